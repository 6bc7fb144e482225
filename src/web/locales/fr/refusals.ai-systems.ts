import type { aiSystemRefusals as ar } from '../ar/refusals.ai-systems.ts';
import type { Same } from '../catalogue.tsx';

export const aiSystemRefusals = {
  'ai-system.unknown': 'Aucun système d’IA ne porte la référence {ref}.',
  'ai-system.ref-taken': 'La référence {ref} est celle d’un autre système. Choisissez-en une autre.',
  'ai-system.basis-without-class': 'Un texte est cité pour la classe de risque, mais la classe manque.',
  'ai-system.basis-not-in-force':
    'Le texte {ref} n’est pas en vigueur : il ne définit pas la classe de risque. Laissez-le jusqu’à sa publication.',
  'ai-system.since': 'Un système utilisé ne l’est pas depuis {since}, après le {today}.',
  'ai-system.text-unknown': 'Aucun texte juridique ne porte la référence {ref}.',
  'ai-system.solution-not-listed': 'Aucune solution inscrite au catalogue ne porte le code {ref}.',
  'ai-system.is-stopped': 'Le système {ref} est arrêté : il ne se modifie ni ne s’examine plus.',
  'ai-system.review-day':
    'La date d’examen {day} n’est pas admise : ni après le {today}, ni avant le dernier examen ({last}).',
  'ai-system.next-review': 'Le prochain examen ({next}) vient après celui-ci ({day}).',
  'ai-system.stop-day': 'La date d’arrêt {day} ne peut être après le {today}.',
} as const satisfies Same<typeof ar>;
