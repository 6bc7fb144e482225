import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Identifier, Organisation, OrganisationKind, RecordedOrganisation } from './organisation.ts';
import type { TutelageTree } from './tutelage.rules.ts';

type Kept = Omit<Organisation, 'identifiers'>;
const map = rowMap<Kept>({
  ref: 'ref',
  kind: 'kind',
  level: 'level',
  name: 'name',
  role: 'role',
  tutelage: 'tutelage',
  tutelageNote: 'tutelage_note',
  place: 'place',
  citedOnly: 'cited_only',
  generic: 'generic',
  note: 'note',
  custom: 'custom',
});

const read = (row: Row): RecordedOrganisation => ({
  ...map.fromRow(row),
  ...(row.identifiers ? { identifiers: row.identifiers as Identifier[] } : {}),
  version: row.version as number,
});

/** Organisations by kind, level, tutelage or references, in the order of their references. */
export async function listOrganisations(
  tx: Tx,
  filter: {
    kind?: string | undefined;
    level?: string | undefined;
    tutelage?: string | undefined;
    refs?: readonly string[];
  } = {},
): Promise<RecordedOrganisation[]> {
  const found = await tx.query<Row>(
    `select o.*, (select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value)
       from organisation_identifier i where i.organisation = o.ref) as identifiers
     from organisation o
     where ($1::text is null or kind = $1) and ($2::text is null or level = $2)
       and ($3::text is null or tutelage = $3) and ($4::text[] is null or ref = any($4))
     order by ref`,
    [filter.kind ?? null, filter.level ?? null, filter.tutelage ?? null, filter.refs ?? null],
  );
  return found.rows.map(read);
}

/** The identifier under which the ledger keeps a body's row. */
export async function organisationRow(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>('select id::text from organisation where ref = $1', [ref]);
  return found.rows[0]?.id;
}

export async function loadTutelageTree(tx: Tx): Promise<TutelageTree> {
  const found = await tx.query<{ ref: string; tutelage: string | null; kind: OrganisationKind }>(
    'select ref, tutelage, kind from organisation',
  );
  return new Map(found.rows.map((row) => [row.ref, { tutelage: row.tutelage ?? undefined, kind: row.kind }]));
}

/** Adds organisations; those above come first, so that none points at what is not there yet. */
export async function addOrganisations(
  tx: Tx,
  organisations: readonly (Organisation & { id: string })[],
): Promise<void> {
  await insertRows(
    tx,
    'organisation',
    organisations.map((one) => ({
      id: one.id,
      ...map.toRow(one),
      cited_only: one.citedOnly ?? false,
      generic: one.generic ?? false,
      custom: one.custom ?? {},
    })),
  );
}

export async function changeOrganisation(tx: Tx, ref: string, changes: Partial<Kept>): Promise<void> {
  await updateRow(tx, 'organisation', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseOrganisationRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Kept>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'organisation',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'organisation.unknown',
  });

/**
 * Sets the identifiers of a body to these.
 *
 * returns  one that another body bears, and that body: then nothing is changed
 */
export async function setIdentifiers(
  tx: Tx,
  organisation: string,
  identifiers: readonly Identifier[],
  newId: () => string,
): Promise<(Identifier & { ref: string }) | undefined> {
  const given = JSON.stringify(identifiers);
  const taken = await tx.query<Identifier & { ref: string }>(
    `select i.scheme, i.value, i.organisation as ref from organisation_identifier i
     join jsonb_to_recordset($2::jsonb) as g (scheme text, value text) using (scheme, value) where i.organisation <> $1`,
    [organisation, given],
  );
  if (taken.rows[0]) return taken.rows[0];
  await tx.query(
    `delete from organisation_identifier i where i.organisation = $1 and not exists (
       select from jsonb_to_recordset($2::jsonb) as g (scheme text, value text) where g.scheme = i.scheme and g.value = i.value)`,
    [organisation, given],
  );
  const kept = await tx.query<Identifier>('select scheme, value from organisation_identifier where organisation = $1', [
    organisation,
  ]);
  const isKept = (one: Identifier) => kept.rows.some((row) => row.scheme === one.scheme && row.value === one.value);
  const isFirst = (one: Identifier, at: number) =>
    identifiers.findIndex((each) => each.scheme === one.scheme && each.value === one.value) === at;
  const fresh = identifiers.filter((one, at) => !isKept(one) && isFirst(one, at));
  await insertRows(
    tx,
    'organisation_identifier',
    fresh.map((one) => ({ id: newId(), organisation, ...one, version: 1 })),
  );
  return undefined;
}
