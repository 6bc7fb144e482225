import { callerIs } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { postsOn } from './cycle.store.ts';
import { tell } from './notice.store.ts';
import type { Report, ReportStep } from './report.ts';
import { type Acted, type ActOnReport, actOnReport, type Decided } from './report-act.ts';
import { nextVisa } from './visa.rules.ts';

/**
 * Gives the next visa of the chain of the body: service before division before director. A deputy of the holder may.
 *
 * refuses  'report.no-visa-left' · 'report.not-your-visa' (names the post whose turn it is) · what `actOnReport` refuses
 */
export const giveVisa = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> =>
  actOnReport(ctx, 'visa', on, async (report, steps) => {
    const turn = await turnOf(ctx, report, steps);
    if (!turn.ok) return turn;
    const { post, chain } = turn.value;
    const after = nextVisa(chain, [...steps, { act: 'visa', post: post.id } as ReportStep]);
    if (after)
      await tell(ctx, [
        { person: after.person, kind: 'visa', report: report.id, step: after.position, saidAs: 'visa', day: ctx.today },
      ]);
    return ok({ post: post.id, to: after ? 'in-visa' : 'ready' } satisfies Decided);
  });

/** Refuses the visa with a reason: the report goes back to who writes it, inside the body. refuses as `giveVisa` */
export const refuseVisa = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> =>
  actOnReport(ctx, 'refuse-visa', on, async (report, steps) => {
    const turn = await turnOf(ctx, report, steps);
    return turn.ok ? ok({ post: turn.value.post.id }) : turn;
  });

async function turnOf(ctx: Context, report: Report, steps: readonly ReportStep[]) {
  const chain = (await postsOn(ctx.tx, ctx.today, [report.organisation])).filter((one) => one.kind === 'visa');
  const post = nextVisa(chain, steps);
  if (!post) return refused('report.no-visa-left', { project: report.project });
  if (!callerIs(ctx.caller, post.person))
    return refused('report.not-your-visa', { post: post.title.ar ?? post.title.fr });
  return ok({ post, chain });
}
