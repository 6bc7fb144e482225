import type { deskOutbox as arabic } from '../ar/desk.outbox.ts';
import type { Translated } from '../desk.ts';

export const deskOutbox = {
  outbox: {
    title: 'En attente d’envoi',
    lead: 'Ce que vous avez écrit dans ce navigateur et qui n’est pas encore parvenu au serveur. L’envoi se fait de lui-même au retour du réseau, dans l’ordre où vous avez écrit.',
    none: 'Rien n’attend : tout ce que vous avez écrit est arrivé.',
    waits: { zero: 'Rien n’attend', one: '{n} écriture en attente d’envoi', other: '{n} écritures en attente d’envoi' },
    kept: 'Gardé dans ce navigateur ; l’envoi se fera au retour du réseau.',
    noNetwork: 'Pas de réseau en ce moment. Vous pouvez écrire : ce que vous enregistrez reste ici jusqu’à l’envoi.',
    keptSince: 'La page telle qu’elle était le {at}',
    ready: 'Cette page s’ouvre aussi sans réseau.',
    since: 'depuis le',
    kilobytes: '{size} ko',
    sendNow: 'Envoyer maintenant',
    drop: 'Abandonner',
    dropSure: 'Ce contenu sera perdu. Confirmez-vous ?',
    signInAgain:
      'La session est terminée ; rien n’est perdu : l’envoi se fera quand vous serez de nouveau connecté à votre nom.',
    conflictHelp:
      'Quelqu’un a enregistré le rapport après que vous avez écrit. Ouvrez sa page : les deux valeurs y sont côte à côte, choisissez.',
    noRoom:
      'Il n’y a plus de place dans ce navigateur, ni de réseau pour envoyer. Votre texte est encore sur la page : ne la fermez pas, libérez de la place et enregistrez à nouveau.',
    noPicture: 'Ce fichier ne s’ouvre pas comme une image. Choisissez une photo JPEG, PNG ou WebP.',
    photoLost: 'La photo n’est plus dans ce navigateur. Choisissez-la de nouveau.',
    shrinking: 'Réduction de la photo…',
    photoKept: 'Photo gardée : {size} ko, sans aucune donnée de lieu ni d’appareil.',
    submitWaits:
      'Le rapport est écrit et déposé sans réseau ; il partira à son retour. Pour en changer le texte avant, abandonnez le dépôt en attente.',
    leaving: {
      zero: 'Rien n’attend : vous pouvez sortir.',
      one: '{n} écriture n’est pas encore arrivée. Si vous sortez maintenant, elle est effacée de ce navigateur.',
      other:
        '{n} écritures ne sont pas encore arrivées. Si vous sortez maintenant, elles sont effacées de ce navigateur.',
    },
    leaveAnyway: 'Sortir et effacer ce navigateur',
    changedBy: 'Changé par',
    aside: 'Ce qui a été écarté en choisissant',
  },
  outboxVerbs: { 'write-report': 'Texte du rapport', 'submit-report': 'Dépôt du rapport', photo: 'Photo' },
  outboxStates: {
    waiting: 'attend le réseau',
    conflict: 'attend votre choix',
    refused: 'refusé',
    'signed-out': 'attend que vous vous connectiez',
  },
} as const satisfies Translated<typeof arabic>;
