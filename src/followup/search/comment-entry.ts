import type { Scope } from '../../access/index.ts';
import { pledgeTarget } from '../../strategy/readers.ts';
import { these } from './entry.sql.ts';
import type { Entry, EntryRow } from './entry.ts';

/** Scopes of a pledge from its columns in the row. */
export const scopesOfPledge = (row: EntryRow): Scope[] =>
  pledgeTarget({
    strategy: row.strategy as string,
    bound: row.bound as string[],
    ...(row.owner ? { owner: row.owner as string } : {}),
    ...(row.place ? { place: row.place as string } : {}),
  }).scopes;

const on = (kind: string, condition: string): string =>
  `select id::text as key from record_comment where subject_kind = '${kind}' and ${condition}`;

/**
 * Comments, without those that were withdrawn. Each lies where its record does; one on a warning is asked of the warning
 * itself when somebody searches (`seen.ts`), since where a warning lies is found and not kept.
 */
export const commentEntry: Entry = {
  kind: 'comment',
  right: 'comment.read',
  asked: 'as-its-record',
  isGuessed: false,
  table: 'record_comment',
  sql: `select c.id::text as key, c.words as title, null::jsonb as more, c.subject_kind as about_kind, c.subject_ref as about_ref,
      case c.subject_kind when 'report' then r.project || ' ' || r.period when 'action' then a.committee || '-' || a.number
        when 'warning' then regexp_replace(c.subject_ref, '^\\S+ \\S+ ', '') else c.subject_ref end as ref,
      case c.subject_kind when 'project' then c.subject_ref when 'gate' then regexp_replace(c.subject_ref, '/G\\d$', '')
        when 'report' then r.project end as project,
      case c.subject_kind when 'pledge' then p.title when 'action' then a.title when 'warning' then w.title end as note,
      a.committee, a.organisation, p.strategy, p.owner, p.bound, p.place
    from record_comment c
    left join report r on r.id = case when c.subject_kind = 'report' then c.subject_ref::uuid end
    left join committee_action a on a.id = case when c.subject_kind = 'action' then c.subject_ref::uuid end
    left join pledge p on c.subject_kind = 'pledge' and p.ref = c.subject_ref
    left join warning_rule w on c.subject_kind = 'warning' and w.code = split_part(c.subject_ref, ' ', 1)
    where c.withdrawn_on is null and ${these('c.id')}`,
  scopes: (row) =>
    row.about_kind === 'pledge'
      ? scopesOfPledge(row)
      : row.about_kind === 'action'
        ? [{ kind: 'organisation', id: row.organisation as string }]
        : [],
  also: {
    pledge: { column: 'ref', keys: on('pledge', 'subject_ref = any($1)') },
    committee_action: { column: 'id', keys: on('action', 'subject_ref = any($1)') },
    warning_rule: { column: 'code', keys: on('warning', "split_part(subject_ref, ' ', 1) = any($1)") },
  },
};
