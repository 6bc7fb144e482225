import { expect, test } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { customAllowed, definitionAllowed } from './custom-field.rules.ts';
import type { CustomField, CustomType } from './custom-field.ts';

const title = { authentic: 'ar' as const, ar: 'حقل' };
const field = (type: CustomType, more: Partial<CustomField> = {}): CustomField => ({
  kind: 'pledge',
  key: 'k',
  type,
  title,
  required: false,
  ...(type === 'choice' ? { choices: [{ code: 'a', title }] } : {}),
  ...more,
});
const code = (answer: ReturnType<typeof customAllowed>) => (answer.ok ? undefined : answer.refusal.code);

test.each([
  ['text', 'words', undefined],
  ['text', ' ', 'field.value-refused'],
  ['text', 3, 'field.value-refused'],
  ['localized-text', { authentic: 'fr', fr: 'texte' }, undefined],
  ['localized-text', { authentic: 'fr', ar: 'نص' }, 'field.value-refused'],
  ['number', '12.50', undefined],
  ['number', 12.5, 'field.value-refused'],
  ['number', '12,50', 'field.value-refused'],
  ['day', '2026-11-24', undefined],
  ['day', '2026-02-30', 'field.value-refused'],
  ['yes-no', false, undefined],
  ['yes-no', 'no', 'field.value-refused'],
  ['choice', 'a', undefined],
  ['choice', 'b', 'field.value-refused'],
] as const)('%s takes %j: %s', (type, value, refusal) => {
  expect(code(customAllowed([field(type)], { k: value }))).toBe(refusal);
});

test('an undefined field is refused, a required one is asked for', () => {
  expect(code(customAllowed([], { k: 'x' }))).toBe('field.unknown');
  expect(code(customAllowed([field('text', { required: true })], {}))).toBe('field.missing');
});

test('the value of a retired field may stay but not change', () => {
  const retired = [field('text', { retiredOn: '2026-01-01' as Day, required: true })];
  expect(code(customAllowed(retired, { k: 'old' }, { k: 'old' }))).toBeUndefined();
  expect(code(customAllowed(retired, { k: 'new' }, { k: 'old' }))).toBe('field.unknown');
  expect(code(customAllowed(retired, {}, { k: 'old' }))).toBeUndefined();
});

test('a definition keeps its type and its choices', () => {
  expect(code(definitionAllowed(field('number'), field('text')))).toBe('field.type-fixed');
  expect(code(definitionAllowed(field('choice', { choices: [{ code: 'b', title }] }), field('choice')))).toBe(
    'field.choice-missing',
  );
  expect(code(definitionAllowed(field('choice', { choices: [] }), undefined))).toBe('field.choice-missing');
  expect(code(definitionAllowed(field('text', { choices: [{ code: 'a', title }] }), undefined))).toBe(
    'field.choice-missing',
  );
  expect(code(definitionAllowed(field('text', { required: true }), field('text')))).toBeUndefined();
});
