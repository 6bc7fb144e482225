import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { delayOf, lastWhole } from './delay.rules.ts';
import { listServices, reportsOfServices } from './digital-service.store.ts';
import type { FollowedService, FollowedSystem } from './followed-service.ts';
import { hostedNow, normOf, notEnoughSince, satisfies, targetOf, wayOf } from './hosting.rules.ts';
import { listNorms } from './norm.store.ts';
import { listSystems, statementsOf } from './state-system.store.ts';

/** State systems and digital services as the warnings see them. */
export async function followedServices(
  tx: Tx,
  today: Day,
): Promise<{ systems: FollowedSystem[]; services: FollowedService[] }> {
  const norms = await listNorms(tx);
  const systems = await listSystems(tx);
  const said = await statementsOf(
    tx,
    systems.map((one) => one.ref),
  );
  const services = await listServices(tx);
  const reports = await reportsOfServices(
    tx,
    services.map((one) => one.ref),
  );
  return {
    systems: systems.map(({ ref, strategy, administration, sensitivity }): FollowedSystem => {
      const own = said.get(ref) ?? [];
      const asked = normOf(sensitivity, norms)?.value;
      const due = targetOf(own)?.due;
      const noSince = notEnoughSince(asked, own);
      return {
        ref,
        strategy,
        organisation: administration,
        way: wayOf(own, today),
        ...(due ? { due } : {}),
        does: satisfies(asked, hostedNow(own)),
        ...(noSince ? { noSince } : {}),
      };
    }),
    services: services.map((service): FollowedService => {
      const { ref, title, strategy, administration } = service;
      const delay = delayOf(service, norms);
      const last = lastWhole(reports.get(ref) ?? []);
      const isTold = delay && last?.medianDays !== undefined;
      return {
        ref,
        title,
        strategy,
        organisation: administration,
        ...(isTold
          ? { last: { period: last.period, median: Number(last.medianDays), days: delay.days, on: last.recordedOn } }
          : {}),
      };
    }),
  };
}
