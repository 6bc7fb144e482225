import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { endDelegation, openDelegations } from './delegation.store.ts';
import { openGrants, settleGrant } from './grant.store.ts';
import { grantRole } from './grant-role.ts';
import { personById } from './person.store.ts';

export type HandedOver = { given: string[]; proposed: string[]; alreadyHeld: number; delegationsEnded: number };

/**
 * Who leaves hands over what they hold: each role but administration goes to the successor within the same scope and dates,
 * under the same rules as any role (a second administrator where there is one), and the delegations of the one who leaves
 * end. Projects and pledges belong to organisations and need no handing over.
 *
 * refuses  'person.unknown' · 'person.not-oneself' (from and to are one) · what `grantRole` refuses, whole
 */
export async function handOver(
  ctx: Context,
  input: { from: string; to: string; reason: string },
): Promise<Result<HandedOver>> {
  const { tx, today } = ctx;
  if (input.from === input.to) return refused('person.not-oneself');
  for (const id of [input.from, input.to])
    if (!(await personById(tx, id))) return refused('person.unknown', { person: id });
  const held = await openGrants(tx, input.to, today);
  const done: HandedOver = { given: [], proposed: [], alreadyHeld: 0, delegationsEnded: 0 };
  for (const grant of await openGrants(tx, input.from, today)) {
    if (grant.role === 'administrator') continue;
    const endedOn = today;
    const state = grant.state === 'proposed' ? 'declined' : 'revoked';
    await settleGrant(tx, grant.id, { state, endedOn, endedBy: ctx.caller.person ?? null, reason: input.reason });
    if (grant.state === 'proposed') continue;
    if (
      held.some(
        (one) => one.role === grant.role && one.scope.kind === grant.scope.kind && one.scope.id === grant.scope.id,
      )
    ) {
      done.alreadyHeld += 1;
      continue;
    }
    const from = grant.from > today ? grant.from : today;
    const { person: _, ...asked } = grant;
    const given = await grantRole(ctx, {
      person: input.to,
      role: asked.role,
      scope: asked.scope,
      from,
      ...(asked.until ? { until: asked.until } : {}),
      ...(asked.actReference ? { actReference: asked.actReference } : {}),
    });
    if (!given.ok) return given;
    done[given.value.state].push(given.value.grant);
  }
  for (const delegation of await openDelegations(tx, input.from, today)) {
    await endDelegation(tx, delegation.id, today, ctx.caller.person ?? null);
    done.delegationsEnded += 1;
  }
  return ok(done);
}
