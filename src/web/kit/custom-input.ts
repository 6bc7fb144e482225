import type { CustomField, CustomValues } from '../../platform/custom-field/custom-field.ts';

type Typed = Record<string, unknown>;

/** What was typed for one field, as the program keeps it; undefined for an empty one. */
function typedValue(field: CustomField, typed: unknown): unknown {
  if (typed === undefined) return undefined;
  if (field.type === 'yes-no') return typed === 'yes';
  if (field.type === 'money') {
    const { amount, currency } = typed as Typed;
    return amount === undefined ? undefined : { amount, currency };
  }
  return typed;
}

/**
 * The custom values of a record after a form: fields that are asked for as they were typed, those no longer asked for as they were.
 *
 * returns  undefined when nothing differs from before, so that a form that touched none of them sends none
 * example  customAfter([yesNo('open')], { open: 'yes' }, {}) → { open: true }
 */
export function customAfter(
  fields: readonly CustomField[],
  typed: Typed = {},
  before: CustomValues = {},
): CustomValues | undefined {
  const asked = fields.filter((one) => !one.retiredOn);
  const kept = Object.entries(before).filter(([key]) => !asked.some((one) => one.key === key));
  const given = asked
    .map((one) => [one.key, typedValue(one, typed[one.key])] as const)
    .filter(([, value]) => value !== undefined);
  const after = Object.fromEntries([...kept, ...given]);
  return inOrder(after) === inOrder(before) ? undefined : after;
}

/** The same text for the same values, whatever the order in which their keys were written. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
