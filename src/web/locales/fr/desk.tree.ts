import type { deskTree as ar } from '../ar/desk.tree.ts';
import type { Translated } from '../desk.ts';

/** The tree, in French. */
export const deskTree = {
  tree: {
    title: 'Arbre des projets',
    lead: 'De la stratégie au projet ; chaque ligne résume ce qu’elle contient et que vous pouvez consulter.',
    nothing: 'Ni stratégie ni projet pour l’instant.',
    line: 'Stratégie, axe, programme, projet',
    strategy: 'stratégie',
    axis: 'axe',
    projects: 'Projets',
    stages: 'Étapes',
    milestones: 'Jalons atteints',
    rating: 'Pire appréciation déclarée',
    warnings: 'Alertes en cours',
    silent: { zero: '', one: ' · {n} projet sans déclaration', other: ' · {n} projets sans déclaration' },
    open: 'Ouvrir',
    close: 'Fermer',
    money: 'Les montants ne sont pas totalisés : aucune donnée financière de projet n’est encore enregistrée.',
  },
  timeline: {
    title: 'Frise des projets',
    lead: { zero: 'Aucun projet.', one: '{n} projet dans le temps.', other: '{n} projets dans le temps.' },
    cut: 'Les {n} premiers sont montrés ; filtrez la liste pour voir les autres.',
    first: 'Premier plan approuvé',
    approved: 'Dernier plan approuvé',
    current: 'Plan en cours',
    declared: 'atteint selon le porteur',
    verified: 'atteint, preuve indépendante',
    noPlan: 'aucun jalon prévu pour l’instant',
    table: 'La frise en tableau',
    project: 'Projet',
    begins: 'Premier jalon',
    reached: 'Jalons atteints',
    none: 'aucun plan approuvé',
  },
  noRollUp: {
    'no-project': 'aucun projet',
    'no-milestone': 'aucun jalon prévu',
    'not-declared': 'rien de déclaré',
    'not-for-you': 'hors de vos droits',
  },
} as const satisfies Translated<typeof ar>;
