import { z } from 'zod';
import { instanceTarget, listTarget } from '../access/index.ts';
import { projectTarget } from '../delivery/readers.ts';
import { ok } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { strategyByRef, strategyTarget } from '../strategy/readers.ts';
import { levels, subjects } from './dependence.ts';
import { dependence, viewpoints } from './get-dependence.ts';
import { partnerDependence } from './get-partner-dependence.ts';
import { projectDependence } from './get-project-dependence.ts';
import { getWhatIf } from './get-what-if.ts';
import { listHoldings, listMarks, listOutputs } from './holding.store.ts';
import { layers, outputKinds } from './holding.ts';
import { markCodes, shippedMarks } from './mark.ts';
import { type RecordHolding, recordHolding } from './record-holding.ts';
import { type RecordOutput, recordOutput, reviseOutput } from './record-output.ts';
import { removeHolding, reviseHolding } from './revise-holding.ts';
import { type SetHolder, setHolder } from './set-holder.ts';
import { setMark } from './set-mark.ts';

const rowRef = z.string().min(1).max(80);
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/, { message: 'an exact number of zero or more, such as "12" or "0.5"' });
const part = z
  .string()
  .regex(/^(0\.\d{1,6}|1(\.0{1,6})?)$/, { message: 'a part above 0, up to 1, such as "0.35"' })
  .refine((text) => Number(text) > 0, { message: 'a part above 0' });

const months = z.string().regex(/^\d{1,3}$/, { message: 'whole months, such as "18"' });

const aboutHolding = z.object({
  share: part,
  substitute: refField.optional(),
  testedOn: dayField.optional(),
  switchMonths: months.optional(),
  switchCost: amount.optional(),
  switchCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  source: refField.optional(),
  note: localizedTextField.optional(),
});
const holdingInput = aboutHolding.extend({ project: refField, layer: z.enum(layers), organisation: refField });
const holdingOutput = holdingInput.extend({
  ref: z.string(),
  share: z.string(),
  switchMonths: z.string().optional(),
  switchCost: z.string().optional(),
  recordedBy: z.string(),
  recordedOn: dayField,
  removedOn: dayField.optional(),
  removedBy: z.string().optional(),
  removalReason: localizedTextField.optional(),
  version: versionField,
});

const aboutOutput = z.object({
  promised: amount,
  delivered: amount.optional(),
  deliveredOn: dayField.optional(),
  source: refField.optional(),
  note: localizedTextField.optional(),
});
const outputInput = aboutOutput.extend({ project: refField, kind: z.enum(outputKinds), organisation: refField });
const outputOutput = outputInput.extend({
  ref: z.string(),
  promised: z.string(),
  delivered: z.string().optional(),
  recordedBy: z.string(),
  recordedOn: dayField,
  version: versionField,
});

const names = z.record(z.string(), localizedTextField);
const index = z.number().nullable();
const dependenceOutput = z.object({
  subjects: z.array(
    z.object({
      subject: z.enum(subjects),
      concentration: z.object({
        hhi: index,
        hhi10000: index,
        normalised: index,
        effectiveNumber: index,
        shannon: index,
        effectiveNumberShannon: index,
        cr1: index,
        cr3: index,
        berry: index,
      }),
      level: z.enum(levels),
      holders: z.array(
        z.object({ ref: z.string(), amount: z.string(), share: z.number(), projects: z.number().int() }),
      ),
      inside: z.object({
        projects: z.number().int(),
        single: z.number().int(),
        above: z.number().int(),
        alone: z.array(z.object({ project: z.string(), holder: z.string(), share: z.number() })),
      }),
    }),
  ),
  names,
  currency: z.string(),
  unconverted: z.number().int(),
  marks: z.record(z.string(), z.number()),
});

const fallOutput = z.object({
  leaving: z.array(z.string()),
  projects: z.array(
    z.object({
      project: z.string(),
      because: z.array(z.enum(['funding', ...layers])),
      left: z.string(),
      need: z.string().optional(),
      gap: z.string(),
    }),
  ),
  withdrawn: z.string(),
  stranded: z.string(),
  megawatts: z.string(),
  trainees: z.string(),
  pledges: z.object({ whole: z.array(z.string()), part: z.array(z.string()) }),
});
const exitOutput = z.object({
  leaver: z.string(),
  lines: z.array(
    z.object({
      holding: z.string(),
      project: z.string(),
      layer: z.enum(layers),
      organisation: z.string(),
      substitute: z.string().optional(),
      testedOn: z.string().optional(),
      months: z.string().optional(),
      cost: z.string().optional(),
      currency: z.string().optional(),
      converted: z.string().optional(),
    }),
  ),
  months: z.string().optional(),
  cost: z.string().optional(),
  unknown: z.number().int(),
});

const viewpoint = z.enum(viewpoints).default('organisation');
const looked = { strategy: refField, axis: refField.optional() };
/** Query strings carry text: references are parted by commas. */
const refs = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(refField));

const targetOfStrategy = async (ctx: Context, { strategy }: { strategy: string }) =>
  (await strategyByRef(ctx.tx, strategy))
    ? strategyTarget(strategy)
    : refuseTarget('strategy.unknown', { ref: strategy });

async function targetOfHolding(ctx: Context, ref: string) {
  const [holding] = await listHoldings(ctx.tx, { refs: [ref], ever: true });
  return holding ? projectTarget(ctx, holding.project) : refuseTarget('holding.unknown', { ref });
}
async function targetOfOutput(ctx: Context, ref: string) {
  const [output] = await listOutputs(ctx.tx, { refs: [ref] });
  return output ? projectTarget(ctx, output.project) : refuseTarget('output.unknown', { ref });
}

export const dependenceRoutes = [
  read({
    verb: 'dependence',
    right: 'dependence.read',
    summary: 'How far funding, trainees, megawatts and each layer of a strategy or axis are in few hands',
    input: z.object({ ...looked, by: viewpoint }),
    output: dependenceOutput,
    target: targetOfStrategy,
    run: (ctx, { by, ...where }) => dependence(ctx.tx, where, by),
  }),
  read({
    verb: 'project-dependence',
    right: 'dependence.read',
    summary: 'What one project stands on, layer by layer, and what partners promised to bring to it',
    input: z.object({ project: refField }),
    output: dependenceOutput.extend({
      holdings: z.array(holdingOutput),
      outputs: z.array(outputOutput),
      mayEdit: z.boolean(),
    }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, { project }) => projectDependence(ctx, project),
  }),
  read({
    verb: 'partner-dependence',
    right: 'dependence.read',
    summary: 'What hangs on one body in the projects one may look at, and what it takes to leave it',
    input: z.object({ organisation: refField }),
    output: z.object({
      items: z.array(
        z.object({
          project: z.string(),
          signed: z.array(z.object({ amount: z.string() })),
          holdings: z.array(holdingOutput),
          outputs: z.array(outputOutput),
        }),
      ),
      exit: exitOutput,
      holder: z
        .object({
          organisation: z.string(),
          holder: z.string().optional(),
          source: z.string().optional(),
          note: localizedTextField.optional(),
          recordedBy: z.string(),
          recordedOn: dayField,
          version: versionField,
        })
        .optional(),
      top: z.string().optional(),
      currency: z.string(),
      names,
      projects: names,
    }),
    target: async () => listTarget,
    run: (ctx, { organisation }) => partnerDependence(ctx, organisation),
  }),
  read({
    verb: 'what-if',
    right: 'dependence.read',
    summary:
      'What falls when one partner, two or more of them leave (partners=A,B), what would replace them, what leaving takes',
    input: z.object({ ...looked, partners: refs, by: viewpoint, keepPaid: z.stringbool().default(false) }),
    output: z.object({
      singles: z.array(fallOutput),
      pairs: z.array(fallOutput),
      together: fallOutput,
      inSeveral: z.array(z.string()),
      onlyTogether: z.array(z.string()),
      alreadyShort: z.array(z.string()),
      replacements: z.array(
        z.object({
          project: z.string(),
          layers: z.array(
            z.object({
              layer: z.enum(layers),
              instead: z.string(),
              of: z.string(),
              testedOn: z.string().optional(),
            }),
          ),
          funders: z.array(z.object({ organisation: z.string(), amount: z.string() })),
        }),
      ),
      exits: z.array(exitOutput),
      currency: z.string(),
      threshold: z.number(),
      names,
      projects: names,
      pledges: names,
      unconverted: z.number().int(),
    }),
    target: targetOfStrategy,
    run: getWhatIf,
  }),
  read({
    verb: 'dependence-marks',
    right: 'dependence.read',
    summary: 'Marks from which a sum is said to be in few hands, and thresholds of the withdrawal test',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          code: z.enum(markCodes),
          value: z.string(),
          reason: localizedTextField.optional(),
          setBy: z.string().optional(),
          setOn: dayField.optional(),
          version: versionField.optional(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx) => {
      const set = await listMarks(ctx.tx);
      return ok({
        items: markCodes.map((code) => set.find((one) => one.code === code) ?? { code, value: shippedMarks[code] }),
      });
    },
  }),
  act({
    verb: 'record-holding',
    right: 'dependence.edit',
    summary: 'Record who holds a part of a layer of a project, its substitute and what changing over takes',
    input: holdingInput,
    output: recordedOutput,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => recordHolding(ctx, input as RecordHolding),
  }),
  act({
    verb: 'revise-holding',
    right: 'dependence.edit',
    summary: 'Revise the share, the substitute and what changing over takes of a holding',
    input: z.object({ ref: rowRef, version: versionField, changes: changesField(aboutHolding.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfHolding(ctx, ref),
    run: (ctx, input) => reviseHolding(ctx, input as Parameters<typeof reviseHolding>[1]),
  }),
  act({
    verb: 'remove-holding',
    right: 'dependence.edit',
    summary: 'Remove a holding with a reason: from today on it does not hold any more',
    input: z.object({ ref: rowRef, version: versionField, reason: localizedTextField }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfHolding(ctx, ref),
    run: removeHolding,
  }),
  act({
    verb: 'record-output',
    right: 'dependence.edit',
    summary: 'Record trainees or megawatts that a body promised to bring to a project',
    input: outputInput,
    output: recordedOutput,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => recordOutput(ctx, input as RecordOutput),
  }),
  act({
    verb: 'revise-output',
    right: 'dependence.edit',
    summary: 'Revise what was promised, or say what was delivered',
    input: z.object({ ref: rowRef, version: versionField, changes: changesField(aboutOutput.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfOutput(ctx, ref),
    run: (ctx, input) => reviseOutput(ctx, input as Parameters<typeof reviseOutput>[1]),
  }),
  act({
    verb: 'set-holder',
    right: 'dependence.edit',
    summary: 'Say who holds a body, so that bodies of one group count as one, or that nobody does',
    input: z.object({
      organisation: refField,
      holder: refField.optional(),
      source: refField.optional(),
      note: localizedTextField.optional(),
      version: versionField.optional(),
    }),
    output: z.object({ version: versionField }),
    target: async () => instanceTarget,
    run: (ctx, input) => setHolder(ctx, input as SetHolder),
  }),
  act({
    verb: 'set-dependence-mark',
    right: 'dependence.edit',
    summary: 'Set a mark of concentration or a threshold of the withdrawal test, with a reason',
    input: z.object({
      code: z.enum(markCodes),
      value: part,
      reason: localizedTextField,
      version: versionField.optional(),
    }),
    output: z.object({ version: versionField }),
    target: async () => instanceTarget,
    run: setMark,
  }),
];
