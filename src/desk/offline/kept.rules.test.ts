import { expect, test } from 'vitest';
import { answersOf, isKept, isOldShell, shellOf } from './kept.rules.ts';

test.each([
  ['the page to report', '/api/v1/report', true],
  ['who I am', '/api/v1/me', true],
  ['a photo', `/api/v1/files/${'a'.repeat(64)}`, true],
  ['the ledger', '/api/v1/ledger', false],
  ['a list that begins like one that is kept', '/api/v1/report-photo', false],
  ['the way in', '/auth/sign-in', false],
  ['what is no hash', '/api/v1/files/a', false],
])('%s: kept for the time without a network or not', (_, path, kept) => {
  expect(isKept(path)).toBe(kept);
});

test('the shell of another version goes, answers of people stay', () => {
  expect(isOldShell(shellOf('1'), '2')).toBe(true);
  expect(isOldShell(shellOf('2'), '2')).toBe(false);
  expect(isOldShell(answersOf('p'), '2')).toBe(false);
});
