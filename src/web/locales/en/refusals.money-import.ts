import type { moneyImportRefusals as ar } from '../ar/refusals.money-import.ts';
import type { Same } from '../catalogue.tsx';

export const moneyImportRefusals = {
  'money-import.refused': 'The file has {count} errors: nothing was imported. Correct the cells named.',
  'money-import.empty': 'No row after the headers.',
  'money-import.column-missing': 'No column found for: {fields}. Say which it is.',
  'money-import.cell-empty': 'Empty cell, needed: {field}.',
  'money-import.cell-unreadable': '“{value}” is not understood for: {field}.',
} as const satisfies Same<typeof ar>;
