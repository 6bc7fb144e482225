import type { Scope } from '../../access/index.ts';
import { namesOf, these } from './entry.sql.ts';
import type { Entry, EntryRow } from './entry.ts';

/**
 * Scopes as `hangingScopes` of partners has them: the strategy, the agreement and its parties, bodies of its own, and where its
 * projects lie, with their owners that are no partners.
 *
 * agreement  column that holds it · strategy: its column · bodies: columns · projects: references, as a subquery
 */
const scopesOf = (of: { agreement: string; strategy: string; bodies: readonly string[]; projects: string }): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id)) from (
    select 'strategy' as kind, ${of.strategy} as id
    union select 'agreement', ${of.agreement} where ${of.agreement} is not null
    union select 'organisation', y.organisation from agreement_party y where y.agreement = ${of.agreement}
    union select 'organisation', b.body from unnest(array[${of.bodies.join(', ')}]) as b(body) where b.body is not null
    union select 'organisation', o.ref from project p join organisation o on o.ref = p.owner and o.level <> 'partner'
      where p.ref in (${of.projects})
    union (with recursive up as (
        select p.ref, p.parent, p.level, 0 as depth from project p where p.ref in (${of.projects})
        union all select p.ref, p.parent, p.level, up.depth + 1 from up join project p on p.ref = up.parent where up.depth < 20)
      select case when level = 'project' then 'project' else 'programme' end, ref from up)
    union (with recursive lies as (
        select p.code, p.parent, p.level from project_place l join place p on p.code = l.place where l.project in (${of.projects})
        union select p.code, p.parent, p.level from lies l join place p on p.code = l.parent where l.level <> 'region')
      select 'region', code from lies where level = 'region')) x), '[]') as lies`;

const scopes = (row: EntryRow): Scope[] => row.lies as Scope[];

/** These projects and those below them: what moves there moves what is found of what hangs on them. */
const BELOW = `with recursive below as (
    select ref, 0 as depth from project where ref = any($1)
    union all select p.ref, b.depth + 1 from below b join project p on p.parent = b.ref where b.depth < 20)
  select ref from below`;

const STUDIED = `select s.project where s.project is not null
  union all select n.project from study_criterion n where n.study = s.ref and n.unnamed_on is null`;

const transferKeys = (where: string): string => `select t.id::text as key from transfer t where ${where}`;
const studyKeys = (where: string): string => `select s.id::text as key from study s where ${where}`;
const ofProjects = (projects: string, of: string): string =>
  `exists (select from project p where p.ref in (${projects}) and p.ref in (${of}))`;

/** Transfers of know-how and studies: found by who may read them. Words of one partner are never offered to another. */
export const knowHowEntries: readonly Entry[] = [
  {
    kind: 'transfer',
    right: 'transfer.read',
    asked: 'where-it-lies',
    isGuessed: false,
    table: 'transfer',
    sql: `select t.id::text as key, t.ref, t.title, null::jsonb as note, ${scopesOf({
      agreement: 't.agreement',
      strategy: '(select a.strategy from partner_agreement a where a.ref = t.agreement)',
      bodies: ['t.giver', 't.receiver'],
      projects: 'select t.project',
    })},
        jsonb_build_array(t.note) || ${namesOf('array[t.giver, t.receiver]')} as more
      from transfer t where ${these('t.id')}`,
    scopes,
    also: {
      agreement_party: { column: 'agreement', keys: transferKeys('t.agreement = any($1)') },
      project: { column: 'ref', keys: transferKeys(`t.project in (${BELOW})`) },
      project_place: { column: 'project', keys: transferKeys(`t.project in (${BELOW})`) },
      organisation: {
        column: 'ref',
        keys: transferKeys(`t.giver = any($1) or t.receiver = any($1)
          or exists (select from project p where p.ref = t.project and p.owner = any($1))`),
      },
    },
  },
  {
    kind: 'study',
    right: 'study.read',
    asked: 'where-it-lies',
    isGuessed: false,
    table: 'study',
    sql: `select s.id::text as key, s.ref, s.title, s.question as note, ${scopesOf({
      agreement: 's.agreement',
      strategy: 's.strategy',
      bodies: ['s.funder', 's.contractor'],
      projects: STUDIED,
    })},
        jsonb_build_array(s.scope, s.note) || ${namesOf('array[s.funder, s.contractor]')} as more
      from study s where ${these('s.id')}`,
    scopes,
    also: {
      agreement_party: { column: 'agreement', keys: studyKeys('s.agreement = any($1)') },
      study_criterion: { column: 'study', keys: studyKeys('s.ref = any($1)') },
      project: { column: 'ref', keys: studyKeys(ofProjects(STUDIED, BELOW)) },
      project_place: { column: 'project', keys: studyKeys(ofProjects(STUDIED, BELOW)) },
      organisation: {
        column: 'ref',
        keys: studyKeys(`s.funder = any($1) or s.contractor = any($1)
          or exists (select from project p where p.ref in (${STUDIED}) and p.owner = any($1))`),
      },
    },
  },
];
