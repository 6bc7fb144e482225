/**
 * Measures what is felt: the home page, acts, verifying the ledger. Each beside a bare thing measured in the same minute
 * on the same machine, so that the ratio means something on any machine. Prints, asserts nothing.
 *
 *   npm run bench
 */
import { createServer } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { command } from '../tests/ledger.ts';
import { type Person, takeUp } from '../tests/people.ts';
import { startProgram } from '../tests/program.ts';

const SECONDS = Number(process.env.MUTABAA_BENCH_SECONDS ?? 5);

type Measured = { perSecond: number; p50: number; p95: number };

/** `writers` callers, each beginning again as soon as it was answered. Times in milliseconds. */
async function measure(writers: number, once: (n: number) => Promise<void>): Promise<Measured> {
  let n = 0;
  for (let warm = 0; warm < 20; warm++) await once(n++);
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        await once(n++);
        times.push(performance.now() - start);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95) };
}

const show = (name: string, { perSecond, p50, p95 }: Measured): void =>
  console.log(
    `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(7)} /s   p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`,
  );
const ratio = (ours: Measured, bare: Measured): void =>
  console.log(
    `${'  of the bare one'.padEnd(34)} ${((100 * ours.perSecond) / bare.perSecond).toFixed(0).padStart(6)} %   p50 × ${(ours.p50 / bare.p50).toFixed(1)}\n`,
  );

async function readAll(address: string): Promise<Uint8Array> {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
  return new Uint8Array(await answer.arrayBuffer());
}

async function homePage(url: string): Promise<void> {
  const bytes = await readAll(`${url}/ar/`);
  const bare = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(bytes);
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const { port } = bare.address() as { port: number };
  const ask = (address: string) => async () => {
    await readAll(address);
  };
  for (const readers of [1, 8]) {
    const plain = await measure(readers, ask(`http://127.0.0.1:${port}/`));
    const ours = await measure(readers, ask(`${url}/ar/`));
    show(`bare server, ${readers} at once`, plain);
    show(`home page, ${readers} at once`, ours);
    ratio(ours, plain);
  }
  bare.close();
}

async function acts(administrator: Person, connection: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 8 });
  await pool.query('create table if not exists bench_bare (n bigint primary key, body jsonb not null)');
  await pool.query('truncate bench_bare');
  const body = { name: 'a day', kind: 'national' };
  let bareNumber = 0;
  const insert = async (): Promise<void> => {
    await pool.query('insert into bench_bare values ($1, $2)', [bareNumber++, body]);
  };
  let next = 0;
  const record = async (): Promise<void> => {
    const day = new Date(Date.UTC(2100, 0, 1) + next++ * 86_400_000).toISOString().slice(0, 10);
    const answer = await administrator.act('record-holiday', {
      calendar: 'morocco',
      day,
      name: { authentic: 'ar', ar: 'يوم' },
      kind: 'national',
      status: 'fixed',
      source: 'bench',
    });
    if (answer.status !== 200) throw new Error(`record-holiday: ${JSON.stringify(answer.value)}`);
  };
  for (const writers of [1, 8]) {
    const plain = await measure(writers, insert);
    const ours = await measure(writers, record);
    show(`bare insert and commit, ${writers} at once`, plain);
    show(`acts with their leaf, ${writers} at once`, ours);
    ratio(ours, plain);
  }
  await pool.query('drop table bench_bare');
  await pool.end();
}

async function verifying(folder: string): Promise<void> {
  const began = performance.now();
  const { output } = await command(folder, ['verify']);
  const seconds = (performance.now() - began) / 1000;
  const rows = Number(/([\d ,.]+)\s*rows/.exec(output)?.[1]?.replace(/\D/g, '') ?? Number.NaN);
  console.log(`verify: ${output.trim().split('\n')[0]}`);
  console.log(`${seconds.toFixed(1)} s with the start of the command, ${(rows / seconds).toFixed(0)} rows/s`);
}

const program = await startProgram();
try {
  const administrator = await takeUp(program.url, program.adminLink!, 'Administrator of the bench');
  await homePage(program.url);
  // The embedded server listens on a socket in the folder of the program.
  const { readFileSync } = await import('node:fs');
  const pid = readFileSync(path.join(program.folder, 'database', 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  await acts(administrator, { host: pid[4]!, port: 5432, user: 'mutabaa', database: 'postgres' });
  await verifying(program.folder);
} finally {
  await program.stop();
  program.remove();
}
