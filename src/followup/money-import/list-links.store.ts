import { type Right, visibleScopes } from '../../access/index.ts';
import { liesIn } from '../../delivery/readers.ts';
import { allSources } from '../../documents/readers.ts';
import type { LocalizedText } from '../../kernel/index.ts';
import { agreementsIn, allOrganisations } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { allStrategies } from '../../strategy/readers.ts';
import type { ListLink } from './list.ts';

export type Named = { ref: string; name: LocalizedText };

/** What words of a list may stand for, as far as the caller sees it; fundings bear no name of their own. */
export async function namedRecords(ctx: Context, link: ListLink, right: Right): Promise<Named[]> {
  const { tx, caller } = ctx;
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const rows = async (sql: string): Promise<Named[]> => (await tx.query<Named>(sql, values)).rows;
  switch (link) {
    case 'organisation':
      return (await allOrganisations(tx)).map(({ ref, name }) => ({ ref, name }));
    case 'strategy':
      return (await allStrategies(tx)).map(({ ref, title }) => ({ ref, name: title }));
    case 'source':
      return (await allSources(tx)).map(({ ref, title }) => ({ ref, name: title }));
    case 'project': {
      const where = visibleScopes(caller, right);
      return rows(`select p.ref, p.title as name from project p where ${liesIn(where, 'owner', param)}`);
    }
    case 'agreement': {
      const where = visibleScopes(caller, 'partnership.read');
      return rows(`select a.ref, a.title as name from partner_agreement a where ${agreementsIn(where, param)}`);
    }
    case 'envelope':
      return rows('select ref, title as name from envelope');
    case 'committee':
      return rows('select ref, title as name from committee');
    case 'funding':
      return [];
  }
}
