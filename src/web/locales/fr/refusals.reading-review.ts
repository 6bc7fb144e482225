import type { reviewRefusals as ar } from '../ar/refusals.reading-review.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the review of documents refuses, in French. Translators: {numbers}, {number}, {characters} and {most} are figures, {what} and {state} are codes. */
export const reviewRefusals = {
  'reading.unknown': 'Aucune lecture de document ne porte cet identifiant.',
  'reading.source-other-file': 'La source {source} a un autre fichier pour document. Inscrivez une nouvelle source.',
  'reading.source-missing': 'Tout document a une source : choisissez-en une, ou inscrivez-en une nouvelle.',
  'reading.not-read-yet': 'Ce document n’est pas encore lu.',
  'reading.text-altered': 'Le texte conservé ne répond plus à son empreinte au registre. Prévenez l’administrateur.',
  'reading.failed': 'Ce fichier n’a pas pu être lu. Essayez un autre format, Word ou HTML par exemple.',
  'reading.file-away': 'Le fichier est inscrit mais son contenu manque. Déposez-le à nouveau.',
  'reading.restricted-file': 'Ce document est restreint : ce qu’il dit n’entre au registre qu’une fois ouvert.',
  'reading.draft-unknown': 'Ce document n’a pas de proposition numéro {number}.',
  'reading.draft-settled': 'La proposition {number} est réglée (état : {state}). Annulez d’abord cet acte.',
  'reading.span-outside': 'Le passage de {start} à {end} est vide ou hors du texte. Choisissez-le à nouveau.',
  'reading.span-empty': 'Le passage choisi ne contient aucun mot. Choisissez une phrase ou une partie de phrase.',
  'reading.span-too-long':
    'Le passage fait {characters} caractères, et {most} au plus sont admis. Marquez un engagement à la fois.',
  'reading.span-taken': 'Ce passage touche la proposition {number}. Tranchez-la ou corrigez d’abord son passage.',
  'reading.number-not-in-text':
    'Le nombre {number} n’est pas dans le passage. Corrigez-le, ou dites qu’il est de vous.',
  'reading.date-not-in-text': 'L’échéance {date} n’est pas dans le passage. Corrigez-la, ou dites qu’elle est de vous.',
  'reading.numbers-unconfirmed':
    'Le texte de ce document a été réparé : comparez chaque nombre à la page et confirmez-le avant d’accepter ({numbers}).',
  'reading.nothing-to-undo': 'Rien à annuler sur la proposition {number}.',
  'reading.built-upon': 'Impossible d’annuler : {pledge} a servi depuis ({what}).',
  'reading.moved-without-act':
    'Une proposition ne change d’état que par un acte inscrit au nom de son auteur ; ce que le lecteur a dit reste.',
} as const satisfies Same<typeof ar>;
