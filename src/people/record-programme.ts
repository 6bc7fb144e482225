import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listPledges, strategyByRef } from '../strategy/readers.ts';
import { listCohorts } from './cohort.store.ts';
import type { TrainingProgramme } from './institute.ts';
import { addProgramme, listProgrammes, reviseProgrammeRow } from './people.store.ts';
import { pledgeStep } from './pledge-people.rules.ts';

/**
 * Records a programme: whom it is for, what one leaves with, how long it takes, and for which pledges its people count.
 *
 * refuses  'training.ref-taken' · 'strategy.unknown' · 'pledge.unknown' · 'training.pledge-not-people'
 */
export async function recordProgramme(
  ctx: Context,
  said: TrainingProgramme,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listProgrammes(ctx.tx, [said.ref])).length > 0) return refused('training.ref-taken', { ref: said.ref });
  const checked = await checkProgramme(ctx, said);
  if (!checked.ok) return checked;
  await addProgramme(ctx.tx, ctx.newId(), said);
  return ok({ ref: said.ref, version: 1 });
}

async function checkProgramme(
  ctx: Context,
  { strategy, pledges }: Pick<TrainingProgramme, 'strategy' | 'pledges'>,
): Promise<Result<true>> {
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  const known = await listPledges(ctx.tx, { refs: pledges });
  for (const ref of pledges) {
    const pledge = known.find((one) => one.ref === ref);
    if (!pledge) return refused('pledge.unknown', { ref });
    if (!pledgeStep(pledge.quantity?.unit))
      return refused('training.pledge-not-people', { ref, unit: pledge.quantity?.unit ?? '' });
  }
  return ok(true);
}

export type ReviseProgramme = {
  ref: string;
  version: number;
  changes: Partial<Omit<TrainingProgramme, 'ref' | 'strategy'>>;
};

/**
 * Corrects the record of a programme. What its counts mean does not change under them: with cohorts, audience, credential and months stay.
 *
 * refuses  'training.unknown' · 'training.has-cohorts' · 'conflict.changed' · what `recordProgramme` refuses of pledges
 */
export async function reviseProgramme(
  ctx: Context,
  { ref, version, changes }: ReviseProgramme,
): Promise<Result<{ version: number }>> {
  const [before] = await listProgrammes(ctx.tx, [ref]);
  if (!before) return refused('training.unknown', { ref });
  const means = (['audience', 'credential', 'months'] as const).find(
    (field) => changes[field] !== undefined && changes[field] !== before[field],
  );
  if (means !== undefined && (await listCohorts(ctx.tx, { programme: ref })).length > 0)
    return refused('training.has-cohorts', { ref, field: means });
  const checked = await checkProgramme(ctx, { ...before, ...changes });
  if (!checked.ok) return checked;
  return reviseProgrammeRow(ctx.tx, ref, version, changes);
}
