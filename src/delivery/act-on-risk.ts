import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { riskStep } from './risk.rules.ts';
import { addRiskStep, judgeRisk, riskForAct, stepsOfRisk } from './risk.store.ts';
import type { Assessment, RiskAct } from './risk.ts';

export type ActOnRisk = { ref: string; version: number; words?: LocalizedText | undefined };

/** What a risk that came without it is given later; what is said already stands. */
export type Added = { cause?: LocalizedText | undefined; consequence?: LocalizedText | undefined };

/** Who does it, for whom, on which day: the same on every step. */
export const by = (ctx: Context) => ({
  byPerson: ctx.caller.person!,
  forPersons: ctx.caller.actsFor,
  day: ctx.today,
});

/**
 * Judges a risk anew, closes it, opens it again, or says that it has happened; each step keeps how it was then judged.
 *
 * refuses  'risk.unknown' · 'conflict.changed' · 'risk.no-such-step' · 'risk.likelihood-of-issue'
 *          · 'risk.review-in-the-past' · 'risk.words-stand'
 */
export async function actOnRisk(
  ctx: Context,
  act: Exclude<RiskAct, 'record'>,
  { ref, version, words }: ActOnRisk,
  anew?: Assessment,
  added: Added = {},
): Promise<Result<{ ref: string; version: number }>> {
  const risk = await riskForAct(ctx.tx, ref);
  if (!risk) return refused('risk.unknown', { ref });
  if (risk.version !== version) return refused('conflict.changed', { ref, yours: version, current: risk.version });
  const to = riskStep(act, risk.state);
  if (to === undefined) return refused('risk.no-such-step', { act, state: risk.state });
  const { likelihood, impact, treatment, response, reviewOn } = anew ?? risk;
  if (anew && (risk.kind === 'risk') !== (likelihood !== undefined))
    return refused('risk.likelihood-of-issue', { kind: risk.kind });
  if (anew && reviewOn < ctx.today) return refused('risk.review-in-the-past', { day: reviewOn, today: ctx.today });
  const stands = (['cause', 'consequence'] as const).find((part) => added[part] && risk[part]);
  if (stands) return refused('risk.words-stand', { ref });
  const judged: Assessment = {
    ...(likelihood === undefined ? {} : { likelihood }),
    impact,
    ...(treatment === undefined ? {} : { treatment }),
    ...(response === undefined ? {} : { response }),
    reviewOn,
  };
  await addRiskStep(ctx.tx, ctx.newId(), ref, {
    number: (await stepsOfRisk(ctx.tx, ref)).length + 1,
    act,
    to,
    ...judged,
    ...(words ? { words } : {}),
    ...by(ctx),
  });
  const saved = await judgeRisk(ctx.tx, risk, to, judged, added);
  return saved.ok ? ok(saved.value) : saved;
}
