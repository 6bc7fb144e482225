import type { followupRefusals as ar } from '../ar/refusals.followup.ts';
import type { Same } from '../catalogue.tsx';

export const followupRefusals = {
  'rating.unknown': 'Aucune déclaration ne porte l’identifiant {id}.',
  'rating.not-followed': 'Le projet {project} n’existe pas, est annulé ou n’a pas de porteur : rien à déclarer.',
  'rating.period-not-over': 'La période {cycle} n’est pas terminée. Déclarez l’appréciation après sa fin.',
  'rating.instrument-missing':
    'Vous n’êtes pas le porteur du projet {project}. Indiquez la pièce où il a déclaré son appréciation : autorité, référence, date et copie numérisée.',
  'rating.act-unknown': 'La pièce {sha256} n’est pas conservée ici. Versez-la d’abord.',
  'rating.no-gap': 'Les deux appréciations du projet {project} concordent dans cette déclaration : rien à expliquer.',
  'warning.rule-unknown': 'Aucune règle d’alerte ne porte le code {code}.',
  'warning.rule-waits': 'La règle {code} ne peut pas encore être activée : ce qu’elle lit n’est pas tenu ici.',
  'warning.why-missing': 'Dites pourquoi la règle {code} est arrêtée.',
} as const satisfies Same<typeof ar>;
