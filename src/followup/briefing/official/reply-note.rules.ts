import type { LocalizedText } from '../../../kernel/index.ts';
import type {
  IndicatorDocument,
  PledgeDocument,
  ProjectDocument,
  SourceLink,
  Withheld,
} from '../../../portal/documents.ts';
import type { Snapshot } from '../../../portal/snapshot.ts';
import { formatDay, formatNumber, formatPeriod } from '../../../web/fmt.tsx';
import type { Linked } from '../../linked/linked.ts';
import type { Question } from '../../question/question.ts';
import type { Block, Line, Paper } from '../brief.ts';
import { pledgeDeadline, pledgeValue, projectFact } from '../figures.rules.ts';
import { joined, say, text } from '../line.ts';
import { indicatorsTable } from '../national.rules.ts';
import { type Desk, datedLine, officialPaper, paragraphs } from './official-paper.ts';

/**
 * What the reply rests on: the linked records as one snapshot has them.
 *
 * unpublished  records that the snapshot does not hold: named, without figures
 */
export type ReplyMaterial = {
  question: Question;
  snapshot: Snapshot;
  pledges: readonly PledgeDocument[];
  projects: readonly ProjectDocument[];
  indicators: readonly IndicatorDocument[];
  unpublished: readonly (Linked & { title?: LocalizedText })[];
};

/** The note for a reply to a question of parliament: the question, the reply in words, its figures each with its id, its sources. */
export function replyNote(material: ReplyMaterial, desk: Desk): Paper {
  const { question, snapshot } = material;
  const { t, lang } = desk;
  const number = `${question.number}/${question.year}`;
  const facts: Line[] = [
    [
      t.text(`official.chamber-${question.chamber}`),
      t.text('frame.comma'),
      t.text(`official.form-${question.form}`),
      t.text('frame.comma'),
      ...say(t, 'official.number', { number: { code: number } }),
    ],
    say(t, 'official.askedBy', { group: text(question.askedBy, t) }),
    say(t, 'official.subject', { subject: text(question.subject, t) }),
    say(t, 'official.replyDue', {
      received: formatDay(question.receivedOn, lang),
      due: formatDay(question.dueOn, lang),
    }),
  ];
  const blocks: Block[] = [
    {
      kind: 'columns',
      columns: [
        { align: 'start', lines: [] },
        { align: 'end', lines: [[datedLine(desk, desk.today)]] },
      ],
    },
    { kind: 'title', text: t.text('official.kind-reply-note'), align: 'center' },
    { kind: 'aligned', align: 'start', lines: facts },
    ...(question.words ? [heading(t.text('official.questionText')), ...paragraphs(question.words, t)] : []),
    heading(t.text('official.reply')),
    ...(question.reply
      ? paragraphs(question.reply, t)
      : [{ kind: 'text', line: [t.text('official.noReply')], tone: 'soft' } satisfies Block]),
    ...figures(material, desk),
    ...sources(material, desk),
    {
      kind: 'text',
      tone: 'soft',
      line: say(t, 'papers.stamp', {
        snapshot: { code: formatNumber(snapshot.number, lang) },
        day: formatDay(snapshot.on, lang),
      }),
    },
  ];
  return officialPaper(desk, {
    kind: 'reply-note',
    ref: `${question.chamber}-${question.year}-${question.number}`,
    number,
    title: `${t.text('official.kind-reply-note')} ${number}`,
    on: desk.today,
    isDraft: question.state !== 'approved' && question.state !== 'answered',
    blocks,
    snapshot: { number: snapshot.number, on: snapshot.on, sha256: snapshot.sha256 },
  });
}

const heading = (said: string): Block => ({ kind: 'heading', text: said });

function figures({ pledges, projects, indicators, unpublished, snapshot }: ReplyMaterial, desk: Desk): Block[] {
  const { t, lang, today, exercise } = desk;
  const found: Block[] = [];
  if (pledges.length > 0)
    found.push({
      kind: 'list',
      items: pledges.map((one) => ({
        mark: one.truth ?? 'promised',
        line: joined(
          [
            [{ code: one.ref }, ` ${text(one.title, t)}`],
            ...[pledgeValue(one, lang), pledgeDeadline(one, lang)].map((figure): Line => (figure ? [figure] : [])),
          ],
          t.text('frame.comma'),
        ),
      })),
    });
  if (projects.length > 0)
    found.push({
      kind: 'list',
      items: projects.map((one) => ({
        mark: one.truth,
        line: joined(
          [
            [{ code: one.ref }, ` ${text(one.title, t)}`],
            [stageOf(one, t)],
            ...one.facts.map((fact, at): Line => {
              const figure = projectFact(one.ref, at, fact, lang);
              return figure ? [text(fact.label, t), t.text('frame.colon'), figure] : [];
            }),
          ],
          t.text('frame.comma'),
        ),
      })),
    });
  if (indicators.length > 0)
    found.push({
      kind: 'table',
      table: indicatorsTable(indicators, { lang, today, exercise, snapshot, shapes: undefined }, t),
    });
  if (unpublished.length > 0)
    found.push({
      kind: 'list',
      items: unpublished.map((one) => ({
        line: [
          { code: one.ref },
          ...(one.title ? [` ${text(one.title, t)}`] : []),
          t.text('frame.comma'),
          t.text('official.unpublished'),
        ],
      })),
    });
  return found.length === 0 ? [] : [heading(t.text('official.figures')), ...found];
}

const stageOf = ({ stages, stage }: ProjectDocument, t: Desk['t']): string => {
  const at = stages.find((station) => station.code === stage);
  return at ? text(at.title, t) : '';
};

/** Each source once, in the order in which the records name it. */
function sources({ pledges, projects }: ReplyMaterial, { t, lang }: Desk): Block[] {
  const named = [
    ...pledges.flatMap((one) => one.claims.map((claim) => claim.source)),
    ...projects.flatMap((one) => one.sources),
  ];
  const isShown = (source: SourceLink | Withheld): source is SourceLink => !('withheld' in source);
  const all = new Map(named.filter(isShown).map((source) => [source.ref, source]));
  if (all.size === 0) return [];
  return [
    heading(t.text('papers.sourcesTitle')),
    {
      kind: 'list',
      items: [...all.values()].map((source) => ({
        line: [
          { code: source.ref },
          ` ${text(source.title, t)}`,
          ...(source.publishedOn ? [t.text('frame.comma'), formatPeriod(source.publishedOn, lang)] : []),
        ],
      })),
    },
  ];
}
