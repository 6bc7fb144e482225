import type { Day } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row } from '../../platform/database/rows.ts';
import type { Context } from '../../platform/http/endpoint.ts';

export const noticeKinds = [
  'opened',
  'reminder',
  'overdue',
  'escalation',
  'visa',
  'returned',
  'accepted',
  'extended',
  'warning',
  'mention',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something a person is told, of a report, of a warning or of a comment that mentions them; `saidAs` says why this person. */
export type Notice = {
  person: string;
  kind: NoticeKind;
  report?: string;
  warning?: string;
  comment?: string;
  step: number;
  saidAs: string;
  day: Day;
};

/**
 * A notice with what it is about.
 *
 * warning  the key of the warning, where it is about one; `project` is then its subject where it has no project
 * about    the record commented on, where it is a mention; `project` is then its reference
 * dueOn    the day a report is due; the day a warning was raised; the day of the comment
 */
export type KeptNotice = Notice & {
  id: string;
  about?: { kind: string; ref: string };
  at: string;
  receivedAt?: string;
  project: string;
  period?: string;
  organisation?: string;
  dueOn: Day;
  state: string;
};

type Told = {
  report?: string | null;
  warning?: string | null;
  comment?: string | null;
  kind: string;
  step: number;
  day: string;
  person: string;
};

/** Puts notices before people; what was told already is not told again. Answers those that are new. */
export async function tell(ctx: Pick<Context, 'tx' | 'newId' | 'now'>, notices: readonly Notice[]): Promise<Notice[]> {
  if (notices.length === 0) return [];
  const told = await ctx.tx.query<Told>(
    'select report, warning, comment, kind, step, day, person from notice where report = any($1) or warning = any($2) or comment = any($3)',
    [about(notices, 'report'), about(notices, 'warning'), about(notices, 'comment')],
  );
  const key = (one: Told) =>
    [one.report ?? one.warning ?? one.comment, one.kind, one.step, one.day, one.person].join('|');
  const known = new Set(told.rows.map(key));
  const fresh = notices.filter((one) => !known.has(key(one)) && known.add(key(one)));
  await insertRows(
    ctx.tx,
    'notice',
    fresh.map(({ saidAs, ...one }) => ({ id: ctx.newId(), ...one, said_as: saidAs, at: ctx.now })),
  );
  return fresh;
}

const about = (notices: readonly Notice[], name: 'report' | 'warning' | 'comment'): string[] => [
  ...new Set(notices.flatMap((one) => one[name] ?? [])),
];

const noticeSql = `select n.*, w.rule || ' ' || w.subject_kind || ' ' || w.subject_ref as key,
    coalesce(r.project, w.project, w.subject_ref, c.subject_ref) as project, r.period, coalesce(r.organisation, w.organisation) as organisation,
    coalesce(r.due_on, w.raised_on, c.day) as due_on, coalesce(r.state, w.state, 'open') as state,
    c.subject_kind as about_kind, c.subject_ref as about_ref
  from notice n left join report r on r.id = n.report left join warning_episode w on w.id = n.warning
    left join record_comment c on c.id = n.comment`;

/** Notices of a person, newest first, with what they are about. */
export async function noticesOf(
  tx: Tx,
  filter: { person?: string; report?: string; warnings?: readonly string[]; unread?: boolean },
): Promise<KeptNotice[]> {
  const found = await tx.query<Row>(
    `${noticeSql}
     where ($1::text is null or n.person::text = $1) and ($2::text is null or n.report::text = $2)
       and (not $3 or n.received_at is null) and ($4::uuid[] is null or n.warning = any($4))
     order by n.at desc, n.id desc limit 500`,
    [filter.person ?? null, filter.report ?? null, filter.unread ?? false, filter.warnings ?? null],
  );
  return found.rows.map(read);
}

const read = (row: Row): KeptNotice => ({
  id: row.id as string,
  person: row.person as string,
  kind: row.kind as NoticeKind,
  ...(row.report ? { report: row.report as string } : {}),
  ...(row.key ? { warning: row.key as string } : {}),
  ...(row.about_kind ? { about: { kind: row.about_kind as string, ref: row.about_ref as string } } : {}),
  step: row.step as number,
  saidAs: row.said_as as string,
  day: row.day as Day,
  at: (row.at as Date).toISOString(),
  ...(row.received_at ? { receivedAt: (row.received_at as Date).toISOString() } : {}),
  project: row.project as string,
  ...(row.period ? { period: row.period as string } : {}),
  ...(row.organisation ? { organisation: row.organisation as string } : {}),
  dueOn: row.due_on as Day,
  state: row.state as string,
});

/** Notices that did not leave by mail yet, by person, oldest first; nothing older than `days`, nothing received already. */
export async function unsentNotices(tx: Tx, days: number, now: Date): Promise<Map<string, KeptNotice[]>> {
  const found = await tx.query<Row>(
    `${noticeSql}
     where n.sent_at is null and n.received_at is null and n.at > $2::timestamptz - make_interval(days => $1)
     order by n.person, n.at, n.id`,
    [days, now],
  );
  return Map.groupBy(found.rows.map(read), (one) => one.person);
}

export async function markSent(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.query('update notice set sent_at = $2 where id = any($1::uuid[])', [ids, at]);
}

/** Notes that the person received it; the first time counts. Answers false when it is none of theirs. */
export async function markReceived(tx: Tx, id: string, person: string, at: Date): Promise<boolean> {
  const done = await tx.query(
    'update notice set received_at = coalesce(received_at, $3) where id::text = $1 and person::text = $2',
    [id, person, at],
  );
  return (done.rowCount ?? 0) > 0;
}
