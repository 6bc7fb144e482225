import type { deskOutbox as arabic } from '../ar/desk.outbox.ts';
import type { Translated } from '../desk.ts';

export const deskOutbox = {
  outbox: {
    title: 'Waiting to be sent',
    lead: 'What you wrote in this browser and the server does not have yet. It leaves by itself when the network is back, in the order in which you wrote it.',
    none: 'Nothing waits: everything you wrote has arrived.',
    waits: {
      zero: 'Nothing waits to be sent',
      one: '{n} entry waits to be sent',
      other: '{n} entries wait to be sent',
    },
    kept: 'Kept in this browser; it leaves when the network is back.',
    noNetwork: 'No network at the moment. You can write: what you save stays here until it is sent.',
    keptSince: 'The page as it was on {at}',
    ready: 'This page also opens without a network.',
    since: 'since',
    kilobytes: '{size} kB',
    sendNow: 'Send now',
    drop: 'Drop',
    dropSure: 'What it holds will be lost. Sure?',
    signInAgain: 'The session is over; nothing is lost: it leaves once you sign in again under your own name.',
    conflictHelp:
      'Somebody saved the report after you wrote. Open its page: both values stand side by side, and you choose.',
    noRoom:
      'There is no room left in this browser and no network to send by. Your words are still on the page: do not close it, free some space and save again.',
    noPicture: 'This file does not open as a picture. Choose a JPEG, PNG or WebP photo.',
    photoLost: 'The photo is no longer in this browser. Choose it again.',
    shrinking: 'Making the photo smaller…',
    photoKept: 'Photo kept: {size} kB, with no data on place or device.',
    submitWaits:
      'The report is written and submitted without a network; it leaves when the network is back. To change its words before that, drop the submission that waits.',
    leaving: {
      zero: 'Nothing waits: you can leave.',
      one: '{n} entry has not arrived yet. If you sign out now it is erased from this browser.',
      other: '{n} entries have not arrived yet. If you sign out now they are erased from this browser.',
    },
    leaveAnyway: 'Sign out and erase this browser’s copy',
    changedBy: 'Changed by',
    aside: 'Set aside when choosing',
  },
  outboxVerbs: { 'write-report': 'Words of the report', 'submit-report': 'Submission of the report', photo: 'Photo' },
  outboxStates: {
    waiting: 'waits for the network',
    conflict: 'waits for your choice',
    refused: 'refused',
    'signed-out': 'waits for you to sign in',
  },
} as const satisfies Translated<typeof arabic>;
