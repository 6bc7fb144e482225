import { describe, expect, it } from 'vitest';
import { dice } from '../../tests/dice.ts';
import { stems, wordsOf } from '../platform/search/arabic.ts';
import { repetition, repetitionsAmong, type Told } from './repetition.rules.ts';

const stemsIn = (text: string) => new Set(wordsOf(text).map((word) => stems(word).at(-1) ?? word));
let place = 0;
const told = (reading: string, number: number, quote: string, as: Told['as'] = {}, topic = 'budget'): Told => {
  place += 1000;
  return { start: place, end: place + quote.length, reading, number, as, topic, words: stemsIn(quote) };
};
const dirhams = (value: string, deadline?: string): Told['as'] => ({
  quantity: { value, unit: 'MAD' },
  ...(deadline ? { deadline } : {}),
});
const fibre =
  'ورصدت الحكومة غلافا قدره 11 مليار درهم للفترة 2024-2026 من أجل نشر شبكات الألياف البصرية ومراكز البيانات';
const ours = told('A', 1, fibre, dirhams('11000000000', '2024-2026'));

describe('a draft repeats another', () => {
  it('in its words, in most of them with other numbers, or with the same facts in near words', () => {
    expect(repetition(ours, told('B', 1, fibre, dirhams('11000000000', '2024-2026')))).toMatchObject({
      by: 'words',
      reasons: ['amount', 'unit', 'deadline', 'topic', 'words'],
    });
    const other = fibre.replace('11 مليار', '12 مليار').replace('2024-2026', '2024-2027').replace('شبكات', 'خطوط');
    expect(repetition(ours, told('B', 2, other, dirhams('12000000000', '2024-2027')))).toMatchObject({
      by: 'near',
      reasons: ['unit', 'topic', 'words'],
    });
    const short = 'رصد 11 مليار درهم لشبكات الألياف البصرية';
    expect(repetition(ours, told('B', 3, short, dirhams('11000000000')))).toMatchObject({ by: 'facts' });
  });

  it('not by a number alone, nor by a few words, nor where it is the same passage', () => {
    expect(repetition(ours, told('B', 4, 'اقتناء معدات للمدارس القروية', dirhams('11000000000')))).toBeUndefined();
    expect(repetition(ours, told('B', 5, 'رصدت الحكومة غلافا لبناء الموانئ'))).toBeUndefined();
    expect(repetition(ours, ours)).toBeUndefined();
    expect(repetition(ours, { ...ours, number: 2 })).toBeUndefined();
    expect(repetition(ours, { ...ours, number: 2, start: ours.end, end: ours.end + 9 })).toMatchObject({ by: 'words' });
  });

  it('the likeliest first, five at most', () => {
    const among = [
      told('B', 1, fibre.replace('11 مليار', '12 مليار').replace('نشر شبكات', 'مد خطوط'), dirhams('12000000000')),
      ...[2, 3, 4, 5, 6].map((n) => told('B', n, fibre, dirhams('11000000000'))),
    ];
    expect(repetitionsAmong(among)(ours).map((one) => [one.of.number, one.by])).toEqual(
      [2, 3, 4, 5, 6].map((n) => [n, 'words']),
    );
    expect(repetitionsAmong(among.slice(0, 2))(ours).map((one) => one.by)).toEqual(['words', 'near']);
  });
});

it('compares few and misses none: what it finds is what comparing each with each finds', () => {
  const roll = dice(20261129);
  const vocabulary = Array.from({ length: 60 }, (_, n) => `mot${n}`);
  const sentence = () => Array.from({ length: 3 + roll(12) }, () => vocabulary[Math.min(roll(60), roll(60))]).join(' ');
  const bases = Array.from({ length: 25 }, sentence);
  const near = (text: string) =>
    text
      .split(' ')
      .flatMap((word) => (roll(6) === 0 ? [] : roll(6) === 0 ? [vocabulary[roll(60)]!] : [word]))
      .join(' ');
  const all = Array.from({ length: 300 }, (_, n) =>
    told(
      `D${roll(9)}`,
      n,
      near(bases[roll(25)]!),
      roll(2) ? dirhams(String([1000, 1004, 1006, 2000][roll(4)]), roll(2) ? '2030' : undefined) : {},
    ),
  );
  const of = repetitionsAmong(all);
  let found = 0;
  for (const one of all) {
    const every = all.flatMap((other) => repetition(one, other) ?? []);
    const got = of(one);
    expect(got).toHaveLength(Math.min(5, every.length));
    const kinds = (list: typeof every) => list.map((each) => each.by).sort();
    if (every.length <= 5) expect(kinds(got)).toEqual(kinds(every));
    found += got.length;
  }
  expect(found).toBeGreaterThan(200);
});
