import { formatDay, formatNumber, plain } from '../../../web/fmt.tsx';
import type { Letter } from '../../letter/letter.ts';
import type { Block, Line, Paper } from '../brief.ts';
import { say, text } from '../line.ts';
import { hijriDay } from './hijri-day.ts';
import { type Desk, datedLine, officialPaper, paragraphs, stanzas } from './official-paper.ts';

/** A letter, with the one it answers and the act by which its signature is delegated. */
export type LetterMaterial = { letter: Letter; answered?: Letter; delegationAct?: string };

const numberOf = ({ number, year }: Pick<Letter, 'number' | 'year'>): string => `${number}/${year}`;
const isDraft = ({ state }: Letter): boolean => state === 'drafted' || state === 'cancelled';

/** Number and date, from whom to whom, and through whose hands. */
function address({ letter, answered }: LetterMaterial, desk: Desk): Block[] {
  const { t, lang, nameOf } = desk;
  const dated: Line[] = [[datedLine(desk, letter.day)]];
  if (letter.hijri) dated.push([t.text('official.hijri', { day: hijriDay(letter.hijri, lang) })]);
  const facts: Line[] = [say(t, 'official.subject', { subject: text(letter.subject, t) })];
  if (answered)
    facts.push(
      say(t, 'official.refers', {
        what: say(t, answered.direction === 'incoming' ? 'official.refersLetter' : 'official.refersOwn', {
          number: { code: answered.reference ?? numberOf(answered) },
          day: formatDay(answered.day, lang),
        }),
      }),
    );
  if (letter.enclosures.length > 0)
    facts.push([t.text('official.enclosures', { n: formatNumber(letter.enclosures.length, lang) })]);
  return [
    {
      kind: 'columns',
      columns: [
        { align: 'start', lines: [say(t, 'official.number', { number: { code: numberOf(letter) } })] },
        { align: 'end', lines: dated },
      ],
    },
    {
      kind: 'aligned',
      align: 'center',
      strong: true,
      lines: [
        say(t, 'official.from', { body: nameOf(letter.sender) }),
        say(t, 'official.to', { body: nameOf(letter.recipient) }),
      ],
    },
    ...(letter.chain.length > 0
      ? [
          {
            kind: 'aligned' as const,
            align: 'center' as const,
            lines: [say(t, 'official.way', { bodies: letter.chain.map(nameOf).join(t.text('frame.comma')) })],
          },
        ]
      : []),
    { kind: 'aligned', align: 'start', lines: facts },
  ];
}

function signature({ letter, delegationAct }: LetterMaterial, { t, lang }: Desk): Block {
  return {
    kind: 'columns',
    space: true,
    columns: [
      { align: 'start', lines: [] },
      {
        align: 'center',
        lines: letter.authority
          ? [
              [plain(letter.authority, lang)],
              ...(delegationAct === undefined
                ? []
                : [say(t, 'official.byDelegation', { act: { code: delegationAct } })]),
            ]
          : [],
      },
    ],
  };
}

/** A letter as it leaves, or as it stands. A draft says on every page that it is one. */
export function letterPaper(material: LetterMaterial, desk: Desk): Paper {
  const { letter } = material;
  const { t } = desk;
  const heading: Block[] =
    letter.kind === 'letter' ? [] : [{ kind: 'title', text: t.text(`official.kind-${letter.kind}`), align: 'center' }];
  return officialPaper(desk, {
    kind: letter.kind === 'transmittal' ? 'letter' : letter.kind,
    ref: `${letter.year}-${letter.number}`,
    number: numberOf(letter),
    title: text(letter.subject, t),
    on: letter.day,
    isDraft: isDraft(letter),
    blocks: [
      ...address(material, desk),
      ...heading,
      ...(letter.words ? (letter.kind === 'convocation' ? stanzas : paragraphs)(letter.words, t) : []),
      signature(material, desk),
    ],
  });
}

/** The slip that lists what is sent with a letter, for the recipient to sign. */
export function slipPaper(material: LetterMaterial, desk: Desk): Paper {
  const { letter } = material;
  const { t, lang } = desk;
  const total = letter.enclosures.reduce((sum, one) => sum + one.copies, 0);
  const rows = letter.enclosures.map((one, at) => [
    { line: [formatNumber(at + 1, lang)] },
    { line: [text(one.title, t)] },
    { line: [formatNumber(one.copies, lang)] },
    { line: [] },
  ]);
  return officialPaper(desk, {
    kind: 'transmittal',
    ref: `${letter.year}-${letter.number}`,
    number: numberOf(letter),
    title: `${t.text('official.kind-transmittal')} ${numberOf(letter)}`,
    on: letter.day,
    isDraft: isDraft(letter),
    blocks: [
      ...address(material, desk),
      { kind: 'title', text: t.text('official.kind-transmittal'), align: 'center' },
      {
        kind: 'table',
        table: {
          caption: t.text('official.slipWhat'),
          head: [
            t.text('official.slipOrder'),
            t.text('official.slipWhat'),
            t.text('official.slipCopies'),
            t.text('official.slipRemarks'),
          ],
          widths: [8, 56, 12, 24],
          rows: [
            ...rows,
            [
              { line: [] },
              { line: [t.text('official.slipTotal')] },
              { line: [formatNumber(total, lang)] },
              { line: [] },
            ],
          ],
        },
      },
      ...(letter.words ? paragraphs(letter.words, t) : []),
      {
        kind: 'columns',
        space: true,
        columns: [
          { align: 'start', lines: [[t.text('official.slipReceipt')], [t.text('official.slipReceiver')]] },
          { align: 'center', lines: letter.authority ? [[plain(letter.authority, lang)]] : [] },
        ],
      },
    ],
  });
}
