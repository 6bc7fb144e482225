import type { Partnership } from '../../src/followup/partnership.ts';
import type { FollowedIndicator, FollowedProject, Picture, Proof } from '../../src/followup/picture.ts';
import type { ComputedRating } from '../../src/followup/rating.ts';
import type { WorkingDays } from '../../src/followup/working-days.rules.ts';
import { type Day, day } from '../../src/kernel/index.ts';
import { type Definition, type Path, pathOf, type Target } from '../../src/results/index.ts';
import { type Event, type Life, type State, TARGET } from './story.ts';

type Paper = {
  state: 'waiting' | 'returned' | 'independent' | 'same-house';
  returned: number;
  lastOn: Day;
  dated: Day;
};

/** One project as what is known of it grows, event by event. */
export class Known {
  readonly life: Life;
  private at = 0;
  private readonly plans: { on: Day; plan: Record<string, Day> }[] = [];
  private readonly reached = new Map<string, Day>();
  private readonly papers = new Map<string, Paper>();
  private readonly figures = new Map<string, { value: number; on: Day; end: Day }>();
  private readonly conditions = new Map<string, Day>();
  private readonly owed = new Map<string, Day>();
  private readonly declared: { cycle: string; on: Day; declared: State; computed: ComputedRating['rating'] }[] = [];
  private stage: FollowedProject['stage'] = 'implementation';
  private stageSince: Day;
  private heard: Day | undefined;
  private path: Path = { state: 'not-measurable' };

  constructor(life: Life) {
    this.life = life;
    this.stageSince = life.start;
  }

  /** Takes in what happens up to a day; returns what was declared on the way, for the computed rating of that moment. */
  advance(to: Day): Extract<Event, { what: 'declares' }>[] {
    const said: Extract<Event, { what: 'declares' }>[] = [];
    let hasNews = false;
    for (let event = this.life.events[this.at]; event && event.on <= to; event = this.life.events[++this.at]) {
      this.take(event);
      if (event.what === 'declares') said.push(event);
      hasNews ||= event.what === 'figure' || event.what === 'figure-corrected';
    }
    if (hasNews) this.path = this.pathNow(to);
    return said;
  }

  keep(event: Extract<Event, { what: 'declares' }>, computed: ComputedRating['rating']): void {
    this.declared.push({ cycle: event.cycle, on: event.on, declared: event.says, computed });
  }

  private take(event: Event): void {
    const { on } = event;
    if (!['plan-approved', 'judged', 'stage', 'condition-set', 'broken-door'].includes(event.what)) this.heard = on;
    switch (event.what) {
      case 'plan-approved':
        this.plans.push({ on, plan: event.plan });
        break;
      case 'reached':
        this.reached.set(event.milestone, on);
        break;
      case 'evidence':
        this.papers.set(event.thing, {
          returned: 0,
          lastOn: on,
          ...this.papers.get(event.thing),
          state: 'waiting',
          dated: event.dated ?? on,
        });
        break;
      case 'judged': {
        const paper = this.papers.get(event.thing);
        if (!paper) break;
        paper.state = event.verdict;
        if (event.verdict === 'returned') Object.assign(paper, { returned: paper.returned + 1, lastOn: on });
        break;
      }
      case 'figure':
        this.figures.set(event.period, { value: event.value, on, end: event.end });
        break;
      case 'figure-corrected':
        this.figures.set(event.period, { ...this.figures.get(event.period)!, value: event.value });
        break;
      case 'condition-set':
        this.conditions.set(event.id, event.due);
        break;
      case 'condition-met':
        this.conditions.delete(event.id);
        break;
      case 'broken-door':
        this.owed.set(event.gate, on);
        break;
      case 'owed-brought':
        this.owed.delete(event.gate);
        break;
      case 'stage':
        this.stage = event.stage;
        this.stageSince = on;
        break;
    }
  }

  private pathNow(today: Day): Path {
    const year = Number(this.life.start.slice(0, 4));
    const definition = { indicator: this.life.ref, number: 1, direction: 'up' } as Definition;
    const target = (kind: Target['kind'], period: string, value: string): Target => ({
      ref: `${this.life.ref}-${kind}`,
      indicator: this.life.ref,
      definition: 1,
      kind,
      period,
      value,
      setOn: this.life.start,
    });
    const marks = [target('baseline', `${year}-12`, '0'), target('target', `${year + 3}-06`, String(TARGET))];
    const points = [...this.figures].map(([period, one]) => ({ period, value: String(one.value), definition: 1 }));
    return pathOf([definition], marks, points, today);
  }

  private proofOf(thing: string): Proof {
    const state = this.papers.get(thing)?.state;
    return state === 'independent' || state === 'waiting' ? state : state === 'same-house' ? 'same-tutelage' : 'none';
  }

  project(days: WorkingDays): FollowedProject {
    const { life } = this;
    const plan = this.plans.at(-1)?.plan ?? {};
    const end = (one: Record<string, Day>): Day => Object.values(one).sort().at(-1)!;
    return {
      ref: life.ref,
      strategy: 'plan',
      organisation: life.organisation,
      stage: this.stage,
      state: 'active',
      stageSince: this.stageSince,
      followedSince: life.start,
      ...(this.heard ? { lastUpdateOn: this.heard } : {}),
      regions: [{ region: life.region, share: 1 }],
      points: Object.entries(plan).map(([ref, baselineOn]) => {
        const reachedOn = this.reached.get(ref);
        const paperOn = this.papers.get(ref)?.dated;
        return {
          ref,
          baselineOn,
          plannedOn: baselineOn,
          ...(reachedOn ? { reachedOn, proof: this.proofOf(ref) } : {}),
          ...(paperOn ? { paperOn } : {}),
        };
      }),
      moves: this.plans.slice(1).map((one, at) => ({
        id: `${life.ref}-${at}`,
        number: at + 2,
        on: one.on,
        movedBy: days.between(end(this.plans[at]!.plan), end(one.plan)),
      })),
      said: [...this.reached].map(([ref, on]) => ({ kind: 'milestone' as const, ref, on, proof: this.proofOf(ref) })),
      returned: [...this.papers]
        .filter(([, one]) => one.returned > 0 && !['independent', 'same-house'].includes(one.state))
        .map(([ref, one]) => ({ ref, times: one.returned, lastOn: one.lastOn })),
      conditions: [...this.conditions].map(([id, dueOn]) => ({ id, gate: `${life.ref}/G2`, dueOn })),
      owed: [...this.owed].map(([gate, since]) => ({ gate, code: 'sheet', since })),
      declared: this.declared,
    };
  }

  private oddOnes(): FollowedIndicator['odd'] {
    const inOrder = [...this.figures].sort(([, a], [, b]) => (a.end < b.end ? -1 : 1));
    return inOrder.flatMap(([period, { value, on }], at) => {
      const before = inOrder[at - 1]?.[1].value ?? 0;
      const asked = this.path.actual?.period === period ? (this.path.expected ?? 0) : 0;
      if (value <= HIGHEST && (before === 0 || value < 4 * before) && (asked === 0 || value < 2 * asked)) return [];
      const beside = {
        low: '0',
        high: String(HIGHEST),
        ...(before > 0 ? { before: String(before) } : {}),
        ...(asked > 0 ? { asked: String(asked) } : {}),
      };
      return [{ period, place: 'XX', value: String(value), ...beside, on }];
    });
  }

  indicator(): FollowedIndicator {
    const { life } = this;
    const lastEnd = [...this.figures.values()]
      .map((one) => one.end)
      .sort()
      .at(-1);
    return {
      ref: life.ref,
      strategy: 'plan',
      project: life.ref,
      organisation: life.organisation,
      frequency: life.rhythm,
      followedSince: firstAsked(life),
      ...(lastEnd ? { lastEnd } : {}),
      path: this.path.state,
      odd: this.oddOnes(),
    };
  }
}

/** The range that was written into the definition: a quarter beyond what is aimed at. */
const HIGHEST = 1.25 * TARGET;

/** Figures are asked for from the last period of the year in which the project began. */
const firstAsked = ({ start, rhythm }: Life): Day =>
  day(`${start.slice(0, 4)}-${rhythm === 'monthly' ? '11-30' : '09-30'}`);

export const pictureOf = (
  known: readonly Known[],
  today: Day,
  days: WorkingDays,
  partnership: Partnership,
): Picture => ({
  today,
  days,
  projects: known.map((one) => one.project(days)),
  indicators: known.map((one) => one.indicator()),
  partnership,
});
