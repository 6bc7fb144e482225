import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { agreementsByRefs } from '../agreement.store.ts';
import { firstUnknown } from '../agreement-links.store.ts';
import { organisationByRef, unknownOrganisations } from '../readers.ts';
import { signedBy } from '../signed-by.ts';
import { studyMoves } from './study.rules.ts';
import {
  addStudy,
  addStudyTrace,
  listStudies,
  moveStudyRow,
  reviseStudyRow,
  studyForAct,
  tracesOfStudies,
} from './study.store.ts';
import type { Study, StudyStage, StudyTrace } from './study.ts';

type Said = Omit<Study, 'stage' | 'stageSince' | 'recordedOn' | 'version'>;
export type RecordStudy = Said;

/**
 * Records a study that somebody asked for: its question, who pays and, when known, who does it.
 *
 * refuses  'study.ref-taken' · what `checkStudy` refuses
 */
export async function recordStudy(ctx: Context, said: RecordStudy): Promise<Result<{ ref: string; version: number }>> {
  if ((await listStudies(ctx.tx, { refs: [said.ref] })).length > 0)
    return refused('study.ref-taken', { ref: said.ref });
  const checked = await checkStudy(ctx, said);
  if (!checked.ok) return checked;
  const by = signedBy(ctx);
  await addStudy(
    ctx.tx,
    ctx.newId(),
    { ...said, stage: 'requested', stageSince: ctx.today, recordedOn: ctx.today, version: 1 },
    by.byPerson,
  );
  await addStudyTrace(ctx.tx, ctx.newId(), said.ref, {
    number: 1,
    act: 'record',
    to: 'requested',
    effectiveOn: ctx.today,
    ...by,
  });
  return ok({ ref: said.ref, version: 1 });
}

/**
 * Whether what a study names is there, and of its strategy.
 *
 * refuses  'strategy.unknown' · 'project.unknown' · 'study.project-elsewhere' · 'agreement.unknown' · 'study.agreement-elsewhere'
 *          · 'organisation.unknown' · 'agreement.currency-unknown'
 */
async function checkStudy(
  ctx: Context,
  { strategy, project, agreement, funder, contractor, cost }: Said,
): Promise<Result<true>> {
  const unknown = await firstUnknown(ctx.tx, [
    { kind: 'strategy', ref: strategy },
    { kind: 'project', ref: project },
    { kind: 'currency', ref: cost?.currency },
  ]);
  if (unknown?.kind === 'currency') return refused('agreement.currency-unknown', { currency: unknown.ref });
  if (unknown?.kind === 'project') return refused('project.unknown', { project });
  if (unknown) return refused('strategy.unknown', { ref: strategy });
  if (project !== undefined && (await strategyOfProject(ctx, project)) !== strategy)
    return refused('study.project-elsewhere', { project, strategy });
  const [stranger] = await unknownOrganisations(ctx.tx, [funder, contractor]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (agreement === undefined) return ok(true);
  const [found] = await agreementsByRefs(ctx.tx, [agreement]);
  if (!found) return refused('agreement.unknown', { ref: agreement });
  return found.strategy === strategy ? ok(true) : refused('study.agreement-elsewhere', { agreement, strategy });
}

const strategyOfProject = async (ctx: Context, project: string): Promise<string | undefined> =>
  (await ctx.tx.query<{ strategy: string }>('select strategy from project where ref = $1', [project])).rows[0]
    ?.strategy;

export type ReviseStudy = {
  ref: string;
  version: number;
  changes: Partial<Omit<Said, 'ref' | 'strategy'>>;
};

/**
 * Corrects or completes the record of a study; its contractor is named here. Who did it stays once a version is there.
 *
 * refuses  'study.unknown' · 'study.delivered' · 'conflict.changed' · what `checkStudy` refuses
 */
export async function reviseStudy(
  ctx: Context,
  { ref, version, changes }: ReviseStudy,
): Promise<Result<{ version: number }>> {
  const study = await studyForAct(ctx.tx, ref);
  if (!study) return refused('study.unknown', { ref });
  const isFixed = ['contracted', 'delivered', 'reviewed'].includes(study.stage);
  if (isFixed && 'contractor' in changes && changes.contractor === undefined)
    return refused('study.no-contractor', { ref });
  if (['delivered', 'reviewed'].includes(study.stage) && ('contractor' in changes || 'agreement' in changes))
    return refused('study.delivered', { ref });
  const checked = await checkStudy(ctx, { ...study, ...changes });
  if (!checked.ok) return checked;
  return reviseStudyRow(ctx.tx, ref, version, changes);
}

/** refuses 'study.unknown' · 'conflict.changed' */
export async function heldStudy(ctx: Context, ref: string, version?: number): Promise<Result<Study>> {
  const study = await studyForAct(ctx.tx, ref);
  if (!study) return refused('study.unknown', { ref });
  return version === undefined || study.version === version
    ? ok(study)
    : refused('conflict.changed', { ref, yours: version, current: study.version });
}

/** What a study is asked of, as the rules read it. */
export async function moveOf(
  ctx: Context,
  study: Study,
  { on, words }: { on: Study['stageSince']; words?: LocalizedText | undefined },
) {
  const [agreement] = study.agreement ? await agreementsByRefs(ctx.tx, [study.agreement]) : [];
  const funder = study.funder === undefined ? undefined : await organisationByRef(ctx.tx, study.funder);
  return {
    study,
    signedOn: agreement?.signedOn,
    paidByState: funder !== undefined && funder.level !== 'partner',
    words,
    on,
    today: ctx.today,
  };
}

/** Writes an act into the trace and moves the held study to where it leads. */
export async function takeStudyStep(
  ctx: Context,
  study: Study,
  to: StudyStage,
  step: Pick<StudyTrace, 'act' | 'effectiveOn'> & Partial<StudyTrace>,
): Promise<{ ref: string; version: number; stage: StudyStage }> {
  const before = (await tracesOfStudies(ctx.tx, [study.ref])).get(study.ref) ?? [];
  await addStudyTrace(ctx.tx, ctx.newId(), study.ref, {
    ...signedBy(ctx),
    ...step,
    number: before.length + 1,
    from: study.stage,
    to,
  });
  const version = await moveStudyRow(ctx.tx, study, to, step.effectiveOn);
  return { ref: study.ref, version, stage: to };
}

export type MoveStudy = {
  study: string;
  version: number;
  to: StudyStage;
  on: Study['stageSince'];
  words?: LocalizedText | undefined;
};
export type StudyStands = { ref: string; version: number; stage: StudyStage };

/**
 * Moves a study along its way, from the day on which it happened.
 *
 * refuses  'study.unknown' · 'conflict.changed' · what `studyMoves` refuses
 */
export async function moveStudy(
  ctx: Context,
  { study: ref, version, to, on, words }: MoveStudy,
): Promise<Result<StudyStands>> {
  const held = await heldStudy(ctx, ref, version);
  if (!held.ok) return held;
  const moved = studyMoves('move', await moveOf(ctx, held.value, { on, words }), to);
  if (!moved.ok) return moved;
  const said = words ? { words } : {};
  return ok(await takeStudyStep(ctx, held.value, moved.value, { act: 'move', effectiveOn: on, ...said }));
}
