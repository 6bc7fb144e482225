import { instanceTarget, may } from '../../access/index.ts';
import { recordMilestone } from '../../delivery/record-milestone.ts';
import { recordProject } from '../../delivery/record-project.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { OrganisationKind } from '../../partners/index.ts';
import { recordOrganisation } from '../../partners/record-organisation.ts';
import { setCustomField } from '../../platform/custom-field/set-custom-field.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { changeFromTracker } from './change-from-tracker.ts';
import { type Compared, type ComparedRow, compareTracker, type TrackerInput } from './compare-tracker.ts';
import type { PlannedMilestone, PlannedRow } from './plan.ts';
import { shown } from './preview-tracker.ts';
import { isUnsaid, saidBy } from './said.rules.ts';
import { addImport, addRows, reviseRow } from './tracker.store.ts';

export type ImportInput = TrackerInput & { seen: string };
export type Imported = {
  import: string;
  created: string[];
  changed: string[];
  unchanged: number;
  cells: Compared['plan']['cells'];
  remarks: Compared['plan']['remarks'];
};

/**
 * Imports a list of projects: what its preview showed, whole, or nothing. New projects begin at identification; no row
 * moves a stage. Words that stand for no organisation create none unless a person decided so.
 *
 * refuses  what `compareTracker` refuses · 'tracker.problems' with each of them · 'tracker.changed-since-preview'
 *          · 'access.…' as recording an organisation · what recording a project, milestone or field refuses
 */
export async function importTracker(ctx: Context, input: ImportInput): Promise<Result<Imported>> {
  const compared = await compareTracker(ctx, input);
  if (!compared.ok) return compared;
  const { plan, rows, sheet, seen } = compared.value;
  if (plan.problems.length > 0)
    return refused('tracker.problems', {
      count: plan.problems.length,
      problems: plan.problems,
      toDecide: shown(compared.value).toDecide,
    });
  if (seen !== input.seen) return refused('tracker.changed-since-preview', {});
  const prepared = await prepare(ctx, plan);
  if (!prepared.ok) return prepared;

  const id = ctx.newId();
  const created = rows.filter((one) => one.outcome === 'new');
  const changed = rows.filter((one) => one.outcome === 'changed');
  // an import that changes nothing leaves nothing behind
  const isIdle =
    created.length === 0 &&
    changed.length === 0 &&
    rows.every((one) => one.known?.id !== undefined && !isUnsaid(one.row, one.known.last));
  const unchanged = rows.length - created.length - changed.length;
  const answer: Imported = {
    import: isIdle ? '' : id,
    created: created.map((one) => one.ref),
    changed: changed.map((one) => one.ref),
    unchanged,
    cells: plan.cells,
    remarks: plan.remarks,
  };
  if (isIdle) return ok(answer);

  await addImport(ctx.tx, {
    id,
    strategy: input.strategy,
    file: input.file,
    sheet: sheet.sheet,
    columns: input.mapping.columns,
    decisions: input.mapping.decisions,
    created: created.length,
    changed: changed.length,
    unchanged,
    cells: plan.cells,
    remarks: plan.remarks,
    importedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    importedOn: ctx.today,
  });
  for (const one of rows) {
    const milestones = one.known
      ? await changeFromTracker(ctx, one, input.take)
      : await record(ctx, input.strategy, one);
    if (!milestones.ok) return refused(milestones.refusal.code, { ...milestones.refusal.details, row: one.row.row });
    await remember(ctx, input.strategy, one, milestones.value, id);
  }
  return ok(answer);
}

/** Organisations to be drafted and fields to be defined come first: projects name them. */
async function prepare(ctx: Context, plan: Compared['plan']): Promise<Result<true>> {
  if (plan.drafts.length > 0 && !may(ctx.caller, 'organisation.edit', instanceTarget))
    return refused('access.role-missing', { right: 'organisation.edit' });
  for (const draft of plan.drafts) {
    const done = await recordOrganisation(ctx, {
      ref: draft.ref,
      kind: draft.kind as OrganisationKind,
      level: draft.kind === 'firm' ? 'partner' : 'national',
      name: draft.name,
    });
    if (!done.ok) return done;
  }
  for (const custom of plan.customs) {
    const { key, type, title, unit } = custom;
    const done = await setCustomField(ctx, {
      kind: 'project',
      key,
      type,
      title,
      required: false,
      ...(unit ? { unit } : {}),
    });
    if (!done.ok) return done;
  }
  return ok(true);
}

/** Records the project of a row with its milestones. returns  milestones by key */
async function record(
  ctx: Context,
  strategy: string,
  { row, ref }: ComparedRow,
): Promise<Result<Record<string, string>>> {
  const value = <T>(field: string): T | undefined => row.values.get(field)?.value as T | undefined;
  const custom = Object.fromEntries(
    [...row.values]
      .filter(([field]) => field.startsWith('custom.'))
      .map(([field, one]) => [field.slice('custom.'.length), one.value]),
  );
  const works = value<{ place: string; share: string }[]>('works') ?? [];
  const optional = Object.fromEntries(
    ['summary', 'note', 'owner', 'operator', 'axis', 'parent'].flatMap((name) =>
      value(name) === undefined ? [] : [[name, value(name)]],
    ),
  );
  const done = await recordProject(ctx, {
    ref,
    level: 'project',
    strategy,
    title: value('title')!,
    ...optional,
    bound: 'state',
    partners: [],
    facts: [],
    sharesAssumed: works.length > 1,
    custom,
    works,
    benefit: [],
    pledges: [],
    sources: [],
  });
  return done.ok ? addMilestones(ctx, ref, row) : done;
}

async function addMilestones(ctx: Context, project: string, row: PlannedRow): Promise<Result<Record<string, string>>> {
  const refs: Record<string, string> = {};
  for (const [field, { value }] of row.values) {
    if (!field.startsWith('milestone.')) continue;
    const { title, plannedOn } = value as PlannedMilestone;
    const done = await recordMilestone(ctx, { project, title, plannedOn, durationDays: 0, after: [] });
    if (!done.ok) return done;
    refs[field.slice('milestone.'.length)] = done.value.ref;
  }
  return ok(refs);
}

/** Keeps what the row said, so that next month only what changed in the file is proposed. */
async function remember(
  ctx: Context,
  strategy: string,
  one: ComparedRow,
  milestones: Record<string, string>,
  lastImport: string,
): Promise<void> {
  const { row, ref, known } = one;
  const said = saidBy(row, known?.last);
  if (known?.id) {
    if (isUnsaid(row, known.last) || one.outcome === 'changed')
      await reviseRow(ctx.tx, known.id, { said, milestones, lastImport });
  } else
    await addRows(ctx.tx, [{ id: ctx.newId(), strategy, rowKey: row.key, project: ref, said, milestones, lastImport }]);
}
