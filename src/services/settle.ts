import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { judgingBody } from '../partners/judging-body.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type SaidTable, saidById, settleSaid } from './said.store.ts';
import type { Said, SaidStatus, Shown } from './said.ts';

const who = ({ caller }: Context): string => caller.person ?? `system:${caller.system ?? 'program'}`;

/** What a new statement carries besides what it says: who says it, in whose name, and that nobody has verified it. */
export const declaredBy = (
  ctx: Context,
  {
    organisation,
    number,
    source,
    reference,
  }: Pick<Said, 'organisation' | 'number'> & Partial<Pick<Said, 'source' | 'reference'>>,
): Said => ({
  id: ctx.newId(),
  number,
  ...(source ? { source } : {}),
  ...(reference ? { reference } : {}),
  status: 'declared',
  organisation,
  recordedBy: who(ctx),
  recordedFor: [...ctx.caller.actsFor],
  recordedOn: ctx.today,
  settledFor: [],
});

/** A record that acts are held on: `hold` waits until no other act is on it, `touch` raises its version. */
export type HeldRecord<S extends Said> = SaidTable<S> & {
  hold(ctx: Context, ref: string): Promise<Result<{ version: number }>>;
  touch(ctx: Context, ref: string): Promise<void>;
};

/**
 * Verifies what an administration said, or returns it with the reason: never who said it, nor anybody of that administration.
 *
 * refuses  'said.unknown' · 'said.settled' · 'four-eyes.bringer-judges' · 'four-eyes.own-body-judges' · 'partners.body-missing'
 */
export async function settle<S extends Said>(
  ctx: Context,
  held: HeldRecord<S>,
  status: Exclude<SaidStatus, 'declared'>,
  { said: id, words }: { said: string; words?: LocalizedText | undefined },
): Promise<Result<{ ref: string; version: number }>> {
  const found = await saidById(ctx.tx, held, id);
  if (!found) return refused('said.unknown', { said: id });
  const record = await held.hold(ctx, found.ref);
  if (!record.ok) return record;
  // read again once the record is held: another may have settled it meanwhile
  const { said } = (await saidById(ctx.tx, held, id))!;
  if (said.status !== 'declared') return refused('said.settled', { number: said.number });
  const { organisation, recordedBy, recordedFor } = said;
  const body = await judgingBody(ctx, { organisation, persons: [recordedBy, ...recordedFor] });
  if (!body.ok) return body;
  await settleSaid(ctx.tx, held.table, id, {
    status,
    by: who(ctx),
    forPersons: ctx.caller.actsFor,
    on: ctx.today,
    body: body.value.organisation,
    answer: words,
  });
  await held.touch(ctx, found.ref);
  return ok({ ref: found.ref, version: record.value.version + 1 });
}

/** What was said as the caller may see it. mayJudge: the caller verifies here · isInside: who said it is told */
export function shownSaid<S extends Said>(
  ctx: Context,
  { recordedBy, recordedFor, settledBy, settledFor: _, ...said }: S,
  { mayJudge, isInside }: { mayJudge: boolean; isInside: boolean },
): Shown<S> {
  const bodies = [ctx.caller.organisation, ...ctx.caller.grants.map((one) => one.organisation)];
  return {
    ...said,
    ...(isInside ? { recordedBy, ...(settledBy ? { settledBy } : {}) } : {}),
    maySettle:
      mayJudge &&
      said.status === 'declared' &&
      !bodies.includes(said.organisation) &&
      ![recordedBy, ...recordedFor].some((one) => callerIs(ctx.caller, one)),
  };
}
