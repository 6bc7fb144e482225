import type { Target } from '../access/index.ts';
import { projectTarget } from '../delivery/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { listBudgets } from './budget.store.ts';
import { listFundings } from './funding.store.ts';
import { matchById, transactionsById } from './transaction.store.ts';
import type { Transaction } from './transaction.ts';

/**
 * Where money lies: with the owner of its project, and with the body that pays or is paid. Not with the other partners of the
 * project: a partner sees nothing of another partner.
 */
export const bodyTarget = (organisation: string): Target => ({ scopes: [{ kind: 'organisation', id: organisation }] });

/** refuses 'budget.unknown' */
export async function budgetTarget(ctx: Context, id: string): Promise<Target> {
  const [budget] = await listBudgets(ctx.tx, { ids: [id] });
  return budget ? projectTarget(ctx, budget.project) : refuseTarget('budget.unknown', { id });
}

/** refuses 'funding.unknown' */
export async function fundingTarget(ctx: Context, ref: string): Promise<Target> {
  const [funding] = await listFundings(ctx.tx, { refs: [ref] });
  return funding ? projectTarget(ctx, funding.project) : refuseTarget('funding.unknown', { ref });
}

/** Whose it is to take a transaction back: the owner's of the project, or the partner's that reported it. refuses 'transaction.unknown' */
export async function reversalTarget(ctx: Context, id: string): Promise<Target> {
  const line = await transactionOf(ctx, id);
  const target = await projectTarget(ctx, line.project);
  if (line.side === 'state') return target;
  // an owner does not take back what a partner reported
  return {
    scopes: [...target.scopes.filter((one) => one.kind !== 'organisation'), ...bodyTarget(line.provider).scopes],
  };
}

/** refuses 'transaction.unknown' */
export const matchTarget = async (ctx: Context, stateSide: string): Promise<Target> =>
  projectTarget(ctx, (await transactionOf(ctx, stateSide)).project);

/** refuses 'match.unknown' */
export async function undoTarget(ctx: Context, id: string): Promise<Target> {
  const match = await matchById(ctx.tx, id);
  return match ? matchTarget(ctx, match.stateSide) : refuseTarget('match.unknown', { id });
}

async function transactionOf(ctx: Context, id: string): Promise<Transaction> {
  const [line] = await transactionsById(ctx.tx, [id]);
  return line ?? refuseTarget('transaction.unknown', { id });
}
