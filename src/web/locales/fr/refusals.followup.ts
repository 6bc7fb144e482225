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
  'warning.why-missing': 'Dites pourquoi la règle {code} est arrêtée.',
  'warning.unknown': 'Aucune alerte, présente ou passée, ne porte cette référence : {key}.',
  'warning.gone': 'La cause de cette alerte vient de disparaître ; elle se clôt cette nuit. Actualisez la page.',
  'warning.no-such-step': 'Cet acte ({act}) n’est pas possible : l’alerte est à l’état « {state} ».',
  'warning.words-missing': 'Cet acte ({act}) demande des mots : la réponse ou le motif.',
  'warning.not-asked':
    'Répond à cette alerte celui qui porte son objet, ou celui que la règle {rule} interroge. Vous n’êtes ni l’un ni l’autre.',
  'warning.snooze-backwards': 'Le {until} n’est pas à venir. Choisissez un jour plus tard.',
  'warning.snooze-too-long': 'Une alerte ne se reporte pas au-delà de trente jours ouvrés : le {last} au plus tard.',
  'warning.other-hierarchy':
    '{organisation} n’est pas dans la hiérarchie du porteur. Une alerte ne passe pas à un autre département.',
  'warning.nobody-there':
    'Personne n’occupe ce poste ({to}) dans la hiérarchie du porteur. Enregistrez d’abord son titulaire.',
  'warning.told-already': 'Cette alerte a déjà été portée à ce poste ({to}), ou plus haut.',
  'warning.step-skipped': 'On ne saisit pas ({to}) avant ({lower}).',
  'warning.moved-without-act': 'L’état d’une alerte ne change que par un acte enregistré au nom de son auteur.',
} as const satisfies Same<typeof ar>;
