import type { deskPasskey as ar } from '../ar/desk.passkey.ts';
import type { Translated } from '../desk.ts';

export const deskPasskey = {
  passkey: {
    title: 'Clés d’accès',
    lead: 'Une clé d’accès vous fait entrer par l’empreinte, le visage ou le code de votre appareil, sans mot de passe ni second code. Son secret reste dans l’appareil ; votre mot de passe reste valable.',
    add: 'Ajouter une clé d’accès',
    label: 'Un nom pour reconnaître l’appareil',
    goOn: 'Continuez dans la fenêtre du navigateur.',
    added: 'La clé d’accès est ajoutée.',
    addedOn: 'Ajoutée le',
    neverUsed: 'jamais utilisée',
    onlyAt: 'ne sert qu’à l’adresse',
    removing: 'Retirer la clé d’accès « {label} »',
    removeHelp: 'Vos autres sessions prennent fin. Si vous avez l’appareil, effacez-y aussi la clé.',
    removed: 'La clé d’accès est retirée.',
    unavailable:
      'Ce navigateur ne connaît pas les clés d’accès, ou ne les offre pas à cette adresse : il faut un navigateur récent et une adresse https. Le mot de passe suffit.',
    cancelled: 'L’appareil n’a pas répondu : demande annulée, délai passé, ou aucune clé pour ce site.',
    held: 'Cet appareil a déjà une clé d’accès de votre compte.',
    keep: 'Garder mes clés d’accès',
    keepHelp: 'Si vous avez encore tous vos appareils. Sinon elles sont retirées ; vous en ajouterez d’autres ensuite.',
  },
} as const satisfies Translated<typeof ar>;
