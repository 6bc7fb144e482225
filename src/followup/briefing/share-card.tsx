// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to a picture, nothing moves afterwards
import { renderToStaticMarkup } from 'react-dom/server';
import type { Day } from '../../kernel/index.ts';
import type { IndicatorDocument, PledgeDocument, ProjectDocument } from '../../portal/documents.ts';
import { lastFigure, pathToday, unitOf } from '../../portal/indicator-path.rules.ts';
import type { Snapshot } from '../../portal/snapshot.ts';
import { anchor, directionOf, isolate } from '../../web/charts/direction.ts';
import { formatDay, formatPeriod, formatQuantity, type PageLang } from '../../web/fmt.tsx';
import { type Words, wordsIn } from '../../web/locales/index.ts';
import type { Drawing } from './brief.ts';
import { indicatorDrawing, pledgeDrawing, stageLineDrawing } from './drawing.tsx';
import { text } from './line.ts';
import { colours } from './paper-style.ts';
import { familiesOf } from './standing.ts';

export const cardKinds = ['pledge', 'project', 'indicator'] as const;
export type CardKind = (typeof cardKinds)[number];
export type CardDocument = PledgeDocument | ProjectDocument | IndicatorDocument;
export type ShareCard = { title: string; sentence: string; svg: string };

const [WIDTH, HEIGHT, SIDE, GROUND] = [1200, 630, 72, '#faf8f3'];

const bare = (said: string): string => said.replace(/[\u2066-\u2069]/g, '');

/** What a phone message says of a record in one sentence, from the snapshot. */
export function cardSentence(document: CardDocument, today: Day, t: Words): string {
  if (document.kind === 'pledge')
    return [
      document.quantity ? formatQuantity(document.quantity, t.lang) : t.text('portal.noNumber'),
      document.deadline ? formatPeriod(document.deadline, t.lang) : t.text('charts.noDeadline'),
      t.find(`words.sources-${document.sources}`) ?? document.sources,
      bare(t.text('portal.servedBy', { n: document.projects.length })),
    ]
      .slice(0, document.projects.length > 0 ? 4 : 3)
      .join(' · ');
  if (document.kind === 'project') {
    const stage = document.stages.find((one) => one.code === document.stage);
    return [
      ...(stage ? [`${t.text('portal.stage')}${t.text('frame.colon')}${text(stage.title, t)}`] : []),
      t.find(`words.truth-${document.truth}`) ?? document.truth,
      ...(document.state === 'active' ? [] : [t.find(`words.state-${document.state}`) ?? document.state]),
    ].join(' · ');
  }
  const unit = unitOf(document);
  const last = lastFigure(document);
  const path = pathToday(document, today);
  return [
    last?.value === undefined
      ? t.text('frame.notReported')
      : `${t.text('portal.lastFigure')} ${formatQuantity({ value: last.value, unit }, t.lang)} (${formatPeriod(last.period, t.lang)})`,
    ...(path.next
      ? [
          `${t.text('portal.nextTarget')} ${formatQuantity({ value: path.next.value, unit }, t.lang)} (${formatPeriod(path.next.period, t.lang)})`,
        ]
      : []),
    t.find(`words.path-${path.state}`) ?? path.state,
  ].join(' · ');
}

/** Words on lines of about so many letters. */
function lined(said: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of said.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

const drawingOf = (document: CardDocument, today: Day, lang: PageLang): Drawing | undefined => {
  if (document.kind === 'pledge') return pledgeDrawing(document, today, lang);
  if (document.kind === 'indicator') return indicatorDrawing(document, lang);
  return document.stages.length > 0 ? stageLineDrawing(document, lang) : undefined;
};

type Said = { x: number; y: number; size: number; words: string; colour: string; strong?: true; side: 'start' | 'end' };

/** A card of 1200 by 630 for messages and previews: what it is, one sentence, its drawing, and the snapshot it is taken from. */
export function shareCard(
  document: CardDocument,
  { lang, today, snapshot, exercise }: { lang: PageLang; today: Day; snapshot: Snapshot; exercise: boolean },
): ShareCard {
  const t = wordsIn(lang);
  const dir = directionOf(lang);
  const known = colours();
  const colour = (name: string): string => known[name] ?? '#000000';
  const title = text(document.title, t);
  const sentence = cardSentence(document, today, t);
  const [start, end] = dir === 'rtl' ? [WIDTH - SIDE, SIDE] : [SIDE, WIDTH - SIDE];
  const titles = lined(title, 46, 3);
  const sentences = lined(sentence, 70, 2);
  const foot = 168 + titles.length * 66;
  const top = foot + sentences.length * 46 - 14;
  const stamp = bare(t.text('frame.snapshotLine', { number: snapshot.number, day: formatDay(snapshot.on, lang) }));
  const kind = t.find(`words.record-${document.kind}`) ?? document.kind;
  const said: Said[] = [
    { x: start, y: 84, size: 28, words: `${kind} · ${document.ref}`, colour: colour('soft'), side: 'start' },
    { x: end, y: 84, size: 30, words: t.text('frame.brand'), colour: colour('green'), strong: true, side: 'end' },
    ...titles.map(
      (words, at): Said => ({
        x: start,
        y: 166 + at * 66,
        size: 48,
        words,
        colour: colour('ink'),
        strong: true,
        side: 'start',
      }),
    ),
    ...sentences.map(
      (words, at): Said => ({ x: start, y: foot + at * 46, size: 31, words, colour: colour('ink'), side: 'start' }),
    ),
    { x: start, y: HEIGHT - 36, size: 22, words: stamp, colour: colour('soft'), side: 'start' },
    ...(exercise
      ? [
          {
            x: end,
            y: HEIGHT - 36,
            size: 22,
            words: t.text('frame.exercise'),
            colour: colour('saffron-ink'),
            side: 'end',
          } as const,
        ]
      : []),
  ];
  const drawing = drawingOf(document, today, lang);
  const scale = drawing ? Math.min((WIDTH - 2 * SIDE) / drawing.width, (HEIGHT - 80 - top) / drawing.height) : 0;
  const svg = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      direction="ltr"
      fontFamily={familiesOf(lang)}
      role="img"
      aria-label={title}
    >
      <rect width={WIDTH} height={HEIGHT} fill={GROUND} />
      <rect width={WIDTH} height={10} fill={colour('green')} />
      {drawing && scale > 0.3 && (
        <g
          transform={`translate(${(WIDTH - drawing.width * scale) / 2} ${top}) scale(${scale})`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing that we made ourselves
          dangerouslySetInnerHTML={{ __html: drawing.svg.replaceAll(colour('ground'), GROUND) }}
        />
      )}
      {said.map(({ x, y, size, words, colour: fill, strong, side }, at) => (
        // in a style of its own: the sheet of the drawing speaks of every text
        <text
          key={at}
          x={x}
          y={y}
          textAnchor={anchor(side, dir)}
          style={{ fill, fontSize: `${size}px`, fontWeight: strong ? 600 : 400 }}
        >
          {isolate(words, dir)}
        </text>
      ))}
    </svg>,
  );
  return { title, sentence, svg };
}
