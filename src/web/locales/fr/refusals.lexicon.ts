import type { lexiconRefusals as ar } from '../ar/refusals.lexicon.ts';
import type { Same } from '../catalogue.tsx';

/**
 * Sentences of what the lexicon of the reader refuses, in French. Translators: {form} and {known} are words of a text, {most},
 * {least}, {stands}, {added}, {lost} and {sentences} numbers.
 */
export const lexiconRefusals = {
  'lexicon.entry-unknown': 'Aucun mot du lexique de lecture ne porte cet identifiant.',
  'lexicon.form-unclear':
    'La forme « {form} » ne se lit pas : des mots seulement ({most} au plus), sans chiffre ni signe. Les terminaisons peuvent être données entre accolades.',
  'lexicon.form-too-short': 'La forme « {form} » est trop courte pour dire quelque chose : {least} lettres au moins.',
  'lexicon.form-bare':
    'La forme « {form} » n’est faite que de mots-outils, présents partout. Ajoutez le mot qui porte le sens.',
  'lexicon.kind-needed': 'Dites quelle nature désigne la forme « {form} ».',
  'lexicon.form-known': 'La forme « {form} » est déjà connue : le lexique a « {known} ».',
  'lexicon.form-covered':
    'Dans cette phrase, une forme plus longue et déjà connue (« {known} ») couvre « {form} ». Écrivez une autre phrase.',
  'lexicon.test-without-form':
    'La phrase d’essai ne contient pas la forme « {form} ». Écrivez-la comme elle paraît dans les textes.',
  'lexicon.form-everywhere':
    'La forme « {form} » figure dans {stands} phrases sur {sentences} : ce qui est partout ne dit rien. Choisissez une expression plus précise.',
  'lexicon.changes-too-much':
    'La forme « {form} » change la lecture de trop de phrases sur {sentences} (deviennent des propositions : {added} ; cessent de l’être : {lost}). Choisissez une expression plus précise.',
  'lexicon.already-settled': 'Le sort de « {form} » est déjà réglé.',
  'lexicon.not-yours':
    '« {form} » a été proposé par un autre et attend : vous pouvez le confirmer ou le refuser, non le corriger ni le retirer.',
  'lexicon.keeps-its-words': 'Un mot proposé ne change plus. Proposez-en une correction.',
  'lexicon.needs-two-persons': 'Un mot n’entre au lexique que proposé par une personne et confirmé par une autre.',
  'reading.lexicon-unchanged': 'Ce document a été lu avec le lexique actuel : le relire n’y ajouterait rien.',
  'reading.again-waits': 'La relecture de ce document est déjà demandée et attend son tour.',
} as const satisfies Same<typeof ar>;
