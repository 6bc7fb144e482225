import type { deskRecommendation as ar } from '../ar/desk.recommendation.ts';
import type { Translated } from '../desk.ts';

/** Recommendations of a court of accounts, in French. Translators: {state} is a state in words. */
export const deskRecommendation = {
  recommendations: {
    title: 'Recommandations de la Cour des comptes',
    lead: 'Ce que la Cour a recommandé, ce que chaque organisme a répondu, et ce qu’en a jugé quelqu’un d’extérieur.',
    none: 'Aucune recommandation ne répond à ces critères.',
    record: 'Inscrire une recommandation',
    ref: 'Référence',
    source: 'Auteur',
    report: 'Rapport',
    year: 'Année du rapport',
    number: 'Numéro',
    words: 'Texte de la recommandation',
    addressee: 'Organisme visé',
    due: 'Échéance',
    isLate: 'En retard depuis le',
    firstDue: 'Première échéance',
    late: 'En retard seulement',
    onlyLate: 'oui',
    waits: 'réponse à juger',
    claims: 'Ce que l’organisme déclare',
    found: 'Ce qui est jugé',
    reason: 'Motif',
    evidence: 'Preuve (nécessaire pour « réalisée »)',
    openPaper: 'Ouvrir la pièce',
    until: 'Nouvelle échéance',
    trace: 'Suivi de la recommandation',
    paper: 'Le tableau de suivi, à imprimer ou à modifier',
    says: 'déclare : {state}',
  },
  recommendationStates: {
    open: 'pas encore jugée',
    accepted: 'acceptée',
    'under-way': 'en cours',
    done: 'réalisée',
    'not-followed': 'non suivie',
  },
  recommendationActs: {
    record: 'Inscription',
    answer: 'Répondre au nom de l’organisme',
    judge: 'Juger la réponse',
    extend: 'Prolonger',
  },
  recommendationSteps: {
    record: 'Inscription',
    answer: 'Réponse',
    judge: 'Jugement',
    extend: 'Prolongation',
  },
} as const satisfies Translated<typeof ar>;
