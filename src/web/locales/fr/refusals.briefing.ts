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
  'convocation.not-convener':
    'Aucune convocation ne s’écrit au nom de {organisation} : convoque qui prévoit la réunion, ou l’organisme du président ou du secrétaire du comité.',
  'convocation.agenda-open':
    'La réunion est à l’état « {state} » : les convocations s’écrivent une fois l’ordre du jour arrêté, avant l’ouverture.',
  'convocation.day-passed':
    'La réunion était prévue le {day} et nous sommes le {today}. Reportez-la à un jour à venir, puis écrivez les convocations.',
  'convocation.not-arranged': 'Indiquez l’heure et le lieu de la réunion avant d’écrire les convocations.',
  'convocation.nobody': 'Aucun autre organisme ne siège au comité {committee} : il n’y a personne à convoquer.',
  'convocation.waits':
    'La convocation n° {number} adressée à {organisation} n’est pas encore partie. Envoyez-la ou annulez-la avant d’en écrire d’autres.',
  'reminder.nobody': 'Aucun organisme ne répond de cette fiche ({kind} {ref}) : désignez-le d’abord.',
} as const satisfies Same<typeof ar>;
