import type { Caller } from './caller.ts';

/** Who may act for whom: the person who delegates and the one who acts. Both are ids of persons. */
export type ActingFor = { delegator: string; delegate: string };

const persons = (id: string, delegations: readonly ActingFor[]): Set<string> =>
  new Set([id, ...delegations.filter((one) => one.delegate === id).map((one) => one.delegator)]);

/**
 * True when two ids count as one person for the rule of four eyes. A deputy counts as both persons, so a deputy does
 * not judge what their principal brought, nor the principal what the deputy brought, nor two deputies of one principal
 * each other's work.
 *
 * delegations  those in force on the day of either act
 * example      samePerson('deputy', 'chief', [{ delegator: 'chief', delegate: 'deputy' }]) → true
 */
export function samePerson(a: string, b: string, delegations: readonly ActingFor[] = []): boolean {
  const others = persons(b, delegations);
  return [...persons(a, delegations)].some((id) => others.has(id));
}

/** The same question asked of who is calling now: `other` is a person id found on a record. */
export const callerIs = (caller: Caller, other: string | null | undefined): boolean =>
  caller.person !== undefined &&
  typeof other === 'string' &&
  (caller.person === other || caller.actsFor.includes(other) || (caller.deputies?.includes(other) ?? false));
