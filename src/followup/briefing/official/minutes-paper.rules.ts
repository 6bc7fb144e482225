import type { LocalizedText } from '../../../kernel/index.ts';
import { formatDay, formatNumber } from '../../../web/fmt.tsx';
import type { StocktakeFile } from '../../stocktake/stocktake-file.ts';
import type { Block, Cell, Line, Paper } from '../brief.ts';
import { say, text } from '../line.ts';
import { type Desk, datedLine, officialPaper, paragraphs } from './official-paper.ts';

/** A meeting as it is kept. titles: what items without words of their own are about, by the id of the item */
export type MinutesMaterial = { file: StocktakeFile; titles: ReadonlyMap<string, LocalizedText> };

/** The minutes of a meeting: who sat, what was looked at, decided and asked for. A draft until its chair has approved it. */
export function minutesPaper({ file, titles }: MinutesMaterial, desk: Desk): Paper {
  const { stocktake, committee, steps, toConfirm } = file;
  const { t, lang, nameOf } = desk;
  const on = stocktake.heldOn ?? stocktake.plannedOn;
  const isApproved = stocktake.state === 'approved' || stocktake.state === 'confirmed';
  const approved = steps.findLast((one) => one.act === 'approve');
  const number = formatNumber(stocktake.number, lang);
  const blocks: Block[] = [
    {
      kind: 'columns',
      columns: [
        { align: 'start', lines: [[text(committee.title, t)]] },
        { align: 'end', lines: [[datedLine(desk, on)]] },
      ],
    },
    { kind: 'title', text: t.text('official.minutesTitle', { number }), align: 'center' },
    { kind: 'heading', text: t.text('official.attendance') },
    attendance(file, desk),
    { kind: 'heading', text: t.text('official.agenda') },
    agenda({ file, titles }, desk),
    { kind: 'heading', text: t.text('official.account') },
    ...(stocktake.minutes
      ? paragraphs(stocktake.minutes, t)
      : [{ kind: 'text', line: [t.text('official.noAccount')], tone: 'soft' } satisfies Block]),
    { kind: 'heading', text: t.text('official.decisions') },
    ...decisions(file, desk),
    { kind: 'heading', text: t.text('official.actions') },
    ...actions(file, desk),
    { kind: 'heading', text: t.text('official.signatures') },
    ...(isApproved && approved
      ? [
          {
            kind: 'text',
            line: [t.text('official.approvedOn', { day: formatDay(approved.day, lang) })],
          } satisfies Block,
        ]
      : []),
    ...(toConfirm.length > 0
      ? [
          {
            kind: 'text',
            line: say(t, 'official.toConfirm', { bodies: toConfirm.map(nameOf).join(t.text('frame.comma')) }),
            tone: 'soft',
          } satisfies Block,
        ]
      : []),
    signatures(file, desk),
  ];
  return officialPaper(desk, {
    kind: 'minutes',
    ref: `${committee.ref}-${stocktake.number}`,
    number,
    title: `${t.text('official.minutesTitle', { number })} · ${text(committee.title, t)}`,
    on,
    isDraft: !isApproved,
    blocks,
  });
}

function attendance({ seats, attendance: noted }: StocktakeFile, { t, nameOf }: Desk): Block {
  const presence = (seat: string): Line => {
    const found = noted.find((one) => one.seat === seat);
    if (!found) return [t.text('official.presence-none')];
    return found.presence === 'represented'
      ? say(t, 'official.presence-represented', { by: found.representedBy ? text(found.representedBy, t) : '' })
      : [t.text(`official.presence-${found.presence}`)];
  };
  return {
    kind: 'table',
    table: {
      caption: t.text('official.attendance'),
      head: [t.text('official.seat'), t.text('official.office'), t.text('official.body'), t.text('official.presence')],
      widths: [14, 34, 34, 18],
      rows: seats.map((one): Cell[] => [
        { line: [t.text(`official.seat-${one.seat}`)] },
        { line: [text(one.office, t)] },
        { line: [nameOf(one.organisation)] },
        { line: presence(one.id) },
      ]),
    },
  };
}

const itemTitle = (
  item: StocktakeFile['items'][number],
  titles: ReadonlyMap<string, LocalizedText>,
  t: Desk['t'],
): Line => {
  const title = item.title ?? titles.get(item.id);
  return [
    ...(title ? [text(title, t)] : []),
    ...(item.subject && item.subject.kind !== 'action' ? [' ', { code: item.subject.ref }] : []),
  ];
};

function agenda({ file, titles }: MinutesMaterial, { t, lang }: Desk): Block {
  return {
    kind: 'table',
    table: {
      caption: t.text('official.agenda'),
      head: [t.text('official.slipOrder'), t.text('official.point'), t.text('official.outcome')],
      widths: [8, 52, 40],
      rows: file.items.map((one, at): Cell[] => [
        { line: [formatNumber(at + 1, lang)] },
        { line: itemTitle(one, titles, t) },
        {
          line: [t.text(`official.item-${one.state}`), ...(one.note ? [t.text('frame.colon'), text(one.note, t)] : [])],
        },
      ]),
    },
  };
}

function decisions({ items, decisions: taken }: StocktakeFile, { t, lang }: Desk): Block[] {
  if (taken.length === 0) return [{ kind: 'text', line: [t.text('official.noDecisions')], tone: 'soft' }];
  return [
    {
      kind: 'list',
      items: taken.map((one) => ({
        line: [
          text(one.words, t),
          ' (',
          t.text('official.decisionOn', {
            number: formatNumber(items.findIndex((item) => item.id === one.item) + 1, lang),
          }),
          ')',
        ],
      })),
    },
  ];
}

function actions({ actions: asked }: StocktakeFile, { t, lang, nameOf }: Desk): Block[] {
  if (asked.length === 0) return [{ kind: 'text', line: [t.text('official.noActions')], tone: 'soft' }];
  return [
    {
      kind: 'table',
      table: {
        caption: t.text('official.actions'),
        head: [t.text('official.slipOrder'), t.text('official.what'), t.text('official.who'), t.text('official.by')],
        widths: [8, 46, 28, 18],
        rows: asked.map((one): Cell[] => [
          { line: [formatNumber(one.number, lang)] },
          { line: [text(one.title, t)] },
          { line: [nameOf(one.organisation)] },
          { line: [formatDay(one.firstDueOn, lang)] },
        ]),
      },
    },
  ];
}

function signatures({ seats }: StocktakeFile, { t, nameOf }: Desk): Block {
  return {
    kind: 'columns',
    space: true,
    columns: seats
      .filter((one) => one.seat !== 'member')
      .map((one) => ({
        align: 'center',
        lines: [[t.text(`official.seat-${one.seat}`)], [text(one.office, t)], [nameOf(one.organisation)]],
      })),
  };
}
