import { describe, expect, it } from 'vitest';
import { linesOf, moved } from './segments.rules.ts';

const text = 'الأول هنا\n\nالثاني: 500 ميغاواط\nالثالث';
const span = (words: string, number: number) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, number };
};

describe('a text in lines', () => {
  it('keeps every sign at its place, whatever spans lie over it', () => {
    const spans = [span('500 ميغاواط', 1), span('الثاني: 500', 2), { start: 0, end: text.length, number: 3 }];
    const lines = linesOf(text, spans);
    expect(lines).toHaveLength(3);
    for (const line of lines)
      for (const piece of line.pieces) expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text);
    expect(lines[1]!.pieces.map((one) => [one.text, one.drafts.toSorted()])).toEqual([
      ['الثاني: ', [2, 3]],
      ['500', [1, 2, 3]],
      [' ميغاواط', [1, 3]],
    ]);
    expect(lines[2]!.pieces).toEqual([{ at: text.indexOf('الثالث'), text: 'الثالث', drafts: [3] }]);
  });

  it('has one piece where nothing is marked', () => {
    expect(linesOf(text, []).map((line) => line.pieces.length)).toEqual([1, 1, 1]);
    expect(linesOf('', [])).toEqual([]);
  });
});

describe('an end moved by a word', () => {
  const at = 'un deux, trois';
  const two = { start: 3, end: 7 };
  it.each([
    ['end', 1, { start: 3, end: 14 }],
    ['end', -1, two],
    ['start', -1, { start: 0, end: 7 }],
    ['start', 1, two],
  ] as const)('%s by %i', (which, by, expected) => {
    expect(moved(at, two, which, by)).toEqual(expected);
  });
  it('stays at the edge', () => {
    expect(moved(at, { start: 0, end: 14 }, 'start', -1)).toEqual({ start: 0, end: 14 });
    expect(moved(at, { start: 0, end: 14 }, 'end', 1)).toEqual({ start: 0, end: 14 });
  });
});
