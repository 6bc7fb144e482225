import { canonicalJson, type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { actOnRisk } from './act-on-risk.ts';
import { recordRisk } from './record-risk.ts';
import { matchRisks } from './risk.rules.ts';
import { risksForAct } from './risk.store.ts';
import type { Assessment, NewRisk, Risk, SaidOfRisk } from './risk.ts';

/**
 * Puts what a report says of risks into the register of its project: a new risk is recorded with what is known of it, one
 * of the register is judged anew. Saying what the register says changes nothing, unless its review was due: it was looked at.
 *
 * words     why it is judged so: where it was said
 * reviewOn  when a risk is looked at again whose day has passed, or that has none yet
 * returns   the reference of each, in the order of the lines
 * refuses   'risk.closed-since' · what `matchRisks`, `recordRisk` and `actOnRisk` refuse
 */
export async function enterRisks(
  ctx: Context,
  of: { project: string; organisation: string; words: LocalizedText; reviewOn: Day },
  lines: readonly (SaidOfRisk | NewRisk)[],
): Promise<Result<string[]>> {
  const matched = matchRisks(lines, await risksForAct(ctx.tx, of.project));
  if (!matched.ok) return matched;
  const refs: string[] = [];
  for (const [n, risk] of matched.value.entries()) {
    const line = lines[n]!;
    const entered = risk ? await assess(ctx, risk, line, of) : await record(ctx, line as NewRisk, of);
    if (!entered.ok) return entered;
    refs.push(entered.value.ref);
  }
  return ok(refs);
}

function record(
  ctx: Context,
  { answer, ...risk }: NewRisk,
  { project, organisation, reviewOn }: { project: string; organisation: string; reviewOn: Day },
): Promise<Result<{ ref: string }>> {
  const response = answer === undefined ? {} : { response: answer };
  return recordRisk(ctx, { ...risk, ...response, kind: 'risk', project, organisation, reviewOn });
}

async function assess(
  ctx: Context,
  risk: Risk,
  { likelihood, impact, answer }: SaidOfRisk | NewRisk,
  { words, reviewOn }: { words: LocalizedText; reviewOn: Day },
): Promise<Result<{ ref: string }>> {
  const { ref, version, state } = risk;
  if (state !== 'open') return refused('risk.closed-since', { ref, state });
  const stands = (({ likelihood, impact, treatment, response, reviewOn }): Assessment => ({
    ...(likelihood === undefined ? {} : { likelihood }),
    impact,
    ...(treatment === undefined ? {} : { treatment }),
    ...(response === undefined ? {} : { response }),
    reviewOn,
  }))(risk);
  const anew: Assessment = {
    ...stands,
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(impact === undefined ? {} : { impact }),
    ...(answer === undefined ? {} : { response: answer }),
    reviewOn: risk.reviewOn < ctx.today ? reviewOn : risk.reviewOn,
  };
  if (canonicalJson(anew) === canonicalJson(stands)) return ok({ ref });
  return actOnRisk(ctx, 'assess', { ref, version, words }, anew);
}
