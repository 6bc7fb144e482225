import type { customFieldRefusals as ar } from '../ar/refusals.custom-field.ts';
import type { Same } from '../catalogue.tsx';

export const customFieldRefusals = {
  'field.unknown': 'The field “{key}” is not defined, or no longer used, for this kind of record.',
  'field.already-there': 'The field “{key}” is already defined. Revise its definition.',
  'field.value-refused': 'The value of the field “{key}” does not fit its type ({type}).',
  'field.missing': 'The field “{key}” is required.',
  'field.type-fixed': 'The type of the field “{key}” ({type}) stays: values use it. Define a new field.',
  'field.choice-missing':
    'The list of choices of the field “{key}” goes with the type choice only, and no choice leaves it.',
} as const satisfies Same<typeof ar>;
