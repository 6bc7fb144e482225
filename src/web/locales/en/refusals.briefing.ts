import type { briefingRefusals as ar } from '../ar/refusals.briefing.ts';
import type { Same } from '../catalogue.tsx';

export const briefingRefusals = {
  'brief.unknown': 'There is no {kind} {ref} in this snapshot: check the reference, or choose another snapshot.',
  'brief.press-missing':
    'This machine ({platform}) lacks the component that sets the document: ask for another format, or ask on 64-bit Linux.',
  'brief.press-busy': 'Too many documents wait to be set. Try again in a minute.',
} as const satisfies Same<typeof ar>;
