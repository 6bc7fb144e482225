import { createHash } from 'node:crypto';
import { type Caller, may } from '../access/index.ts';
import { projectScopes } from '../delivery/readers.ts';
import {
  canonicalJson,
  decimal,
  decimalText,
  type Json,
  ok,
  type Refusal,
  type Result,
  refused,
  trimDecimal,
} from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { newCount } from './count-money.ts';
import type { Currency } from './currency.ts';
import { listFundings } from './funding.store.ts';
import { listCurrencies } from './rate.store.ts';
import { heldChains, transactionFrom } from './record-transactions.ts';
import { checkedLine, comparedFields, differences, type ReportedLine } from './transaction.rules.ts';
import { addTransactions, knownEnvelopes, transactionsByRef } from './transaction.store.ts';
import type { Transaction } from './transaction.ts';

/** A line with the row of the file it stands in. */
export type RowLine = { row: number; line: ReportedLine };
/** What is wrong with a row, and the field that says it. */
export type RowFault = { row: number; field: keyof ReportedLine | undefined; refusal: Refusal };

/** What is known of the references of the lines so far: each is looked up once, however many lines name it. */
type Known = {
  currencies: readonly Currency[];
  projects: Map<string, 'ok' | 'unknown' | 'closed'>;
  organisations: Map<string, boolean>;
  fundings: Map<string, string | undefined>;
  envelopes: Map<string, boolean>;
};

const fieldOf: Record<string, keyof ReportedLine> = {
  'amount.currency-unknown': 'currency',
  'amount.not-positive': 'amount',
  'amount.finer-than-coin': 'amount',
  'transaction.in-the-future': 'day',
  'transaction.receiver-twice': 'receiver',
  'transaction.follows-itself': 'follows',
};

/** Rows whose references are being looked up while those before them are written. */
type Asked = { rows: readonly RowLine[]; there: Promise<Map<string, Transaction>> };

/**
 * Enters many lines that the State reports, chunk by chunk in one transaction: rows are kept and counted as they come, chains are held and
 * sums written at the end. The caller must have the right for every project named. With `write` false it only looks.
 *
 * Program and database work at the same time: while the database writes a chunk, the next is read and looked up. So what is wrong with a
 * chunk is told when the next one comes, or by `finish`.
 *
 * returns of `take`   what is wrong with the rows before; of `finish`, how many are new, how many were there already, and what is wrong with
 *                     the last rows
 */
export async function bulkEntry(ctx: Context, { write }: { write: boolean }) {
  const known: Known = {
    currencies: await listCurrencies(ctx.tx),
    projects: new Map(),
    organisations: new Map(),
    fundings: new Map(),
    envelopes: new Map(),
  };
  const counting = write ? await newCount(ctx.tx) : undefined;
  const batch = ctx.newId();
  /** what each reference of the file said the first time */
  const said = new Map<string, string>();
  let [recorded, repeated, isWrong] = [0, 0, false];
  /** lines whose step before did not stand above them in the file: their chain begins elsewhere, further down, or nowhere */
  const loose: string[] = [];
  /** the first and the last of the identifiers, in their order */
  let [first, last] = ['', ''];
  let asked: Asked | undefined;
  /** the rows before, on their way into the database */
  let writing: Promise<unknown> = Promise.resolve();

  async function take(rows: readonly RowLine[]): Promise<RowFault[]> {
    const before = asked;
    asked = { rows, there: lookedUp(rows) };
    asked.there.catch(() => {}); // told to who waits for it
    return before ? settle(before) : [];
  }

  async function lookedUp(rows: readonly RowLine[]): Promise<Map<string, Transaction>> {
    const [there] = await Promise.all([
      thereAlready(ctx, rows),
      learn(ctx, known, rows),
      counting?.learn(rows.map(({ line }) => ({ project: line.project, valueDay: line.valueDay ?? line.day }))),
    ]);
    return there;
  }

  async function settle(asked: Asked): Promise<RowFault[]> {
    const there = await asked.there;
    const faults = asked.rows.flatMap(({ row, line }) => faultsOf(known, row, line, ctx.today));
    const wrong = new Set(faults.map((one) => one.row));
    const fresh: Transaction[] = [];
    for (const { row, line } of asked.rows) {
      if (wrong.has(row)) continue;
      const comes = { ...transactionFrom(ctx, 'state', line), batch };
      const key = JSON.stringify([comes.provider, comes.ref]);
      const before = there.get(key);
      const words = contentOf(comes);
      const isSame = before ? differences(before, comes).length === 0 : said.get(key) === words;
      if (!before && !said.has(key)) {
        said.set(key, words);
        fresh.push(comes);
        if (comes.follows !== undefined && !said.has(JSON.stringify([comes.provider, comes.follows])))
          loose.push(comes.id);
      } else if (isSame) repeated++;
      else {
        const fields = before ? differences(before, comes) : [];
        const details = { ref: line.ref, provider: line.provider, fields };
        faults.push({ row, field: 'ref', refusal: { code: 'transaction.ref-taken', details } });
      }
    }
    recorded += fresh.length;
    for (const { id } of fresh) {
      if (first === '' || id < first) first = id;
      if (id > last) last = id;
    }
    isWrong ||= faults.length > 0;
    if (isWrong || fresh.length === 0 || !counting) return faults;
    await writing;
    writing = Promise.all([
      addTransactions(ctx.tx, fresh),
      counting.add(fresh.map((one) => ({ ...one, isMatched: false }))),
    ]);
    writing.catch(() => {}); // told to who waits for it: the next rows, or the end
    return faults;
  }

  async function finish(): Promise<Result<{ recorded: number; repeated: number; faults: RowFault[] }>> {
    const faults = asked ? await settle(asked) : [];
    await writing;
    if (counting && recorded > 0 && !isWrong) {
      const held = await heldChains(ctx, { ids: loose, batch: { id: batch, first, last } });
      if (!held.ok) return held;
      await counting.finish();
    }
    return ok({ recorded, repeated, faults });
  }
  return { take, finish };
}

/** What a line says, as a digest: of the lines of a file so many bytes are kept, however long they are. */
const contentOf = (line: Transaction): string =>
  createHash('sha1')
    .update(JSON.stringify(comparedFields.map((field) => comparable(field, line))))
    .digest('base64');

function comparable(field: (typeof comparedFields)[number], line: Transaction): unknown {
  if (field === 'amount') return decimalText(trimDecimal(decimal(line.amount)));
  return field === 'words' && line.words ? canonicalJson(line.words as Json) : (line[field] ?? null);
}

function faultsOf(known: Known, row: number, line: ReportedLine, today: Context['today']): RowFault[] {
  const fault = (field: RowFault['field'], refusal: Result<unknown>): RowFault[] =>
    refusal.ok ? [] : [{ row, field, refusal: refusal.refusal }];
  const checked = checkedLine(line, known.currencies, today);
  if (!checked.ok) return fault(fieldOf[checked.refusal.code], checked);
  const project = known.projects.get(line.project);
  if (project === 'unknown') return fault('project', refused('project.unknown', { project: line.project }));
  if (project === 'closed') return fault('project', refused('access.outside-scope', { right: 'money.record' }));
  for (const field of ['provider', 'receiver'] as const) {
    const ref = line[field];
    if (ref !== undefined && !known.organisations.get(ref))
      return fault(field, refused('organisation.unknown', { ref }));
  }
  if (line.funding !== undefined && known.fundings.get(line.funding) !== line.project)
    return fault('funding', refused('transaction.funding-elsewhere', { funding: line.funding }));
  if (line.envelope !== undefined && !known.envelopes.get(line.envelope))
    return fault('envelope', refused('envelope.not-there'));
  return [];
}

async function learn(ctx: Context, known: Known, rows: readonly RowLine[]): Promise<void> {
  const unseen = (map: ReadonlyMap<string, unknown>, of: (line: ReportedLine) => (string | undefined)[]): string[] => [
    ...new Set(rows.flatMap(({ line }) => of(line).filter((one): one is string => one !== undefined && !map.has(one)))),
  ];
  const projects = unseen(known.projects, (line) => [line.project]);
  if (projects.length > 0)
    for (const [ref, scopes] of await projectScopes(ctx.tx, projects, 'owner'))
      known.projects.set(ref, scopes.length === 0 ? 'unknown' : mayRecord(ctx.caller, scopes) ? 'ok' : 'closed');
  const bodies = unseen(known.organisations, (line) => [line.provider, line.receiver]);
  const missing = new Set(await unknownOrganisations(ctx.tx, bodies));
  for (const ref of bodies) known.organisations.set(ref, !missing.has(ref));
  const fundings = unseen(known.fundings, (line) => [line.funding]);
  if (fundings.length > 0) {
    const found = new Map((await listFundings(ctx.tx, { refs: fundings })).map((one) => [one.ref, one.project]));
    for (const ref of fundings) known.fundings.set(ref, found.get(ref));
  }
  const envelopes = unseen(known.envelopes, (line) => [line.envelope]);
  if (envelopes.length > 0) {
    const found = new Set(await knownEnvelopes(ctx.tx, envelopes));
    for (const ref of envelopes) known.envelopes.set(ref, found.has(ref));
  }
}

const mayRecord = (caller: Caller, scopes: Parameters<typeof may>[2]['scopes']): boolean =>
  may(caller, 'money.record', { scopes });

async function thereAlready(ctx: Context, rows: readonly RowLine[]): Promise<Map<string, Transaction>> {
  const there = new Map<string, Transaction>();
  for (const [provider, of] of Map.groupBy(rows, ({ line }) => line.provider))
    for (const one of await transactionsByRef(ctx.tx, {
      side: 'state',
      provider,
      refs: of.map(({ line }) => line.ref),
    }))
      there.set(JSON.stringify([provider, one.ref]), one);
  return there;
}
