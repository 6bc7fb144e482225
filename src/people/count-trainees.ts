import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { authorisationInForce } from './authorise-import.ts';
import { heldCohort } from './cohort-target.ts';
import { keptCounts } from './report-count.ts';
import { countedPersons, type ListedPerson } from './trainee.rules.ts';

export type CountTrainees = {
  cohort: string;
  version: number;
  countedOn: Day;
  reference: LocalizedText;
  persons: ListedPerson[];
};

/**
 * Counts a list of persons of a cohort and keeps the counts: the list itself is not kept anywhere. Locked until an administrator has
 * entered the authorisation of the data-protection authority.
 *
 * refuses  'trainees.import-locked' · 'trainees.person-twice' · 'cohort.unknown' · 'conflict.changed' · what `keptCounts` refuses
 */
export async function countTrainees(
  ctx: Context,
  { cohort: ref, version, countedOn, reference, persons }: CountTrainees,
): Promise<Result<{ ref: string; version: number; counted: number }>> {
  if (!(await authorisationInForce(ctx))) return refused('trainees.import-locked');
  const held = await heldCohort(ctx, ref, version);
  if (!held.ok) return held;
  const counted = countedPersons(persons, countedOn);
  if (!counted.ok) return counted;
  const kept = await keptCounts(ctx, held.value, counted.value, reference);
  return kept.ok ? ok({ ref, version: version + 1, counted: persons.length }) : kept;
}
