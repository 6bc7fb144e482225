import type { deskQuestion as ar } from '../ar/desk.question.ts';
import type { Translated } from '../desk.ts';

/** Questions of parliament, in French. */
export const deskQuestion = {
  questions: {
    title: 'Questions parlementaires',
    lead: 'Les questions adressées à votre organisme, les plus proches de leur échéance d’abord, avec une note de réponse dont les chiffres, chacun à sa référence, viennent d’un même instantané.',
    none: 'Aucune question ne répond à ces critères.',
    record: 'Inscrire une question',
    chamber: 'Chambre',
    form: 'Nature',
    number: 'Numéro',
    year: 'Année',
    askedBy: 'Groupe parlementaire',
    askedByHelp: 'Le nom du groupe, jamais celui d’une personne.',
    subject: 'Objet',
    text: 'Texte de la question',
    receivedOn: 'Reçue le',
    due: 'Réponse due le',
    isLate: 'Réponse en retard depuis le',
    late: 'En retard seulement',
    onlyLate: 'oui',
    reply: 'Réponse',
    noReply: 'La réponse n’est pas encore rédigée.',
    note: 'La note de réponse, à imprimer ou à modifier',
    reason: 'Motif',
    letters: 'Son courrier',
    noLetter: 'Le courrier par lequel elle est arrivée n’est pas indiqué.',
    letterHelp: 'Au registre du courrier de votre organisme. Laissez vide pour défaire le lien.',
    trace: 'Suivi de la question',
  },
  questionWays: { came: 'Courrier par lequel elle est arrivée', answered: 'Courrier qui a porté la réponse' },
  nameLetter: { came: 'Indiquer le courrier d’arrivée', answered: 'Indiquer le courrier de réponse' },
  letterOfQuestion: { came: 'arrivée par ce courrier', answered: 'sa réponse est partie par ce courrier' },
  chambers: {
    lower: 'Chambre des représentants',
    upper: 'Chambre des conseillers',
  },
  questionForms: {
    oral: 'orale',
    written: 'écrite',
  },
  questionStates: {
    received: 'reçue, réponse à rédiger',
    written: 'réponse à approuver',
    approved: 'réponse approuvée',
    answered: 'répondue',
  },
  questionActs: {
    record: 'Inscription',
    write: 'Rédiger la réponse',
    return: 'Renvoyer avec un motif',
    approve: 'Approuver la réponse',
    answer: 'Noter la réponse donnée',
  },
  questionSteps: {
    record: 'Inscription',
    write: 'Rédaction',
    return: 'Renvoi',
    approve: 'Approbation',
    answer: 'Réponse donnée',
  },
} as const satisfies Translated<typeof ar>;
