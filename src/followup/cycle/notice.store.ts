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
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something a person is told; `saidAs` says why this person. */
export type Notice = { person: string; kind: NoticeKind; report: string; step: number; saidAs: string; day: Day };

export type KeptNotice = Notice & {
  id: string;
  at: string;
  receivedAt?: string;
  project: string;
  period: string;
  organisation: string;
  dueOn: Day;
  state: string;
};

/** Puts notices before people; what was told already is not told again. Answers those that are new. */
export async function tell(ctx: Pick<Context, 'tx' | 'newId' | 'now'>, notices: readonly Notice[]): Promise<Notice[]> {
  if (notices.length === 0) return [];
  const told = await ctx.tx.query<{ report: string; kind: string; step: number; day: string; person: string }>(
    'select report, kind, step, day, person from notice where report = any($1)',
    [[...new Set(notices.map((one) => one.report))]],
  );
  const key = (one: { report: string; kind: string; step: number; day: string; person: string }) =>
    [one.report, one.kind, one.step, one.day, one.person].join('|');
  const known = new Set(told.rows.map(key));
  const fresh = notices.filter((one) => !known.has(key(one)) && known.add(key(one)));
  await insertRows(
    ctx.tx,
    'notice',
    fresh.map(({ saidAs, ...one }) => ({ id: ctx.newId(), ...one, said_as: saidAs, at: ctx.now })),
  );
  return fresh;
}

/** Notices of a person, newest first, with what they are about. */
export async function noticesOf(
  tx: Tx,
  filter: { person?: string; report?: string; unread?: boolean },
): Promise<KeptNotice[]> {
  const found = await tx.query<Row>(
    `select n.*, r.project, r.period, r.organisation, r.due_on, r.state from notice n join report r on r.id = n.report
     where ($1::text is null or n.person::text = $1) and ($2::text is null or n.report::text = $2)
       and (not $3 or n.received_at is null)
     order by n.at desc, n.id desc limit 500`,
    [filter.person ?? null, filter.report ?? null, filter.unread ?? false],
  );
  return found.rows.map(read);
}

const read = (row: Row): KeptNotice => ({
  id: row.id as string,
  person: row.person as string,
  kind: row.kind as NoticeKind,
  report: row.report as string,
  step: row.step as number,
  saidAs: row.said_as as string,
  day: row.day as Day,
  at: (row.at as Date).toISOString(),
  ...(row.received_at ? { receivedAt: (row.received_at as Date).toISOString() } : {}),
  project: row.project as string,
  period: row.period as string,
  organisation: row.organisation as string,
  dueOn: row.due_on as Day,
  state: row.state as string,
});

/** Notices that did not leave by mail yet, by person, oldest first; nothing older than `days`, nothing received already. */
export async function unsentNotices(tx: Tx, days: number, now: Date): Promise<Map<string, KeptNotice[]>> {
  const found = await tx.query<Row>(
    `select n.*, r.project, r.period, r.organisation, r.due_on, r.state from notice n join report r on r.id = n.report
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
