import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { holdsItself } from './holding.rules.ts';
import { addHolder, listHolders, reviseHolderRow } from './holding.store.ts';
import type { OrganisationHolder } from './holding.ts';
import { checkNames } from './record-holding.ts';

export type SetHolder = Omit<OrganisationHolder, 'recordedBy' | 'recordedOn' | 'version'> & {
  /** the version read; absent when nothing was recorded yet */
  version?: number | undefined;
};

/**
 * Says who holds a body, or that nobody does.
 *
 * refuses  'organisation.unknown' · 'source.unknown' · 'holder.circle' · 'conflict.changed'
 */
export async function setHolder(ctx: Context, { version, ...input }: SetHolder): Promise<Result<{ version: number }>> {
  for (const organisation of [input.organisation, input.holder]) {
    const known = await checkNames(ctx, { ...(organisation ? { organisation } : {}), ...pick(input) });
    if (!known.ok) return known;
  }
  const links = await listHolders(ctx.tx);
  if (input.holder && holdsItself(input.organisation, input.holder, links))
    return refused('holder.circle', { organisation: input.organisation, holder: input.holder });
  const said = { recordedBy: ctx.caller.person!, recordedOn: ctx.today };
  const current = links.find((one) => one.organisation === input.organisation);
  if (!current && version === undefined) {
    await addHolder(ctx.tx, { ...input, ...said, version: 1 });
    return ok({ version: 1 });
  }
  return reviseHolderRow(ctx.tx, input.organisation, version ?? 0, {
    holder: undefined,
    source: undefined,
    note: undefined,
    ...input,
    ...said,
  } as Partial<OrganisationHolder>);
}

const pick = ({ source }: Pick<SetHolder, 'source'>) => (source ? { source } : {});
