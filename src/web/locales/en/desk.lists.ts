import type { deskLists as ar } from '../ar/desk.lists.ts';
import type { Translated } from '../desk.ts';
import { listFieldWords } from './list-fields.ts';

export const deskLists = {
  lists: {
    title: 'Import a list',
    lead: 'Budgets, funding, transactions, agreements and obligations as your administration keeps them in Excel or CSV. What each column says is proposed, you correct it, and every error is shown in its place before anything is written. The list comes in whole, or not at all.',
    kind: 'What the list holds',
    found: 'Headers found in row {line}',
    columnsLead: 'What we do not recognise is left out, unless you say what it is.',
    lacks: 'No column says yet: {fields}. Name one, or say it here once for the whole list.',
    usual: 'What holds for the whole list',
    usualLead: 'Taken where the cell is empty.',
    year: 'Year',
    rows: 'rows',
    recorded: 'to record',
    repeated: 'recorded before',
    wrong: 'errors',
    asides: 'Rows left out: {rows} (totals or remarks).',
    row: 'Row',
    column: 'Column',
    value: 'In the cell',
    why: 'Why',
    firstOf: '{shown} of {all}. Correct the file or the mapping, then preview again.',
    nothingNew: 'All that the list says is recorded already: nothing to import.',
    done: {
      zero: 'Nothing was added: all of it was recorded before.',
      one: '{n} row recorded.',
      other: '{n} rows recorded.',
    },
    budgetsWait: 'Each budget now waits for a second person to approve it.',
    see: 'See what is recorded',
  },
  listKinds: {
    transactions: 'transactions that the State reports',
    budgets: 'budgets of projects',
    fundings: 'funding of projects',
    agreements: 'agreements with partners',
    obligations: 'obligations of the sides',
  },
  listFields: listFieldWords,
} as const satisfies Translated<typeof ar>;
