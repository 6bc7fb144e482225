import type { recommendationRefusals as ar } from '../ar/refusals.recommendation.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the register of recommendations refuses, in French. Translators: {state} is a code; {until}, {due} are days. */
export const recommendationRefusals = {
  'recommendation.unknown': 'Aucune recommandation ne porte la référence {ref}.',
  'recommendation.taken': 'La référence {ref} est celle d’une autre recommandation. Choisissez-en une autre.',
  'recommendation.not-a-court':
    '{ref} n’est pas une cour des comptes : une recommandation s’inscrit au nom de qui l’a faite.',
  'recommendation.addressee-unknown': 'Aucun organisme ne porte la référence {ref}.',
  'recommendation.not-its-addressee': 'La recommandation s’adresse à {organisation} : qui agit en son nom y répond.',
  'recommendation.nothing-to-judge': 'Aucune réponse n’attend de jugement sur la recommandation {ref}.',
  'recommendation.own-body':
    'Vous êtes de {organisation}, que la recommandation vise : le jugement revient à quelqu’un d’ailleurs.',
  'recommendation.without-evidence':
    'La recommandation {ref} n’est pas tenue pour réalisée sans preuve : demandez à l’organisme de joindre une pièce.',
  'recommendation.file-unknown': 'Aucun fichier conservé ici ne porte cette empreinte : {sha256}. Apportez-le d’abord.',
  'recommendation.extended-backwards': 'La nouvelle échéance {until} ne vient pas après l’actuelle, {due}.',
  'recommendation.settled': 'La recommandation est réglée (état : {state}) : son échéance ne se prolonge plus.',
  'recommendation.moved-without-act':
    'L’état et l’échéance d’une recommandation ne changent que par un acte inscrit au nom de son auteur.',
  'four-eyes.recommendation-both-sides':
    'Vous, ou la personne que vous remplacez, avez répondu à cette recommandation. Une autre personne en juge.',
} as const satisfies Same<typeof ar>;
