import type { oneFigure as arabic } from '../ar/one-figure.ts';
import type { Same } from '../catalogue.tsx';

export const oneFigure: Same<typeof arabic> = {
  title: 'One figure is asked of you',
  lead: 'Only this figure is asked of you. You need no account; the link serves once, until {until}.',
  period: 'Period',
  place: 'Place',
  unit: 'Unit',
  value: 'The figure',
  valueHelp: 'In digits, such as 1250 or 12.5. Zero is a figure.',
  missing: 'or why there is none',
  none: '— I have a figure —',
  note: 'A remark, if needed',
  noteHelp: 'Write no names of people.',
  send: 'Send the figure',
  verified:
    'The figure is recorded as reported through a link; it counts as verified only once another person has checked it.',
  thanksTitle: 'The figure has arrived',
  thanks:
    'Thank you. The figure is recorded as reported through a link; another person will verify it. The link serves no more.',
  refusedTitle: 'This link opens nothing',
  lockedTitle: 'Too many tries',
  notNumber: 'Write a number such as 1250 or 12.5, or choose why there is none.',
};
