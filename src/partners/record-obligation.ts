import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { agreementForAct, amendmentsOf } from './agreement.store.ts';
import type { Party, PartySide } from './agreement.ts';
import { firstUnknown } from './agreement-links.store.ts';
import { sideOfDebtor } from './obligation.rules.ts';
import {
  addObligation,
  addObligationStep,
  listObligations,
  nextObligationNumber,
  obligationForAct,
  projectOfCriterion,
  stepsOfObligations,
  takeObligationStep,
} from './obligation.store.ts';
import type { Obligation, ObligationState } from './obligation.ts';
import { obligationTransition } from './obligation.workflow.ts';

type Said = Pick<
  Obligation,
  | 'kind'
  | 'debtor'
  | 'creditor'
  | 'title'
  | 'quantity'
  | 'amount'
  | 'dueOn'
  | 'consequence'
  | 'project'
  | 'criterion'
  | 'holdsUp'
  | 'note'
>;
export type RecordObligation = Said & { agreement: string; amendment?: number | undefined };

/** Who does it, for whom, in whose name, on which day: the same on every step that the record itself takes. */
export const byRecord = (ctx: Context) => ({
  byPerson: ctx.caller.person ?? 'system',
  forPersons: ctx.caller.actsFor,
  ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
  side: 'state' as const,
  day: ctx.today,
});

/**
 * Records what one side of an agreement owes the other, as the agreement or one of its amendments says it.
 *
 * refuses  'agreement.unknown' · 'amendment.unknown' · what `sideOfDebtor` and `checkLinks` refuse
 */
export async function recordObligation(
  ctx: Context,
  { agreement: ref, amendment, ...said }: RecordObligation,
): Promise<Result<{ ref: string; version: number }>> {
  const agreement = await agreementForAct(ctx.tx, ref);
  if (!agreement) return refused('agreement.unknown', { ref });
  const checked = await checkNewObligation(ctx, agreement.parties, { agreement: ref, amendment, ...said });
  if (!checked.ok) return checked;
  const { side, ...linked } = checked.value;
  const number = await nextObligationNumber(ctx.tx, ref);
  const obligation: Obligation = {
    ...said,
    ...linked,
    ref: `${ref}/O${number}`,
    agreement: ref,
    number,
    side,
    ...(said.dueOn ? { firstDueOn: said.dueOn } : {}),
    state: 'open',
    recordedOn: ctx.today,
    version: 1,
  };
  await addObligation(ctx.tx, ctx.newId(), obligation, ctx.caller.person ?? 'system');
  await addObligationStep(ctx.tx, ctx.newId(), obligation.ref, {
    number: 1,
    act: 'record',
    to: 'open',
    ...byRecord(ctx),
    ...(amendment === undefined ? {} : { amendment }),
  });
  return ok({ ref: obligation.ref, version: 1 });
}

/** Whether an obligation can be recorded under an agreement of these parties, with nothing recorded. refuses  what `recordObligation` does */
export async function checkNewObligation(
  ctx: Context,
  parties: readonly Party[],
  { agreement: ref, amendment, ...said }: RecordObligation,
): Promise<Result<{ side: PartySide; project?: string }>> {
  if (amendment !== undefined && !(await amendmentsOf(ctx.tx, ref)).some((one) => one.number === amendment))
    return refused('amendment.unknown', { number: amendment });
  const side = sideOfDebtor(said, parties);
  if (!side.ok) return side;
  const linked = await checkLinks(ctx, ref, said);
  return linked.ok ? ok({ ...linked.value, side: side.value }) : linked;
}

/**
 * Whether what an obligation is tied to is there; a criterion brings its project with it.
 *
 * refuses  'project.unknown' · 'obligation.criterion-unknown' · 'obligation.criterion-elsewhere' · 'obligation.waits-elsewhere'
 *          · 'agreement.currency-unknown'
 */
async function checkLinks(
  ctx: Context,
  agreement: string,
  { project, criterion, holdsUp, amount }: Partial<Said>,
  own?: string,
): Promise<Result<{ project?: string }>> {
  const unknown = await firstUnknown(ctx.tx, [
    { kind: 'project', ref: project },
    { kind: 'currency', ref: amount?.currency },
  ]);
  if (unknown?.kind === 'project') return refused('project.unknown', { project });
  if (unknown) return refused('agreement.currency-unknown', { currency: unknown.ref });
  if (holdsUp !== undefined) {
    const [waiting] = await listObligations(ctx.tx, { refs: [holdsUp] });
    if (waiting?.agreement !== agreement || holdsUp === own)
      return refused('obligation.waits-elsewhere', { ref: holdsUp });
  }
  if (criterion === undefined) return ok({});
  const of = await projectOfCriterion(ctx.tx, criterion);
  if (!of.ok) return of;
  if (project !== undefined && project !== of.value) return refused('obligation.criterion-elsewhere', { criterion });
  return ok({ project: of.value });
}

export type CorrectObligation = {
  ref: string;
  version: number;
  words: NonNullable<Obligation['note']>;
  changes: Partial<Omit<Said, 'debtor' | 'creditor'>>;
};

/**
 * Corrects what the record says wrong of an obligation, with the reason: both sides see it in the trace and may contest it.
 *
 * refuses  'obligation.unknown' · 'conflict.changed' · 'obligation.no-such-step' · what `checkLinks` refuses
 */
export async function correctObligation(
  ctx: Context,
  { ref, version, words, changes }: CorrectObligation,
): Promise<Result<{ ref: string; version: number; state: ObligationState }>> {
  const obligation = await obligationForAct(ctx.tx, ref);
  if (!obligation) return refused('obligation.unknown', { ref });
  if (obligation.version !== version)
    return refused('conflict.changed', { ref, yours: version, current: obligation.version });
  const { state, agreement } = obligation;
  if (!obligationTransition('correct', state)) return refused('obligation.no-such-step', { act: 'correct', state });
  // a project that only came with its criterion goes with it
  const anew = { ...obligation, ...changes };
  const linked = await checkLinks(ctx, agreement, anew, ref);
  if (!linked.ok) return linked;
  const steps = (await stepsOfObligations(ctx.tx, [ref])).get(ref) ?? [];
  return takeObligationStep(
    ctx.tx,
    ctx.newId(),
    obligation,
    {
      number: steps.length + 1,
      act: 'correct',
      from: state,
      to: state,
      ...byRecord(ctx),
      words,
      ...('dueOn' in changes && changes.dueOn !== obligation.dueOn ? movedDay(obligation.dueOn, changes.dueOn) : {}),
    },
    { ...changes, ...linked.value },
  );
}

/** The days of a step that moves one. */
export const movedDay = (before: Obligation['dueOn'], after: Obligation['dueOn']) => ({
  ...(before ? { dueBefore: before } : {}),
  ...(after ? { dueAfter: after } : {}),
});
