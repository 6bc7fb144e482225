import type { openingRefusals as ar } from '../ar/refusals.openings.ts';
import type { Same } from '../catalogue.tsx';

export const openingRefusals = {
  'opening.unknown': 'No proposal to open bears this identifier.',
  'opening.already-proposed': 'Opening this paper is already proposed and waits for a second person.',
  'opening.not-wider': 'The paper is as open already, or more: its class is {class}.',
  'opening.event-awaited': 'This paper opens after: {event}. Name that event and its day.',
  'opening.event-not-awaited': 'This paper does not wait for this event: {event}.',
  'opening.event-not-shown':
    'Nothing shows that this happened: {event}. Choose an accepted evidence of the same project or a recorded source.',
  'opening.decision-not-confirmed': 'The decision whose confirmation opens this paper is not confirmed yet.',
  'opening.class-changed':
    'The class of the paper changed since this was proposed, it is now {class}. Refuse this proposal and make another.',
  'opening.needs-two-persons': 'A paper opens only when one person proposes it and another confirms.',
} as const satisfies Same<typeof ar>;
