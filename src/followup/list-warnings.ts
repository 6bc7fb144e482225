import { isVisible, type Scope, visibleScopes } from '../access/index.ts';
import { projectScopes } from '../delivery/readers.ts';
import { type Day, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { evaluate } from './evaluate.rules.ts';
import { loadPicture } from './load-picture.ts';
import { projectsIn } from './picture.store.ts';
import type { Picture } from './picture.ts';
import { isAwake } from './warning/episode.rules.ts';
import { openEpisodes } from './warning/episode.store.ts';
import { type Episode, episodeKey, type WarningState } from './warning/episode.ts';
import { type FoundWarning, type WarningRule, warningKey } from './warning.ts';
import { listWarningRules } from './warning-rule.store.ts';

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

/** What the rules find today, of everything or of one project, that the caller may read, the heaviest first. */
export async function visibleWarnings(ctx: Context, project?: string): Promise<ShownWarning[]> {
  const where = visibleScopes(ctx.caller, 'warning.read');
  if (where !== 'everywhere' && where.length === 0) return [];
  const rules = await listWarningRules(ctx.tx);
  const byCode = new Map(rules.map((one) => [one.code as string, one]));
  const picture = await loadPicture(ctx, project);
  const titles = titlesIn(picture);
  const kept = new Map((await openEpisodes(ctx.tx)).map((one) => [episodeKey(one), one]));
  const all = evaluate(picture, rules).map((one): ShownWarning => {
    const rule = byCode.get(one.rule)!;
    const organisation = rule.organisation ?? one.organisation;
    const key = warningKey(one);
    const title = titles.get(`${one.subject.kind} ${one.subject.ref}`);
    const projectTitle = one.project && titles.get(`project ${one.project}`);
    return {
      ...one,
      ...(organisation ? { organisation } : {}),
      key,
      role: rule.role,
      ...(title ? { title } : {}),
      ...(projectTitle ? { projectTitle } : {}),
      ...lifeOf(kept.get(key), ctx.today),
      since: firstOf(one.since, kept.get(key)?.since),
    };
  });
  if (where === 'everywhere') return all;
  const refs = [...new Set(all.flatMap((one) => one.project ?? []))];
  const lies = await projectScopes(ctx.tx, refs, 'all-sides', where.flat());
  return all.filter((one) =>
    isVisible(where, { scopes: [...ownScopes(one), ...(one.project ? (lies.get(one.project) ?? []) : [])] }),
  );
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

function titlesIn({ projects, indicators }: Picture): Map<string, LocalizedText> {
  const titles = new Map<string, LocalizedText>();
  const put = (key: string, title: LocalizedText | undefined) => title && titles.set(key, title);
  for (const { ref, title, points, conditions } of projects) {
    put(`project ${ref}`, title);
    for (const one of points) put(`milestone ${one.ref}`, one.title);
    for (const one of conditions) put(`condition ${one.id}`, one.title);
  }
  for (const { ref, title } of indicators) put(`indicator ${ref}`, title);
  return titles;
}

export async function listWarnings(
  ctx: Context,
  { offset, limit, ...filter }: WarningFilter,
): Promise<Result<{ total: number; counts: Record<string, number>; items: ShownWarning[] }>> {
  const { rule, region, ...rest } = filter;
  const fits = (one: ShownWarning): boolean =>
    Object.entries(rest).every(([name, value]) => value === undefined || one[name as keyof typeof rest] === value);
  const inRegion = region === undefined ? undefined : await projectsIn(ctx.tx, region);
  const lies = (one: ShownWarning): boolean =>
    !inRegion || one.region === region || (one.project !== undefined && inRegion.has(one.project));
  const found = (await visibleWarnings(ctx, filter.project)).filter((one) => fits(one) && lies(one));
  const counts: Record<string, number> = {};
  for (const one of found) counts[one.rule] = (counts[one.rule] ?? 0) + 1;
  const items = found.filter((one) => rule === undefined || one.rule === rule);
  return ok({ total: items.length, counts, items: items.slice(offset, offset + limit) });
}
