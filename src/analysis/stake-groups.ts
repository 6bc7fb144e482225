import type { StakesChecked } from './withdrawal.ts';

/**
 * Projects that hang together through the partners they share.
 *
 * partners  those that hold something there, with the projects they touch; those that touch most come first
 * looks     how many projects the average partner touches
 */
export type StakeGroup = { partners: { index: number; projects: number[] }[]; projects: number[]; looks: number };

/** Every project lies in one group; a project that nobody touches is one of its own. */
export function groupsOf(stakes: StakesChecked): StakeGroup[] {
  const touching = stakes.funding.map((row, p) => {
    const holders = new Set(stakes.layers[p]!.flat().filter((k) => k >= 0));
    for (const [k, amount] of row.entries()) if (amount > 0) holders.add(k);
    return [...holders];
  });
  const rootOf = joined(stakes.partners, touching);
  const groups = new Map<number, { partners: Map<number, number[]>; projects: number[] }>();
  for (const [p, holders] of touching.entries()) {
    const key = holders.length === 0 ? -1 - p : rootOf(holders[0]!);
    const group = groups.get(key) ?? { partners: new Map<number, number[]>(), projects: [] };
    groups.set(key, group);
    group.projects.push(p);
    for (const k of holders) {
      const touched = group.partners.get(k);
      if (touched) touched.push(p);
      else group.partners.set(k, [p]);
    }
  }
  return [...groups.values()].map((group) => {
    const partners = [...group.partners].map(([index, projects]) => ({ index, projects }));
    partners.sort((a, b) => b.projects.length - a.projects.length || a.index - b.index);
    const touches = partners.reduce((all, { projects }) => all + projects.length, 0);
    return { partners, projects: group.projects, looks: partners.length === 0 ? 0 : touches / partners.length };
  });
}

/** Which of the sets joined by common members each of n members lies in, by one of its members. */
function joined(n: number, sets: readonly (readonly number[])[]): (member: number) => number {
  const above = Array.from({ length: n }, (_, k) => k);
  const rootOf = (member: number): number => {
    let at = member;
    while (above[at] !== at) {
      above[at] = above[above[at]!]!;
      at = above[at]!;
    }
    return at;
  };
  for (const set of sets) for (const member of set) above[rootOf(member)] = rootOf(set[0]!);
  return rootOf;
}
