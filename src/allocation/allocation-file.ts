import { instanceTarget, may } from '../access/index.ts';
import { titlesOfProjects } from '../delivery/readers.ts';
import { type Measure, moneySpread, type PlaceKind, type Spread } from '../equity/index.ts';
import { getFairShare } from '../equity/readers.ts';
import { baseCurrency } from '../finance/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { floorsInMoney } from './allocation.rules.ts';
import { listProposals, proposalByRef, solutionsOf, versionsOf } from './allocation.store.ts';
import type {
  AllocationInputs,
  AllocationProposal,
  Answer,
  Progress,
  RegionPeople,
  Solution,
  SolutionState,
} from './allocation.ts';
import { isRunning, progressOf } from './running.ts';
import { regionsToday } from './save-allocation.ts';
import { shownSolution } from './shared-answer.rules.ts';

/** A proposal in its list. status: of its last version; absent while nobody had it solved */
export type ListedAllocation = Omit<AllocationProposal, 'openedFor'> & {
  versions: number;
  status?: Answer['status'];
  isWaiting: boolean;
};

/** Proposals, the latest first, each with what became of its last version. */
export async function listAllocations(
  ctx: Context,
  { strategy, offset, limit }: { strategy?: string | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedAllocation[] }>> {
  const all = await listProposals(ctx.tx, strategy);
  const page = all.slice(offset, offset + limit);
  const versions = await versionsOf(
    ctx.tx,
    page.map((one) => one.ref),
  );
  const lasts = page.flatMap((one) => versions.get(one.ref)?.at(-1)?.sha256 ?? []);
  const orders = await solutionsOf(ctx.tx, lasts);
  return ok({
    total: all.length,
    items: page.map(({ openedFor: _, ...one }) => {
      const saved = versions.get(one.ref) ?? [];
      const asked = orders.get(saved.at(-1)?.sha256 ?? '') ?? [];
      const status = shownSolution(asked)?.answer?.status;
      return {
        ...one,
        versions: saved.length,
        ...(status ? { status } : {}),
        isWaiting: asked.some((order) => order.state === 'waiting'),
      };
    }),
  });
}

export type ListedVersion = {
  number: number;
  note?: LocalizedText;
  organisation?: string;
  savedBy: string;
  savedOn: Day;
  sha256: string;
  candidates: number;
  assumptions: number;
  status?: Answer['status'];
};

/**
 * A version of a proposal with what the solver found, beside what the register gives each region today.
 *
 * answered  the order whose answer is shown, and how its plan lies for the people of each region
 * waiting   the order that is not answered yet, with the best plan so far where this program solves it
 * floors    least money of each region by its floor
 */
export type AllocationFile = {
  allocation: Omit<AllocationProposal, 'openedFor'>;
  currency: string;
  versions: ListedVersion[];
  number?: number;
  inputs?: AllocationInputs;
  regions: RegionPeople[];
  floors: { region: string; least: number }[];
  answered?: Omit<Solution, 'askedFor' | 'answer' | 'inputs'> & { answer: Answer; spread?: Spread };
  waiting?: { id: string; seconds: number; isRunning: boolean; progress?: Progress };
  last?: SolutionState;
  today: { by: Exclude<Measure, 'projects'>; place: PlaceKind; spread: Spread };
  names: Record<string, LocalizedText>;
  titles: Record<string, LocalizedText>;
  mayEdit: boolean;
};

type Asked = {
  ref: string;
  number?: number | undefined;
  by: Exclude<Measure, 'projects'>;
  place: PlaceKind;
};

/** refuses 'allocation.unknown' · 'allocation.version-unknown' */
export async function allocationFile(ctx: Context, { ref, number, by, place }: Asked): Promise<Result<AllocationFile>> {
  const proposal = await proposalByRef(ctx.tx, ref);
  if (!proposal) return refused('allocation.unknown', { ref });
  const saved = (await versionsOf(ctx.tx, [ref])).get(ref) ?? [];
  const shown = number === undefined ? saved.at(-1) : saved.find((one) => one.number === number);
  if (number !== undefined && !shown) return refused('allocation.version-unknown', { ref, number });
  const orders = await solutionsOf(
    ctx.tx,
    saved.map((one) => one.sha256),
  );
  const share = await getFairShare(ctx, { strategy: proposal.strategy, by, place });
  if (!share.ok) return share;
  const { openedFor: _, ...allocation } = proposal;
  const regions = shown?.regions ?? (await regionsToday(ctx));
  return ok({
    allocation,
    currency: (await baseCurrency(ctx.tx)).code,
    versions: saved.map(({ inputs, regions: _regions, savedFor: _for, ...one }) => {
      const status = shownSolution(orders.get(one.sha256) ?? [])?.answer?.status;
      const { candidates, benefit } = inputs;
      return {
        ...one,
        candidates: candidates.length,
        assumptions: [benefit, ...candidates].filter((each) => each.isAssumption).length,
        ...(status ? { status } : {}),
      };
    }),
    ...(shown ? { number: shown.number, inputs: shown.inputs } : {}),
    regions,
    floors: shown ? [...floorsInMoney(shown.inputs, regions)].map(([region, least]) => ({ region, least })) : [],
    ...ordersShown(shown ? (orders.get(shown.sha256) ?? []) : [], regions),
    today: { by, place, spread: share.value.whole },
    names: share.value.names,
    titles: await titlesIn(ctx, shown?.inputs),
    mayEdit: may(ctx.caller, 'allocation.propose', instanceTarget),
  });
}

/** Titles of candidates: their own, else that of their project. */
async function titlesIn(ctx: Context, inputs: AllocationInputs | undefined): Promise<Record<string, LocalizedText>> {
  const candidates = inputs?.candidates ?? [];
  const titles = await titlesOfProjects(
    ctx.tx,
    candidates.flatMap((one) => (one.title || !one.project ? [] : [one.project])),
  );
  return Object.fromEntries(
    candidates.flatMap(({ code, title, project }) => {
      const told = title ?? titles.get(project ?? '');
      return told ? [[code, told]] : [];
    }),
  );
}

function ordersShown(
  orders: readonly Solution[],
  regions: readonly RegionPeople[],
): Pick<AllocationFile, 'answered' | 'waiting' | 'last'> {
  const solved = shownSolution(orders);
  const waiting = orders.findLast((one) => one.state === 'waiting');
  const last = orders.at(-1)?.state;
  const progress = waiting && progressOf(waiting.id);
  return {
    ...(solved?.answer ? { answered: answeredBy(solved, solved.answer, regions) } : {}),
    ...(waiting
      ? {
          waiting: {
            id: waiting.id,
            seconds: waiting.seconds,
            isRunning: isRunning(waiting.id),
            ...(progress ? { progress } : {}),
          },
        }
      : {}),
    ...(last ? { last } : {}),
  };
}

function answeredBy(
  { askedFor: _, inputs: _inputs, ...order }: Solution,
  answer: Answer,
  regions: readonly RegionPeople[],
): NonNullable<AllocationFile['answered']> {
  if (!('plan' in answer)) return { ...order, answer };
  const spending = new Map(answer.plan.spending.map((one) => [one.region, one.amount]));
  const ground = regions.map(({ region, people }) => ({ code: region, people }));
  return { ...order, answer, spread: moneySpread(spending, ground) };
}
