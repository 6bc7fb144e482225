import { organisationOfPerson } from '../access/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { organisationByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from '../strategy/readers.ts';
import { actOnRisk, by } from './act-on-risk.ts';
import { listProjects } from './project.store.ts';
import { addRisk, addRiskStep, listRisks, nextRiskNumber } from './risk.store.ts';
import type { Risk } from './risk.ts';

export type RecordRisk = Omit<Risk, 'ref' | 'strategy' | 'recordedOn' | 'state' | 'version'> & {
  strategy?: string | undefined;
};

/**
 * Records a risk or an issue of a project, or of a strategy as a whole. An issue that comes from a risk ends that risk:
 * what might have happened has.
 *
 * refuses  'project.unknown' · 'strategy.unknown' · 'organisation.unknown' · 'risk.person-elsewhere'
 *          · 'risk.likelihood-of-issue' · 'risk.review-in-the-past' · 'risk.from-elsewhere' · what `actOnRisk` refuses
 */
export async function recordRisk(ctx: Context, input: RecordRisk): Promise<Result<{ ref: string; version: number }>> {
  const [project] = input.project ? await listProjects(ctx.tx, { refs: [input.project] }) : [];
  if (input.project && !project) return refused('project.unknown', { project: input.project });
  const strategy = project?.strategy ?? input.strategy;
  if (!strategy || !(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  if (!(await organisationByRef(ctx.tx, input.organisation)))
    return refused('organisation.unknown', { ref: input.organisation });
  if (input.person !== undefined) {
    const at = await organisationOfPerson(ctx.tx, input.person);
    if (at?.organisation !== input.organisation)
      return refused('risk.person-elsewhere', { organisation: input.organisation });
  }
  if ((input.kind === 'risk') !== (input.likelihood !== undefined))
    return refused('risk.likelihood-of-issue', { kind: input.kind });
  if (input.reviewOn < ctx.today) return refused('risk.review-in-the-past', { day: input.reviewOn, today: ctx.today });
  if (input.fromRisk !== undefined) {
    const [from] = await listRisks(ctx.tx, { ref: input.fromRisk });
    if (from?.kind !== 'risk' || from.strategy !== strategy || input.kind !== 'issue')
      return refused('risk.from-elsewhere', { ref: input.fromRisk });
    const happened = await actOnRisk(ctx, 'happen', { ref: from.ref, version: from.version });
    if (!happened.ok) return happened;
  }
  const number = await nextRiskNumber(ctx.tx, { strategy, project: input.project });
  const ref = `${input.project ?? strategy}/R${number}`;
  const risk: Risk = { ...input, ref, strategy, recordedOn: ctx.today, state: 'open', version: 1 };
  await addRisk(ctx.tx, ctx.newId(), risk);
  const { likelihood, impact, treatment, response, reviewOn } = risk;
  await addRiskStep(ctx.tx, ctx.newId(), ref, {
    number: 1,
    act: 'record',
    to: 'open',
    ...(likelihood === undefined ? {} : { likelihood }),
    impact,
    ...(treatment === undefined ? {} : { treatment }),
    ...(response === undefined ? {} : { response }),
    reviewOn,
    ...by(ctx),
  });
  return ok({ ref, version: 1 });
}
