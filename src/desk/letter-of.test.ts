import { expect, test } from 'vitest';
import { letterOf } from './letter-of.ts';

test.each([
  ['a Latin key is itself', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a French key keeps its own letter, not the place it stands at', { key: 'a', code: 'KeyQ' }, 'a'],
  ['an Arabic key is read by its place', { key: 'ت', code: 'KeyJ' }, 'j'],
  ['the Arabic question mark asks too', { key: '؟', code: 'Slash' }, '?'],
  ['the search key under an Arabic letter', { key: 'ظ', code: 'Slash' }, '/'],
  ['a capital counts as its letter', { key: 'G', code: 'KeyG' }, 'g'],
])('%s', (_, event, letter) => {
  expect(letterOf(event)).toBe(letter);
});
