import type { openingRefusals as ar } from '../ar/refusals.openings.ts';
import type { Same } from '../catalogue.tsx';

export const openingRefusals = {
  'opening.unknown': 'Aucune proposition d’ouverture ne porte cet identifiant.',
  'opening.already-proposed': 'L’ouverture de ce document est déjà proposée et attend une seconde personne.',
  'opening.not-wider': 'Le document est déjà aussi ouvert, ou plus : sa classe est {class}.',
  'opening.event-awaited': 'Ce document s’ouvre après : {event}. Indiquez cet événement et sa date.',
  'opening.event-not-awaited': 'Ce document n’attend pas cet événement : {event}.',
  'opening.event-not-shown':
    'Rien ne montre que ceci a eu lieu : {event}. Choisissez une preuve acceptée du même projet ou une source inscrite.',
  'opening.decision-not-confirmed': 'La décision dont la confirmation ouvre ce document n’est pas encore confirmée.',
  'opening.class-changed':
    'La classe du document a changé depuis la proposition, elle est maintenant {class}. Refusez celle-ci et faites-en une autre.',
  'opening.needs-two-persons': 'Un document ne s’ouvre que si une personne le propose et qu’une autre le confirme.',
} as const satisfies Same<typeof ar>;
