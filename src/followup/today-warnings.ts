import { isVisible, type Scope, type Target, type Visible, visibleScopes } from '../access/index.ts';
import { projectScopes, titlesOfProjects } from '../delivery/readers.ts';
import type { LocalizedText } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listIndicators } from '../results/readers.ts';
import { MOST_WARNINGS } from './today.rules.ts';
import type { TodaySource } from './today.ts';
import { isAsked } from './warning/episode.rules.ts';
import { type WaitingEpisode, waitingEpisodes } from './warning/episode.store.ts';
import { episodeKey } from './warning/episode.ts';
import { type WarnedRole, warnedRoles } from './warning.ts';
import { listWarningRules } from './warning-rule.store.ts';

/**
 * Warnings that nobody settled and that the caller is asked about or steers. They are read as the night kept them: what is true is not
 * computed again for each reader of the day.
 */
export const warningsWaiting: TodaySource<Context> = async (ctx) => {
  const steers = visibleScopes(ctx.caller, 'warning.steer');
  const asked = new Map(warnedRoles.map((role) => [role, answerable(ctx, role)]));
  const rules = new Map(
    (await listWarningRules(ctx.tx))
      .filter((one) => isSomewhere(steers) || isSomewhere(asked.get(one.role)!))
      .map((one) => [one.code as string, one]),
  );
  if (rules.size === 0) return [];
  const sees = [...rules.values()].map(({ role }): Visible[] => [steers, asked.get(role)!]);
  const seesAll = sees.every((where) => where.includes('everywhere'));
  // who sees all of them needs no more of those behind the heaviest than their number
  const { total, episodes } = await waitingEpisodes(ctx.tx, {
    rules: [...rules.keys()],
    today: ctx.today,
    limit: seesAll ? MOST_WARNINGS : undefined,
    within: [...new Set(sees.flat())],
  });
  const among = [...new Set(sees.flat())].flatMap((where) => (where === 'everywhere' ? [] : where.flat()));
  const targets = seesAll && among.length === 0 ? undefined : await targetsOf(ctx, episodes, among);
  const waiting = episodes.flatMap((one) => {
    const rule = rules.get(one.rule)!;
    const lies = (where: Visible): boolean =>
      where === 'everywhere' || isVisible(where, targets?.get(one.id) ?? { scopes: [] });
    const mayAnswer = lies(asked.get(rule.role)!);
    if (!mayAnswer && !lies(steers)) return [];
    return [{ one, title: rule.title, act: mayAnswer ? 'answer-warning' : 'snooze-warning' }];
  });
  const shown = waiting.slice(0, MOST_WARNINGS);
  const behind = (seesAll ? total : waiting.length) - shown.length;
  const names = await namesOf(
    ctx,
    shown.map(({ one }) => one),
  );
  return shown.map(({ one, title, act }, at) => ({
    why: 'warning' as const,
    line: {
      about: episodeKey(one),
      title,
      ...(one.project ? { project: one.project } : {}),
      ...names.get(one.id),
      kind: one.rule,
      weight: one.weight,
      since: one.raisedOn,
      act,
    },
    ...(behind > 0 && at === shown.length - 1 ? { behind } : {}),
  }));
};

const isSomewhere = (where: Visible): boolean => where === 'everywhere' || where.length > 0;

/** Where the caller answers warnings of rules that ask this role. */
const answerable = ({ caller }: Context, role: WarnedRole): Visible =>
  visibleScopes({ ...caller, grants: caller.grants.filter((one) => isAsked(one, { role })) }, 'warning.answer');

/** What each warning is about by its own name: the project, or the indicator where it belongs to none. */
async function namesOf(
  { tx }: Context,
  of: readonly WaitingEpisode[],
): Promise<Map<string, { projectTitle: LocalizedText }>> {
  const projects = await titlesOfProjects(tx, [...new Set(of.flatMap((one) => one.project ?? []))]);
  const alone = of.flatMap((one) => (!one.project && one.subjectKind === 'indicator' ? one.subjectRef : []));
  const indicators = new Map(
    (await listIndicators(tx, { refs: [...new Set(alone)] })).map((one) => [one.ref, one.title]),
  );
  return new Map(
    of.flatMap((one) => {
      const projectTitle = one.project ? projects.get(one.project) : indicators.get(one.subjectRef);
      return projectTitle ? [[one.id, { projectTitle }] as const] : [];
    }),
  );
}

async function targetsOf(
  ctx: Context,
  open: readonly WaitingEpisode[],
  among: readonly Scope[],
): Promise<Map<string, Target>> {
  const refs = [...new Set(open.flatMap((one) => one.project ?? []))];
  const lies = await projectScopes(ctx.tx, refs, 'owner', among);
  return new Map(
    open.map(({ id, project, strategy, region, organisation }) => [
      id,
      {
        scopes: [
          ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
          ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
          ...(region ? [{ kind: 'region' as const, id: region }] : []),
          ...((project && lies.get(project)) || []),
        ],
      },
    ]),
  );
}
