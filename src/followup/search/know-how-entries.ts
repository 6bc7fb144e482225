import { namesOf, these } from './entry.sql.ts';
import type { Entry } from './entry.ts';
import { BELOW, ofProjects, scopes, scopesOf } from './hanging.sql.ts';

const STUDIED = `select s.project where s.project is not null
  union all select n.project from study_criterion n where n.study = s.ref and n.unnamed_on is null`;

const transferKeys = (where: string): string => `select t.id::text as key from transfer t where ${where}`;
const studyKeys = (where: string): string => `select s.id::text as key from study s where ${where}`;

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
