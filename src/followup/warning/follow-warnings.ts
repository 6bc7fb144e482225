import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { loadHierarchy, seatOf } from '../cycle/hierarchy.ts';
import { evaluate } from '../evaluate.rules.ts';
import { loadPicture } from '../load-picture.ts';
import { type FoundWarning, warningKey } from '../warning.ts';
import { listWarningRules, type RecordedWarningRule } from '../warning-rule.store.ts';
import type { WorkingDays } from '../working-days.rules.ts';
import { escalationsDue, isAwake, isMuchWorse } from './episode.rules.ts';
import { addEpisodes, type KeptStep, lastNumbers, openEpisodes, renewFacts, stepsOf } from './episode.store.ts';
import { type Episode, episodeKey } from './episode.ts';
import { tellOf } from './escalate-warning.ts';
import { begin, stepOfProgram, wake } from './warning-act.ts';

/** What a night did; `unheard` names posts that nobody holds, so that silence does not go unnoticed. */
export type FollowedWarnings = {
  raised: number;
  woken: number;
  closed: number;
  escalated: number;
  unheard: { key: string; post: string }[];
};

/**
 * Holds what is kept of warnings against what the rules find today: raises, brings back, closes, and takes what nobody answered up the
 * hierarchy of its body. Done twice in a day it does nothing the second time.
 */
export async function followWarnings(ctx: Context): Promise<Result<FollowedWarnings>> {
  const rules = await listWarningRules(ctx.tx);
  const picture = await loadPicture(ctx);
  const found = new Map(evaluate(picture, rules).map((one) => [warningKey(one), one]));
  const open = await openEpisodes(ctx.tx, { held: true });
  const steps = Map.groupBy(
    await stepsOf(
      ctx.tx,
      open.map((one) => one.id),
    ),
    (one) => one.warning,
  );
  const done: FollowedWarnings = { raised: 0, woken: 0, closed: 0, escalated: 0, unheard: [] };
  done.raised = await raiseNew(ctx, found, open);
  const standing: { episode: Episode; trace: KeptStep[] }[] = [];
  for (const episode of open) {
    const trace = steps.get(episode.id) ?? [];
    const now = found.get(episodeKey(episode));
    if (!now) {
      await stepOfProgram(ctx, episode, { number: trace.length + 1, act: 'close', to: 'closed' });
      done.closed += 1;
    } else if (isAwake(episode, ctx.today)) {
      await wake(ctx, episode, trace.length + 1);
      done.woken += 1;
    } else if (isMuchWorse(episode, now)) {
      await renewFacts(ctx.tx, episode.id, now);
      standing.push({ episode: { ...episode, version: episode.version + 1 }, trace });
    } else standing.push({ episode, trace });
  }
  const up = await escalateSilence(ctx, standing, new Map(rules.map((one) => [one.code as string, one])), picture.days);
  return ok({ ...done, ...up });
}

async function raiseNew(
  ctx: Context,
  found: ReadonlyMap<string, FoundWarning>,
  open: readonly Episode[],
): Promise<number> {
  const known = new Set(open.map(episodeKey));
  const last = await lastNumbers(ctx.tx);
  const begun = [...found]
    .filter(([key]) => !known.has(key))
    .map(([key, one]) => begin(ctx, one, (last.get(key) ?? 0) + 1));
  await addEpisodes(ctx.tx, ctx.newId, begun);
  return begun.length;
}

/** Every post due is told, lowest first; what a machine that was off has missed is told in one go, with the days it was due on. */
async function escalateSilence(
  ctx: Context,
  standing: readonly { episode: Episode; trace: readonly KeptStep[] }[],
  rules: ReadonlyMap<string, RecordedWarningRule>,
  days: WorkingDays,
): Promise<Pick<FollowedWarnings, 'escalated' | 'unheard'>> {
  const unheard: FollowedWarnings['unheard'] = [];
  let escalated = 0;
  const hierarchy = await loadHierarchy(ctx);
  for (const { episode, trace } of standing) {
    let now = episode;
    let number = trace.length;
    for (const { to, day } of escalationsDue(episode.state, trace, rules.get(episode.rule)!, days, ctx.today)) {
      const seat = seatOf(now, to, hierarchy);
      if (seat === undefined || (await tellOf(ctx, now, to, day, hierarchy)) === 0) {
        unheard.push({ key: episodeKey(now), post: to });
        continue;
      }
      number += 1;
      now = await stepOfProgram(ctx, now, {
        number,
        act: 'escalate',
        to: 'escalated',
        toPost: to,
        toOrganisation: seat,
      });
      escalated += 1;
    }
  }
  return { escalated, unheard };
}
