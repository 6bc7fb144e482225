import type { SpreadField } from '../../platform/database/rows.ts';
import type { Subject } from './agenda.ts';

/** A subject over its two columns. */
export const subjectField: SpreadField = {
  columns: ['subject_kind', 'subject_ref'],
  write: (subject) => ({ subject_kind: (subject as Subject).kind, subject_ref: (subject as Subject).ref }),
  read: (row) => (row.subject_kind ? { kind: row.subject_kind, ref: row.subject_ref } : undefined),
};
