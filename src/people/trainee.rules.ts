import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { SplitKind, Splits, Step } from './cohort.ts';
import { splitKinds, steps } from './cohort.ts';
import type { AskedCount } from './count.rules.ts';

/**
 * A person of a list, as long as the list is read.
 *
 * mark     what tells this person from the others of the list: a number of the roll
 * reached  furthest step that they reached
 */
export type ListedPerson = {
  mark: string;
  reached: Step;
  sex?: string | undefined;
  area?: string | undefined;
  region?: string | undefined;
};

/**
 * Counts of a list of persons: who reached a step also reached those before it. Steps that nobody reached are not counted, since a list
 * does not say that they are over; nor are applications, where the list holds only those who were taken.
 *
 * refuses  'trainees.person-twice' (how many, never who)
 * example  two certified, one of them a woman, and one enrolled → enrolled 3, completed 2, certified 2 (one woman told)
 */
export function countedPersons(persons: readonly ListedPerson[], countedOn: Day): Result<AskedCount[]> {
  const twice = persons.length - new Set(persons.map((one) => one.mark.trim().toLowerCase())).size;
  if (twice > 0) return refused('trainees.person-twice', { count: twice });
  const tellsApplications = persons.some((one) => one.reached === 'applied');
  return ok(
    steps.flatMap((step, at): AskedCount[] => {
      if (step === 'applied' && !tellsApplications) return [];
      const those = persons.filter((one) => steps.indexOf(one.reached) >= at);
      return those.length === 0 ? [] : [{ step, countedOn, total: those.length, splits: splitsOf(those) }];
    }),
  );
}

const splitsOf = (persons: readonly ListedPerson[]): Splits =>
  Object.fromEntries(splitKinds.map((kind) => [kind, partsOf(persons, kind)]));

function partsOf(persons: readonly ListedPerson[], kind: SplitKind): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { [kind]: part } of persons) if (part !== undefined) parts[part] = (parts[part] ?? 0) + 1;
  return parts;
}
