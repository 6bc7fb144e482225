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

it('a clause that never ends is read once, not again for each piece that is joined to it', () => {
  const part = 'ستقوم وزارة و';
  const text = part.repeat(Math.ceil(230_000 / part.length));
  const started = performance.now();
  draftsOf({ text, blocks: [] }, {});
  // a quarter of a second; ten where each piece is read again
  expect(performance.now() - started).toBeLessThan(3000);
});

it('a sum that only tells what the matter before it costs belongs to that matter', () => {
  const sum = (value: number, currency: string) => [{ value, unit: 'currency', currency }];
  expect(
    draftsOf(
      {
        text: 'وقعت الشركة اتفاقية لتوسيع مصنع الألمنيوم بالمنطقة الصناعية، باستثمار يصل إلى 60 مليون دولار.',
        blocks: [],
      },
      {},
    ),
  ).toMatchObject([{ quantities: sum(60_000_000, 'USD') }]);
  expect(
    draftsOf(
      {
        text: 'كلفة الاستراتيجية التي تعتزم الحكومة تنفيذها خلال السنوات العشر المقبلة، تبلغ 310 ملايين دولار.',
        blocks: [],
      },
      {},
    ),
  ).toMatchObject([{ quantities: sum(310_000_000, 'USD'), deadline: { to: 'P10Y' } }]);
});

it('the day on which an agreement was signed is no deadline where the text has no day of its own', () => {
  const text = 'وقع الرئيس مع نظيره اتفاقا على تشكيل مجلس التعاون الاستراتيجي بين البلدين في ديسمبر 2017.';
  expect(draftsOf({ text, blocks: [] }, {})).toMatchObject([{ kind: 'agreement', deadline: null }]);
});
