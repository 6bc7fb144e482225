import type { Scope } from '../../access/index.ts';
import { opens, scopesOfBody } from '../letter/letter-target.ts';
import { namesOf, these } from './entry.sql.ts';
import type { Entry, EntryRow } from './entry.ts';

/** Bodies of the row with their places. */
type Bodies = { ref: string; place: string | null }[];
const bodiesOf = (refs: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('ref', b.ref, 'place', b.place)) from organisation b where b.ref = any(${refs})), '[]')`;

const scopesOf = (row: EntryRow, refs: readonly string[]): Scope[] =>
  (row.bodies as Bodies)
    .filter((one) => refs.includes(one.ref))
    .flatMap(({ ref, place }) => scopesOfBody({ ref, ...(place ? { place } : {}) }));

/** The correspondence of a body: each with its own rule of who reads it; who reads a letter reads its text, and finds it by it. */
export const officialEntries: readonly Entry[] = [
  {
    kind: 'letter',
    right: 'letter.read',
    asked: 'where-it-lies',
    table: 'letter',
    sql: `select l.id::text as key, l.number || '/' || l.year as ref, l.subject as title, o.name as note,
        l.body, l.direction, l.state, l.recipient, l.chain, ${bodiesOf('array[l.body, l.recipient] || l.chain')} as bodies,
        jsonb_build_array(l.reference, l.words) || ${namesOf('array[l.sender, l.recipient]')} as more,
        (with recursive up as (
           select p.ref, p.parent, p.level, p.strategy from letter_link k join project p on p.ref = k.project where k.letter = l.id
           union select p.ref, p.parent, p.level, p.strategy from up join project p on p.ref = up.parent),
         lies as (
           select 'strategy' as kind, strategy as id from letter_link k where k.letter = l.id and k.strategy is not null
           union select 'strategy', strategy from up
           union select case when level = 'project' then 'project' else 'programme' end, ref from up)
         select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'id', id)), '[]') from lies) as works
      from letter l join organisation o on o.ref = case l.direction when 'outgoing' then l.recipient else l.sender end
      where ${these('l.id')}`,
    scopes: (row) => [
      ...scopesOf(row, opens(row as unknown as Parameters<typeof opens>[0])),
      ...(row.works as Scope[]),
    ],
    also: {
      letter_link: { column: 'letter', keys: 'select unnest($1::text[]) as key' },
      // a project under another programme takes the letters about it, and about what lies below, along
      project: {
        column: 'ref',
        keys: `with recursive down as (select ref from project where ref = any($1) union select p.ref from down join project p on p.parent = down.ref)
          select distinct k.letter::text as key from letter_link k join down on down.ref = k.project`,
      },
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from letter where sender = any($1) or recipient = any($1) or chain && $1::text[]',
      },
    },
  },
  {
    kind: 'question',
    right: 'question.read',
    asked: 'where-it-lies',
    table: 'parliament_question',
    sql: `select q.id::text as key, q.number || '/' || q.year as ref, q.subject as title, o.name as note, q.body,
        ${bodiesOf('array[q.body]')} as bodies, jsonb_build_array(q.asked_by, q.words) as more
      from parliament_question q join organisation o on o.ref = q.body where ${these('q.id')}`,
    scopes: (row) => scopesOf(row, [row.body as string]),
    also: {
      organisation: { column: 'ref', keys: 'select id::text as key from parliament_question where body = any($1)' },
    },
  },
  {
    kind: 'recommendation',
    right: 'recommendation.read',
    asked: 'where-it-lies',
    table: 'audit_recommendation',
    sql: `select id::text as key, ref, words as title, report as note, addressee,
        jsonb_build_array(number) || ${namesOf('array[source, addressee]')} as more
      from audit_recommendation where ${these('id')}`,
    scopes: (row) => [{ kind: 'organisation', id: row.addressee as string }],
    also: {
      organisation: {
        column: 'ref',
        keys: 'select id::text as key from audit_recommendation where source = any($1) or addressee = any($1)',
      },
    },
  },
];
