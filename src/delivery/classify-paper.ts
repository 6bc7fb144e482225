import { type ClassifyFile, classifyFile } from '../documents/classify-file.ts';
import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { classEvidence } from './opening.store.ts';

/**
 * Says what a paper is and closes it further: the evidence that it serves follows. Opening takes two persons and another act.
 *
 * refuses  what `classifyFile` refuses
 */
export async function classifyPaper(ctx: Context, input: ClassifyFile): Promise<Result<{ version: number }>> {
  const done = await classifyFile(ctx, input);
  const { class: to, ground } = input.changes;
  if (done.ok && to) await classEvidence(ctx.tx, input.sha256, to, 'narrower', ground ? said(ground) : undefined);
  return done;
}

/** A ground of a file is written once, in the language of who writes it; Arabic is the language of the register. */
const said = (ground: string): LocalizedText => ({ authentic: 'ar', ar: ground });
