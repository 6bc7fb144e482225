import type { deskComment as ar } from '../ar/desk.comment.ts';
import type { Translated } from '../desk.ts';

/** Comments on records, in French. */
export const deskComment = {
  comments: {
    title: 'Commentaires',
    none: 'Aucun commentaire.',
    lead: 'Lus par tous ceux qui peuvent lire cette fiche.',
    words: 'Votre commentaire',
    write: 'Commenter',
    mention: 'Mentionner une fonction, qui en sera avertie',
    another: 'Mentionner une autre fonction',
    mentions: 'À l’attention de',
    add: 'Le compléter',
    adds: 'complète un commentaire précédent',
    withdraw: 'Le retirer',
    withdrawn: 'retiré par son auteur le',
  },
} as const satisfies Translated<typeof ar>;
