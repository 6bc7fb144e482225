import type { Target } from '../../access/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { recordOf } from '../linked/find-linked.ts';
import type { Linked } from '../linked/linked.ts';
import { scopesOfNew } from './letter-target.ts';

/** Where a letter to be written lies: with the body it is written for, and with what it is about. */
export async function newLetterTarget(
  ctx: Context,
  { body, links }: { body?: string | undefined; links: readonly Linked[] },
): Promise<Target> {
  const own = body ?? ctx.caller.organisation;
  if (own === undefined) return refuseTarget('letter.not-your-body', { organisation: '' });
  const about = await Promise.all(
    links.map(async (one) => {
      const { project, strategy } = (await recordOf(ctx, one)) ?? {};
      return { ...one, ...(project ? { project } : {}), ...(strategy ? { strategy } : {}) };
    }),
  );
  return { scopes: await scopesOfNew(ctx, own, about) };
}
