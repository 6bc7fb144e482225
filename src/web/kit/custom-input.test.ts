import { expect, test } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { CustomField, CustomType, CustomValues } from '../../platform/custom-field/custom-field.ts';
import { customAfter } from './custom-input.ts';

const title = { authentic: 'ar' as const, ar: 'حقل' };
const field = (key: string, type: CustomType, more: Partial<CustomField> = {}): CustomField => ({
  kind: 'pledge',
  key,
  type,
  title,
  required: false,
  ...more,
});

test.each<[string, CustomField[], Record<string, unknown>, CustomValues, CustomValues | undefined]>([
  ['text as typed', [field('k', 'text')], { k: 'words' }, {}, { k: 'words' }],
  ['yes is true', [field('k', 'yes-no')], { k: 'yes' }, {}, { k: true }],
  ['no is false, not nothing', [field('k', 'yes-no')], { k: 'no' }, {}, { k: false }],
  [
    'an amount with its currency',
    [field('k', 'money')],
    { k: { amount: '5', currency: 'MAD' } },
    {},
    { k: { amount: '5', currency: 'MAD' } },
  ],
  ['a currency alone is nothing', [field('k', 'money')], { k: { currency: 'MAD' } }, {}, undefined],
  ['an emptied field is left out', [field('k', 'text')], {}, { k: 'old' }, {}],
  ['nothing touched sends nothing', [field('k', 'text')], { k: 'old' }, { k: 'old' }, undefined],
  [
    'the order of keys does not count',
    [field('k', 'money')],
    { k: { currency: 'MAD', amount: '5' } },
    { k: { amount: '5', currency: 'MAD' } },
    undefined,
  ],
  [
    'what is no longer asked for stays as it was',
    [field('k', 'text'), field('gone', 'text', { retiredOn: '2026-01-01' as Day })],
    { k: 'new' },
    { k: 'old', gone: 'kept' },
    { k: 'new', gone: 'kept' },
  ],
  ['what nobody defines any more stays as it was', [field('k', 'text')], { k: 'a' }, { lost: 1 }, { k: 'a', lost: 1 }],
])('%s', (_, fields, typed, before, after) => {
  expect(customAfter(fields, typed, before)).toEqual(after);
});
