import { isDay, isDecimalText, money, ok, type Result, refused } from '../../kernel/index.ts';
import type { CustomField, CustomValues } from './custom-field.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isLocalizedText = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const text = value as Record<string, unknown>;
  return typeof text.authentic === 'string' && isText(text[text.authentic]);
};

const isMoney = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Record<string, unknown>;
  return typeof amount === 'string' && typeof currency === 'string' && money(amount, currency).ok;
};

const fits = (field: CustomField, value: unknown): boolean => {
  switch (field.type) {
    case 'text':
      return isText(value);
    case 'localized-text':
      return isLocalizedText(value);
    case 'number':
      return isDecimalText(value);
    case 'money':
      return isMoney(value);
    case 'day':
      return isDay(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choice':
      return field.choices?.some((choice) => choice.code === value) ?? false;
  }
};

/**
 * Whether the custom values of a record fit the definitions in force. Values of retired fields may stay as they are.
 *
 * before   values the record had, so that a retired field may stay but not come back
 * refuses  'field.unknown' · 'field.value-refused' (with the type expected) · 'field.missing'
 */
export function customAllowed(
  fields: readonly CustomField[],
  values: CustomValues,
  before: CustomValues = {},
): Result<true> {
  for (const [key, value] of Object.entries(values)) {
    const field = fields.find((one) => one.key === key);
    const stays = JSON.stringify(before[key]) === JSON.stringify(value);
    if (!field || (field.retiredOn && !stays)) return refused('field.unknown', { key });
    if (!field.retiredOn && !fits(field, value))
      return refused('field.value-refused', { key, type: field.type, value });
  }
  const missing = fields.find((field) => field.required && !field.retiredOn && values[field.key] === undefined);
  return missing ? refused('field.missing', { key: missing.key }) : ok(true);
}

/**
 * Whether a definition may replace an earlier one: the type of a field in use does not change under its values.
 *
 * refuses  'field.type-fixed' · 'field.choice-missing'
 */
export function definitionAllowed(field: CustomField, before: CustomField | undefined): Result<true> {
  if (before && before.type !== field.type) return refused('field.type-fixed', { key: field.key, type: before.type });
  if ((field.type === 'choice') !== (field.choices?.length ?? 0) > 0)
    return refused('field.choice-missing', { key: field.key });
  const gone = before?.choices?.find((choice) => !field.choices?.some((one) => one.code === choice.code));
  return gone ? refused('field.choice-missing', { key: field.key, choice: gone.code }) : ok(true);
}
