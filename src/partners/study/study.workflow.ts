import type { StudyAct, StudyStage } from './study.ts';

/** What must hold beside the stage; one function for each in `study.rules.ts`. */
export type StudyGuard = 'grant-signed' | 'paid-by-the-state' | 'contractor-known' | 'reason-given';

export type StudyTransition = {
  act: Extract<StudyAct, 'move' | 'bring' | 'accept' | 'return'>;
  from: readonly StudyStage[];
  to: StudyStage;
  guards: readonly StudyGuard[];
};

const running = ['requested', 'scoping', 'granted', 'contracted', 'delivered'] as const;

/**
 * The way of a study, from request to review. With the money of a partner no contractor is chosen before the grant is signed; a
 * study that the state pays for needs no grant. It counts as reviewed on an accepted version, and by nothing else.
 */
export const studyWorkflow: readonly StudyTransition[] = [
  { act: 'move', from: ['requested'], to: 'scoping', guards: [] },
  { act: 'move', from: ['requested', 'scoping'], to: 'granted', guards: ['grant-signed'] },
  { act: 'move', from: ['granted'], to: 'contracted', guards: ['contractor-known'] },
  { act: 'move', from: ['requested', 'scoping'], to: 'contracted', guards: ['paid-by-the-state', 'contractor-known'] },
  { act: 'bring', from: ['contracted', 'delivered', 'reviewed'], to: 'delivered', guards: [] },
  { act: 'accept', from: ['delivered'], to: 'reviewed', guards: [] },
  { act: 'return', from: ['delivered'], to: 'delivered', guards: ['reason-given'] },
  { act: 'move', from: running, to: 'dropped', guards: ['reason-given'] },
];

export const studyTransition = (
  act: StudyTransition['act'],
  from: StudyStage,
  to?: StudyStage,
): StudyTransition | undefined =>
  studyWorkflow.find((one) => one.act === act && one.from.includes(from) && (to === undefined || one.to === to));

/** Where a study may be moved from a stage by hand. */
export const movesFrom = (from: StudyStage): StudyStage[] =>
  studyWorkflow.filter((one) => one.act === 'move' && one.from.includes(from)).map((one) => one.to);

/** Signed or under way, and not over: from here on it costs, and should unlock something. */
export const isUnderWay = (stage: StudyStage): boolean => ['granted', 'contracted', 'delivered'].includes(stage);
