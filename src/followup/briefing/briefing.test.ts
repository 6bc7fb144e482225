import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { portalFixture } from '../../../tests/portal-fixture.ts';
import { day } from '../../kernel/index.ts';
import { mapShapes } from '../../web/charts/index.ts';
import { formatPeriod, formatQuantity, formatShare, type PageLang, pageLangs } from '../../web/fmt.tsx';
import { attachedFigures } from './attached.ts';
import type { Brief, BriefKind } from './brief.ts';
import { figuresIn } from './line.ts';
import { makeBrief } from './make-brief.ts';
import { makeOrder } from './make-order.ts';
import type { PaperWarning } from './material.ts';
import { drawingStyle, mixed } from './paper-style.ts';
import { answerOf } from './press.ts';
import { scripts } from './word-scripts.ts';

const { reader } = portalFixture();
const shapes = mapShapes(
  JSON.parse(fs.readFileSync(path.resolve('packs/morocco/territory/morocco.topo.json'), 'utf8')),
);
const today = day('2026-11-24');
const warnings: PaperWarning[] = [
  { title: 'محطة تجاوزت أجلها', about: { ref: 'F1/M2', name: 'إيغودار' }, since: '2026-10-02', role: 'owner' },
];
const papers: [BriefKind, string | undefined][] = [
  ['committee', undefined],
  ['minister', undefined],
  ['project', 'F2'],
  ['region', '12'],
];

async function made(kind: BriefKind, ref: string | undefined, lang: PageLang, inside = false): Promise<Brief> {
  const sheet = { lang, today, exercise: false, shapes };
  const brief = await makeBrief(reader, { kind, ref }, sheet, inside ? () => warnings : undefined);
  if (!brief.ok) throw new Error(brief.refusal.code);
  return brief.value;
}
const installed = () => true;

describe('a paper', () => {
  it.each(papers.flatMap(([kind, ref]) => pageLangs.map((lang) => [kind, ref, lang] as const)))(
    '%s %s in %s passes the checks of PDF/UA-1 and is made as PDF/A-3a',
    async (kind, ref, lang) => {
      const brief = await made(kind, ref, lang, kind === 'committee');
      for (const standard of ['ua-1', 'a-3a'] as const) {
        const pdf = await makeOrder({ make: 'pdf', brief, standard }, installed);
        expect('broken' in pdf ? pdf.broken : '').toBe('');
        const text = Buffer.from((pdf as { bytes: Uint8Array }).bytes).toString('latin1');
        expect(text.slice(0, 5)).toBe('%PDF-');
        expect(text).toContain('/StructTreeRoot');
        expect(text).toContain('figures.json');
        expect(text).toContain(standard === 'a-3a' ? 'pdfaid:part' : 'pdfuaid:part');
      }
    },
  );

  it('names every figure once, in the order of reading, and writes it by the one rule of the pages', async () => {
    for (const [kind, ref] of papers)
      for (const lang of pageLangs) {
        const brief = await made(kind, ref, lang);
        expect(new Set(brief.figures.map(({ id }) => id)).size, kind).toBe(brief.figures.length);
        expect(brief.figures, kind).toEqual(figuresIn(brief));
        for (const { id, value, unit, text } of brief.figures) {
          expect(id).toMatch(/^[!-~]+$/);
          if (unit) expect(text, id).toBe(formatQuantity({ value, unit }, lang));
          else if (/\.(works|benefit)\.\d/.test(id) && id.startsWith('project:'))
            expect(text, id).toBe(formatShare(value, lang));
          else if (/deadline$|\.on$/.test(id)) expect(text, id).toBe(formatPeriod(value, lang));
        }
      }
  });

  it('says who may read it, and holds a warning only where it is for inside', async () => {
    for (const kind of ['committee', 'minister'] as const) {
      const [open, inside] = [await made(kind, undefined, 'ar'), await made(kind, undefined, 'ar', true)];
      expect([open.readership, inside.readership]).toEqual(['public', 'inside']);
      expect(JSON.stringify(open)).not.toContain('F1/M2');
      expect(JSON.stringify(inside)).toContain('F1/M2');
      expect(JSON.stringify(open.frame.stamp)).not.toBe(JSON.stringify(inside.frame.stamp));
    }
  });

  it('says that it is an exercise, on the page and in what is attached', async () => {
    const brief = await made('committee', undefined, 'fr');
    expect(attachedFigures(brief)).not.toHaveProperty('exercise');
    expect(attachedFigures({ ...brief, exercise: true }).exercise).toBe('invented');
    const pdf = await makeOrder({ make: 'pdf', brief: { ...brief, exercise: true } }, installed);
    expect('bytes' in pdf).toBe(true);
  });

  it('is refused where there is no such record', async () => {
    const sheet = { lang: 'ar' as const, today, exercise: false, shapes };
    for (const asked of [
      { kind: 'project' as const, ref: 'NONE' },
      { kind: 'region' as const, ref: '99' },
      { kind: 'region' as const },
    ]) {
      const answer = await makeBrief(reader, asked, sheet);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'brief.unknown' } });
    }
  });

  it('is told in a sentence where the machine lacks the package that sets it', async () => {
    const brief = await made('minister', undefined, 'ar');
    for (const order of [
      { make: 'pdf', brief },
      { make: 'docx', brief },
    ] as const) {
      const answer = answerOf(await makeOrder(order, () => false));
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'brief.press-missing' } });
    }
  });
});

describe('a line of a Word file', () => {
  it.each([
    [
      'لقطة رقم 12، SHA-256',
      [
        ['لقطة رقم 12، ', true],
        ['SHA-256', false],
      ],
    ],
    [
      'اعتماد «AI Made in Morocco»',
      [
        ['اعتماد «', true],
        ['AI Made in Morocco', false],
        ['»', true],
      ],
    ],
    ['148\u202f500 منصب (2024)', [['148\u202f500 منصب (2024)', true]]],
    [
      'C01، C04',
      [
        ['C01', false],
        ['، ', true],
        ['C04', false],
      ],
    ],
    [
      'F1/M2 محطة',
      [
        ['F1/M2', false],
        [' محطة', true],
      ],
    ],
  ] as const)('%s is cut by script', (text, parts) => {
    expect(scripts(text).map((part) => [part.text, part.isArabic])).toEqual(parts);
  });
});

describe('a drawing that stands alone', () => {
  it('leaves nothing for a browser to find out', async () => {
    expect(drawingStyle()).not.toMatch(/var\(|color-mix|@media|:hover/);
    const brief = await made('region', '12', 'ar');
    const drawings = brief.blocks.flatMap((block) => (block.kind === 'drawing' ? [block.drawing.svg] : []));
    expect(drawings.length).toBeGreaterThan(0);
    for (const svg of drawings) {
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect(svg).not.toMatch(/<a |href=|="[\d.]+%"/);
    }
  });

  it.each([
    ['#000000', 40, '#ffffff', '#999999'],
    ['#0d5a43', 100, '#ffffff', '#0d5a43'],
    ['#0d5a43', 0, '#ffffff', '#ffffff'],
  ] as const)('mixes %s at %i of a hundred with %s', (one, part, other, expected) => {
    expect(mixed(one, part, other)).toBe(expected);
  });

  it('is turned into a picture of the width asked for', async () => {
    const brief = await made('committee', undefined, 'ar');
    const drawing = brief.blocks.find((block) => block.kind === 'drawing')!;
    const picture = await makeOrder({ make: 'png', svg: drawing.drawing.svg, width: 900 }, installed);
    const bytes = Buffer.from((picture as { bytes: Uint8Array }).bytes);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(900);
  });
});
