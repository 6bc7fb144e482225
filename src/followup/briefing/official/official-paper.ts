import '../../../web/locales/all.ts';
import type { Day, LocalizedText } from '../../../kernel/index.ts';
import { allOrganisations } from '../../../partners/readers.ts';
import type { Context } from '../../../platform/http/endpoint.ts';
import { truths } from '../../../portal/pledge-truth.rules.ts';
import { formatDay, type PageLang, plain } from '../../../web/fmt.tsx';
import { type Words, wordsIn } from '../../../web/locales/index.ts';
import { letterheadFor } from '../../letter/set-letterhead.ts';
import type { Block, Line, OfficialKind, Paper } from '../brief.ts';
import { figuresIn, text } from '../line.ts';

/** What every official paper is composed with: its language, the names of bodies, whose head it bears. */
export type Desk = {
  t: Words;
  lang: PageLang;
  today: Day;
  exercise: boolean;
  /** The name of a body, or its reference. */
  nameOf: (organisation: string) => string;
  head: { lines: LocalizedText[]; place?: LocalizedText; foot?: LocalizedText };
};

export async function deskOf(ctx: Context, body: string, lang: PageLang): Promise<Desk> {
  const t = wordsIn(lang);
  const names = new Map((await allOrganisations(ctx.tx)).map((one) => [one.ref, one.name]));
  return {
    t,
    lang,
    today: ctx.today,
    exercise: ctx.exercise,
    nameOf: (organisation) => {
      const name = names.get(organisation);
      return name ? text(name, t) : organisation;
    },
    head: await letterheadFor(ctx, body),
  };
}

/** A paper under the head of a body; `number` is what it is called by in its register. */
export function officialPaper(
  { t, lang, today, exercise, head }: Desk,
  paper: {
    kind: OfficialKind;
    ref: string;
    number?: string;
    title: string;
    on: string;
    isDraft: boolean;
    blocks: Block[];
    snapshot?: Paper['snapshot'];
  },
): Paper {
  const { kind, ref, number, title, on, isDraft, blocks, snapshot } = paper;
  const kindSaid = t.find(`official.kind-${kind}`) ?? kind;
  const stamp: Line = [
    number === undefined ? kindSaid : t.text('official.stamp', { kind: kindSaid, number }),
    ...(head.foot ? [' · ', plain(head.foot, lang)] : []),
    ' · ',
    t.text('official.madeOn', { day: formatDay(today, lang) }),
  ];
  return {
    kind,
    ref,
    lang,
    dir: t.dir,
    title,
    over: [kindSaid],
    readership: 'inside',
    exercise,
    on,
    today,
    ...(snapshot ? { snapshot } : {}),
    head: {
      lines: head.lines.map((one) => text(one, t)),
      ...(isDraft ? { draft: t.text('official.draft') } : {}),
    },
    blocks,
    annexes: [],
    figures: figuresIn({ blocks, annexes: [] }),
    frame: {
      brand: t.text('frame.brand'),
      stamp,
      proof: snapshot ? [[t.text('papers.rounding')], [{ code: snapshot.sha256 }]] : [],
      exercise: t.text('frame.exercise'),
      figuresTitle: t.text('papers.figuresTitle'),
      figuresHead: [t.text('papers.figureId'), t.text('papers.figurePrinted'), t.text('papers.figureExact')],
      legend: truths.map((truth) => ({ truth, text: t.text(`words.truth-${truth}`) })),
      page: t.text('papers.page'),
      annex: t.text('papers.annex'),
    },
  };
}

/** Town and day at the end of the first line, as letters are dated. */
export function datedLine({ t, lang, head }: Desk, day: string): string {
  const said = formatDay(day, lang);
  return head.place
    ? t.text('official.placed', { place: plain(head.place, lang), day: said })
    : t.text('official.onDay', { day: said });
}

/** Free text in pieces that an empty line parts, their lines under one another. */
export const stanzas = (words: LocalizedText, t: Words): Block[] =>
  text(words, t)
    .split(/\n\s*\n/)
    .map((piece) => piece.split('\n').flatMap((one) => one.trim() || []))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: 'aligned', align: 'start', lines: lines.map((one) => [one]) }));

/** Free text as paragraphs, one a line. */
export const paragraphs = (words: LocalizedText, t: Words): Block[] =>
  text(words, t)
    .split(/\n+/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'text', line: [one.trim()] }));
