import type { Scope } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import { contestsSince, gatesReady } from '../../delivery/waiting.readers.ts';
import { daysBetween, type LocalizedText } from '../../kernel/index.ts';
import { agreementsByRefs, listShownObligations } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { placesByCode } from '../../territory/readers.ts';
import { type ShownWarning, titled, visibleWarnings } from '../list-warnings.ts';
import { partnershipKinds } from '../partnership.ts';
import { listActions } from './action.store.ts';
import { isLateAction } from './action.workflow.ts';
import { deferredBefore, timesOnAgenda } from './agenda.store.ts';
import type { Candidate } from './agenda.ts';
import { committeeByRef, listSeats } from './committee.store.ts';
import { isMatterOf } from './committee-target.ts';
import { listStocktakes } from './stocktake.store.ts';
import type { Stocktake } from './stocktake.ts';

/** Everything that asks for a place on the agenda today, as the caller may see it, within the matter of the committee. */
export async function candidatesOf(ctx: Context, stocktake: Stocktake): Promise<Candidate[]> {
  const committee = (await committeeByRef(ctx.tx, stocktake.committee))!;
  const last = (await listStocktakes(ctx.tx, { committee: committee.ref })).find((one) => one.heldOn !== undefined);
  const [warnings, gates, contests] = [
    (await visibleWarnings(ctx)).filter((one) => one.state !== 'snoozed'),
    await gatesReady(ctx.tx),
    await contestsSince(ctx.tx, last?.heldOn ?? committee.from),
  ];
  // what is found about one partner is no matter for a table at which another sits
  const seats = await listSeats(ctx.tx, { committees: [committee.ref], on: ctx.today });
  const isJoint = seats.some((one) => one.seat === 'partner');
  const refs = [...warnings, ...gates, ...contests].flatMap((one) => one.project ?? []);
  const lies = await projectScopes(ctx.tx, [...new Set(refs)], 'all-sides');
  const regions = new Map(
    (
      await placesByCode(
        ctx.tx,
        warnings.flatMap((one) => one.region ?? []),
      )
    ).map((one) => [one.code, one.name]),
  );
  const isOurs = (project: string | undefined, more: Scope[] = []): boolean =>
    isMatterOf(committee, [...more, ...(project === undefined ? [] : (lies.get(project) ?? []))]);
  const ours = await titled(
    ctx,
    warnings.filter(
      (one) => isOurs(one.project, scopesOfWarning(one)) && !(isJoint && partnershipKinds.has(one.subject.kind)),
    ),
  );
  const waiting: Candidate[] = [
    ...gates
      .filter((one) => isOurs(one.project))
      .map(
        (one): Candidate => ({
          why: 'decision',
          subject: { kind: 'gate', ref: one.gate },
          project: one.project,
          title: one.projectTitle,
          since: one.since,
          weight: daysBetween(one.since, ctx.today),
        }),
      ),
    ...contests
      .filter((one) => isOurs(one.project))
      .map(
        (one): Candidate => ({
          why: 'contest',
          subject: { kind: 'project', ref: one.project },
          project: one.project,
          title: one.projectTitle,
          since: one.on,
          weight: daysBetween(one.on, ctx.today),
        }),
      ),
    ...ours.map((one) => ofWarning(one, regions)),
  ];
  return [
    ...(await lateActions(ctx, stocktake)),
    ...(await carriedItems(ctx, stocktake)),
    ...(await contestedObligations(ctx, stocktake)),
    ...waiting,
  ];
}

const scopesOfWarning = ({ strategy, region }: ShownWarning): Scope[] => [
  ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
  ...(region ? [{ kind: 'region' as const, id: region }] : []),
];

const ofWarning = (
  { rule, subject, project, projectTitle, title, since, weight }: ShownWarning,
  regions: ReadonlyMap<string, LocalizedText>,
): Candidate => {
  const named = projectTitle ?? title ?? (subject.kind === 'region' ? regions.get(subject.ref) : undefined);
  return {
    why: rule === 'rating-gap' ? 'gap' : 'warning',
    subject,
    ...(project ? { project } : {}),
    ...(named ? { title: named } : {}),
    rule,
    since,
    weight,
  };
};

/** Actions of the committee whose day is over: the more often they were on an agenda and the later, the sooner they come. */
async function lateActions(ctx: Context, { committee }: Stocktake): Promise<Candidate[]> {
  const late = (await listActions(ctx.tx, { committee, states: ['open'] })).filter((one) =>
    isLateAction(one, ctx.today),
  );
  const times = await timesOnAgenda(
    ctx.tx,
    late.map((one) => one.id),
  );
  return late.map((one) => ({
    why: 'action-late',
    subject: { kind: 'action', ref: one.id },
    ...(one.project ? { project: one.project } : {}),
    title: one.title,
    since: one.dueOn,
    weight: (times.get(one.id) ?? 0) * 1000 + daysBetween(one.dueOn, ctx.today),
  }));
}

/** Contested obligations of the agreements that the committee follows: nobody else can close them. */
async function contestedObligations(ctx: Context, { committee }: Stocktake): Promise<Candidate[]> {
  const contested = await listShownObligations(ctx, { states: ['contested'] });
  const agreements = await agreementsByRefs(ctx.tx, [...new Set(contested.map((one) => one.agreement))]);
  const followed = new Set(agreements.flatMap((one) => (one.committee === committee ? one.ref : [])));
  return contested
    .filter((one) => followed.has(one.agreement))
    .map(({ ref, project, title, steps }) => {
      const since = steps.findLast((one) => one.act === 'contest')!.day;
      return {
        why: 'contest',
        subject: { kind: 'obligation', ref },
        ...(project ? { project } : {}),
        title,
        since,
        weight: daysBetween(since, ctx.today),
      };
    });
}

const carriedItems = async (ctx: Context, { committee, number }: Stocktake): Promise<Candidate[]> =>
  (await deferredBefore(ctx.tx, committee, number)).map(({ subject, project, title, rule, since, position }) => ({
    why: 'carried',
    ...(subject ? { subject } : {}),
    ...(project ? { project } : {}),
    ...(title ? { title } : {}),
    ...(rule ? { rule } : {}),
    ...(since ? { since } : {}),
    weight: -position,
  }));
