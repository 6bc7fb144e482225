import { type Allocation, type AllocationProgramme, type Choice, floorOf, planOf, proportional } from './allocation.ts';

/** Rows are met to this, as a share of their bound: the tolerance of solvers. */
const MET = 1e-7;

/** A value for each column: places taken, and how far each region lies from its proportional share. */
export function valuesOf(
  of: Allocation,
  { program, choices, money }: AllocationProgramme,
  chosen: readonly Choice[],
): number[] {
  const taken = new Set(chosen.map(({ project, region }) => `${project} ${region}`));
  const shares = proportional(of);
  const deviations = planOf(of, chosen).spendByRegion.map((spent, region) => Math.abs(spent - shares[region]!) / money);
  return program.columns.map((_, column) => {
    const choice = choices[column];
    if (!choice) return deviations[column - choices.length]!;
    return taken.has(`${choice.project} ${choice.region}`) ? 1 : 0;
  });
}

/** Whether values keep every row. */
export function keepsRows({ program }: AllocationProgramme, values: readonly number[]): boolean {
  return program.rows.every(({ lower, upper, terms }) => {
    const activity = terms.reduce((all, [column, times]) => all + times * values[column]!, 0);
    const slack = MET * Math.max(1, Math.abs(lower ?? 0), Math.abs(upper ?? 0));
    return (lower === null || activity >= lower - slack) && (upper === null || activity <= upper + slack);
  });
}

/**
 * A plan to begin with, taken in one pass: what is fixed, then in each region what gives most for its money until its floor is met,
 * then whatever gives most while the budget lasts. A solver improves it; an officer has something to look at at once.
 *
 * returns  undefined when the pass does not keep all rules: there may be a plan all the same
 */
export function quickPlan(of: Allocation, programme: AllocationProgramme): Choice[] | undefined {
  const { projects, population, budget, ruralShare, penalty } = of;
  const shares = proportional(of);
  const placed = new Map<number, number>();
  const spent = population.map(() => 0);
  const needs = new Map<number, number[]>();
  for (const { project, needs: other } of of.requires) needs.set(project, [...(needs.get(project) ?? []), other]);
  let [left, rural] = [budget, 0];

  /** What a place gains in benefit, less what it moves the region away from its share. */
  const gain = ({ project, region }: Choice): number => {
    const { cost, benefit } = projects[project]!;
    const away = Math.abs(spent[region]! + cost - shares[region]!) - Math.abs(spent[region]! - shares[region]!);
    return benefit[region]! - penalty * away;
  };
  const place = ({ project, region }: Choice): void => {
    const { cost, rural: part } = projects[project]!;
    placed.set(project, region);
    spent[region]! += cost;
    left -= cost;
    rural += cost * (part - (ruralShare ?? 0));
  };
  const isOpen = ({ project, region }: Choice): boolean =>
    !placed.has(project) &&
    projects[project]!.benefit[region] !== null &&
    projects[project]!.cost <= left &&
    (needs.get(project) ?? []).every((other) => other === project || placed.has(other));
  const perCost = (choice: Choice): number => gain(choice) / Math.max(projects[choice.project]!.cost, 1e-9);
  const inOrder = (choices: readonly Choice[]) =>
    choices.map((choice) => ({ choice, worth: perCost(choice) })).sort((a, b) => b.worth - a.worth);
  const keepsRural = ({ project }: Choice): boolean =>
    ruralShare === null || rural + projects[project]!.cost * (projects[project]!.rural - ruralShare) >= 0;

  const isShort = ({ region }: Choice): boolean => spent[region]! < floorOf(of, region) * shares[region]!;

  for (const choice of of.fixed) if (projects[choice.project]!.benefit[choice.region] !== null) place(choice);
  for (const { choice } of inOrder(programme.choices)) {
    if (isShort(choice) && isOpen(choice) && keepsRural(choice)) place(choice);
  }
  // Floors that only less rural projects can meet: what comes after must make up for them.
  for (const { choice } of inOrder(programme.choices)) if (isShort(choice) && isOpen(choice)) place(choice);
  for (const { choice } of inOrder(programme.choices))
    if (isOpen(choice) && keepsRural(choice) && gain(choice) > 0) place(choice);

  const chosen = [...placed].map(([project, region]) => ({ project, region })).sort((a, b) => a.project - b.project);
  return keepsRows(programme, valuesOf(of, programme, chosen)) ? chosen : undefined;
}
