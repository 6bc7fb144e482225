import { may, type Target } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { evaluate } from '../evaluate.rules.ts';
import { loadPicture, ofProjects, type Wanted } from '../load-picture.ts';
import { partnershipKinds } from '../partnership.ts';
import {
  type ActiveCode,
  activeCodes,
  type FoundWarning,
  type SubjectKind,
  subjectKinds,
  type WarningRule,
  warningKey,
} from '../warning.ts';
import { listWarningRules, type RecordedWarningRule } from '../warning-rule.store.ts';
import type { WorkingDays } from '../working-days.rules.ts';
import { isAsked } from './episode.rules.ts';
import { episodesOf, type Subject } from './episode.store.ts';
import type { Episode } from './episode.ts';
import { isTold } from './guarded.ts';

/**
 * One warning as it stands in this request: its rule, what the rule finds now, its episodes.
 *
 * found  absent when its cause is gone
 * open   the episode that lasts; absent while the night has not kept it yet
 */
export type StandingWarning = {
  subject: Subject;
  rule: RecordedWarningRule;
  found?: FoundWarning;
  open?: Episode;
  episodes: Episode[];
  days: WorkingDays;
};

/** 'milestone-overdue milestone F1/M2' → its parts, or undefined when it names no rule and subject. */
export function subjectOf(key: string): Subject | undefined {
  const [, rule, kind, ref] = /^(\S+) (\S+) (.+)$/.exec(key) ?? [];
  if (!(activeCodes as readonly unknown[]).includes(rule) || !(subjectKinds as readonly unknown[]).includes(kind))
    return undefined;
  return { rule: rule as ActiveCode, subjectKind: kind as SubjectKind, subjectRef: ref! };
}

/** Finds a warning by its key, where the caller may be told of its subject; only its own rule is asked, and where it can be only of its own project. */
export async function findWarning(ctx: Context, key: string): Promise<StandingWarning | undefined> {
  const subject = subjectOf(key);
  const rule = subject && (await listWarningRules(ctx.tx)).find((one) => one.code === subject.rule);
  if (!subject || !rule) return undefined;
  const episodes = await episodesOf(ctx.tx, subject);
  const picture = await loadPicture(ctx, placeOf(subject, episodes[0]?.project));
  const found = evaluate(picture, [rule]).find((one) => warningKey(one) === key);
  if (!found && episodes.length === 0) return undefined;
  const lies = await targetOfStanding(ctx, { ...(found ? { found } : {}), episodes }, 'owner');
  if (!isTold(ctx, subject.subjectKind, lies.scopes)) return undefined;
  const open = episodes.find((one) => one.state !== 'closed');
  return {
    subject,
    rule,
    ...(found ? { found } : {}),
    ...(open ? { open } : {}),
    episodes,
    days: picture.days,
  };
}

/** As much of the picture as can hold it: its project, its indicator; what is of neither is found among all projects. */
function placeOf({ subjectKind, subjectRef }: Subject, known: string | undefined): Wanted {
  if (subjectKind === 'indicator') return { projects: [], indicators: [subjectRef] };
  if (subjectKind === 'region') return { indicators: [] };
  if (partnershipKinds.has(subjectKind)) return { projects: [], indicators: [], partnership: 'all' };
  const project = subjectKind === 'project' ? subjectRef : known;
  return project === undefined ? { indicators: [] } : ofProjects(project);
}

/** Where a warning lies: its project with its sides, and its own strategy, body and region. */
export async function warningTarget(ctx: Context, key: string, sides: 'owner' | 'all-sides'): Promise<Target> {
  const warning = await findWarning(ctx, key);
  if (!warning) return refuseTarget('warning.unknown', { key });
  return targetOfStanding(ctx, warning, sides);
}

export async function targetOfStanding(
  ctx: Context,
  { found, episodes }: Pick<StandingWarning, 'found' | 'episodes'>,
  sides: 'owner' | 'all-sides',
): Promise<Target> {
  const { project, strategy, region, organisation } = found ?? episodes[0]!;
  return {
    scopes: [
      ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
      ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
      ...(region ? [{ kind: 'region' as const, id: region }] : []),
      ...(project ? ((await projectScopes(ctx.tx, [project], sides)).get(project) ?? []) : []),
    ],
  };
}

/** Whether the caller is among those whom the rule asks about something that lies there. */
export function mayAnswer(ctx: Context, rule: Pick<WarningRule, 'role'>, target: Target): boolean {
  const grants = ctx.caller.grants.filter((one) => isAsked(one, rule));
  return may({ ...ctx.caller, grants }, 'warning.answer', target);
}
