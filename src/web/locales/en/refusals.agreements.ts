import type { agreementRefusals as ar } from '../ar/refusals.agreements.ts';
import type { Same } from '../catalogue.tsx';

export const agreementRefusals = {
  'agreement.unknown': 'No agreement has the reference {ref}.',
  'agreement.ref-taken': 'The reference {ref} already names an agreement. Choose another.',
  'agreement.rests-on-nothing':
    'Bring the act itself or name a source that tells of it: no agreement is recorded without support.',
  'agreement.days-out-of-order':
    'The agreement cannot end on {until}, before it is signed or begins. Correct the dates.',
  'agreement.one-sided':
    'An agreement needs a bound party on the side of the state and one on the side of the partner; a witness is not bound.',
  'agreement.on-both-sides': '{organisation} cannot stand on both sides.',
  'agreement.party-twice': '{organisation} is already named in this role.',
  'agreement.partner-on-state-side': '{organisation} is a partner: it cannot stand on the side of the state.',
  'agreement.party-unknown': '{organisation} is not a party in this role.',
  'agreement.party-owes': '{organisation} owes or is owed something under this agreement: it cannot be taken off.',
  'agreement.currency-unknown': 'The currency {currency} is not recorded.',
  'agreement.needs-amendment': 'This agreement is signed: its end and its amount change by an amendment only.',
  'agreement.committee-of-others':
    '{organisation} sits in the committee {committee} without being a party of this agreement, and would see what it follows. Choose another committee.',
  'agreement.over': 'The agreement {ref} has already been ended.',
  'amendment.unknown': 'This agreement has no amendment {number}.',
  'amendment.not-signed': 'The agreement {ref} is not signed yet: correct its record, it has no amendments.',
  'amendment.day': 'The day of the amendment, {day}, must follow the signature ({signed}) and not lie ahead of today.',
  'amendment.no-amount': 'The agreement {ref} names no amount to change. Record the original amount first.',
  'obligation.unknown': 'No obligation has the reference {ref}.',
  'obligation.not-a-party': '{organisation} is not a bound party of this agreement.',
  'obligation.one-side': '{debtor} and {creditor} stand on one side: an obligation goes from one side to the other.',
  'obligation.criterion-unknown': 'No criterion has the reference {criterion}.',
  'obligation.criterion-elsewhere': 'The criterion {criterion} belongs to another project.',
  'obligation.waits-elsewhere': 'The obligation {ref} is not of this agreement.',
  'obligation.no-such-step': '“{act}” is not possible while the obligation is {state}.',
  'obligation.not-your-side':
    '“{act}” is not for your side: only the debtor declares, and only the other side or an independent verifier judges.',
  'obligation.own-status':
    'The status “{state}” comes from your side or from both together: nobody contests what they said.',
  'obligation.moved-without-act': 'The status and the day of an obligation change by a recorded act only.',
  'obligation.paper-unknown': 'Step {step} of the obligation {obligation} has no paper.',
  'four-eyes.obligation-both-sides': 'Who declared an obligation does not judge it.',
} as const satisfies Same<typeof ar>;
