import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessWorld, type Answer, accessWorld, PASSWORD } from '../../tests/access-world.ts';
import { type Device, device, type Options, type Twist } from '../../tests/authenticator.ts';
import { type Caller, publicCaller } from './index.ts';

const HERE = 'http://localhost:3000';
let world: AccessWorld;
let admin: Caller;
beforeAll(async () => {
  world = await accessWorld();
  await world.firstAdministrator();
  admin = await world.callerOf('first@example.ma');
});
afterAll(() => world.close());

type Asking = { cookie?: string | undefined; host?: string; address?: string; headers?: Record<string, string> };
const post = (path: string, body: unknown, { cookie, host = 'localhost:3000', address, headers }: Asking = {}) =>
  world.send('POST', `/auth/passkey${path}`, {
    body,
    cookie,
    headers: { Host: host, ...(address ? { 'X-Test-Address': address } : {}), ...headers },
  });
const optionsOf = (answer: Answer) => answer.body as unknown as Options;
const both = (...cookies: (string | undefined)[]) => cookies.filter(Boolean).join('; ');

/** Adds a device to whoever holds the session, as the account screen does. */
async function add(cookie: string | undefined, one: Device, twist?: Twist): Promise<Answer> {
  const offered = await post('/offer', { password: PASSWORD }, { cookie });
  if (offered.status !== 200) return offered;
  const answer = one.make(optionsOf(offered), twist);
  return post('/add', { label: 'هاتفي', answer }, { cookie: both(cookie, offered.challenge) });
}
/** Signs in by a device, as the page of sign-in does. */
async function enter(one: Device, twist?: Twist, address?: string): Promise<Answer> {
  const asked = await post('/ask', {});
  return post(
    '/sign-in',
    { answer: one.sign(optionsOf(asked), twist) },
    { cookie: asked.challenge, ...(address ? { address } : {}) },
  );
}
async function withPasskey(email: string, one = device(HERE)) {
  const person = await world.join(email);
  const { cookie } = await world.signIn(email);
  const added = await add(cookie, one);
  expect(added.status).toBe(200);
  return { person, cookie, one, passkey: added.body.passkey as string };
}
const listed = async (cookie: string | undefined) =>
  (await world.send('GET', '/api/v1/my-passkeys', { cookie })).body.passkeys as Record<string, string>[];
const age = (by: string) =>
  world.database.owner.query(`update auth.attempt set locked_until = locked_until - interval '${by}'`);

describe('adding a passkey', () => {
  test('asks for the password, keeps the public half only, and shows what it is called and when it was used', async () => {
    const person = await world.join('add@example.ma');
    const { cookie } = await world.signIn('add@example.ma');
    expect((await post('/offer', { password: 'not the password' }, { cookie })).body.code).toBe('sign-in.refused');
    const offered = await post('/offer', { password: PASSWORD }, { cookie });
    expect(offered.body).toMatchObject({
      rp: { id: 'localhost' },
      user: { id: Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url'), name: 'add@example.ma' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [],
    });
    const one = device(HERE);
    expect((await add(cookie, one)).status).toBe(200);
    const [before] = await listed(cookie);
    expect(before).toMatchObject({ label: 'هاتفي', host: 'localhost' });
    expect(before!.lastUsedAt).toBeUndefined();
    expect((await enter(one)).body).toEqual({ state: 'open' });
    expect((await listed(cookie))[0]!.lastUsedAt).toMatch(/^20/);
    // the browser is told which keys it need not make again
    const next = await post('/offer', { password: PASSWORD }, { cookie });
    expect(next.body.excludeCredentials).toMatchObject([{ id: one.id }]);
  });

  test('takes a session of a person: nobody else, and no token', async () => {
    const { cookie } = await world.signIn('first@example.ma');
    const made = await world.send('POST', '/api/v1/create-token', {
      cookie,
      body: { label: 'program', rights: ['self.edit', 'self.read'] },
    });
    const headers = { Authorization: `Bearer ${made.body.secret}` };
    for (const [path, body] of [
      ['/offer', { password: PASSWORD }],
      [
        '/add',
        { label: 'x', answer: device(HERE).make({ challenge: 'x', user: { id: 'x' }, rp: { id: 'localhost' } }) },
      ],
      ['/remove', { passkey: '00000000-0000-7000-8000-00000000dead', password: PASSWORD }],
    ] as const) {
      expect((await post(path, body)).body.code).toBe('access.sign-in-first');
      expect((await post(path, body, { headers })).body.code).toBe('access.sign-in-first');
    }
  });

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['another relying party', { rpId: 'elsewhere.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['a device that did not check its holder', { isVerified: false }],
    ['certificates nobody asked for', { certificates: [Buffer.from('certificate')] }],
  ] satisfies [string, Twist][])('refuses an answer for %s', async (_, twist) => {
    const { cookie } = await world.signIn('first@example.ma');
    expect((await add(cookie, device(HERE), twist)).body.code).toBe('passkey.not-made');
    expect(await listed(cookie)).toEqual([]);
  });

  test('a challenge serves once, in the session it was given to, for five minutes', async () => {
    await world.join('once@example.ma');
    const mine = await world.signIn('once@example.ma');
    const other = await world.signIn('first@example.ma');
    const offered = await post('/offer', { password: PASSWORD }, { cookie: mine.cookie });
    const answer = device(HERE).make(optionsOf(offered));
    const send = (cookie: string | undefined, challenge = offered.challenge) =>
      post('/add', { label: 'x', answer }, { cookie: both(cookie, challenge) });
    expect((await send(other.cookie)).body.code).toBe('passkey.challenge-gone');
    expect((await send(mine.cookie, '')).body.code).toBe('passkey.challenge-gone');
    expect((await send(mine.cookie, 'mutabaa-passkey=AAAA')).body.code).toBe('passkey.challenge-gone');
    // one that was asked for signing in does not serve for adding
    expect((await send(mine.cookie, (await post('/ask', {})).challenge)).body.code).toBe('passkey.challenge-gone');
    expect((await send(mine.cookie)).status).toBe(200);
    expect((await send(mine.cookie)).body.code).toBe('passkey.challenge-gone');
    const late = await post('/offer', { password: PASSWORD }, { cookie: mine.cookie });
    world.machine.ms += 5 * 60_000;
    const tooLate = device(HERE).make(optionsOf(late));
    expect(
      (await post('/add', { label: 'x', answer: tooLate }, { cookie: both(mine.cookie, late.challenge) })).body.code,
    ).toBe('passkey.challenge-gone');
  });

  test('one key is not held twice, not even by two persons', async () => {
    const { one, cookie } = await withPasskey('held@example.ma');
    expect((await add(cookie, one)).body.code).toBe('passkey.already-held');
    await world.join('taker@example.ma');
    const taker = await world.signIn('taker@example.ma');
    expect((await add(taker.cookie, one)).body.code).toBe('passkey.already-held');
    expect(await listed(taker.cookie)).toEqual([]);
  });

  test('needs an address that browsers offer passkeys at', async () => {
    const { cookie } = await world.signIn('first@example.ma');
    for (const host of ['127.0.0.1:3000', 'suivi.example.ma'])
      expect((await post('/offer', { password: PASSWORD }, { cookie, host })).body.code).toBe('passkey.no-address');
    expect((await post('/ask', {}, { host: '127.0.0.1:3000' })).body.code).toBe('passkey.no-address');
  });
});

describe('signing in by a passkey', () => {
  test('asks no code of who has a second factor, opens a session like any other and forgets failures', async () => {
    const { one, cookie, person } = await withPasskey('factor@example.ma');
    await world.database.owner.query(
      `insert into auth.second_factor (person, secret, confirmed_at) values ($1, 'sealed', now())`,
      [person],
    );
    expect((await world.signIn('factor@example.ma')).body.state).toBe('second-factor');
    await world.signIn('factor@example.ma', 'wrong wrong wrong');
    const opened = await enter(one);
    expect(opened.body).toEqual({ state: 'open' });
    expect(opened.attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=604800']);
    expect((await world.send('GET', '/api/v1/me', { cookie: opened.cookie })).body.email).toBe('factor@example.ma');
    expect((await world.send('GET', '/api/v1/my-sessions', { cookie })).body.sessions).toHaveLength(2);
    const failures = await world.database.owner.query('select 1 from auth.attempt where key = $1', [
      `person:${person}`,
    ]);
    expect(failures.rows).toEqual([]);
  });

  test.each([
    ['a browser at another site', { origin: 'https://elsewhere.example' }],
    ['a key of another relying party', { rpId: 'elsewhere.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['a device that did not check its holder', { isVerified: false }],
    ['a device that says it holds the key of somebody else', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ] satisfies [string, Twist][])('refuses %s', async (what, twist) => {
    const { one } = await withPasskey(`refused.${what.length}@example.ma`);
    const refused = await enter(one, twist);
    expect([refused.status, refused.body.code, refused.cookie]).toEqual([401, 'passkey.refused', undefined]);
    expect((await enter(one)).status).toBe(200);
  });

  test('refuses the key of one person given as that of another', async () => {
    const [mine, theirs] = [await withPasskey('mine@example.ma'), await withPasskey('theirs@example.ma')];
    const asked = await post('/ask', {});
    // the name of their key, with what my device signed
    const answer = { ...mine.one.sign(optionsOf(asked)), id: theirs.one.id, rawId: theirs.one.id };
    expect((await post('/sign-in', { answer }, { cookie: asked.challenge })).body.code).toBe('passkey.refused');
    const again = await post('/ask', {});
    const handle = Buffer.from(theirs.person.replaceAll('-', ''), 'hex').toString('base64url');
    const disguised = {
      ...mine.one.sign(optionsOf(again), { userHandle: handle }),
      id: theirs.one.id,
      rawId: theirs.one.id,
    };
    expect((await post('/sign-in', { answer: disguised }, { cookie: again.challenge })).body.code).toBe(
      'passkey.refused',
    );
  });

  test('refuses what was answered before, in another browser or too late', async () => {
    const { one } = await withPasskey('replay@example.ma');
    const asked = await post('/ask', {});
    const answer = one.sign(optionsOf(asked));
    const send = (cookie: string | undefined) => post('/sign-in', { answer }, { cookie });
    expect((await send(undefined)).body.code).toBe('passkey.challenge-gone');
    expect((await send((await post('/ask', {})).challenge)).body.code).toBe('passkey.refused');
    expect((await send(asked.challenge)).status).toBe(200);
    expect((await send(asked.challenge)).body.code).toBe('passkey.challenge-gone');
    const late = await post('/ask', {});
    world.machine.ms += 5 * 60_000;
    const tooLate = one.sign(optionsOf(late));
    expect((await post('/sign-in', { answer: tooLate }, { cookie: late.challenge })).body.code).toBe(
      'passkey.challenge-gone',
    );
  });

  test('of two answers to one challenge sent together, one opens a session', async () => {
    const { one } = await withPasskey('twice@example.ma', device(HERE, { counts: false }));
    const asked = await post('/ask', {});
    const answers = await Promise.all(
      [1, 2, 3].map(() => post('/sign-in', { answer: one.sign(optionsOf(asked)) }, { cookie: asked.challenge })),
    );
    expect(answers.map((each) => each.status).sort()).toEqual([200, 410, 410]);
  });

  test('refuses a device whose count went back, as a copied key does; one that never counts is let in', async () => {
    const { one } = await withPasskey('copied@example.ma');
    expect((await enter(one, { counter: 9 })).status).toBe(200);
    for (const counter of [9, 8, 0]) {
      const refused = await enter(one, { counter });
      expect([refused.status, refused.body.code]).toEqual([401, 'passkey.counter-back']);
    }
    expect((await enter(one, { counter: 10 })).status).toBe(200);
    const still = await withPasskey('still@example.ma', device(HERE, { counts: false }));
    for (let n = 0; n < 2; n++) expect((await enter(still.one)).status).toBe(200);
  });

  test('is locked with the account, and wrong answers lock it', async () => {
    const { one } = await withPasskey('locked@example.ma');
    for (let n = 0; n < 5; n++) await world.signIn('locked@example.ma', 'wrong wrong wrong', '10.0.7.7');
    expect((await enter(one)).body.code).toBe('sign-in.locked');
    await age('2 hours');
    expect((await enter(one)).status).toBe(200);
    for (let n = 0; n < 5; n++) await enter(one, { isVerified: false });
    expect((await enter(one)).body.code).toBe('sign-in.locked');
    expect((await world.signIn('locked@example.ma')).body.code).toBe('sign-in.locked');
    await age('2 hours');
  });

  test('one address that tries many unknown keys is locked, others are not', async () => {
    const { one } = await withPasskey('calm@example.ma');
    for (let n = 0; n < 30; n++)
      expect((await enter(device(HERE), { userHandle: 'AAAA' }, '10.9.7.7')).body.code).toBe('passkey.refused');
    expect((await enter(one, {}, '10.9.7.7')).body.code).toBe('sign-in.locked');
    expect((await enter(one, {}, '10.9.7.8')).status).toBe(200);
  });

  test('is refused to a browser that comes from another site', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    for (const path of ['/ask', '/sign-in'])
      expect((await post(path, {}, { headers })).body.code).toBe('access.from-elsewhere');
  });

  test('over https the challenge is bound to the host and sent encrypted only', async () => {
    const secure = await accessWorld('https://suivi.example.ma');
    const asked = await secure.send('POST', '/auth/passkey/ask', { headers: { Host: 'elsewhere.example' } });
    expect(asked.body.rpId).toBe('suivi.example.ma');
    expect(asked.challenge).toMatch(/^__Host-mutabaa-passkey=[\w-]+$/);
    await secure.close();
  });
});

describe('an end to passkeys', () => {
  test('removing one asks for the password and ends the other sessions; it signs nobody in any more', async () => {
    const { one, cookie, passkey } = await withPasskey('remove@example.ma');
    const other = await enter(one);
    const remove = (password: string, id = passkey, by = cookie) =>
      post('/remove', { passkey: id, password }, { cookie: by });
    expect((await remove('not the password')).body.code).toBe('sign-in.refused');
    const { passkey: theirs } = await withPasskey('neighbour@example.ma');
    expect((await remove(PASSWORD, theirs)).body.code).toBe('passkey.unknown');
    expect((await remove(PASSWORD)).status).toBe(204);
    expect((await remove(PASSWORD)).body.code).toBe('passkey.unknown');
    expect((await world.send('GET', '/api/v1/me', { cookie: other.cookie })).status).toBe(401);
    expect((await world.send('GET', '/api/v1/me', { cookie })).status).toBe(200);
    expect((await enter(one)).body.code).toBe('passkey.refused');
    expect((await world.signIn('remove@example.ma')).status).toBe(200);
  });

  test.each([
    [false, 'passkey.refused'],
    [true, undefined],
  ])('a recovery link removes them unless the person keeps them: %s', async (keepPasskeys, code) => {
    const { one, person } = await withPasskey(`recovered.${keepPasskeys}@example.ma`);
    const { link } = await world.run<{ link: { secret: string } }>('issue-recovery-link', { person }, admin);
    const given = { secret: link.secret, password: 'another fine sentence' };
    await world.run('use-recovery-link', keepPasskeys ? { ...given, keepPasskeys } : given, publicCaller());
    expect((await enter(one)).body.code).toBe(code);
  });

  test('a closed account is not entered, and one that is opened again has none', async () => {
    const { one, person } = await withPasskey('leaver@example.ma');
    const state = (now: string) =>
      world.database.owner.query(`begin; set local session_replication_role = replica;
        update person set state = '${now}' where id = '${person}'; commit`);
    await state('left');
    expect((await enter(one)).body.code).toBe('passkey.refused');
    await state('active');
    expect((await enter(one)).status).toBe(200);
    await world.run('deactivate-person', { person, reason: 'new post' }, admin);
    expect((await enter(one)).body.code).toBe('passkey.refused');
    const { link } = await world.run<{ link: { secret: string } }>('reopen-person', { person }, admin);
    await world.run('accept-invitation', { secret: link.secret, password: PASSWORD }, publicCaller());
    expect((await enter(one)).body.code).toBe('passkey.refused');
  });

  test('they are in the export of personal data, and gone with the person', async () => {
    const { person, cookie } = await withPasskey('export@example.ma');
    const exported = (await world.send('GET', '/api/v1/my-personal-data', { cookie })).body;
    expect(exported.passkeys).toMatchObject([{ label: 'هاتفي', host: 'localhost' }]);
    const held = async () =>
      (await world.database.owner.query('select 1 from auth.passkey where person = $1', [person])).rowCount;
    expect(await held()).toBe(1);
    await world.database.owner.query(`begin; set local session_replication_role = replica;
      update person set state = 'left' where id = '${person}'; commit`);
    await world.run('erase-person', { person, reason: 'on request' }, admin);
    expect(await held()).toBe(0);
  });
});
