import type { Clues } from './clues.ts';
import { effectAt } from './effects.ts';
import { type Evidence, firstOf } from './evidence.ts';
import type { Match } from './lexicon.ts';
import type { Add } from './weigh.ts';

/** What speaks against a claim: that it is over, an opinion, a condition, a forecast, a part of another, nothing to check. */
export function weighDoubts(evidence: Evidence, clues: Clues, add: Add): void {
  const { tokens, clause, matches, quantities, above, future } = evidence;
  const { must, intent, signed, prep, ongoing, consider, deed, addressee, past, meeting, thing, amount, ahead } = clues;
  const { launched, reported, hasCue, isHead, opensItem } = clues;
  // «…, contre 112 milliards l'an dernier»: of what it is compared with
  const isCompared =
    past !== undefined &&
    quantities.some((one) => one.isBaseline && one.first < past.first && past.first - one.end <= 3);
  // «…, which stood at 33 percent in 2020, will be brought down»: said in passing of what will be
  const isPassing =
    past !== undefined &&
    (intent !== undefined || future !== undefined) &&
    matches.some((one) => one.role === 'relative' && one.first < past.first && past.first - one.end <= 1) &&
    past.first < (future ?? intent)!.first;
  if (past && !isCompared && !isPassing) {
    const isOver = intent !== undefined && past.first < intent.first && !future && !prep;
    add(isOver ? 'past:before-intent' : hasCue ? 'past:beside-cue' : 'past', past);
  }
  // «contre 23 actuellement»: of what it is compared with
  const now = matches.find(
    (one) =>
      one.role === 'now' &&
      !quantities.some((each) => each.isBaseline && one.first >= each.first - 2 && one.first - each.end <= 3),
  );
  // "today announced", «وقعت اليوم»: the day on which it was done
  if (now && !must && !future && !intent && !prep && !signed && !launched) add('now', now);
  for (const role of ['opinion', 'consider', 'condition'] as const) {
    const found = firstOf(matches, role);
    const cue = intent ?? must ?? prep;
    // "intends to have 200 by 2037, a target some analysts consider heroic": said of what was told before it
    if (role === 'opinion' && found && cue && found.first > cue.end + 5) continue;
    if (
      found &&
      !(role === 'consider' && (reported || (intent && consider !== undefined && consider.first > intent.first + 3)))
    )
      add(role, found);
  }
  // "projections indicate a rise to USD 1.1 billion by 2030": nobody undertakes it
  const forecast = matches.find((one) => one.role === 'opinion' && isForecast.test(one.entry));
  if (forecast && (amount !== undefined || ahead !== undefined)) add('forecast', forecast);
  // «Le projet contribuera à l'essor du secteur»: what a thing brings about, with no sum, no day and nobody who acts
  const cue = future ?? intent ?? ongoing;
  if (cue && !amount && !ahead && !addressee && !must && !evidence.actor(clause.end)) {
    const effect = effectAt(tokens, cue, evidence.language);
    if (effect) add('effect', effect);
  }
  if (meeting && past) add('meeting:past', meeting);
  else if (meeting && !signed) add('meeting', meeting);
  if (addressee && hasCue && deed && addressee.first < deed.first) add('addressed', addressee);
  // «The minister launched a national plan»: who, what was done and to what stand together
  else if (addressee && launched && thing && addressee.first < launched.first && isBehind(launched, thing))
    add('addressed', addressee);
  if (evidence.named && hasCue) add('named', evidence.named);
  if (
    !thing &&
    !amount &&
    !firstOf(matches, 'measure') &&
    !must &&
    !evidence.named &&
    !(opensItem && above?.isAdvice && isHead)
  )
    add(hasCue ? 'little-to-check' : 'nothing-to-check');
  if (clause.tail) add('tail');
  // «Nous digitaliserons 90 % des services»: more than a wish
  if (evidence.isQuoted && !(amount && (future ?? intent))) add('quoted-wish');
  if (isPart(evidence)) add('part-of');
  if (evidence.isTitle) add('title');
  if (evidence.isHeading) add('heading');
}

const isForecast =
  /^opinion:(projections?|forecasts?|market is|growth rate|cagr|previsions|projections|توقعات|يتوقع خبراء)/i;

/** «dont 4,75 MMDH», "of which", «منها»: a part of an amount that was told already. */
const isPart = ({ tokens, clause: { first }, quantities, future, matches }: Evidence): boolean =>
  (/^(dont|منها|منهم|منهن|including)$/.test(tokens.str[first] ?? '') &&
    // «dont les études seront bouclées en mai»: a sentence of its own
    !((future || matches.some((one) => one.role === 'intent')) && !quantities.some((one) => one.first - first <= 3))) ||
  (tokens.str[first] === 'of' && tokens.str[first + 1] === 'which');

/** The thing follows the verb, with no more than an article and two adjectives between. */
const isBehind = (verb: Match, thing: Match): boolean => thing.first >= verb.end && thing.first - verb.end <= 3;
