import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { refField, sha256Field } from '../../platform/http/fields.ts';
import { importTransactions, type MoneyPreview, previewTransactions } from './import-money.ts';
import { moneyFields } from './money-columns.rules.ts';

const fileInput = z.object({
  file: sha256Field,
  sheet: z.string().max(200).optional(),
  mapping: z.partialRecord(z.enum(moneyFields), z.number().int().min(0).max(59)).optional(),
  provider: refField.optional(),
});

/** Transactions kept in a spreadsheet, taken into the register; the right is asked again for the project of every row. */
export const moneyImportRoutes: Endpoint[] = [
  read({
    verb: 'preview-transactions',
    right: 'money.record',
    summary: 'What importing a file of transactions would add, and what is wrong in it, cell by cell',
    input: fileInput,
    output: z.custom<MoneyPreview>(),
    target: async () => listTarget,
    run: previewTransactions,
  }),
  act({
    verb: 'import-transactions',
    right: 'money.record',
    summary: 'Import a file of transactions of the State, whole or not at all; twice adds nothing',
    input: fileInput,
    output: z.object({ rows: z.number().int(), recorded: z.number().int(), repeated: z.number().int() }),
    target: async () => listTarget,
    run: importTransactions,
  }),
];
