import type { oneFigure as arabic } from '../ar/one-figure.ts';
import type { Same } from '../catalogue.tsx';

export const oneFigure: Same<typeof arabic> = {
  title: 'Un chiffre vous est demandé',
  lead: 'Ce seul chiffre vous est demandé. Aucun compte n’est nécessaire ; le lien sert une fois, jusqu’au {until}.',
  period: 'Période',
  place: 'Lieu',
  unit: 'Unité',
  value: 'Le chiffre',
  valueHelp: 'En chiffres, par exemple 1250 ou 12,5. Zéro est un chiffre.',
  missing: 'ou la raison de son absence',
  none: '— j’ai un chiffre —',
  note: 'Une remarque, s’il le faut',
  noteHelp: 'N’écrivez aucun nom de personne.',
  send: 'Envoyer le chiffre',
  verified:
    'Le chiffre est inscrit comme déclaré par un lien ; il n’est tenu pour vérifié qu’après le contrôle d’une autre personne.',
  thanksTitle: 'Le chiffre est arrivé',
  thanks:
    'Merci. Le chiffre est inscrit comme déclaré par un lien ; une autre personne le vérifiera. Le lien ne sert plus.',
  refusedTitle: 'Ce lien n’ouvre rien',
  lockedTitle: 'Trop d’essais',
  notNumber: 'Écrivez un nombre comme 1250 ou 12,5, ou choisissez la raison de son absence.',
};
