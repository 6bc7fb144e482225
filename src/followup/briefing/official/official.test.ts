import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/index.ts';
import { pageLangs } from '../../../web/fmt.tsx';
import type { Paper } from '../brief.ts';
import { plainLine } from '../line.ts';
import { makeOrder } from '../make-order.ts';
import { hijriDay } from './hijri-day.ts';
import { letterPaper, slipPaper } from './letter-paper.rules.ts';
import { minutesPaper } from './minutes-paper.rules.ts';
import { deskIn, letter, meeting, officialPapers } from './official.fixture.ts';
import { replyNoteIn } from './reply-note.fixture.ts';

const installed = () => true;
/** All that a paper says, as one text. */
const said = ({ blocks, head }: Paper): string =>
  [
    ...(head?.lines ?? []),
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'text':
          return [plainLine(block.line)];
        case 'title':
        case 'heading':
          return [block.text];
        case 'aligned':
          return block.lines.map(plainLine);
        case 'columns':
          return block.columns.flatMap((one) => one.lines.map(plainLine));
        case 'table':
          return block.table.rows.flat().map((cell) => plainLine(cell.line));
        case 'list':
          return block.items.map((one) => plainLine(one.line));
        default:
          return [];
      }
    }),
  ]
    .join('\n')
    .replace(/[\u2066-\u2069\u200f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');

const every = pageLangs.flatMap((lang) =>
  Object.entries(officialPapers(lang)).map(([kind, paper]) => ({ kind, lang, paper })),
);

describe('an official paper', () => {
  it.each(every)('$kind in $lang passes the checks of PDF/UA-1, is PDF/A-3a and Word', async ({ paper }) => {
    for (const standard of ['ua-1', 'a-3a'] as const) {
      const pdf = await makeOrder({ make: 'pdf', brief: paper, standard }, installed);
      expect('broken' in pdf ? pdf.broken : '').toBe('');
      const bytes = Buffer.from((pdf as { bytes: Uint8Array }).bytes).toString('latin1');
      expect(bytes).toContain(standard === 'a-3a' ? 'pdfaid:part' : 'pdfuaid:part');
    }
    const word = await makeOrder({ make: 'docx', brief: paper }, installed);
    expect('broken' in word ? word.broken : '').toBe('');
  });

  it('says what it is about in its own language, head first', () => {
    const { letter: ar, minutes } = officialPapers('ar');
    expect(said(ar!).split('\n').slice(0, 3)).toEqual(['المملكة المغربية', 'وزارة الانتقال الرقمي', 'الكتابة العامة']);
    for (const part of [
      '118/2026',
      'الرباط، في 24 نونبر 2026',
      '14 جمادى الآخرة 1448',
      'تحت إشراف السلم الإداري',
      'بتفويض (2.26.12)',
    ])
      expect(said(ar!)).toContain(part);
    for (const part of [
      'حاضر',
      'ممثَّل: نائب المدير',
      'غائب',
      'إيداع دراسة الجدوى',
      '15 دجنبر 2026',
      'الموافقة على الجدول الزمني الجديد (في النقطة 1)',
    ])
      expect(said(minutes!)).toContain(part);
    const fr = officialPapers('fr');
    expect(said(fr.reminder!)).toContain('Référence : votre lettre n° 77/AG du 24 novembre 2026');
    expect(said(fr.letter!)).not.toMatch(/[\u0600-\u06ff]/);
    expect(said(fr.minutes!)).not.toMatch(/[\u0600-\u06ff]/);
  });

  it.each(pageLangs)(
    'a reply in %s rests on figures of one snapshot, each with its id, and says what is not there',
    async (lang) => {
      const paper = await replyNoteIn(lang);
      for (const standard of ['ua-1', 'a-3a'] as const) {
        const pdf = await makeOrder({ make: 'pdf', brief: paper, standard }, installed);
        expect('broken' in pdf ? pdf.broken : '').toBe('');
      }
      const word = await makeOrder({ make: 'docx', brief: paper }, installed);
      expect('broken' in word ? word.broken : '').toBe('');
      expect(paper.figures.length).toBeGreaterThan(3);
      for (const { id } of paper.figures) expect(id).toMatch(/^(pledge|project|indicator):/);
      expect(paper.snapshot?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(paper.head?.draft).toBeDefined();
      expect(said(paper)).toContain('C99');
    },
  );

  it('counts what a slip sends', () => {
    const slip = slipPaper({ letter }, deskIn('fr'));
    const table = slip.blocks.find((block) => block.kind === 'table')!.table;
    expect(table.rows.map((row) => plainLine(row[2]!.line))).toEqual(['1', '3', '4']);
  });

  it('is marked a draft until somebody approves it', () => {
    const draft = (paper: Paper) => paper.head?.draft !== undefined;
    const desk = deskIn('ar');
    for (const [state, expected] of [
      ['drafted', true],
      ['cancelled', true],
      ['approved', false],
      ['dispatched', false],
    ] as const)
      expect(draft(letterPaper({ letter: { ...letter, state } }, desk)), state).toBe(expected);
    for (const [state, expected] of [
      ['in-session', true],
      ['closed', true],
      ['written', true],
      ['approved', false],
      ['confirmed', false],
    ] as const) {
      const steps = [
        {
          number: 1,
          act: 'approve' as const,
          from: 'written' as const,
          to: 'approved' as const,
          byPerson: 'x',
          forPersons: [],
          day: day('2026-11-25'),
        },
      ];
      const file = { ...meeting, stocktake: { ...meeting.stocktake, state }, steps: expected ? [] : steps };
      const paper = minutesPaper({ file, titles: new Map() }, desk);
      expect(draft(paper), state).toBe(expected);
      expect(said(paper).includes('اعتمد الرئيس هذا المحضر في 25 نونبر 2026'), state).toBe(!expected);
    }
  });

  it.each([
    ['1447-09-01', 'ar', '1 رمضان 1447'],
    ['1448-12-30', 'fr', '30 hija 1448'],
  ] as const)('writes the Hijri day %s in %s as %s', (hijri, lang, text) => expect(hijriDay(hijri, lang)).toBe(text));
});
