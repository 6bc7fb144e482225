import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type FoundWarning, warningKey } from '../warning.ts';
import { isAwake } from './episode.rules.ts';
import { addEpisodes, type KeptStep, stepsOf, takeStep } from './episode.store.ts';
import type { Episode, WarningAct, WarningState, WarningStep } from './episode.ts';
import { transitionOf } from './episode.workflow.ts';
import { findWarning, mayAnswer, type StandingWarning, targetOfStanding } from './find-warning.ts';

/** version  of the episode that was read; 0 while none is kept */
export type ActOnWarning = { key: string; version: number; words?: LocalizedText | undefined };
export type ActedOnWarning = { key: string; version: number; state: WarningState };

export type Decided = Pick<WarningStep, 'until' | 'toPost' | 'toOrganisation'>;
export type OnEpisode = StandingWarning & { found: FoundWarning; open: Episode; steps: readonly KeptStep[] };

/** Who acts, as a step keeps it. */
const handOf = ({ caller, today }: Context): Pick<WarningStep, 'byPerson' | 'forPersons' | 'day'> => ({
  byPerson: caller.person ?? `system:${caller.system ?? 'program'}`,
  forPersons: caller.person ? [...caller.actsFor] : [],
  day: today,
});

/** What the program itself notes in passing, in whosever request. */
const programHand = ({ today }: Pick<Context, 'today'>): Pick<WarningStep, 'byPerson' | 'forPersons' | 'day'> => ({
  byPerson: 'system:follow-warnings',
  forPersons: [],
  day: today,
});

/** The episode with which a warning begins, and its first step. */
export function begin(ctx: Context, found: FoundWarning, number: number): { episode: Episode; step: WarningStep } {
  const { rule, subject, project, strategy, region, organisation, since, numbers, weight } = found;
  return {
    episode: {
      id: ctx.newId(),
      rule,
      subjectKind: subject.kind,
      subjectRef: subject.ref,
      number,
      ...(project ? { project } : {}),
      ...(strategy ? { strategy } : {}),
      ...(region ? { region } : {}),
      ...(organisation ? { organisation } : {}),
      since,
      raisedOn: ctx.today,
      numbers,
      weight,
      state: 'raised',
      version: 1,
    },
    step: { number: 1, act: 'raise', to: 'raised', ...programHand(ctx) },
  };
}

/**
 * The shape of every act on a warning: look whether it is still true, keep it if the night has not yet, ask the table, let the act
 * decide, write the step.
 *
 * refuses  'warning.unknown' · 'warning.gone' (its cause went) · 'conflict.changed' · 'warning.no-such-step' · 'warning.words-missing'
 *          · 'warning.not-asked' · whatever `decide` refuses
 */
export async function actOnWarning(
  ctx: Context,
  act: WarningAct,
  { key, version, words }: ActOnWarning,
  decide: (on: OnEpisode) => Promise<Result<Decided>>,
): Promise<Result<ActedOnWarning>> {
  const standing = await findWarning(ctx, key);
  if (!standing) return refused('warning.unknown', { key });
  const { found, open } = standing;
  if (!found) return refused('warning.gone', { key });
  if ((open?.version ?? 0) !== version)
    return refused('conflict.changed', { ref: key, yours: version, current: open?.version ?? 0 });
  const episode = await caughtUp(ctx, standing, found);
  const transition = transitionOf(act, episode.state);
  if (!transition) return refused('warning.no-such-step', { act, state: episode.state });
  if (transition.needsWords && words === undefined) return refused('warning.words-missing', { act });
  if (transition.side === 'asked' && !mayAnswer(ctx, standing.rule, await targetOfStanding(ctx, standing, 'owner')))
    return refused('warning.not-asked', { rule: standing.rule.code });
  const steps = await stepsOf(ctx.tx, [episode.id]);
  const decided = await decide({ ...standing, found, open: episode, steps });
  if (!decided.ok) return decided;
  const saved = await takeStep(ctx.tx, ctx.newId(), episode, {
    number: steps.length + 1,
    act,
    from: episode.state,
    to: transition.to,
    ...handOf(ctx),
    ...(words === undefined ? {} : { words }),
    ...decided.value,
  });
  return saved.ok ? ok({ key: warningKey(found), version: saved.value.version, state: saved.value.state }) : saved;
}

/** The episode as the coming night would leave it: begun, and awake when its quiet days are over. */
async function caughtUp(ctx: Context, { open, episodes }: StandingWarning, found: FoundWarning): Promise<Episode> {
  if (!open) {
    const begun = begin(ctx, found, (episodes[0]?.number ?? 0) + 1);
    await addEpisodes(ctx.tx, ctx.newId, [begun]);
    return begun.episode;
  }
  return isAwake(open, ctx.today) ? wake(ctx, open, (await stepsOf(ctx.tx, [open.id])).length + 1) : open;
}

/** Brings an answered or snoozed warning back. */
export const wake = (ctx: Context, episode: Episode, number: number): Promise<Episode> =>
  stepOfProgram(ctx, episode, { number, act: 'wake', to: 'raised' });

/** A step that the program takes on an episode it holds. throws  when somebody else moved it, which holding prevents */
export async function stepOfProgram(
  ctx: Context,
  episode: Episode,
  step: Pick<WarningStep, 'number' | 'act' | 'to' | 'toPost' | 'toOrganisation'>,
): Promise<Episode> {
  const saved = await takeStep(ctx.tx, ctx.newId(), episode, { ...step, from: episode.state, ...programHand(ctx) });
  if (!saved.ok) throw new Error(`A warning could not ${step.act}: ${saved.refusal.code}`);
  return saved.value;
}
