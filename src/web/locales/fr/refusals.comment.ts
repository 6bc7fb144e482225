import type { commentRefusals as ar } from '../ar/refusals.comment.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what comments refuse, in French. */
export const commentRefusals = {
  'comment.unknown': 'Aucun commentaire ne porte cet identifiant : {id}.',
  'comment.not-for-you': 'Vous ne pouvez pas lire cette fiche ({kind} {ref}), ni donc la commenter.',
  'comment.not-yours': 'Un commentaire n’est retiré que par son auteur.',
  'comment.withdrawn': 'Ce commentaire est déjà retiré.',
  'comment.stands': 'Le texte d’un commentaire ne change pas : complétez-le par un autre, ou retirez-le.',
  'comment.adds-to-another': 'On ne complète que son propre commentaire sur la même fiche, s’il n’est pas retiré.',
  'comment.mention-cannot-read': 'La personne mentionnée ({person}) ne peut pas lire cette fiche.',
} as const satisfies Same<typeof ar>;
