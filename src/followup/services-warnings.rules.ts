import { addDays, daysBetween } from '../kernel/index.ts';
import type { FollowedService, FollowedSystem } from '../services/index.ts';
import { foundWarning } from './found-warning.rules.ts';
import type { Picture } from './picture.ts';
import type { FoundWarning, SubjectKind, WarningRule } from './warning.ts';

type Now = Pick<Picture, 'today'>;

type Followed = Pick<FollowedSystem, 'ref' | 'strategy' | 'organisation'>;
const of = (kind: SubjectKind, { ref, strategy, organisation }: Followed) => ({
  subject: { kind, ref },
  strategy,
  organisation,
});

/** A system whose promised day passed more than the threshold of calendar days ago, and that nobody said was moved. */
export function migrationOverdue(one: FollowedSystem, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (one.way !== 'overdue' || !one.due) return [];
  const days = daysBetween(one.due, today);
  if (days <= rule.threshold) return [];
  const since = addDays(one.due, rule.threshold + 1);
  return [
    foundWarning(rule, of('state-system', one), {
      since,
      numbers: { due: one.due, days },
      beyond: days / (rule.threshold || 1),
    }),
  ];
}

/** A sensitive system whose hosting has been said for more than the threshold of days not to have the level it needs. Where it is, is not told. */
export function hostingUnqualified(one: FollowedSystem, rule: WarningRule, { today }: Now): FoundWarning[] {
  if (one.does !== 'no' || !one.noSince) return [];
  const days = daysBetween(one.noSince, today);
  if (days <= rule.threshold) return [];
  const since = addDays(one.noSince, rule.threshold + 1);
  return [
    foundWarning(rule, of('state-system', one), { since, numbers: { days }, beyond: days / (rule.threshold || 1) }),
  ];
}

/** A service whose last median lies more than the threshold (per cent) above its legal delay. */
export function serviceOverDelay(one: FollowedService, rule: WarningRule): FoundWarning[] {
  if (!one.last) return [];
  const { period, median, days, on } = one.last;
  const above = ((median - days) * 100) / days;
  if (above <= rule.threshold) return [];
  const share = Math.round(above);
  const numbers = { period, median, days, share };
  return [
    foundWarning(rule, of('digital-service', one), { since: on, numbers, beyond: above / (rule.threshold || 1) }),
  ];
}

/** Everything that the active rules find about State systems and digital services. */
export function servicesWarnings(
  { partnership: { systems, services }, today }: Picture,
  active: ReadonlyMap<string, WarningRule>,
): FoundWarning[] {
  const [overdue, unqualified, slow] = ['migration-overdue', 'hosting-unqualified', 'service-over-delay'].map((code) =>
    active.get(code),
  );
  return [
    ...(overdue ? systems.flatMap((one) => migrationOverdue(one, overdue, { today })) : []),
    ...(unqualified ? systems.flatMap((one) => hostingUnqualified(one, unqualified, { today })) : []),
    ...(slow ? services.flatMap((one) => serviceOverDelay(one, slow)) : []),
  ];
}
