import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readPackFile } from '../../packs/read-pack.ts';
import { systemCaller } from '../access/index.ts';
import { setExerciseClock } from '../platform/exercise.ts';
import { runEndpoint } from '../platform/http/run.ts';
import { factOf, noteFact } from '../platform/instance.ts';
import { exerciseYear } from '../seeding/exercise-year.ts';
import { replayExercise } from '../seeding/replay.ts';
import { loadPackAct } from '../seeding/seeding.routes.ts';
import { surface } from '../surface.ts';
import { Complaint } from './command.ts';
import type { OpenedWorld } from './open-world.ts';

const packs = path.resolve(import.meta.dirname, '../../packs');

/** The pack that an installation begins with. */
export const packOf = (exercise: boolean): string => (exercise ? 'exercise' : 'morocco/ai-2030');

export type Loaded = { packs: { pack: string; version: string; isFirst: boolean; proposed: number }[] };

/**
 * Loads a pack through its verb, in the name of the machine; one that is already there changes nothing, a newer one proposes.
 *
 * refuses  Complaint, with what the verb refused
 */
export async function loadPackNow({ world }: OpenedWorld, pack: string): Promise<Loaded> {
  const loaded = await runEndpoint(world, loadPackAct, { caller: systemCaller(`pack ${pack}`), input: { pack } });
  if (!loaded.ok)
    throw new Complaint(
      `The pack ${pack} could not be loaded: ${loaded.refusal.code} ${JSON.stringify(loaded.refusal.details ?? {})}`,
    );
  return loaded.value.value as Loaded;
}

/** The shipped pack: loaded at the first start, compared again when the program brings other files, otherwise left alone. */
export async function ensurePack(opened: OpenedWorld): Promise<Loaded | undefined> {
  const pack = packOf(opened.world.exercise);
  const { pool } = opened.world.database;
  const key = `pack ${pack}`;
  const here = hashOf(pack.split('/')[0]!);
  if ((await factOf(pool, key)) === here) return undefined;
  const loaded = await loadPackNow(opened, pack);
  await noteFact(pool, key, here);
  return loaded;
}

/**
 * The invented year of the exercise, played at its first start; then its clock stands at the morning after. A start that
 * was cut in the middle goes on where it stopped.
 *
 * returns  true when the year was played now
 */
export async function ensureExerciseYear(
  { world, held, exerciseClock }: OpenedWorld,
  timeZone: string,
): Promise<boolean> {
  if (!exerciseClock) return false;
  const played = await replayExercise(world, surface(held), timeZone);
  const { ends } = exerciseYear();
  // Also when the cut came between the last event and the clock.
  if (world.clock.now().toISOString() < ends) exerciseClock.move(await setExerciseClock(world.database.pool, ends));
  return played > 0;
}

/** Terms of the data of a pack and of those it extends, for every export. */
export function attributionsOf(pack: string): { files: string; terms: string; credit: string }[] {
  const manifest = readPackFile(pack, 'pack.json');
  const own = manifest.licences.map(({ files, licence, credit }) => ({
    files: files.join(', '),
    terms: licence,
    credit: credit ?? '',
  }));
  return [...own, ...(manifest.extends ? attributionsOf(manifest.extends) : [])];
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(path.join(packs, folder), { recursive: true, encoding: 'utf8' }).sort();
  for (const name of files) {
    const file = path.join(packs, folder, name);
    if (fs.statSync(file).isFile()) hash.update(`${name}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
