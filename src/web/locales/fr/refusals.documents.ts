import type { documentsRefusals as ar } from '../ar/refusals.documents.ts';
import type { Same } from '../catalogue.tsx';

export const documentsRefusals = {
  'source.unknown': 'Aucune source ne porte la référence {ref}. Enregistrez-la d’abord ou corrigez la référence.',
  'source.ref-taken': 'La référence {ref} désigne déjà une source. Choisissez-en une autre.',
  'source.held-without-file':
    'Une source n’est dite conservée que si son fichier est déposé ici. Déposez le fichier puis réessayez.',
  'file.restricted': 'Ce fichier est réservé, au motif : {ground}.',
  'file.ground-missing': 'Pour réserver un fichier, indiquez le motif légal.',
  'file.widening-takes-two':
    'La classe du fichier est {class} ; une seule personne ne l’ouvre pas davantage : proposez de l’ouvrir, une autre confirmera.',
} as const satisfies Same<typeof ar>;
