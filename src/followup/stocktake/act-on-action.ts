import { callerIs } from '../../access/index.ts';
import { filesByHash } from '../../documents/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { actionForAct, stepsOfAction, takeActionStep } from './action.store.ts';
import type { ActionAct, ActionState } from './action.ts';
import { actionTransition, declarers } from './action.workflow.ts';
import { bodiesOf } from './seat.rules.ts';

export type ActOnAction = {
  id: string;
  version: number;
  words: LocalizedText;
  file?: string | undefined;
  until?: Day | undefined;
};
type Acted = { id: string; version: number; state: ActionState };

/**
 * Acts on an action with a sentence: its owner declares it done, somebody else confirms, sends back, postpones or drops.
 * Who declared it, or had it declared, confirms nothing.
 *
 * refuses  'action.unknown' · 'conflict.changed' · 'action.no-such-step' · 'action.not-its-owner'
 *          · 'four-eyes.action-both-sides' · 'action.postponed-backwards' · 'action.file-unknown'
 */
export async function actOnAction(
  ctx: Context,
  act: ActionAct,
  { id, version, words, file, until }: ActOnAction,
): Promise<Result<Acted>> {
  const action = await actionForAct(ctx.tx, id);
  if (!action) return refused('action.unknown', { id });
  if (action.version !== version)
    return refused('conflict.changed', { ref: id, yours: version, current: action.version });
  const transition = actionTransition(act, action.state);
  if (!transition) return refused('action.no-such-step', { act, state: action.state });
  if (transition.side === 'owner' && !bodiesOf(ctx.caller).includes(action.organisation))
    return refused('action.not-its-owner', { organisation: action.organisation });
  const steps = await stepsOfAction(ctx.tx, id);
  if (act === 'confirm' && declarers(steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.action-both-sides');
  if (until !== undefined && until <= action.dueOn)
    return refused('action.postponed-backwards', { until, due: action.dueOn });
  if (file !== undefined && (await filesByHash(ctx.tx, [file])).length === 0)
    return refused('action.file-unknown', { sha256: file });
  const saved = await takeActionStep(
    ctx.tx,
    ctx.newId(),
    action,
    {
      number: steps.length + 1,
      act,
      from: action.state,
      to: transition.to === 'same' ? action.state : transition.to,
      byPerson: ctx.caller.person!,
      forPersons: ctx.caller.actsFor,
      day: ctx.today,
      words,
      ...(file === undefined ? {} : { file }),
      ...(until === undefined ? {} : { until }),
    },
    until,
  );
  return saved.ok ? ok({ id, ...saved.value }) : saved;
}
