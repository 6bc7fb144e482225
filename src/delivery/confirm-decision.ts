import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { confirmedDecision } from './decision.rules.ts';
import { onFileOf, type Standing, signatureOf } from './on-file.ts';

/**
 * Confirms that a recorded decision says what the act says, and moves the project: the only ordinary way through a gate.
 *
 * Everything is asked again, since evidence may have been returned and the project suspended in between.
 *
 * refuses  'decision.unknown' · 'four-eyes.recorder-confirms' · 'four-eyes.bringer-decides' · 'four-eyes.acceptor-decides'
 *          · 'gate.evidence-missing' · everything `confirmedDecision` refuses
 */
export const confirmDecision = (ctx: Context, { decision }: { decision: string }): Promise<Result<Standing>> =>
  onFileOf(ctx, 'gate_decision', decision, 'decision.unknown', (file) =>
    confirmedDecision(file, decision, signatureOf(ctx), ctx.today),
  );
