import type { letterRefusals as ar } from '../ar/refusals.letter.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the correspondence register refuses. Translators: {act}, {state}, {kind} are codes; {day}, {today} are days. */
export const letterRefusals = {
  'linked.unknown': 'Aucune fiche de nature {kind} ne porte la référence {ref} parmi celles que vous pouvez lire.',
  'letter.unknown': 'Aucun courrier ne porte cet identifiant : {id}.',
  'letter.not-your-body':
    'On n’écrit qu’au registre de son propre organisme ou de celui dont on est suppléant ; ce registre est celui de {organisation}.',
  'letter.not-addressed-to-you':
    'Ce courrier est adressé à {organisation} : la réception revient à qui agit en son nom.',
  'letter.counterpart-unknown': 'Aucun organisme ne porte la référence {ref}.',
  'letter.to-itself':
    'L’expéditeur et le destinataire sont le même organisme : {organisation}. Choisissez-en un autre.',
  'letter.day-ahead': 'Le jour {day} vient après {today}. Corrigez la date.',
  'letter.hijri-far': 'La date hégirienne {hijri} est loin du {day} : l’écart ne dépasse pas deux jours.',
  'letter.answers-another':
    'Le courrier auquel on répond n’a pas été échangé dans l’autre sens entre votre organisme et {counterpart}.',
  'letter.file-unknown': 'Aucun fichier conservé ici ne porte cette empreinte : {sha256}. Apportez-le d’abord.',
  'letter.delegation-unknown':
    'Aucune délégation de signature ni aucun intérim en vigueur aujourd’hui ne porte l’identifiant {id}.',
  'letter.without-words': 'Un courrier sans texte ne s’approuve pas. Écrivez-le ou joignez son original signé.',
  'letter.no-enclosure': 'Le bordereau n’énumère aucune pièce. Ajoutez-en au moins une.',
  'letter.no-such-step': 'Impossible ({act}) : le courrier est « {state} ».',
  'letter.moved-without-act': 'L’état d’un courrier ne change que par un acte inscrit au nom de son auteur.',
  'letter.text-stands': 'Un courrier approuvé garde son texte et son numéro. Écrivez-en un autre.',
  'letter.number-gap': 'Les numéros du registre se suivent sans trou : recommencez.',
  'four-eyes.letter-both-sides':
    'Vous, ou la personne que vous remplacez, avez rédigé ce courrier. Une autre personne s’en charge ({act}).',
} as const satisfies Same<typeof ar>;
