import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { metCondition } from './decision.rules.ts';
import { onFileOf, type Standing, signatureOf } from './on-file.ts';

/**
 * Declares a condition met on an accepted evidence that was brought for it. The door opens with the last one.
 *
 * refuses  'condition.unknown' · 'condition.already-met' · 'condition.evidence-not-accepted' · 'four-eyes.bringer-accepts'
 */
export const meetCondition = (
  ctx: Context,
  input: { condition: string; evidence: string },
): Promise<Result<Standing>> =>
  onFileOf(ctx, 'gate_condition', input.condition, 'condition.unknown', (file) =>
    metCondition(file, input, signatureOf(ctx), ctx.today),
  );
