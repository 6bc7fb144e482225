import { callerIs, may, type Target, visibleScopes } from '../../access/index.ts';
import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { bodiesOf } from '../bodies.ts';
import { hangingScopes, hangsIn } from '../know-how-target.ts';
import { studiesUnlockNothing, type UnlocksNothing } from '../know-how-warnings.rules.ts';
import { isPartnerOnly } from '../shown-persons.ts';
import { criteriaOfStudies } from './criterion.store.ts';
import { currentVersion, isStudyLate } from './study.rules.ts';
import {
  listStudies,
  type StudyFilter,
  studyHangsOn,
  studyRow,
  tracesOfStudies,
  versionById,
  versionsOfStudies,
} from './study.store.ts';
import type { NamedCriterion, Study, StudyReview, StudyStage, StudyTrace, StudyVersion } from './study.ts';
import { movesFrom, studyTransition } from './study.workflow.ts';

/** Where a study lies: with its strategy, its agreement, its bodies, and where its projects lie. */
async function targetOf(ctx: Context, study: Study): Promise<Target> {
  const { strategy, agreement, funder, contractor, project } = study;
  const names = (await criteriaOfStudies(ctx.tx, [study.ref], ctx.today)).get(study.ref) ?? [];
  return {
    scopes: await hangingScopes(ctx.tx, {
      strategy,
      agreement,
      bodies: [funder, contractor].flatMap((one) => one ?? []),
      projects: [...new Set([...(project ? [project] : []), ...names.map((one) => one.project)])],
    }),
  };
}

/** refuses 'study.unknown' */
export async function studyTarget(ctx: Context, ref: string): Promise<Target> {
  const [study] = await listStudies(ctx.tx, { refs: [ref] });
  return study ? targetOf(ctx, study) : refuseTarget('study.unknown', { ref });
}

/** refuses 'study.version-unknown' */
export async function versionTarget(ctx: Context, id: string): Promise<Target> {
  const found = await versionById(ctx.tx, id);
  return found ? studyTarget(ctx, found.study) : refuseTarget('study.version-unknown', { version: id });
}

export type ListedStudy = Study & {
  names: NamedCriterion[];
  review?: StudyReview;
  versions: number;
  isLate: boolean;
  unlocksNothing?: UnlocksNothing['why'];
};

/** Studies the caller may read, those under way first. */
export async function studyList(
  ctx: Context,
  { offset, limit, ...filter }: StudyFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedStudy[] }>> {
  const where = visibleScopes(ctx.caller, 'study.read');
  const found = await listStudies(ctx.tx, filter, (param) => hangsIn(where, studyHangsOn, param));
  return ok({ total: found.length, items: await listed(ctx, found.slice(offset, offset + limit)) });
}

async function listed(ctx: Context, studies: readonly Study[]): Promise<ListedStudy[]> {
  const refs = studies.map((one) => one.ref);
  const names = await criteriaOfStudies(ctx.tx, refs, ctx.today);
  const versions = await versionsOfStudies(ctx.tx, refs);
  return studies.map((one) => {
    const own = { ...one, names: names.get(one.ref) ?? [] };
    const [nothing] = studiesUnlockNothing([own]);
    const brought = versions.get(one.ref) ?? [];
    const last = brought.at(-1);
    return {
      ...own,
      versions: brought.length,
      isLate: isStudyLate(one, ctx.today),
      ...(last ? { review: last.review } : {}),
      ...(nothing ? { unlocksNothing: nothing.why } : {}),
    };
  });
}

export type ShownVersion = Omit<StudyVersion, 'broughtBy' | 'broughtFor' | 'reviewedBy' | 'reviewedFor'> & {
  broughtBy?: string;
  reviewedBy?: string;
  isCurrent: boolean;
  mayReview: boolean;
};
export type ShownStudyTrace = Omit<StudyTrace, 'byPerson' | 'forPersons'> & { byPerson?: string };

export type StudyFile = {
  study: ListedStudy;
  versions: ShownVersion[];
  trace: ShownStudyTrace[];
  row: string;
  moves: StudyStage[];
  mayEdit: boolean;
  mayBring: boolean;
  mayName: boolean;
  mayNote: boolean;
};

/**
 * One study with its versions, the criteria that wait for it, its trace, and what the caller may do.
 *
 * refuses  'study.unknown'
 */
export async function studyFile(ctx: Context, ref: string): Promise<Result<StudyFile>> {
  const [found] = await listStudies(ctx.tx, { refs: [ref] });
  const row = await studyRow(ctx.tx, ref);
  if (!found || !row) return refused('study.unknown', { ref });
  const [study] = await listed(ctx, [found]);
  const target = await targetOf(ctx, found);
  const versions = (await versionsOfStudies(ctx.tx, [ref])).get(ref) ?? [];
  const trace = (await tracesOfStudies(ctx.tx, [ref])).get(ref) ?? [];
  const bodies = bodiesOf(ctx.caller);
  const hides = (organisation: string | undefined): boolean =>
    isPartnerOnly(ctx.caller) && !(organisation !== undefined && bodies.includes(organisation));
  const mayJudge = may(ctx.caller, 'study.judge', target);
  const mayEdit = may(ctx.caller, 'study.edit', target);
  const current = currentVersion(versions)?.id;
  return ok({
    study: study!,
    versions: versions.map(({ broughtBy, broughtFor: _, reviewedBy, reviewedFor: __, ...version }) => ({
      ...version,
      ...(hides(version.organisation) ? {} : { broughtBy }),
      ...(reviewedBy === undefined || hides(version.reviewOrganisation) ? {} : { reviewedBy }),
      isCurrent: version.id === current,
      mayReview:
        mayJudge &&
        version.review === 'waiting' &&
        !callerIs(ctx.caller, broughtBy) &&
        !bodies.includes(version.organisation),
    })),
    trace: trace.map(({ byPerson, forPersons: _, ...step }) => ({
      ...step,
      ...(hides(step.organisation) ? {} : { byPerson }),
    })),
    row,
    moves: mayEdit ? movesFrom(found.stage) : [],
    mayEdit,
    mayBring:
      studyTransition('bring', found.stage) !== undefined &&
      versions.every((one) => one.review !== 'waiting') &&
      may(ctx.caller, 'study.bring', target),
    mayName: found.stage !== 'dropped' && may(ctx.caller, 'study.name', target),
    mayNote: mayJudge,
  });
}

/**
 * The paper of a version, for who may read the study.
 *
 * refuses  'study.version-unknown' · 'file.restricted'
 */
export async function versionPaper(
  ctx: Context,
  { version: id }: { version: string },
): Promise<Result<{ sha256: string; mediaType: string; size: number }>> {
  const found = await versionById(ctx.tx, id);
  const file = found && (await fileByHash(ctx.tx, found.version.file));
  if (!found || !file) return refused('study.version-unknown', { version: id });
  const isOwn = bodiesOf(ctx.caller).includes(found.version.organisation);
  const isClosed = file.class === 'restricted' || found.version.class === 'restricted';
  if (isClosed && !isOwn && !may(ctx.caller, 'evidence.read-restricted', await studyTarget(ctx, found.study)))
    return refused('file.restricted', { ground: file.ground ?? '' });
  return ok({ sha256: file.sha256, mediaType: file.mediaType, size: file.size });
}

/** Keeps the studies that the caller may read: another partner of a project sees nothing of what its gates wait for. */
export async function visibleStudies<T extends { ref: string }>(ctx: Context, studies: readonly T[]): Promise<T[]> {
  if (studies.length === 0) return [];
  const where = visibleScopes(ctx.caller, 'study.read');
  const refs = studies.map((one) => one.ref);
  const seen = await listStudies(ctx.tx, { refs }, (param) => hangsIn(where, studyHangsOn, param));
  const known = new Set(seen.map((one) => one.ref));
  return studies.filter((one) => known.has(one.ref));
}
