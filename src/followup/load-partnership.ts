import { followedAiSystems } from '../ai-systems/readers.ts';
import { envelopeDossiers } from '../finance/envelope.readers.ts';
import { type EnvelopeAccount, envelopeAccounts } from '../finance/envelope-account.ts';
import { convert, type RateBook } from '../finance/index.ts';
import { baseCurrency, ratesBetween } from '../finance/readers.ts';
import { followedAssets } from '../infrastructure/readers.ts';
import { addDays, type Day, isMissing } from '../kernel/index.ts';
import { textsOnTheirWay } from '../law/readers.ts';
import { studiesUnlockNothing } from '../partners/index.ts';
import { followedObligations, studyFacts, transferFacts } from '../partners/readers.ts';
import { followedCohorts } from '../people/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { followedServices } from '../services/readers.ts';
import {
  budgetsInForce,
  type GivenFunding,
  givenFundings,
  heldLayers,
  type PlannedBudget,
  partnersAndStrategies,
  signedStudies,
  strategiesOfTransfers,
} from './partnership.store.ts';
import {
  type IdleStudy,
  noPartnership,
  type OpenTransfer,
  type Partnership,
  type RunningEnvelope,
  type StandingOn,
  type UnfundedBudget,
} from './partnership.ts';

const YEAR = 365;

type Of = Pick<Context, 'tx' | 'today'>;
/** An amount as a number of the base currency; undefined where no rate reaches its day. */
type InBase = (amount: string, currency: string, day: Day) => number | undefined;

/** What the rules about money and partners read, each kind in one query: all of it, or the budgets of these projects. */
export async function loadPartnership({ tx, today }: Of, refs: readonly string[] | null): Promise<Partnership> {
  const [fundings, planned] = await Promise.all([givenFundings(tx, refs), budgetsInForce(tx, refs)]);
  const inBase = await converter({ tx, today }, fundings);
  const budgets = unfundedBudgets(planned, fundings, inBase, today);
  if (refs !== null) return { ...noPartnership, budgets };
  return {
    ...noPartnership,
    budgets,
    obligations: await followedObligations(tx, today),
    transfers: await openTransfers({ tx, today }),
    studies: await idleStudies({ tx, today }),
    envelopes: await runningEnvelopes({ tx, today }),
    standing: await standingOn({ tx, today }, fundings, inBase),
    ...(await followedCohorts(tx, today)),
    texts: await textsOnTheirWay(tx, today),
    aiSystems: await followedAiSystems(tx),
    assets: await followedAssets(tx, today),
    ...(await followedServices(tx, today)),
  };
}

/**
 * Envelopes that no confirmed account closes, by the account that finance draws of each: now, and as it stood a year ago. Where a payment
 * has no rate, or nobody reported any, nothing is said of the pace.
 */
async function runningEnvelopes({ tx, today }: Of): Promise<RunningEnvelope[]> {
  const running = (await envelopeDossiers(tx)).filter((one) => !one.closed && one.envelope.firstDay <= today);
  const before = await envelopeAccounts(
    tx,
    running.map((one) => one.envelope),
    addDays(today, -YEAR),
  );
  return running.map(({ envelope, before: predecessor, successor, ...account }, at): RunningEnvelope => {
    const { ref, title, strategy, firstDay, lastDay, amount } = envelope;
    const carried = (predecessor?.lines ?? []).reduce((sum, line) => sum + Number(line.carriedOver ?? 0), 0);
    const paid = paidIn(account);
    return {
      ref,
      title,
      strategy,
      firstOn: firstDay,
      lastOn: lastDay,
      available: Number(amount) + carried,
      ...(paid === undefined ? {} : { paid, paidLately: paid - (paidIn(before[at]!) ?? 0) }),
      hasSuccessor: successor !== undefined,
    };
  });
}

/** What an account says was paid in all; undefined where nobody reported a payment, or one has no rate. */
function paidIn({ moved, unconverted }: Pick<EnvelopeAccount, 'moved' | 'unconverted'>): number | undefined {
  const paid = moved.flatMap((one) => (one.paid === undefined ? [] : [Number(one.paid)]));
  return paid.length === 0 || unconverted.length > 0 ? undefined : paid.reduce((sum, one) => sum + one, 0);
}

/** Transfers with steps before them, whose agreement was not ended. The receiver is asked: it is its people who are to learn. */
async function openTransfers({ tx, today }: Of): Promise<OpenTransfer[]> {
  const strategies = await strategiesOfTransfers(tx);
  return (await transferFacts(tx, today)).flatMap(({ ref, title, receiver, step, movedOn, isOver }) =>
    isOver || step === 5 ? [] : [{ ref, title, strategy: strategies.get(ref)!, organisation: receiver, step, movedOn }],
  );
}

/** Studies that are signed and that no gate waits for. */
async function idleStudies({ tx, today }: Of): Promise<IdleStudy[]> {
  const signed = await signedStudies(tx);
  return studiesUnlockNothing(await studyFacts(tx, today)).flatMap(({ ref, title }) => {
    const of = signed.get(ref);
    return of ? [{ ref, title, strategy: of.strategy, since: of.on }] : [];
  });
}

async function converter({ tx, today }: Of, fundings: readonly GivenFunding[]): Promise<InBase> {
  const foreign = [...new Set(fundings.map((one) => one.currency))];
  if (foreign.length === 0) return () => undefined;
  const base = await baseCurrency(tx);
  const first = fundings.reduce((day, one) => (one.day < day ? one.day : day), today);
  const book: RateBook = foreign.some((one) => one !== base.code) ? await ratesBetween(tx, first, today) : new Map();
  return (amount, currency, day) => {
    const found = convert({ amount, currency }, day, book, base);
    return isMissing(found) ? undefined : Number(found.money.amount);
  };
}

/** Budgets of which a part has no source. Where an amount has no rate, nobody can say, and nothing is said. */
function unfundedBudgets(
  planned: readonly PlannedBudget[],
  fundings: readonly GivenFunding[],
  inBase: InBase,
  today: Day,
): UnfundedBudget[] {
  const given = Map.groupBy(fundings, (one) => one.project);
  const foreign = fundings.length === 0 ? undefined : inBase;
  return planned.flatMap((one): UnfundedBudget[] => {
    const own = given.get(one.project) ?? [];
    const sameCurrency = own.every((each) => each.currency === one.currency);
    const value = (amount: string, currency: string, day: Day): number | undefined =>
      sameCurrency ? Number(amount) : foreign?.(amount, currency, day);
    const whole = value(one.amount, one.currency, today);
    const parts = own.map((each) => value(each.amount, each.currency, each.day));
    if (!whole || parts.includes(undefined)) return [];
    const funded = parts.reduce<number>((sum, part) => sum + part!, 0);
    return [
      {
        ref: one.project,
        title: one.title,
        strategy: one.strategy,
        ...(one.owner ? { organisation: one.owner } : {}),
        approvedOn: one.approved_on,
        unfunded: Math.max(0, (1 - funded / whole) * 100),
      },
    ];
  });
}

/** What each project stands on: signed money for building, and its layers. */
async function standingOn({ tx, today }: Of, fundings: readonly GivenFunding[], inBase: InBase): Promise<StandingOn[]> {
  const layers = await heldLayers(tx);
  const signed = Map.groupBy(
    fundings.filter((one) => one.standing === 'signed' && one.nature === 'investment'),
    (one) => one.project,
  );
  const { partners, strategies } = await partnersAndStrategies(tx);
  return [...strategies].map(([project, strategy]) => {
    const own = signed.get(project) ?? [];
    const values = own.map((one) => inBase(one.amount, one.currency, one.day));
    return {
      project,
      strategy,
      partners,
      since: own.reduce<Day | undefined>((last, { day }) => (last && last > day ? last : day), undefined) ?? today,
      // shares of money of which a part has no rate are not known
      fundings: values.includes(undefined)
        ? []
        : own.map(({ organisation }, at) => ({ organisation, amount: String(values[at]) })),
      holdings: layers.get(project) ?? [],
    };
  });
}
