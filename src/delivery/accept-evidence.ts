import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { judge } from './judge-evidence.ts';
import type { Standing } from './on-file.ts';

/**
 * Accepts an evidence that somebody else brought. How independent the check is, on the tutelage tree, is kept with it.
 *
 * refuses  'evidence.unknown' · 'four-eyes.bringer-accepts' (deputies count as both persons) · 'evidence.cited-only'
 *          · 'workflow.no-such-step' (judged already) · 'project.cancelled' · 'evidence.study-not-accepted' (the criterion names a study
 *          whose review is not accepted) · 'evidence.text-not-published' (it names a legal text that is not in force)
 */
export const acceptEvidence = (
  ctx: Context,
  input: { evidence: string; reason?: LocalizedText | undefined },
): Promise<Result<Standing>> => judge(ctx, 'accept', input);
