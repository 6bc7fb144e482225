import { canonicalJson, type Json, type LocalizedText } from '../../kernel/index.ts';
import type { Difference, KnownRow } from './differences.ts';
import type { PlannedMilestone, PlannedRow } from './plan.ts';

/** The same value, however its keys are ordered. */
const same = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a as Json) === canonicalJson(b as Json);

const isText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'authentic' in value;

/** What the register holds now in a field of a row. */
export function currentOf(known: KnownRow, field: string): unknown {
  const { project } = known;
  if (field.startsWith('custom.')) return project.custom?.[field.slice('custom.'.length)];
  if (field.startsWith('milestone.')) {
    const ref = known.milestones[field.slice('milestone.'.length)];
    const milestone = project.milestones.find((one) => one.ref === ref);
    return milestone && { title: milestone.title, plannedOn: milestone.plannedOn };
  }
  if (field === 'works')
    return project.works.length > 0
      ? project.works.map((one) => ({ place: one.place, share: plainShare(one.share) }))
      : undefined;
  return (project as unknown as Record<string, unknown>)[field];
}

const plainShare = (share: string): string => (share.includes('.') ? share.replace(/\.?0+$/, '') : share);

/** What the field would become: a text keeps the languages that the file does not give. */
function wantedOf(before: unknown, value: unknown): unknown {
  if (isText(before) && isText(value)) return { ...before, ...value, authentic: before.authentic };
  const [old, given] = [before as PlannedMilestone | undefined, value as PlannedMilestone];
  if (isText(old?.title) && isText(given?.title))
    return { title: { ...old.title, ...given.title, authentic: old.title.authentic }, plannedOn: given.plannedOn };
  return value;
}

const inOrder = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => one && typeof one === 'object' && 'place' in one)
    ? [...value].sort((a, b) => (a.place < b.place ? -1 : 1))
    : value;

/**
 * What a row would change in its project, cell by cell. An empty cell says nothing. What the file still says as it did
 * last time is left alone, whatever was edited here since.
 */
export function differencesOf(row: PlannedRow, known: KnownRow): Difference[] {
  const found: Difference[] = [];
  for (const [field, { value, column, written }] of row.values) {
    const before = currentOf(known, field);
    const after = wantedOf(before, value);
    if (same(inOrder(before), inOrder(after))) continue;
    const last = known.last?.[field];
    if (last !== undefined && same(last, value)) continue;
    const isOurs = last !== undefined && same(inOrder(before), inOrder(wantedOf(before, last)));
    found.push({
      field,
      column,
      written,
      ...(before === undefined ? {} : { before }),
      after,
      conflict: before !== undefined && !isOurs,
    });
  }
  return found.sort((a, b) => a.column - b.column);
}
