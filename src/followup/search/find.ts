import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { searchQuery, wantedWords } from '../../platform/search/arabic.ts';
import { type Hit, nearWords, wordHits } from './find.store.ts';
import type { FoundOfKind, SearchAnswer, SearchKind } from './search.ts';
import { seenBy } from './seen.ts';

const NOTHING: SearchAnswer = { total: 0, isCut: false, isNear: false, groups: [] };

/**
 * Words looked for in everything the caller may read: what bears exactly the reference typed first, then titles, then texts, then stems;
 * where nothing holds the words, what holds words written nearly so. Of each kind the best few, or a page of the kind asked for. What
 * the caller may not read is neither shown nor counted.
 */
export async function find(
  ctx: Context,
  { q, kind, each, offset: from }: { q: string; kind?: SearchKind | undefined; each: number; offset: number },
): Promise<Result<SearchAnswer>> {
  const query = searchQuery(q);
  const offset = kind === undefined ? 0 : from;
  const asked = { typed: q.trim(), each, offset };
  const seen = query === undefined ? undefined : await seenBy(ctx, kind, { query, ...asked });
  if (query === undefined || !seen) return ok(NOTHING);
  const { hits, isCut } = await wordHits(ctx.tx, seen, { query, ...asked });
  if (hits.length > 0 || offset > 0) return ok(answer(hits, { isCut, isNear: false }));
  const near = await nearWords(ctx.tx, wantedWords(q));
  if ([...near.values()].every((words) => words.length === 0)) return ok(NOTHING);
  const wider = searchQuery(q, near)!;
  const nearly = await wordHits(ctx.tx, (await seenBy(ctx, kind, { query: wider, ...asked }))!, {
    query: wider,
    ...asked,
  });
  return ok(answer(nearly.hits, { isCut: nearly.isCut, isNear: nearly.hits.length > 0 }));
}

function answer(hits: readonly Hit[], how: { isCut: boolean; isNear: boolean }): SearchAnswer {
  const groups = [...Map.groupBy(hits, (hit) => hit.kind)].map(
    ([kind, ofKind]): FoundOfKind => ({
      kind,
      total: ofKind[0]!.total,
      items: ofKind.map(({ note, project, key, ref, title, about_kind, about_ref }) => ({
        kind,
        key,
        ref,
        title,
        ...(note ? { note } : {}),
        ...(project && project !== ref ? { project } : {}),
        ...(about_kind && about_ref ? { about: { kind: about_kind, ref: about_ref } } : {}),
      })),
    }),
  );
  return { total: groups.reduce((sum, one) => sum + one.total, 0), ...how, groups };
}
