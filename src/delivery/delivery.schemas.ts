import { z } from 'zod';
import { studyStages } from '../partners/index.ts';
import {
  dayField,
  localizedTextField,
  periodField,
  placeCodeField,
  quantityField,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { evidenceClasses, evidenceStatuses, independences, openingEvents } from './evidence.ts';
import { criterionStatuses, criterionTypes, decisionStatuses, doors, verdicts } from './gate.ts';
import { projectBonds, projectLevels } from './project.ts';
import { type GateNumber, projectStates, stages } from './stage.ts';
import { standingActKinds, standingActStatuses } from './standing-act.ts';

/** Shapes of what delivery takes and answers on the wire. */

export const stageField = z.enum(stages);
export const stateField = z.enum(projectStates);
export const idField = z.uuid();
/** F1/G3 */
export const gateField = z.string().regex(/^.+\/G[1-8]$/, { message: 'a gate such as F1/G3' });
export const criterionRefField = z
  .string()
  .regex(/^.+\/G[1-8]\/[a-z0-9-]+$/, { message: 'a criterion such as F1/G3/operating-cost' });
export const milestoneField = z.string().regex(/^.+\/M\d+$/, { message: 'a milestone such as F1/M2' });
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, { message: 'small letters, digits and hyphens' });

export const actFields = {
  authority: localizedTextField,
  instrument: localizedTextField,
  reference: z.string().trim().min(1).max(200),
  date: dayField,
  act: sha256Field,
};
export const actField = z.object(actFields);

export const placeShareField = z.object({ place: placeCodeField, share: z.string() });
const factField = z.object({
  label: localizedTextField,
  quantity: quantityField.optional(),
  text: localizedTextField.optional(),
  as_of: periodField,
  source: refField,
  confidence: z.enum(['A', 'B', 'C']),
});

/** What of a project may be revised. */
export const projectFields = {
  parent: refField.optional(),
  axis: refField.optional(),
  title: localizedTextField,
  summary: localizedTextField.optional(),
  bound: z.enum(projectBonds),
  owner: refField.optional(),
  operator: refField.optional(),
  partners: z.array(refField),
  sharesAssumed: z.boolean(),
  facts: z.array(factField),
  note: localizedTextField.optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
};

export const criterionField = z.object({
  code,
  title: localizedTextField,
  type: z.enum(criterionTypes),
  evidence: z.array(code).min(1),
  mandatory: z.boolean(),
  class: z.enum(evidenceClasses),
  minimum: quantityField.optional(),
  legalText: refField.optional(),
  ground: localizedTextField.optional(),
  help: localizedTextField.optional(),
});
export const evidenceTypeFields = {
  title: localizedTextField,
  class: z.enum(evidenceClasses),
  ground: localizedTextField.optional(),
  legalText: refField.optional(),
  opensOn: z.enum(openingEvents).optional(),
};
export const evidenceTypeField = z.object({ code, ...evidenceTypeFields });
export const stageLabelFields = {
  title: localizedTextField,
  summary: localizedTextField.optional(),
  hook: localizedTextField.optional(),
};
export const gateNumberField = z
  .number()
  .int()
  .min(1)
  .max(8)
  .transform((n) => n as GateNumber);

export const milestoneFields = {
  title: localizedTextField,
  plannedOn: dayField,
  expectedOn: dayField.optional(),
  reachedOn: dayField.optional(),
  durationDays: z.number().int().min(0).max(36_500),
  evidence: idField.optional(),
  after: z.array(milestoneField),
};

// ------------------------------------------------------------------------------------------------------- answers

const signature = z.object({ person: z.string(), actsFor: z.array(z.string()).readonly() });
const settled = {
  settledBy: signature.optional(),
  settledOn: dayField.optional(),
  refusalReason: localizedTextField.optional(),
};
export const standingOutput = z.object({ project: z.string(), stage: stageField, state: stateField });
export const standingWithId = standingOutput.extend({ id: z.string() });

const withheldEvidence = z.object({
  withheld: z.literal(true),
  id: z.string(),
  type: z.string(),
  class: z.enum(evidenceClasses),
  ground: localizedTextField.optional(),
  opensOn: z.enum(openingEvents).optional(),
  status: z.enum(evidenceStatuses),
  broughtOn: dayField,
});
const openEvidence = z.object({
  id: z.string(),
  type: z.string(),
  sha256: z.string(),
  title: localizedTextField,
  date: dayField,
  place: z.string().optional(),
  states: quantityField.optional(),
  proves: z.array(z.string()).readonly(),
  meets: z.array(z.string()).readonly(),
  broughtBy: signature,
  broughtOn: dayField,
  organisation: z.string().optional(),
  producer: z.string().optional(),
  class: z.enum(evidenceClasses),
  ground: localizedTextField.optional(),
  opensOn: z.enum(openingEvents).optional(),
  status: z.enum(evidenceStatuses),
  judgedBy: signature.optional(),
  judgedOn: dayField.optional(),
  reason: localizedTextField.optional(),
  independence: z.enum(independences).optional(),
  supersededBy: z.string().optional(),
  solid: z.boolean(),
});
const evidenceOutput = z.union([openEvidence, withheldEvidence]);
const decisionOutput = actField.extend({
  id: z.string(),
  gate: z.string(),
  verdict: z.enum(verdicts),
  reason: localizedTextField.optional(),
  recordedBy: signature,
  recordedOn: dayField,
  status: z.enum(decisionStatuses),
  ...settled,
});
const standingActOutput = z.object({
  id: z.string(),
  kind: z.enum(standingActKinds),
  reason: localizedTextField,
  act: actField.optional(),
  source: z.string().optional(),
  effectiveOn: dayField,
  stage: stageField.optional(),
  gate: z.string().optional(),
  proposedBy: signature,
  proposedOn: dayField,
  status: z.enum(standingActStatuses),
  ...settled,
});
const conditionOutput = z.object({
  id: z.string(),
  decision: z.string(),
  gate: z.string(),
  title: localizedTextField,
  dueOn: dayField,
  metBy: z.string().optional(),
  metOn: dayField.optional(),
  status: z.enum(['owed', 'overdue', 'met']),
  evidence: z.array(evidenceOutput),
});
const gateNumberOutput = z.custom<GateNumber>((n) => typeof n === 'number');
const criterionOutput = criterionField.extend({
  id: z.string(),
  evidence: z.array(z.string()).readonly(),
});
export const gateOutput = z.object({
  ref: z.string(),
  number: gateNumberOutput,
  from: stageField,
  to: stageField,
  door: z.enum(doors),
  begunOn: dayField.optional(),
  templateVersion: z.number().int().optional(),
  acceptorMayDecide: z.boolean().optional(),
  takesEvidence: z.boolean(),
  criteria: z.array(
    criterionOutput.omit({ evidence: true }).extend({
      takes: z.array(z.string()).readonly(),
      status: z.enum(criterionStatuses),
      evidence: z.array(evidenceOutput),
      studies: z.array(z.object({ ref: z.string(), title: localizedTextField, stage: z.enum(studyStages) })).optional(),
      texts: z
        .array(
          z.object({
            ref: z.string(),
            title: localizedTextField,
            holds: z.boolean(),
            stationTitle: localizedTextField.optional(),
          }),
        )
        .optional(),
    }),
  ),
  missing: z.array(z.string()),
  decisions: z.array(decisionOutput),
  conditions: z.array(conditionOutput),
  instruction: standingActOutput.optional(),
});

const node = z.object({ ref: z.string(), level: z.string(), title: localizedTextField });
export const projectLineOutput = z.object({
  ...projectFields,
  id: z.string(),
  ref: z.string(),
  level: z.enum(projectLevels),
  strategy: z.string(),
  partners: z.array(z.string()).readonly(),
  facts: z.array(factField).readonly(),
  position: z.object({ stage: stageField, state: stateField }).optional(),
  stageSince: dayField.optional(),
  stateSince: dayField.optional(),
  daysInStage: z.number().int().optional(),
  works: z.array(placeShareField),
  benefit: z.array(placeShareField),
  pledges: z.array(z.string()),
  sources: z.array(z.string()),
  version: versionField,
});
const missingOutput = z.object({ missing: z.string() });
const varianceOutput = z.union([z.number(), missingOutput]);
export const projectOutput = projectLineOutput.extend({
  above: z.array(node),
  below: z.array(node),
  verbs: z.array(z.string()),
  readiness: z
    .object({
      ready: z.boolean(),
      missing: z.array(z.object({ code: z.string(), title: localizedTextField, status: z.string() })),
    })
    .optional(),
  owed: z.array(z.object({ gate: z.string(), code: z.string(), title: localizedTextField })),
  gates: z.array(gateOutput),
  acts: z.array(standingActOutput),
  milestones: z.array(
    z.object({
      ...milestoneFields,
      ref: z.string(),
      project: z.string(),
      evidence: z.string().optional(),
      after: z.array(z.string()).readonly(),
      earliestOn: dayField.optional(),
      version: versionField,
    }),
  ),
  variances: z.array(
    z.object({
      milestone: z.string(),
      stands: dayField,
      firstOn: dayField.optional(),
      approvedOn: dayField.optional(),
      currentOn: dayField,
      againstFirst: varianceOutput,
      againstApproved: varianceOutput,
      againstCurrent: varianceOutput,
    }),
  ),
  baselines: z.array(z.unknown()),
  contests: z.array(z.unknown()),
});
