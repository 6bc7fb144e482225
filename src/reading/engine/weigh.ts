import type { ReadingLanguage } from '../stored-text.ts';
import type { Clause } from './clauses.ts';
import type { ReadDate } from './dates.ts';
import { effectAt } from './effects.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';
import { type RuleId, readingRules } from './rules.ts';
import { MARK, type Tokens } from './tokens.ts';

/** What stands above a clause: the sentence or heading that opens its list. */
export type Above = {
  isPlan: boolean;
  isAdvice: boolean;
  isChallenge: boolean;
  isTargets: boolean;
  deadline?: ReadDate;
};

export type Weighed = { score: number; fired: { rule: string; first: number; end: number; weight: number }[] };

export type Evidence = {
  tokens: Tokens;
  clause: Clause;
  language: ReadingLanguage;
  matches: readonly Match[];
  quantities: readonly ReadQuantity[];
  dates: readonly ReadDate[];
  /** the year from which dates lie ahead */
  reference: string;
  above: Above | undefined;
  isItem: boolean;
  isNumbered: boolean;
  isFirstSentence: boolean;
  isHeading: boolean;
  /** no other clause of its sentence stands before it */
  opensSentence: boolean;
  /** words before a colon that name what the rest of the item says */
  isTitle: boolean;
  /** a speaker's own wish, in the first person and in quotation marks */
  isQuoted: boolean;
  /** the sentence says what somebody said: "would" is then what will be */
  isReported: boolean;
  /** something called by its name: «…», Kenya AI Alliance */
  named: { first: number; end: number } | undefined;
  /** an institution is named in the clause before this token */
  actor: (before: number) => boolean;
  future: { first: number; end: number } | undefined;
  /** a French verb in the conditional */
  conditional: { first: number; end: number } | undefined;
  /** what the clause before handed on to this one */
  inherited: 'cue:inherited' | 'cue:inherited-from-list' | undefined;
  off: ReadonlySet<string>;
};

/** Does a date lie ahead of the document's own? A whole year does until it is over. */
export function isAhead(date: ReadDate, reference: string): boolean {
  if (date.isPast || date.isEvent) return false;
  if (date.kind === 'limit' || date.to === 'decade' || date.to === 'same') return true;
  const common = Math.min(date.to.length, reference.length);
  // Where the text has no day, a year of the last century is still past.
  if (common < 4) return reference === '' && !/^1\d/.test(date.to);
  const told = date.to.slice(0, common);
  const now = reference.slice(0, common);
  return told > now || (told === now && (date.to.length < reference.length || date.to.length === 4));
}

/** The first of a role. */
function firstOf(matches: readonly Match[], role: Match['role']): Match | undefined {
  for (let i = 0; i < matches.length; i++) if (matches[i]!.role === role) return matches[i];
  return undefined;
}

/** Adds up what speaks for a clause being a claim and what speaks against it; each rule once. */
export function weigh(evidence: Evidence): Weighed {
  const { tokens, clause, matches, quantities, dates, reference, above, off, future } = evidence;
  const fired: Weighed['fired'] = [];
  let score = 0;
  const add = (rule: RuleId, at?: { first: number; end: number }): void => {
    if (off.has(rule)) return;
    const { weight } = readingRules[rule];
    score += weight;
    fired.push({ rule, weight, first: at?.first ?? clause.first, end: at?.end ?? clause.end });
  };
  const of = (role: Match['role']): Match | undefined => firstOf(matches, role);
  const must = of('must');
  // «il serait souhaitable», "needs to be": its verb intends nothing of its own
  const intent = must
    ? matches.find((one) => one.role === 'intent' && !(must.first <= one.first && one.first < must.end))
    : of('intent');
  const need = of('need');
  const should = of('should');
  const signed = of('signed');
  const allocated = of('allocated');
  const prep = of('prep');
  const decided = of('decided');
  const ongoing = of('ongoing');
  const consider = of('consider');
  const deed = of('deed');
  const agreement = of('agreement');
  const addressee = of('addressee');
  const past = of('past');
  const meeting = of('meeting');
  const isNow = of('now') !== undefined;
  const thing = of('thing') ?? agreement;
  const amount = quantities.find((one) => !one.isBaseline);
  const ahead = dates.find((one) => isAhead(one, reference));
  const behind = dates.find((one) => !isAhead(one, reference));
  const lead = (match: { first: number }): number => wordsBetween(tokens, clause.first, match.first);
  const opensWithAgreement = agreement !== undefined && (of('concerns') ?? deed) !== undefined && lead(agreement) <= 2;
  // «الذي أطلق …»: what somebody launched, said in passing.
  const isAside = decided !== undefined && of('relative')?.end === decided.first;
  const launched = isAside ? undefined : decided;
  const reported = consider && evidence.isReported && tokens.str[consider.first] === 'would' ? consider : undefined;
  const hasCue =
    (intent ??
      future ??
      reported ??
      evidence.conditional ??
      signed ??
      allocated ??
      prep ??
      launched ??
      must ??
      should ??
      need ??
      ongoing) !== undefined || opensWithAgreement;
  // «Le projet comprend la construction de …», "the plan includes building …": what it is made of is to be done
  const frame = matches.find(
    (one) =>
      one.role === 'frame' &&
      isOfParts.test(one.entry) &&
      matches.some((other) => other.role === 'deed' && other.first >= one.end && other.first - one.end <= 2),
  );
  const parts = frame && !hasCue && !past && !isNow ? frame : undefined;
  // «29 MMDH pour l'acquisition de 168 trains», "$50 million for the construction of": a sum and what it is for
  const allotted =
    amount?.unit === 'currency' &&
    !hasCue &&
    !past &&
    lead(amount) <= 1 &&
    matches.some((one) => one.role === 'deed' && isFor(tokens, amount.end, one))
      ? amount
      : undefined;
  // «Le coût du chantier est de 77 millions d'euros», "the total cost of the plan is $2 billion"
  const cost =
    amount?.unit === 'currency' && !allocated && !past && !isNow
      ? matches.find(
          (one) => one.role === 'thing' && one.kind === 'budget' && one.first < amount.first && lead(one) <= 3,
        )
      : undefined;
  const isAddressed = (at: { first: number }): boolean =>
    (addressee !== undefined && addressee.first < at.first) || evidence.actor(at.first);
  const isHead = deed !== undefined && isAtHead(tokens, clause.first, deed.first);
  const isListed = evidence.isItem && (above?.isPlan === true || above?.isAdvice === true);
  const opensItem = evidence.isItem && evidence.isFirstSentence;

  if (future) add('cue:future', future);
  else if (intent) add('cue:intent', intent);
  else if (reported) add('cue:reported', reported);
  else if (evidence.conditional) add('cue:conditional', evidence.conditional);
  if (must) add('cue:must', must);
  else if (need)
    add(
      above?.isChallenge || isAddressed(need)
        ? 'cue:need-addressed'
        : amount || ahead
          ? 'cue:need-measured'
          : matches.some((one) => one.role === 'deed' && one.first >= need.end && one.first - need.end <= 2)
            ? 'cue:need-deed'
            : 'cue:need',
      need,
    );
  if (should)
    add(
      isAddressed(should) || tokens.capital[should.first - 1] === 1
        ? 'cue:should-addressed'
        : amount
          ? 'cue:should-measured'
          : 'cue:should',
      should,
    );
  if (signed) add(agreement ? 'cue:signed' : 'cue:signed-alone', signed);
  else if (agreement && opensWithAgreement) add('cue:agreement', agreement);
  if (allocated) add(amount?.unit === 'currency' ? 'cue:allocated' : 'cue:allocated-alone', allocated);
  else if (cost && !hasCue) add('cue:cost', cost);
  if (parts) add('cue:parts', parts);
  if (allotted) add('cue:allotted', allotted);
  if (prep) add('cue:preparation', prep);
  if (launched) add('cue:decided', launched);
  if (ongoing && !intent) add('cue:ongoing', ongoing);
  const inherits = evidence.inherited !== undefined && !hasCue;
  if (inherits && evidence.inherited) add(evidence.inherited);
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
    lead(amount) <= 1 &&
    (thing !== undefined || amount.unit === 'MW' || amount.unit === 'km' || amount.unit === 'jobs') &&
    !isTarget &&
    !hasCue &&
    !past &&
    !isNow &&
    !clause.tail;
  if (isAmountItem) add('item:amount', amount);
  const isGerund = evidence.language === 'en' && deed !== undefined && tokens.str[deed.first]!.endsWith('ing');
  if (evidence.isNumbered && isHead && !isGerund) add('item:imperative', deed);
  else if (evidence.isNumbered && !evidence.isFirstSentence && !amount && !prep && !(should && isAddressed(should)))
    add('item:explanation');
  const isDatedAmount = amount !== undefined && ahead !== undefined && ahead.strength >= 2;
  const isMeasuredDeed = isHead && deed.suffix === '' && (amount ?? ahead) !== undefined && !past && !isNow;
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
    const found = of(role);
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
  if (!thing && !amount && !of('measure') && !must && !evidence.named && !(opensItem && above?.isAdvice && isHead))
    add(hasCue ? 'little-to-check' : 'nothing-to-check');
  if (clause.tail) add('tail');
  // «Nous digitaliserons 90 % des services»: more than a wish
  if (evidence.isQuoted && !(amount && (future ?? intent))) add('quoted-wish');
  if (isPart(evidence)) add('part-of');
  if (evidence.isTitle) add('title');
  if (evidence.isHeading) add('heading');
  return { score, fired };
}

const isOfParts =
  /^frame:(includes?|compris|comprend|comprises?|involves?|inclu[te]|porte|covers?|consiste|يشمل|تشمل|يتضمن|تتضمن|يهم|تهم)/;

const isForecast =
  /^opinion:(projections?|forecasts?|market is|growth rate|cagr|previsions|projections|توقعات|يتوقع خبراء)/i;

/** The deed stands right behind a sum and the word for what it is for. */
function isFor(tokens: Tokens, end: number, deed: Match): boolean {
  if (deed.first < end || deed.first - end > 4) return false;
  if (/^[وف]?ل/.test(deed.prefix)) return deed.first === end;
  for (let i = end; i < deed.first; i++)
    if (/^(pour|for|a|aux|to|destines?|destinee?s?|consacres?)$/.test(tokens.str[i]!)) return true;
  return false;
}

const stillAhead = new Set<Match['role']>([
  'intent',
  'must',
  'should',
  'need',
  'signed',
  'allocated',
  'prep',
  'ongoing',
]);

/** «le 21 décembre 2021, l'État a adopté …» in a text of 2024: decided long before, and nothing else is said. */
const isOver = ({ matches, future, conditional, reference }: Evidence, date: ReadDate): boolean =>
  reference.length >= 4 &&
  date.to.slice(0, 4) < reference.slice(0, 4) &&
  !future &&
  !conditional &&
  !matches.some((one) => stillAhead.has(one.role));

/** «dont 4,75 MMDH», "of which", «منها»: a part of an amount that was told already. */
const isPart = ({ tokens, clause: { first }, quantities, future, matches }: Evidence): boolean =>
  (/^(dont|منها|منهم|منهن|including)$/.test(tokens.str[first] ?? '') &&
    // «dont les études seront bouclées en mai»: a sentence of its own
    !((future || matches.some((one) => one.role === 'intent')) && !quantities.some((one) => one.first - first <= 3))) ||
  (tokens.str[first] === 'of' && tokens.str[first + 1] === 'which');

/** "to build", «d'atteindre», «de la création de»: only small words stand before. */
function isAtHead(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++)
    if (tokens.kind[i] !== MARK && !/^(to|de|d|a|la|le|les|l)$/.test(tokens.str[i]!)) return false;
  return true;
}

export function wordsBetween(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.kind[i] !== MARK) count += 1;
  return count;
}

/** The thing follows the verb, with no more than an article and two adjectives between. */
const isBehind = (verb: Match, thing: Match): boolean => thing.first >= verb.end && thing.first - verb.end <= 3;
