/**
 * How long verification of a large ledger takes, on an embedded database made for it.
 * usage  npm run bench:verify [-- ROWS LEAVES]   1,000,000 rows in 20,000 leaves when nothing is said
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { append, beginRequest } from '../src/ledger/append.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { openDatabase, transaction } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const leaves = Number(process.argv[3] ?? 20_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-bench-'));
chmodSync(folder, 0o755);
const embedded = await startEmbedded(path.join(folder, 'data'));
try {
  await migrate(embedded.connection);
  const database = openDatabase(embedded.connection, () => {}, { restricted: false });
  await database.pool.query(
    "create table bench_record (id uuid primary key, indicator text, place text, first date, value numeric, note text, withheld text); select ledger_watch('bench_record')",
  );
  const each = Math.ceil(rows / leaves);
  const begun = performance.now();
  for (let n = 0; n < leaves; n++)
    await transaction(database.pool, async (tx) => {
      const request = randomUUID();
      await beginRequest(tx, request);
      await tx.query(
        `insert into bench_record select gen_random_uuid(), 'I' || n % 175, '12.' || n % 1500, date '2020-01-01' + n % 2000, n / 100.0, repeat('ملاحظة ', n % 8)
         from generate_series(1, $1::int) n`,
        [each],
      );
      await append(tx, { request, actor: 'system:bench', verb: 'record-observations', at: new Date() });
    });
  const written = (performance.now() - begun) / 1000;
  await database.pool.query('analyze');
  const result = await verifyLedger(database.pool);
  if (!result.ok) throw new Error(result.refusal.code);
  const { holds, size, entries, rows: compared, milliseconds } = result.value;
  console.log(
    JSON.stringify({
      holds,
      leaves: size,
      entries,
      rows: compared,
      secondsToWrite: Math.round(written),
      secondsToVerify: milliseconds / 1000,
      memoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
      load: os.loadavg().map((load) => Math.round(load * 10) / 10),
    }),
  );
  await database.close();
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
