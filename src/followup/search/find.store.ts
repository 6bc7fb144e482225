import type { LocalizedText } from '../../kernel/index.ts';
import { PLAN_BY_VALUE, type Tx } from '../../platform/database/database.ts';
import { spelled, stems } from '../../platform/search/arabic.ts';
import type { CommentedKind } from '../comment/comment.ts';
import { type SearchKind, searchKinds } from './search.ts';

export type Hit = {
  kind: SearchKind;
  key: string;
  ref: string;
  title: LocalizedText;
  note: LocalizedText | null;
  project: string | null;
  about_kind: CommentedKind | null;
  about_ref: string | null;
  total: number;
};

/**
 * What the reader may see: a condition on a line `s`, with the values of its parameters and the named queries (`name as materialized
 * (...)`) that it reads.
 */
export type Seen = { values: unknown[]; condition: string; named: string[] };

/** So many lines are weighed at most: ranking very common words over everything is what makes a search slow. */
export const WEIGHED = 1000;

/**
 * Lines that hold the words, the best first in each kind. Weighed are first those whose title holds them, then others.
 *
 * query   what is looked for, as PostgreSQL's tsquery in text form
 * typed   what was typed: a thing of exactly this reference comes before all others, then those that begin with it
 * each    how many of each kind are answered, from `offset` on
 */
export async function wordHits(
  tx: Tx,
  seen: Seen,
  asked: { query: string; typed: string; each: number; offset: number },
): Promise<{ hits: Hit[]; isCut: boolean }> {
  const values = [...seen.values];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const lower = asked.typed.toLowerCase();
  const query = `${param(asked.query)}::tsquery`;
  const typed = param(lower);
  const begins = param(likeBeginning(asked.typed));
  const rank = `case when lower(s.ref) = ${typed} then 2 when lower(s.ref) like ${begins} then 1 else 0 end
    + case when s.titles @@ ${query} then 0.5 + ts_rank(s.titles, ${query}) else ts_rank(s.words, ${query}) / 10 end`;
  const lines = (condition: string): string =>
    `select s.kind, s.key, ${rank} as rank from desk_search s where ${condition} and ${seen.condition}`;
  // how many lines hold a word decides which way is the shortest
  await tx.query(PLAN_BY_VALUE);
  const found = await tx.query<Hit & { weighed: number }>(
    `with ${seen.named.map((one) => `${one}, `).join('')}
     begun as materialized (${lines(`lower(s.ref) like ${begins}`)} limit 200),
     titled as materialized (${lines(`s.titles @@ ${query}`)} limit ${WEIGHED}),
     worded as materialized (
       ${lines(`s.words @@ ${query} and not s.titles @@ ${query}`)} limit ${WEIGHED} - (select count(*) from titled)),
     ranked as (select * from begun union select * from titled union select * from worded),
     ordered as (
       select kind, key, max(rank) over (partition by kind) as best, count(*) over (partition by kind) as total,
         row_number() over (partition by kind order by rank desc, key) as at, count(*) over () as weighed
       from ranked)
     select o.kind, o.key, s.ref, s.title, s.project, s.about_kind, s.about_ref, o.total, o.weighed,
       case when o.kind = 'milestone' or (o.kind = 'comment' and s.project is not null) then (select p.title from project p where p.ref = s.project) else s.note end as note
     from ordered o join desk_search s using (kind, key)
     where o.at > ${param(asked.offset)} and o.at <= ${param(asked.offset + asked.each)}
     order by o.best desc, array_position(${param(searchKinds)}::text[], o.kind), o.at`,
    values,
  );
  return { hits: found.rows, isCut: (found.rows[0]?.weighed ?? 0) >= WEIGHED };
}

const likeBeginning = (typed: string): string => `${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** Warnings with a comment that answers this, some of them where there are very many. */
export async function warningsCommented(tx: Tx, { query, typed }: { query: string; typed: string }): Promise<string[]> {
  const found = await tx.query<{ ref: string }>(
    `select distinct about_ref as ref from desk_search
     where about_kind = 'warning' and (words @@ $1::tsquery or lower(ref) like $2) limit 100`,
    [query, likeBeginning(typed)],
  );
  return found.rows.map((row) => row.ref);
}

/** Words of the lines that are written nearly as these, the nearest few of each; none where the server has no pg_trgm. */
export async function nearWords(tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> {
  const has = await tx.query("select from pg_extension where extname = 'pg_trgm'");
  if (has.rowCount !== 1) return new Map();
  // without its article too: of a short word with a typing error, the article is half
  const forms = words.flatMap((word) => [word, ...stems(word).slice(0, 1)].map((form) => [word, form] as const));
  await tx.query("select set_config('pg_trgm.similarity_threshold', '0.4', true)");
  const found = await tx.query<{ word: string; near: string[] }>(
    `select asked.word, array(
       select w.word from desk_search_word w where w.spelled % asked.spelled
       order by similarity(w.spelled, asked.spelled) desc, w.word limit 5) as near
     from unnest($1::text[], $2::text[]) as asked (word, spelled)`,
    [forms.map(([word]) => word), forms.map(([, form]) => spelled(form))],
  );
  return new Map(words.map((word) => [word, found.rows.filter((row) => row.word === word).flatMap((row) => row.near)]));
}
