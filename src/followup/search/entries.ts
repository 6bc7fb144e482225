import { indicatorTarget } from '../../results/readers.ts';
import { agreementEntries } from './agreement-entries.ts';
import { aiSystemEntry } from './ai-system-entry.ts';
import { commentEntry, scopesOfPledge } from './comment-entry.ts';
import { given, namesOf, these } from './entry.sql.ts';
import type { Entry } from './entry.ts';
import { knowHowEntries } from './know-how-entries.ts';
import { officialEntries } from './official-entries.ts';

/** Everything that can be found, a line a kind. */
export const entries: readonly Entry[] = [
  {
    kind: 'strategy',
    right: 'strategy.read',
    asked: 'instance',
    table: 'strategy',
    sql: `select id::text as key, ref, title, summary as note, jsonb_build_array(note) as more from strategy where ${these('id')}`,
  },
  {
    kind: 'axis',
    right: 'strategy.read',
    asked: 'instance',
    table: 'axis',
    sql: `select id::text as key, ref, title, summary as note, jsonb_build_array(note) as more from axis where ${these('id')}`,
  },
  {
    kind: 'pledge',
    right: 'pledge.read',
    asked: 'where-it-lies',
    table: 'pledge',
    sql: `select id::text as key, ref, title, summary as note, jsonb_build_array(topic, note) as more, strategy, owner, bound, place
      from pledge where ${these('id')}`,
    scopes: scopesOfPledge,
  },
  {
    // a claim is read on the page of its pledge
    kind: 'claim',
    right: 'pledge.read',
    asked: 'where-it-lies',
    table: 'claim',
    sql: `select c.id::text as key, p.ref, c.text as title, p.title as note, jsonb_build_array(c.ref, c.speaker, c.actor) as more,
        p.strategy, p.owner, p.bound, p.place
      from claim c join pledge p on p.ref = c.pledge where ${these('c.id')}`,
    scopes: scopesOfPledge,
    also: { pledge: { column: 'ref', keys: 'select id::text as key from claim where pledge = any($1)' } },
  },
  {
    kind: 'source',
    right: 'source.read',
    asked: 'instance',
    table: 'source',
    sql: `select id::text as key, ref, title, note, jsonb_build_array(publisher) as more from source where ${these('id')}`,
  },
  {
    kind: 'project',
    right: 'project.read',
    asked: 'where-it-lies',
    table: 'project',
    sql: `select p.id::text as key, p.ref, p.title, p.summary as note, p.ref as project,
        jsonb_build_array(p.note, p.owner) || ${namesOf('array[p.owner, p.operator]')}
          || coalesce((select jsonb_agg(distinct l.name) from project_place s join place l on l.code = s.place where s.project = p.ref), '[]') as more
      from project p where ${these('p.id')}`,
    also: {
      project_place: { column: 'project', keys: 'select id::text as key from project where ref = any($1)' },
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from project where owner = any($1) or operator = any($1)',
      },
      place: {
        column: 'code',
        keys: 'select p.id::text as key from project_place s join project p on p.ref = s.project where s.place = any($1)',
      },
    },
  },
  {
    // shown with the title of its project, which is read when it is found
    kind: 'milestone',
    right: 'project.read',
    asked: 'where-it-lies',
    table: 'milestone',
    sql: `select id::text as key, ref, title, null::jsonb as note, project, null::jsonb as more from milestone where ${these('id')}`,
  },
  {
    kind: 'indicator',
    right: 'indicator.read',
    asked: 'where-it-lies',
    table: 'indicator',
    sql: `select i.id::text as key, i.ref, i.title, d.definition as note, i.strategy, i.project as of_project, i.owner, i.producer,
        jsonb_build_array(i.note, d.perimeter) || ${namesOf('array[i.owner, i.producer]')} as more
      from indicator i
      left join lateral (select definition, perimeter from indicator_definition where indicator = i.ref order by number desc limit 1) d on true
      where ${these('i.id')}`,
    scopes: (row) => {
      const [project, owner, producer] = ['of_project', 'owner', 'producer'].map((column) => given(row, column));
      return indicatorTarget({
        strategy: row.strategy as string,
        ...(project ? { project } : {}),
        ...(owner ? { owner } : {}),
        ...(producer ? { producer } : {}),
      }).scopes;
    },
    also: {
      indicator_definition: {
        column: 'indicator',
        keys: 'select id::text as key from indicator where ref = any($1)',
      },
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from indicator where owner = any($1) or producer = any($1)',
      },
    },
  },
  {
    kind: 'organisation',
    right: 'organisation.read',
    asked: 'instance',
    table: 'organisation',
    sql: `select id::text as key, ref, name as title, role as note, jsonb_build_array(note) as more from organisation where ${these('id')}`,
  },
  {
    kind: 'place',
    right: 'place.read',
    asked: 'instance',
    table: 'place',
    sql: `select p.code as key, p.code as ref, p.name as title, u.name as note, null::jsonb as more
      from place p left join place u on u.code = p.parent where ${these('p.code')}`,
  },
  {
    kind: 'legal-text',
    right: 'law.read',
    asked: 'instance',
    table: 'legal_text',
    sql: `select id::text as key, ref, title, duty as note, jsonb_build_array(number, bulletin) as more from legal_text where ${these('id')}`,
  },
  {
    // what waits for its review is found by nobody: it is on the list of those whom it concerns
    kind: 'solution',
    right: 'solution.read',
    asked: 'instance',
    table: 'solution',
    sql: `select s.id::text as key, s.ref, v.name as title, v.purpose as note,
        jsonb_build_array(v.purpose, v.maker_name, v.owner_name) || ${namesOf('array[v.maker, v.owner]')} as more
      from solution s join lateral (
        select * from solution_submission where solution = s.ref and status = 'accepted' order by number desc limit 1) v on true
      where ${these('s.id')} and not exists (select from solution_delisting d
        where d.solution = s.ref and d.status = 'confirmed' and d.submission = v.number)`,
    also: {
      organisation: {
        column: 'ref',
        keys: `select s.id::text as key from solution s join solution_submission v on v.solution = s.ref
          where v.maker = any($1) or v.owner = any($1)`,
      },
    },
  },
  {
    kind: 'digital-service',
    right: 'service.read',
    asked: 'instance',
    table: 'digital_service',
    sql: `select s.id::text as key, s.ref, s.title, s.note, ${namesOf('array[s.administration]')} as more from digital_service s
      where ${these('s.id')}`,
    also: {
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from digital_service where administration = any($1)',
      },
    },
  },
  {
    // found by who may read where it stands; its words are offered to nobody else
    kind: 'state-system',
    right: 'hosting.read',
    asked: 'where-it-lies',
    isGuessed: false,
    table: 'state_system',
    sql: `select s.id::text as key, s.ref, s.title, s.note, s.strategy, s.administration, s.owner,
        ${namesOf('array[s.administration, s.owner]')} as more
      from state_system s where ${these('s.id')}`,
    scopes: (row) => [
      { kind: 'strategy', id: row.strategy as string },
      ...[given(row, 'administration'), given(row, 'owner')].flatMap((id) =>
        id ? [{ kind: 'organisation' as const, id }] : [],
      ),
    ],
    also: {
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from state_system where administration = any($1) or owner = any($1)',
      },
    },
  },
  {
    kind: 'committee',
    right: 'stocktake.read',
    asked: 'where-it-lies',
    table: 'committee',
    sql: `select id::text as key, ref, title, mandate as note, ref as committee, null::jsonb as more from committee where ${these('id')}`,
  },
  {
    kind: 'action',
    right: 'action.read',
    asked: 'where-it-lies',
    table: 'committee_action',
    sql: `select a.id::text as key, a.committee || '-' || a.number as ref, a.title, c.title as note, a.committee, a.organisation,
        ${namesOf('array[a.organisation]')} as more
      from committee_action a join committee c on c.ref = a.committee where ${these('a.id')}`,
    scopes: (row) => [{ kind: 'organisation', id: row.organisation as string }],
    also: {
      committee: { column: 'ref', keys: 'select id::text as key from committee_action where committee = any($1)' },
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from committee_action where organisation = any($1)',
      },
    },
  },
  {
    kind: 'risk',
    right: 'risk.read',
    asked: 'where-it-lies',
    table: 'risk',
    sql: `select id::text as key, ref, event as title, consequence as note, project, strategy, organisation,
        jsonb_build_array(cause, response) as more from risk where ${these('id')}`,
    scopes: (row) =>
      row.project
        ? []
        : [
            { kind: 'strategy', id: row.strategy as string },
            { kind: 'organisation', id: row.organisation as string },
          ],
  },
  {
    kind: 'evidence',
    right: 'evidence.read',
    asked: 'where-it-lies',
    table: 'evidence',
    sql: `select e.id::text as key, e.project || ' ' || e.type as ref, e.title, t.title as note, e.project, e.class,
        null::jsonb as more
      from evidence e left join evidence_type t on t.code = e.type where ${these('e.id')}`,
    also: {
      evidence_type: {
        column: 'code',
        keys: 'select id::text as key from evidence where type = any($1)',
      },
    },
  },
  ...officialEntries,
  ...agreementEntries,
  ...knowHowEntries,
  aiSystemEntry,
  commentEntry,
];
