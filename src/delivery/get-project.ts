import { may } from '../access/index.ts';
import { type Day, daysBetween, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type MilestoneVariance, variances } from './baseline.rules.ts';
import type { Baseline } from './baseline.ts';
import { contestsOf } from './contest.store.ts';
import type { StatusContest } from './contest.ts';
import { readiness, stillOwed } from './gate.rules.ts';
import { projectTransition, projectVerbs } from './gate.workflow.ts';
import { type GateView, gateViews } from './gate-view.ts';
import { earliestDays } from './milestone.rules.ts';
import { baselinesOf, milestonesOf } from './milestone.store.ts';
import type { Milestone } from './milestone.ts';
import { ancestorsOf, listProjects, type RecordedProject } from './project.store.ts';
import { loadProjectFile } from './project-file.store.ts';
import { projectTarget } from './project-target.ts';
import { gateRef } from './stage.ts';
import type { StandingAct } from './standing-act.ts';

export type ProjectView = RecordedProject & {
  above: { ref: string; level: string; title: LocalizedText }[];
  below: { ref: string; level: string; title: LocalizedText }[];
  /** days at this stage, today */
  daysInStage?: number;
  /** verbs of the life cycle that the table has from here; guards may still refuse */
  verbs: string[];
  /** may the gate it stands before be passed, as far as evidence goes; and what is missing */
  readiness?: { ready: boolean; missing: { code: string; title: LocalizedText; status: string }[] };
  /** mandatory evidence owed behind a broken door */
  owed: { gate: string; code: string; title: LocalizedText }[];
  gates: GateView[];
  acts: StandingAct[];
  milestones: (Milestone & { earliestOn?: Day })[];
  variances: MilestoneVariance[];
  baselines: Baseline[];
  contests: StatusContest[];
};

/**
 * A project with everything a screen shows: where it stands and since when, its nine stages and eight doors, criteria,
 * evidence, decisions, conditions, acts of two persons, milestones against three plans, what is owed and contested.
 * Restricted evidence shows that it exists and why it is withheld, unless the caller may open it.
 *
 * refuses  'project.unknown'
 */
export async function getProject(ctx: Context, { ref }: { ref: string }): Promise<Result<ProjectView>> {
  const { tx, today } = ctx;
  const [project] = await listProjects(tx, { refs: [ref] });
  if (!project) return refused('project.unknown', { project: ref });
  const [file, target, milestones, baselines, above, below, contests] = await Promise.all([
    loadProjectFile(tx, ref),
    projectTarget(ctx, ref),
    milestonesOf(tx, ref),
    baselinesOf(tx, ref),
    ancestorsOf(tx, ref),
    listProjects(tx, { parent: ref }),
    contestsOf(tx, ref),
  ]);
  const mayOpen = may(ctx.caller, 'evidence.read-restricted', target);
  const earliest = earliestDays(milestones, project.stageSince ?? today);
  const ready = file && readiness(file);
  const state = file?.position.state;
  return ok({
    ...project,
    above,
    below: below.map(({ ref, level, title }) => ({ ref, level, title })),
    ...(file ? { daysInStage: daysBetween(file.stageSince, today) } : {}),
    verbs: state ? projectVerbs.filter((verb) => projectTransition(state, verb)) : [],
    ...(ready
      ? {
          readiness: {
            ready: ready.ready,
            missing: ready.missing.map(({ criterion: { code, title }, status }) => ({ code, title, status })),
          },
        }
      : {}),
    owed: file
      ? stillOwed(file).criteria.map(({ gate, criterion: { code, title } }) => ({
          gate: gateRef(ref, gate.number),
          code,
          title,
        }))
      : [],
    gates: file ? gateViews(file, today, mayOpen) : [],
    acts: [...(file?.acts ?? [])],
    milestones: milestones.map((one) => ({
      ...one,
      ...(earliest.ok ? { earliestOn: earliest.value.get(one.ref)! } : {}),
    })),
    variances: variances(milestones, baselines),
    baselines,
    contests,
  });
}
