import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refusedTranscription } from './decision.rules.ts';
import { onFileOf, type Standing, signatureOf } from './on-file.ts';

/**
 * Says that a recorded decision differs from its act. It is kept with the reason; another may be recorded.
 *
 * refuses  'decision.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already)
 */
export const refuseDecisionTranscription = (
  ctx: Context,
  { decision, reason }: { decision: string; reason: LocalizedText },
): Promise<Result<Standing>> =>
  onFileOf(ctx, 'gate_decision', decision, 'decision.unknown', (file) =>
    refusedTranscription(file, decision, reason, signatureOf(ctx), ctx.today),
  );
