import type { deskContests as ar } from '../ar/desk.contests.ts';
import type { Translated } from '../desk.ts';

/** Contests of a status and their answers, in French. */
export const deskContests = {
  contests: {
    answer: 'Répondre à la contestation',
    help: 'La réponse s’affiche à côté de la contestation et ne change rien d’elle-même ; une correction est un acte à part.',
    outcome: 'La contestation est',
    upheld: 'fondée',
    partly: 'fondée en partie',
    'not-upheld': 'non fondée',
    waits: 'attend une réponse',
  },
} as const satisfies Translated<typeof ar>;
