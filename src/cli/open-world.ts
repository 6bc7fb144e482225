import fs from 'node:fs';
import path from 'node:path';
import { signInKey } from '../access/secret.ts';
import { keepSums } from '../finance/count-money.ts';
import { keepIndex } from '../followup/search/keep-index.ts';
import { checkpointSigner, type Signer } from '../ledger/checkpoint-key.ts';
import { logOrigin } from '../ledger/origin.ts';
import { type MovingClock, movingClock, systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { type Database, type Tx, transaction } from '../platform/database/database.ts';
import { openConfigured } from '../platform/database/open.ts';
import { checkFolder, exerciseClockSetting, rereadClock, settleKind } from '../platform/exercise.ts';
import { fileStore } from '../platform/files.ts';
import type { World } from '../platform/http/run.ts';
import type { Log } from '../platform/log.ts';
import { mailerOf } from '../platform/mail.ts';
import type { Machine } from '../platform/operation/machine.ts';
import { exerciseYear } from '../seeding/exercise-year.ts';
import { openMachine } from './machine.ts';

export type OpenedWorld = {
  world: World;
  held: { signer: Signer; signInKey: Uint8Array; machine: Machine };
  /** The clock of the exercise; a register has none but the machine's. */
  exerciseClock: MovingClock | undefined;
  close(): Promise<void>;
};

/** How often a running exercise looks whether its clock was moved from outside, in milliseconds. */
const LOOK_AT_CLOCK = 1000;

/**
 * Everything a command needs, opened as the settings say. `beside` lets it work next to a running program, on a register
 * or an exercise, whichever is there.
 *
 * refuses  WrongRegister: a real register on the exercise's folder or database, or the reverse
 */
export async function openWorld(config: Config, log: Log, options: { beside?: boolean } = {}): Promise<OpenedWorld> {
  const { beside = false } = options;
  if (!beside) checkFolder(config.dataFolder, config.exercise);
  fs.mkdirSync(config.dataFolder, { recursive: true });
  const database = await openConfigured(config, log, options);
  try {
    const exercise = await settleKind(database.pool, {
      folder: config.dataFolder,
      asked: config.exercise,
      follow: beside,
    });
    const origin = await logOrigin(database.pool, config.publicUrl, exercise);
    const moving = exercise ? await openExerciseClock(database, config.timeZone, beside) : undefined;
    const files = fileStore(path.join(config.dataFolder, 'files'));
    const signer = checkpointSigner(config.dataFolder, origin);
    const machine = openMachine({ config, database, files, signer, log });
    const followed = async (tx: Tx): Promise<void> => {
      await keepSums(tx);
      await keepIndex(tx);
    };
    if (!beside) await transaction(database.pool, followed);
    return {
      world: {
        database,
        clock: moving?.clock ?? systemClock(config.timeZone),
        files,
        log,
        exercise,
        mailer: mailerOf(config, exercise),
        followed,
      },
      held: { signer, signInKey: signInKey(config.dataFolder), machine },
      exerciseClock: moving?.clock,
      close: async () => {
        moving?.stop();
        await machine.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The clock of the exercise as it was set. A program that runs for long looks again: a command may have moved it. */
async function openExerciseClock({ pool }: Database, timeZone: string, beside: boolean) {
  const clock = movingClock(await exerciseClockSetting(pool, exerciseYear().begins), timeZone);
  const look = () =>
    rereadClock(pool).then(
      (setting) => setting && clock.move(setting),
      () => {},
    );
  const timer = beside ? undefined : setInterval(look, LOOK_AT_CLOCK).unref();
  return { clock, stop: () => clearInterval(timer) };
}
