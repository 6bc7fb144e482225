import type pg from 'pg';
import { z } from 'zod';
import { type Caller, listTarget, may } from '../access/index.ts';
import { namesOf } from '../access/readers.ts';
import { ok, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { type Endpoint, read } from '../platform/http/endpoint.ts';
import { dayField, pagingFields } from '../platform/http/fields.ts';
import { noteFact } from '../platform/instance.ts';
import type { Signer } from './checkpoint-key.ts';
import { sentenceOf } from './finding.ts';
import { entriesOf, type LeafRow, leafAt, leavesBefore, versionOnDay, versionsOf } from './inside.store.ts';
import { whyHidden } from './table-rights.ts';
import { treeSize } from './tree.store.ts';
import { verifyLedger } from './verify.ts';

/** What these verbs hold: the owner's pool, whom no row policy hides a row from, and whose calendar days are meant. */
export type Inside = { owner: pg.Pool; signer: Signer; config: { timeZone: string } };

const whole = z.coerce.number().int().nonnegative();
const name = z.string().min(1).max(200);
/** A filter left empty asks for nothing. */
const asked = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);
const actFields = { seq: whole, at: z.string(), actor: z.string(), verb: z.string() };
const leafFields = {
  ...actFields,
  request: z.string(),
  rows: whole,
  root: z.string(),
  hash: z.string(),
  body: z.string(),
};
const rowValue = z.record(z.string(), z.unknown());
const hidden = z.enum(['right', 'class']);
const names = z.record(z.string(), z.string());

const leafOf = ({ at, ...leaf }: LeafRow) => ({ ...leaf, at: at.toISOString() });
const rowOf = (text: string): Record<string, unknown> | undefined => (text === '' ? undefined : JSON.parse(text));
const classOf = (value: Record<string, unknown> | undefined) => value?.class as string | undefined;

/** Leaves lie in no scope: who has the right somewhere sees them, and of their rows what the right of each table opens. */
const anywhere = async () => listTarget;

/** The row as it became, or why it is not shown. A deleted row has no value. */
function shownValue(caller: Caller, table: string, text: string, classToday: string | null) {
  const value = rowOf(text);
  const why = whyHidden(caller, table, [classToday, classOf(value)]);
  return why ? { hidden: why } : value === undefined ? {} : { value };
}

/** Names of the people among the actors, for those who may see people; an erased person has none. */
async function namesAmong(tx: Tx, caller: Caller, actors: readonly string[]): Promise<Record<string, string>> {
  if (!may(caller, 'person.read', listTarget)) return {};
  const people = actors.flatMap((actor) => /^person:(\S+)/.exec(actor)?.[1] ?? []);
  return namesOf(tx, [...new Set(people)]);
}

const columnsChanged = (before: string | null, now: string): string[] => {
  const [was, is] = [rowOf(before ?? '') ?? {}, rowOf(now) ?? {}];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (column) => JSON.stringify(was[column]) !== JSON.stringify(is[column]),
  );
};

/** What those who work here may ask of the ledger: who did what and when, and how a row came to be as it is. */
export const insideRoutes = (inside: Inside): Endpoint[] => {
  let verifying = false;
  return [
    read({
      verb: 'leaves',
      right: 'ledger.read',
      summary: 'Accepted acts, newest first, by actor, verb or row',
      input: z
        .object({
          before: whole.optional(),
          actor: asked,
          verb: asked,
          table: asked,
          row: asked,
          limit: pagingFields.limit,
        })
        .refine(({ table, row }) => row === undefined || table !== undefined, {
          message: 'a row is named with its table',
          path: ['table'],
        }),
      output: z.object({ size: whole, items: z.array(z.object(leafFields)), next: whole.optional(), names }),
      target: anywhere,
      run: async ({ tx, caller }, filter) => {
        const found = await leavesBefore(tx, filter);
        const last = found.at(-1)?.seq ?? 0;
        return ok({
          size: await treeSize(tx),
          items: found.map(leafOf),
          ...(found.length === filter.limit && last > 0 ? { next: last } : {}),
          names: await namesAmong(
            tx,
            caller,
            found.map(({ actor }) => actor),
          ),
        });
      },
    }),
    read({
      verb: 'leaf',
      right: 'ledger.read',
      summary: 'One accepted act with the rows it touched, as far as the caller may read them',
      input: z.object({ seq: whole, ...pagingFields }),
      output: z.object({
        ...leafFields,
        names,
        entries: z.array(
          z.object({
            table: z.string(),
            row: z.string(),
            op: z.enum(['I', 'U', 'D']),
            hash: z.string(),
            value: rowValue.optional(),
            hidden: hidden.optional(),
          }),
        ),
      }),
      target: anywhere,
      run: async ({ tx, caller }, { seq, offset, limit }) => {
        const leaf = await leafAt(tx, seq);
        if (!leaf) return refused('ledger.no-such-leaf', { seq, size: await treeSize(tx) });
        const entries = await entriesOf(tx, leaf.request, offset, limit);
        return ok({
          ...leafOf(leaf),
          names: await namesAmong(tx, caller, [leaf.actor]),
          entries: entries.map(({ text, class: today, ...entry }) => ({
            ...entry,
            ...shownValue(caller, entry.table, text, today),
          })),
        });
      },
    }),
    read({
      verb: 'row-history',
      right: 'ledger.read',
      summary: 'Every version of one row with the act that made it, and how it stood on a day',
      input: z.object({ table: name, row: name, asOf: dayField.optional(), ...pagingFields }),
      output: z.object({
        table: z.string(),
        row: z.string(),
        versions: z.array(
          z.object({
            ...actFields,
            op: z.enum(['I', 'U', 'D']),
            hash: z.string(),
            changed: z.array(z.string()).optional(),
            value: rowValue.optional(),
            hidden: hidden.optional(),
          }),
        ),
        asOf: z
          .object({
            day: z.string(),
            there: z.boolean(),
            seq: whole.optional(),
            value: rowValue.optional(),
            hidden: hidden.optional(),
          })
          .optional(),
        names,
      }),
      target: anywhere,
      run: async ({ tx, caller }, { table, row, asOf: day, offset, limit }) => {
        const found = await versionsOf(tx, { table, row }, offset, limit);
        if (found.length === 0) return refused('ledger.no-such-row', { table, row });
        const versions = found.map(({ text, before, class: today, at, ...version }) => {
          const shown = shownValue(caller, table, text, today);
          const changed = 'hidden' in shown || version.op !== 'U' ? {} : { changed: columnsChanged(before, text) };
          return { ...version, at: at.toISOString(), ...changed, ...shown };
        });
        return ok({
          table,
          row,
          versions,
          ...(day === undefined ? {} : { asOf: await asOf(tx, caller, { table, row }, day, inside.config.timeZone) }),
          names: await namesAmong(
            tx,
            caller,
            found.map(({ actor }) => actor),
          ),
        });
      },
    }),
    read({
      verb: 'verify-ledger',
      right: 'ledger.verify',
      summary: 'Recompute the whole ledger and compare every row with it',
      input: z.object({}),
      output: z.object({
        holds: z.boolean(),
        size: whole,
        root: z.string(),
        entries: whole,
        rows: whole,
        checkpoints: whole,
        total: whole,
        milliseconds: whole,
        findings: z.array(z.object({ code: z.string(), says: z.string() }).catchall(z.unknown())),
      }),
      run: async ({ tx }) => {
        if (verifying) return refused('ledger.verification-running');
        verifying = true;
        try {
          // This transaction waits for the verification, which takes one of its own.
          await tx.query("select set_config('idle_in_transaction_session_timeout', '0', true)");
          const verified = await verifyLedger(inside.owner, { key: inside.signer.key });
          if (!verified.ok) return verified;
          const { findings, ...rest } = verified.value;
          await noteVerification(inside.owner, new Date(), rest);
          return ok({ ...rest, findings: findings.map((one) => ({ ...one, says: sentenceOf(one) })) });
        } finally {
          verifying = false;
        }
      },
    }),
  ];
};

async function asOf(
  tx: Tx,
  caller: Caller,
  of: { table: string; row: string },
  day: Parameters<typeof versionOnDay>[2],
  timeZone: string,
) {
  const found = await versionOnDay(tx, of, day, timeZone);
  if (!found || found.op === 'D') return { day, there: false };
  return { day, there: true, seq: found.seq, ...shownValue(caller, of.table, found.text, found.class) };
}

/** What `system` says of the last verification; a fact about the installation, outside the ledger. */
export type NotedVerification = { at: string; holds: boolean; size: number; total: number };

const noteVerification = (
  owner: pg.Pool,
  now: Date,
  { holds, size, total }: Omit<NotedVerification, 'at'>,
): Promise<void> => noteFact(owner, 'last-verification', JSON.stringify({ at: now.toISOString(), holds, size, total }));
