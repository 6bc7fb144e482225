import type { briefingRefusals as ar } from '../ar/refusals.briefing.ts';
import type { Same } from '../catalogue.tsx';

export const briefingRefusals = {
  'brief.unknown': 'There is no {kind} {ref} in this snapshot: check the reference, or choose another snapshot.',
  'brief.press-missing':
    'This machine ({platform}) lacks the component that sets the document: ask for another format, or ask on 64-bit Linux.',
  'brief.press-busy': 'Too many documents wait to be set. Try again in a minute.',
  'paper.not-ours': 'Letter {number} came in: its paper is with the sender.',
  'paper.not-held': 'There are no minutes of a meeting that has not been held (state: {state}).',
  'reminder.not-overdue': 'Nothing about this record ({kind} {ref}) is overdue: there is nothing to remind of.',
  'convocation.not-convener':
    'No convocation is written in the name of {organisation}: who plans the meeting convenes it, or the body of the chair or the secretary.',
  'convocation.agenda-open':
    'The meeting is in the state “{state}”: convocations are written once its agenda is frozen and before it sits.',
  'convocation.day-passed':
    'The meeting was planned for {day} and today is {today}. Move it to a day ahead, then write the convocations.',
  'convocation.not-arranged': 'Say the hour and the place of the meeting before writing the convocations.',
  'convocation.nobody': 'No other body sits in committee {committee}: there is nobody to convene.',
  'convocation.waits':
    'Convocation no. {number} to {organisation} has not left yet. Send it or cancel it before writing others.',
  'reminder.nobody': 'No body answers for this record ({kind} {ref}): name one first.',
} as const satisfies Same<typeof ar>;
