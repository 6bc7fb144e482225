import type { briefingRefusals as ar } from '../ar/refusals.briefing.ts';
import type { Same } from '../catalogue.tsx';

export const briefingRefusals = {
  'brief.unknown':
    'Aucun enregistrement {ref} de type {kind} dans cet instantané : vérifiez la référence, ou choisissez un autre instantané.',
  'brief.press-missing':
    'Cette machine ({platform}) n’a pas le composant qui compose le document : demandez un autre format, ou faites la demande depuis un Linux 64 bits.',
  'brief.press-busy': 'Trop de documents attendent d’être composés. Réessayez dans une minute.',
  'paper.not-ours': 'Le courrier {number} est une arrivée : son document est chez l’expéditeur.',
  'paper.not-held': 'Pas de procès-verbal pour une réunion qui ne s’est pas tenue (état : {state}).',
  'reminder.not-overdue': 'Rien n’est en retard dans cette fiche ({kind} {ref}) : pas de rappel.',
  'reminder.nobody': 'Aucun organisme ne répond de cette fiche ({kind} {ref}) : désignez-le d’abord.',
} as const satisfies Same<typeof ar>;
