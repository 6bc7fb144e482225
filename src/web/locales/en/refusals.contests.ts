import type { contestRefusals as ar } from '../ar/refusals.contests.ts';
import type { Same } from '../catalogue.tsx';

export const contestRefusals = {
  'contest.unknown': 'No contest bears this identifier.',
  'contest.already-answered': 'This contest has been answered already: {outcome}.',
  'four-eyes.contester-answers': 'Neither who contested nor their body answers a contest: somebody else does.',
} as const satisfies Same<typeof ar>;
