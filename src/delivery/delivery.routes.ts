import { z } from 'zod';
import { instanceTarget, listTarget } from '../access/index.ts';
import { ok } from '../kernel/index.ts';
import { constraintMeans } from '../platform/database/violations.ts';
import { act, type Endpoint, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  placeCodeField,
  quantityField,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { acceptEvidence } from './accept-evidence.ts';
import { answerContest, contestTarget } from './answer-contest.ts';
import { bringEvidence } from './bring-evidence.ts';
import { confirmBaseline } from './confirm-baseline.ts';
import { confirmCancellation } from './confirm-cancellation.ts';
import { confirmDecision } from './confirm-decision.ts';
import { confirmHigherInstruction } from './confirm-higher-instruction.ts';
import { confirmResumption } from './confirm-resumption.ts';
import { confirmSuspension } from './confirm-suspension.ts';
import { confirmTakeOver } from './confirm-take-over.ts';
import { contestOutcomes, contestSubjects } from './contest.ts';
import { contestStatus } from './contest-status.ts';
import * as shape from './delivery.schemas.ts';
import { evidenceClasses } from './evidence.ts';
import { verdicts } from './gate.ts';
import { getGate } from './get-gate.ts';
import { getProject } from './get-project.ts';
import { getTimeline } from './get-timeline.ts';
import { linkProjectPledge } from './link-project-pledge.ts';
import {
  decisionsToConfirm,
  evidenceQueue,
  listVisibleProjects,
  type WaitingEvidence,
  type WaitingSettlement,
} from './list-work.ts';
import { meetCondition } from './meet-condition.ts';
import { openEvidence } from './open-evidence.ts';
import { placeProject } from './place-project.ts';
import { projectLevels } from './project.ts';
import { projectOf } from './project-file.store.ts';
import { projectTarget, targetOf } from './project-target.ts';
import { proposeBaseline } from './propose-baseline.ts';
import { proposeCancellation } from './propose-cancellation.ts';
import { proposeResumption } from './propose-resumption.ts';
import { proposeSuspension } from './propose-suspension.ts';
import { recordDecision } from './record-decision.ts';
import { recordEvidenceType } from './record-evidence-type.ts';
import { recordGateTemplate } from './record-gate-template.ts';
import { recordHigherInstruction } from './record-higher-instruction.ts';
import { recordMilestone } from './record-milestone.ts';
import { recordProject } from './record-project.ts';
import { deliveryConstraints } from './refusals.ts';
import { refuseAct } from './refuse-act.ts';
import { refuseDecisionTranscription } from './refuse-decision-transcription.ts';
import { returnEvidence } from './return-evidence.ts';
import { reviseEvidenceType } from './revise-evidence-type.ts';
import { reviseMilestone } from './revise-milestone.ts';
import { reviseProject } from './revise-project.ts';
import { reviseStageLabel } from './revise-stage-label.ts';
import { takeOverProject } from './take-over-project.ts';
import { latestTemplates, listEvidenceTypes, listStages } from './template.store.ts';
import type { TimeBar } from './timeline.ts';

constraintMeans(deliveryConstraints);

const shares = z.array(shape.placeShareField);
const paged = <T extends z.ZodType>(item: T) => z.object({ total: z.number().int(), items: z.array(item) });
const revised = z.object({ version: versionField });
const projectField = { project: refField };
const reason = { reason: localizedTextField };

const proposal = z.object({ ...projectField, ...reason, effectiveOn: dayField, act: shape.actField.optional() });

const projectFilter = {
  level: z.enum(projectLevels).optional(),
  stage: shape.stageField.optional(),
  state: shape.stateField.optional(),
  place: placeCodeField.optional(),
  owner: refField.optional(),
  operator: refField.optional(),
  strategy: refField.optional(),
  pledge: refField.optional(),
  parent: refField.optional(),
  q: z.string().trim().min(1).max(200).optional(),
};

/** Everything that may be asked of delivery, in the order of a project's life. */
export const deliveryRoutes: Endpoint[] = [
  // ---------------------------------------------------------------------------------------------------- reading
  read({
    verb: 'projects',
    right: 'project.read',
    summary: 'Projects by stage, state, place, owner, operator, strategy, pledge or words',
    input: z.object({ ...projectFilter, ...pagingFields }),
    output: paged(shape.projectLineOutput),
    target: async () => listTarget,
    run: listVisibleProjects,
  }),
  read({
    verb: 'timeline',
    right: 'project.read',
    summary:
      'Projects against time: milestones in the first approved plan, the last one and today; filtered as their list',
    input: z.object({ ...projectFilter, level: z.enum(projectLevels).default('project') }),
    output: z.object({ today: dayField, total: z.number().int(), items: z.array(z.custom<TimeBar>()) }),
    target: async () => listTarget,
    run: getTimeline,
  }),
  read({
    verb: 'project',
    right: 'project.read',
    summary: 'One project: stages, gates, evidence, decisions, milestones, what is owed',
    input: z.object({ ref: refField }),
    output: shape.projectOutput,
    target: (ctx, { ref }) => projectTarget(ctx, ref, 'all-sides'),
    run: getProject,
  }),
  read({
    verb: 'gate',
    right: 'gate.read',
    summary: 'One gate: its checklist, what was brought and decided, what is missing',
    input: z.object({ ref: shape.gateField }),
    output: shape.gateOutput,
    target: (ctx, { ref }) => projectTarget(ctx, ref.replace(/\/G\d$/, ''), 'all-sides'),
    run: getGate,
  }),
  read({
    verb: 'evidence-file',
    right: 'evidence.read',
    summary: 'The paper of an evidence: which file it is, for who may open it',
    input: z.object({ evidence: z.uuid() }),
    output: z.object({ evidence: z.string(), sha256: z.string(), mediaType: z.string(), size: z.number().int() }),
    target: async (ctx, { evidence }) => {
      const project = await projectOf(ctx.tx, 'evidence', evidence);
      return project === undefined ? instanceTarget : projectTarget(ctx, project, 'all-sides');
    },
    run: openEvidence,
  }),
  read({
    verb: 'evidence-queue',
    right: 'evidence.judge',
    summary: 'Evidence that waits for the caller’s judgement, oldest first',
    input: z.object(pagingFields),
    output: paged(z.custom<WaitingEvidence>()),
    target: async () => listTarget,
    run: evidenceQueue,
  }),
  read({
    verb: 'decisions-to-confirm',
    right: 'decision.confirm',
    summary: 'Decisions, acts and baselines that wait for a second person',
    input: z.object(pagingFields),
    output: paged(z.custom<WaitingSettlement>()),
    target: async () => listTarget,
    run: decisionsToConfirm,
  }),
  read({
    verb: 'templates',
    right: 'template.read',
    summary: 'Stages, evidence types and the latest checklist of each gate',
    input: z.object({}),
    output: z.object({
      stages: z.array(z.unknown()),
      evidenceTypes: z.array(z.unknown()),
      gates: z.array(z.unknown()),
    }),
    target: async () => listTarget,
    run: async ({ tx }) =>
      ok({
        stages: await listStages(tx),
        evidenceTypes: await listEvidenceTypes(tx),
        gates: await latestTemplates(tx),
      }),
  }),

  // --------------------------------------------------------------------------------------------------- projects
  act({
    verb: 'record-project',
    right: 'project.record',
    summary: 'Record a project, a programme or another node of the tree',
    input: z.object({
      ref: refField.regex(/^[^/]+$/, { message: 'a reference without "/"' }),
      level: z.enum(projectLevels),
      strategy: refField,
      ...shape.projectFields,
      bound: shape.projectFields.bound.default('state'),
      partners: z.array(refField).default([]),
      sharesAssumed: z.boolean().default(false),
      facts: shape.projectFields.facts.default([]),
      since: dayField.optional(),
      works: shares.default([]),
      benefit: shares.default([]),
      pledges: z.array(refField).default([]),
      sources: z.array(refField).default([]),
    }),
    output: recordedOutput,
    target: async (ctx, { parent, strategy }) => ({
      scopes: [{ kind: 'strategy', id: strategy }, ...(parent ? (await projectTarget(ctx, parent)).scopes : [])],
    }),
    run: recordProject,
  }),
  act({
    verb: 'revise-project',
    right: 'project.revise',
    summary: 'Revise how a project is described; never its stage',
    input: z.object({ ref: refField, version: versionField, changes: changesField(shape.projectFields) }),
    output: revised,
    target: (ctx, { ref }) => projectTarget(ctx, ref),
    run: reviseProject,
  }),
  act({
    verb: 'place-project',
    right: 'project.revise',
    summary: 'Say where the works lie and whom the benefit reaches, with shares',
    input: z.object({
      ...projectField,
      version: versionField,
      works: shares.optional(),
      benefit: shares.optional(),
      assumed: z.boolean().default(false),
    }),
    output: revised,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: placeProject,
  }),
  act({
    verb: 'link-project-pledge',
    right: 'project.revise',
    summary: 'Say that a project serves a pledge, or no longer does',
    input: z.object({ ...projectField, pledge: refField, linked: z.boolean().default(true) }),
    output: z.object({ pledges: z.array(z.string()) }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: linkProjectPledge,
  }),
  act({
    verb: 'contest-status',
    right: 'status.contest',
    summary: 'Contest a status with a reason',
    input: z.object({
      ...projectField,
      subject: z.enum(contestSubjects),
      subjectRef: z.string().max(120).optional(),
      ...reason,
    }),
    output: z.object({ id: z.string() }),
    target: (ctx, { project }) => projectTarget(ctx, project, 'all-sides'),
    run: contestStatus,
  }),
  act({
    verb: 'answer-contest',
    right: 'contest.answer',
    summary: 'Answer a contest of a status with a reason: upheld, partly, not upheld',
    input: z.object({ contest: shape.idField, outcome: z.enum(contestOutcomes), ...reason }),
    output: z.object({ id: z.string() }),
    target: contestTarget,
    run: answerContest,
  }),

  // ------------------------------------------------------------------------------------- evidence and decisions
  act({
    verb: 'bring-evidence',
    right: 'evidence.bring',
    summary: 'Bring a kept file as evidence for criteria or conditions',
    input: z.object({
      ...projectField,
      type: z.string(),
      sha256: sha256Field,
      title: localizedTextField,
      date: dayField,
      place: placeCodeField.optional(),
      states: quantityField.optional(),
      proves: z.array(shape.criterionRefField).default([]),
      meets: z.array(shape.idField).default([]),
      producer: refField.optional(),
      class: z.enum(evidenceClasses).optional(),
      supersedes: shape.idField.optional(),
    }),
    output: shape.standingWithId,
    target: (ctx, { project }) => projectTarget(ctx, project, 'all-sides'),
    run: bringEvidence,
  }),
  act({
    verb: 'accept-evidence',
    right: 'evidence.judge',
    summary: 'Accept an evidence that somebody else brought',
    input: z.object({ evidence: shape.idField, reason: localizedTextField.optional() }),
    output: shape.standingOutput,
    target: (ctx, { evidence }) => targetOf(ctx, 'evidence', evidence, 'evidence.unknown'),
    run: acceptEvidence,
  }),
  act({
    verb: 'return-evidence',
    right: 'evidence.judge',
    summary: 'Return an evidence with the reason',
    input: z.object({ evidence: shape.idField, ...reason }),
    output: shape.standingOutput,
    target: (ctx, { evidence }) => targetOf(ctx, 'evidence', evidence, 'evidence.unknown'),
    run: returnEvidence,
  }),
  act({
    verb: 'record-decision',
    right: 'decision.record',
    summary: 'Write down the act by which an authority decided at a gate',
    input: z.object({
      gate: shape.gateField,
      verdict: z.enum(verdicts),
      ...shape.actFields,
      reason: localizedTextField.optional(),
      conditions: z.array(z.object({ title: localizedTextField, dueOn: dayField })).default([]),
    }),
    output: shape.standingWithId.extend({ conditions: z.array(z.string()) }),
    target: (ctx, { gate }) => targetOf(ctx, 'gate', gate, 'gate.unknown'),
    run: recordDecision,
  }),
  act({
    verb: 'confirm-decision',
    right: 'decision.confirm',
    summary: 'Confirm a recorded decision; a pass moves the project',
    input: z.object({ decision: shape.idField }),
    output: shape.standingOutput,
    target: (ctx, { decision }) => targetOf(ctx, 'gate_decision', decision, 'decision.unknown'),
    run: confirmDecision,
  }),
  act({
    verb: 'refuse-decision-transcription',
    right: 'decision.confirm',
    summary: 'Say that a recorded decision differs from its act',
    input: z.object({ decision: shape.idField, ...reason }),
    output: shape.standingOutput,
    target: (ctx, { decision }) => targetOf(ctx, 'gate_decision', decision, 'decision.unknown'),
    run: refuseDecisionTranscription,
  }),
  act({
    verb: 'meet-condition',
    right: 'condition.meet',
    summary: 'Declare a condition met on accepted evidence',
    input: z.object({ condition: shape.idField, evidence: shape.idField }),
    output: shape.standingOutput,
    target: (ctx, { condition }) => targetOf(ctx, 'gate_condition', condition, 'condition.unknown'),
    run: meetCondition,
  }),

  // --------------------------------------------------------------------------------------- acts of two persons
  act({
    verb: 'take-over-project',
    right: 'takeover.record',
    summary: 'Record the take-over of a project already under way',
    input: z.object({ ...projectField, stage: shape.stageField, ...reason, ...shape.actFields }),
    output: shape.standingWithId,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: takeOverProject,
  }),
  act({
    verb: 'confirm-take-over',
    right: 'takeover.confirm',
    summary: 'Confirm a take-over that another person recorded',
    input: z.object({ takeOver: shape.idField }),
    output: shape.standingOutput,
    target: (ctx, { takeOver }) => targetOf(ctx, 'standing_act', takeOver, 'act.unknown'),
    run: confirmTakeOver,
  }),
  act({
    verb: 'record-higher-instruction',
    right: 'instruction.record',
    summary: 'Record that a higher authority ordered a project through its gate',
    input: z.object({ gate: shape.gateField, ...reason, ...shape.actFields }),
    output: shape.standingWithId,
    target: (ctx, { gate }) => targetOf(ctx, 'gate', gate, 'gate.unknown'),
    run: recordHigherInstruction,
  }),
  act({
    verb: 'confirm-higher-instruction',
    right: 'instruction.confirm',
    summary: 'Confirm a higher instruction that another person recorded',
    input: z.object({ instruction: shape.idField }),
    output: shape.standingOutput,
    target: (ctx, { instruction }) => targetOf(ctx, 'standing_act', instruction, 'act.unknown'),
    run: confirmHigherInstruction,
  }),
  ...(
    [
      ['propose-suspension', 'Propose to suspend a project', proposeSuspension],
      ['propose-resumption', 'Propose that a suspended project goes on', proposeResumption],
      ['propose-cancellation', 'Propose to cancel a project', proposeCancellation],
    ] as const
  ).map(([verb, summary, run]) =>
    act({
      verb,
      right: 'state.propose',
      summary,
      input: proposal,
      output: shape.standingWithId,
      target: (ctx, { project }) => projectTarget(ctx, project),
      run,
    }),
  ),
  ...(
    [
      ['confirm-suspension', 'Confirm a suspension that another person proposed', confirmSuspension],
      ['confirm-resumption', 'Confirm a resumption that another person proposed', confirmResumption],
      ['confirm-cancellation', 'Confirm a cancellation that another person proposed', confirmCancellation],
    ] as const
  ).map(([verb, summary, run]) =>
    act({
      verb,
      right: 'state.confirm',
      summary,
      input: z.object({ act: shape.idField }),
      output: shape.standingOutput,
      target: (ctx, input) => targetOf(ctx, 'standing_act', input.act, 'act.unknown'),
      run,
    }),
  ),
  act({
    verb: 'refuse-act',
    right: 'state.confirm',
    summary: 'Refuse an act of two persons that another person proposed',
    input: z.object({ act: shape.idField, ...reason }),
    output: shape.standingOutput,
    target: (ctx, input) => targetOf(ctx, 'standing_act', input.act, 'act.unknown'),
    run: refuseAct,
  }),

  // ------------------------------------------------------------------------------------ milestones and baselines
  act({
    verb: 'record-milestone',
    right: 'milestone.edit',
    summary: 'Record a milestone of a project',
    input: z.object({
      ...projectField,
      ...shape.milestoneFields,
      durationDays: shape.milestoneFields.durationDays.default(0),
      after: shape.milestoneFields.after.default([]),
    }),
    output: recordedOutput,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: recordMilestone,
  }),
  act({
    verb: 'revise-milestone',
    right: 'milestone.edit',
    summary: 'Revise a milestone: planned, expected, reached, what it comes after',
    input: z.object({ ref: shape.milestoneField, version: versionField, changes: changesField(shape.milestoneFields) }),
    output: revised,
    target: (ctx, { ref }) => targetOf(ctx, 'milestone', ref, 'milestone.unknown'),
    run: reviseMilestone,
  }),
  act({
    verb: 'propose-baseline',
    right: 'baseline.propose',
    summary: 'Propose the current plan as a baseline',
    input: z.object({ ...projectField, ...reason, effectiveOn: dayField }),
    output: z.object({ id: z.string(), number: z.number().int() }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: proposeBaseline,
  }),
  act({
    verb: 'confirm-baseline',
    right: 'baseline.confirm',
    summary: 'Confirm, or with a reason refuse, a baseline that another person proposed',
    input: z.object({ baseline: shape.idField, refusal: localizedTextField.optional() }),
    output: z.object({ number: z.number().int(), status: z.string() }),
    target: (ctx, { baseline }) => targetOf(ctx, 'project_baseline', baseline, 'baseline.unknown'),
    run: confirmBaseline,
  }),

  // --------------------------------------------------------------------------------------------------- templates
  act({
    verb: 'record-gate-template',
    right: 'template.edit',
    summary: 'Issue the next version of a gate’s checklist',
    input: z.object({
      number: shape.gateNumberField,
      replaces: z.number().int().min(0),
      title: localizedTextField,
      acceptorMayDecide: z.boolean(),
      criteria: z.array(shape.criterionField).min(1),
    }),
    output: z.object({ number: z.number().int(), version: z.number().int() }),
    run: recordGateTemplate,
  }),
  act({
    verb: 'record-evidence-type',
    right: 'template.edit',
    summary: 'Add a kind of paper that checklists may ask for',
    input: shape.evidenceTypeField,
    output: z.object({ code: z.string(), version: versionField }),
    run: recordEvidenceType,
  }),
  act({
    verb: 'revise-evidence-type',
    right: 'template.edit',
    summary: 'Revise a kind of paper',
    input: z.object({ code: z.string(), version: versionField, changes: changesField(shape.evidenceTypeFields) }),
    output: revised,
    run: reviseEvidenceType,
  }),
  act({
    verb: 'revise-stage-label',
    right: 'template.edit',
    summary: 'Revise what a stage is called',
    input: z.object({ stage: shape.stageField, version: versionField, changes: changesField(shape.stageLabelFields) }),
    output: revised,
    run: reviseStageLabel,
  }),
];
