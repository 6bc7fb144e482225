import { addDecimals, compareDecimals, type Decimal, decimal, decimalText } from '../kernel/index.ts';
import { chainOf, chains, placeInChain, type Step, type Transaction } from './transaction.ts';

/** What the rule of chains needs of a transaction. */
export type ChainLine = Pick<
  Transaction,
  'id' | 'ref' | 'step' | 'project' | 'amount' | 'currency' | 'follows' | 'reverses'
>;

/**
 * What is wrong with a chain.
 *
 * order      the step before is not before it, or of the other chain
 * project    the step before is of another project
 * currency   the step before is in another currency
 * above      all that follow `ref` at this step make more than what is left of it
 */
export type ChainFault =
  | { fault: 'order' | 'project' | 'currency'; ref: string; follows: string; step: Step }
  | { fault: 'above'; ref: string; of: Step; step: Step; amount: string; allowed: string; currency: string };

const zero = decimal('0');
const sum = (amounts: readonly string[]): Decimal =>
  amounts.reduce((total, one) => addDecimals(total, decimal(one)), zero);

/**
 * Holds the steps of one chain against one another: what is liquidated is never above what is engaged, what is ordered never above
 * what is liquidated, what is paid never above what is ordered; likewise disbursements and commitments. A step that nobody
 * reported holds nothing back: a paiement may follow its engagement directly.
 *
 * lines   of one side and provider, tied by what they follow, with their reversals
 * source  Moroccan royal decree 330-66 on public accounting, articles 33 to 35, 11
 * example engagement 100, two paiements of 60 that follow it → 'above': 120 of 100
 */
export function chainFaults(lines: readonly ChainLine[]): ChainFault[] {
  const acts = lines.filter((one) => one.reverses === undefined);
  const byRef = new Map(acts.map((one) => [one.ref, one]));
  const takenBack = Map.groupBy(
    lines.filter((one) => one.reverses !== undefined),
    (one) => one.reverses!,
  );
  const left = (one: ChainLine): Decimal =>
    sum([one.amount, ...(takenBack.get(one.id) ?? []).map((each) => each.amount)]);
  const faults: ChainFault[] = [];
  const under = new Map<string, Map<Step, Decimal>>();
  for (const one of acts) {
    const before = one.follows === undefined ? undefined : byRef.get(one.follows);
    if (!before) continue;
    const wrong = tie(one, before);
    if (wrong) {
      faults.push({ fault: wrong, ref: one.ref, follows: before.ref, step: one.step });
      continue;
    }
    for (const above of ancestors(one, byRef)) {
      const steps = under.get(above.ref) ?? new Map<Step, Decimal>();
      steps.set(one.step, addDecimals(steps.get(one.step) ?? zero, left(one)));
      under.set(above.ref, steps);
    }
  }
  // the nearest step that holds it back is named first
  const nearest = [...under].sort(([a], [b]) => placeInChain(byRef.get(b)!.step) - placeInChain(byRef.get(a)!.step));
  for (const [ref, steps] of nearest) {
    const above = byRef.get(ref)!;
    const allowed = left(above);
    for (const [step, amount] of steps)
      if (compareDecimals(amount, allowed) > 0)
        faults.push({
          fault: 'above',
          ref,
          of: above.step,
          step,
          amount: decimalText(amount),
          allowed: decimalText(allowed),
          currency: above.currency,
        });
  }
  return faults;
}

function tie(one: ChainLine, before: ChainLine): 'order' | 'project' | 'currency' | undefined {
  if (chainOf(one.step) !== chainOf(before.step) || placeInChain(before.step) >= placeInChain(one.step)) return 'order';
  if (one.project !== before.project) return 'project';
  return one.currency === before.currency ? undefined : 'currency';
}

/** The steps above one, nearest first; a chain has four at most. */
function ancestors(one: ChainLine, byRef: ReadonlyMap<string, ChainLine>): ChainLine[] {
  const found: ChainLine[] = [];
  let at: ChainLine | undefined = one;
  while (found.length < chains.national.length) {
    at = at.follows === undefined ? undefined : byRef.get(at.follows);
    if (!at) break;
    found.push(at);
  }
  return found;
}

/**
 * Steps before this one in its chain that nobody reported. 'engagement' among those of a paiement: paid without engagement, allowed
 * and flagged.
 *
 * above    steps of the lines it follows
 * example  missingSteps('paiement', ['engagement']) → ['liquidation', 'ordonnancement']
 */
export const missingSteps = (step: Step, above: readonly Step[]): Step[] =>
  (chains[chainOf(step)] as readonly Step[]).slice(0, placeInChain(step)).filter((one) => !above.includes(one));
