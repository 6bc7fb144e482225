import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { ok } from '../../kernel/index.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { sha256Field, versionField } from '../../platform/http/fields.ts';
import { importList, type ListPreview, previewList } from './import-list.ts';
import { keepListMapping } from './keep-list-mapping.ts';
import { keptLists } from './kept-list.store.ts';
import { fieldsOf, type ListKind, type ListMapping, listKinds } from './list.ts';
import { rightOfKind } from './list-entry.ts';
import { type ListProposal, proposeList } from './propose-list.ts';

/** All fields of all lists: which of them a kind has is asked of the mapping under its kind. */
const anyField = z.string().refine((field) => listKinds.some((kind) => field in fieldsOf(kind)), {
  message: 'a field of the lists, such as project, amount or signedOn',
});
const columnField = z.object({
  header: z.string().min(1).max(500),
  nth: z.number().int().min(1).max(200),
  field: z.union([anyField, z.literal('leave')]),
  lang: z.enum(['ar', 'fr', 'en']).optional(),
  number: z.number().int().min(1900).max(2200).optional(),
  unit: z.object({ currency: z.string().regex(/^[A-Z]{3}$/), scale: z.number().int().min(0).max(9) }).optional(),
  decimal: z.enum([',', '.']).optional(),
  fillDown: z.boolean().optional(),
});
const decisionField = z.object({
  field: anyField,
  /** the word as it is written; empty for what stands where no cell says it */
  value: z.string().max(2000),
  refs: z.array(z.string().trim().min(1).max(300)).max(40),
});
const mappingField = z
  .object({ columns: z.array(columnField).max(210), decisions: z.array(decisionField).max(2000).default([]) })
  .transform((mapping) => mapping as unknown as ListMapping);

/** A mapping speaks of the fields of its kind only, and of no field twice. */
const mappingOf = (kind: ListKind) =>
  mappingField.superRefine(({ columns, decisions }, issue) => {
    const used = new Set<string>();
    for (const [at, { field, number }] of columns.entries()) {
      if (field === 'leave') continue;
      const key = field === 'yearAmount' ? `${field} ${number}` : field;
      if (!(field in fieldsOf(kind)))
        issue.addIssue({ code: 'custom', path: ['columns', at, 'field'], message: `no field of ${kind}` });
      else if (field === 'yearAmount' && number === undefined)
        issue.addIssue({ code: 'custom', path: ['columns', at, 'number'], message: 'the year of the column' });
      else if (used.has(key))
        issue.addIssue({ code: 'custom', path: ['columns', at, 'field'], message: 'another column says the same' });
      used.add(key);
    }
    for (const [at, { field }] of decisions.entries())
      if (!(field in fieldsOf(kind)))
        issue.addIssue({ code: 'custom', path: ['decisions', at, 'field'], message: `no field of ${kind}` });
  });

const fileFields = { file: sha256Field, sheet: z.string().max(200).optional() };
const counts = { rows: z.number().int(), recorded: z.number().int(), repeated: z.number().int() };

const said: Record<ListKind, { looks: string; enters: string }> = {
  transactions: {
    looks: 'What importing a file of transactions would add, and what is wrong in it, cell by cell',
    enters: 'Import a file of transactions of the State, whole or not at all; twice adds nothing',
  },
  budgets: {
    looks: 'What importing a file of budgets would propose, and what is wrong in it, cell by cell',
    enters: 'Import a file of budgets, whole or not at all: each waits for a second person',
  },
  fundings: {
    looks: 'What importing a file of fundings would add, and what is wrong in it, cell by cell',
    enters: 'Import a file of who pays for projects, whole or not at all; twice adds nothing',
  },
  agreements: {
    looks: 'What importing a file of agreements would add, and what is wrong in it, cell by cell',
    enters: 'Import a file of agreements with their parties, whole or not at all; twice adds nothing',
  },
  obligations: {
    looks: 'What importing a file of obligations would add, and what is wrong in it, cell by cell',
    enters: 'Import a file of what sides of agreements owe, whole or not at all; twice adds nothing',
  },
};

/** Lists of money and agreements kept in spreadsheets, taken into the register; the right is asked again for the record of every row. */
export const moneyImportRoutes: Endpoint[] = [
  read({
    verb: 'propose-list-mapping',
    right: 'list.import',
    summary: 'What the columns of a list of money or agreements probably say',
    input: z.object({ kind: z.enum(listKinds), ...fileFields, mapping: z.string().min(1).max(80).optional() }),
    output: z.custom<ListProposal>(),
    target: async () => listTarget,
    run: proposeList,
  }),
  ...listKinds.flatMap((kind): Endpoint[] => {
    const input = z.object({ ...fileFields, mapping: mappingOf(kind).optional() });
    return [
      read({
        verb: `preview-${kind}`,
        right: rightOfKind[kind],
        summary: said[kind].looks,
        input,
        output: z.custom<ListPreview>(),
        target: async () => listTarget,
        run: (ctx, given) => previewList(ctx, kind, given),
      }),
      act({
        verb: `import-${kind}`,
        right: rightOfKind[kind],
        summary: said[kind].enters,
        input,
        output: z.object(counts),
        target: async () => listTarget,
        run: (ctx, given) => importList(ctx, kind, given),
      }),
    ];
  }),
  act({
    verb: 'keep-list-mapping',
    right: 'list.import',
    summary: 'Keep by name how a list of money or agreements is understood, for one’s own body',
    input: z.object({
      kind: z.enum(listKinds),
      name: z.string().trim().min(1).max(80),
      mapping: mappingField,
      version: versionField.optional(),
    }),
    output: z.object({ name: z.string(), version: versionField }),
    target: async () => listTarget,
    run: keepListMapping,
  }),
  read({
    verb: 'list-mappings',
    right: 'list.import',
    summary: 'Mappings that one’s own body kept for lists of a kind',
    input: z.object({ kind: z.enum(listKinds) }),
    output: z.object({ items: z.array(z.unknown()) }),
    target: async () => listTarget,
    run: async (ctx, { kind }) => ok({ items: await keptLists(ctx.tx, kind, ctx.caller.organisation) }),
  }),
];
