import { type Day, type WorkingCalendar, workingDaysBetween } from '../kernel/index.ts';
import { isStudyLate } from './study/study.rules.ts';
import type { NamedCriterion, Study } from './study/study.ts';
import { isUnderWay } from './study/study.workflow.ts';
import type { Transfer } from './transfer/transfer.ts';

/** What the finders ask of a transfer. isOver: its agreement was ended. */
export type TransferFacts = Pick<Transfer, 'ref' | 'project' | 'title' | 'giver' | 'receiver' | 'step' | 'movedOn'> & {
  isOver: boolean;
};

/**
 * Transfers on which nothing has moved for so many working days, and which are not at their end.
 *
 * threshold  working days without a step, from the rule's data
 * example    at step 2 since 120 working days, threshold 120 → found
 */
export function stuckTransfers(
  transfers: readonly TransferFacts[],
  { threshold, today, calendar }: { threshold: number; today: Day; calendar: WorkingCalendar },
): (TransferFacts & { workingDays: number })[] {
  return transfers.flatMap((one) => {
    if (one.step === 5 || one.isOver || one.movedOn >= today) return [];
    const workingDays = workingDaysBetween(one.movedOn, today, calendar);
    return workingDays >= threshold ? [{ ...one, workingDays }] : [];
  });
}

/** What the finders ask of a study. */
export type StudyFacts = Pick<Study, 'ref' | 'project' | 'title' | 'funder' | 'stage' | 'stageSince' | 'dueOn'> & {
  names: readonly Pick<NamedCriterion, 'project' | 'gate' | 'criterion' | 'isPassed'>[];
};

/** never-named: no criterion waits for it · gate-passed: every gate that waited for it was passed without it */
export type UnlocksNothing = StudyFacts & { why: 'never-named' | 'gate-passed' };

/**
 * Studies that cost and unlock nothing: found from the day they are signed, so that a criterion can still name them. One that was
 * accepted has done its part when a gate named it, passed or not.
 */
export const studiesUnlockNothing = (studies: readonly StudyFacts[]): UnlocksNothing[] =>
  studies.flatMap((one): UnlocksNothing[] => {
    if (!isUnderWay(one.stage) && one.stage !== 'reviewed') return [];
    if (one.names.length === 0) return [{ ...one, why: 'never-named' }];
    return one.stage !== 'reviewed' && one.names.every((each) => each.isPassed) ? [{ ...one, why: 'gate-passed' }] : [];
  });

/** Studies not delivered on the day they were due. */
export const lateStudies = (studies: readonly StudyFacts[], today: Day): StudyFacts[] =>
  studies.filter((one) => isStudyLate(one, today));
