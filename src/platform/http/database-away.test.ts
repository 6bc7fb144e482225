import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { authenticator } from '../../access/authenticate.ts';
import { signInApp } from '../../access/sign-in.routes.ts';
import { api, problemAnswer } from './api.ts';
import { platformRefusals, problemOf } from './problem.ts';
import type { World } from './run.ts';

/** Nobody listens there: what a request meets while the database is being started again. */
const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
const log: string[] = [];
const authenticate = authenticator({ pool, today: () => '2026-11-24' as never, secure: false });
const world = {
  database: { pool },
  clock: { now: () => new Date(), today: () => '2026-11-24' },
  log: (event: string, facts: object) => log.push(JSON.stringify({ event, ...facts })),
} as unknown as World;

describe('while the database is away', () => {
  afterAll(() => pool.end());
  const cookie = { Cookie: 'mutabaa=some-session', 'Sec-Fetch-Site': 'same-origin' };
  const away = async (answer: Response) =>
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'platform.database-away']);

  it('who is signed in is told so, not that the program broke', async () => {
    const me = { kind: 'read', verb: 'me', right: 'self.read' } as never;
    const app = api({
      world,
      endpoints: [me],
      refusals: platformRefusals,
      sentences: () => '',
      authenticate,
      publicUrl: undefined,
      version: '0',
    });
    await away(await app.request('/me', { headers: cookie }));
  });

  it('who signs in too, and no name gets into the log', async () => {
    const app = signInApp({
      world: { pool, key: new Uint8Array(32), now: () => Date.now() },
      authenticate,
      publicUrl: undefined,
      addressOf: () => '10.0.0.1',
      refuse: (refusal) => problemAnswer(problemOf(refusal, platformRefusals, () => '', 'en')),
      onBroken: (error) => log.push(error.name),
    });
    const body = JSON.stringify({ name: 'amina@example.ma', password: 'wrong wrong wrong' });
    await away(
      await app.request('/sign-in', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    );
    expect(log.join()).not.toContain('amina');
  });
});
