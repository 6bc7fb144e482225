import { type Clues, isAddressed } from './clues.ts';
import { isCue } from './cue.ts';
import type { ReadDate } from './dates.ts';
import { type Evidence, wordsBetween } from './evidence.ts';
import type { Match } from './lexicon.ts';
import type { Add } from './weigh.ts';

/** What is to be done: its day, its amount, the deed and the thing, and the list in which it stands. */
export function weighMatter(evidence: Evidence, clues: Clues, add: Add): void {
  const { tokens, clause, above } = evidence;
  const { should, prep, deed, past, thing, amount, ahead, behind, parts, allotted, cost } = clues;
  const { hasCue, inherits, isNow, isHead, isListed, opensItem } = clues;
  if (ahead) add(ahead.strength === 0 ? 'date:ahead-bare' : 'date:ahead', ahead);
  else if (behind) add(hasCue && !isOver(evidence, behind) ? 'date:behind-beside-cue' : 'date:behind', behind);
  if (amount) add('quantity', amount);
  if (deed) add(isHead ? 'deed:head' : 'deed', deed);
  if (thing) add('thing', thing);
  if (above?.isPlan && opensItem && !clause.tail) add(isHead || amount ? 'list:plan' : 'list:plan-loose');
  if (above?.isAdvice && opensItem) add('list:advice');
  const isTarget =
    above?.isTargets === true &&
    !clause.tail &&
    (amount !== undefined || (ahead !== undefined && (isHead || (evidence.isItem && ahead.strength >= 2)))) &&
    !past &&
    !isNow;
  if (isTarget) add('list:targets');
  if (above?.isChallenge && opensItem) add('list:challenge');
  // "- 310 km of trunk sewers in Nairobi": a line of a list that begins with its amount
  const isAmountItem =
    evidence.isItem &&
    evidence.opensSentence &&
    amount !== undefined &&
    wordsBetween(tokens, clause.first, amount.first) <= 1 &&
    (thing !== undefined || amount.unit === 'MW' || amount.unit === 'km' || amount.unit === 'jobs') &&
    !isTarget &&
    !hasCue &&
    !past &&
    !isNow &&
    !clause.tail;
  if (isAmountItem) add('item:amount', amount);
  const isGerund = evidence.language === 'en' && deed !== undefined && tokens.str[deed.first]!.endsWith('ing');
  if (evidence.isNumbered && isHead && !isGerund) add('item:imperative', deed);
  else if (
    evidence.isNumbered &&
    !evidence.isFirstSentence &&
    !amount &&
    !prep &&
    !(should && isAddressed(evidence, clues, should))
  )
    add('item:explanation');
  const isDatedAmount = amount !== undefined && ahead !== undefined && ahead.strength >= 2;
  const isMeasuredDeed =
    deed !== undefined && isHead && deed.suffix === '' && (amount ?? ahead) !== undefined && !past && !isNow;
  const isListedDeed = isHead && (isListed || evidence.isNumbered);
  const isAdvice = opensItem && above?.isAdvice === true;
  const speaksWithoutCue =
    isListedDeed ||
    isAdvice ||
    isMeasuredDeed ||
    isTarget ||
    isAmountItem ||
    isDatedAmount ||
    cost !== undefined ||
    parts !== undefined ||
    allotted !== undefined;
  if (!hasCue && !inherits && !speaksWithoutCue) add('no-cue');
}

/** A cue of what is to come, not of what was decided. */
const isOfToCome = (match: Match): boolean => isCue(match) && match.role !== 'decided';

/** «le 21 décembre 2021, l'État a adopté …» in a text of 2024: decided long before, and nothing else is said. */
const isOver = ({ matches, future, conditional, reference }: Evidence, date: ReadDate): boolean =>
  reference.length >= 4 &&
  date.to.slice(0, 4) < reference.slice(0, 4) &&
  !future &&
  !conditional &&
  !matches.some(isOfToCome);
