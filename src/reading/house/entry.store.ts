import type { Signature } from '../../delivery/signature.ts';
import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../../platform/database/rows.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { keyOf } from './entry.rules.ts';
import type { CueClass, EntryState, EntryWords, HouseEntry } from './entry.ts';

type Flat = Omit<HouseEntry, 'proposedBy' | 'settledBy' | 'withdrawnBy'>;
const map = rowMap<Flat>({
  id: 'id',
  language: 'language',
  role: 'role',
  kind: 'kind',
  form: 'form',
  test: 'test',
  reason: 'reason',
  tried: 'tried',
  replaces: 'replaces',
  state: 'state',
  proposedOn: 'proposed_on',
  settledOn: 'settled_on',
  refusalReason: 'refusal_reason',
  withdrawnOn: 'withdrawn_on',
  withdrawalReason: 'withdrawal_reason',
  version: 'version',
});

const signature = (row: Row, by: string): Signature => ({
  person: row[`${by}_by`] as string,
  actsFor: row[`${by}_for`] as string[],
});
const fromRow = (row: Row): HouseEntry => ({
  ...map.fromRow(row),
  proposedBy: signature(row, 'proposed'),
  ...(row.settled_by ? { settledBy: signature(row, 'settled') } : {}),
  ...(row.withdrawn_by ? { withdrawnBy: signature(row, 'withdrawn') } : {}),
});

export type EntryFilter = {
  id?: string | undefined;
  language?: ReadingLanguage | undefined;
  role?: CueClass | undefined;
  state?: EntryState | undefined;
};

/** Entries of the house: what waits first, then the newest. */
export async function listEntries(tx: Tx, filter: EntryFilter = {}): Promise<HouseEntry[]> {
  const found = await tx.query<Row>(
    `select * from lexicon_entry where ($1::uuid is null or id = $1) and ($2::text is null or language = $2)
       and ($3::text is null or role = $3) and ($4::text is null or state = $4)
     order by state <> 'proposed', id desc`,
    [filter.id ?? null, filter.language ?? null, filter.role ?? null, filter.state ?? null],
  );
  return found.rows.map(fromRow);
}

/** One entry, held so that two acts on it follow one another. */
export async function entryForAct(tx: Tx, id: string): Promise<HouseEntry | undefined> {
  const found = await tx.query<Row>('select * from lexicon_entry where id = $1 for update', [id]);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** What readings use from now on, in one order. */
export async function entriesInForce(tx: Pick<Tx, 'query'>): Promise<EntryWords[]> {
  const found = await tx.query<Row>(
    "select language, role, kind, form from lexicon_entry where state = 'in-force' order by language, role, form_key",
  );
  return found.rows.map(({ language, role, kind, form }) => ({
    language: language as ReadingLanguage,
    role: role as CueClass,
    ...(kind ? { kind: kind as NonNullable<EntryWords['kind']> } : {}),
    form: form as string,
  }));
}

export const addEntry = (tx: Tx, { proposedBy, ...entry }: Omit<HouseEntry, 'version'>): Promise<void> =>
  insertRows(tx, 'lexicon_entry', [
    {
      ...map.toRow(entry),
      form_key: keyOf(entry.form),
      proposed_by: proposedBy.person,
      proposed_for: proposedBy.actsFor,
      settled_for: [],
      withdrawn_for: [],
      version: 1,
    },
  ]);

const change = async (tx: Tx, id: string, changes: Row): Promise<void> => {
  await updateRow(tx, 'lexicon_entry', { key: 'id', value: id }, changes);
};

export const settleEntry = (
  tx: Tx,
  id: string,
  settled: { state: 'in-force' | 'refused'; by: Signature; on: Day; reason?: LocalizedText },
): Promise<void> =>
  change(tx, id, {
    state: settled.state,
    settled_by: settled.by.person,
    settled_for: settled.by.actsFor,
    settled_on: settled.on,
    ...(settled.reason ? { refusal_reason: settled.reason } : {}),
  });

export const withdrawEntry = (
  tx: Tx,
  id: string,
  { by, on, reason }: { by: Signature; on: Day; reason: LocalizedText },
): Promise<void> =>
  change(tx, id, {
    state: 'withdrawn',
    withdrawn_by: by.person,
    withdrawn_for: by.actsFor,
    withdrawn_on: on,
    withdrawal_reason: reason,
  });
