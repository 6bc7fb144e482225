import type { resultsRefusals as ar } from '../ar/refusals.results.ts';
import type { Same } from '../catalogue.tsx';

export const resultsRefusals = {
  'indicator.unknown': 'No indicator has the reference {ref}.',
  'indicator.ref-taken': 'The reference {ref} already names an indicator. Choose another.',
  'indicator.feeds-circle':
    'The chain of results comes back to its start: {circle}. Let each indicator feed one above it.',
  'definition.unknown': 'The definition of indicator {indicator} has no version {number}.',
  'definition.sum-of-rates':
    'The nature of the indicator ({nature}) does not allow that sum: rates are not added up, stocks and cumulative values are not added up over time. Choose the last value or “none”.',
  'definition.range-empty': 'The plausible minimum {low} is above the maximum {high}. Correct one of them.',
  'formula.unreadable':
    'The formula {formula} cannot be read: {problem}. Numbers, the four operations, parentheses, references of indicators and the functions value, previous, sum, min and max are understood.',
  'formula.unknown-indicator':
    'The formula {formula} reads indicator {indicator}, which does not exist. Record it first or correct the reference.',
  'formula.circle': 'Formulas refer to one another in a circle: {circle}. Let one of these be reported, not computed.',
  'target.unknown': 'No target of this indicator has the reference {ref}.',
  'target.ref-taken': 'The reference {ref} already names a target. Choose another.',
  'target.replaced-already': 'Target {ref} was replaced by {by}. Replace that one if the target changes again.',
  'target.replaces-another': 'Target {ref} is not a target of indicator {indicator}.',
  'target.range-empty': 'The end of the range, {high}, is below its start, {low}. Correct one of them.',
  'figure.unknown': 'No figure has the identifier {id}.',
  'figure.value-or-reason':
    'Indicator {indicator}, period {period}: give the value, or the reason why there is none, not both. Zero is a value.',
  'figure.range':
    'Indicator {indicator}, period {period}: both ends of the range come together, with the value between them. Correct the ends or the value.',
  'figure.split-invalid':
    'The breakdown {split} is not valid: a dimension and a value in lower-case Latin letters and digits, such as sex=f.',
  'figure.period-not-over':
    'The period {period} is not over: indicator {indicator} has no figure for it yet. Report a shorter period that has ended.',
  'figure.computed':
    'Indicator {indicator} is computed by the formula {formula} and not reported for {period}. Report the indicators it reads.',
  'figure.source-missing':
    'Indicator {indicator} comes from an official producer of statistics: its figures are cited. Give the source of the figure for {period}.',
  'figure.outside-scope':
    'Indicator {indicator} lies outside your scope. Its owner or the officer in charge of it reports it.',
  'figure.named-twice':
    'Indicator {indicator}: the same period and place stand in line {other} too. Remove one of the two.',
  'figure.evidence-unknown':
    'The paper {sha256} given with the figure of indicator {indicator} is not kept here. Upload it first.',
  'figure.rows-refused':
    'Nothing was recorded: {count} lines are refused. Correct the lines named and send everything again.',
  'figure.already-judged': 'The figure of indicator {indicator} for {period} has been judged already.',
  'figure.replaced':
    'The figure of indicator {indicator} for {period} was replaced by a correction. Look at the one that stands.',
  'figure.cited-only':
    'The figure of indicator {indicator} for {period} is an official statistic: it is cited, neither accepted nor returned.',
  'figure.born-judged': 'A new figure is reported first, then verified by somebody else.',
  'figure.keeps-its-words': 'A recorded figure does not change: report a correction that takes its place.',
  'figure-link.unknown': 'There is no link with this identifier: {id}.',
  'figure-link.closed': 'This link no longer waits ({state}): only a link that was not used can be withdrawn.',
  'figure-link.no-body':
    'Nobody owns or produces indicator {indicator}, so its figure cannot be asked for through a link. Record its owner first.',
  'figure-link.no-mail':
    'No mail leaves from here: the mail server or the public address is not set, or this is an exercise. Copy the link and hand it over yourself.',
  'figure-link.refused': 'This link is unknown, used, withdrawn or expired. Ask whoever gave it to you for a new one.',
  'figure-link.locked': 'Too many tries from this address. Try again in {seconds} seconds.',
  'four-eyes.reporter-verifies':
    'You, or the person you act for, reported the figure of indicator {indicator} for {period}. Somebody else verifies it.',
} as const satisfies Same<typeof ar>;
