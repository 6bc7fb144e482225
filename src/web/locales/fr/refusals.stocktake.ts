import type { stocktakeRefusals as ar } from '../ar/refusals.stocktake.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what committees and stocktakes refuse, in French. */
export const stocktakeRefusals = {
  'committee.unknown': 'Aucun comité ne porte la référence {ref}.',
  'committee.ref-taken': 'La référence {ref} désigne déjà un comité. Choisissez-en une autre.',
  'committee.programme-elsewhere': '{programme} n’est pas un programme de la stratégie {strategy}.',
  'committee.not-a-region': '{region} n’est pas le code d’une région.',
  'committee.ends-before': 'Le comité finit le {until}, avant de commencer le {from}. Corrigez l’un des deux jours.',
  'committee.not-in-office': 'Le comité {ref} n’existe pas le {day}.',
  'seat.unknown': 'Aucun siège ne porte l’identifiant {id}.',
  'seat.taken': 'Ce comité a déjà un siège « {seat} » à ces dates. Mettez-y fin avant d’en nommer un autre.',
  'seat.two-for-one-person':
    'Une même personne n’est pas présidente et secrétaire : la seconde écrit ce que la première approuve.',
  'seat.person-unknown':
    'Le siège « {seat} » demande un compte ouvert qui signe pour lui ; aucun compte ne porte l’identifiant {person}.',
  'seat.ends-before': 'Le siège finit le {until}, avant de commencer le {from}. Corrigez l’un des deux jours.',
  'seat.partner-outside': 'Ce comité suit l’accord {agreement}, auquel {organisation} n’est pas partie.',
  'settlement.no-obligation': 'Ce point ne porte sur aucune obligation : la décision n’en clôt pas.',
  'settlement.other-committee': 'L’accord de l’obligation {ref} n’est pas suivi par ce comité.',
  'settlement.not-contested': 'L’obligation {ref} n’est pas contestée : {state}.',
  'settlement.partner-not-seated':
    'Aucun partenaire de l’accord de l’obligation {ref} ne siège à ce comité : nul ne confirmerait le procès-verbal en son nom.',
  'settlement.decided':
    'Cette réunion a déjà tranché l’obligation {ref}. Corrigez les mots de la décision s’il le faut.',
  'stocktake.unknown': 'Aucune réunion de suivi ne porte l’identifiant {id}.',
  'stocktake.day-off': 'Le {day} n’est pas un jour ouvré. Le premier ensuite est le {next}.',
  'stocktake.in-the-past': 'Le {day} est passé, nous sommes le {today}. Choisissez un jour à venir.',
  'stocktake.no-such-step': 'Cet acte ({act}) est impossible : la réunion est « {state} ».',
  'stocktake.not-your-seat': 'Cet acte ({act}) revient au siège « {seat} » ou à son suppléant.',
  'stocktake.agenda-empty': 'L’ordre du jour est vide. Établissez-le ou ajoutez un point avant de le figer.',
  'stocktake.agenda-too-long':
    'L’ordre du jour prend {minutes} minutes et la réunion en dure {length}. Retirez un point ou réduisez-en un.',
  'stocktake.agenda-frozen': 'L’ordre du jour est figé. Le secrétaire le rouvre avec un motif s’il le faut.',
  'stocktake.agenda-order': 'Ordonnez tous les points, chacun une fois : il y en a {total}.',
  'stocktake.too-early': 'La réunion est prévue le {planned} et nous sommes le {today}. Elle ne s’ouvre pas avant.',
  'stocktake.not-in-session': 'Décisions, actions et présences se notent pendant la réunion, ni avant ni après.',
  'stocktake.items-waiting': 'Points non traités : {items}. Examinez-les ou reportez-les avant de clore.',
  'stocktake.attendance-missing': 'Présence non notée : {organisations}. Notez-la avant de clore.',
  'stocktake.moved-without-act': 'Une réunion ne change d’état que par un acte signé de son auteur.',
  'stocktake.minutes-stand': 'Un compte rendu approuvé ne change plus.',
  'stocktake.nothing-to-confirm':
    'Aucun compte rendu n’attend votre organisme : il l’a déjà confirmé ou n’est pas partenaire de ce comité.',
  'four-eyes.minutes-both-sides':
    'Vous, ou la personne que vous remplacez, avez écrit ce compte rendu. Une autre personne fait cet acte ({act}).',
  'agenda.item-unknown': 'Aucun point de l’ordre du jour ne porte l’identifiant {id}.',
  'agenda.subject-unknown': 'Le registre ne connaît pas : {kind} {ref}.',
  'agenda.subject-twice': 'Ce sujet est déjà à l’ordre du jour : {kind} {ref}.',
  'committee-decision.unknown': 'Aucune décision de comité ne porte l’identifiant {id}.',
  'action.unknown': 'Aucune action ne porte l’identifiant {id}.',
  'action.due-in-the-past': 'L’échéance {due} est passée, nous sommes le {today}. Choisissez un jour à venir.',
  'action.person-elsewhere':
    'La personne chargée de l’action travaille dans l’organisme {organisation}. Choisissez-en une, ou laissez vide.',
  'action.no-such-step': 'Cet acte ({act}) est impossible : l’action est « {state} ».',
  'action.not-its-owner': 'C’est l’organisme {organisation} qui déclare cette action faite.',
  'action.postponed-backwards':
    'La nouvelle échéance {until} n’est pas après l’actuelle {due}. Choisissez un jour plus tard.',
  'action.file-unknown': 'La pièce {sha256} n’est pas conservée ici. Déposez-la d’abord.',
  'action.moved-without-act': 'Une action ne change d’état ou d’échéance que par un acte signé de son auteur.',
  'four-eyes.action-both-sides':
    'Vous, ou la personne que vous remplacez, avez déclaré cette action faite. Une autre personne la confirme.',
} as const satisfies Same<typeof ar>;
