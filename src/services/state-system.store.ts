import type { Result } from '../kernel/index.ts';
import type { HangsOn } from '../partners/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import { saidColumns } from './said.store.ts';
import type { HostingStatement, Sensitivity, StateSystem } from './state-system.ts';

const map = rowMap<StateSystem>({
  ref: 'ref',
  title: 'title',
  strategy: 'strategy',
  administration: 'administration',
  owner: 'owner',
  sensitivity: 'sensitivity',
  project: 'project',
  note: 'note',
  recordedOn: 'recorded_on',
  version: 'version',
});

const statementMap = rowMap<HostingStatement>({
  ...saidColumns,
  kind: 'kind',
  provider: 'provider',
  providerName: 'provider_name',
  location: 'location',
  country: 'country',
  level: 'level',
  asset: 'asset',
  asOf: 'as_of',
  due: 'due',
});

export const statements = { table: 'hosting_statement', of: 'system', map: statementMap } as const;

/** A system `s` lies with its strategy, its administration and its owner; not with its project, whose partners see nothing of it. */
export const systemHangsOn: HangsOn = {
  strategy: 's.strategy',
  agreement: 'null::text',
  bodies: ['s.administration', 's.owner'],
  projects: 'select null::text',
};

export type SystemFilter = {
  refs?: readonly string[] | undefined;
  sensitivity?: Sensitivity | undefined;
  strategy?: string | undefined;
  organisation?: string | undefined;
};

/** Systems that pass the filters and lie where the caller sees, in the order of their references. */
export async function listSystems(
  tx: Tx,
  { refs, sensitivity, strategy, organisation }: SystemFilter = {},
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<StateSystem[]> {
  const values: unknown[] = [refs ?? null, sensitivity ?? null, strategy ?? null, organisation ?? null];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Row>(
    `select s.* from state_system s
     where ($1::text[] is null or s.ref = any($1)) and ($2::text is null or s.sensitivity = $2) and ($3::text is null or s.strategy = $3)
       and ($4::text is null or $4 in (s.administration, s.owner)) and ${seen(param)}
     order by s.ref`,
    values,
  );
  return found.rows.map(map.fromRow);
}

/** One system, held so that two acts on it follow one another. */
export async function systemForAct(tx: Tx, ref: string): Promise<StateSystem | undefined> {
  const found = await tx.query<Row>('select * from state_system where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function systemRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from state_system where ref = $1', [ref])).rows[0]?.id;
}

export const addSystem = (tx: Tx, system: StateSystem & { id: string }): Promise<void> =>
  insertRows(tx, 'state_system', [{ id: system.id, ...map.toRow(system) }]);

export async function touchSystem(tx: Tx, ref: string): Promise<void> {
  await updateRow(tx, 'state_system', { key: 'ref', value: ref }, {});
}

export const reviseSystemRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<StateSystem>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'state_system',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'system.unknown',
  });

export const statementsOf = (tx: Tx, refs: readonly string[]): Promise<Map<string, HostingStatement[]>> =>
  rowsByKey(tx, { table: statements.table, key: statements.of, map: statementMap }, refs);

export const addStatement = (tx: Tx, system: string, statement: HostingStatement): Promise<void> =>
  insertRows(tx, statements.table, [{ system, ...statementMap.toRow(statement) }]);
