import type { envelopeRefusals as ar } from '../ar/refusals.envelope.ts';
import type { Same } from '../catalogue.tsx';

export const envelopeRefusals = {
  'envelope.unknown': 'No envelope has the reference {ref}. Correct the reference or record the envelope first.',
  'envelope.ref-taken': 'The reference {ref} belongs to another envelope. Choose another one.',
  'envelope.days-reversed': 'The last day {lastDay} comes before the first {firstDay}. Correct one of them.',
  'envelope.amount-not-positive': 'The amount of the envelope is {amount}: enter an amount above zero.',
  'envelope.currency-unknown': 'The currency {currency} is not kept here. Choose one that is.',
  'envelope.too-fine':
    'The amount {amount} is finer than the smallest coin of {currency}: at most {decimals} decimals.',
  'envelope.pledge-elsewhere':
    'The pledge {pledge} belongs to the strategy {strategy}. Choose a pledge of the strategy of the envelope.',
  'envelope.predecessor-elsewhere':
    'The envelope {predecessor} is of another strategy or currency: nothing of it is carried over into this one.',
  'envelope.predecessor-later': 'The envelope {predecessor} ends only on {lastDay}: the next one begins after that.',
  'envelope.predecessor-taken':
    'The envelope {predecessor} is already followed by {by}: no amount is carried over twice.',
  'envelope.year-outside': 'The year {year} is outside the envelope, which covers {first} to {last}.',
  'envelope.over-allotted': 'The amount {programmed} exceeds what is left to allot of the envelope, {left}.',
  'closing.unknown': 'There is no such closing account.',
  'closing.too-early':
    'An envelope is not closed before its last day, {lastDay}, is over, and there is no provisional account: its page says where it stands.',
  'closing.in-the-future': 'The day of the account, {closedOn}, has not come; today is {today}.',
  'closing.already-proposed': 'A closing account of {ref} already waits to be confirmed. Confirm or refuse it first.',
  'closing.nothing-moved': 'The confirmed account no. {number} says the same: nothing has moved since.',
  'closing.no-rate': 'Transactions in {currency} of {year} have no rate: record the rate before the account is closed.',
  'closing.moved-since':
    'The figures moved since the proposal (axis {axis}, by {by}): refuse this account and propose another.',
  'closing.no-such-step': 'This cannot be done while the account is “{state}”.',
  'closing.row-unknown': 'The account has no row for the axis {axis}.',
  'closing.said-twice': 'The axis {axis} is said twice. Say it once.',
  'closing.row-silent':
    'What was paid for the axis {axis} is not reported: nothing of it is carried over or lapses while that is so.',
  'closing.row-unsaid': '{left} is left of the axis {axis}: say what of it is carried over and what lapses.',
  'closing.overpaid':
    'The axis {axis} has paid {over} more than was programmed and carried in: correct what is programmed first, with its source.',
  'closing.unbalanced':
    '{left} is left of the axis {axis}; carried over and lapsed together make {said}. They must be equal to the centime.',
} as const satisfies Same<typeof ar>;
