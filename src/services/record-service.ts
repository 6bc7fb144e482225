import { ok, type Result, refused } from '../kernel/index.ts';
import { legalTextsByRef } from '../law/readers.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { delayFits } from './delay.rules.ts';
import { addService, listServices, reviseServiceRow, serviceForAct } from './digital-service.store.ts';
import type { DigitalService } from './digital-service.ts';
import { listSystems } from './state-system.store.ts';

export type RecordService = Omit<DigitalService, 'recordedOn' | 'version'>;

/**
 * Records a digital service of an administration. What it does is reported afterwards, by period.
 *
 * refuses  'service.ref-taken' · what `checkService` refuses
 */
export async function recordService(
  ctx: Context,
  said: RecordService,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listServices(ctx.tx, { refs: [said.ref] })).length > 0)
    return refused('service.ref-taken', { ref: said.ref });
  const checked = await checkService(ctx, said);
  if (!checked.ok) return checked;
  await addService(ctx.tx, { id: ctx.newId(), ...said, recordedOn: ctx.today, version: 1 });
  return ok({ ref: said.ref, version: 1 });
}

/** refuses 'organisation.unknown' · 'law.unknown' · 'system.unknown' · what `delayFits` refuses */
async function checkService(
  ctx: Context,
  said: Pick<RecordService, 'administration' | 'procedure' | 'days' | 'legalText' | 'system'>,
): Promise<Result<true>> {
  const { administration, legalText, system } = said;
  const [stranger] = await unknownOrganisations(ctx.tx, [administration]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  const fits = delayFits(said);
  if (!fits.ok) return fits;
  if (legalText && (await legalTextsByRef(ctx.tx, [legalText])).length === 0)
    return refused('law.unknown', { ref: legalText });
  if (system && (await listSystems(ctx.tx, { refs: [system] })).length === 0)
    return refused('system.unknown', { ref: system });
  return ok(true);
}

export type ReviseService = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordService, 'ref' | 'strategy' | 'administration'>>;
};

/** refuses 'service.unknown' · 'conflict.changed' · what `checkService` refuses */
export async function reviseService(
  ctx: Context,
  { ref, version, changes }: ReviseService,
): Promise<Result<{ version: number }>> {
  const held = await heldService(ctx, ref);
  if (!held.ok) return held;
  const checked = await checkService(ctx, { ...held.value, ...changes });
  return checked.ok ? reviseServiceRow(ctx.tx, ref, version, changes) : checked;
}

/** refuses 'service.unknown' · 'conflict.changed' */
export async function heldService(ctx: Context, ref: string, version?: number): Promise<Result<DigitalService>> {
  const service = await serviceForAct(ctx.tx, ref);
  if (!service) return refused('service.unknown', { ref });
  return version === undefined || service.version === version
    ? ok(service)
    : refused('conflict.changed', { ref, yours: version, current: service.version });
}
