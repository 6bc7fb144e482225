import type { Day } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listIndicators, standings } from '../results/readers.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import { AHEAD } from './figure-warnings.rules.ts';
import { loadPartnership } from './load-partnership.ts';
import { type AskedFor, figureSigns, followedProjects } from './picture.store.ts';
import type { FollowedIndicator, Picture } from './picture.ts';
import { workingDays } from './working-days.rules.ts';

/** The newest figure of an indicator that grows, where it is so many times what the line to its target asks for on that day. */
function farAhead({ indicator, definition, path }: Awaited<ReturnType<typeof standings>>[number]): AskedFor[] {
  const { actual, expected } = path;
  if (definition?.direction !== 'up' || definition.nature === 'flow' || !actual || !expected || expected <= 0)
    return [];
  return Number(actual.value) >= AHEAD * expected
    ? [{ indicator: indicator.ref, period: actual.period, asked: String(expected) }]
    : [];
}

/**
 * What a picture is wanted of: all of a kind where it is left out; the indicators of the projects themselves as `own`; money and partners
 * of these projects, or `all` of them.
 */
export type Wanted = { projects?: readonly string[]; indicators?: readonly string[] | 'own'; partnership?: 'all' };
export const ofProjects = (...projects: string[]): Wanted => ({ projects, indicators: 'own' });

/**
 * What ratings and warnings read, as it stands today: of all projects and indicators, or of those wanted. The number of queries is the
 * same for one as for thousands; the figures of a whole country are a matter of seconds, so that only the night asks for all.
 */
export async function loadPicture(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { projects: refs, indicators: of, partnership: held }: Wanted = {},
): Promise<Picture> {
  const days = workingCalendarOf(tx).then((calendar) => workingDays(calendar, today));
  const [projects, known, partnership] = await Promise.all([
    refs?.length === 0 ? [] : followedProjects(tx, days, refs ?? null),
    listIndicators(tx, of === 'own' ? { projects: refs } : { refs: of }).then((all) => standings(tx, all, today)),
    loadPartnership({ tx, today }, held === 'all' ? null : (refs ?? null)),
  ]);
  const names = known.map((one) => one.indicator.ref);
  const signs = await figureSigns(tx, names, today, known.flatMap(farAhead));
  const indicators = known.flatMap(({ indicator, definition, path }): FollowedIndicator[] => {
    // nobody is late with a figure that the program computes, nor with one that an official producer makes
    if (!definition || definition.formula !== undefined) return [];
    const { ref, title, strategy, project: of, owner, frequency } = indicator;
    return [
      {
        ref,
        title,
        strategy,
        ...(of ? { project: of } : {}),
        ...(owner ? { organisation: owner } : {}),
        frequency,
        followedSince: definition.recordedOn as Day,
        path: path.state,
        odd: [],
        ...signs.get(ref),
      },
    ];
  });
  return {
    today,
    days: await days,
    projects,
    indicators,
    partnership,
  };
}
