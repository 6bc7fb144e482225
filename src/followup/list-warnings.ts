import { isVisible, type Scope, visibleScopes } from '../access/index.ts';
import { projectScopes } from '../delivery/readers.ts';
import { type Day, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { evaluate } from './evaluate.rules.ts';
import { loadPicture, ofProjects } from './load-picture.ts';
import { projectsIn, titlesOfSubjects } from './picture.store.ts';
import type { Picture } from './picture.ts';
import { isAwake } from './warning/episode.rules.ts';
import { hasFollowed, openEpisodes, pageOfEpisodes } from './warning/episode.store.ts';
import { type Episode, episodeKey, type WarningState } from './warning/episode.ts';
import { guardedKinds, isTold } from './warning/guarded.ts';
import { type FoundWarning, type WarningRule, warningKey } from './warning.ts';
import { listWarningRules, type RecordedWarningRule } from './warning-rule.store.ts';

export type WarningFilter = {
  rule?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
  strategy?: string | undefined;
  region?: string | undefined;
  state?: WarningState | undefined;
  offset: number;
  limit: number;
};

/**
 * A warning with who is asked first, and where its life stands.
 *
 * title    of its milestone, condition or indicator · projectTitle  of its project
 * version  of the episode that is kept; 0 while the night has not kept it yet
 */
export type ShownWarning = FoundWarning & {
  key: string;
  role: WarningRule['role'];
  title?: LocalizedText;
  projectTitle?: LocalizedText;
  state: WarningState;
  quietUntil?: Day;
  number: number;
  version: number;
};

/** Where a warning lies: its project with all its sides, and its strategy, body and region where it is of no project. */
const ownScopes = ({ strategy, organisation, region }: FoundWarning): Scope[] => [
  ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
  ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
  ...(region ? [{ kind: 'region' as const, id: region }] : []),
];

/**
 * Warnings that the caller may read, the heaviest first: of one project as it is now, of everything as the last night kept them. What is
 * true of a whole country is not computed again for each reader; until a first night has passed, it is.
 */
export async function visibleWarnings(ctx: Context, project?: string): Promise<ShownWarning[]> {
  const where = visibleScopes(ctx.caller, 'warning.read');
  if (where !== 'everywhere' && where.length === 0) return [];
  const isKept = project === undefined && (await hasFollowed(ctx.tx));
  const [rules, kept, picture] = await Promise.all([
    listWarningRules(ctx.tx),
    openEpisodes(ctx.tx, { project }),
    isKept ? undefined : loadPicture(ctx, project === undefined ? {} : ofProjects(project)),
  ]);
  const all = picture ? foundWarnings(picture, kept, rules) : keptWarnings(kept, rules, ctx.today);
  const told = all.filter((one) => isTold(ctx, one.subject.kind, ownScopes(one)));
  if (where === 'everywhere') return told;
  const refs = [...new Set(told.flatMap((one) => one.project ?? []))];
  const lies = await projectScopes(ctx.tx, refs, 'all-sides', where.flat());
  return told.filter((one) =>
    isVisible(where, { scopes: [...ownScopes(one), ...(one.project ? (lies.get(one.project) ?? []) : [])] }),
  );
}

/** What the rules find in a picture, each with where its life stands. */
function foundWarnings(
  picture: Picture,
  kept: readonly Episode[],
  rules: readonly RecordedWarningRule[],
): ShownWarning[] {
  const byCode = new Map(rules.map((one) => [one.code as string, one]));
  const lives = new Map(kept.map((one) => [episodeKey(one), one]));
  return evaluate(picture, rules).map((one): ShownWarning => {
    const rule = byCode.get(one.rule)!;
    const organisation = rule.organisation ?? one.organisation;
    const key = warningKey(one);
    return {
      ...one,
      ...(organisation ? { organisation } : {}),
      key,
      role: rule.role,
      ...lifeOf(lives.get(key), picture.today),
      since: firstOf(one.since, lives.get(key)?.since),
    };
  });
}

/** What the night kept, of the rules that are still active. */
function keptWarnings(kept: readonly Episode[], rules: readonly RecordedWarningRule[], today: Day): ShownWarning[] {
  const active = new Map(rules.filter((one) => one.active).map((one) => [one.code as string, one]));
  return kept.flatMap((one): ShownWarning[] => {
    const rule = active.get(one.rule);
    if (!rule) return [];
    const { subjectKind: kind, subjectRef: ref, project, strategy, region, since, numbers, weight } = one;
    const organisation = rule.organisation ?? one.organisation;
    return [
      {
        rule: one.rule,
        subject: { kind, ref },
        ...(project ? { project } : {}),
        ...(strategy ? { strategy } : {}),
        ...(region ? { region } : {}),
        ...(organisation ? { organisation } : {}),
        since,
        numbers,
        weight,
        key: episodeKey(one),
        role: rule.role,
        ...lifeOf(one, today),
      },
    ];
  });
}

/** A rule that looks at one day only knows no beginning: the episode does. */
const firstOf = (found: Day, kept: Day | undefined): Day => (kept !== undefined && kept < found ? kept : found);

/** What is true and not kept yet stands as raised; so does what was quiet until today. */
function lifeOf(episode: Episode | undefined, today: Day) {
  if (!episode) return { state: 'raised' as const, number: 0, version: 0 };
  const { number, version, quietUntil } = episode;
  if (isAwake(episode, today)) return { state: 'raised' as const, number, version };
  return { state: episode.state, number, version, ...(quietUntil ? { quietUntil } : {}) };
}

/** The same with the names of what they are about. */
export async function titled(ctx: Context, warnings: readonly ShownWarning[]): Promise<ShownWarning[]> {
  const projects = [...new Set(warnings.flatMap((one) => one.project ?? []))];
  const titles = await titlesOfSubjects(ctx.tx, [
    ...warnings.map((one) => one.subject),
    ...projects.map((ref) => ({ kind: 'project', ref })),
  ]);
  return warnings.map((one) => {
    const title = titles.get(`${one.subject.kind} ${one.subject.ref}`);
    const projectTitle = one.project && titles.get(`project ${one.project}`);
    return { ...one, ...(title ? { title } : {}), ...(projectTitle ? { projectTitle } : {}) };
  });
}

/** Warnings of projects as they are now: their numbers of today, or closed where the cause has gone since the night. */
async function asOfNow(ctx: Context, warnings: readonly ShownWarning[]): Promise<ShownWarning[]> {
  const refs = [...new Set(warnings.flatMap((one) => one.project ?? []))];
  if (refs.length === 0) return [...warnings];
  const [picture, rules] = await Promise.all([loadPicture(ctx, ofProjects(...refs)), listWarningRules(ctx.tx)]);
  const now = new Map(evaluate(picture, rules).map((one) => [warningKey(one), one]));
  return warnings.map((one) => {
    if (one.project === undefined) return one;
    const found = now.get(one.key);
    return found
      ? { ...one, numbers: found.numbers, since: firstOf(found.since, one.since) }
      : { ...one, state: 'closed' as const };
  });
}

type Listed = { total: number; counts: Record<string, number>; items: ShownWarning[] };

export async function listWarnings(ctx: Context, filter: WarningFilter): Promise<Result<Listed>> {
  if (filter.project === undefined && (await hasFollowed(ctx.tx))) return ok(await keptPage(ctx, filter));
  const { offset, limit, rule, region, ...rest } = filter;
  const fits = (one: ShownWarning): boolean =>
    Object.entries(rest).every(([name, value]) => value === undefined || one[name as keyof typeof rest] === value);
  const inRegion = region === undefined ? undefined : await projectsIn(ctx.tx, region);
  const lies = (one: ShownWarning): boolean =>
    !inRegion || one.region === region || (one.project !== undefined && inRegion.has(one.project));
  const found = (await visibleWarnings(ctx, filter.project)).filter((one) => fits(one) && lies(one));
  const counts: Record<string, number> = {};
  for (const one of found) counts[one.rule] = (counts[one.rule] ?? 0) + 1;
  const items = found.filter((one) => rule === undefined || one.rule === rule);
  return ok({ total: items.length, counts, items: await titled(ctx, items.slice(offset, offset + limit)) });
}

/** A page of what the night kept, filtered and counted where it is stored. */
async function keptPage(
  ctx: Context,
  { offset, limit, rule, region, project: _, ...filter }: WarningFilter,
): Promise<Listed> {
  const rules = await listWarningRules(ctx.tx);
  const active = new Map(rules.filter((one) => one.active).map((one) => [one.code as string, one]));
  const { counts, episodes } = await pageOfEpisodes(
    ctx.tx,
    {
      ...filter,
      ...(region === undefined ? {} : { region: { code: region, projects: [...(await projectsIn(ctx.tx, region))] } }),
      rules: active,
      today: ctx.today,
      where: visibleScopes(ctx.caller, 'warning.read'),
      guarded: guardedKinds(ctx),
    },
    { rule, offset, limit },
  );
  const total = rule === undefined ? Object.values(counts).reduce((sum, n) => sum + n, 0) : (counts[rule] ?? 0);
  const shown = await titled(ctx, keptWarnings(episodes, rules, ctx.today));
  return { total, counts, items: await asOfNow(ctx, shown) };
}
