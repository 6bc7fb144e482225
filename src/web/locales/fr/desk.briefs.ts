import type { deskBriefs as arabic } from '../ar/desk.briefs.ts';
import type { Translated } from '../desk.ts';

/** Documents que l’on remet. */
export const deskBriefs = {
  briefs: {
    title: 'Notes et fiches',
    lead: 'Un document prêt à remettre : ses chiffres viennent du dernier instantané publié, chacun avec sa référence. Il est fait à la demande et n’est pas conservé ici.',
    kind: 'Document',
    committee: 'Note au comité de pilotage',
    committeeSays: 'une page et ses annexes',
    minister: 'Carte du ministre',
    ministerSays: 'l’essentiel en une minute, sur une petite feuille',
    project: 'Fiche projet',
    projectSays: 'ses étapes et ce qu’attend le prochain point de décision',
    region: 'Fiche région',
    regionSays: 'ce qui s’y construit et ce qui lui est destiné',
    whichProject: 'Projet',
    whichRegion: 'Région',
    language: 'Langue du document',
    inside: 'Ajouter les alertes que j’ai le droit de lire ; le document devient interne',
    makePdf: 'Préparer pour l’impression ({format})',
    makeWord: 'Préparer pour modification ({format})',
    working: 'Document en préparation…',
    made: {
      one: 'Fichier {file} : {n} chiffre de l’instantané {snapshot}, publié le {day}.',
      other: 'Fichier {file} : {n} chiffres de l’instantané {snapshot}, publié le {day}.',
    },
    notPublic: 'Il contient des alertes internes : à ne pas publier.',
    ofThis: 'Fiche à remettre',
  },
} as const satisfies Translated<typeof arabic>;
