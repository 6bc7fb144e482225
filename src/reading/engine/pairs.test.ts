import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, Pairs } from './pairs.ts';

const name = fc.stringMatching(/^[a-f]{1,3}$/);

describe('pairs of names', () => {
  it('are found by the numbers of their names, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, name), { selector: ([a, b]) => `${a} ${b}` }), (list) => {
        const pairs = new Pairs(list.map(([before, after], at) => [`${before} ${after}`, at]));
        const kept = new Map(list.map(([before, after], at) => [`${before} ${after}`, at]));
        for (const [before] of list)
          for (const [, after] of list)
            expect(pairs.of(pairs.before(before), pairs.after(after))).toBe(kept.get(`${before} ${after}`) ?? NONE);
      }),
    );
  });

  it('keep the second name whole: «de 1 000» is not «de 1»', () => {
    const pairs = new Pairs([
      ['de 1', 0],
      ['de 1 000', 1],
    ]);
    expect(pairs.of(pairs.before('de'), pairs.after('1'))).toBe(0);
    expect(pairs.of(pairs.before('de'), pairs.after('1 000'))).toBe(1);
  });

  it('tell NONE of a name that stands in no pair', () => {
    const pairs = new Pairs([['a b', 0]]);
    expect([pairs.before('b'), pairs.after('a'), pairs.of(pairs.before('b'), 0)]).toEqual([NONE, NONE, NONE]);
    expect(new Pairs([]).before('a')).toBe(NONE);
  });
});
