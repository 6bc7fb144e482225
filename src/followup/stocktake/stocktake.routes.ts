import { z } from 'zod';
import { instanceTarget, listTarget } from '../../access/index.ts';
import { riskLevels } from '../../delivery/index.ts';
import { settlementOutcomes } from '../../partners/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  refField,
  versionField,
} from '../../platform/http/fields.ts';
import { agendaRisks, type ProposedRisk } from './agenda-risks.ts';
import { arrangeStocktake } from './arrange-stocktake.ts';
import { stocktakeList } from './committee-file.ts';
import { committeeTarget, decisionTarget, itemTarget, stocktakeTarget } from './committee-target.ts';
import { closeStocktake, freezeAgenda, openStocktake, reopenAgenda } from './hold-stocktake.ts';
import { addAgendaItem, drawAgenda, orderAgenda, removeAgendaItem } from './make-agenda.ts';
import { cancelStocktake, planStocktake, postponeStocktake } from './plan-stocktake.ts';
import {
  recordAction,
  recordAttendance,
  recordCommitteeDecision,
  rewordCommitteeDecision,
  settleItem,
} from './record-live.ts';
import { approveMinutes, confirmMinutes, contestMinutes, returnMinutes, writeMinutes } from './settle-minutes.ts';
import {
  actionOutput,
  arrangementFields,
  attendanceField,
  committeeOutput,
  decisionOutput,
  drawnOutput,
  itemOutput,
  lengthField,
  minutesField,
  onStocktake,
  onStocktakeWithReason,
  seatOutput,
  stocktakeActed,
  stocktakeOutput,
  stocktakeStepOutput,
  subjectField,
} from './stocktake.schemas.ts';
import { stocktakeActs, stocktakeStates } from './stocktake.ts';
import { stocktakeFigures } from './stocktake-figures.ts';
import { agendaProposal, stocktakeFile } from './stocktake-file.ts';

const onTarget = (ctx: Context, { id }: { id: string }) => stocktakeTarget(ctx, id);
const onItemTarget = (ctx: Context, { item }: { item: string }) => itemTarget(ctx, item);
const numbered = z.object({ id: z.string(), number: z.number().int() });
const done = z.object({ id: z.string() });

/** An act of the workflow: its verb, its right, in one line what it does, whether it takes a reason. */
const step = (
  verb: string,
  right: 'stocktake.plan' | 'stocktake.record' | 'stocktake.chair' | 'minutes.confirm',
  summary: string,
  run: typeof freezeAgenda,
  withReason = false,
) =>
  act({
    verb,
    right,
    summary,
    input: withReason ? onStocktakeWithReason : onStocktake,
    output: stocktakeActed,
    target: onTarget,
    run,
  });

const partOf = z.object({ done: z.number().int(), of: z.number().int() });

export const stocktakeRoutes = [
  read({
    verb: 'stocktake-figures',
    right: 'stocktake.read',
    summary: 'What committees came to: meetings held, decisions taken, actions done by the day first set',
    input: z.object({}),
    output: z.object({ held: partOf, decisions: z.number().int(), inTime: partOf }),
    // sums over all committees: who sees some only is refused
    target: async () => instanceTarget,
    run: (ctx) => stocktakeFigures(ctx),
  }),
  read({
    verb: 'stocktakes',
    right: 'stocktake.read',
    summary: 'Stocktakes by committee and state, the latest planned first',
    input: z.object({ committee: refField.optional(), state: z.enum(stocktakeStates).optional(), ...pagingFields }),
    output: z.object({
      total: z.number().int(),
      items: z.array(stocktakeOutput.extend({ title: localizedTextField })),
    }),
    target: async () => listTarget,
    run: stocktakeList,
  }),
  read({
    verb: 'stocktake',
    right: 'stocktake.read',
    summary: 'One stocktake: agenda, attendance, decisions, actions, minutes, trace, and what one may do',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      stocktake: stocktakeOutput,
      committee: committeeOutput,
      seats: z.array(seatOutput),
      items: z.array(itemOutput),
      attendance: z.array(attendanceField.extend({ seat: z.string() })),
      decisions: z.array(decisionOutput),
      actions: z.array(actionOutput),
      steps: z.array(stocktakeStepOutput),
      toConfirm: z.array(z.string()),
      acts: z.array(z.enum(stocktakeActs)),
      mayPlan: z.boolean(),
      mayArrange: z.boolean(),
      mayRecord: z.boolean(),
    }),
    target: onTarget,
    run: (ctx, { id }) => stocktakeFile(ctx, id),
  }),
  read({
    verb: 'agenda-proposal',
    right: 'stocktake.plan',
    summary: 'The agenda that the rule would draw today, and what the meeting has no time for',
    input: z.object({ id: z.uuid() }),
    output: z.object({ items: z.array(drawnOutput), left: z.array(drawnOutput) }),
    target: onTarget,
    run: (ctx, { id }) => agendaProposal(ctx, id),
  }),
  read({
    verb: 'agenda-risks',
    right: 'stocktake.plan',
    summary: 'Open risks and issues, at least this grave, that an agenda may take up: proposed, never drawn',
    input: z.object({ id: z.uuid(), level: z.enum(riskLevels).default('high') }),
    output: z.object({ items: z.array(z.custom<ProposedRisk>()) }),
    target: onTarget,
    run: agendaRisks,
  }),
  act({
    verb: 'plan-stocktake',
    right: 'stocktake.plan',
    summary: 'Plan the next stocktake of a committee on a working day',
    input: z.object({
      committee: refField,
      plannedOn: dayField,
      length: lengthField.default(120),
      ...arrangementFields,
    }),
    output: numbered.extend({ version: versionField }),
    target: (ctx, { committee }) => committeeTarget(ctx, committee),
    run: planStocktake,
  }),
  act({
    verb: 'arrange-stocktake',
    right: 'stocktake.plan',
    summary: 'Say at which hour and where a stocktake sits, before it does',
    input: onStocktake.extend({ changes: changesField(arrangementFields) }),
    output: z.object({ version: versionField }),
    target: onTarget,
    run: arrangeStocktake,
  }),
  act({
    verb: 'postpone-stocktake',
    right: 'stocktake.plan',
    summary: 'Move a stocktake to another working day, with a reason',
    input: onStocktakeWithReason.extend({ until: dayField }),
    output: stocktakeActed,
    target: onTarget,
    run: postponeStocktake,
  }),
  step('cancel-stocktake', 'stocktake.plan', 'Give up a stocktake before it sat, with a reason', cancelStocktake, true),
  act({
    verb: 'draw-agenda',
    right: 'stocktake.plan',
    summary: 'Draw the agenda by rule from late actions, what was deferred, gates, gaps, contests and warnings',
    input: z.object({ id: z.uuid() }),
    output: z.object({ total: z.number().int(), ids: z.array(z.string()), left: z.array(drawnOutput) }),
    target: onTarget,
    run: drawAgenda,
  }),
  act({
    verb: 'add-agenda-item',
    right: 'stocktake.plan',
    summary: 'Add an item to the agenda by hand, on a subject of the register or in words',
    input: z
      .object({
        id: z.uuid(),
        title: localizedTextField.optional(),
        subject: subjectField.optional(),
        minutes: minutesField.optional(),
      })
      .refine((one) => one.title !== undefined || one.subject !== undefined, {
        path: ['title'],
        message: 'a title or a subject',
      }),
    output: done,
    target: onTarget,
    run: addAgendaItem,
  }),
  act({
    verb: 'order-agenda',
    right: 'stocktake.plan',
    summary: 'Put the items of the agenda in order, each with its minutes',
    input: z.object({
      id: z.uuid(),
      items: z.array(z.object({ item: z.uuid(), minutes: minutesField })).max(200),
    }),
    output: z.object({ total: z.number().int() }),
    target: onTarget,
    run: orderAgenda,
  }),
  act({
    verb: 'remove-agenda-item',
    right: 'stocktake.plan',
    summary: 'Take an item off the agenda',
    input: z.object({ item: z.uuid() }),
    output: done,
    target: onItemTarget,
    run: removeAgendaItem,
  }),
  step('freeze-agenda', 'stocktake.record', 'The secretary closes the agenda', freezeAgenda),
  step('reopen-agenda', 'stocktake.record', 'The secretary opens the agenda again, with a reason', reopenAgenda, true),
  step('open-stocktake', 'stocktake.record', 'The meeting begins', openStocktake),
  act({
    verb: 'record-attendance',
    right: 'stocktake.record',
    summary: 'Note who sits at a stocktake, seat by seat',
    input: z.object({
      id: z.uuid(),
      seats: z
        .array(
          attendanceField.refine((one) => (one.presence === 'represented') === (one.representedBy !== undefined), {
            path: ['representedBy'],
            message: 'the office that represents the seat, where it is represented',
          }),
        )
        .max(200),
    }),
    output: z.object({ noted: z.number().int() }),
    target: onTarget,
    run: (ctx, input) => recordAttendance(ctx, input as Parameters<typeof recordAttendance>[1]),
  }),
  act({
    verb: 'settle-agenda-item',
    right: 'stocktake.record',
    summary: 'Mark an item discussed, or deferred to the next stocktake, with what was said',
    input: z.object({
      item: z.uuid(),
      state: z.enum(['discussed', 'deferred']),
      note: localizedTextField.optional(),
    }),
    output: done,
    target: onItemTarget,
    run: settleItem,
  }),
  act({
    verb: 'record-committee-decision',
    right: 'stocktake.record',
    summary: 'Write down what was decided on an item while the meeting sits, and how it closes a contested obligation',
    input: z.object({
      item: z.uuid(),
      words: localizedTextField,
      outcome: z.enum(settlementOutcomes).optional(),
    }),
    output: numbered,
    target: onItemTarget,
    run: recordCommitteeDecision,
  }),
  act({
    verb: 'reword-committee-decision',
    right: 'stocktake.record',
    summary: 'Reword a decision while the meeting sits',
    input: z.object({ id: z.uuid(), version: versionField, words: localizedTextField }),
    output: done,
    target: (ctx, { id }) => decisionTarget(ctx, id),
    run: rewordCommitteeDecision,
  }),
  act({
    verb: 'record-action',
    right: 'stocktake.record',
    summary: 'Write down what a body is asked to do, by which day',
    input: z.object({
      item: z.uuid(),
      title: localizedTextField,
      organisation: refField,
      person: z.uuid().optional(),
      dueOn: dayField,
    }),
    output: numbered,
    target: onItemTarget,
    run: recordAction,
  }),
  step('close-stocktake', 'stocktake.chair', 'The chair closes the meeting', closeStocktake),
  act({
    verb: 'write-minutes',
    right: 'stocktake.record',
    summary: 'Write the minutes of a closed stocktake',
    input: onStocktake.extend({ minutes: localizedTextField }),
    output: stocktakeActed,
    target: onTarget,
    run: writeMinutes,
  }),
  step('return-minutes', 'stocktake.chair', 'The chair sends the minutes back with a reason', returnMinutes, true),
  step('approve-minutes', 'stocktake.chair', 'The chair approves minutes that somebody else wrote', approveMinutes),
  step(
    'confirm-minutes',
    'minutes.confirm',
    'A partner confirms joint minutes in the name of its body',
    confirmMinutes,
  ),
  step('contest-minutes', 'minutes.confirm', 'A partner contests joint minutes with a reason', contestMinutes, true),
];
