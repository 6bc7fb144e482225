import type { deskFind as ar } from '../ar/desk.find.ts';
import type { Translated } from '../desk.ts';

/** Recherche dans tout ce que le lecteur peut voir. */
export const deskFind = {
  find: {
    title: 'Recherche',
    label: 'Mots ou référence',
    lead: 'Cherchez dans le registre, les projets, les indicateurs, les réunions et tout ce que vous pouvez consulter.',
    found: { zero: 'aucun résultat', one: '{n} résultat', other: '{n} résultats' },
    all: { one: 'Voir le résultat', other: 'Voir les {n} résultats' },
    near: 'Rien ne porte ces mots tels quels ; voici ce qui s’en approche.',
    cut: 'Mots très courants : une partie seulement de ce qui a été trouvé est classée. Ajoutez un mot pour préciser.',
    nothing: 'Ces mots ne figurent dans rien de ce que vous pouvez consulter.',
  },
  views: {
    title: 'Vues enregistrées',
    shared: 'partagée',
    keep: 'Enregistrer cette vue',
    name: 'Nom',
    share: 'Partager avec tous',
    unshare: 'Ne plus partager',
    remove: 'Supprimer cette vue',
  },
  findKinds: {
    strategy: 'Stratégies',
    axis: 'Axes',
    pledge: 'Engagements et autres lignes du registre',
    claim: 'Déclarations',
    source: 'Sources',
    project: 'Programmes et projets',
    milestone: 'Jalons',
    indicator: 'Indicateurs',
    organisation: 'Organisations',
    place: 'Lieux',
    'legal-text': 'Textes juridiques',
    committee: 'Comités',
    action: 'Actions décidées',
    risk: 'Risques et problèmes',
    evidence: 'Preuves',
    letter: 'Correspondance',
    question: 'Questions parlementaires',
    recommendation: 'Recommandations de la Cour des comptes',
    agreement: 'Accords',
    obligation: 'Obligations des parties',
    comment: 'Commentaires',
  },
} as const satisfies Translated<typeof ar>;
