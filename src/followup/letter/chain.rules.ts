import { houseOf, type TutelageTree } from '../../partners/index.ts';

/**
 * Bodies that a letter passes through, «تحت إشراف السلم الإداري»: up the hierarchy of the sender to the body that stands over both,
 * or to the head of its house, and down that of the recipient. It never enters another department's hierarchy, and the head of
 * government does not make two ministries one house.
 *
 * returns  neither sender nor recipient, in the order of the way
 * example  agency of A → agency of A: [A] · agency of A → agency of B: [A, B] · A → its own agency: []
 */
export function hierarchicalChain(sender: string, recipient: string, tree: TutelageTree): string[] {
  const up = houseOf(sender, tree);
  const down = houseOf(recipient, tree);
  const common = up.find((body) => down.includes(body));
  const way =
    common === undefined
      ? [...up, ...down.toReversed()]
      : [...up.slice(0, up.indexOf(common) + 1), ...down.slice(0, down.indexOf(common)).toReversed()];
  return way.filter((body) => body !== sender && body !== recipient);
}
