import type { deskPasskey as ar } from '../ar/desk.passkey.ts';
import type { Translated } from '../desk.ts';

export const deskPasskey = {
  passkey: {
    title: 'Passkeys',
    lead: 'A passkey lets you in by the fingerprint, face or code of your device, without password or second code. Its secret stays in the device; your password stays valid.',
    add: 'Add a passkey',
    label: 'A name to know the device by',
    goOn: 'Go on in the window of the browser.',
    added: 'The passkey is added.',
    addedOn: 'Added',
    neverUsed: 'never used',
    onlyAt: 'works only at',
    removing: 'Remove the passkey “{label}”',
    removeHelp: 'Your other sessions end. If you have the device, delete the passkey there too.',
    removed: 'The passkey is removed.',
    unavailable:
      'This browser does not know passkeys, or does not offer them at this address: it takes a recent browser and an https address. The password is enough.',
    cancelled:
      'The device did not answer: the request was cancelled, took too long, or there is no passkey for this site on it.',
    held: 'This device already has a passkey of your account.',
    keep: 'Keep my passkeys',
    keepHelp: 'If you still have all your devices. Otherwise they are removed; you can add others afterwards.',
  },
} as const satisfies Translated<typeof ar>;
