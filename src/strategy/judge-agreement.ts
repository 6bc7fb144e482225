import type { LocalizedText } from '../kernel/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { judgementAllowed } from './agreement.rules.ts';
import { addAgreements } from './agreement.store.ts';
import type { AgreementStatus, Aspect } from './agreement.ts';
import { pledgeFile } from './readers.ts';

export type JudgeAgreement = {
  pledge: string;
  aspect: Aspect;
  status: AgreementStatus;
  reason: LocalizedText;
  counterClaim?: string | undefined;
};

/**
 * Judges whether the sources of a pledge agree on one aspect, with the reason. The judgement before it keeps its words;
 * nothing is averaged away. Whoever recorded one of the claims, or acts for them, does not judge.
 *
 * refuses  'pledge.unknown' · 'agreement.no-claims' · 'agreement.own-claim' · 'agreement.counter-claim-missing' ·
 *          'agreement.counter-claim-elsewhere'
 */
export async function judgeAgreement(
  ctx: Context,
  input: JudgeAgreement,
): Promise<Result<{ pledge: string; aspect: Aspect }>> {
  const file = await pledgeFile(ctx.tx, input.pledge);
  if (!file) return refused('pledge.unknown', { ref: input.pledge });
  const { person, actsFor, deputies = [] } = ctx.caller;
  const judges = [...(person ? [person] : []), ...actsFor, ...deputies];
  const { counterClaim, ...rest } = input;
  const judgement = counterClaim === undefined ? rest : { ...rest, counterClaim };
  const allowed = judgementAllowed(judgement, file.claims, judges);
  if (!allowed.ok) return allowed;
  const [office] = ctx.caller.grants.filter((grant) => grant.role === 'officer' || grant.role === 'verifier');
  const by = person ? { judgedBy: person } : {};
  await addAgreements(
    ctx.tx,
    [{ id: ctx.newId(), ...judgement, ...by, judgedAs: office?.role ?? 'system', judgedOn: ctx.today }],
    ctx.today,
  );
  return ok({ pledge: input.pledge, aspect: input.aspect });
}
