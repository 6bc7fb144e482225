import { expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { callerIs, samePerson } from './four-eyes.rules.ts';

const forChief = [
  { delegator: 'chief', delegate: 'deputy' },
  { delegator: 'chief', delegate: 'second' },
  { delegator: 'other', delegate: 'clerk' },
];

test.each([
  ['oneself', 'a', 'a', true],
  ['two people', 'a', 'b', false],
  ['a deputy and the principal', 'deputy', 'chief', true],
  ['the principal and a deputy', 'chief', 'deputy', true],
  ['two deputies of one principal', 'deputy', 'second', true],
  ['deputies of two principals', 'deputy', 'clerk', false],
])('%s', (_, a, b, same) => {
  expect(samePerson(a, b, forChief)).toBe(same);
});

test('a caller is the one who brought it when either may act for the other', () => {
  const caller: Caller = {
    kind: 'person',
    person: 'deputy',
    grants: [],
    actsFor: ['chief'],
    deputies: ['aide'],
    lang: 'ar',
  };
  expect(['deputy', 'chief', 'aide', 'stranger', null].map((id) => callerIs(caller, id))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
