import {
  type Day,
  daysBetween,
  isWorkingDay,
  ok,
  type Result,
  refused,
  type WorkingCalendar,
  workingDaysAfter,
  workingDaysBetween,
} from '../kernel/index.ts';
import { boundParties } from './agreement.rules.ts';
import type { Party, PartySide } from './agreement.ts';
import type { Obligation, ObligationAct, StepSide, Timing } from './obligation.ts';
import { isOwed } from './obligation.workflow.ts';

/** The last day on which it is in time: its own, or the next working day when that is a day off. */
export const lastDayOf = (dueOn: Day, calendar: WorkingCalendar): Day =>
  isWorkingDay(dueOn, calendar) ? dueOn : workingDaysAfter(dueOn, 1, calendar);

/**
 * How an obligation stands against its day.
 *
 * returns  days left in calendar days, below zero once it is past; days late in working days after its last day; nothing of either
 *          where the agreement names no day. What is declared, met, contested or waived is not late
 * example  due on a Sunday, asked on the Monday after → last day that Monday, not late
 */
export function timingOf(
  { dueOn, state }: Pick<Obligation, 'dueOn' | 'state'>,
  today: Day,
  calendar: WorkingCalendar,
): Timing {
  if (dueOn === undefined) return { daysLate: 0, isLate: false };
  const lastDay = lastDayOf(dueOn, calendar);
  const isLate = isOwed(state) && today > lastDay;
  return {
    lastDay,
    daysLeft: daysBetween(today, lastDay),
    daysLate: isLate ? workingDaysBetween(lastDay, today, calendar) : 0,
    isLate,
  };
}

export const otherSide = (side: PartySide): PartySide => (side === 'state' ? 'partner' : 'state');

/**
 * Whether a body owes another something under an agreement: each bound, on opposite sides.
 *
 * refuses  'obligation.not-a-party' · 'obligation.one-side'
 */
export function sideOfDebtor(
  { debtor, creditor }: Pick<Obligation, 'debtor' | 'creditor'>,
  parties: readonly Party[],
): Result<PartySide> {
  const bound = boundParties(parties);
  const sideOf = (organisation: string) => bound.find((one) => one.organisation === organisation)?.side;
  const [owing, owed] = [sideOf(debtor), sideOf(creditor)];
  const stranger = owing === undefined ? debtor : owed === undefined ? creditor : undefined;
  if (owing === undefined || owed === undefined) return refused('obligation.not-a-party', { organisation: stranger });
  return owing === owed ? refused('obligation.one-side', { debtor, creditor }) : ok(owing);
}

/**
 * Who is asking, seen from one agreement.
 *
 * bodies        those in whose name the caller acts
 * isUnit        of the delivery unit, which speaks for the state
 * independents  bodies of the caller, as a verifier, that are in no house of the debtor's (see `independence`)
 */
export type Standpoint = { bodies: readonly string[]; isUnit: boolean; independents: readonly string[] };

/** Acts that a side, or a verifier, does by itself. */
export type SideAct = Extract<ObligationAct, 'declare' | 'accept' | 'return' | 'contest'>;

export type Acting = { organisation?: string; side: StepSide };

/**
 * In whose name the caller may act on an obligation, or undefined: the rule that nobody judges their own.
 *
 * declare   the debtor
 * accept, return  what a partner owes: a body bound on the side of the state, or the delivery unit · what the state owes: a body
 *           bound on the side of the partner · either: a verifier who is a party to nothing and outside the debtor's house
 * contest   a body bound on either side, or the delivery unit for the state
 */
export function actingOn(
  act: SideAct,
  { debtor, side }: Pick<Obligation, 'debtor' | 'side'>,
  parties: readonly Party[],
  { bodies, isUnit, independents }: Standpoint,
): Acting | undefined {
  if (act === 'declare') return bodies.includes(debtor) ? { organisation: debtor, side } : undefined;
  const bound = boundParties(parties);
  const own = bound.filter((one) => bodies.includes(one.organisation));
  const first = bodies[0];
  const unit: Acting = { side: 'state', ...(first ? { organisation: first } : {}) };
  if (act === 'contest') {
    const [party] = own;
    return party ? { organisation: party.organisation, side: party.side } : isUnit ? unit : undefined;
  }
  if (own.some((one) => one.side === side)) return undefined;
  const judge = own.find((one) => one.side === otherSide(side));
  if (judge) return { organisation: judge.organisation, side: judge.side };
  if (isUnit && side === 'partner') return unit;
  const [independent] = independents;
  return independent ? { organisation: independent, side: 'independent' } : undefined;
}
