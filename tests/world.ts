import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Caller, systemCaller } from '../src/access/index.ts';
import { keepSums } from '../src/finance/count-money.ts';
import { keepIndex } from '../src/followup/search/keep-index.ts';
import type { Result } from '../src/kernel/index.ts';
import { simulatedClock } from '../src/platform/clock.ts';
import { fileStore } from '../src/platform/files.ts';
import type { Endpoint } from '../src/platform/http/endpoint.ts';
import { runEndpoint, type World } from '../src/platform/http/run.ts';
import { silentLog } from '../src/platform/log.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export type TestWorld = World & {
  database: TestDatabase;
  clock: ReturnType<typeof simulatedClock>;
  /** Runs a verb as somebody (the machine when left out), through the real runner: policy, transaction, leaf. */
  call<T = Record<string, unknown>>(endpoint: Endpoint, input: unknown, caller?: Caller): Promise<Result<T>>;
  close(): Promise<void>;
};

/** A database, a file store and a clock that stands at `start`, for tests of stores and verbs. */
export async function testWorld(start = '2026-11-24T09:00:00Z'): Promise<TestWorld> {
  const database = await testDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-files-'));
  const world: World & { clock: ReturnType<typeof simulatedClock>; database: TestDatabase } = {
    database,
    clock: simulatedClock(start, 'Africa/Casablanca'),
    files: fileStore(folder),
    log: silentLog,
    exercise: false,
    followed: async (tx) => {
      await keepSums(tx);
      await keepIndex(tx);
    },
  };
  return {
    ...world,
    call: async <T>(endpoint: Endpoint, input: unknown, caller: Caller = systemCaller('test')) => {
      const answered = await runEndpoint(world, endpoint, { caller, input });
      return answered.ok ? { ok: true, value: answered.value.value as T } : answered;
    },
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
