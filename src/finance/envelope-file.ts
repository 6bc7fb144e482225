import { isVisible, listTarget, may, type Target, visibleScopes } from '../access/index.ts';
import { sourcesByRef } from '../documents/readers.ts';
import { daysBetween, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { aspectsOf, judgedOnClaims, overallWording, type SourcesWording } from '../strategy/index.ts';
import { axesOf, pledgeFile, strategyByRef, strategyTarget } from '../strategy/readers.ts';
import { type AccountWhole, type ClosingDrift, driftOf, holesOf, wholeOf } from './closing.rules.ts';
import { closingsOf } from './closing.store.ts';
import type { ClosingAccount, ClosingHole, ClosingLine } from './closing.ts';
import { type EnvelopeRow, gridOf, notAllotted, successorState, yearsOf } from './envelope.rules.ts';
import { listEnvelopes } from './envelope.store.ts';
import type { EnvelopeLine, RecordedEnvelope, SuccessorState } from './envelope.ts';
import { type EnvelopeAccount, envelopeAccounts } from './envelope-account.ts';
import type { Unconverted } from './envelope-movement.store.ts';
import { isAboutToLapse, type Lapse, type LapseSum, lapseOf, sumOfLapse } from './lapse.rules.ts';

export const envelopeListTarget = listTarget;

/** An envelope lies in its strategy. refuses 'envelope.unknown' */
export async function envelopeTarget(ctx: Context, ref: string): Promise<Target> {
  const [envelope] = await listEnvelopes(ctx.tx, { refs: [ref] });
  return envelope ? strategyTarget(envelope.strategy) : refuseTarget('envelope.unknown', { ref });
}

export type EnvelopeSummary = RecordedEnvelope & {
  /** Days from today to the last one; negative once it is past. */
  daysLeft: number;
  whole: AccountWhole;
  holes: ClosingHole[];
  lapse: LapseSum;
  isAboutToLapse: boolean;
  successor: { state: SuccessorState; ref?: string };
  closed?: { number: number; closedOn: string; isOutdated: boolean };
};

const summaryOf = (ctx: Context, account: EnvelopeAccount, successor: string | undefined): EnvelopeSummary => {
  const { envelope, rows, closed } = account;
  const lapse = sumOfLapse(lapseOf(rows, { ...envelope, today: ctx.today }));
  const daysLeft = daysBetween(ctx.today, envelope.lastDay);
  const state = successorState(successor, envelope.successorSaid);
  return {
    ...envelope,
    daysLeft,
    whole: wholeOf(rows),
    holes: holesOf(rows),
    lapse,
    isAboutToLapse: isAboutToLapse(lapse, {
      daysLeft,
      isClosed: closed !== undefined,
      hasSuccessor: state === 'recorded',
    }),
    successor: { state, ...(successor === undefined ? {} : { ref: successor }) },
    ...(closed
      ? {
          closed: {
            number: closed.number,
            closedOn: closed.closedOn,
            isOutdated: driftOf(closed.lines, rows).length > 0,
          },
        }
      : {}),
  };
};

/** Envelopes the caller may read, with where each stands today; those that end last first. */
export async function envelopeList(
  ctx: Context,
  filter: { strategy?: string | undefined },
): Promise<Result<{ items: EnvelopeSummary[] }>> {
  const visible = visibleScopes(ctx.caller, 'money.read');
  const found = (await listEnvelopes(ctx.tx, filter)).filter((one) => isVisible(visible, strategyTarget(one.strategy)));
  return ok({ items: await envelopeSummaries(ctx, found) });
}

export async function envelopeSummaries(
  ctx: Context,
  envelopes: readonly RecordedEnvelope[],
): Promise<EnvelopeSummary[]> {
  const after = await successorsOf(ctx, envelopes);
  return (await envelopeAccounts(ctx.tx, envelopes)).map((one) => summaryOf(ctx, one, after.get(one.envelope.ref)));
}

async function successorsOf(ctx: Context, envelopes: readonly RecordedEnvelope[]): Promise<Map<string, string>> {
  if (envelopes.length === 0) return new Map();
  const all = await listEnvelopes(ctx.tx);
  return new Map(all.flatMap((one) => (one.predecessor === undefined ? [] : [[one.predecessor, one.ref] as const])));
}

export type ShownClosing = ClosingAccount & {
  whole: AccountWhole;
  holes: ClosingHole[];
  /** What moved since, for the account in force and for one that waits. */
  drift: ClosingDrift[];
  maySettle: boolean;
};

export type PledgeSaid = {
  ref: string;
  title: LocalizedText;
  sources: SourcesWording;
  /** What each source says of amount, years and perimeter, side by side. */
  claims: {
    ref: string;
    text: LocalizedText;
    source: string;
    sourceTitle?: LocalizedText;
    publisher?: string;
    saidOn?: string;
    amount?: { value: string; unit: string };
    deadline?: string;
    perimeter?: LocalizedText;
  }[];
};

export type EnvelopeFile = {
  envelope: EnvelopeSummary;
  strategyTitle: LocalizedText;
  axes: { ref: string; title: LocalizedText }[];
  lines: EnvelopeLine[];
  grid: EnvelopeRow[];
  notAllotted: string;
  /** The account as it stands today. */
  rows: ClosingLine[];
  unconverted: Unconverted[];
  lapse: Lapse[];
  predecessor?: { ref: string; title: LocalizedText; isClosed: boolean };
  successorEnvelope?: { ref: string; title: LocalizedText; firstDay: string; lastDay: string };
  pledge?: PledgeSaid;
  closings: ShownClosing[];
  may: { edit: boolean; propose: boolean };
};

/** One envelope with its years, its account, what its sources say and what follows. refuses 'envelope.unknown' */
export async function envelopeFile(ctx: Context, ref: string): Promise<Result<EnvelopeFile>> {
  const [envelope] = await listEnvelopes(ctx.tx, { refs: [ref] });
  if (!envelope) return refused('envelope.unknown', { ref });
  const [account] = await envelopeAccounts(ctx.tx, [envelope]);
  const [successor] = await listEnvelopes(ctx.tx, { predecessor: ref });
  const [before] = envelope.predecessor ? await listEnvelopes(ctx.tx, { refs: [envelope.predecessor] }) : [];
  const summary = summaryOf(ctx, account!, successor?.ref);
  const axes = await axesOf(ctx.tx, envelope.strategy);
  const strategy = await strategyByRef(ctx.tx, envelope.strategy);
  const target = strategyTarget(envelope.strategy);
  const pledge = envelope.pledge === undefined ? undefined : await pledgeSaid(ctx, envelope.pledge);
  const { lines, moved, rows, unconverted } = account!;
  const isOver = ctx.today > envelope.lastDay;
  return ok({
    envelope: summary,
    strategyTitle: strategy!.title,
    axes: axes.map(({ ref: axis, title }) => ({ ref: axis, title })),
    lines,
    grid: gridOf(
      axes.map((axis) => axis.ref),
      yearsOf(envelope),
      lines,
      moved,
    ),
    notAllotted: notAllotted(envelope.amount, lines),
    rows,
    unconverted,
    lapse: lapseOf(rows, { ...envelope, today: ctx.today }),
    ...(before
      ? { predecessor: { ref: before.ref, title: before.title, isClosed: account!.before !== undefined } }
      : {}),
    ...(successor
      ? {
          successorEnvelope: {
            ref: successor.ref,
            title: successor.title,
            firstDay: successor.firstDay,
            lastDay: successor.lastDay,
          },
        }
      : {}),
    ...(pledge ? { pledge } : {}),
    closings: await shownClosings(ctx, account!, target),
    may: {
      edit: may(ctx.caller, 'envelope.edit', target),
      propose: isOver && may(ctx.caller, 'closing.propose', target),
    },
  });
}

async function shownClosings(ctx: Context, account: EnvelopeAccount, target: Target): Promise<ShownClosing[]> {
  const closings = await closingsOf(ctx.tx, [account.envelope.ref]);
  const maySettle = may(ctx.caller, 'closing.confirm', target);
  return closings.map((one) => ({
    ...one,
    whole: wholeOf(one.lines),
    holes: holesOf(one.lines),
    drift: one.state === 'proposed' || one.id === account.closed?.id ? driftOf(one.lines, account.rows) : [],
    maySettle: maySettle && one.state === 'proposed' && one.proposedBy !== ctx.caller.person,
  }));
}

async function pledgeSaid(ctx: Context, ref: string): Promise<PledgeSaid | undefined> {
  const file = await pledgeFile(ctx.tx, ref);
  if (!file) return undefined;
  const { pledge, agreements } = file;
  const claims = file.claims.filter((claim) => aspectsOf(claim).length > 0);
  const sources = new Map(
    (await sourcesByRef(ctx.tx, [...new Set(claims.map((claim) => claim.source))])).map((one) => [one.ref, one]),
  );
  return {
    ref,
    title: pledge.title,
    sources: overallWording(judgedOnClaims(agreements, file.claims)),
    claims: claims.map((claim) => {
      const source = sources.get(claim.source);
      return {
        ref: claim.ref,
        text: claim.text,
        source: claim.source,
        ...(source ? { sourceTitle: source.title, publisher: source.publisher } : {}),
        ...(claim.saidOn === undefined ? {} : { saidOn: claim.saidOn }),
        ...(claim.quantity ? { amount: claim.quantity } : {}),
        ...(claim.deadline === undefined ? {} : { deadline: claim.deadline }),
        ...(claim.perimeter ? { perimeter: claim.perimeter } : {}),
      };
    }),
  };
}
