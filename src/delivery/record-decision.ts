import { andThen, type Day, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { recordedDecision } from './decision.rules.ts';
import type { TranscribedAct, Verdict } from './gate.ts';
import { onFileOf, type Standing, signatureOf } from './on-file.ts';

export type RecordDecision = TranscribedAct & {
  gate: string;
  verdict: Verdict;
  reason?: LocalizedText | undefined;
  conditions: { title: LocalizedText; dueOn: Day }[];
};

/**
 * Writes down the act by which an authority decided at a gate. The project does not move: a second person compares
 * the transcription with the scanned act first (`confirm-decision`).
 *
 * refuses  'gate.unknown' · 'gate.evidence-missing' with what is missing · everything `recordedDecision` refuses
 */
export async function recordDecision(
  ctx: Context,
  input: RecordDecision,
): Promise<Result<Standing & { id: string; conditions: string[] }>> {
  const { conditions, ...taken } = input;
  const id = ctx.newId();
  const set = conditions.map((one) => ({ ...one, id: ctx.newId(), decision: id, gate: input.gate }));
  const done = await onFileOf(ctx, 'gate', input.gate, 'gate.unknown', (file) =>
    recordedDecision(file, { id, ...taken }, set, signatureOf(ctx), ctx.today),
  );
  return andThen(done, (standing) => ok({ id, ...standing, conditions: set.map((one) => one.id) }));
}
