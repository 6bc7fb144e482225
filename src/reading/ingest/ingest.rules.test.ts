import { describe, expect, it } from 'vitest';
import { decoded, encodingOf } from './encoding.rules.ts';
import { differing } from './numbers.rules.ts';
import { textOf } from './parts.rules.ts';
import type { Glyph } from './pdf/glyph.ts';
import { linesOf } from './pdf/lines.rules.ts';
import { inReadingOrder } from './pdf/order.rules.ts';
import { directionOf, mirrored } from './pdf/script.rules.ts';
import { shown } from './pdf/seen.rules.ts';
import { blocksOfText, cleaned } from './plain-text.rules.ts';
import { repaired } from './repair.rules.ts';
import { markedKind, markupOf } from './sniff.rules.ts';

const arabic = 'تعتزم الحكومة إحداث 50.000 منصب شغل بحلول 2030.';
const french = 'Le ministère prévoit d’allouer 3,5 Md€ à la région dès l’été.';

/** Bytes of Windows-1256 and the like, which no encoder here writes: the decoder is asked which byte gives which letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const letters = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) letters.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((each) => letters.get(each)!));
}

describe('the encoding of a text', () => {
  const bom = (bytes: number[], text: Buffer) => Buffer.concat([Buffer.from(bytes), text]);
  it.each([
    ['UTF-8', Buffer.from(arabic), 'utf-8'],
    ['UTF-8 with its mark', bom([0xef, 0xbb, 0xbf], Buffer.from(arabic)), 'utf-8'],
    ['UTF-16, little end first', bom([0xff, 0xfe], Buffer.from(arabic, 'utf16le')), 'utf-16le'],
    ['UTF-16, big end first', bom([0xfe, 0xff], Buffer.from(arabic, 'utf16le').swap16()), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(arabic, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark, big end first', Buffer.from(arabic, 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1256', encoded(arabic, 'windows-1256'), 'windows-1256'],
    ['Arabic ISO', encoded(arabic, 'iso-8859-6'), 'iso-8859-6'],
    ['plain letters only', Buffer.from('MAD 11bn by 2030'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    if (encoding !== 'utf-8' || bytes.length > 40) expect(decoded(bytes, encoding)).toBe(arabic);
  });

  it('French in Windows-1252', () => {
    const bytes = encoded(french, 'windows-1252');
    expect(encodingOf(bytes)).toBe('windows-1252');
    expect(decoded(bytes, 'windows-1252')).toBe(french);
  });

  it('French among Arabic in Windows-1256', () => {
    const text = `${arabic} Ministère de l’Économie, région.`.replace('É', 'e');
    expect(encodingOf(encoded(text, 'windows-1256'))).toBe('windows-1256');
  });

  it('no text', () => {
    expect(encodingOf(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))).toBeUndefined();
  });
});

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\r\njunk before it %PDF-1.4', 'pdf'],
    ['PK\u0003\u0004 …', 'zip'],
    ['\u0089PNG\r\n', 'picture'],
    ['{\\rtf1\\ansi', 'rich-text'],
    ['MZ\u0090', 'executable'],
  ])('%j by its mark', (text, kind) => {
    expect(markedKind(Buffer.from(text, 'latin1'))).toBe(kind);
  });

  it('tells an old Word file from an encrypted new one', () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(markedKind(compound)).toBe('office-97');
    expect(markedKind(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('locked-office');
  });

  it.each([
    ['<!DOCTYPE html><p>a', 'html'],
    ['\n<!-- saved --><html lang="ar">', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html>', 'html'],
    ['<?xml version="1.0"?><feed>', 'xml'],
    ['<div><p>a part of a page</p></div>', 'html'],
    ['a < b and <p> is a tag', undefined],
    ['# About <html>', undefined],
  ])('%j is a page of the web or not', (text, kind) => {
    expect(markupOf(text)).toBe(kind);
  });
});

describe('a plain text', () => {
  it('keeps its own characters but ends of lines and what cannot be shown', () => {
    expect(cleaned('a\r\nb\rc\u2028d\u0000e\u000cf\tg')).toBe('a\nb\nc\nd e\nf\tg');
  });

  it('has blocks that index into it', () => {
    const text =
      '# عنوان\n\nفقرة أولى\nتتمتها.\n- بند\n  تتمته\n2) ثان\n\n| a | b |\n|---|---|\n| 1 | 2 |\nTitle\n=====\nend';
    const blocks = blocksOfText(text).map((block) => [block.kind, text.slice(block.start, block.end)]);
    expect(blocks).toEqual([
      ['heading', 'عنوان'],
      ['paragraph', 'فقرة أولى\nتتمتها.'],
      ['item', 'بند\n  تتمته'],
      ['item', 'ثان'],
      ['cell', 'a'],
      ['cell', 'b'],
      ['cell', '1'],
      ['cell', '2'],
      ['heading', 'Title'],
      ['paragraph', 'end'],
    ]);
  });

  it('is built of parts with their pages', () => {
    const built = textOf([
      { kind: 'heading', text: 'A', page: 1 },
      { kind: 'item', text: 'b', marker: '• ', page: 1 },
      { kind: 'paragraph', text: 'c', page: 2 },
    ]);
    expect(built.text).toBe('A\n• b\nc\n');
    expect(built.blocks.map((block) => [block.kind, built.text.slice(block.start, block.end)])).toEqual([
      ['page', 'A\n• b'],
      ['heading', 'A'],
      ['item', 'b'],
      ['page', 'c'],
      ['paragraph', 'c'],
    ]);
  });
});

/** As drawn: what a reader would see from left to right. */
function drawn(text: string): Glyph[] {
  return [...text].map((each, at) => ({ text: each, left: at, right: at + 1, base: 0, size: 1, at, bold: false }));
}

describe('signs as they are drawn, in reading order', () => {
  it.each([
    ['مهرد رايلم 11 صيصخت', 'تخصيص 11 مليار درهم'],
    ['2026-2024 ةرتفلل', 'للفترة 2024-2026'],
    ['.2030 قفأ يف %92,5 غلبت', 'تبلغ 92,5% في أفق 2030.'],
    ['%3,5 ةبسنب', 'بنسبة 3,5%'],
    ['ةرتفلا لالخ (MAD 11bn) رايلم 11', '11 مليار (MAD 11bn) خلال الفترة'],
    ['5G ليجلا', 'الجيل 5G'],
    ['Morocco AI 2030 ةطخ', 'خطة Morocco AI 2030'],
    ['MW 500 ةردقب', 'بقدرة 500 MW'],
    ['«Atlas Cloud Services» ةكرش', 'شركة «Atlas Cloud Services»'],
    ['2026/01/12 موي', 'يوم 2026/01/12'],
    ['لغش بصنم 50 000 ثادحإ', 'إحداث 50 000 منصب شغل'],
    ['240 ،14', '14، 240'],
    ['Capital Conseil (Casablanca) بتكم', 'مكتب Capital Conseil (Casablanca)'],
  ])('%s', (from, to) => {
    expect(inReadingOrder(drawn(from), true, true)).toBe(to);
  });

  it('knows the end of a sentence that went over to a line of its own', () => {
    const lines = (text: string, rtlPage: boolean) => linesOf(drawn(text), rtlPage).map((one) => one.text);
    expect(lines('.2030', true)).toEqual(['2030.']);
    expect(lines('.92,5', true)).toEqual(['92,5.']);
    expect(lines('.2030', false)).toEqual(['.2030']);
    expect(lines('2024-2026', true)).toEqual(['2024-2026']);
    expect(lines('3.5', true)).toEqual(['3.5']);
  });

  it('keeps French where it stands and turns Arabic inside it', () => {
    expect(inReadingOrder(drawn('le programme « قافآ » (2030)'), false, true)).toBe('le programme « آفاق » (2030)');
  });

  it('takes a ligature as it is, and turns one that says lam and alef backwards', () => {
    const [one, two, three] = drawn('abc') as [Glyph, Glyph, Glyph];
    const row = [
      { ...one, text: 'ل' },
      { ...two, text: 'لا' },
      { ...three, text: 'خ' },
    ];
    expect(inReadingOrder(row, true, true)).toBe('خلال');
    row[1] = { ...two, text: 'ال' };
    expect(inReadingOrder(row, true, true)).toBe('خلال');
  });

  it('knows directions and mirrors', () => {
    expect(['ا', 'é', '7', '٧', 'َ', ' ', '('].map(directionOf)).toEqual([
      'rtl',
      'ltr',
      'digit',
      'digit',
      'mark',
      'space',
      'neutral',
    ]);
    expect([...'([«a'].map(mirrored).join('')).toBe(')]»a');
  });
});

it('signs are made plain: bullets, direction marks, vowel marks said with a letter, strokes', () => {
  const sign = (text: string, width: number) => ({ ...drawn('x')[0]!, text, right: width });
  const signs = [
    sign('\uf0b7', 1),
    sign('\u202bا\u202c', 1),
    sign('حُ', 0),
    sign('ح', 1),
    sign('\u0000', 0),
    sign('\u0000', 1),
    sign('ـ', 1),
  ];
  expect(shown(signs).map((glyph) => glyph.text)).toEqual(['•', 'ا', '\u064f', 'ح', '\u0000']);
});

describe('Arabic that was damaged before', () => {
  it('is left alone when it is whole', () => {
    for (const text of [arabic, french, 'وألن يكون', 'من 500 إلى 700 ألف', 'العمال في المجال'])
      expect(repaired(text)).toEqual({ text, repaired: [] });
  });

  it('is turned where lines were written from left to right', () => {
    const backwards = [...'خلال 2026 تعتزم الحكومة تخصيص أموال من الميزانية إلى الجهات في المملكة على مراحل']
      .reverse()
      .join('')
      .replace('6202', '2026');
    expect(repaired(backwards)).toEqual({
      text: 'خلال 2026 تعتزم الحكومة تخصيص أموال من الميزانية إلى الجهات في المملكة على مراحل',
      repaired: ['reversed-lines'],
    });
  });

  it('gets its letters back from their shapes', () => {
    expect(repaired('ﺗﻌﺘﺰﻡ ﺍﻟﺤﻜﻮﻣﺔ 2030')).toEqual({ text: 'تعتزم الحكومة 2030', repaired: ['letter-shapes'] });
  });

  it('gets lam-alef and spaces around numbers back', () => {
    const { text, repaired: done } = repaired('الذكاء االصطناعي خالل 2026 في األقاليم إلحداث 500ميغاواط و2030');
    expect(text).toBe('الذكاء الاصطناعي خلال 2026 في الأقاليم لإحداث 500 ميغاواط و2030');
    expect(done).toEqual(['lam-alef', 'glued-numbers']);
  });

  it('doubts a number that the damage may have made of an ordinal', () => {
    expect(repaired('ثالثة أشهر خالل األجل').repaired).toEqual(['lam-alef', 'numbers-in-doubt']);
  });
});

it('numbers that two readings see differently are named', () => {
  expect(differing('11 و 500 و٢٠٣٠', '2030, 500')).toEqual(['11']);
  expect(differing('92,5 % en 2024-2026', '‫2024‬-‫2026 92,5')).toEqual([]);
});
