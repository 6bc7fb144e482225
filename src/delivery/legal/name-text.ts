import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import { legalTextsByRef } from '../../law/readers.ts';
import { type CriterionAsked, criterionAsked } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addAwaited, removeAwaited, textsOfGates } from './awaited-text.store.ts';
import { holdsBack } from './awaited-text.ts';

type Naming = CriterionAsked & { text: string };
type Named = { ref: string };

const written = ({ project, gate, criterion }: CriterionAsked): string => `${project}/G${gate}/${criterion}`;
const personOf = (ctx: Context): string => ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`;

/**
 * Lets a criterion of a gate wait for a legal text: evidence for it is not accepted before the text is published. The gate may be one
 * that the project has not come to yet, and not one that it has passed.
 *
 * refuses  'law.unknown' · 'text.in-force' (there is nothing to wait for) · 'project.unknown' · 'text.criterion-unknown'
 *          · 'text.gate-passed' · 'text.named-already'
 */
export async function nameText(ctx: Context, { text: ref, ...asked }: Naming): Promise<Result<Named>> {
  const [text] = await legalTextsByRef(ctx.tx, [ref]);
  if (!text) return refused('law.unknown', { ref });
  if (!holdsBack(text)) return refused('text.in-force', { ref });
  const found = await criterionAsked(ctx.tx, asked, ctx.today);
  if (!found) return refused('project.unknown', { project: asked.project });
  const criterion = written(asked);
  if (found.title === undefined) return refused('text.criterion-unknown', { criterion });
  if (found.isPassed) return refused('text.gate-passed', { criterion });
  const names = await textsOfGates(ctx.tx, asked.project, asked.gate);
  if (names.some((one) => one.ref === ref && one.criterion === asked.criterion))
    return refused('text.named-already', { criterion });
  await addAwaited(ctx.tx, ctx.newId(), ref, asked, { person: personOf(ctx), day: ctx.today });
  return ok({ ref: criterion });
}

/**
 * Takes the name of a text back from a criterion, with the reason: evidence for it no longer waits.
 *
 * refuses  'text.not-named'
 */
export async function unnameText(
  ctx: Context,
  { text, words, ...asked }: Naming & { words: LocalizedText },
): Promise<Result<Named>> {
  const by = { person: personOf(ctx), day: ctx.today, reason: words };
  const done = await removeAwaited(ctx.tx, text, asked, by);
  return done ? ok({ ref: written(asked) }) : refused('text.not-named', { criterion: written(asked) });
}
