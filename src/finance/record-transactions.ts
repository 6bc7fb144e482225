import { listProjects } from '../delivery/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type ChainFault, chainFaults } from './chain.rules.ts';
import { chainsOf, type TiedTo } from './chain.store.ts';
import { newCount } from './count-money.ts';
import { listFundings } from './funding.store.ts';
import { listCurrencies } from './rate.store.ts';
import { recorderOf } from './record-rate.ts';
import { checkedLine, differences, type ReportedLine } from './transaction.rules.ts';
import { addTransactions, transactionsByRef } from './transaction.store.ts';
import type { Side, Transaction } from './transaction.ts';

/**
 * recorded  transactions that are new
 * repeated  lines that were there already, word for word: nothing was added
 */
export type TransactionsRecorded = { recorded: { id: string; ref: string }[]; repeated: number };

/**
 * Records transactions that the State reports for one of its projects.
 *
 * refuses  'transaction.project-elsewhere' · what `enterTransactions` refuses
 */
export async function recordTransactions(
  ctx: Context,
  { project, lines }: { project: string; lines: readonly ReportedLine[] },
): Promise<Result<TransactionsRecorded>> {
  const elsewhere = lines.find((one) => one.project !== project);
  if (elsewhere) return refused('transaction.project-elsewhere', { ref: elsewhere.ref, project: elsewhere.project });
  return enterTransactions(ctx, 'state', lines);
}

/**
 * Records transactions that a partner reports of its own money, for projects it is a partner or a funder of.
 *
 * refuses  'transaction.not-a-partner' · 'transaction.partner-elsewhere' · what `enterTransactions` refuses
 */
export async function reportTransactions(
  ctx: Context,
  { provider, lines }: { provider: string; lines: readonly Omit<ReportedLine, 'provider'>[] },
): Promise<Result<TransactionsRecorded>> {
  const [organisation] = await organisationsByRef(ctx.tx, [provider]);
  if (!organisation) return refused('organisation.unknown', { ref: provider });
  if (organisation.level !== 'partner') return refused('transaction.not-a-partner', { organisation: provider });
  const projects = [...new Set(lines.map((one) => one.project))];
  const elsewhere = (await withoutPart(ctx, provider, projects))[0];
  if (elsewhere !== undefined)
    return refused('transaction.partner-elsewhere', { organisation: provider, project: elsewhere });
  return enterTransactions(
    ctx,
    'partner',
    lines.map((one) => ({ ...one, provider })),
  );
}

/** Projects among these in which a partner has no part: it is neither operator, nor partner, nor funder. */
async function withoutPart(ctx: Context, partner: string, refs: readonly string[]): Promise<string[]> {
  const funded = new Set(
    (await listFundings(ctx.tx, { projects: refs, organisation: partner })).map((one) => one.project),
  );
  const projects = await listProjects(ctx.tx, { refs });
  return refs.filter((ref) => {
    const project = projects.find((one) => one.ref === ref);
    return !(project && (project.operator === partner || project.partners.includes(partner) || funded.has(ref)));
  });
}

/**
 * Records lines of one side. A reference that is there with the same content adds nothing; with another it is refused, and what
 * differs is named. Chains are held afterwards: see `chainFaults`.
 *
 * refuses  what `checkedLine` refuses · 'project.unknown' · 'organisation.unknown' · 'transaction.funding-elsewhere'
 *          · 'transaction.ref-taken' · 'transaction.above-step-before' · 'transaction.chain-order' and its like
 */
async function enterTransactions(
  ctx: Context,
  side: Side,
  reported: readonly ReportedLine[],
): Promise<Result<TransactionsRecorded>> {
  const currencies = await listCurrencies(ctx.tx);
  for (const line of reported) {
    const checked = checkedLine(line, currencies, ctx.today);
    if (!checked.ok) return checked;
  }
  const known = await checkedReferences(ctx, reported);
  if (!known.ok) return known;
  const there = new Map<string, Transaction>();
  for (const [provider, lines] of Map.groupBy(reported, (one) => one.provider))
    for (const one of await transactionsByRef(ctx.tx, { side, provider, refs: lines.map((line) => line.ref) }))
      there.set(JSON.stringify([provider, one.ref]), one);
  const fresh: Transaction[] = [];
  for (const line of reported) {
    const comes = transactionFrom(ctx, side, line);
    const key = JSON.stringify([comes.provider, comes.ref]);
    const before = there.get(key);
    if (!before) {
      there.set(key, comes);
      fresh.push(comes);
      continue;
    }
    const fields = differences(before, comes);
    if (fields.length > 0) return refused('transaction.ref-taken', { ref: line.ref, provider: line.provider, fields });
  }
  if (fresh.length > 0) {
    // sums are held before lines are written, as an import does: neither waits for a line of the other while it holds the sums
    const counting = await newCount(ctx.tx);
    await addTransactions(ctx.tx, fresh);
    const held = await heldChains(ctx, { ids: fresh.map((one) => one.id) });
    if (!held.ok) return held;
    const lines = fresh.map((one) => ({ ...one, isMatched: false }));
    await counting.learn(lines);
    await counting.add(lines);
    await counting.finish();
  }
  return ok({ recorded: fresh.map(({ id, ref }) => ({ id, ref })), repeated: reported.length - fresh.length });
}

/** A reported line as it is recorded: by whom, in whose name, today. */
export function transactionFrom(ctx: Context, side: Side, line: ReportedLine): Transaction {
  const given = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as ReportedLine;
  const behalf = side === 'partner' ? line.provider : ctx.caller.organisation;
  return {
    ...given,
    valueDay: line.valueDay ?? line.day,
    nature: line.nature ?? 'investment',
    id: ctx.newId(),
    side,
    recordedBy: recorderOf(ctx),
    recordedOn: ctx.today,
    ...(behalf ? { recordedFor: behalf } : {}),
  };
}

async function checkedReferences(ctx: Context, lines: readonly ReportedLine[]): Promise<Result<null>> {
  const wanted = (of: (line: ReportedLine) => string | undefined) => [
    ...new Set(lines.flatMap((one) => of(one) ?? [])),
  ];
  const projects = wanted((one) => one.project);
  const found = new Set((await listProjects(ctx.tx, { refs: projects })).map((one) => one.ref));
  const project = projects.find((one) => !found.has(one));
  if (project !== undefined) return refused('project.unknown', { project });
  const bodies = [...new Set([...wanted((one) => one.provider), ...wanted((one) => one.receiver)])];
  const known = new Set((await organisationsByRef(ctx.tx, bodies)).map((one) => one.ref));
  const body = bodies.find((one) => !known.has(one));
  if (body !== undefined) return refused('organisation.unknown', { ref: body });
  const refs = wanted((one) => one.funding);
  const fundings = new Map((refs.length > 0 ? await listFundings(ctx.tx, { refs }) : []).map((one) => [one.ref, one]));
  const elsewhere = lines.find((one) => one.funding && fundings.get(one.funding)?.project !== one.project);
  return elsewhere ? refused('transaction.funding-elsewhere', { funding: elsewhere.funding }) : ok(null);
}

/** Every chain that these transactions belong to, held by its rule. refuses the first fault */
export async function heldChains(ctx: Pick<Context, 'tx'>, which: TiedTo): Promise<Result<null>> {
  for await (const lines of chainsOf(ctx.tx, which)) {
    const [fault] = chainFaults(lines);
    if (fault) return faultRefused(fault);
  }
  return ok(null);
}

const faultRefused = (fault: ChainFault): Result<never> => {
  const { fault: kind, ...details } = fault;
  return refused(kind === 'above' ? 'transaction.above-step-before' : `transaction.chain-${kind}`, details);
};
