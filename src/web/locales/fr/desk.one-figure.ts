import type { deskOneFigure as arabic } from '../ar/desk.one-figure.ts';
import type { Translated } from '../desk.ts';

export const deskOneFigure = {
  oneFigure: {
    ask: 'Demander un chiffre par un lien',
    help: 'Un lien qui sert une fois, pour qui tient le chiffre sans avoir de compte. Copiez-le et remettez-le vous-même : rien n’est envoyé. Qui demande le chiffre ne le vérifie pas.',
    helpMail:
      'Un lien qui sert une fois, pour qui tient le chiffre sans avoir de compte. Copiez-le et remettez-le vous-même, ou donnez une adresse : il y est envoyé une fois et l’adresse n’est pas conservée. Qui demande le chiffre ne le vérifie pas.',
    to: 'L’envoyer à (facultatif)',
    sent: 'Le lien est parti par courriel. En voici la copie, montrée maintenant seulement.',
    notSent:
      'Le serveur de courriel ne l’a pas pris. Copiez le lien maintenant et remettez-le vous-même ; il ne sera pas renvoyé.',
    days: 'Valable (jours)',
    lang: 'Langue de la page',
    make: 'Créer le lien',
    made: 'Lien créé.',
    copyNow: 'Le lien ne se montre que maintenant. Copiez-le avant de fermer.',
    links: 'Liens précédents',
    askedBy: 'Demandé par',
    until: 'valable jusqu’au',
    withdraw: 'Retirer',
    withdrawn: 'Lien retiré.',
    through: 'par un lien à usage unique',
  },
  linkStates: { open: 'en attente', used: 'répondu', withdrawn: 'retiré', expired: 'expiré' },
} as const satisfies Translated<typeof arabic>;
