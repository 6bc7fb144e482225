import { callerIs, listTarget, may, type Target, visibleScopes } from '../access/index.ts';
import { listedSolutions } from '../catalogue/readers.ts';
import { titlesOfProjects, visibleIn } from '../delivery/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { standingTexts } from '../law/readers.ts';
import { bodiesOf } from '../partners/bodies.ts';
import { hangingScopes, hangsIn } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { hasOversight, reviewStateOf } from './ai-system.rules.ts';
import { type AiSystemFilter, aiSystemHangsOn, aiSystemRow, listAiSystems, reviewsOf } from './ai-system.store.ts';
import { type AiReview, type AiSystem, type ReviewState, type RiskClass, riskClasses } from './ai-system.ts';

const targetOf = async (ctx: Context, { strategy, administration, project }: AiSystem): Promise<Target> => ({
  scopes: await hangingScopes(ctx.tx, { strategy, bodies: [administration], projects: project ? [project] : [] }),
});

/** refuses 'ai-system.unknown' */
export async function aiSystemTarget(ctx: Context, ref: string): Promise<Target> {
  const [found] = await listAiSystems(ctx.tx, { refs: [ref] });
  return found ? targetOf(ctx, found) : refuseTarget('ai-system.unknown', { ref });
}

/** A system with where its next review stands, and the last one. Who recorded it is told inside only. */
export type ListedAiSystem = Omit<AiSystem, 'recordedBy'> & {
  review: ReviewState;
  oversight: boolean;
  reviews: number;
  last?: Pick<AiReview, 'on' | 'outcome'>;
};

const listed = (
  { recordedBy: _, ...system }: AiSystem,
  reviews: readonly AiReview[],
  today: Context['today'],
): ListedAiSystem => {
  const last = reviews.at(-1);
  return {
    ...system,
    review: reviewStateOf(system, today),
    oversight: hasOversight(system),
    reviews: reviews.length,
    ...(last ? { last: { on: last.on, outcome: last.outcome } } : {}),
  };
};

async function seen(ctx: Context, filter: AiSystemFilter = {}): Promise<ListedAiSystem[]> {
  const where = visibleScopes(ctx.caller, 'ai-system.read');
  const found = await listAiSystems(ctx.tx, filter, (param) => hangsIn(where, aiSystemHangsOn, param));
  const reviews = await reviewsOf(
    ctx.tx,
    found.map((one) => one.ref),
  );
  return found.map((one) => listed(one, reviews.get(one.ref) ?? [], ctx.today));
}

/** Systems that the caller may read. */
export async function aiSystemList(
  ctx: Context,
  {
    offset,
    limit,
    review,
    ...filter
  }: AiSystemFilter & { review?: ReviewState | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedAiSystem[] }>> {
  const found = (await seen(ctx, filter)).filter((one) => review === undefined || one.review === review);
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

/**
 * Counts over systems that run or are planned.
 *
 * classes    by risk class · unclassed: nobody gave one
 * overseen   those of which somebody said who can stop them and how
 * reviewed   those that a body other than their administration reviewed at least once
 * overdue    those whose review is overdue · unplanned: nobody said when it is due
 */
export type AiFigures = {
  systems: number;
  classes: Record<RiskClass, number>;
  unclassed: number;
  overseen: number;
  reviewed: number;
  overdue: number;
  unplanned: number;
  stopped: number;
};

export async function aiFigures(ctx: Context, filter: Pick<AiSystemFilter, 'strategy'>): Promise<Result<AiFigures>> {
  const all = await seen(ctx, filter);
  const going = all.filter((one) => one.state !== 'stopped');
  const count = (is: (one: ListedAiSystem) => boolean) => going.filter(is).length;
  return ok({
    systems: going.length,
    classes: Object.fromEntries(riskClasses.map((risk) => [risk, count((one) => one.risk === risk)])) as Record<
      RiskClass,
      number
    >,
    unclassed: count((one) => one.risk === undefined),
    overseen: count((one) => one.oversight),
    reviewed: count((one) => one.reviews > 0),
    overdue: count((one) => one.review === 'overdue'),
    unplanned: count((one) => one.review === 'not-reported'),
    stopped: all.length - going.length,
  });
}

/** A review as it is shown: the person is told inside only. */
export type ShownAiReview = Omit<AiReview, 'reviewedBy' | 'reviewedFor'> & { reviewedBy?: string };

export type AiSystemFile = {
  system: ListedAiSystem;
  reviews: ShownAiReview[];
  projectTitle?: LocalizedText;
  solutionName?: LocalizedText;
  texts: { ref: string; title?: LocalizedText; status?: string }[];
  basisTitle?: LocalizedText;
  row: string;
  mayEdit: boolean;
  mayReview: boolean;
};

/** One system with its reviews, the texts that it must respect, and what the caller may do. refuses 'ai-system.unknown' */
export async function aiSystemFile(ctx: Context, ref: string): Promise<Result<AiSystemFile>> {
  const [found] = await listAiSystems(ctx.tx, { refs: [ref] });
  const row = await aiSystemRow(ctx.tx, ref);
  if (!found || !row) return refused('ai-system.unknown', { ref });
  const target = await targetOf(ctx, found);
  const reviews = (await reviewsOf(ctx.tx, [ref])).get(ref) ?? [];
  const { administration, recordedBy, project, solution, riskBasis } = found;
  const isRunning = found.state !== 'stopped';
  const isReviewer = may(ctx.caller, 'ai-system.review', target);
  const isInside = isReviewer || may(ctx.caller, 'ledger.read', listTarget);
  const mine = bodiesOf(ctx.caller);
  const shown = project ? await visibleIn(ctx, 'project.read', [{ project }]) : [];
  const projectTitle = shown.length > 0 ? (await titlesOfProjects(ctx.tx, [project!])).get(project!) : undefined;
  const [named] = solution ? await listedSolutions(ctx.tx, [solution]) : [];
  const texts = await standingTexts(ctx.tx, [...found.texts, ...(riskBasis ? [riskBasis] : [])]);
  const basis = riskBasis ? texts.get(riskBasis) : undefined;
  return ok({
    system: listed(found, reviews, ctx.today),
    reviews: reviews.map(({ reviewedBy, reviewedFor: _, ...one }) => ({ ...one, ...(isInside ? { reviewedBy } : {}) })),
    ...(projectTitle ? { projectTitle } : {}),
    ...(named ? { solutionName: named.name } : {}),
    texts: found.texts.map((text) => ({ ref: text, ...onlyTitle(texts.get(text)) })),
    ...(basis ? { basisTitle: basis.title } : {}),
    row,
    mayEdit: isRunning && may(ctx.caller, 'ai-system.declare', target),
    mayReview:
      isRunning && isReviewer && mine.length > 0 && !mine.includes(administration) && !callerIs(ctx.caller, recordedBy),
  });
}

const onlyTitle = (text: { title: LocalizedText; status: string } | undefined) =>
  text ? { title: text.title, status: text.status } : {};
