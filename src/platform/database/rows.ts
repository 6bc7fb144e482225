import type { Tx } from './database.ts';

/** A row by column name, in values that JSON can carry; what `jsonb_populate_recordset` turns into typed columns. */
export type Row = Record<string, unknown>;

/** A field spread over several columns, such as a quantity (value and unit). `read` answers undefined when it is absent. */
export type SpreadField = { columns: readonly string[]; write(value: unknown): Row; read(row: Row): unknown };

/** For each field of a word, the column that holds it or how it is spread over columns. */
export type FieldMap<T> = { [K in keyof Required<T>]: string | SpreadField };

export type RowMap<T> = {
  /** Row of the fields given; an explicit undefined empties the column. */
  toRow(fields: Partial<T>): Row;
  fromRow(row: Row): T;
  /** Fields of the word touched by these columns, for telling a person what changed. */
  fieldsOf(columns: readonly string[]): string[];
  columns: readonly string[];
};

/** The one place where the words of a domain and the columns of its table are put side by side. */
export function rowMap<T extends object>(map: FieldMap<T>): RowMap<T> {
  const entries = Object.entries(map) as [keyof T & string, string | SpreadField][];
  const columnsOf = (at: string | SpreadField): readonly string[] => (typeof at === 'string' ? [at] : at.columns);
  return {
    columns: entries.flatMap(([, at]) => columnsOf(at)),
    toRow(fields) {
      const row: Row = {};
      for (const [field, at] of entries) {
        if (!Object.hasOwn(fields, field)) continue;
        const value = fields[field];
        if (typeof at === 'string') row[at] = value ?? null;
        else Object.assign(row, value === undefined ? emptied(at.columns) : at.write(value));
      }
      return row;
    },
    fromRow(row) {
      const word: Record<string, unknown> = {};
      for (const [field, at] of entries) {
        const value = typeof at === 'string' ? row[at] : at.read(row);
        if (value !== null && value !== undefined) word[field] = value;
      }
      return word as T;
    },
    fieldsOf: (columns) =>
      entries.filter(([, at]) => columnsOf(at).some((column) => columns.includes(column))).map(([field]) => field),
  };
}

const emptied = (columns: readonly string[]): Row => Object.fromEntries(columns.map((column) => [column, null]));

/** A quantity in two columns, `<prefix>_value` and `<prefix>_unit`. */
export const quantityField = (prefix: string): SpreadField => {
  const [value, unit] = [`${prefix}_value`, `${prefix}_unit`];
  return {
    columns: [value, unit],
    write: (quantity) => {
      const given = quantity as { value: string; unit: string };
      return { [value]: given.value, [unit]: given.unit };
    },
    read: (row) =>
      row[value] === null || row[value] === undefined ? undefined : { value: row[value], unit: row[unit] },
  };
};

const identifier = (name: string): string => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a column or table name: ${name}`);
  return name;
};

/**
 * Inserts all rows in one statement: one round trip and one trigger call whatever their number.
 * Columns that no row names keep their defaults; a column that some rows leave out is empty in those.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map(identifier).join(', ');
  const name = identifier(table);
  await tx.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** The type of each column in the database, by its name. */
export type ColumnTypes = Readonly<Record<string, string>>;

/**
 * Many rows as a query over one array for each column: where there are thousands, half as dear as rows sent as objects. What all rows say
 * alike is sent once; a column that no row names is left out.
 *
 * returns  the columns, and a query that gives them in this order
 */
export function asColumns(
  types: ColumnTypes,
  rows: readonly Row[],
): { columns: string[]; sql: string; params: unknown[] } {
  const columns = Object.keys(types).filter((column) => rows.some((row) => row[column] !== undefined));
  const sent = (value: unknown, type: string): unknown =>
    value === undefined || value === null ? null : type === 'jsonb' ? JSON.stringify(value) : value;
  const params: unknown[] = [];
  const [shown, arrays, named]: [string[], string[], string[]] = [[], [], []];
  for (const column of columns) {
    const type = types[column]!;
    const values = rows.map((row) => sent(row[column], type));
    const isAlike = values.every((one) => one === values[0]);
    const param = `$${params.push(isAlike ? values[0] : values)}`;
    shown.push(isAlike ? `${param}::${type}` : `r.${identifier(column)}`);
    if (isAlike) continue;
    arrays.push(`${param}::${type}[]`);
    named.push(column);
  }
  const from =
    arrays.length > 0 ? `unnest(${arrays.join(', ')}) r(${named.join(', ')})` : `generate_series(1, ${rows.length})`;
  return { columns, sql: `select ${shown.join(', ')} from ${from}`, params };
}

/** As `insertRows`, for rows by the thousand of a table whose types are told. */
export async function insertMany(tx: Tx, table: string, types: ColumnTypes, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { columns, sql, params } = asColumns(types, rows);
  await tx.query(`insert into ${identifier(table)} (${columns.join(', ')}) ${sql}`, params);
}

/** Sets columns of the row whose `key` column equals `value` and raises its version; false when no row has that key and version. */
export async function updateRow(
  tx: Tx,
  table: string,
  where: { key: string; value: string; version?: number },
  changes: Row,
): Promise<boolean> {
  const name = identifier(table);
  const sets = Object.keys(changes).map((column) => `${identifier(column)} = given.${column}`);
  const done = await tx.query(
    `update ${name} t set ${[...sets, 'version = t.version + 1'].join(', ')}
     from jsonb_populate_record(null::${name}, $1::jsonb) given
     where t.${identifier(where.key)}::text = $2 and ($3::integer is null or t.version = $3)`,
    [JSON.stringify(changes), where.value, where.version ?? null],
  );
  return (done.rowCount ?? 0) > 0;
}

/** Rows of a table that belong to these keys, in the order of their number: by key, in one query for all. Names are ours, never a caller's. */
export async function rowsByKey<T>(
  tx: Tx,
  { table, key, map }: { table: string; key: string; map: { fromRow(row: Row): T } },
  keys: readonly string[],
): Promise<Map<string, T[]>> {
  const found = await tx.query<Row>(`select * from ${table} where ${key} = any($1) order by ${key}, number`, [keys]);
  const grouped = Map.groupBy(found.rows, (row) => row[key] as string);
  return new Map([...grouped].map(([of, rows]) => [of, rows.map((row) => map.fromRow(row))]));
}
