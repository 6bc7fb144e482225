import type { analysisRefusals as ar } from '../ar/refusals.analysis.ts';
import type { Same } from '../catalogue.tsx';

export const analysisRefusals = {
  'analysis.not-a-number': 'Number {at} of {what} is no number.',
  'analysis.negative': 'Number {at} of {what} is {value}: it cannot be below zero.',
  'analysis.out-of-range': 'Number {at} of {what} is {value}: it lies from {from} to {to}.',
  'analysis.lengths-differ': '{what} has {length} numbers where {expected} are needed.',
  'analysis.index-unknown': 'Number {at} of {what} names {value}, which is not in the list it points to.',
  'analysis.not-whole': 'Number {at} of {what} is {value}: it must be a whole number.',
  'analysis.sum-differs': 'Row {at} of {what} adds up to {value}: it must add up to {expected}.',
} as const satisfies Same<typeof ar>;
