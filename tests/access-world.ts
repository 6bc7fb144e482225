import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { accessRoutes } from '../src/access/access.routes.ts';
import { authenticator } from '../src/access/authenticate.ts';
import { type Caller, systemCaller } from '../src/access/index.ts';
import { accessRefusals } from '../src/access/refusals.ts';
import { signInApp } from '../src/access/sign-in.routes.ts';
import { ok } from '../src/kernel/index.ts';
import { api, langOf } from '../src/platform/http/api.ts';
import { act, type Endpoint, read } from '../src/platform/http/endpoint.ts';
import { platformRefusals, problemOf } from '../src/platform/http/problem.ts';
import { testWorld } from './world.ts';

export const PASSWORD = 'قافلة تسير على مهل 27';

/** Two verbs that stand for the rest of the program: a gate decision on a project, and a plain read. */
const project = async () => ({
  scopes: [
    { kind: 'project' as const, id: 'F1' },
    { kind: 'organisation' as const, id: 'ORG-A' },
  ],
});
const samples: Endpoint[] = [
  act({
    verb: 'sample-decision',
    summary: 'sample',
    right: 'decision.record',
    input: z.object({}),
    output: z.object({}),
    target: project,
    run: async () => ok({}),
  }),
  read({
    verb: 'sample-project',
    summary: 'sample',
    right: 'project.read',
    input: z.object({}),
    output: z.object({}),
    target: project,
    run: async () => ok({}),
  }),
];

export type Answer = {
  status: number;
  body: Record<string, unknown> & { code?: string };
  cookie: string | undefined;
  /** The cookie that keeps the challenge of a passkey. */
  challenge: string | undefined;
  /** What follows the value in Set-Cookie. */
  attributes: string[];
  text: string;
};

/** A program with access alone: real database, runner and web handler; `now` moves the clock of the second factor. */
export async function accessWorld(publicUrl?: string) {
  const world = await testWorld();
  const { pool } = world.database;
  const machine = { ms: Date.UTC(2026, 10, 24, 9) };
  const secure = publicUrl?.startsWith('https:') ?? false;
  const authenticate = authenticator({ pool, today: () => world.clock.today(), secure });
  const refusals = { ...platformRefusals, ...accessRefusals, 'conflict.changed': { status: 409 } };
  const app = new Hono();
  app.route(
    '/api/v1',
    api({
      world,
      endpoints: [...accessRoutes, ...samples],
      refusals,
      sentences: () => undefined,
      authenticate,
      publicUrl,
      version: '0',
    }),
  );
  app.route(
    '/auth',
    signInApp({
      world: { pool, key: randomBytes(32), now: () => machine.ms },
      authenticate,
      publicUrl,
      addressOf: (c) => c.req.header('X-Test-Address') ?? '10.0.0.1',
      refuse: (refusal, request) =>
        Response.json(
          problemOf(refusal, refusals, () => undefined, langOf(request)),
          { status: refusals[refusal.code as keyof typeof refusals]?.status ?? 500 },
        ),
    }),
  );
  await world.database.owner.query('begin');
  await world.database.owner.query('set session_replication_role = replica');
  await world.database.owner.query(`insert into organisation (id, ref, kind, level, name) values
    (gen_random_uuid(), 'ORG-A', 'agency', 'national', '{"authentic":"ar","ar":"أ"}'), (gen_random_uuid(), 'ORG-B', 'agency', 'national', '{"authentic":"ar","ar":"ب"}')`);
  await world.database.owner.query('commit');

  const send = async (
    method: string,
    path: string,
    options: { body?: unknown; cookie?: string | undefined; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const response = await app.request(path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(options.cookie ? { Cookie: options.cookie } : {}),
        ...options.headers,
      },
      ...(method === 'POST' ? { body: JSON.stringify(options.body ?? {}) } : {}),
    });
    const text = await response.text();
    const isChallenge = (one: string): boolean => /^[\w-]+-passkey=/.test(one);
    const cookies = response.headers.getSetCookie();
    const session = cookies.find((one) => !isChallenge(one));
    return {
      status: response.status,
      text,
      body: text ? JSON.parse(text) : {},
      cookie: session?.split(';')[0],
      challenge: cookies.find(isChallenge)?.split(';')[0],
      attributes: (session ?? '').split('; ').slice(1),
    };
  };
  const endpoint = (verb: string) => accessRoutes.find((one) => one.verb === verb)!;
  /** A verb through the runner, as a caller; throws what it refuses so that a story reads straight. */
  const run = async <T = Record<string, string>>(
    verb: string,
    input: unknown,
    caller: Caller = systemCaller('test'),
  ): Promise<T> => {
    const answered = await world.call<T>(endpoint(verb), input, caller);
    if (!answered.ok)
      throw new Error(`${verb}: ${answered.refusal.code} ${JSON.stringify(answered.refusal.details ?? {})}`);
    return answered.value;
  };
  /** The code of a refusal, or 'ok'. */
  const refusal = async (verb: string, input: unknown, caller: Caller): Promise<string> => {
    const answered = await world.call(endpoint(verb), input, caller);
    return answered.ok ? 'ok' : answered.refusal.code;
  };
  const signIn = async (email: string, password = PASSWORD, address = '10.0.0.1') =>
    send('POST', '/auth/sign-in', { body: { name: email, password }, headers: { 'X-Test-Address': address } });
  const callerOf = async (email: string): Promise<Caller> =>
    authenticate(new Request('http://x/', { headers: { Cookie: (await signIn(email)).cookie! } }));
  /** The first administrator, made as at first start. */
  const firstAdministrator = async (email = 'first@example.ma') => {
    const { link } = await run<{ link: { secret: string } }>('issue-admin-link', {}, systemCaller('start'));
    const { person } = await run(
      'accept-invitation',
      { secret: link.secret, password: PASSWORD, name: 'Amina Tazi', email },
      { kind: 'public', grants: [], actsFor: [], lang: 'ar' },
    );
    return { id: person!, email };
  };
  /** Somebody invited who took it up, with a role given by the machine where one is named. */
  const join = async (
    email: string,
    role?: { role: string; scope?: { kind: string; id: string }; organisation?: string },
  ) => {
    const invited = await run<{ person: string; link: { secret: string } }>('invite-person', {
      name: `Name of ${email}`,
      email,
      ...(role?.organisation ? { organisation: role.organisation } : {}),
    });
    await run(
      'accept-invitation',
      { secret: invited.link.secret, password: PASSWORD },
      { kind: 'public', grants: [], actsFor: [], lang: 'ar' },
    );
    if (role)
      await run('grant-role', {
        person: invited.person,
        role: role.role,
        scope: role.scope ?? { kind: 'instance', id: '*' },
      });
    return invited.person;
  };
  return { ...world, machine, authenticate, send, run, refusal, signIn, callerOf, firstAdministrator, join };
}
export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>;
