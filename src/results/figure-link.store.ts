import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, type SpreadField } from '../platform/database/rows.ts';
import type { FigureLink } from './figure-link.ts';

const instant = (column: string): SpreadField => ({
  columns: [column],
  write: (value) => ({ [column]: value }),
  read: (row) => (row[column] as Date | null)?.toISOString(),
});

const map = rowMap<FigureLink>({
  id: 'id',
  indicator: 'indicator',
  period: 'period',
  place: 'place',
  organisation: 'organisation',
  askedBy: 'asked_by',
  askedOn: 'asked_on',
  expiresAt: instant('expires_at'),
  usedAt: instant('used_at'),
  withdrawnAt: instant('withdrawn_at'),
});

export const addFigureLink = (tx: Tx, link: FigureLink, secretHash: Buffer): Promise<void> =>
  insertRows(tx, 'figure_link', [{ ...map.toRow(link), secret_hash: secretHash.toString('hex') }]);

/** Links of one indicator, the newest first. */
export async function linksOf(tx: Tx, indicator: string): Promise<FigureLink[]> {
  const found = await tx.query<Row>(
    'select * from figure_link where indicator = $1 order by asked_on desc, id desc limit 100',
    [indicator],
  );
  return found.rows.map((row) => map.fromRow(row));
}

export async function linkById(tx: Tx, id: string): Promise<FigureLink | undefined> {
  const found = await tx.query<Row>('select * from figure_link where id::text = $1', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** The link of a secret, while it serves; held so that of two who send at once one is late. */
export async function openLink(tx: Tx, secretHash: Buffer, now: Date, hold: boolean): Promise<FigureLink | undefined> {
  const found = await tx.query<Row>(
    `select * from figure_link where secret_hash = $1 and used_at is null and withdrawn_at is null and expires_at > $2 ${
      hold ? 'for update' : ''
    }`,
    [secretHash.toString('hex'), now],
  );
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const spendLink = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query('update figure_link set used_at = $2 where id = $1', [id, at]);
};

export const withdrawLink = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query('update figure_link set withdrawn_at = $2 where id = $1', [id, at]);
};
