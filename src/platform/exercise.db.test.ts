import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { transaction } from './database/database.ts';
import {
  checkFolder,
  exerciseClockSetting,
  rereadClock,
  setExerciseClock,
  settleKind,
  WrongRegister,
} from './exercise.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-kind-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const settle = (asked: boolean, follow = false) => settleKind(database.pool, { folder, asked, follow });

test('what an installation began as, it stays', async () => {
  expect(await settle(true)).toBe(true);
  expect(readdirSync(folder)).toEqual(['EXERCISE.txt']);
  await expect(settle(false)).rejects.toThrow(WrongRegister);
  expect(() => checkFolder(folder, false)).toThrow('A real register never starts on it');
  expect(() => checkFolder(folder, true)).not.toThrow();
  expect(await settle(true)).toBe(true);
});

test('an exercise is refused on a register, by name and in a sentence', async () => {
  expect(await settle(false)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
  await expect(settle(true)).rejects.toThrow('Invented records never enter it');
  await expect(settle(true, true)).rejects.toThrow(WrongRegister);
});

test('a register that had begun before this was noted is a real one', async () => {
  const request = '00000000-0000-7000-8000-00000000feed';
  await transaction(database.pool, async (tx) => {
    await beginRequest(tx, request);
    await append(tx, { request, actor: 'system:test', verb: 'earlier', at: new Date('2026-11-24T09:00:00Z') });
  });
  await expect(settle(true)).rejects.toThrow(WrongRegister);
  expect(await settle(false)).toBe(false);
});

test('a command beside it follows what is there', async () => {
  await settle(true);
  expect(await settle(false, true)).toBe(true);
});

test('the clock is where it was set last, for every process', async () => {
  const begins = '2031-01-01T08:00:00Z';
  expect(await rereadClock(database.pool)).toBeUndefined();
  const first = await exerciseClockSetting(database.pool, begins);
  expect(first.at).toBe(begins);
  expect(await exerciseClockSetting(database.pool, '2040-01-01T08:00:00Z')).toEqual(first);
  const moved = await setExerciseClock(database.pool, '2031-10-14T08:00:00Z');
  expect(await rereadClock(database.pool)).toEqual(moved);
});
