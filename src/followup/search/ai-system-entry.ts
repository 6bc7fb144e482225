import { namesOf, these } from './entry.sql.ts';
import type { Entry } from './entry.ts';
import { BELOW, scopes, scopesOf } from './hanging.sql.ts';

const keys = (where: string): string => `select a.id::text as key from ai_system a where ${where}`;

/** Systems of the register, by name, purpose and administration: found by who may read them, and by no word nearly so. */
export const aiSystemEntry: Entry = {
  kind: 'ai-system',
  right: 'ai-system.read',
  asked: 'where-it-lies',
  isGuessed: false,
  table: 'ai_system',
  sql: `select a.id::text as key, a.ref, a.title, a.purpose as note, ${scopesOf({
    agreement: 'null::text',
    strategy: 'a.strategy',
    bodies: ['a.administration'],
    projects: 'select a.project',
  })},
      ${namesOf('array[a.administration]')} as more
    from ai_system a where ${these('a.id')}`,
  scopes,
  also: {
    project: { column: 'ref', keys: keys(`a.project in (${BELOW})`) },
    project_place: { column: 'project', keys: keys(`a.project in (${BELOW})`) },
    organisation: {
      column: 'ref',
      keys: keys(`a.administration = any($1)
        or exists (select from project p where p.ref = a.project and p.owner = any($1))`),
    },
  },
};
