import type { portalRefusals as ar } from '../ar/refusals.portal.ts';
import type { Same } from '../catalogue.tsx';

export const portalRefusals = {
  'publication.unknown-record': 'Aucune fiche ne porte la référence {ref}. Vérifiez le type et la référence.',
  'publication.not-from-here': 'Cet acte n’est pas possible sur {ref} dans son état actuel ({state}).',
  'publication.class-not-public': 'La fiche {ref} n’est pas classée publique. Changez sa classe avant de la viser.',
  'publication.ground-required': 'Pour réserver {ref}, indiquez le motif légal.',
  'publication.ground-unknown': 'Le motif légal « {ground} » ne figure pas dans la liste admise.',
  'publication.review-required': 'Fixez un jour de réexamen pour {ref}, postérieur au {today}.',
  'publication.not-cleared': 'Aucun nouveau visa n’attend d’être publié pour {ref}.',
  'publication.second-person':
    'Cet acte sur {ref} revient à une autre personne que celle qui a fait le précédent ; un suppléant compte comme elle.',
  'publication.embargoed': 'La publication de {ref} est différée jusqu’au {until}.',
  'publication.changed-since-cleared': 'La fiche {ref} a changé après son visa. Il faut un nouveau visa.',
  'publication.changed-since-preview': 'La fiche {ref} a changé après l’aperçu. Revoyez l’aperçu, puis visez.',
  'publication.withdraw-first': 'La fiche {ref} est publiée. Retirez-la d’abord, puis changez sa classe.',
  'publication.nothing-to-publish': 'Aucune fiche n’est choisie pour la publication.',
  'publication.snapshot-unknown': 'Aucun instantané ne porte le numéro {snapshot}.',
  'publication.not-published': 'La fiche {ref} n’est pas publiée.',
  'publication.withdrawn': 'La fiche {ref} a été retirée de la publication.',
  'four-eyes.reading-accepted':
    'Vous, ou la personne que vous remplacez, avez tiré {ref} d’un document. Une autre personne en autorise la publication et le publie.',
} as const satisfies Same<typeof ar>;
