import type { questionRefusals as ar } from '../ar/refusals.question.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the register of questions refuses, in French. Translators: {act}, {state} are codes; {received}, {due} are days. */
export const questionRefusals = {
  'question.unknown': 'Aucune question ne porte cet identifiant : {id}.',
  'question.taken': 'La question n° {number} de {year} est déjà inscrite.',
  'question.not-your-body': 'La question s’adresse à {organisation} : qui agit en son nom y répond.',
  'question.days': 'Corrigez les dates : question reçue le {received}, réponse due le {due}.',
  'question.letter-unknown':
    'Aucun courrier en vigueur de ce sens ne porte cet identifiant au registre de votre organisme : {id}.',
  'question.not-answered':
    'La réponse n’est pas encore remise (question à l’état « {state} ») : son courrier s’indique au moment de la remise.',
  'question.no-such-step': 'Impossible ({act}) : la question est « {state} ».',
  'question.moved-without-act': 'L’état d’une question ne change que par un acte inscrit au nom de son auteur.',
  'question.reply-stands': 'Une réponse approuvée garde son texte.',
  'four-eyes.question-both-sides':
    'Vous, ou la personne que vous remplacez, avez rédigé cette réponse. Une autre personne s’en charge ({act}).',
} as const satisfies Same<typeof ar>;
