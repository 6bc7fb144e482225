import { type Day, daysBetween, ok, type Result, refused } from '../../kernel/index.ts';
import { transferEvidence } from './transfer.table.ts';
import type {
  ClaimFacts,
  Least,
  Station,
  StationMark,
  Transfer,
  TransferClaim,
  TransferEvidenceKind,
  TransferStep,
  TransferTrace,
} from './transfer.ts';
import { stations, transferEvidenceKinds } from './transfer.ts';

/** Kinds of evidence that reach a step. */
export const kindsOf = (step: Station): TransferEvidenceKind[] =>
  transferEvidenceKinds.filter((one) => transferEvidence[one].step === step);

/** The code under which refusals name what a step asks for. */
const askedAt = (step: Station): string => `evidence-of-step-${step}`;

/** Calendar days from one day to another, both counted. example  from 1 to 30 April → 30 */
export const daysCovered = (from: Day, until: Day): number => daysBetween(from, until) + 1;

export type Claiming = ClaimFacts & { step: Station; kind: TransferEvidenceKind; file: string; dated: Day };

/**
 * Whether what is brought can reach the step it is brought for: its own kind of evidence, after the step before it, with what that
 * kind must say and at least as much of it as the transfer asks.
 *
 * isSigned  the agreement is signed: before that nothing is handed over under it
 * refuses   'transfer.agreement-not-signed' · 'transfer.step-reached' · 'transfer.claim-waits' · 'transfer.wrong-evidence'
 *           · 'transfer.step-before-missing' · 'transfer.file-used' · 'transfer.dated-in-the-future' · 'transfer.facts-missing'
 *           · 'transfer.below-least'
 * example   at step 2, a training record brought for step 3 → 'transfer.wrong-evidence', which asks for the log of joint operation
 */
export function claimAllowed(
  transfer: Pick<Transfer, 'ref' | 'step' | 'least'>,
  claims: readonly Pick<TransferClaim, 'status' | 'step' | 'file'>[],
  claiming: Claiming,
  { today, isSigned }: { today: Day; isSigned: boolean },
): Result<true> {
  const { step, kind, file, dated } = claiming;
  if (!isSigned) return refused('transfer.agreement-not-signed', { ref: transfer.ref });
  if (step <= transfer.step) return refused('transfer.step-reached', { step, stands: transfer.step });
  if (claims.some((one) => one.status === 'brought')) return refused('transfer.claim-waits', { ref: transfer.ref });
  if (transferEvidence[kind].step !== step)
    return refused('transfer.wrong-evidence', {
      step,
      type: askedAt(step),
      kind,
      belongs: transferEvidence[kind].step,
    });
  if (step > transfer.step + 1)
    return refused('transfer.step-before-missing', {
      step,
      stands: transfer.step,
      next: transfer.step + 1,
      type: askedAt((transfer.step + 1) as Station),
    });
  const used = claims.find((one) => one.status === 'accepted' && one.file === file);
  if (used) return refused('transfer.file-used', { step, used: used.step, type: askedAt(step) });
  if (dated > today || (claiming.until !== undefined && claiming.until > today))
    return refused('transfer.dated-in-the-future', { day: dated > today ? dated : claiming.until, today });
  return enoughSaid(claiming, transfer.least);
}

/** Whether evidence says what its kind must say, and enough of it. */
function enoughSaid(claiming: Claiming, least: Least): Result<true> {
  const { asks, least: counted } = transferEvidence[claiming.kind];
  const missing = () => refused('transfer.facts-missing', { step: claiming.step, type: askedAt(claiming.step) });
  const { documents, people, certified, from, until } = claiming;
  if (asks === 'documents' && !documents?.length) return missing();
  if (asks === 'people' && (people === undefined || (certified ?? 0) > people)) return missing();
  if (asks === 'days' && (from === undefined || until === undefined || until < from)) return missing();
  if (counted === undefined) return ok(true);
  const shown = asks === 'days' ? daysCovered(from!, until!) : people!;
  return shown < least[counted]
    ? refused('transfer.below-least', { kind: claiming.kind, n: shown, least: least[counted] })
    : ok(true);
}

/** How one station is drawn: dashed while only promised, outlined when declared, solid when verified from outside. */
export function markOf(
  station: Station,
  { step }: Pick<Transfer, 'step'>,
  claims: readonly Pick<TransferClaim, 'status' | 'step' | 'independence'>[],
): StationMark {
  const own = claims.filter((one) => one.step === station);
  if (station > step) return own.some((one) => one.status === 'brought') ? 'declared' : 'promised';
  const last = own.findLast((one) => one.status === 'accepted');
  return last?.independence === 'independent' ? 'verified' : 'declared';
}

export const marksOf = (
  ...of: Parameters<typeof markOf> extends [Station, ...infer Rest] ? Rest : never
): StationMark[] => stations.map((one) => markOf(one, ...of));

/** The contest that nobody has answered, if there is one. */
export const openContest = (trace: readonly TransferTrace[]): TransferTrace | undefined =>
  trace.findLast((one) => one.act === 'contest' && !trace.some((other) => other.contests === one.number));

/**
 * Whether what was reached may be said to be lost on a day.
 *
 * refuses  'transfer.not-lower' · 'transfer.loss-day'
 */
export function lossAllowed(
  { step, movedOn }: Pick<Transfer, 'step' | 'movedOn'>,
  to: TransferStep,
  on: Day,
  today: Day,
): Result<true> {
  if (to >= step) return refused('transfer.not-lower', { stands: step });
  return on < movedOn || on > today ? refused('transfer.loss-day', { day: on, from: movedOn, today }) : ok(true);
}
