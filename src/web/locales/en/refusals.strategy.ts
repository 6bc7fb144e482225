import type { strategyRefusals as ar } from '../ar/refusals.strategy.ts';
import type { Same } from '../catalogue.tsx';

export const strategyRefusals = {
  'strategy.unknown': 'No strategy has the reference {ref}.',
  'strategy.ref-taken': 'The reference {ref} already names a strategy. Choose another.',
  'axis.unknown': 'No axis has the reference {ref}.',
  'axis.ref-taken': 'The reference {ref} already names an axis. Choose another.',
  'axis.of-other-strategy':
    'Axis {axis} belongs to the strategy {strategy}. Choose an axis of the pledge’s own strategy.',
  'pledge.unknown': 'No pledge has the reference {ref}.',
  'pledge.ref-taken': 'The reference {ref} already names a pledge. Choose another.',
  'pledge.nobody-bound': 'A pledge binds somebody: name its owner or the organisations bound by it.',
  'pledge.unit-differs':
    'The units differ: {unit} and {other}. Use one for the value, the baseline and the yearly path.',
  'claim.unknown': 'No claim has the reference {ref}.',
  'claim.ref-taken': 'The reference {ref} already names a claim. Choose another.',
  'claim.already-attached': 'Claim {ref} is attached to pledge {pledge}. Record a new claim for the other pledge.',
  'claim.quote-needs-held-source':
    'Only a held document is quoted: {source} is not kept here. Record a summary or upload the document.',
  'claim.quote-needs-place': 'Say where the quotation stands in {source}.',
  'claim.span-empty': 'The end of the quoted passage comes after its start.',
  'agreement.no-claims': 'Pledge {pledge} rests on no claim yet. Add one before judging whether sources agree.',
  'agreement.own-claim':
    'You, or the person you act for, recorded claim {claim}. Somebody else judges whether sources agree.',
  'agreement.counter-claim-missing': 'Name the claim that says otherwise.',
  'agreement.counter-claim-elsewhere': 'Claim {claim} is not about this pledge.',
  'clarification.other-organisation':
    'You clarify in the name of your own organisation only. What {organisation} says is transcribed by the delivery unit.',
} as const satisfies Same<typeof ar>;
