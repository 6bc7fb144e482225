import {
  addDecimals,
  compareDecimals,
  type Day,
  decimal,
  decimalText,
  ok,
  type Result,
  refused,
  trimDecimal,
} from '../kernel/index.ts';
import type { Holding, OrganisationHolder } from './holding.ts';

type Said = Pick<Holding, 'organisation' | 'layer' | 'share'> &
  Partial<Pick<Holding, 'ref' | 'substitute' | 'testedOn' | 'switchCost' | 'switchCurrency'>>;

/**
 * Whether a holding may stand beside the others of its project.
 *
 * others   holdings in force of the project
 * refuses  'holding.taken' · 'holding.shares-exceed' · 'holding.substitute-itself' · 'holding.tested-without-substitute'
 *          · 'holding.tested-later' · 'holding.cost-currency'
 */
export function checkHolding(said: Said, others: readonly Holding[], today: Day): Result<null> {
  const beside = others.filter((one) => one.layer === said.layer && one.ref !== said.ref);
  const taken = beside.find((one) => one.organisation === said.organisation);
  if (taken) return refused('holding.taken', { organisation: said.organisation, ref: taken.ref });
  const shares = [...beside, said].reduce((sum, one) => addDecimals(sum, decimal(one.share)), decimal('0'));
  if (compareDecimals(shares, decimal('1')) > 0)
    return refused('holding.shares-exceed', { sum: decimalText(trimDecimal(shares)) });
  if (said.substitute === said.organisation) return refused('holding.substitute-itself', { ref: said.organisation });
  if (said.testedOn && !said.substitute) return refused('holding.tested-without-substitute');
  if (said.testedOn && said.testedOn > today) return refused('holding.tested-later', { day: said.testedOn, today });
  if ((said.switchCost === undefined) !== (said.switchCurrency === undefined)) return refused('holding.cost-currency');
  return ok(null);
}

/** Bodies under the one that holds them in the end. A circle in the data ends where it would repeat. */
export function ultimateHolders(
  links: readonly Pick<OrganisationHolder, 'organisation' | 'holder'>[],
): Map<string, string> {
  const above = new Map(links.flatMap((one) => (one.holder ? [[one.organisation, one.holder] as const] : [])));
  return new Map([...above.keys()].map((organisation) => [organisation, topOf(organisation, above)]));
}

function topOf(organisation: string, above: ReadonlyMap<string, string>): string {
  const seen = new Set([organisation]);
  let at = organisation;
  for (let next = above.get(at); next !== undefined && !seen.has(next); next = above.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

/** True when a body would come to hold itself through others. */
export function holdsItself(
  organisation: string,
  holder: string,
  links: readonly Pick<OrganisationHolder, 'organisation' | 'holder'>[],
): boolean {
  const above = new Map(links.flatMap((one) => (one.holder ? [[one.organisation, one.holder] as const] : [])));
  above.set(organisation, holder);
  const seen = new Set<string>();
  for (let at: string | undefined = holder; at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === organisation) return true;
    seen.add(at);
  }
  return false;
}
