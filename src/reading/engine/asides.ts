import type { Clause } from './clauses.ts';
import { isCue } from './cue.ts';
import type { ReadDate } from './dates.ts';
import { isFuture } from './future.ts';
import type { Match } from './lexicon.ts';
import { NUMBER, WORD } from './tokens.ts';
import { within } from './within.ts';
import type { Work } from './work.ts';

type Stretch = { first: number; end: number };

/** «أطلقت الوزارة في دجنبر 2022», "cleared in May 2024": the day on which it happened, not by which something will. */
export const isOfEvent = (work: Work, date: ReadDate, matches: readonly Match[], clause: Clause): boolean =>
  date.isEvent === true ||
  (date.strength < 2 &&
    date.kind !== 'period' &&
    (isDayOfEvent(date, matches, clause) ||
      (work.reference === '' && date.kind !== 'limit' && isDayOfSigning(date, matches)) ||
      matches.some(
        (one) =>
          (one.role === 'decided' || one.role === 'past' || one.role === 'meeting' || one.role === 'report') &&
          one.end <= date.first &&
          date.first - one.end <= 4 &&
          !matches.some((cue) => cue.role === 'intent' && cue.first >= one.end && cue.first < date.first) &&
          !isStillToBe(work, one),
      )));

/** «sera lancée dès octobre», "will be launched in": what is told of it lies ahead. */
function isStillToBe({ tokens, language }: Work, one: Match): boolean {
  if (language === 'ar') return false;
  for (let i = one.first - 1; i >= one.first - 3 && i >= 0 && tokens.kind[i] === WORD; i--) {
    const word = tokens.str[i]!;
    if (language === 'fr' ? isFuture(word, 'fr') || word === 'etre' : /^(be|will|to|shall)$/.test(word)) return true;
  }
  return language === 'fr' && isFuture(tokens.str[one.first]!, 'fr');
}

const wasSigned = /^signed:(وقع|وقعت|وقعا|وقعوا|ابرم|ابرمت|امضي|امضت|تم توقيع|تم ابرام)/;

/** «وقّع الرئيس … اتفاقا … في ديسمبر 2017»: where the text has no day of its own, the day behind the verb is that of the signing. */
const isDayOfSigning = (date: ReadDate, matches: readonly Match[]): boolean =>
  matches.some((one) => one.role === 'signed' && wasSigned.test(one.entry) && one.end <= date.first) &&
  !matches.some((one) => one.role === 'intent' || one.role === 'must');

/** "In December 2023, Egypt signed …", «Le 5 mai, le conseil a adopté …»: the day stands before what happened on it. */
const isDayOfEvent = (date: ReadDate, matches: readonly Match[], clause: Clause): boolean =>
  date.kind !== 'limit' &&
  date.first - clause.first <= 2 &&
  matches.some((one) => one.role === 'signed' || one.role === 'decided' || one.role === 'past') &&
  !matches.some((one) => one.role === 'intent' || one.role === 'must' || one.role === 'should');

/** «…; d'activer les commissions ; de réaliser des audits»: what the sentence before asked for goes on. */
export function beginsWithDeed({ tokens }: Work, clause: Clause, matches: readonly Match[]): boolean {
  const deed = within(matches, clause.first, clause.end).find((one) => one.role === 'deed');
  if (!deed || deed.first - clause.first > 4) return false;
  for (let i = clause.first; i < deed.first; i++)
    if (!/^(et|and|to|de|d|a|la|le|les|l|un|une|the|an|'|و)$/.test(tokens.str[i]!)) return false;
  return true;
}

/** "…, which is expected to commence within 18 months, will increase …": what a relative clause says before the verb of the whole. */
function relativeIn({ tokens }: Work, clause: Clause, matches: readonly Match[]): Stretch | undefined {
  for (const one of matches) {
    if (one.role !== 'relative' || tokens.str[one.first - 1] !== ',') continue;
    for (let i = one.end; i < clause.end - 2; i++)
      if (tokens.str[i] === ',' && matches.some((cue) => cue.first === i + 1 && isCue(cue)))
        return { first: one.first, end: i };
  }
  return undefined;
}

/** «…, which stood at 40 percent in 2019, must fall»: what was, in passing, before the verb that says what will be. */
export function passingIn(work: Work, clause: Clause, matches: readonly Match[]): Stretch | undefined {
  const { tokens } = work;
  const past = matches.find(
    (one) =>
      one.role === 'past' &&
      matches.some(
        (other) => other.role === 'relative' && Math.abs(one.first - other.end) <= 1 && other.first < one.end,
      ),
  );
  if (!past) return relativeIn(work, clause, matches);
  for (let i = past.end; i < clause.end - 2; i++)
    if (tokens.str[i] === ',' && tokens.kind[i + 1] !== NUMBER) return { first: past.first, end: i };
  return undefined;
}

export const aside = new Set<Match['role']>(['past', 'now', 'opinion', 'meeting', 'condition', 'decided']);

/** Where what somebody said begins: «قال … إن», "said … that". What stands before is about the saying. */
export function toldFrom({ tokens }: Work, clause: Clause, matches: readonly Match[]): number | undefined {
  const report = matches.find((one) => one.role === 'report');
  if (!report) return undefined;
  for (let i = report.end; i < Math.min(clause.end - 4, report.end + 14); i++)
    if (/^(ان|بان|انه|انها|que|qu|that)$/.test(tokens.str[i]!)) return i + 1;
  return undefined;
}
