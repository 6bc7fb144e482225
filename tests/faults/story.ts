import { addDays, addMonths, type Day, day, type WorkingCalendar } from '../../src/kernel/index.ts';
import { type Bonds, bondsOf } from './bonds.ts';
import { type Chance, chance } from './random.ts';

/**
 * Invented years of projects, told as plain events: what happens, when, and what becomes known of it. The stories know nothing of the
 * rules that warn: lateness is drawn in calendar days, from owners who are punctual, slow, silent or who say more than is true.
 */
export type Event = { on: Day } & (
  | { what: 'plan-approved'; plan: Record<string, Day> }
  | { what: 'reached'; milestone: string }
  | { what: 'evidence'; thing: string; dated?: Day }
  | { what: 'judged'; thing: string; verdict: 'independent' | 'same-house' | 'returned' }
  | { what: 'figure'; period: string; end: Day; value: number }
  | { what: 'figure-corrected'; period: string; value: number }
  | { what: 'condition-set'; id: string; due: Day }
  | { what: 'condition-met'; id: string }
  | { what: 'broken-door'; gate: string }
  | { what: 'owed-brought'; gate: string }
  | { what: 'word'; note: 'a report' }
  | { what: 'stage'; stage: 'identification' | 'feasibility' | 'procurement' | 'implementation' }
  | { what: 'declares'; cycle: string; says: State; truth: State }
);
export type State = 'on-path' | 'at-risk' | 'late';

/**
 * Something that was owed, said or sent: about what, from the day it counts from until the day it was over. Whether that is a fault is
 * for the days between to say; `usual` days are normal where a step has its own, `times` counts what was sent back, `due` is the day by
 * which it should have been over, `size` how much of it there is (per cent).
 */
export type Truth = {
  kind: FaultKind;
  subject: string;
  from: Day;
  until: Day;
  usual?: number;
  times?: number;
  due?: Day;
  size?: number;
};
export const faultKinds = [
  'silence',
  'milestone-late',
  'stage-too-long',
  'figure-late',
  'figure-absurd',
  'paper-returned-again',
  'condition-late',
  'owed-paper-late',
  'plan-pushed',
  'says-better',
  'obligation-late',
  'transfer-idle',
  'study-idle',
  'envelope-open',
  'envelope-unpaid',
  'budget-unfunded',
  'one-holder',
  'cohort-silent',
  'count-jump',
  'same-people',
  'text-late',
  'text-idle',
  'ai-unreviewed',
  'phase-late',
  'power-falls',
  'migration-late',
  'hosting-poor',
  'service-slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type Life = {
  ref: string;
  organisation: string;
  region: string;
  pace: Pace;
  honest: boolean;
  rhythm: 'monthly' | 'quarterly';
  /** per cent of the promised way where it goes far better than promised: nobody should be told of that */
  ahead?: number;
  start: Day;
  events: Event[];
  truths: Truth[];
};
type Pace = 'good' | 'slow' | 'bad';
export type Year = {
  seed: number;
  first: Day;
  last: Day;
  calendar: WorkingCalendar;
  neglected: string | undefined;
  lives: Life[];
  bonds: Bonds;
};

const REGIONS = ['R1', 'R2', 'R3', 'R4', 'R5'];
const BODIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
/** Days that such a step usually takes people, by their own telling. */
const USUAL = { identification: 110, feasibility: 280, procurement: 170, implementation: 700 } as const;
/** Delays in calendar days by pace. */
const DELAY: Record<Pace, [number, number]> = { good: [-12, 9], slow: [18, 70], bad: [75, 260] };
/** Share of the promised way that is truly gone. */
const WAY: Record<Pace, [number, number]> = { good: [97, 106], slow: [80, 93], bad: [35, 75] };
export const TARGET = 1000;
/** Who has reached the target early does not go far beyond it. */
const MOST = 1.15;
const MONTHS = 30;

/** A year of sixty projects; every seed gives its own, always the same. */
export function yearOf(seed: number): Year {
  const luck = chance(seed * 7919 + 17);
  const first = day(`${2027 + (seed % 20)}-01-01`);
  const last = addDays(addMonths(first, 12), -1);
  const holidays = new Set(Array.from({ length: 14 }, () => addDays(first, luck.between(-400, 400)) as string));
  const neglected = luck.happens(0.5) ? luck.oneOf(REGIONS) : undefined;
  const lives = Array.from({ length: 60 }, (_, at) => lifeOf(luck, at, { first, last, neglected }));
  const bonds = bondsOf(seed, first, last);
  return { seed, first, last, calendar: { weekend: [6, 7], holidays }, neglected, lives, bonds };
}

type Frame = { first: Day; last: Day; neglected: string | undefined };

function lifeOf(luck: Chance, at: number, { first, last, neglected }: Frame): Life {
  const region = REGIONS[at % REGIONS.length]!;
  const draw = luck.next();
  const pace: Pace =
    region === neglected ? (draw < 0.8 ? 'bad' : 'slow') : draw < 0.6 ? 'good' : draw < 0.8 ? 'slow' : 'bad';
  const life: Life = {
    ref: `P${String(at + 1).padStart(2, '0')}`,
    organisation: BODIES[at % BODIES.length]!,
    region,
    pace,
    honest: pace === 'good' || luck.happens(0.55),
    rhythm: luck.happens(0.5) ? 'monthly' : 'quarterly',
    start: addDays(first, -luck.between(200, 330)),
    events: [],
    truths: [],
  };
  // a stream of its own: the other chances of the year stay what they are
  const fortune = chance(Number(first.slice(0, 4)) * 104_729 + at * 31 + 7);
  if (pace === 'good' && fortune.happens(0.08)) life.ahead = fortune.between(130, 240);
  const silence = luck.happens(0.08)
    ? { from: addDays(first, luck.between(60, 180)), days: luck.between(100, 170) }
    : undefined;
  const late = tellMilestones(luck, life);
  tellFigures(luck, life, last);
  tellStage(luck, life, first);
  tellGate(luck, life, first);
  tellPlan(luck, life, first);
  tellReports(luck, life, last);
  tellCycles(life, first, late);
  if (silence) fallSilent(life, silence);
  life.events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return life;
}

/** Eight milestones, one every ten weeks. Returns the true day of each. */
function tellMilestones(luck: Chance, life: Life): { planned: Day; truly: Day }[] {
  const plan: Record<string, Day> = {};
  const days: { planned: Day; truly: Day }[] = [];
  const [low, high] = DELAY[life.pace];
  const habit = luck.between(low, high);
  for (let n = 1; n <= 8; n++) {
    const ref = `${life.ref}/M${n}`;
    const planned = addDays(life.start, n * 70);
    const wobble = life.pace === 'good' ? luck.between(-6, 6) : luck.between(-10, 15);
    const truly = addDays(planned, Math.min(high + 15, habit + wobble));
    plan[ref] = planned;
    days.push({ planned, truly });
    const isInvented = !life.honest && truly > addDays(planned, 15) && luck.happens(0.85);
    const said = isInvented ? addDays(planned, luck.between(-3, 8)) : truly;
    life.events.push({ on: said, what: 'reached', milestone: ref });
    life.truths.push({ kind: 'milestone-late', subject: ref, from: planned, until: said });
    tellPaper(
      luck,
      life,
      ref,
      isInvented ? addDays(truly, luck.between(5, 25)) : addDays(said, luck.between(2, 22)),
      isInvented,
      said,
    );
  }
  life.events.push({ on: life.start, what: 'plan-approved', plan });
  return days;
}

/** The paper behind a milestone; for one that was invented the true paper comes late, after one that was sent back, or not at all. */
function tellPaper(luck: Chance, life: Life, thing: string, brought: Day, isInvented: boolean, said: Day): void {
  if (isInvented && luck.happens(0.4)) {
    const early = addDays(said, luck.between(3, 20));
    life.events.push({ on: early, what: 'evidence', thing, dated: said });
    life.events.push({ on: addDays(early, luck.between(4, 25)), what: 'judged', thing, verdict: 'returned' });
  }
  if (luck.happens(isInvented ? 0.5 : 0.04)) return;
  life.events.push({ on: brought, what: 'evidence', thing, dated: addDays(brought, -2) });
  const judged = addDays(brought, luck.between(4, 35));
  life.events.push({ on: judged, what: 'judged', thing, verdict: luck.happens(0.75) ? 'independent' : 'same-house' });
}

/** Figures of the one indicator, cumulative towards the target; some come late, some are typed wrong by a factor. */
function tellFigures(luck: Chance, life: Life, last: Day): void {
  const step = life.rhythm === 'monthly' ? 1 : 3;
  const origin = day(`${Number(life.start.slice(0, 4))}-01-01`);
  const [low, high] = WAY[life.pace];
  const way = luck.between(low, high) / 100;
  for (let month = 12 - step; ; month += step) {
    const begins = addMonths(origin, month);
    const end = addDays(addMonths(begins, step), -1);
    if (end > last) return;
    if (end < life.start) continue;
    const code = step === 1 ? begins.slice(0, 7) : `${begins.slice(0, 4)}-Q${(Number(begins.slice(5, 7)) + 2) / 3}`;
    const asked = (TARGET * (month + step - 12)) / MONTHS;
    const told = life.honest ? way : luck.happens(0.85) ? luck.between(96, 103) / 100 : way;
    const plain = Math.max(0, Math.round(asked * told));
    const value = life.ahead ? Math.round(Math.min((asked * life.ahead) / 100, MOST * TARGET)) : plain;
    const draw = luck.next();
    const wait = draw < 0.88 ? luck.between(4, 24) : draw < 0.95 ? luck.between(25, 32) : luck.between(45, 140);
    const on = addDays(end, wait);
    if (luck.happens(0.02)) {
      const wrong = value * luck.oneOf([10, 100, 1000]);
      const corrected = addDays(on, luck.between(6, 60));
      // ten times nothing is nothing: that figure is right
      if (wrong === value) {
        life.events.push({ on, what: 'figure', period: code, end, value });
        life.truths.push({ kind: 'figure-late', subject: life.ref, from: end, until: on });
        continue;
      }
      life.events.push({ on, what: 'figure', period: code, end, value: wrong });
      life.events.push({ on: corrected, what: 'figure-corrected', period: code, value });
      life.truths.push({ kind: 'figure-absurd', subject: life.ref, from: on, until: corrected });
    } else life.events.push({ on, what: 'figure', period: code, end, value });
    life.truths.push({ kind: 'figure-late', subject: life.ref, from: end, until: on });
  }
}

/** One step of the project's life that ends in time, a little late, or drags on. */
function tellStage(luck: Chance, life: Life, first: Day): void {
  const stage = luck.oneOf(['identification', 'feasibility', 'procurement'] as const);
  const usual = USUAL[stage];
  const draw = luck.next();
  const share = draw < 0.75 ? luck.between(40, 110) : draw < 0.88 ? luck.between(111, 135) : luck.between(200, 320);
  const from = addDays(first, -luck.between(0, Math.min(200, usual)));
  const length = Math.round((usual * share) / 100);
  life.events.push(
    { on: from, what: 'stage', stage },
    { on: addDays(from, length), what: 'stage', stage: 'implementation' },
  );
  life.truths.push({ kind: 'stage-too-long', subject: life.ref, from, until: addDays(from, length), usual });
}

/** Conditions, doors broken from above, papers sent back: what happens at gates. */
function tellGate(luck: Chance, life: Life, first: Day): void {
  if (luck.happens(0.35)) {
    const id = `${life.ref}-C1`;
    const due = addDays(first, luck.between(20, 300));
    const draw = luck.next();
    const wait = draw < 0.6 ? -luck.between(1, 20) : draw < 0.72 ? 0 : luck.between(10, 120);
    life.events.push({ on: addDays(due, -90), what: 'condition-set', id, due });
    life.events.push({ on: addDays(due, wait), what: 'condition-met', id });
    life.truths.push({ kind: 'condition-late', subject: id, from: due, until: addDays(due, wait) });
  }
  if (luck.happens(0.15)) {
    const gate = `${life.ref}/G1`;
    const broken = addDays(first, luck.between(-60, 120));
    const wait = luck.happens(0.5) ? luck.between(20, 70) : luck.between(120, 240);
    life.events.push(
      { on: broken, what: 'broken-door', gate },
      { on: addDays(broken, wait), what: 'owed-brought', gate },
    );
    life.truths.push({ kind: 'owed-paper-late', subject: gate, from: broken, until: addDays(broken, wait) });
  }
  if (luck.happens(0.3)) {
    const thing = `${life.ref}/G2/study`;
    const times = luck.oneOf([1, 1, 1, 2, 2, 3]);
    let on = addDays(first, luck.between(5, 120));
    let second = on;
    for (let n = 1; n <= times; n++) {
      life.events.push({ on, what: 'evidence', thing });
      on = addDays(on, luck.between(5, 25));
      life.events.push({ on, what: 'judged', thing, verdict: 'returned' });
      if (n === 2) second = on;
      on = addDays(on, luck.between(5, 40));
    }
    life.events.push({ on, what: 'evidence', thing });
    const accepted = addDays(on, luck.between(5, 20));
    life.events.push({ on: accepted, what: 'judged', thing, verdict: 'independent' });
    life.truths.push({ kind: 'paper-returned-again', subject: thing, from: second, until: accepted, times });
  }
}

/** A second plan: a small correction, or the end pushed far away. */
function tellPlan(luck: Chance, life: Life, first: Day): void {
  if (!luck.happens(0.2)) return;
  const on = addDays(first, luck.between(10, 320));
  const size = luck.happens(0.5) ? luck.between(3, 18) : luck.between(45, 200);
  const plan: Record<string, Day> = {};
  for (let n = 1; n <= 8; n++) {
    const planned = addDays(life.start, n * 70);
    plan[`${life.ref}/M${n}`] = planned > on ? addDays(planned, size) : planned;
  }
  if (plan[`${life.ref}/M8`]! <= addDays(life.start, 560)) return;
  life.events.push({ on, what: 'plan-approved', plan });
  for (const truth of life.truths) {
    const planned = plan[truth.subject];
    if (truth.kind !== 'milestone-late' || !planned || planned === truth.from) continue;
    truth.from = planned;
  }
  life.truths.push({ kind: 'plan-pushed', subject: life.ref, from: on, until: addDays(on, 90), usual: size });
}

/** A word from the owner every five or six weeks. */
function tellReports(luck: Chance, life: Life, last: Day): void {
  for (let on = life.start; on < last; on = addDays(on, luck.between(28, 45)))
    life.events.push({ on, what: 'word', note: 'a report' });
}

/** What is declared a week after each quarter: honest owners say what is true, the others that all goes well. */
function tellCycles(life: Life, first: Day, milestones: readonly { planned: Day; truly: Day }[]): void {
  for (let quarter = 1; quarter <= 4; quarter++) {
    const on = addDays(addMonths(first, quarter * 3), -1 - 12);
    const behind = milestones
      .filter((one) => one.planned <= on)
      .slice(-2)
      .map((one) => dayGap(one.planned, one.truly > on ? on : one.truly));
    const delay = Math.max(0, ...behind);
    const truth: State =
      delay > 60 || life.pace === 'bad' ? 'late' : delay > 20 || life.pace === 'slow' ? 'at-risk' : 'on-path';
    const says: State = life.honest ? truth : 'on-path';
    const cycle = `${on.slice(0, 4)}-Q${quarter}`;
    life.events.push({ on, what: 'declares', cycle, says, truth });
    if (says !== truth) life.truths.push({ kind: 'says-better', subject: life.ref, from: on, until: addDays(on, 95) });
  }
}

/** For so long nothing comes from the owner: what should have come comes afterwards. */
function fallSilent(life: Life, { from, days }: { from: Day; days: number }): void {
  const until = addDays(from, days);
  const own = [
    'reached',
    'evidence',
    'figure',
    'figure-corrected',
    'condition-met',
    'owed-brought',
    'word',
    'declares',
  ];
  life.events = life.events.filter((one) => !(one.what === 'declares' && one.on >= from && one.on < until));
  for (const event of life.events)
    if (own.includes(event.what) && event.on >= from && event.on < until) event.on = until;
  for (const event of life.events)
    if (event.what === 'judged' && event.on >= from && event.on < until) event.on = addDays(until, 10);
  const waits: FaultKind[] = [
    'milestone-late',
    'figure-late',
    'figure-absurd',
    'condition-late',
    'owed-paper-late',
    'paper-returned-again',
  ];
  for (const truth of life.truths)
    if (waits.includes(truth.kind) && truth.until >= from && truth.until < until)
      truth.until = truth.kind === 'paper-returned-again' ? addDays(until, 10) : until;
  // a wrong figure that comes with its correction never stood; one that is mended later stands from the day it came
  life.truths = life.truths.filter((one) => one.kind !== 'figure-absurd' || one.from < from || one.until > until);
  for (const truth of life.truths)
    if (truth.kind === 'figure-absurd' && truth.from >= from && truth.from < until) truth.from = until;
  const before = life.events.filter((one) => own.includes(one.what) && one.on < from).map((one) => one.on);
  life.truths.push({ kind: 'silence', subject: life.ref, from: before.sort().at(-1) ?? from, until });
}

export const dayGap = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
