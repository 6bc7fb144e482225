import { expect, it } from 'vitest';
import { filterTeller } from './given-filters.ts';

const text =
  'select * from a where ($1::text[] is null or b = any($1)) and ($2::text is null or c = $2) and $12 is not null';

it('tells of each filter whether its parameter is given, and keeps its type', () => {
  const tell = filterTeller();
  const values = [['x'], null, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0];
  expect(tell(text, values)).toBe(
    'select * from a where ((false and $1::text[] is null) or b = any($1)) and ((true or $2::text is null) or c = $2) and (true or $12 is not null)',
  );
  expect(tell(text, [...values.slice(0, 11), undefined])).toMatch(/and \(false and \$12 is not null\)$/);
});

it('is the same text for the same parameters given, and leaves alone what asks for nothing', () => {
  const tell = filterTeller();
  expect(tell(text, [null, 'a'])).toBe(tell(text, [null, 'b']));
  expect(tell(text, [null, 'a'])).not.toBe(tell(text, [[], 'b']));
  const plain = 'select 1 where $1 and b is null';
  expect(tell(plain, [null])).toBe(plain);
});

it('stays right when it has forgotten what was asked long ago', () => {
  const tell = filterTeller();
  const first = tell(text, [null, 'a']);
  for (let n = 0; n < 5000; n++) tell(`select ${n} where $1 is null`, [1]);
  expect(tell(text, [null, 'a'])).toBe(first);
});
