import type { deskOneFigure as arabic } from '../ar/desk.one-figure.ts';
import type { Translated } from '../desk.ts';

export const deskOneFigure = {
  oneFigure: {
    ask: 'Ask for a figure through a link',
    help: 'A link that serves once, for whoever holds the figure and has no account. Copy it and hand it over yourself: nothing is sent. Who asks for the figure does not verify it.',
    helpMail:
      'A link that serves once, for whoever holds the figure and has no account. Copy it and hand it over yourself, or give an address: it is sent there once and the address is not kept. Who asks for the figure does not verify it.',
    to: 'Send it to (optional)',
    sent: 'The link left by mail. Here is its copy, shown only now.',
    notSent: 'The mail server did not take it. Copy the link now and hand it over yourself; it will not be sent again.',
    days: 'Valid for (days)',
    lang: 'Language of the page',
    make: 'Make the link',
    made: 'Link made.',
    copyNow: 'The link is shown only now. Copy it before you close.',
    links: 'Earlier links',
    askedBy: 'Asked by',
    until: 'valid until',
    withdraw: 'Withdraw',
    withdrawn: 'Link withdrawn.',
    through: 'through a single-use link',
  },
  linkStates: { open: 'waits', used: 'answered', withdrawn: 'withdrawn', expired: 'expired' },
} as const satisfies Translated<typeof arabic>;
