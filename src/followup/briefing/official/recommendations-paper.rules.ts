import { formatDay, formatNumber } from '../../../web/fmt.tsx';
import type { RecommendationLine } from '../../recommendation/recommendation-file.ts';
import type { Block, Cell, Line, Paper } from '../brief.ts';
import { text } from '../line.ts';
import { type Desk, datedLine, officialPaper } from './official-paper.ts';

/** Where recommendations stand, report by report: what each body says, and what somebody outside it found. */
export function recommendationsPaper(lines: readonly RecommendationLine[], desk: Desk): Paper {
  const { t, lang, today } = desk;
  const count = (fits: (one: RecommendationLine) => boolean): Line => [formatNumber(lines.filter(fits).length, lang)];
  const reports = Map.groupBy(lines, (one) => `${one.source} ${one.year} ${text(one.report, t)}`);
  const blocks: Block[] = [
    {
      kind: 'columns',
      columns: [
        { align: 'start', lines: [] },
        { align: 'end', lines: [[datedLine(desk, today)]] },
      ],
    },
    { kind: 'title', text: t.text('official.kind-recommendations'), align: 'center' },
    {
      kind: 'figures',
      items: [
        { label: t.text('official.recAll'), line: [formatNumber(lines.length, lang)] },
        { label: t.text('official.rec-done'), line: count((one) => one.state === 'done') },
        { label: t.text('official.rec-under-way'), line: count((one) => one.state === 'under-way') },
        { label: t.text('official.recLate'), line: count((one) => one.isLate) },
      ],
    },
    ...[...reports.values()].flatMap((of): Block[] => [
      { kind: 'heading', text: `${text(of[0]!.report, t)} (${of[0]!.year})`, sub: [desk.nameOf(of[0]!.source)] },
      table(of, desk),
    ]),
  ];
  return officialPaper(desk, {
    kind: 'recommendations',
    ref: today,
    title: t.text('official.kind-recommendations'),
    on: today,
    isDraft: false,
    blocks,
  });
}

function table(lines: readonly RecommendationLine[], { t, lang, nameOf }: Desk): Block {
  const state = (one: RecommendationLine): Line => [
    t.text(`official.rec-${one.state}`),
    ...(one.isLate ? [t.text('frame.comma'), t.text('official.recOverdue')] : []),
  ];
  const said = (one: RecommendationLine): Line => {
    const answer = one.answer?.words;
    const found = one.judgement?.words;
    if (!answer && !found) return [t.text('official.recNoAnswer')];
    return [
      ...(answer ? [t.text('official.recAnswer'), text(answer, t)] : []),
      ...(answer && found ? [' — '] : []),
      ...(found ? [t.text('official.recFound'), text(found, t)] : []),
      ...(one.waits ? [' ', t.text('official.recWaits')] : []),
    ];
  };
  return {
    kind: 'table',
    table: {
      caption: t.text('official.kind-recommendations'),
      head: [
        t.text('official.slipOrder'),
        t.text('official.recWords'),
        t.text('official.who'),
        t.text('official.by'),
        t.text('official.recState'),
        t.text('official.recSaid'),
      ],
      widths: [7, 30, 17, 12, 12, 22],
      rows: lines.map((one): Cell[] => [
        { line: [{ code: one.number }] },
        { line: [text(one.words, t)] },
        { line: [nameOf(one.addressee)] },
        { line: [formatDay(one.dueOn, lang)] },
        { line: state(one) },
        { line: said(one) },
      ]),
    },
  };
}
