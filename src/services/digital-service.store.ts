import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import type { DigitalService, Procedure, ServiceReport } from './digital-service.ts';
import { saidColumns } from './said.store.ts';

const map = rowMap<DigitalService>({
  ref: 'ref',
  title: 'title',
  strategy: 'strategy',
  administration: 'administration',
  procedure: 'procedure',
  days: 'days',
  legalText: 'legal_text',
  system: 'system',
  channel: 'channel',
  note: 'note',
  recordedOn: 'recorded_on',
  version: 'version',
});

const reportMap = rowMap<ServiceReport>({
  ...saidColumns,
  period: 'period',
  place: 'place',
  requests: 'requests',
  startedOnline: 'started_online',
  completedOnline: 'completed_online',
  inTime: 'in_time',
  late: 'late',
  silent: 'silent',
  medianDays: 'median_days',
});

export const serviceReports = { table: 'service_report', of: 'service', map: reportMap } as const;

export type ServiceFilter = {
  refs?: readonly string[] | undefined;
  procedure?: Procedure | undefined;
  strategy?: string | undefined;
  organisation?: string | undefined;
};

/** Services that pass the filters, in the order of their references. */
export async function listServices(
  tx: Tx,
  { refs, procedure, strategy, organisation }: ServiceFilter = {},
): Promise<DigitalService[]> {
  const found = await tx.query<Row>(
    `select * from digital_service
     where ($1::text[] is null or ref = any($1)) and ($2::text is null or procedure = $2) and ($3::text is null or strategy = $3)
       and ($4::text is null or administration = $4)
     order by ref`,
    [refs ?? null, procedure ?? null, strategy ?? null, organisation ?? null],
  );
  return found.rows.map(map.fromRow);
}

/** One service, held so that two acts on it follow one another. */
export async function serviceForAct(tx: Tx, ref: string): Promise<DigitalService | undefined> {
  const found = await tx.query<Row>('select * from digital_service where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function serviceRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from digital_service where ref = $1', [ref])).rows[0]?.id;
}

export const addService = (tx: Tx, service: DigitalService & { id: string }): Promise<void> =>
  insertRows(tx, 'digital_service', [{ id: service.id, ...map.toRow(service) }]);

export async function touchService(tx: Tx, ref: string): Promise<void> {
  await updateRow(tx, 'digital_service', { key: 'ref', value: ref }, {});
}

export const reviseServiceRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<DigitalService>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'digital_service',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'service.unknown',
  });

export const reportsOfServices = (tx: Tx, refs: readonly string[]): Promise<Map<string, ServiceReport[]>> =>
  rowsByKey(tx, { table: serviceReports.table, key: serviceReports.of, map: reportMap }, refs);

export const addServiceReport = (tx: Tx, service: string, report: ServiceReport): Promise<void> =>
  insertRows(tx, serviceReports.table, [{ service, ...reportMap.toRow(report) }]);
