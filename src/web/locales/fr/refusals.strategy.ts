import type { strategyRefusals as ar } from '../ar/refusals.strategy.ts';
import type { Same } from '../catalogue.tsx';

export const strategyRefusals = {
  'strategy.unknown': 'Aucune stratégie ne porte la référence {ref}.',
  'strategy.ref-taken': 'La référence {ref} désigne déjà une stratégie. Choisissez-en une autre.',
  'axis.unknown': 'Aucun axe ne porte la référence {ref}.',
  'axis.ref-taken': 'La référence {ref} désigne déjà un axe. Choisissez-en une autre.',
  'axis.of-other-strategy':
    'L’axe {axis} relève de la stratégie {strategy}. Choisissez un axe de la stratégie de l’engagement.',
  'pledge.unknown': 'Aucun engagement ne porte la référence {ref}.',
  'pledge.ref-taken': 'La référence {ref} désigne déjà un engagement. Choisissez-en une autre.',
  'pledge.nobody-bound': 'Un engagement oblige quelqu’un : indiquez son responsable ou les organismes tenus.',
  'pledge.unit-differs':
    'Les unités diffèrent : {unit} et {other}. Employez la même pour la valeur, la référence et la trajectoire.',
  'claim.unknown': 'Aucune déclaration ne porte la référence {ref}.',
  'claim.ref-taken': 'La référence {ref} désigne déjà une déclaration. Choisissez-en une autre.',
  'claim.already-attached':
    'La déclaration {ref} est rattachée à l’engagement {pledge}. Enregistrez-en une nouvelle pour l’autre engagement.',
  'claim.quote-needs-held-source':
    'On ne cite mot à mot que ce que l’on conserve : {source} n’est pas conservé ici. Enregistrez un résumé ou déposez le document.',
  'claim.quote-needs-place': 'Indiquez où se trouve la citation dans {source}.',
  'claim.span-empty': 'La fin du passage cité vient après son début.',
  'agreement.no-claims':
    'L’engagement {pledge} ne repose encore sur aucune déclaration. Ajoutez-en une avant de juger l’accord des sources.',
  'agreement.own-claim':
    'Vous-même, ou la personne que vous remplacez, avez enregistré la déclaration {claim}. L’accord des sources est jugé par quelqu’un d’autre.',
  'agreement.counter-claim-missing': 'Indiquez la déclaration qui dit autre chose.',
  'agreement.counter-claim-elsewhere': 'La déclaration {claim} ne concerne pas cet engagement.',
  'clarification.other-organisation':
    'Vous ne clarifiez qu’au nom de votre organisme. Ce que dit {organisation} est transcrit par l’unité de suivi.',
} as const satisfies Same<typeof ar>;
