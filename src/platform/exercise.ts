import fs from 'node:fs';
import path from 'node:path';
import type { Setting } from './clock.ts';
import type { Tx } from './database/database.ts';
import { decideFact, factOf, noteFact } from './instance.ts';

/** An exercise asked for on a real register, or the reverse. The message is a sentence for whoever starts the program. */
export class WrongRegister extends Error {}

const KIND = 'exercise';
const CLOCK = 'exercise-clock';
const MARK = 'EXERCISE.txt';
const MARK_SAYS = 'Everything in this folder is an exercise: an invented country, with a clock of its own.\n';

const isReal = (folder: string): WrongRegister =>
  new WrongRegister(
    `An exercise was asked for, but the database of ${folder} holds a real register. Invented records never enter it: give the exercise a folder of its own in MUTABAA_DATA, and a database of its own if DATABASE_URL is set.`,
  );
const isInvented = (folder: string): WrongRegister =>
  new WrongRegister(
    `${folder} holds the exercise, an invented country. A real register never starts on it: add --exercise, or give the register a folder of its own in MUTABAA_DATA (and a database of its own if DATABASE_URL is set).`,
  );

/**
 * Before the database is opened: a folder marked as an exercise starts as nothing else.
 *
 * refuses  WrongRegister
 */
export function checkFolder(folder: string, exercise: boolean): void {
  if (!exercise && fs.existsSync(path.join(folder, MARK))) throw isInvented(folder);
}

/**
 * Whether the installation is an exercise. Decided at its first start and never changed: the database keeps it, and a
 * file in the folder says it to people.
 *
 * asked    what the settings say
 * follow   a command beside a register takes what it finds; only an exercise asked for by name is held to it
 * refuses  WrongRegister
 */
export async function settleKind(
  tx: Tx,
  { folder, asked, follow }: { folder: string; asked: boolean; follow: boolean },
): Promise<boolean> {
  const hadBegun = (await tx.query('select 1 from ledger_leaf limit 1')).rows.length > 0;
  // A register older than this fact is a real one.
  const kept = await decideFact(tx, KIND, String(asked && !hadBegun));
  const exercise = kept === 'true';
  if (asked && !exercise) throw isReal(folder);
  if (exercise && !asked && !follow) throw isInvented(folder);
  if (exercise && !fs.existsSync(path.join(folder, MARK))) fs.writeFileSync(path.join(folder, MARK), MARK_SAYS);
  return exercise;
}

/** Where the clock of the exercise was set; `begins` at the first start. */
export async function exerciseClockSetting(tx: Tx, begins: string): Promise<Setting> {
  const first: Setting = { at: begins, since: new Date().toISOString() };
  return JSON.parse(await decideFact(tx, CLOCK, JSON.stringify(first))) as Setting;
}

/** Reads it again: another process may have moved it. */
export async function rereadClock(tx: Tx): Promise<Setting | undefined> {
  const kept = await factOf(tx, CLOCK);
  return kept === undefined ? undefined : (JSON.parse(kept) as Setting);
}

/** Sets the clock of the exercise. The caller has seen that it moves forward: the ledger knows no way back. */
export async function setExerciseClock(tx: Tx, at: string): Promise<Setting> {
  const setting: Setting = { at, since: new Date().toISOString() };
  await noteFact(tx, CLOCK, JSON.stringify(setting));
  return setting;
}
