import type { Target } from '../access/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { closingForAct } from './closing.store.ts';
import { envelopeTarget } from './envelope-file.ts';

/** An account lies where its envelope does. refuses 'closing.unknown' */
export async function closingTarget(ctx: Context, id: string): Promise<Target> {
  const closing = await closingForAct(ctx.tx, id);
  return closing ? envelopeTarget(ctx, closing.envelope) : refuseTarget('closing.unknown', { id });
}
