import type { cycleRefusals as ar } from '../ar/refusals.cycle.ts';
import type { Same } from '../catalogue.tsx';

export const cycleRefusals = {
  'cycle.unknown': 'Aucun calendrier de rapports ne porte la référence {ref}.',
  'cycle.ref-taken': 'La référence {ref} désigne déjà un calendrier. Choisissez-en une autre.',
  'cycle.starts-inside':
    'Le {day} n’ouvre pas une période ({frequency}). Choisissez le premier jour du mois, du trimestre, du semestre ou de l’année.',
  'cycle.ends-before': 'Le calendrier finit avant de commencer. Corrigez l’un des deux jours.',
  'post.unknown': 'Aucun poste ne porte l’identifiant {id}.',
  'post.person-unknown': 'Aucun compte actif ne porte l’identifiant {person}. Invitez d’abord la personne.',
  'post.other-body':
    'Le visa et le point focal relèvent de l’organisme {organisation} : choisissez une personne qui y travaille.',
  'post.to-oneself': 'Personne n’enregistre sa propre nomination. Une autre personne l’enregistre.',
  'post.ends-before': 'Le poste finit le {until}, avant de commencer le {from}. Corrigez l’un des deux jours.',
  'report.unknown': 'Aucun rapport ne porte l’identifiant {id}.',
  'report.no-such-step': 'L’acte « {act} » n’est pas possible : le rapport est à l’état « {state} ».',
  'report.reason-missing': 'L’acte « {act} » demande un motif écrit.',
  'report.incomplete':
    'Il manque au rapport du projet {project} : {lacks}. Complétez-le avant le dépôt ; une explication est due dès que l’appréciation n’est pas « en ligne ».',
  'report.visa-missing': 'Il manque un visa : {post}. Les visas se donnent dans l’ordre de la chaîne, avant le dépôt.',
  'report.no-visa-left': 'Aucun visa n’est attendu pour le rapport du projet {project} : déposez-le.',
  'report.not-your-visa': 'C’est le tour du visa : {post}. Le titulaire du poste ou son suppléant le donne.',
  'report.milestone-elsewhere': 'Le jalon {milestone} n’est pas un jalon du projet {project}.',
  'report.photo-unknown': 'La photo {sha256} n’est pas conservée ici. Déposez-la d’abord.',
  'report.extension-backwards':
    'Le nouveau délai, {until}, n’est pas postérieur au délai actuel, {due}. Choisissez un jour plus tard.',
  'report.moved-without-act': 'L’état d’un rapport ne change que par un acte enregistré au nom de son auteur.',
  'report.keeps-its-words':
    'Le texte d’un rapport déposé ne change plus. Renvoyez-le avec un motif ou rouvrez-le par exception.',
  'four-eyes.report-both-sides':
    'Vous, ou la personne que vous suppléez, avez écrit, visé, déposé ou verrouillé ce rapport. Une autre personne accomplit l’acte « {act} ».',
  'notice.unknown': 'Aucune notification ne vous est adressée sous l’identifiant {id}.',
} as const satisfies Same<typeof ar>;
