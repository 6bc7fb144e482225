import { ok, type Result } from '../../kernel/index.ts';
import { allLegalTexts } from '../../law/readers.ts';
import type { NamedCriterion } from '../../partners/index.ts';
import { criteriaNaming } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { visibleIn } from '../project-target.ts';
import { holdsBack } from './awaited-text.ts';

/** A criterion that waits, or waited, for a text. holds: the text is not published and the gate not passed */
export type TextBlock = NamedCriterion & { text: string; holds: boolean };

/** Which texts hold back which gates, of the projects that the caller may read: of one text, or of all. */
export async function textBlocks(
  ctx: Context,
  { text }: { text?: string | undefined },
): Promise<Result<{ items: TextBlock[] }>> {
  const texts = new Map((await allLegalTexts(ctx.tx)).map((one) => [one.ref, one]));
  const named = await criteriaNaming(ctx.tx, 'text', text === undefined ? [...texts.keys()] : [text], ctx.today);
  const items = [...named].flatMap(([ref, criteria]) =>
    criteria.map((one) => ({ ...one, text: ref, holds: !one.isPassed && holdsBack(texts.get(ref)!) })),
  );
  return ok({ items: await visibleIn(ctx, 'project.read', items) });
}
