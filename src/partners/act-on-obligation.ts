import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { agreementsByRefs } from './agreement.store.ts';
import { agreementScopes } from './agreement-target.ts';
import { actingOn, type SideAct } from './obligation.rules.ts';
import { obligationForAct, stepsOfObligations, takeObligationStep } from './obligation.store.ts';
import type { ObligationState, SettlementOutcome } from './obligation.ts';
import { declarersOf, mayContest, obligationTransition } from './obligation.workflow.ts';
import { standpointOf } from './obligation-file.ts';
import { tutelageTree } from './readers.ts';
import { knownFile } from './record-agreement.ts';

export type ActOnObligation = {
  ref: string;
  version: number;
  words?: LocalizedText | undefined;
  file?: string | undefined;
};
export type ObligationActed = { ref: string; version: number; state: ObligationState };

/**
 * One side acts on an obligation: its debtor declares it with its paper, the side it is owed to accepts or returns it, either
 * contests what is shown.
 *
 * refuses  'obligation.unknown' · 'conflict.changed' · 'obligation.no-such-step' · 'obligation.not-your-side'
 *          · 'obligation.own-status' · 'four-eyes.obligation-both-sides' · 'file.unknown'
 */
export async function actOnObligation(
  ctx: Context,
  act: SideAct,
  { ref, version, words, file }: ActOnObligation,
): Promise<Result<ObligationActed>> {
  const obligation = await obligationForAct(ctx.tx, ref);
  if (!obligation) return refused('obligation.unknown', { ref });
  if (obligation.version !== version)
    return refused('conflict.changed', { ref, yours: version, current: obligation.version });
  const { state, agreement: of, debtor } = obligation;
  const transition = obligationTransition(act, state);
  if (!transition) return refused('obligation.no-such-step', { act, state });
  const [agreement] = await agreementsByRefs(ctx.tx, [of]);
  const scopes = (await agreementScopes(ctx.tx, [of])).get(of)!;
  const standpoint = standpointOf(ctx, agreement!, scopes, debtor, await tutelageTree(ctx.tx));
  const acting = actingOn(act, obligation, agreement!.parties, standpoint);
  if (!acting) return refused('obligation.not-your-side', { act, side: obligation.side });
  const steps = (await stepsOfObligations(ctx.tx, [ref])).get(ref) ?? [];
  if (act === 'contest' && !mayContest(acting.side, steps)) return refused('obligation.own-status', { state });
  const isJudged = act === 'accept' || act === 'return';
  if (isJudged && declarersOf(steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.obligation-both-sides');
  const known = await knownFile(ctx, file);
  if (!known.ok) return known;
  return takeObligationStep(ctx.tx, ctx.newId(), obligation, {
    number: steps.length + 1,
    act,
    from: state,
    to: transition.to as ObligationState,
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    ...acting,
    day: ctx.today,
    ...(words ? { words } : {}),
    ...(file ? { file } : {}),
  });
}

/** What joint minutes decided of a contested obligation. `side` of such a step is both. */
export type Settlement = { obligation: string; outcome: SettlementOutcome; decision: string; words: LocalizedText };

/**
 * Closes a contest by joint minutes that both sides have confirmed; the act that confirms them calls it, it is no verb of
 * its own. Where nothing is contested any more, nothing is done.
 *
 * refuses  'obligation.unknown'
 */
export async function settleObligation(
  ctx: Context,
  { obligation: ref, outcome, decision, words }: Settlement,
): Promise<Result<ObligationActed | undefined>> {
  const obligation = await obligationForAct(ctx.tx, ref);
  if (!obligation) return refused('obligation.unknown', { ref });
  if (!obligationTransition('settle', obligation.state)) return ok(undefined);
  const steps = (await stepsOfObligations(ctx.tx, [ref])).get(ref) ?? [];
  return takeObligationStep(ctx.tx, ctx.newId(), obligation, {
    number: steps.length + 1,
    act: 'settle',
    from: obligation.state,
    to: outcome === 'met' ? 'met' : 'open',
    byPerson: ctx.caller.person ?? 'system',
    forPersons: ctx.caller.actsFor,
    ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
    side: 'joint',
    day: ctx.today,
    words,
    decision,
  });
}
