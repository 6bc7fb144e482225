import { may } from '../../access/index.ts';
import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { heardAt, loadHierarchy, seatOf } from '../cycle/hierarchy.ts';
import { noticesOf } from '../cycle/notice.store.ts';
import { type EscalationPost, escalationPosts } from '../cycle/reporting-calendar.ts';
import type { FoundWarning } from '../warning.ts';
import type { RecordedWarningRule } from '../warning-rule.store.ts';
import { highestTold, isAwake, MOST_SNOOZED, rankOf } from './episode.rules.ts';
import { type KeptStep, stepsOf } from './episode.store.ts';
import type { WarningAct, WarningState } from './episode.ts';
import { transitionOf } from './episode.workflow.ts';
import { findWarning, mayAnswer, targetOfStanding } from './find-warning.ts';

/** A post of the hierarchy: whether somebody is there, was told, and whether it is the one to be told next. */
export type Rung = { to: EscalationPost; organisation?: string; people: number; told: boolean; isNext: boolean };

export type WarningFile = {
  key: string;
  rule: RecordedWarningRule;
  subject: { kind: string; ref: string };
  project?: string;
  region?: string;
  organisation?: string;
  isTrue: boolean;
  since: Day;
  numbers: FoundWarning['numbers'];
  weight: number;
  state: WarningState;
  quietUntil?: Day;
  number: number;
  version: number;
  acts: WarningAct[];
  /** the last day until which it may be put off */
  lastSnooze: Day;
  ladder: Rung[];
  episodes: { number: number; raisedOn: Day; state: WarningState; steps: Omit<KeptStep, 'warning'>[] }[];
  notices: { person: string; saidAs: string; day: Day; at: string; receivedAt?: string }[];
};

/** One warning: why, since when, what to do, who; what was said of it; what the caller may do. refuses 'warning.unknown' */
export async function getWarning(ctx: Context, { key }: { key: string }): Promise<Result<WarningFile>> {
  const standing = await findWarning(ctx, key);
  if (!standing) return refused('warning.unknown', { key });
  const { subject, rule, found, open, episodes, days } = standing;
  const facts = found ?? episodes[0]!;
  const steps = Map.groupBy(
    await stepsOf(
      ctx.tx,
      episodes.map((one) => one.id),
    ),
    (one) => one.warning,
  );
  const state: WarningState = !found ? 'closed' : !open || isAwake(open, ctx.today) ? 'raised' : open.state;
  const told = open ? highestTold(steps.get(open.id) ?? []) : -1;
  const { project, region, organisation } = facts;
  const ladder = await ladderOf(ctx, facts, told);
  const notices = await noticesOf(ctx.tx, { warnings: episodes.map((one) => one.id) });
  return ok({
    key,
    rule,
    subject: { kind: subject.subjectKind, ref: subject.subjectRef },
    ...(project ? { project } : {}),
    ...(region ? { region } : {}),
    ...(organisation ? { organisation } : {}),
    isTrue: found !== undefined,
    since: open && open.since < facts.since ? open.since : facts.since,
    numbers: facts.numbers,
    weight: facts.weight,
    state,
    ...(open?.quietUntil && !isAwake(open, ctx.today) ? { quietUntil: open.quietUntil } : {}),
    number: open?.number ?? (episodes[0]?.number ?? 0) + (found ? 1 : 0),
    version: open?.version ?? 0,
    acts: found ? await actsOpen(ctx, standing, state, ladder) : [],
    lastSnooze: days.after(ctx.today, MOST_SNOOZED),
    ladder,
    episodes: episodes.map((one) => ({
      number: one.number,
      raisedOn: one.raisedOn,
      state: one.state,
      steps: (steps.get(one.id) ?? []).map(({ warning: _, ...step }) => step),
    })),
    notices: notices.map(({ person, saidAs, day, at, receivedAt }) => ({
      person,
      saidAs,
      day,
      at,
      ...(receivedAt ? { receivedAt } : {}),
    })),
  });
}

/** What the caller may do here and now: as the table, the policy, the rule and the hierarchy have it. */
async function actsOpen(
  ctx: Context,
  standing: NonNullable<Awaited<ReturnType<typeof findWarning>>>,
  state: WarningState,
  ladder: readonly Rung[],
): Promise<WarningAct[]> {
  const target = await targetOfStanding(ctx, standing, 'owner');
  return (['answer', 'snooze', 'escalate'] as const).filter((act) => {
    if (!transitionOf(act, state)) return false;
    if (act === 'answer') return mayAnswer(ctx, standing.rule, target);
    return may(ctx.caller, 'warning.steer', target) && (act === 'snooze' || ladder.some((one) => one.isNext));
  });
}

async function ladderOf(
  ctx: Context,
  of: { organisation?: string | undefined; strategy?: string | undefined },
  told: number,
): Promise<Rung[]> {
  const hierarchy = await loadHierarchy(ctx);
  const rungs: Rung[] = [];
  for (const to of escalationPosts) {
    const seat = seatOf(of, to, hierarchy);
    const people = (await heardAt(ctx, of, to, hierarchy)).length;
    rungs.push({
      to,
      ...(seat === undefined ? {} : { organisation: seat }),
      people,
      told: rankOf(to) <= told && people > 0,
      isNext: people > 0 && rankOf(to) > told && !rungs.some((one) => one.isNext),
    });
  }
  return rungs;
}
