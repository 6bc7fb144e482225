import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addBudgets, listBudgets, nextBudgetNumber } from './budget.store.ts';
import type { BudgetLine } from './budget.ts';
import { listCurrencies } from './rate.store.ts';
import { recorderOf } from './record-rate.ts';
import { checkedAmount } from './transaction.rules.ts';

export type ProposeBudget = {
  project: string;
  currency: string;
  authority: LocalizedText;
  reference: string;
  dated: Day;
  act?: string | undefined;
  words?: LocalizedText | undefined;
  lines: readonly BudgetLine[];
};

/**
 * Records the budget of a project as an act says it; another person approves or refuses the transcription.
 *
 * refuses  'budget.in-the-future' · 'budget.already-proposed' · 'budget.older-than-approved' · 'budget.line-twice'
 *          · what `checkedAmount` refuses · 'envelope.not-there'
 */
export async function proposeBudget(
  ctx: Context,
  { lines, ...input }: ProposeBudget,
): Promise<Result<{ id: string; number: number; version: number }>> {
  const checked = await checkedBudget(ctx, { ...input, lines });
  if (!checked.ok) return checked;
  const id = ctx.newId();
  const number = await nextBudgetNumber(ctx.tx, input.project);
  const { act, words, ...rest } = input;
  await addBudgets(ctx.tx, [
    {
      ...rest,
      ...(act ? { act } : {}),
      ...(words ? { words } : {}),
      id,
      number,
      state: 'proposed',
      proposedBy: recorderOf(ctx),
      proposedOn: ctx.today,
      version: 1,
      lines: lines.map((line) => ({ ...line, id: ctx.newId() })),
    },
  ]);
  return ok({ id, number, version: 1 });
}

/** Whether a budget can be proposed today, with nothing recorded. refuses  what `proposeBudget` does */
export async function checkedBudget(
  ctx: Pick<Context, 'tx' | 'today'>,
  { lines, ...input }: ProposeBudget,
): Promise<Result<null>> {
  if (input.dated > ctx.today) return refused('budget.in-the-future', { day: input.dated, today: ctx.today });
  const before = await listBudgets(ctx.tx, { projects: [input.project] });
  if (before.some((one) => one.state === 'proposed')) return refused('budget.already-proposed');
  const last = before.filter((one) => one.state === 'approved').at(-1);
  if (last && input.dated < last.dated)
    return refused('budget.older-than-approved', { day: input.dated, last: last.dated });
  return checkedLines(lines, input.currency, await listCurrencies(ctx.tx));
}

/** Lines of one budget: each amount fit for its currency, no year with its nature and envelope twice. refuses as above */
function checkedLines(
  lines: readonly BudgetLine[],
  currency: string,
  currencies: Parameters<typeof checkedAmount>[2],
): Result<null> {
  const seen = new Set<string>();
  for (const { year, nature, envelope, amount } of lines) {
    const key = JSON.stringify([year, nature, envelope]);
    if (seen.has(key)) return refused('budget.line-twice', { year });
    seen.add(key);
    const fit = checkedAmount(amount, currency, currencies);
    if (!fit.ok) return fit;
  }
  return ok(null);
}
