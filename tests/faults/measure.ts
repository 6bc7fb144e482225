import { readPackFile } from '../../packs/read-pack.ts';
import { evaluate } from '../../src/followup/evaluate.rules.ts';
import { gapOf, ratingOf } from '../../src/followup/rating.rules.ts';
import { type ActiveCode, activeCodes, type WarningRule, warningKey } from '../../src/followup/warning.ts';
import { workingDays } from '../../src/followup/working-days.rules.ts';
import { addDays, type Day, isWorkingDay } from '../../src/kernel/index.ts';
import { partnershipOn } from './bonds.ts';
import { Known, pictureOf } from './picture-of.ts';
import { dayGap, type FaultKind, type Truth, type Year, yearOf } from './story.ts';

const kindOf: Partial<Record<ActiveCode, FaultKind>> = {
  'no-update': 'silence',
  'milestone-overdue': 'milestone-late',
  'stuck-in-stage': 'stage-too-long',
  'figure-stale': 'figure-late',
  'figure-out-of-range': 'figure-absurd',
  'evidence-returned-twice': 'paper-returned-again',
  'condition-overdue': 'condition-late',
  'owed-evidence-overdue': 'owed-paper-late',
  'baseline-moved': 'plan-pushed',
  'rating-gap': 'says-better',
  'obligation-due': 'obligation-late',
  'transfer-stuck': 'transfer-idle',
  'study-unlocks-nothing': 'study-idle',
  'envelope-without-successor': 'envelope-open',
  'envelope-lapsing': 'envelope-unpaid',
  'budget-without-source': 'budget-unfunded',
  'single-partner': 'one-holder',
  'cohort-step-late': 'cohort-silent',
  'cohort-count-jumps': 'count-jump',
  'people-counted-twice': 'same-people',
  'text-overdue': 'text-late',
  'text-stuck': 'text-idle',
  'ai-review-overdue': 'ai-unreviewed',
  'asset-phase-late': 'phase-late',
  'asset-figure-falls': 'power-falls',
  'migration-overdue': 'migration-late',
  'hosting-unqualified': 'hosting-poor',
  'service-over-delay': 'service-slow',
};

/**
 * What people would say, in calendar days from the day it counts from: from `fault` on somebody should have been told; up to `fine` nobody
 * should. Between them either is right. A stage is measured in its own usual lengths, a plan by how far it was pushed.
 */
const sense: Record<FaultKind, { fault: number; fine: number }> = {
  silence: { fault: 90, fine: 55 },
  'milestone-late': { fault: 30, fine: 10 },
  'stage-too-long': { fault: 2, fine: 1.35 },
  'figure-late': { fault: 45, fine: 32 },
  'figure-absurd': { fault: 0, fine: -1 },
  'paper-returned-again': { fault: 0, fine: -1 },
  'condition-late': { fault: 10, fine: 0 },
  'owed-paper-late': { fault: 120, fine: 75 },
  'plan-pushed': { fault: 45, fine: 18 },
  'says-better': { fault: 0, fine: -1 },
  // counted from 75 days before it is due: from then on a reminder is right, and needed where the day is missed
  'obligation-late': { fault: 76, fine: -1 },
  'transfer-idle': { fault: 200, fine: 160 },
  'study-idle': { fault: 60, fine: 30 },
  // counted from 180 days before the end
  'envelope-open': { fault: 60, fine: -1 },
  // per cent that is unpaid in the end; counted in the last 270 days
  'envelope-unpaid': { fault: 20, fine: 5 },
  'budget-unfunded': { fault: 9, fine: 5 },
  'one-holder': { fault: 51, fine: 50 },
  'cohort-silent': { fault: 45, fine: 20 },
  // per cent from the count before
  'count-jump': { fault: 25, fine: 15 },
  // a hundred less the per cent by which the two counts differ
  'same-people': { fault: 99, fine: 97 },
  'text-late': { fault: 15, fine: 0 },
  // in its own usual lengths
  'text-idle': { fault: 1.2, fine: 0.9 },
  'ai-unreviewed': { fault: 15, fine: 0 },
  'phase-late': { fault: 45, fine: 20 },
  // per cent below the report before
  'power-falls': { fault: 8, fine: 3 },
  'migration-late': { fault: 30, fine: 10 },
  'hosting-poor': { fault: 45, fine: 20 },
  // per cent of the legal delay by which the median lies above it
  'service-slow': { fault: 10, fine: 3 },
};

/** Calendar days before the day that counts from which somebody should look, and by which there is still time to act. */
const leads: Partial<Record<FaultKind, number>> = {
  'obligation-late': 75,
  'envelope-open': 180,
  'envelope-unpaid': 270,
};
export const AHEAD_OF_TIME = 60;

/** How far a truth has gone on a day, in the unit of its sense. */
function sizeOn(truth: Truth, day: Day): number {
  if (truth.kind === 'plan-pushed') return truth.usual!;
  const lead = leads[truth.kind];
  if (lead !== undefined) {
    const looked = addDays(truth.due!, -lead);
    const from = looked > truth.from ? looked : truth.from;
    if (truth.size !== undefined) return day >= from ? truth.size : -2;
    // what was signed late has less time in which it is looked at
    return dayGap(from, day < truth.until ? day : truth.until) + dayGap(looked, from);
  }
  if (truth.size !== undefined) return truth.size;
  if (truth.kind === 'paper-returned-again' && truth.times! < 2) return -2;
  const days = dayGap(truth.from, day < truth.until ? day : truth.until);
  return truth.kind === 'stage-too-long' || truth.kind === 'text-idle' ? days / truth.usual! : days;
}
const isFaultOn = (truth: Truth, day: Day): boolean => sizeOn(truth, day) >= sense[truth.kind].fault;
const excuses = (truth: Truth, day: Day): boolean =>
  truth.from <= day && day <= truth.until && sizeOn(truth, day) > sense[truth.kind].fine;

export type Count = { faults: number; found: number; falseAlarms: string[]; missed: string[] };
export type Measured = {
  byRule: Map<ActiveCode, Count>;
  /** new warnings of each working day, for all sixty projects */
  lines: number[];
  /** cycles in which an owner said better than was true, and those where the computed rating was worse than what was said */
  overReported: number;
  overReportedFound: number;
  honest: number;
  honestDoubted: string[];
  /** faults with a day that were told of less than 60 days before it, though they were known for longer */
  toldTooLate: string[];
};

const rules = (): WarningRule[] => readPackFile('morocco', 'warning-rules.json') as WarningRule[];

/** Lives a year day by day: every working day the rules look at what is known, and what they say is held against what is true. */
export function measureYear(seed: number, shipped = rules()): Measured {
  const year = yearOf(seed);
  const days = workingDays(year.calendar, year.first);
  const known = year.lives.map((life) => new Known(life));
  const raised = new Map<string, { rule: ActiveCode; subject: string; first: Day; days: Day[] }>();
  const lines: number[] = [];
  const out: Measured = {
    byRule: new Map(),
    lines,
    overReported: 0,
    overReportedFound: 0,
    honest: 0,
    honestDoubted: [],
    toldTooLate: [],
  };
  for (let today = year.first; today <= year.last; today = addDays(today, 1)) {
    for (const one of known)
      for (const said of one.advance(today)) {
        if (said.on < year.first) continue;
        const computed = ratingOf(one.project(days), [one.indicator()], { today: said.on, days });
        one.keep(said, computed.rating);
        const isDoubted = (gapOf(said.says, computed.rating) ?? 0) > 0;
        if (said.says === said.truth) {
          out.honest += 1;
          if (isDoubted)
            out.honestDoubted.push(
              `${seed} ${one.life.ref} ${said.cycle}: ${said.says}, computed ${computed.rating} (${computed.why})`,
            );
        } else {
          out.overReported += 1;
          if (isDoubted) out.overReportedFound += 1;
        }
      }
    if (!isWorkingDay(today, year.calendar)) continue;
    let fresh = 0;
    for (const found of evaluate(pictureOf(known, today, days, partnershipOn(year.bonds.bonds, today)), shipped)) {
      const key = warningKey(found);
      const before = raised.get(key);
      if (!before || dayGap(before.days.at(-1)!, today) > 10) fresh += 1;
      const entry = before ?? { rule: found.rule, subject: subjectOf(found), first: today, days: [] };
      entry.days.push(today);
      raised.set(key, entry);
    }
    if (today > year.first) lines.push(fresh);
  }
  compare(year, raised, out);
  return out;
}

/** Figures and gaps are told of a project, what one partner holds of its project too; the rest bears the same name in story and picture. */
const subjectOf = ({ subject }: { subject: { kind: string; ref: string } }): string =>
  subject.kind === 'holding' ? subject.ref.split('/')[0]! : subject.ref;

function compare(
  year: Year,
  raised: Map<string, { rule: ActiveCode; subject: string; days: Day[] }>,
  out: Measured,
): void {
  const truths = Map.groupBy(
    toldOf(year).flatMap((life) => life.truths),
    (one) => `${one.kind} ${one.subject}`,
  );
  for (const rule of activeCodes) {
    const mine = [...raised.values()].filter((one) => one.rule === rule);
    out.byRule.set(
      rule,
      rule === 'region-behind' ? regions(year, mine) : compareRule(year, rule, kindOf[rule]!, mine, truths, out),
    );
  }
}

/** Projects with what happened to them, and beside them what happened between the sides. */
const toldOf = ({ lives, bonds }: Year): { truths: Truth[] }[] => [...lives, bonds];

function compareRule(
  year: Year,
  rule: ActiveCode,
  kind: FaultKind,
  mine: readonly { subject: string; days: Day[] }[],
  truths: Map<string, Truth[]>,
  out: Measured,
): Count {
  const { seed, first, last } = year;
  const count: Count = { faults: 0, found: 0, falseAlarms: [], missed: [] };
  for (const life of toldOf(year))
    for (const truth of life.truths) {
      const end = truth.until < last ? truth.until : last;
      if (truth.kind !== kind || truth.from > last || truth.until < addDays(first, 3) || !isFaultOn(truth, end))
        continue;
      // who says better is told apart after two cycles: one alone is no fault yet
      if (kind === 'says-better' && life.truths.filter((one) => one.kind === kind && one.from <= truth.from).length < 2)
        continue;
      count.faults += 1;
      const hits = mine
        .filter((one) => one.subject === truth.subject)
        .flatMap((one) => one.days.filter((day) => day >= truth.from && day <= truth.until));
      const known = truth.from > first ? truth.from : first;
      const isSeenEarly = truth.due && dayGap(known, truth.due) > (leads[kind] ?? 0);
      if (isSeenEarly && hits.length > 0 && dayGap(hits.sort()[0]!, truth.due!) < AHEAD_OF_TIME)
        out.toldTooLate.push(`${seed} ${rule} ${truth.subject}: ${hits[0]} for ${truth.due}`);
      if (hits.length > 0) count.found += 1;
      else
        count.missed.push(
          `${seed} ${rule} ${truth.subject} ${truth.from}…${truth.until} size ${sizeOn(truth, end).toFixed(1)}`,
        );
    }
  for (const one of mine) {
    const own = truths.get(`${kind} ${one.subject}`) ?? [];
    const bare = one.days.find((day) => !own.some((truth) => excuses(truth, day)));
    if (bare) count.falseAlarms.push(`${seed} ${rule} ${one.subject} on ${bare}`);
  }
  return count;
}

/** A region that was neglected should be told of; no other should. */
function regions({ seed, neglected, lives }: Year, mine: readonly { subject: string; days: Day[] }[]): Count {
  const told = new Set(mine.map((one) => one.subject));
  const badIn = (region: string): string => {
    const own = lives.filter((one) => one.region === region);
    return `by chance ${own.filter((one) => one.pace !== 'good').length} of its ${own.length} projects are slow or worse`;
  };
  return {
    faults: neglected ? 1 : 0,
    found: neglected && told.has(neglected) ? 1 : 0,
    missed: neglected && !told.has(neglected) ? [`${seed} region-behind ${neglected}`] : [],
    falseAlarms: [...told]
      .filter((one) => one !== neglected)
      .map((one) => `${seed} region-behind ${one} (${badIn(one)})`),
  };
}
