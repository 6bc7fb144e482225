import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, pagingFields, refField } from '../../platform/http/fields.ts';
import { actOnAction } from './act-on-action.ts';
import { actionActs, actionStates } from './action.ts';
import { actionFile, actionList } from './action-file.ts';
import { actionTarget } from './committee-target.ts';
import {
  actionActed,
  actionDeclared,
  actionOutput,
  actionStepOutput,
  committeeOutput,
  onAction,
} from './stocktake.schemas.ts';

const onTarget = (ctx: Context, { id }: { id: string }) => actionTarget(ctx, id);

export const actionRoutes = [
  read({
    verb: 'actions',
    right: 'action.read',
    summary: 'Actions that stocktakes asked for, the late ones first, with how often they came back',
    input: z.object({
      committee: refField.optional(),
      organisation: refField.optional(),
      project: refField.optional(),
      state: z.enum(actionStates).optional(),
      late: z.stringbool().optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(actionOutput.extend({ committeeTitle: localizedTextField })),
    }),
    target: async () => listTarget,
    run: (ctx, { state, ...filter }) =>
      actionList(ctx, { ...filter, states: state === undefined ? undefined : [state] }),
  }),
  read({
    verb: 'action',
    right: 'action.read',
    summary: 'One action with its trace and what one may do with it',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      action: actionOutput,
      committee: committeeOutput,
      steps: z.array(actionStepOutput),
      acts: z.array(z.enum(actionActs)),
    }),
    target: onTarget,
    run: (ctx, { id }) => actionFile(ctx, id),
  }),
  act({
    verb: 'declare-action-done',
    right: 'action.declare',
    summary: 'The body that owes an action says that it is done, with a sentence or a paper',
    input: actionDeclared,
    output: actionActed,
    target: onTarget,
    run: (ctx, input) => actOnAction(ctx, 'declare', input),
  }),
  act({
    verb: 'confirm-action-done',
    right: 'action.judge',
    summary: 'Somebody else confirms that an action is done',
    input: onAction,
    output: actionActed,
    target: onTarget,
    run: (ctx, input) => actOnAction(ctx, 'confirm', input),
  }),
  act({
    verb: 'send-back-action',
    right: 'action.judge',
    summary: 'An action said to be done is not: it is open again, with a reason',
    input: onAction,
    output: actionActed,
    target: onTarget,
    run: (ctx, input) => actOnAction(ctx, 'send-back', input),
  }),
  act({
    verb: 'postpone-action',
    right: 'action.judge',
    summary: 'Give an action more time, with a reason; its first day stays known',
    input: onAction.extend({ until: dayField }),
    output: actionActed,
    target: onTarget,
    run: (ctx, input) => actOnAction(ctx, 'postpone', input),
  }),
  act({
    verb: 'drop-action',
    right: 'action.judge',
    summary: 'Drop an action with a reason',
    input: onAction,
    output: actionActed,
    target: onTarget,
    run: (ctx, input) => actOnAction(ctx, 'drop', input),
  }),
];
