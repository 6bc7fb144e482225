import { callerIs, may, type Role, type Scope, visibleScopes } from '../access/index.ts';
import { fileByHash } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import { sidesOf } from './agreement.rules.ts';
import { agreementsByRefs } from './agreement.store.ts';
import type { RecordedAgreement } from './agreement.ts';
import { agreementScopes, agreementsIn } from './agreement-target.ts';
import { bodiesOf } from './bodies.ts';
import { actingOn, type SideAct, type Standpoint, timingOf } from './obligation.rules.ts';
import { fileOfStep, listObligations, type ObligationFilter, stepsOfObligations } from './obligation.store.ts';
import type { Obligation, ObligationStep, Timing } from './obligation.ts';
import { declarersOf, mayContest, obligationTransition } from './obligation.workflow.ts';
import { tutelageTree } from './readers.ts';
import { independence, type TutelageTree } from './tutelage.rules.ts';

/** A step as the caller sees it: the body always, the person only of one's own side. */
export type ShownStep = Omit<ObligationStep, 'byPerson' | 'forPersons'> & { byPerson?: string; forPersons?: string[] };

/** What the caller may do with it beside reading. */
export type OfferedAct = SideAct | 'correct';

export type ShownObligation = Obligation & { timing: Timing; steps: ShownStep[]; acts: OfferedAct[] };

/** The right that each act asks for. */
export const rightOf = {
  declare: 'obligation.declare',
  accept: 'obligation.judge',
  return: 'obligation.judge',
  contest: 'obligation.contest',
} as const;

const withRole = (ctx: Context, role: Role) => ({
  ...ctx.caller,
  grants: ctx.caller.grants.filter((one) => one.role === role),
});

/** Who is asking, seen from an agreement, about an obligation of that debtor. */
export function standpointOf(
  ctx: Context,
  { parties }: Pick<RecordedAgreement, 'parties'>,
  scopes: Scope[],
  debtor: string,
  tree: TutelageTree,
): Standpoint {
  const verifying = withRole(ctx, 'verifier');
  const isParty = (body: string) => parties.some((one) => one.organisation === body);
  const verifiers = verifying.grants.flatMap((one) => one.organisation ?? []);
  return {
    bodies: bodiesOf(ctx.caller),
    isUnit: may(withRole(ctx, 'officer'), 'obligation.judge', { scopes }),
    independents: may(verifying, 'obligation.judge', { scopes })
      ? [...new Set(verifiers)].filter((body) => !isParty(body) && independence(debtor, body, tree) === 'independent')
      : [],
  };
}

/** Obligations that the caller may read, with how they stand today, what was done, and what the caller may do. */
export async function listShownObligations(
  ctx: Context,
  filter: ObligationFilter & { isLate?: boolean | undefined },
): Promise<ShownObligation[]> {
  const where = visibleScopes(ctx.caller, 'partnership.read');
  const { isLate, ...asked } = filter;
  const found = await listObligations(ctx.tx, asked, (param) => agreementsIn(where, param));
  const calendar = await workingCalendarOf(ctx.tx);
  const timed = found.map((one) => ({ ...one, timing: timingOf(one, ctx.today, calendar) }));
  return asShown(ctx, isLate === undefined ? timed : timed.filter((one) => one.timing.isLate === isLate));
}

async function asShown(
  ctx: Context,
  obligations: readonly (Obligation & { timing: Timing })[],
): Promise<ShownObligation[]> {
  const refs = [...new Set(obligations.map((one) => one.agreement))];
  const agreements = new Map((await agreementsByRefs(ctx.tx, refs)).map((one) => [one.ref, one]));
  const scopes = await agreementScopes(ctx.tx, refs);
  const tree = await tutelageTree(ctx.tx);
  const steps = await stepsOfObligations(
    ctx.tx,
    obligations.map((one) => one.ref),
  );
  return obligations.map((one) => {
    const agreement = agreements.get(one.agreement)!;
    const lies = scopes.get(one.agreement)!;
    const taken = steps.get(one.ref) ?? [];
    return {
      ...one,
      steps: taken.map((step) => shownStep(ctx, agreement, step)),
      acts: actsOpen(ctx, one, taken, agreement, lies, tree),
    };
  });
}

/** Acts that stand open to the caller: as policy, table, side and four eyes have it. */
function actsOpen(
  ctx: Context,
  obligation: Obligation,
  steps: readonly ObligationStep[],
  agreement: RecordedAgreement,
  scopes: Scope[],
  tree: TutelageTree,
): OfferedAct[] {
  const standpoint = standpointOf(ctx, agreement, scopes, obligation.debtor, tree);
  const acts = (Object.keys(rightOf) as SideAct[]).filter((act) => {
    if (!obligationTransition(act, obligation.state) || !may(ctx.caller, rightOf[act], { scopes })) return false;
    const acting = actingOn(act, obligation, agreement.parties, standpoint);
    if (!acting) return false;
    if (act === 'contest') return mayContest(acting.side, steps);
    return act === 'declare' || !declarersOf(steps).some((person) => callerIs(ctx.caller, person));
  });
  const mayCorrect =
    obligationTransition('correct', obligation.state) !== undefined && may(ctx.caller, 'partnership.edit', { scopes });
  return [...acts, ...(mayCorrect ? ['correct' as const] : [])];
}

function shownStep(ctx: Context, { parties }: RecordedAgreement, step: ObligationStep): ShownStep {
  const bodies = bodiesOf(ctx.caller);
  const isOwn = step.organisation !== undefined && bodies.includes(step.organisation);
  const isOfPartner = sidesOf(parties, bodies).includes('partner');
  if (isOwn || (!isOfPartner && step.side !== 'partner')) return step;
  const { byPerson: _, forPersons: __, ...shown } = step;
  return shown;
}

/** One obligation. refuses 'obligation.unknown' */
export async function obligationFile(ctx: Context, ref: string): Promise<Result<ShownObligation>> {
  const [found] = await listShownObligations(ctx, { refs: [ref] });
  return found ? ok(found) : refused('obligation.unknown', { ref });
}

/**
 * The paper brought in a step, for both sides of the agreement.
 *
 * refuses  'obligation.paper-unknown' · 'file.restricted'
 */
export async function obligationPaper(
  ctx: Context,
  { obligation, step }: { obligation: string; step: number },
): Promise<Result<{ sha256: string; mediaType: string; size: number }>> {
  const sha256 = await fileOfStep(ctx.tx, obligation, step);
  const file = sha256 && (await fileByHash(ctx.tx, sha256));
  if (!file) return refused('obligation.paper-unknown', { obligation, step });
  const [agreement] = (await listObligations(ctx.tx, { refs: [obligation] })).map((one) => one.agreement);
  const scopes = (await agreementScopes(ctx.tx, [agreement!])).get(agreement!)!;
  if (file.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', { scopes }))
    return refused('file.restricted', { ground: file.ground ?? '' });
  return ok({ sha256: file.sha256, mediaType: file.mediaType, size: file.size });
}
