import { callerIs, listTarget, may } from '../access/index.ts';
import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import { bodiesOf } from '../partners/bodies.ts';
import type { Context } from '../platform/http/endpoint.ts';
import {
  bodiesConcerned,
  isEnded,
  listedOf,
  madeHere,
  maySubmitAgain,
  stateOfUses,
  waitingOf,
} from './solution.rules.ts';
import { listSolutions, solutionRow } from './solution.store.ts';
import {
  type MadeCriterion,
  type MadeOutcome,
  type Sector,
  type Solution,
  type SolutionContent,
  type SolutionUse,
  type Submission,
  sectors,
  type UseState,
} from './solution.ts';
import { targetOf } from './solution-target.ts';

/**
 * A solution of the list: what is listed of it, or what was last submitted where nothing is.
 *
 * status  of the last submission, where it is not what is listed
 * users   verified uses that have not ended · waits: uses that nobody verified yet
 */
export type ListedSolution = SolutionContent & {
  ref: string;
  version: number;
  isListed: boolean;
  listedOn?: Day;
  status?: Exclude<Submission['status'], 'accepted'>;
  outcome: MadeOutcome;
  met: MadeCriterion[];
  use: UseState;
  users: number;
  waits: number;
};

const isInsider = (ctx: Context, solution: Solution): boolean => may(ctx.caller, 'submission.read', targetOf(solution));

function listedSolution(solution: Solution, seesAll: boolean): ListedSolution {
  const { ref, version, submissions, uses } = solution;
  const listed = listedOf(submissions);
  const last = submissions.at(-1)!;
  const shown = listed ?? last;
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
    ...(seesAll && last.status !== 'accepted' ? { status: last.status } : {}),
    outcome,
    met: yes,
    use: stateOfUses(uses),
    users: uses.filter((one) => one.status === 'verified' && !isEnded(one)).length,
    waits: seesAll ? uses.filter((one) => one.status === 'declared').length : 0,
  };
}

/** Solutions that the caller may read: those listed, and of those that are not yet what concerns them. */
async function seen(ctx: Context): Promise<ListedSolution[]> {
  return (await listSolutions(ctx.tx)).flatMap((one) => {
    const seesAll = isInsider(ctx, one);
    return seesAll || listedOf(one.submissions) ? [listedSolution(one, seesAll)] : [];
  });
}

export type SolutionFilter = {
  sector?: Sector | undefined;
  use?: UseState | undefined;
  /** listed, or waiting for a review, a mending or a verification */
  show?: 'listed' | 'waiting' | undefined;
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
      (!show || (show === 'listed' ? one.isListed : one.status === 'submitted' || one.waits > 0)) &&
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

export type SolutionFile = {
  solution: ListedSolution;
  submissions: ShownSubmission[];
  uses: ShownUse[];
  row: string;
  mayResubmit: boolean;
  mayJudge: boolean;
  mayDeclare: boolean;
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
  if (!found || !row || !(seesAll || listedOf(found.submissions))) return refused('solution.unknown', { ref });
  const { submissions, uses } = found;
  const target = targetOf(found);
  const mine = bodiesOf(ctx.caller);
  const isOf = (bodies: readonly string[]) => bodies.some((one) => mine.includes(one));
  const concerned = bodiesConcerned(submissions);
  const isMine = (persons: readonly string[]) => persons.some((one) => callerIs(ctx.caller, one));
  const isJudge = may(ctx.caller, 'solution.judge', target) && mine.length > 0 && !isOf(concerned);
  const isInside = isJudge || may(ctx.caller, 'ledger.read', listTarget);
  const waiting = waitingOf(submissions);
  const mayDeclare = listedOf(submissions) !== undefined && may(ctx.caller, 'solution.declare', target);
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
    row,
    mayResubmit: may(ctx.caller, 'solution.submit', target) && maySubmitAgain(ref, submissions).ok,
    mayJudge: isJudge && waiting !== undefined && !isMine([waiting.submittedBy, ...waiting.submittedFor]),
    mayDeclare,
  });
}
