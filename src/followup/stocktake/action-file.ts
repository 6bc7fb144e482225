import { callerIs, isVisible, may, visibleScopes } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type ActionFilter, actionById, listActions, stepsOfAction } from './action.store.ts';
import { type ActionAct, type ActionStep, actionActs } from './action.ts';
import { actionTransition, declarers } from './action.workflow.ts';
import { committeeByRef, listCommittees } from './committee.store.ts';
import type { RecordedCommittee } from './committee.ts';
import { actionTarget, committeeScopes } from './committee-target.ts';
import { bodiesOf } from './seat.rules.ts';
import { type ShownAction, shown } from './stocktake-file.ts';

export type ActionLine = ShownAction & { committeeTitle: RecordedCommittee['title'] };

/** Actions the caller may read, the late ones first, then by the day they are due; a page of them. */
export async function actionList(
  ctx: Context,
  { offset, limit, late, ...filter }: ActionFilter & { late?: boolean | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: ActionLine[] }>> {
  const committees = await listCommittees(ctx.tx);
  const titles = new Map(committees.map((one) => [one.ref, one.title]));
  const scopes = await committeeScopes(ctx, committees);
  const visible = visibleScopes(ctx.caller, 'action.read');
  const found = (await listActions(ctx.tx, filter)).filter((one) =>
    isVisible(visible, {
      scopes: [...(scopes.get(one.committee) ?? []), { kind: 'organisation', id: one.organisation }],
    }),
  );
  const all = (await shown(ctx, found)).map((one) => ({ ...one, committeeTitle: titles.get(one.committee)! }));
  const inOrder = [...all.filter((one) => one.isLate), ...(late ? [] : all.filter((one) => !one.isLate))];
  return ok({ total: inOrder.length, items: inOrder.slice(offset, offset + limit) });
}

export type ActionFile = {
  action: ShownAction;
  committee: RecordedCommittee;
  steps: ActionStep[];
  acts: ActionAct[];
};

/** One action with its trace and what the caller may do with it. refuses 'action.unknown' */
export async function actionFile(ctx: Context, id: string): Promise<Result<ActionFile>> {
  const found = await actionById(ctx.tx, id);
  if (!found) return refused('action.unknown', { id });
  const [action] = await shown(ctx, [found]);
  const steps = await stepsOfAction(ctx.tx, id);
  const target = await actionTarget(ctx, id);
  const acts = actionActs.filter((act) => {
    const transition = actionTransition(act, found.state);
    if (!transition) return false;
    if (transition.side === 'owner')
      return may(ctx.caller, 'action.declare', target) && bodiesOf(ctx.caller).includes(found.organisation);
    if (act === 'confirm' && declarers(steps).some((person) => callerIs(ctx.caller, person))) return false;
    return may(ctx.caller, 'action.judge', target);
  });
  return ok({ action: action!, committee: (await committeeByRef(ctx.tx, found.committee))!, steps, acts });
}
