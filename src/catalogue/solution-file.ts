import { callerIs, listTarget, may } from '../access/index.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { bodiesOf } from '../partners/bodies.ts';
import type { Context } from '../platform/http/endpoint.ts';
import {
  bodiesConcerned,
  delistedOf,
  isEnded,
  listedOf,
  madeHere,
  mayDelist,
  maySubmitAgain,
  onceListedOf,
  stateOfUses,
  waitingDelisting,
  waitingOf,
} from './solution.rules.ts';
import { listSolutions, solutionRow } from './solution.store.ts';
import {
  type Delisting,
  type MadeCriterion,
  type MadeOutcome,
  type Sector,
  type Solution,
  type SolutionContent,
  type SolutionShow,
  type SolutionUse,
  type Submission,
  sectors,
  type UseState,
} from './solution.ts';
import { targetOf } from './solution-target.ts';

/**
 * A solution of the list: what is listed of it, or what was last submitted where nothing is.
 *
 * delistedOn  day from which it is no longer listed
 * status  of the last submission, where it is not what is listed
 * users   verified uses that have not ended · waits: uses that nobody verified yet · isLeaving: somebody proposed to take it off
 */
export type ListedSolution = SolutionContent & {
  ref: string;
  version: number;
  isListed: boolean;
  listedOn?: Day;
  delistedOn?: Day;
  status?: Exclude<Submission['status'], 'accepted'>;
  outcome: MadeOutcome;
  met: MadeCriterion[];
  use: UseState;
  users: number;
  waits: number;
  isLeaving: boolean;
};

const isInsider = (ctx: Context, solution: Solution): boolean => may(ctx.caller, 'submission.read', targetOf(solution));

function listedSolution(solution: Solution, seesAll: boolean): ListedSolution {
  const { ref, version, submissions, uses, delistings } = solution;
  const listed = listedOf(solution);
  const delisted = delistedOf(submissions, delistings);
  const last = submissions.at(-1)!;
  const shown = onceListedOf(submissions) ?? last;
  const { name, purpose, sector, made } = shown;
  const { maker, makerName, makerCountry, owner, ownerName, licence, licenceWords, hostedIn, hostedBy, data } = shown;
  const { source, reference, file } = shown;
  const optional = {
    maker,
    makerName,
    makerCountry,
    owner,
    ownerName,
    licence,
    licenceWords,
    hostedIn,
    hostedBy,
    data,
  };
  const { outcome, yes } = madeHere(made);
  return {
    ref,
    version,
    name,
    purpose,
    sector,
    made,
    ...(Object.fromEntries(
      Object.entries({ ...optional, source, reference, file }).filter(([, value]) => value !== undefined),
    ) as object),
    isListed: listed !== undefined,
    ...(listed?.judgedOn ? { listedOn: listed.judgedOn } : {}),
    ...(delisted?.judgedOn ? { delistedOn: delisted.judgedOn } : {}),
    ...(seesAll && last.status !== 'accepted' ? { status: last.status } : {}),
    outcome,
    met: yes,
    use: stateOfUses(uses),
    users: uses.filter((one) => one.status === 'verified' && !isEnded(one)).length,
    waits: seesAll ? uses.filter((one) => one.status === 'declared').length : 0,
    isLeaving: seesAll && waitingDelisting(delistings) !== undefined,
  };
}

/** Solutions that the caller may read: those that are or were listed, and of those that never were what concerns them. */
async function seen(ctx: Context): Promise<ListedSolution[]> {
  return (await listSolutions(ctx.tx)).flatMap((one) => {
    const seesAll = isInsider(ctx, one);
    return seesAll || onceListedOf(one.submissions) ? [listedSolution(one, seesAll)] : [];
  });
}

const isShown: Record<SolutionShow, (one: ListedSolution) => boolean> = {
  listed: (one) => one.isListed,
  waiting: (one) => one.status === 'submitted' || one.waits > 0 || one.isLeaving,
  delisted: (one) => one.delistedOn !== undefined,
};

export type SolutionFilter = {
  sector?: Sector | undefined;
  use?: UseState | undefined;
  /** listed; waiting for a review, a verification or a delisting; or taken off. Without it all but the last */
  show?: SolutionShow | undefined;
  organisation?: string | undefined;
};

export async function solutionList(
  ctx: Context,
  { offset, limit, sector, use, show, organisation }: SolutionFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedSolution[] }>> {
  const found = (await seen(ctx)).filter(
    (one) =>
      (!sector || one.sector === sector) &&
      (!use || one.use === use) &&
      (show ? isShown[show](one) : !one.delistedOn || one.status === 'submitted') &&
      (!organisation || organisation === one.maker || organisation === one.owner),
  );
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

export type CatalogueFigures = {
  listed: number;
  /** of those listed, by whether somebody verified that they are used */
  uses: Record<UseState, number>;
  /** of those listed, by what the criteria of «made here» come to */
  made: Record<MadeOutcome, number>;
  sectors: { sector: Sector; listed: number; inUse: number }[];
  /** submissions that wait for their review, as far as the caller may see them */
  submitted: number;
};

/** Solutions in use with verified evidence, of those listed. */
export async function catalogueFigures(ctx: Context): Promise<Result<CatalogueFigures>> {
  const all = await seen(ctx);
  const listed = all.filter((one) => one.isListed);
  const count = (is: (one: ListedSolution) => boolean) => listed.filter(is).length;
  return ok({
    listed: listed.length,
    uses: {
      'in-use': count((one) => one.use === 'in-use'),
      declared: count((one) => one.use === 'declared'),
      ended: count((one) => one.use === 'ended'),
      none: count((one) => one.use === 'none'),
    },
    made: {
      met: count((one) => one.outcome === 'met'),
      'in-part': count((one) => one.outcome === 'in-part'),
      'not-met': count((one) => one.outcome === 'not-met'),
      open: count((one) => one.outcome === 'open'),
    },
    sectors: sectors
      .map((sector) => ({
        sector,
        listed: count((one) => one.sector === sector),
        inUse: count((one) => one.sector === sector && one.use === 'in-use'),
      }))
      .filter((one) => one.listed > 0),
    submitted: all.filter((one) => one.status === 'submitted').length,
  });
}

type Persons = 'submittedBy' | 'submittedFor' | 'judgedBy' | 'judgedFor';
/** A submission as it is shown: who brought it and who judged it are told inside only. */
export type ShownSubmission = Omit<Submission, Persons> & { submittedBy?: string; judgedBy?: string };
export type ShownUse = Omit<SolutionUse, 'declaredBy' | 'declaredFor' | 'judgedBy' | 'judgedFor' | 'endedBy'> & {
  declaredBy?: string;
  judgedBy?: string;
  endedBy?: string;
  mayJudge: boolean;
  mayEnd: boolean;
};

export type ShownDelisting = Omit<Delisting, 'reason' | 'proposedBy' | 'proposedFor' | 'judgedBy' | 'judgedFor'> & {
  reason?: LocalizedText;
  proposedBy?: string;
  judgedBy?: string;
};

export type SolutionFile = {
  solution: ListedSolution;
  submissions: ShownSubmission[];
  uses: ShownUse[];
  delistings: ShownDelisting[];
  row: string;
  mayResubmit: boolean;
  mayJudge: boolean;
  mayDeclare: boolean;
  mayDelist: boolean;
  mayJudgeDelisting: boolean;
};

/**
 * One solution: what is listed, what was submitted with its answers, where it is used, and what the caller may do.
 *
 * refuses  'solution.unknown' (nor is one told of that waits, to whom it does not concern)
 */
export async function solutionFile(ctx: Context, ref: string): Promise<Result<SolutionFile>> {
  const [found] = await listSolutions(ctx.tx, [ref]);
  const row = await solutionRow(ctx.tx, ref);
  const seesAll = found !== undefined && isInsider(ctx, found);
  if (!found || !row || !(seesAll || onceListedOf(found.submissions))) return refused('solution.unknown', { ref });
  const { submissions, uses, delistings } = found;
  const target = targetOf(found);
  const mine = bodiesOf(ctx.caller);
  const isOf = (bodies: readonly string[]) => bodies.some((one) => mine.includes(one));
  const concerned = bodiesConcerned(submissions);
  const isMine = (persons: readonly string[]) => persons.some((one) => callerIs(ctx.caller, one));
  const isJudge = may(ctx.caller, 'solution.judge', target) && mine.length > 0 && !isOf(concerned);
  const isInside = isJudge || may(ctx.caller, 'ledger.read', listTarget);
  const waiting = waitingOf(submissions);
  const leaving = waitingDelisting(delistings);
  const mayDeclare = listedOf(found) !== undefined && may(ctx.caller, 'solution.declare', target);
  const named = <T extends Record<string, unknown>>(persons: T) => (isInside ? persons : {});
  return ok({
    solution: listedSolution(found, seesAll),
    submissions: submissions
      .filter((one) => seesAll || one.status === 'accepted')
      .map(({ submittedBy, submittedFor: _, judgedBy, judgedFor: __, ...one }) => ({
        ...one,
        ...named({ submittedBy, ...(judgedBy ? { judgedBy } : {}) }),
      })),
    uses: uses
      .filter((one) => seesAll || one.status === 'verified')
      .map(({ declaredBy, declaredFor, judgedBy, judgedFor: _, endedBy, ...one }) => ({
        ...one,
        ...named({ declaredBy, ...(judgedBy ? { judgedBy } : {}), ...(endedBy ? { endedBy } : {}) }),
        mayJudge:
          isJudge && one.status === 'declared' && !isMine([declaredBy, ...declaredFor]) && !isOf([one.organisation]),
        mayEnd: mayDeclare && one.status !== 'returned' && !isEnded(one),
      })),
    delistings: delistings
      .filter((one) => seesAll || one.status === 'confirmed')
      .map(({ reason, proposedBy, proposedFor: _, judgedBy, judgedFor: __, answer, ...one }) => ({
        ...one,
        // what is not for the public is for those whom it concerns and who review
        ...(seesAll || one.isReasonPublic ? { reason } : {}),
        ...(seesAll && answer ? { answer } : {}),
        ...named({ proposedBy, ...(judgedBy ? { judgedBy } : {}) }),
      })),
    row,
    mayResubmit: may(ctx.caller, 'solution.submit', target) && maySubmitAgain(found).ok,
    mayJudge: isJudge && waiting !== undefined && !isMine([waiting.submittedBy, ...waiting.submittedFor]),
    mayDeclare,
    mayDelist: may(ctx.caller, 'solution.delist', target) && mayDelist(found).ok,
    mayJudgeDelisting:
      isJudge &&
      leaving !== undefined &&
      !isMine([leaving.proposedBy, ...leaving.proposedFor]) &&
      !isOf([leaving.organisation]),
  });
}
