import type { LocalizedText, Result } from '../../kernel/index.ts';
import { ok, refused } from '../../kernel/index.ts';
import { houseOf } from '../../partners/index.ts';
import { allOrganisations, organisationByRef, tutelageTree } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { Letterhead } from './letter.ts';
import { type KeptLetterhead, keepLetterhead, letterheadOf } from './letterhead.store.ts';

/** Sets head and foot of the papers of a body. refuses 'letter.counterpart-unknown' · 'conflict.changed' */
export async function setLetterhead(
  ctx: Context,
  { version, ...head }: Letterhead & { version: number },
): Promise<Result<{ body: string; version: number }>> {
  if (!(await organisationByRef(ctx.tx, head.body))) return refused('letter.counterpart-unknown', { ref: head.body });
  const kept = await keepLetterhead(ctx.tx, ctx.newId(), head, version);
  return kept.ok ? ok({ body: head.body, version: kept.value }) : kept;
}

/**
 * The head of a body: the one that was set; until then the State, where it stands above the body, and the names of the body's house
 * from the top down. version 0 says that nothing was set.
 */
export async function letterheadFor(ctx: Pick<Context, 'tx'>, body: string): Promise<KeptLetterhead> {
  const kept = await letterheadOf(ctx.tx, body);
  if (kept) return kept;
  const known = new Map((await allOrganisations(ctx.tx)).map((one) => [one.ref, one]));
  const tree = await tutelageTree(ctx.tx);
  const states = new Set<string>();
  for (let at = known.get(body); at?.tutelage && !states.has(at.tutelage); at = known.get(at.tutelage))
    if (known.get(at.tutelage)?.kind === 'state') states.add(at.tutelage);
  const lines = [...states, ...houseOf(body, tree).toReversed()].flatMap((ref): LocalizedText[] => {
    const name = known.get(ref)?.name;
    return name ? [name] : [];
  });
  return { body, lines, version: 0 };
}
