import { describe, expect, it } from 'vitest';
import { planKeeper } from './kept-plans.ts';

const times = (count: number, ask: () => string | undefined) => Array.from({ length: count }, ask);

describe('plans that connections keep', () => {
  it('names a read from the use on that makes it frequent, and always by the same name', () => {
    const nameOf = planKeeper({ often: 3 });
    const [first, second, third, fourth] = times(4, () => nameOf('select 1 where $1'));
    expect([first, second]).toEqual([undefined, undefined]);
    expect(third).toMatch(/^kept_[0-9a-f]{20}$/);
    expect(fourth).toBe(third);
    expect(planKeeper({ often: 1 })('select 1 where $1')).toBe(third);
  });

  it('names reads only: what writes is asked as it is, and so is a statement that is no query', () => {
    const nameOf = planKeeper({ often: 1 });
    for (const text of [
      'insert into a values ($1)',
      'declare c cursor for select $1',
      'update a set b = $1',
      'selected',
    ])
      expect(nameOf(text)).toBeUndefined();
    expect(nameOf('  with a as (select $1) select * from a')).toBeDefined();
  });

  it('keeps no more names than a connection should hold, and forgets texts that are made anew for each request', () => {
    const nameOf = planKeeper({ often: 2, most: 3 });
    for (let n = 0; n < 10_000; n++) expect(nameOf(`select ${n} where $1`)).toBeUndefined();
    const named = Array.from({ length: 5 }, (_, n) => times(2, () => nameOf(`select 'often ${n}' where $1`))[1]);
    expect(named.filter((one) => one !== undefined)).toHaveLength(3);
  });
});
