import type { Tx } from '../platform/database/database.ts';
import type { SavedView, ViewList } from './saved-view.ts';

/** Views of a list that a person keeps, and those that others share; own ones first, each by name. */
export async function viewsFor(tx: Tx, person: string, list: ViewList | undefined): Promise<SavedView[]> {
  const found = await tx.query<Omit<SavedView, 'isMine'> & { is_mine: boolean }>(
    `select id, list, name, query, shared, person = $1 as is_mine from saved_view
     where (person = $1 or shared) and ($2::text is null or list = $2) order by is_mine desc, name, id`,
    [person, list ?? null],
  );
  return found.rows.map(({ is_mine, ...view }) => ({ ...view, isMine: is_mine }));
}

/** Keeps a view; one of the same name of the same person and list takes its filters. returns its id */
export async function keepView(
  tx: Tx,
  view: { id: string; person: string; list: ViewList; name: string; query: string; at: Date },
): Promise<string> {
  const kept = await tx.query<{ id: string }>(
    `insert into saved_view (id, person, list, name, query, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (person, list, name) do update set query = excluded.query, saved_at = excluded.saved_at returning id`,
    [view.id, view.person, view.list, view.name, view.query, view.at],
  );
  return kept.rows[0]!.id;
}

export const viewsKept = async (tx: Tx, person: string): Promise<number> =>
  (await tx.query<{ n: number }>('select count(*)::integer as n from saved_view where person = $1', [person])).rows[0]!
    .n;

export const dropView = async (tx: Tx, person: string, id: string): Promise<boolean> =>
  (await tx.query('delete from saved_view where id::text = $1 and person = $2', [id, person])).rowCount === 1;

/** Shares one's own view, or takes a shared one back, whose ever it is. */
export const shareViewRow = async (tx: Tx, person: string, id: string, shared: boolean): Promise<boolean> =>
  (
    await tx.query('update saved_view set shared = $3 where id::text = $1 and (person = $2 or (shared and not $3))', [
      id,
      person,
      shared,
    ])
  ).rowCount === 1;

export async function forgetViews(tx: Tx, person: string): Promise<void> {
  await tx.query('delete from saved_view where person = $1', [person]);
}
