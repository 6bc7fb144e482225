import type { aiSystemRefusals as ar } from '../ar/refusals.ai-systems.ts';
import type { Same } from '../catalogue.tsx';

export const aiSystemRefusals = {
  'ai-system.unknown': 'No AI system has the reference {ref}.',
  'ai-system.ref-taken': 'The reference {ref} belongs to another system. Choose another.',
  'ai-system.basis-without-class': 'A text is named for the class of risk, but the class is missing.',
  'ai-system.basis-not-in-force':
    'The text {ref} is not in force and defines no class of risk. Leave it out until it is published.',
  'ai-system.since': 'A system in use is not used since {since}, which is after {today}.',
  'ai-system.text-unknown': 'No legal text has the reference {ref}.',
  'ai-system.solution-not-listed': 'No listed solution of the catalogue has the code {ref}.',
  'ai-system.is-stopped': 'The system {ref} was stopped and is neither revised nor reviewed.',
  'ai-system.review-day':
    'The day of review {day} is not possible: neither after {today} nor before the last review ({last}).',
  'ai-system.next-review': 'The next review ({next}) comes after this one ({day}).',
  'ai-system.stop-day': 'The day of stopping {day} cannot be after {today}.',
} as const satisfies Same<typeof ar>;
