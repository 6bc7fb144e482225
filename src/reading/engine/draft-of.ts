import type { Draft, DraftActor, DraftDeadline, DraftKind, DraftPlace, DraftQuantity, Fired, Span } from '../draft.ts';
import { actorsIn } from './actors.ts';
import type { Candidate } from './candidate.ts';
import type { Clause } from './clauses.ts';
import type { ReadDate } from './dates.ts';
import { type Above, isAhead, wordsBetween } from './evidence.ts';
import { deadlineAmong, withMoney } from './fields.ts';
import { kindOf, type Said, statusOf } from './kinds.ts';
import type { Learnt } from './learnt.ts';
import type { Match } from './lexicon.ts';
import { endOf, spanOf } from './normalise.ts';
import type { ReadQuantity } from './quantities.ts';
import { SURE, THRESHOLD } from './rules.ts';
import type { TextBlock } from './segment.ts';
import { MARK } from './tokens.ts';
import type { Weighed } from './weigh.ts';
import { within } from './within.ts';
import type { Work } from './work.ts';

/** A sentence with all that was found in it, and what stands above it. */
export type SentenceWork = {
  block: TextBlock;
  index: number;
  first: number;
  end: number;
  matches: Match[];
  dates: ReadDate[];
  quantities: ReadQuantity[];
  above: Above | undefined;
  isOpener: boolean;
};

/** What was found in one clause. */
export type Found = {
  matches: readonly Match[];
  quantities: readonly ReadQuantity[];
  dates: readonly ReadDate[];
  future: { first: number; end: number } | undefined;
  weighed: Weighed;
};

const pronouns = new Set(
  'elle elles il ils celui celle ceux celles cela it they this these puis وهي وهو هي هو'.split(' '),
);

/** Rules that tell a kind past doubt, whatever was learnt. */
const settles = new Set(['kind:hired', 'kind:unit-jobs', 'kind:founded', 'kind:to-be-signed', 'kind:share-of-money']);

/** score: of rules and what was learnt; learnt: has just weighed the clause, if it has; lastKind: of the draft before. */
type Judgement = { score: number; learnt: Learnt | undefined; lastKind: DraftKind | undefined };

/** The draft of a clause that was found to be a claim. */
export function draftOf(work: Work, candidate: Candidate, { score, learnt, lastKind }: Judgement): Draft | undefined {
  const { sentence, clause, found } = candidate;
  const { normalised, tokens, language } = work;
  const goals = goalsOf(work, found);
  const before =
    clause.inherits || found.matches.every((one) => one.role !== 'thing')
      ? [
          ...(pronouns.has(tokens.str[clause.first]!) ? candidate.lastMatches : []),
          ...within(sentence.matches, sentence.first, clause.first),
        ]
      : [];
  const said: Said = {
    language,
    matches: found.matches,
    before,
    quantities: goals,
    has: (role) =>
      (role === 'intent' && found.future !== undefined && !isOfMust(found)) ||
      found.matches.some((one) => one.role === role && !isOther(one, found.matches)),
    isTarget: sentence.above?.isTargets === true && sentence.block.part === 'item',
    beforeKind: lastKind,
    lead: (match) => wordsBetween(tokens, clause.first, match.first),
    isChallengeList: sentence.above?.isChallenge === true && sentence.block.part === 'item' && goals.length === 0,
  };
  const told = kindOf(said);
  const kind = settles.has(told.rule) ? told.kind : (learnt?.kindOf(told.kind) ?? told.kind);
  const rule = kind === told.kind ? told.rule : 'kind:learnt';
  // «sur un terrain de 6 000 m2 pour un montant de 12 millions de dinars»: of a budget the sum is the matter
  const matter = kind === 'budget' ? 'currency' : kind === 'jobs' ? 'jobs' : undefined;
  if (matter) goals.sort((a, b) => Number(b.unit === matter) - Number(a.unit === matter));
  const [first, end] = trimmed(work, sentence, clause);
  if (end <= first) return undefined;
  const span = (from: number, to: number): Span => spanOf(normalised, tokens.start[from]!, tokens.end[to - 1]!);
  const own = span(first, end);
  const quantities = goals.map((one): DraftQuantity => {
    const { start, end } = span(one.first, one.end);
    const { value, valueMax } = one;
    const unit = rule === 'kind:hired' && one.unit === 'people' ? 'jobs' : one.unit;
    const told: DraftQuantity =
      valueMax === undefined ? { start, end, value, unit } : { start, end, value, valueMax, unit };
    if (one.currency) told.currency = one.currency;
    return told;
  });
  const status = statusOf(said, kind);
  const deadline = deadlineOf(
    work,
    candidate,
    span,
    status === 'planned' || status === 'preparation' || sentence.above?.isTargets === true,
  );
  const actors = actorsOf(work, sentence, clause, found.matches, span);
  const places = work.knowledge.places.in(tokens, clause.first, clause.end).map((one): DraftPlace => {
    const named = textOf(work, spanOf(normalised, tokens.start[one.first]! + one.skip, tokens.end[one.end - 1]!));
    return one.region ? { ...named, region: one.region } : named;
  });
  const margin = score - THRESHOLD;
  const confidence = Math.round((1 / (1 + Math.exp(-(margin - 0.25)))) * 100) / 100;
  return {
    start: own.start,
    end: own.end,
    quote: normalised.text.slice(own.start, own.end),
    sentence: span(sentence.first, sentence.end),
    kind,
    status,
    quantities,
    deadline,
    actors,
    places,
    confidence,
    lane: score >= SURE ? 'sure' : 'look',
    fired: firedOf(work, found, learnt, score, rule, own),
    readers: ['embedded'],
  };
}

/** What the clause is to reach, what tells its kind first. */
function goalsOf(work: Work, { matches, quantities }: Found): ReadQuantity[] {
  if (quantities.length === 0) return [];
  const isOfMoney = matches.some((match) => match.kind === 'budget');
  const goals = quantities
    .filter((one) => !one.isBaseline)
    .map((one) =>
      withMoney(
        one,
        isOfMoney || (one.value >= 1e8 && work.mainCurrency !== undefined),
        work.mainCurrency ?? work.home,
      ),
    )
    .sort((a, b) => Number(isBeside(a)) - Number(isBeside(b)) || a.first - b.first);
  if (speaksOfCost(matches, goals))
    goals.sort((a, b) => Number(b.unit === 'currency') - Number(a.unit === 'currency') || a.first - b.first);
  return goals;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The rules that weighed the clause, the one that told its kind, and the entries of the lexicon in it. */
function firedOf(
  { normalised, tokens }: Work,
  found: Found,
  learnt: Learnt | undefined,
  score: number,
  rule: string,
  own: Span,
): Fired[] {
  const fired: Fired[] = [];
  const put = (rule: string, weight: number, first: number, end: number): void => {
    const start = tokens.start[first]!;
    fired.push({ rule, weight, start: normalised.pos[start]!, end: endOf(normalised, start, tokens.end[end - 1]!) });
  };
  const { weighed, matches } = found;
  for (let i = 0; i < weighed.fired.length; i++) {
    const one = weighed.fired[i]!;
    put(one.rule, one.weight, one.first, one.end);
  }
  if (learnt) {
    fired.push({ rule: 'learnt', weight: hundredths(score - weighed.score), start: own.start, end: own.end });
    for (const one of learnt.spoken()) put(one.trait, hundredths(one.weight), one.first, one.end);
  }
  fired.push({ rule, weight: 0, start: own.start, end: own.end });
  for (let i = 0; i < matches.length; i++) {
    const one = matches[i]!;
    put(one.isHouse ? `house:${one.entry}` : one.entry, 0, one.first, one.end);
  }
  return fired;
}

/** «Il conviendra de …»: the future is that of a duty. */
const isOfMust = ({ future, matches }: Found): boolean =>
  future !== undefined &&
  matches.some((one) => one.role === 'must' && one.first <= future.first && future.end <= one.end);

/** «Le coût des douze programmes est évalué à …»: the sum is the matter, what it pays for is not. */
const speaksOfCost = (matches: readonly Match[], goals: readonly ReadQuantity[]): boolean =>
  matches.some(
    (one) => one.kind === 'budget' && one.role === 'thing' && goals.every((goal) => one.first < goal.first),
  ) && goals.some((one) => one.unit === 'currency');

/** «شدد الوزير على أنه لا بد من …»: who speaks is not whom it binds; and "needs to be" intends nothing. */
const isOther = (one: Match, matches: readonly Match[]): boolean =>
  one.role === 'addressee'
    ? matches.some((other) => other.role === 'report' && Math.abs(other.first - one.first) <= 2)
    : one.role === 'intent' &&
      matches.some((other) => other.role === 'must' && other.first <= one.first && one.first < other.end);

const beside = new Set('avec par by with مع بين between entre from to pour'.split(' '));

/** Who acts: named before the deed, or beside it: with, par, مع; else who is named last in the sentence before the clause. */
function actorsOf(
  work: Work,
  sentence: SentenceWork,
  clause: Clause,
  matches: readonly Match[],
  span: (first: number, end: number) => Span,
): DraftActor[] {
  const { normalised, tokens, language } = work;
  const deed = matches.find((one) => one.role === 'deed' || one.role === 'agreement');
  const limit = deed?.first ?? clause.end;
  // «ستحدث الوزارة …»: in Arabic who acts stands right behind the verb
  const verb =
    language === 'ar' ? matches.find((one) => one.role === 'deed' && /^deed:[يتن]/.test(one.entry)) : undefined;
  const isNear = (one: { first: number; end: number }): boolean =>
    one.first < limit ||
    (verb !== undefined && one.first >= verb.end && one.first - verb.end <= 1) ||
    beside.has(tokens.str[one.first - 1] ?? '') ||
    matches.some((match) => match.role === 'signed' && Math.abs(match.end - one.first) <= 2);
  const isPlace = ({ first, end }: { first: number; end: number }): boolean =>
    work.knowledge.places.in(tokens, first, end).some((place) => place.first === first && place.end === end);
  const named = actorsIn(normalised, tokens, clause.first, clause.end, language).filter(
    (one) => isNear(one) && !isPlace(one),
  );
  const found =
    named.length > 0 ? named : actorsIn(normalised, tokens, sentence.first, clause.first, language).slice(-1);
  return found.map((one) => textOf(work, span(one.first, one.end)));
}

const textOf = (work: Work, { start, end }: Span): Span & { text: string } => ({
  start,
  end,
  text: work.normalised.text.slice(start, end),
});

/** «quatre groupes», "a dozen projects": counted in passing, beside an amount. */
const isBeside = (one: ReadQuantity): boolean => one.unit === 'count' && one.isSmallWord === true;

/** The words of the clause without what only introduces or explains it. */
function trimmed({ tokens }: Work, sentence: SentenceWork, clause: Clause): [number, number] {
  let first = clause.first;
  let end = clause.end;
  const report = sentence.matches.find((one) => one.role === 'report' && one.first >= first && one.first < end);
  if (report) {
    for (let i = report.end; i < Math.min(end, report.end + 12); i++)
      if (/^(ان|بان|que|qu|that)$/.test(tokens.str[i]!) && end - i > 4) {
        first = i + (tokens.str[i + 1] === "'" ? 2 : 1);
        break;
      }
  }
  while (
    first < end &&
    tokens.kind[first] === MARK &&
    tokens.str[first] !== '"' &&
    tokens.str[first] !== '$' &&
    tokens.str[first] !== '€' &&
    tokens.str[first] !== '£'
  )
    first += 1;
  while (first < end && /^(et|and|puis|then|و)$/.test(tokens.str[first]!)) first += 1;
  while (end > first && tokens.kind[end - 1] === MARK && !/^[%€$£"]$/.test(tokens.str[end - 1]!)) end -= 1;
  return [first, end];
}

function deadlineOf(
  work: Work,
  { sentence, clause, found, sentenceDeadline }: Candidate,
  span: (first: number, end: number) => Span,
  mayInherit: boolean,
): DraftDeadline | null {
  const { reference } = work;
  const best = deadlineAmong(found.dates, reference);
  if (best) {
    if (best.to === 'same') {
      const before =
        sentenceDeadline ?? sentence.dates.filter((one) => one.first < best.first && one.to !== 'same').at(-1);
      const inSentence =
        sentence.dates.filter((one) => one.first < best.first && one.to !== 'same' && isAhead(one, reference)).at(-1) ??
        before;
      return inSentence ? deadline(span(best.first, best.end), undefined, told(work, inSentence.to), false) : null;
    }
    return deadline(span(best.first, best.end), best.from, told(work, best.to), best.first < clause.first);
  }
  const above = sentence.above?.deadline;
  const hasOwn = sentence.dates.some((one) => isAhead(one, reference) && one.strength > 0);
  if (above && mayInherit && !hasOwn)
    return deadline(span(above.first, above.end), above.from, told(work, above.to), true);
  return null;
}

function deadline({ start, end }: Span, from: string | undefined, to: string, isInherited: boolean): DraftDeadline {
  const found: DraftDeadline = from ? { start, end, from, to } : { start, end, to };
  if (isInherited) found.inherited = true;
  return found;
}

const told = (work: Work, to: string): string => (to === 'decade' ? String(work.decadeEnd) : to);
