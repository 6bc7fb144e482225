import { isVisible, type Scope, visibleScopes } from '../access/index.ts';
import { projectScopes } from '../delivery/readers.ts';
import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { evaluate } from './evaluate.rules.ts';
import { loadPicture } from './load-picture.ts';
import { type FoundWarning, type WarningRule, warningKey } from './warning.ts';
import { listWarningRules } from './warning-rule.store.ts';

export type WarningFilter = {
  rule?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
  strategy?: string | undefined;
  region?: string | undefined;
  offset: number;
  limit: number;
};

/** A warning with who is asked first. */
export type ShownWarning = FoundWarning & { key: string; role: WarningRule['role'] };

/** Where a warning lies: its project with all its sides, and its strategy, body and region where it is of no project. */
const ownScopes = ({ strategy, organisation, region }: FoundWarning): Scope[] => [
  ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : []),
  ...(organisation ? [{ kind: 'organisation' as const, id: organisation }] : []),
  ...(region ? [{ kind: 'region' as const, id: region }] : []),
];

/** What the rules find today, that the caller may read, the heaviest first. */
export async function visibleWarnings(ctx: Context): Promise<ShownWarning[]> {
  const where = visibleScopes(ctx.caller, 'warning.read');
  if (where !== 'everywhere' && where.length === 0) return [];
  const rules = await listWarningRules(ctx.tx);
  const byCode = new Map(rules.map((one) => [one.code as string, one]));
  const all = evaluate(await loadPicture(ctx), rules).map((one): ShownWarning => {
    const rule = byCode.get(one.rule)!;
    const organisation = rule.organisation ?? one.organisation;
    return { ...one, ...(organisation ? { organisation } : {}), key: warningKey(one), role: rule.role };
  });
  if (where === 'everywhere') return all;
  const refs = [...new Set(all.flatMap((one) => one.project ?? []))];
  const lies = await projectScopes(ctx.tx, refs, 'all-sides', where.flat());
  return all.filter((one) =>
    isVisible(where, { scopes: [...ownScopes(one), ...(one.project ? (lies.get(one.project) ?? []) : [])] }),
  );
}

export async function listWarnings(
  ctx: Context,
  { offset, limit, ...filter }: WarningFilter,
): Promise<Result<{ total: number; counts: Record<string, number>; items: ShownWarning[] }>> {
  const { rule, ...rest } = filter;
  const fits = (one: ShownWarning): boolean =>
    Object.entries(rest).every(([name, value]) => value === undefined || one[name as keyof typeof rest] === value);
  const found = (await visibleWarnings(ctx)).filter(fits);
  const counts: Record<string, number> = {};
  for (const one of found) counts[one.rule] = (counts[one.rule] ?? 0) + 1;
  const items = found.filter((one) => rule === undefined || one.rule === rule);
  return ok({ total: items.length, counts, items: items.slice(offset, offset + limit) });
}
