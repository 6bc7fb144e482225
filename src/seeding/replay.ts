import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { readEvents } from '../../packs/read-pack.ts';
import type { PackExerciseEvent } from '../../packs/schema.ts';
import { callerFor } from '../access/authenticate.ts';
import type { Caller } from '../access/index.ts';
import { solveWaiting } from '../allocation/allocation.tasks.ts';
import { sure } from '../kernel/index.ts';
import { simulatedClock } from '../platform/clock.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { World } from '../platform/http/run.ts';
import { factOf, noteFact } from '../platform/instance.ts';
import { inputOf, namesFrom, type Scene, scenesOf } from './exercise-events.rules.ts';
import { type ExercisePerson, ensurePeople } from './exercise-people.ts';
import { publishChanges } from './exercise-publication.ts';
import { draftQuoting, readKept } from './exercise-reading.ts';
import { type Verbs, verbsOf } from './exercise-verbs.ts';
import { exerciseYear } from './exercise-year.ts';

/** How far a replay has come: scenes played, and what the events made, by their names in the pack. */
type Progress = { played: number; made: Record<string, string> };

const PROGRESS = 'exercise-replay';
const CLEARS = 'officer-2';
const PUBLISHES = 'decider-1';

/**
 * Plays the invented year through the verbs, each event as the person it names and on its own day. An event that is
 * there to be refused must be refused with the code it announces; anything else is a mistake of the pack.
 *
 * After each scene the progress is kept. A kill between an act and that note is harmless: the act carries its place as
 * key, and asked again it answers what it answered before. The exercise alone may do this: nothing here runs on a register.
 *
 * world    the exercise with its pack loaded; its clock is not used, since the year has its own
 * returns  scenes played now; 0 when the year was over before
 * throws   on an event that goes otherwise than the pack says
 */
export async function replayExercise(world: World, endpoints: readonly Endpoint[], timeZone: string): Promise<number> {
  if (!world.exercise) throw new Error('Only the exercise has a year to replay.');
  const { pool } = world.database;
  const scenes = scenesOf(readEvents('exercise'));
  const kept = await factOf(pool, PROGRESS);
  const progress: Progress = kept === undefined ? { played: 0, made: {} } : JSON.parse(kept);
  if (progress.played >= scenes.length) return 0;

  const clock = simulatedClock(exerciseYear().begins, timeZone);
  const staged: World = { ...world, clock };
  const verbs = verbsOf(staged, endpoints);
  const people = await ensurePeople(staged, verbs);
  const began = progress.played;
  for (const scene of scenes.slice(began)) {
    clock.set(scene.at);
    await play(scene, staged, verbs, people, progress);
    progress.played += 1;
    await noteFact(pool, PROGRESS, JSON.stringify(progress));
  }
  return progress.played - began;
}

async function play(
  scene: Scene,
  world: World,
  verbs: Verbs,
  people: readonly ExercisePerson[],
  progress: Progress,
): Promise<void> {
  const as = (name: string): Promise<Caller> => callerOf(world, people, name);
  if (scene.kind === 'publication') {
    await publishChanges(verbs, await as(CLEARS), await as(PUBLISHES));
    return;
  }
  const { event, place } = scene;
  const caller = await as(event.actor);
  const file = event.file && (await keep(world, verbs, caller, event.file.text));
  const named = { ...Object.fromEntries(people.map((one) => [`person.${one.name}`, one.id])), ...progress.made };
  const input = { ...inputOf(event, named, file), ...(await draftQuoting(verbs, caller, event, named)) };
  const answer = await verbs.ask(event.verb, caller, input, `exercise-${place}`);
  const code = answer.ok ? undefined : answer.refusal.code;
  if (code !== event.refusedWith) throw new Error(surprise(event, place, answer));
  if (answer.ok) Object.assign(progress.made, namesFrom(event, answer.value));
  if (event.verb === 'read-document') await readKept(world);
  if (event.verb === 'solve-allocation') await solveWaiting(world);
}

async function callerOf(world: World, people: readonly ExercisePerson[], name: string): Promise<Caller> {
  const person = people.find((one) => one.name === name);
  const caller = person && (await callerFor(world.database.pool, person.id, world.clock.today()));
  if (!caller) throw new Error(`The exercise has nobody called ${name}.`);
  return caller;
}

/** Writes a paper of the exercise into the file store and records it. returns its SHA-256 */
async function keep(world: World, verbs: Verbs, caller: Caller, text: string): Promise<string> {
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { size } = sure(await world.files.put(Readable.from([bytes]), { expected: sha256 }));
  await verbs.run('keep-file', caller, { sha256, size, mediaType: 'text/plain' });
  return sha256;
}

const surprise = (event: PackExerciseEvent, place: number, answer: unknown): string =>
  `Event ${place} of the exercise (${event.at}, ${event.actor}, ${event.verb}) should have been ${
    event.refusedWith ? `refused with ${event.refusedWith}` : 'done'
  }: ${JSON.stringify(answer)}`;
