import type { contestRefusals as ar } from '../ar/refusals.contests.ts';
import type { Same } from '../catalogue.tsx';

export const contestRefusals = {
  'contest.unknown': 'Aucune contestation ne porte cet identifiant.',
  'contest.already-answered': 'Cette contestation a déjà sa réponse : {outcome}.',
  'four-eyes.contester-answers':
    'Ni l’auteur d’une contestation ni son organisme n’y répondent : quelqu’un d’autre le fait.',
} as const satisfies Same<typeof ar>;
