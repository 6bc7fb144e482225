import type { Scope } from '../../access/index.ts';
import { namesOf, these } from './entry.sql.ts';
import type { Entry, EntryRow } from './entry.ts';

/**
 * Scopes of the agreement in row `a`, as `agreementScopes` of partners has them: strategy, itself, its parties, and where the projects
 * that it serves lie, with their owners that are no partners.
 */
const SCOPES = `coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id)) from (
    select 'strategy' as kind, a.strategy as id
    union select 'agreement', a.ref
    union select 'organisation', s.organisation from agreement_party s where s.agreement = a.ref
    union select 'organisation', o.ref from agreement_project s join project p on p.ref = s.project
      join organisation o on o.ref = p.owner and o.level <> 'partner' where s.agreement = a.ref
    union (with recursive up as (
        select p.ref, p.parent, p.level, 0 as depth from agreement_project s join project p on p.ref = s.project where s.agreement = a.ref
        union all select p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20)
      select case when level = 'project' then 'project' else 'programme' end, ref from up)
    union (with recursive lies as (
        select p.code, p.parent, p.level from agreement_project s join project_place l on l.project = s.project join place p on p.code = l.place
          where s.agreement = a.ref
        union select p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
      select 'region', code from lies where level = 'region')) x), '[]') as lies`;

const scopes = (row: EntryRow): Scope[] => row.lies as Scope[];

/** Agreements that serve one of the projects in $1 or one below it: what moves there moves what is found of them. */
const SERVING = `with recursive below as (
    select ref, 0 as depth from project where ref = any($1)
    union all select p.ref, b.depth + 1 from below b join project p on p.parent = b.ref where b.depth < 20)
  select s.agreement from agreement_project s join below b on b.ref = s.project`;

const followed = (key: string, from: string) => {
  const keys = (where: string): string => `select ${key}::text as key from ${from} where ${where}`;
  return {
    agreement_party: { column: 'agreement', keys: keys('a.ref = any($1)') },
    agreement_project: { column: 'agreement', keys: keys('a.ref = any($1)') },
    project: { column: 'ref', keys: keys(`a.ref in (${SERVING})`) },
    project_place: { column: 'project', keys: keys(`a.ref in (${SERVING})`) },
    organisation: {
      column: 'ref',
      keys: keys(`exists (select from agreement_party s where s.agreement = a.ref and s.organisation = any($1))
        or exists (select from agreement_project s join project p on p.ref = s.project where s.agreement = a.ref and p.owner = any($1))`),
    },
  };
};

/** Agreements with partners and what each side owes under them: found by who may read the agreement. */
export const agreementEntries: readonly Entry[] = [
  {
    kind: 'agreement',
    right: 'partnership.read',
    asked: 'where-it-lies',
    // words of one partner are never offered to another
    isGuessed: false,
    table: 'partner_agreement',
    sql: `select a.id::text as key, a.ref, a.title, a.summary as note, ${SCOPES},
        jsonb_build_array(a.note) || ${namesOf('(select array_agg(organisation) from agreement_party where agreement = a.ref)::text[]')} as more
      from partner_agreement a where ${these('a.id')}`,
    scopes,
    also: followed('a.id', 'partner_agreement a'),
  },
  {
    kind: 'obligation',
    right: 'partnership.read',
    asked: 'where-it-lies',
    isGuessed: false,
    table: 'agreement_obligation',
    sql: `select d.id::text as key, d.ref, d.title, a.title as note, ${SCOPES},
        jsonb_build_array(d.consequence, d.note) || ${namesOf('array[d.debtor, d.creditor]')} as more
      from agreement_obligation d join partner_agreement a on a.ref = d.agreement where ${these('d.id')}`,
    scopes,
    also: {
      ...followed('d.id', 'agreement_obligation d join partner_agreement a on a.ref = d.agreement'),
      partner_agreement: {
        column: 'ref',
        keys: 'select id::text as key from agreement_obligation where agreement = any($1)',
      },
    },
  },
];
