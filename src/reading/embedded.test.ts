import { expect, it } from 'vitest';
import { draftsOf, fieldsOfSpan } from './embedded.ts';

const text = 'Communiqué du 3 mars 2026. Le ministère lancera la plateforme au plus tard le 31 décembre 2026.';
const sentence = { start: 27, end: text.length };

it('a day by which something is due is not taken for the day of the document', () => {
  expect(draftsOf({ text: text.slice(27), blocks: [] }, {})).toMatchObject([{ deadline: { to: '2026-12-31' } }]);
});

it('a stretch of a text is read from the day of the whole text', () => {
  const fields = fieldsOfSpan(text, sentence, {});
  expect(fields.deadline).toMatchObject({ to: '2026-12-31' });
  expect(text.slice(fields.deadline!.start, fields.deadline!.end)).toContain('31 décembre 2026');
});
