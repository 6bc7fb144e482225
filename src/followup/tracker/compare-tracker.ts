import { createHash } from 'node:crypto';
import { projectRefsTaken, projectsWithMilestones } from '../../delivery/tracker.readers.ts';
import { canonicalJson, type Json, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import { allOrganisations } from '../../partners/readers.ts';
import { customFieldsOf } from '../../platform/custom-field/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { axesOf, strategyByRef } from '../../strategy/readers.ts';
import { allPlaces } from '../../territory/readers.ts';
import { differencesOf } from './differences.rules.ts';
import type { Difference, KnownRow, RowOutcome } from './differences.ts';
import type { Mapping } from './mapping.ts';
import { namesOf } from './match.rules.ts';
import { placeCandidates } from './place-word.rules.ts';
import { planOf } from './plan.rules.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { readTracker, type TrackerFile, type TrackerRead } from './read-tracker.ts';
import { rowsOf } from './tracker.store.ts';
import { trackerWords } from './tracker-words.ts';

export type TrackerInput = TrackerFile & {
  strategy: string;
  mapping: Mapping;
  /** cells that cannot be read are left out by name instead of standing in the way */
  leaveOut: boolean;
  /** where the register was edited as well: which of the two stays */
  take: 'register' | 'file';
  /** beginning of the references of projects whose file gives none */
  prefix: string;
};

/** A row beside the register: what it would record or change. */
export type ComparedRow = {
  row: PlannedRow;
  ref: string;
  outcome: RowOutcome;
  known?: KnownRow;
  differences: Difference[];
};

/** `seen` stands for all that would be done: an import does what was shown, or nothing. */
/** `names` are those of what the words left open may stand for. */
export type Compared = TrackerRead & {
  names: Record<string, LocalizedText>;
  plan: Plan;
  rows: ComparedRow[];
  gone: string[];
  seen: string;
};

/**
 * A file understood under a mapping, beside the register: the one computation behind preview and import.
 *
 * refuses  'strategy.unknown' · what `readTracker` refuses
 */
export async function compareTracker(ctx: Context, input: TrackerInput): Promise<Result<Compared>> {
  const { tx } = ctx;
  if (!(await strategyByRef(tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  const read = await readTracker(ctx, input);
  if (!read.ok) return read;
  const projects = await projectsWithMilestones(tx, input.strategy);
  const called = new Map<string, LocalizedText>();
  const named = (ref: string, name: LocalizedText) => {
    called.set(ref, name);
    return { id: ref, names: namesOf(ref, name) };
  };
  const places = await allPlaces(tx);
  for (const one of places) called.set(one.code, one.name);
  const known = {
    organisations: (await allOrganisations(tx)).map((one) => named(one.ref, one.name)),
    axes: (await axesOf(tx, input.strategy)).map((one) => named(one.ref, one.title)),
    programmes: projects.filter((one) => one.level === 'programme').map((one) => named(one.ref, one.title)),
    places: placeCandidates(places),
  };
  const plan = planOf(
    read.value.layout,
    input.mapping,
    known,
    await customFieldsOf(tx, 'project'),
    trackerWords(),
    input.leaveOut,
  );

  const recorded = await rowsOf(tx, input.strategy);
  const byKey = new Map(recorded.map((one) => [one.rowKey, one]));
  const byRef = new Map(projects.filter((one) => one.level === 'project').map((one) => [one.ref, one]));
  const byTitle = Map.groupBy(
    [...byRef.values()].flatMap((one) => titlesOf(one.title).map((title) => ({ title, one }))),
    ({ title }) => title,
  );
  const taken = await projectRefsTaken(
    tx,
    plan.rows.flatMap((row) => (row.ref && !byRef.has(row.ref) ? [row.ref] : [])),
  );
  const claimed = new Map<string, number>();
  const free = freeRefs(input.prefix, [
    ...projects.map((one) => one.ref),
    ...plan.rows.flatMap((row) => row.ref ?? []),
  ]);
  const rows = plan.rows.map((row): ComparedRow => {
    const found = foundFor(row);
    if (row.ref && taken.has(row.ref))
      plan.problems.push({ code: 'tracker.ref-elsewhere', details: { row: row.row, ref: row.ref } });
    if (!found) return { row, ref: row.ref ?? free(), outcome: 'new', differences: [] };
    const { ref } = found.project;
    const other = claimed.get(ref);
    if (other !== undefined)
      plan.problems.push({ code: 'tracker.row-twice', details: { row: row.row, other, value: ref } });
    claimed.set(ref, row.row);
    const differences = differencesOf(row, found);
    const moves = differences.filter((one) => input.take === 'file' || !one.conflict);
    return { row, ref, outcome: moves.length > 0 ? 'changed' : 'same', known: found, differences };
  });
  const gone = recorded.filter((one) => !rows.some((row) => row.ref === one.project)).map((one) => one.project);
  const guessed = plan.toDecide.flatMap((one) => one.guesses);
  const names = Object.fromEntries(guessed.map((id) => [id, called.get(id)!]));
  return ok({ ...read.value, plan, rows, gone, names, seen: digestOf(plan, rows) });

  function foundFor(row: PlannedRow): KnownRow | undefined {
    const before = byKey.get(row.key);
    const project = before && byRef.get(before.project);
    if (before && project)
      return { project, last: before.said, milestones: before.milestones, id: before.id, version: before.version };
    const own = row.ref ? byRef.get(row.ref) : undefined;
    if (own) return { project: own, milestones: {} };
    const title = row.values.get('title')!.value as LocalizedText;
    const same = titlesOf(title).flatMap((each) => (byTitle.get(each) ?? []).map(({ one }) => one));
    const alike = [...new Set(same)].filter((one) => !recorded.some((each) => each.project === one.ref));
    if (row.ref || alike.length !== 1) return undefined;
    plan.remarks.push({
      code: 'tracker.matched-by-title',
      details: { row: row.row, ref: alike[0]!.ref, value: row.values.get('title')!.written },
    });
    return { project: alike[0]!, milestones: {} };
  }
}

/** Titles in every language, without what stands in brackets. */
const titlesOf = (title: LocalizedText): string[] => namesOf('', title);

/** The next free references of a prefix, in order. example  TR-001, TR-002 … */
function freeRefs(prefix: string, taken: readonly string[]): () => string {
  const own = new RegExp(`^${prefix}-(\\d+)$`);
  let last = Math.max(0, ...taken.map((ref) => Number(own.exec(ref)?.[1] ?? 0)));
  return () => `${prefix}-${String(++last).padStart(3, '0')}`;
}

const digestOf = (plan: Plan, rows: readonly ComparedRow[]): string => {
  const done = rows.map(({ row, ref, outcome, differences }) => ({
    ref,
    outcome,
    values:
      outcome === 'new' ? Object.fromEntries([...row.values].map(([field, one]) => [field, one.value])) : differences,
  }));
  const all = { done, drafts: plan.drafts, customs: plan.customs, cells: plan.cells };
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(all)) as Json))
    .digest('hex');
};
