import {
  contains,
  instanceTarget,
  listTarget,
  may,
  type Right,
  type Scope,
  type Visible,
  visibleScopes,
} from '../../access/index.ts';
import { liesIn, type Sides } from '../../delivery/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type CommentedKind, commentedKinds } from '../comment/comment.ts';
import { mayRead, rightToRead } from '../linked/find-linked.ts';
import { committeesWithScopes } from '../stocktake/readers.ts';
import { findWarning, targetOfStanding } from '../warning/find-warning.ts';
import { entries } from './entries.ts';
import type { Entry } from './entry.ts';
import { type Seen, warningsCommented } from './find.store.ts';
import type { SearchKind } from './search.ts';

/** What a question about visibility needs: the caller, the day, a connection, and where its values go. */
type Asking = {
  ctx: Context;
  param: (value: unknown) => string;
  committees: () => Promise<Map<string, Scope[]>>;
  /** The name of a query of projects that lie there, one however often it is asked for. */
  projects: (where: Visible, sides: Sides) => string;
};

const nameOf = (scope: Scope): string => `${scope.kind}:${scope.id}`;

/**
 * The condition on a line `s` of the search that is true for what the caller may read, each kind by the right of its own
 * list. Undefined when the caller may read nothing of these kinds.
 *
 * asks  what is looked for: only warnings that it may lead to are asked whether their comments are seen
 */
export async function seenBy(
  ctx: Context,
  kind: SearchKind | undefined,
  asks: { query: string; typed: string },
): Promise<Seen | undefined> {
  const values: unknown[] = [];
  let kept: Promise<Map<string, Scope[]>> | undefined;
  const named = new Map<string, { name: string; query: string }>();
  const param = (value: unknown): string => `$${values.push(value)}`;
  const asking: Asking = {
    ctx,
    param,
    committees: () => (kept ??= committeesWithScopes(ctx)),
    projects: (where, sides) => {
      const key = JSON.stringify([where, sides]);
      const known = named.get(key);
      if (known) return known.name;
      const name = `projects_${named.size}`;
      const query = `${name} as materialized (select p.ref from project p where ${liesIn(where, sides, param)})`;
      named.set(key, { name, query });
      return name;
    },
  };
  const conditions: string[] = [];
  const whole: SearchKind[] = [];
  const asked = entries.filter((entry) => kind === undefined || entry.kind === kind);
  for (const [right, ofRight] of Map.groupBy(asked, (entry) => entry.right)) {
    const lies = ofRight.some((entry) => entry.asked === 'where-it-lies') ? await whereSeen(asking, right) : 'false';
    for (const entry of ofRight) {
      if (entry.asked === 'as-its-record') {
        conditions.push(...(await withRecords(asking, entry, asks)));
        continue;
      }
      const condition = entry.asked === 'instance' ? `${may(ctx.caller, right, instanceTarget)}` : lies;
      if (condition === 'true' && entry.kind !== 'evidence') whole.push(entry.kind);
      else if (condition !== 'false')
        conditions.push(`(s.kind = '${entry.kind}' and ${condition}${classed(asking, entry)})`);
    }
  }
  if (whole.length > 0) conditions.push(`s.kind = any (${asking.param(whole)})`);
  if (conditions.length === 0) return undefined;
  return {
    values,
    condition: `(${conditions.join(' or ')})`,
    named: [...named.values()].map((one) => one.query),
  };
}

/** Whose organisations see a record with its project, as its own page asks it. */
const sidesOf = (kind: CommentedKind): Sides => (kind === 'report' ? 'owner' : 'all-sides');

/** A comment is seen by who may read comments there and the record itself. */
async function withRecords(asking: Asking, entry: Entry, asks: { query: string; typed: string }): Promise<string[]> {
  const { ctx, param } = asking;
  if (!may(ctx.caller, entry.right, listTarget)) return [];
  const conditions: string[] = [];
  for (const kind of commentedKinds) {
    const of = `s.kind = '${entry.kind}' and s.about_kind = '${kind}'`;
    if (kind === 'warning') {
      const refs = await warningsRead(ctx, entry.right, await warningsCommented(ctx.tx, asks));
      if (refs.length > 0) conditions.push(`(${of} and s.about_ref = any (${param(refs)}))`);
      continue;
    }
    const both: string[] = [];
    for (const right of [entry.right, rightToRead[kind]]) both.push(await whereSeen(asking, right, sidesOf(kind)));
    if (!both.includes('false')) conditions.push(`(${[of, ...both.filter((one) => one !== 'true')].join(' and ')})`);
  }
  return conditions;
}

/** Where a warning lies is found, not kept: each is asked, as its page asks it. */
async function warningsRead(ctx: Context, right: Right, keys: readonly string[]): Promise<string[]> {
  const read: string[] = [];
  for (const key of keys) {
    const warning = await findWarning(ctx, key);
    if (!warning) continue;
    const target = await targetOfStanding(ctx, warning, 'all-sides');
    if (may(ctx.caller, right, target) && mayRead(ctx.caller, 'warning', target)) read.push(key);
  }
  return read;
}

/** Where the right holds: in a project, with a committee, or in scopes of the line's own. */
async function whereSeen(
  { ctx, param, committees, projects }: Asking,
  right: Right,
  sides: Sides = 'all-sides',
): Promise<string> {
  const where = visibleScopes(ctx.caller, right);
  if (where === 'everywhere') return 'true';
  if (where.length === 0) return 'false';
  const pairs = [...(await committees())].flatMap(([committee, scopes]) =>
    where.map((place) => ({ committee, needs: place.filter((one) => !contains(one, { scopes })).map(nameOf) })),
  );
  const own = where.map((place) => `s.scopes @> ${param(place.map(nameOf))}::text[]`).join(' or ');
  return `case
    when s.project is not null then s.project in (select ref from ${projects(where, sides)})
    when s.committee is not null then exists (
      select from jsonb_to_recordset(${param(JSON.stringify(pairs))}::jsonb) as held (committee text, needs text[])
      where held.committee = s.committee and s.scopes @> held.needs)
    else ${own} end`;
}

/** What is restricted is found by who may open it, as on the project's page. */
function classed({ ctx, projects }: Asking, { kind }: Entry): string {
  if (kind !== 'evidence') return '';
  const where = visibleScopes(ctx.caller, 'evidence.read-restricted');
  if (where === 'everywhere') return '';
  if (where.length === 0) return " and s.class <> 'restricted'";
  return ` and (s.class <> 'restricted' or s.project in (select ref from ${projects(where, 'owner')}))`;
}
