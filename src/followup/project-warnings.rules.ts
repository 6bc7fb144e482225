import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import type { DeclaredThen, FollowedProject, Picture } from './picture.ts';
import { gapOf } from './rating.rules.ts';
import type { ComputedRating } from './rating.ts';
import type { ActiveCode, FoundWarning, SubjectKind, WarningRule } from './warning.ts';
import { weightOf } from './weight.rules.ts';

type Now = Pick<Picture, 'today' | 'days'>;
/** One project under one rule; what it finds, oldest cause first. */
export type ProjectRule = (project: FollowedProject, rule: WarningRule, now: Now) => FoundWarning[];

/** Calendar days during which a plan that moved is warned of. */
const MOVE_SEEN = 90;
/** An approved change of plan from this number on is one too many, whatever it moves. */
const MOVES_TOO_MANY = 3;
/** Cycles looked back on, and in how many of them the owner said better than the numbers before anyone is told. */
const CYCLES = { seen: 3, apart: 2 };

const found = (
  project: FollowedProject,
  rule: WarningRule,
  subject: [SubjectKind, string],
  since: Day,
  numbers: FoundWarning['numbers'],
  beyond: number,
): FoundWarning => ({
  rule: rule.code as ActiveCode,
  subject: { kind: subject[0], ref: subject[1] },
  project: project.ref,
  strategy: project.strategy,
  ...(project.organisation ? { organisation: project.organisation } : {}),
  since,
  numbers,
  weight: weightOf(rule.code as ActiveCode, beyond),
});

/** Nothing heard from its side for longer than the threshold. */
export const noUpdate: ProjectRule = (project, rule, { today, days }) => {
  const last = project.lastUpdateOn ?? project.followedSince;
  const silent = days.between(last, today);
  if (project.state !== 'active' || silent <= rule.threshold) return [];
  const since = days.after(last, rule.threshold + 1);
  return [found(project, rule, ['project', project.ref], since, { days: silent, last }, silent / rule.threshold)];
};

/** A milestone not reached, further than the threshold past the plan in force, or past its planned day where none was approved. */
export const milestoneOverdue: ProjectRule = (project, rule, { today, days }) =>
  project.state !== 'active'
    ? []
    : project.points.flatMap((one) => {
        const due = one.baselineOn ?? one.plannedOn;
        const late = days.between(due, today);
        if (one.reachedOn !== undefined || late <= rule.threshold) return [];
        const since = days.after(due, rule.threshold + 1);
        return [found(project, rule, ['milestone', one.ref], since, { days: late, due }, late / (rule.threshold || 1))];
      });

/** Longer in its stage than usual; the threshold says how many times longer. The last stage has no end to wait for. */
export const stuckInStage: ProjectRule = (project, rule, { today }) => {
  const typical = rule.typical?.[project.stage];
  if (project.state !== 'active' || project.stage === 'operation' || typical === undefined) return [];
  const allowed = Math.ceil(typical * rule.threshold);
  const waited = daysBetween(project.stageSince, today);
  if (waited <= allowed) return [];
  const numbers = { days: waited, typical, stage: project.stage };
  const since = addDays(project.stageSince, allowed + 1);
  return [found(project, rule, ['project', project.ref], since, numbers, waited / allowed)];
};

/** What is brought for one thing comes back again and again, and nothing stands for it. */
export const evidenceReturnedTwice: ProjectRule = (project, rule) =>
  project.returned
    .filter((one) => one.times >= rule.threshold)
    .map((one) =>
      found(project, rule, ['criterion', one.ref], one.lastOn, { times: one.times }, one.times / rule.threshold),
    );

/** A condition of a decision past its day. */
export const conditionOverdue: ProjectRule = (project, rule, { today, days }) =>
  project.conditions.flatMap((one) => {
    const late = days.between(one.dueOn, today);
    if (late <= rule.threshold) return [];
    const numbers = { days: late, due: one.dueOn, gate: one.gate };
    const since = days.after(one.dueOn, rule.threshold + 1);
    return [found(project, rule, ['condition', one.id], since, numbers, 1 + late / 20)];
  });

/** Evidence behind a door broken by higher instruction that has been owed for longer than the threshold: one warning a gate. */
export const owedEvidenceOverdue: ProjectRule = (project, rule, { today, days }) =>
  [...Map.groupBy(project.owed, (one) => one.gate)].flatMap(([gate, owed]) => {
    const first = owed.map((one) => one.since).sort()[0]!;
    const waited = days.between(first, today);
    if (waited <= rule.threshold) return [];
    const numbers = { days: waited, count: owed.length, gate };
    const since = days.after(first, rule.threshold + 1);
    return [found(project, rule, ['gate', gate], since, numbers, waited / rule.threshold)];
  });

/** A new approved plan pushed the end away, or the plan is changed for the third time: told for three months. */
export const baselineMoved: ProjectRule = (project, rule, { today }) => {
  const last = project.moves.at(-1);
  if (!last || project.state !== 'active' || daysBetween(last.on, today) > MOVE_SEEN || last.on > today) return [];
  if (last.movedBy <= rule.threshold && (last.movedBy <= 0 || project.moves.length < MOVES_TOO_MANY)) return [];
  const numbers = { days: last.movedBy, times: project.moves.length, number: last.number };
  return [found(project, rule, ['project', project.ref], last.on, numbers, last.movedBy / (rule.threshold || 1))];
};

/** The owner said better than the numbers in two of the last three cycles, the last among them, and that is so today as well. */
export function ratingGap(
  project: FollowedProject,
  rule: WarningRule,
  computed: Pick<ComputedRating, 'rating'>,
): FoundWarning[] {
  const last = project.declared.at(-1);
  const gap = last && gapOf(last.declared, computed.rating);
  const isApart = (one: DeclaredThen): boolean => (gapOf(one.declared, one.computed) ?? 0) >= rule.threshold;
  const seen = project.declared.slice(-CYCLES.seen);
  if (gap === undefined || gap < rule.threshold || !isApart(last!) || seen.filter(isApart).length < CYCLES.apart)
    return [];
  const numbers = { levels: gap, declared: last!.declared, computed: computed.rating };
  return [found(project, rule, ['project', project.ref], last!.on, numbers, gap)];
}
