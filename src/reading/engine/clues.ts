import type { ReadDate } from './dates.ts';
import { type Evidence, firstOf, isAhead, wordsBetween } from './evidence.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';
import { MARK, type Tokens } from './tokens.ts';

type Place = { first: number; end: number };

/**
 * What of a clause the rules look at: the first match of each role, and what follows from several.
 *
 * thing       what is built, made or signed
 * launched    what somebody decided, unless said in passing
 * reported    the "would" of what somebody said
 * parts       the word that tells what a plan is made of, where a deed follows
 * allotted    a sum and what it is for, with no verb
 * cost        the word for the cost that a sum is of
 * inherits    has no cue of its own and one from the clause before
 * isHead      the deed opens the clause
 * opensItem   the first sentence of an item of a list
 */
export type Clues = {
  must: Match | undefined;
  intent: Match | undefined;
  need: Match | undefined;
  should: Match | undefined;
  signed: Match | undefined;
  allocated: Match | undefined;
  prep: Match | undefined;
  ongoing: Match | undefined;
  consider: Match | undefined;
  deed: Match | undefined;
  agreement: Match | undefined;
  addressee: Match | undefined;
  past: Match | undefined;
  meeting: Match | undefined;
  thing: Match | undefined;
  amount: ReadQuantity | undefined;
  ahead: ReadDate | undefined;
  behind: ReadDate | undefined;
  launched: Match | undefined;
  reported: Match | undefined;
  parts: Match | undefined;
  allotted: ReadQuantity | undefined;
  cost: Match | undefined;
  opensWithAgreement: boolean;
  hasCue: boolean;
  inherits: boolean;
  isNow: boolean;
  isHead: boolean;
  isListed: boolean;
  opensItem: boolean;
};

export function cluesOf(evidence: Evidence): Clues {
  const { tokens, clause, matches, quantities, dates, reference, above, future } = evidence;
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
  const lead = (match: Pick<Place, 'first'>): number => wordsBetween(tokens, clause.first, match.first);
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
  const isHead = deed !== undefined && isAtHead(tokens, clause.first, deed.first);
  const isListed = evidence.isItem && (above?.isPlan === true || above?.isAdvice === true);
  const opensItem = evidence.isItem && evidence.isFirstSentence;

  return {
    must,
    intent,
    need,
    should,
    signed,
    allocated,
    prep,
    ongoing,
    consider,
    deed,
    agreement,
    addressee,
    past,
    meeting,
    thing,
    amount,
    ahead,
    behind,
    launched,
    reported,
    parts,
    allotted,
    cost,
    opensWithAgreement,
    hasCue,
    inherits: evidence.inherited !== undefined && !hasCue,
    isNow,
    isHead,
    isListed,
    opensItem,
  };
}

/** Whom it binds stands before: a body addressed, or one that acts. */
export const isAddressed = (evidence: Evidence, { addressee }: Clues, at: Pick<Place, 'first'>): boolean =>
  (addressee !== undefined && addressee.first < at.first) || evidence.actor(at.first);

const isOfParts =
  /^frame:(includes?|compris|comprend|comprises?|involves?|inclu[te]|porte|covers?|consiste|يشمل|تشمل|يتضمن|تتضمن|يهم|تهم)/;

/** The deed stands right behind a sum and the word for what it is for. */
function isFor(tokens: Tokens, end: number, deed: Match): boolean {
  if (deed.first < end || deed.first - end > 4) return false;
  if (/^[وف]?ل/.test(deed.prefix)) return deed.first === end;
  for (let i = end; i < deed.first; i++)
    if (/^(pour|for|a|aux|to|destines?|destinee?s?|consacres?)$/.test(tokens.str[i]!)) return true;
  return false;
}

/** "to build", «d'atteindre», «de la création de»: only small words stand before. */
function isAtHead(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++)
    if (tokens.kind[i] !== MARK && !/^(to|de|d|a|la|le|les|l)$/.test(tokens.str[i]!)) return false;
  return true;
}
