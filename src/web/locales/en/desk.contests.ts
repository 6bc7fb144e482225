import type { deskContests as ar } from '../ar/desk.contests.ts';
import type { Translated } from '../desk.ts';

/** Contests of a status and their answers, in English. */
export const deskContests = {
  contests: {
    answer: 'Answer the contest',
    help: 'The answer stands beside the contest and changes nothing by itself; a correction is an act of its own.',
    outcome: 'The contest is',
    upheld: 'upheld',
    partly: 'upheld in part',
    'not-upheld': 'not upheld',
    waits: 'waits for an answer',
  },
} as const satisfies Translated<typeof ar>;
