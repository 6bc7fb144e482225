import type { deskPapers as ar } from '../ar/desk.papers.ts';
import type { Translated } from '../desk.ts';

/** Papers, in French. */
export const deskPapers = {
  papers: {
    title: 'Fichier conservé',
    untitled: 'Document sans titre',
    class: 'Qui peut le lire',
    says_public: 'public : ouvert à tous, publié avec ce qu’il prouve',
    says_internal: 'interne : ceux qui travaillent ici',
    says_restricted: 'restreint : ceux dont les droits le disent, sur un fondement légal',
    ground: 'Fondement légal',
    groundHelp: 'Nécessaire pour ce qui est restreint, par exemple un article de la loi 31-13.',
    reviewOn: 'Classe à revoir le',
    retention: 'Règle de conservation',
    permanent: 'conservé sans limite',
    recordedOn: 'Entré au registre le',
    classify: 'Classer le fichier',
    classifyHelp: 'Ici on ne fait que restreindre ; pour ouvrir, une personne propose et une autre confirme.',
    propose: 'Proposer de l’ouvrir',
    proposeHelp: 'Rien ne s’ouvre encore : une seconde personne vérifie et confirme.',
    to: 'Il devient',
    event: 'Ce qu’il attendait a eu lieu :',
    happenedOn: 'le',
    shownBy: 'ce que montre',
    bySource: 'la source indiquée',
    source: 'Source',
    decisionHelp: 'La confirmation de la décision, le programme la connaît lui-même.',
    openings: 'Propositions d’ouverture',
    serves: 'À quoi il sert',
    servesNothing: 'Il ne prouve rien et aucune source ne s’y appuie encore.',
    card: 'Fiche du fichier',
  },
} as const satisfies Translated<typeof ar>;
