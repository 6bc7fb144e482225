import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvents, readPackFile } from '../../packs/read-pack.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { systemCaller } from '../access/index.ts';
import { verifyLedger } from '../ledger/verify.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import type { World } from '../platform/http/run.ts';
import { factOf, noteFact } from '../platform/instance.ts';
import { closeApart } from '../reading/ingest/apart.ts';
import { type Held, surface } from '../surface.ts';
import { scenesOf } from './exercise-events.rules.ts';
import { exercisePeople } from './exercise-people.ts';
import { replayExercise } from './replay.ts';
import { loadPackAct } from './seeding.routes.ts';

/** All that the program can do, so that an event of any kind is played. */
const verbs = surface({} as Held);
const events = readEvents('exercise');
const invented = readPackFile('exercise', 'people.json');
const scenes = scenesOf(events);
const zone = 'Africa/Casablanca';

let world: TestWorld;
let exercise: World;
beforeAll(async () => {
  world = await testWorld('2031-01-01T08:00:00Z');
  exercise = { ...world, exercise: true };
  await world.call(
    { ...loadPackAct, run: (ctx, input) => loadPackAct.run({ ...ctx, exercise: true }, input) } as Endpoint,
    {
      pack: 'exercise',
    },
    systemCaller('pack exercise'),
  );
});
afterAll(() => Promise.all([closeApart(), world.close()]));

const count = async (table: string): Promise<number> =>
  Number((await world.database.pool.query(`select count(*) as n from ${table}`)).rows[0]!.n);
const played = async (): Promise<number> =>
  JSON.parse((await factOf(world.database.pool, 'exercise-replay')) ?? '{"played":0}').played;

/** Breaks the machine inside the transaction of the nth call of a verb. */
function breakingAt(verb: string, nth: number): Endpoint[] {
  let calls = 0;
  return verbs.map((endpoint) =>
    endpoint.verb === verb
      ? {
          ...endpoint,
          run: async (ctx, input) => {
            const answer = await endpoint.run(ctx, input);
            calls += 1;
            if (calls === nth) throw new Error('cut');
            return answer;
          },
        }
      : endpoint,
  );
}

describe('a replay that is cut', () => {
  test('while the people are invited, goes on with those who are missing', async () => {
    await expect(replayExercise(exercise, breakingAt('accept-invitation', 5), zone)).rejects.toThrow('cut');
    expect(await count('person')).toBe(5);
    expect(await played()).toBe(0);
  });

  test('in the middle of an act, stands before that act', async () => {
    await expect(replayExercise(exercise, breakingAt('confirm-decision', 4), zone)).rejects.toThrow('cut');
    expect(await count('person')).toBe(invented.length);
    expect(await played()).toBeGreaterThan(30);
  });

  test('between an act and the note of it, does not act twice', async () => {
    await expect(replayExercise(exercise, breakingAt('record-decision', 9), zone)).rejects.toThrow('cut');
    const { pool } = world.database;
    const kept = JSON.parse((await factOf(pool, 'exercise-replay'))!);
    const last = scenes.slice(0, kept.played).findLastIndex((scene) => scene.kind === 'event' && scene.event.as);
    const scene = scenes[last]!;
    if (scene.kind === 'event') delete kept.made[scene.event.as!];
    await noteFact(pool, 'exercise-replay', JSON.stringify({ ...kept, played: last }));
    // Keeping the same paper again is its own request and changes nothing.
    const acts = "ledger_leaf where verb <> 'keep-file'";
    const before = await count(acts);
    await expect(replayExercise(exercise, breakingAt('record-decision', 1), zone)).rejects.toThrow('cut');
    expect(await played()).toBeGreaterThanOrEqual(kept.played);
    expect(await count(acts)).toBe(before);
  });

  test('while records are cleared for publication, publishes them all the same', async () => {
    await expect(replayExercise(exercise, breakingAt('clear-record', 3), zone)).rejects.toThrow('cut');
    expect(await count('snapshot')).toBe(1);
  });

  test('while a document is reviewed, reads it once and decides no draft twice', async () => {
    await expect(replayExercise(exercise, breakingAt('accept-draft', 2), zone)).rejects.toThrow('cut');
    expect(await count('reading_step')).toBe(4);
    const { pool } = world.database;
    const kept = JSON.parse((await factOf(pool, 'exercise-replay'))!);
    await noteFact(pool, 'exercise-replay', JSON.stringify({ ...kept, played: kept.played - 4 }));
    await expect(replayExercise(exercise, breakingAt('accept-draft', 1), zone)).rejects.toThrow('cut');
    expect(await count('reading_step')).toBe(4);
    expect(await count('document_reading')).toBe(1);
  });

  test('comes to its end, every act done once', { timeout: 120_000 }, async () => {
    expect(await replayExercise(exercise, verbs, zone)).toBeGreaterThan(0);
    const done = (...names: string[]) =>
      events.filter((event) => names.includes(event.verb) && event.refusedWith === undefined).length;
    expect(await count('evidence')).toBe(done('bring-evidence'));
    expect(await count('gate_decision')).toBe(done('record-decision'));
    expect(await count('standing_act')).toBe(
      done(
        'take-over-project',
        'record-higher-instruction',
        'propose-suspension',
        'propose-resumption',
        'propose-cancellation',
      ),
    );
    expect(await count('role_grant')).toBe(invented.length);
    expect(await count('document_reading')).toBe(done('read-document'));
    expect(await count('reading_step')).toBe(done('revise-draft', 'accept-draft', 'attach-draft', 'reject-draft'));
    expect(await count('snapshot')).toBe(1 + scenes.filter((scene) => scene.kind === 'publication').length);
    expect(await replayExercise(exercise, verbs, zone)).toBe(0);
    expect(await verifyLedger(world.database.owner, {})).toMatchObject({ ok: true, value: { holds: true } });
  });
});

test('each act stands in the ledger on its own day, by the person who did it', async () => {
  const people = new Map((await exercisePeople(exercise)).map((one) => [one.name, one.id]));
  const leaves = await world.database.pool.query<{ day: string; actor: string; verb: string }>(
    "select to_char(at, 'YYYY-MM-DD') as day, actor, verb from ledger_leaf order by seq",
  );
  const acted = new Set(events.filter((event) => event.refusedWith === undefined).map((event) => event.verb));
  expect(leaves.rows.filter(({ verb }) => acted.has(verb))).toEqual(
    events
      .filter((event) => event.refusedWith === undefined)
      .map((event) => ({ day: event.at, actor: `person:${people.get(event.actor)}`, verb: event.verb })),
  );
});

test('what one invented person clears another publishes', async () => {
  const acts = await world.database.pool.query<{ actor: string; verb: string }>(
    "select distinct actor, verb from ledger_leaf where verb in ('clear-record', 'publish-records') order by verb",
  );
  expect(acts.rows.map(({ verb }) => verb)).toEqual(['clear-record', 'publish-records']);
  expect(new Set(acts.rows.map(({ actor }) => actor)).size).toBe(2);
});

test('what was taken out of a document came out, cleared by a second person and published by a third', async () => {
  const people = new Map((await exercisePeople(exercise)).map((one) => [one.id, one.name]));
  const found = await world.database.pool.query<{ pledge: string; took: string; cleared: string; published: string }>(
    `select d.pledge, s.by_person as took, p.cleared_by as cleared, p.published_by as published
     from reading_draft d join reading_step s on s.draft = d.id and s.act = 'accept'
     join publication_state p on p.kind = 'pledge' and p.ref = d.pledge and p.state = 'published'`,
  );
  const named = found.rows.map(({ pledge, ...hands }) => [pledge, ...Object.values(hands).map((id) => people.get(id))]);
  expect(named).toEqual([['X09', 'officer-1', 'officer-2', 'decider-1']]);
});

test('a register has no year to replay', async () => {
  await expect(replayExercise({ ...world, exercise: false }, verbs, zone)).rejects.toThrow('Only the exercise');
});
