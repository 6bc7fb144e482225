import { expect, test } from 'vitest';
import { testWorld } from '../../tests/world.ts';
import { systemCaller } from '../access/index.ts';
import { runEndpoint } from '../platform/http/run.ts';
import { loadPackAct } from './seeding.routes.ts';

test('the exercise takes its invented country and refuses the real one', async () => {
  const world = await testWorld();
  try {
    const exercise = { ...world, exercise: true };
    const load = (pack: string) =>
      runEndpoint(exercise, loadPackAct, { caller: systemCaller('pack exercise'), input: { pack } });
    expect(await load('exercise')).toMatchObject({ ok: true });
    expect(await load('morocco')).toMatchObject({ refusal: { code: 'pack.not-for-this-register' } });
  } finally {
    await world.close();
  }
});
