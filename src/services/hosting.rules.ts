import { type Day, ok, type Result, refused, shareOf } from '../kernel/index.ts';
import type { ServiceNorm } from './norm.ts';
import type {
  Hosting,
  HostingKind,
  HostingStatement,
  QualifiedShare,
  Satisfies,
  Sensitivity,
  SystemClass,
  SystemFigures,
  Way,
} from './state-system.ts';

/** The norm about a class of systems, where the country has one. */
export const normOf = <N extends Pick<ServiceNorm, 'subject'>>(subject: string, norms: readonly N[]): N | undefined =>
  norms.find((one) => one.subject === subject);

/** Where sensitive systems are hosted is told to few: such a record is restricted, others stay inside. */
export const classOf = (sensitivity: Sensitivity): SystemClass =>
  sensitivity === 'ordinary' ? 'internal' : 'restricted';

/**
 * Has the hosting the level that the class of the system needs? A higher level will do for a lower one. Hosting abroad never does, since
 * every level asks for hosting at home; a level without a place is not enough to say yes.
 *
 * example  level 2 asked, level 1 at home → no · level 2, place not reported → not-reported · level 1 asked, level 2 at home → yes
 */
export function satisfies(
  asked: number | undefined,
  hosting: Pick<Hosting, 'location' | 'level'> | undefined,
): Satisfies {
  if (asked === undefined) return 'not-asked';
  if (!hosting) return 'not-reported';
  const { location, level } = hosting;
  if (location === 'abroad' || (level !== undefined && level < asked)) return 'no';
  return level === undefined || location === undefined ? 'not-reported' : 'yes';
}

type Told = Pick<HostingStatement, 'kind' | 'number' | 'asOf' | 'status'>;

/** The newest of these kinds that was not returned: by the day it speaks of, then by number. */
function newest<S extends Told>(
  statements: readonly S[],
  kinds: readonly HostingKind[],
  verifiedOnly = false,
): S | undefined {
  return statements
    .filter((one) => kinds.includes(one.kind) && (verifiedOnly ? one.status === 'verified' : one.status !== 'returned'))
    .toSorted((a, b) => (a.asOf === b.asOf ? b.number - a.number : a.asOf < b.asOf ? 1 : -1))[0];
}

/** Where a system is hosted as far as somebody said it, or as far as another body verified it: as last told, or as it was moved. */
export const hostedNow = <S extends Told>(statements: readonly S[], verifiedOnly = false): S | undefined =>
  newest(statements, ['hosting', 'migration'], verifiedOnly);
/**
 * Since when it has been said, without a break, that the hosting has not the level asked: the day it was first said. Saying it again does
 * not begin anew.
 */
export function notEnoughSince(
  asked: number | undefined,
  statements: readonly (Told & Pick<HostingStatement, 'location' | 'level' | 'recordedOn'>)[],
): Day | undefined {
  const told = statements
    .filter((one) => one.kind !== 'target' && one.status !== 'returned')
    .toSorted((a, b) => (a.asOf === b.asOf ? a.number - b.number : a.asOf < b.asOf ? -1 : 1));
  const lastOther = told.findLastIndex((one) => satisfies(asked, one) !== 'no');
  return told[lastOther + 1]?.recordedOn;
}

/** Where it shall be: the last promise; those before stay to be seen. */
export const targetOf = <S extends Told>(statements: readonly S[]): S | undefined => newest(statements, ['target']);

/** The migration that answers the promise: said after it was first made and not returned. */
export function migrationOf<S extends Told>(statements: readonly S[]): S | undefined {
  const first = statements.find((one) => one.kind === 'target' && one.status !== 'returned');
  const moved = newest(statements, ['migration']);
  return first && moved && moved.number > first.number ? moved : undefined;
}

/** How far the migration of a system has come. A day that is today is not overdue. */
export function wayOf(statements: readonly (Told & Pick<HostingStatement, 'due'>)[], today: Day): Way {
  const target = targetOf(statements);
  if (!target?.due) return 'none';
  const moved = migrationOf(statements);
  if (moved) return moved.status === 'verified' ? 'verified' : 'declared';
  return target.due < today ? 'overdue' : 'promised';
}

/** Least: the silent ones have it not. Most: they all have it. */
function shareAmong(found: readonly Satisfies[]): QualifiedShare {
  const count = (what: Satisfies) => found.filter((one) => one === what).length;
  const [yes, no, silent] = [count('yes'), count('no'), count('not-reported')];
  const of = (part: number) => shareOf(String(part), String(yes + no + silent));
  const [least, most] = [of(yes), of(yes + silent)];
  return { yes, no, silent, ...(least.ok ? { least: least.value } : {}), ...(most.ok ? { most: most.value } : {}) };
}

type Counted = { asked?: number; statements: readonly HostingStatement[] };

/**
 * Counts over systems. Those of which no text asks a level are no part of the share.
 *
 * example  four sensitive systems: one verified at its level, one declared so, one abroad, one silent
 *          → verified: 1 yes, 0 no, 3 silent, 25 % to 100 %; declared: 2 yes, 1 no, 1 silent, 50 % to 75 %
 */
export function figuresOf(systems: readonly Counted[], today: Day): SystemFigures {
  const asked = systems.filter((one) => one.asked !== undefined);
  const among = (verifiedOnly: boolean) =>
    shareAmong(asked.map((one) => satisfies(one.asked, hostedNow(one.statements, verifiedOnly))));
  const found = systems.map((one) => wayOf(one.statements, today));
  const count = (way: Way) => found.filter((one) => one === way).length;
  return {
    systems: systems.length,
    asked: asked.length,
    verified: among(true),
    declared: among(false),
    promised: found.length - count('none'),
    movedVerified: count('verified'),
    movedDeclared: count('declared'),
    overdue: count('overdue'),
  };
}

export type AskedStatement = Hosting &
  Pick<HostingStatement, 'kind' | 'asOf'> & { due?: Day | undefined; source?: string | undefined; reference?: unknown };

/**
 * May this be said of the hosting of a system?
 *
 * refuses  'system.said-nothing' (no provider, place or level) · 'system.country' (a country of hosting at home) · 'system.day' (to come)
 *          · 'system.due' (of a target and of nothing else, not before it was promised) · 'system.ground-missing'
 *          · 'system.target-missing' (moved without a promise) · 'system.moved' (the migration is said already)
 * example  a migration of a system whose target nobody recorded → refused 'system.target-missing'
 */
export function statementFits(
  statements: readonly HostingStatement[],
  asked: AskedStatement,
  today: Day,
): Result<true> {
  const { kind, asOf, due, provider, providerName, location, country, level } = asked;
  if (!provider && !providerName && !location && level === undefined) return refused('system.said-nothing');
  if (country !== undefined && location !== 'abroad') return refused('system.country', { country });
  if (asOf > today) return refused('system.day', { day: asOf, today });
  if ((kind === 'target') !== (due !== undefined) || (due !== undefined && due < asOf))
    return refused('system.due', { day: asOf });
  if (!asked.source && !asked.reference) return refused('system.ground-missing');
  if (kind !== 'migration') return ok(true);
  const target = targetOf(statements);
  if (!target) return refused('system.target-missing');
  const moved = migrationOf(statements);
  return moved ? refused('system.moved', { number: moved.number }) : ok(true);
}
