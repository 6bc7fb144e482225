import { type Day, type LocalizedText, ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import type { CriterionStudy, Study, StudyStage, StudyVersion } from './study.ts';
import { type StudyGuard, type StudyTransition, studyTransition } from './study.workflow.ts';

/**
 * What is asked of a study's next step.
 *
 * signedOn   day on which its agreement was signed · paidByState: its funder is a body of the country
 * on         day from which it holds
 */
export type StudyMove = {
  study: Pick<Study, 'ref' | 'stage' | 'stageSince' | 'agreement' | 'contractor' | 'funder'>;
  signedOn?: Day | undefined;
  paidByState: boolean;
  words?: LocalizedText | undefined;
  on: Day;
  today: Day;
};

const no = (code: string, details: Record<string, unknown> = {}): Refusal => ({ code, details });

const guards: Record<StudyGuard, (move: StudyMove) => Refusal | undefined> = {
  'grant-signed': ({ study, signedOn, on }) =>
    study.agreement === undefined
      ? no('study.no-agreement', { ref: study.ref })
      : signedOn === undefined || signedOn > on
        ? no('study.grant-not-signed', { agreement: study.agreement, signedOn })
        : undefined,
  'paid-by-the-state': ({ study, paidByState }) =>
    paidByState
      ? undefined
      : study.funder === undefined
        ? no('study.no-funder', { ref: study.ref })
        : no('study.grant-first', { funder: study.funder }),
  'contractor-known': ({ study }) =>
    study.contractor === undefined ? no('study.no-contractor', { ref: study.ref }) : undefined,
  'reason-given': ({ words }) => (words ? undefined : no('study.reason-missing')),
};

/**
 * May the study take this step?
 *
 * refuses  'study.no-such-step' · 'study.day' · 'study.no-agreement' · 'study.grant-not-signed' · 'study.grant-first'
 *          · 'study.no-funder' · 'study.no-contractor' · 'study.reason-missing'
 */
export function studyMoves(act: StudyTransition['act'], move: StudyMove, to?: StudyStage): Result<StudyStage> {
  const { study, on, today } = move;
  const transition = studyTransition(act, study.stage, to);
  if (!transition) return refused('study.no-such-step', { act, state: study.stage, to });
  if (on > today || (act === 'move' && on < study.stageSince))
    return refused('study.day', { day: on, from: study.stageSince, today });
  for (const name of transition.guards) {
    const refusal = guards[name](move);
    if (refusal) return { ok: false, refusal };
  }
  return ok(transition.to);
}

/** Studies named by these criteria that stand in the way of accepting evidence for them: those whose review is not accepted. */
export const unreviewed = <T extends Pick<CriterionStudy, 'stage'>>(studies: readonly T[]): T[] =>
  studies.filter((one) => one.stage !== 'reviewed');

/** The version that counts: the last accepted one, else the last one brought. */
export const currentVersion = <T extends Pick<StudyVersion, 'number' | 'review'>>(
  versions: readonly T[],
): T | undefined => versions.findLast((one) => one.review === 'accepted') ?? versions.at(-1);

/** Has the day it was due passed while no version is there? */
export const isStudyLate = ({ stage, dueOn }: Pick<Study, 'stage' | 'dueOn'>, today: Day): boolean =>
  dueOn !== undefined && dueOn < today && !['delivered', 'reviewed', 'dropped'].includes(stage);
