import type { moneyImportRefusals as ar } from '../ar/refusals.money-import.ts';
import type { Same } from '../catalogue.tsx';

export const moneyImportRefusals = {
  'money-import.refused': 'The file has {count} errors: nothing was imported. Correct the cells named.',
  'money-import.empty': 'No row after the headers.',
  'money-import.column-missing': 'No column found for: {fields}. Say which it is.',
  'money-import.cell-empty': 'Empty cell, needed: {field}.',
  'money-import.cell-unreadable': '“{value}” is not understood for: {field}.',
  'money-import.word-to-decide':
    '“{value}” (rows: {count}, the first: {row}) is the name of no record. Say which it is.',
  'money-import.guess-to-confirm':
    '“{value}” (rows: {count}, the first: {row}): probably {guesses}. Confirm it, or choose another.',
  'money-import.currencies-differ': 'The currency is said in two ways: {currencies}. Keep one.',
  'money-import.differs':
    '{ref} is recorded otherwise: {fields}. Revise it where it stands; it is not recorded a second time.',
  'money-import.two-budgets':
    'The project {project} has another budget in row {other}: one budget at a time waits for approval.',
  'money-import.act-says-two': 'The act {ref} says {field} in two ways: here and in row {other}. Correct the file.',
} as const satisfies Same<typeof ar>;
