import { expect, test } from 'vitest';
import { exactText } from './exact.tsx';

const bare = (text: string) => text.replaceAll('\u202f', ' ');

test.each([
  ['1250000.5', 'fr', '1 250 000,50'],
  ['1250000.5', 'en', '1,250,000.50'],
  ['0', 'ar', '0,00'],
  ['-0.05', 'fr', '\u22120,05'],
  ['11000000000.00', 'ar', '11 000 000 000,00'],
] as const)('%s in %s is written %s, to the coin', (amount, lang, text) => {
  expect(bare(exactText(amount, lang))).toBe(text);
});
