import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessWorld, accessWorld, PASSWORD } from '../../tests/access-world.ts';
import { totpCode } from './totp.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await accessWorld();
  await world.firstAdministrator();
});
afterAll(() => world.close());

const fromBase32 = (text: string): Buffer => {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
const age = (table: string, column: string, by: string) =>
  world.database.owner.query(`update auth.${table} set ${column} = ${column} - interval '${by}'`);

describe('signing in', () => {
  test('opens a session with a cookie no script reads, and keeps only its hash', async () => {
    const response = await world.signIn('First@Example.ma ');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ state: 'open' });
    expect(response.attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=604800']);
    const me = await world.send('GET', '/api/v1/me', { cookie: response.cookie });
    expect(me.body.email).toBe('first@example.ma');
    expect(me.body.rights).toContain('role.grant');
    const rows = await world.database.owner.query('select * from auth.session');
    expect(JSON.stringify(rows.rows)).not.toContain(response.cookie!.split('=')[1]);
  });

  test('tells nobody whether the name or the password was wrong', async () => {
    const wrong = await world.signIn('first@example.ma', 'something else entirely');
    const unknown = await world.signIn('nobody@example.ma', 'something else entirely');
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect(wrong.body.code).toBe('sign-in.refused');
    expect(wrong.cookie).toBeUndefined();
  });

  test('ends with sign-out, after half a day without use, and after a week in any case', async () => {
    const one = await world.signIn('first@example.ma');
    expect((await world.send('POST', '/auth/sign-out', { cookie: one.cookie })).status).toBe(204);
    const status = async (cookie?: string) => (await world.send('GET', '/api/v1/me', { cookie })).status;
    expect(await status(one.cookie)).toBe(401);
    const two = await world.signIn('first@example.ma');
    await age('session', 'last_seen_at', '11 hours');
    expect(await status(two.cookie)).toBe(200);
    await age('session', 'last_seen_at', '13 hours');
    expect(await status(two.cookie)).toBe(401);
    const three = await world.signIn('first@example.ma');
    await age('session', 'expires_at', '7 days');
    expect(await status(three.cookie)).toBe(401);
  });

  test('refuses a browser that comes from another site', async () => {
    const body = { name: 'first@example.ma', password: PASSWORD };
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
    ];
    for (const headers of foreign)
      expect((await world.send('POST', '/auth/sign-in', { body, headers })).body.code).toBe('access.from-elsewhere');
    expect(
      (await world.send('POST', '/auth/sign-in', { body, headers: { 'Sec-Fetch-Site': 'same-origin' } })).status,
    ).toBe(200);
  });

  test('answers bad input with fields', async () => {
    expect((await world.send('POST', '/auth/sign-in', { body: { name: 3 } })).body.code).toBe('request.input-refused');
  });
});

describe('lock-out', () => {
  test('five failures close the account for a minute, the next for two, and a right password during it opens nothing', async () => {
    await world.join('lock@example.ma');
    for (let n = 0; n < 5; n++)
      expect((await world.signIn('lock@example.ma', `wrong wrong wrong ${n}`)).body.code).toBe('sign-in.refused');
    const locked = await world.signIn('lock@example.ma');
    expect([locked.status, locked.body.code]).toEqual([429, 'sign-in.locked']);
    expect((locked.body.details as { seconds: number }).seconds).toBeGreaterThan(50);
    await age('attempt', 'locked_until', '2 minutes');
    expect((await world.signIn('lock@example.ma', 'wrong once more')).body.code).toBe('sign-in.refused');
    const again = await world.signIn('lock@example.ma');
    expect((again.body.details as { seconds: number }).seconds).toBeGreaterThan(110);
    await age('attempt', 'locked_until', '1 hour');
    expect((await world.signIn('lock@example.ma')).status).toBe(200);
    expect((await world.signIn('lock@example.ma', 'wrong, counted from one')).body.code).toBe('sign-in.refused');
  });

  test('an unknown name is locked just the same', async () => {
    for (let n = 0; n < 5; n++) await world.signIn('ghost@example.ma', 'wrong wrong wrong');
    expect((await world.signIn('ghost@example.ma', 'wrong wrong wrong')).body.code).toBe('sign-in.locked');
  });

  test('guesses sent together all count', async () => {
    await world.join('burst@example.ma');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => world.signIn('burst@example.ma', `guess number ${n}`)),
    );
    expect(answers.filter((answer) => answer.body.code === 'sign-in.refused').length).toBe(5);
    expect(answers.filter((answer) => answer.body.code === 'sign-in.locked').length).toBe(7);
  });

  test('one address that tries many names is locked, others are not', async () => {
    for (let n = 0; n < 30; n++) await world.signIn(`name${n}@example.ma`, 'wrong wrong wrong', '10.9.9.9');
    expect((await world.signIn('first@example.ma', PASSWORD, '10.9.9.9')).body.code).toBe('sign-in.locked');
    expect((await world.signIn('first@example.ma', PASSWORD, '10.9.9.8')).status).toBe(200);
  });
});

describe('the second factor', () => {
  test('is enrolled, asked for, not replayed, recovered from and given up', async () => {
    await world.join('factor@example.ma');
    const first = await world.signIn('factor@example.ma');
    const post = (path: string, body: unknown, cookie: string | undefined) =>
      world.send('POST', `/auth${path}`, { body, cookie });
    expect((await post('/factor/confirm', { code: '000000' }, first.cookie)).body.code).toBe(
      'sign-in.nothing-to-confirm',
    );
    expect((await post('/factor/recovery-codes', { password: PASSWORD }, first.cookie)).body.code).toBe(
      'sign-in.no-second-factor',
    );
    expect((await post('/factor/disable', { password: PASSWORD, code: '000000' }, first.cookie)).body.code).toBe(
      'sign-in.no-second-factor',
    );
    expect((await post('/factor/enrol', { password: 'not the password' }, first.cookie)).body.code).toBe(
      'sign-in.refused',
    );
    const enrolled = await post('/factor/enrol', { password: PASSWORD }, first.cookie);
    const secret = fromBase32(enrolled.body.secret as string);
    const code = () => totpCode(secret, Math.floor(world.machine.ms / 30_000));
    // not confirmed: a password is still enough
    expect((await world.signIn('factor@example.ma')).body.state).toBe('open');
    const confirmed = await post('/factor/confirm', { code: code() }, first.cookie);
    const recovery = confirmed.body.recoveryCodes as string[];
    expect(new Set(recovery).size).toBe(10);
    const stored =
      JSON.stringify((await world.database.owner.query('select * from auth.second_factor')).rows) +
      JSON.stringify((await world.database.owner.query('select * from auth.recovery_code')).rows);
    expect(stored).not.toContain(enrolled.body.secret);
    expect(stored).not.toContain(recovery[0]);

    const waiting = await world.signIn('factor@example.ma');
    expect(waiting.body.state).toBe('second-factor');
    expect((await world.send('GET', '/api/v1/me', { cookie: waiting.cookie })).status).toBe(401);
    expect((await post('/factor/enrol', { password: PASSWORD }, waiting.cookie)).body.code).toBe(
      'access.sign-in-first',
    );
    // the code that confirmed it does not serve twice
    expect((await post('/second-factor', { code: code() }, waiting.cookie)).body.code).toBe('sign-in.code-refused');
    world.machine.ms += 30_000;
    const open = await post('/second-factor', { code: code() }, waiting.cookie);
    expect(open.body.state).toBe('open');
    expect(open.cookie).not.toBe(waiting.cookie);
    expect((await world.send('GET', '/api/v1/me', { cookie: open.cookie })).body.recoveryCodesLeft).toBe(10);
    expect((await post('/second-factor', { code: code() }, waiting.cookie)).body.code).toBe('access.sign-in-first');
    expect((await post('/second-factor', { code: code() }, open.cookie)).body.code).toBe('sign-in.nothing-to-confirm');

    const byCode = await world.signIn('factor@example.ma');
    expect((await post('/second-factor', { code: recovery[0]!.toLowerCase() }, byCode.cookie)).body.state).toBe('open');
    const twice = await world.signIn('factor@example.ma');
    expect((await post('/second-factor', { code: recovery[0]! }, twice.cookie)).body.code).toBe('sign-in.code-refused');
    for (let n = 0; n < 4; n++) await post('/second-factor', { code: '000000' }, twice.cookie);
    expect((await post('/second-factor', { code: recovery[1]! }, twice.cookie)).body.code).toBe('sign-in.locked');
    await age('attempt', 'locked_until', '2 hours');

    const renewed = await post('/factor/recovery-codes', { password: PASSWORD }, open.cookie);
    expect(
      (await post('/second-factor', { code: recovery[2]! }, (await world.signIn('factor@example.ma')).cookie)).body
        .code,
    ).toBe('sign-in.code-refused');
    await age('attempt', 'locked_until', '2 hours');
    const code2 = (renewed.body.recoveryCodes as string[])[0]!;
    expect((await post('/factor/disable', { password: PASSWORD, code: code2 }, open.cookie)).status).toBe(204);
    expect((await world.signIn('factor@example.ma')).body.state).toBe('open');
  });
});

describe('passwords and sessions', () => {
  test('a new password ends the other sessions; a poor one is refused', async () => {
    await world.join('change@example.ma');
    const [one, two] = [await world.signIn('change@example.ma'), await world.signIn('change@example.ma')];
    const change = (current: string, next: string, cookie = one.cookie) =>
      world.send('POST', '/auth/change-password', { body: { current, next }, cookie });
    expect((await change('wrong', 'a fine long sentence')).body.code).toBe('sign-in.refused');
    expect((await change(PASSWORD, 'short')).body.code).toBe('password.too-short');
    expect((await change(PASSWORD, 'password123456')).body.code).toBe('password.too-common');
    expect((await change(PASSWORD, 'x y '.repeat(60))).body.code).toBe('password.too-long');
    expect((await world.send('GET', '/api/v1/my-sessions', { cookie: one.cookie })).body.sessions).toHaveLength(2);
    expect((await change(PASSWORD, 'a fine long sentence')).status).toBe(204);
    expect((await world.send('GET', '/api/v1/me', { cookie: two.cookie })).status).toBe(401);
    expect((await world.send('GET', '/api/v1/me', { cookie: one.cookie })).status).toBe(200);
    expect((await world.signIn('change@example.ma', 'a fine long sentence')).status).toBe(200);
    const listed = (await world.send('GET', '/api/v1/my-sessions', { cookie: one.cookie })).body.sessions as {
      id: string;
      current: boolean;
    }[];
    const other = listed.find((session) => !session.current)!;
    expect(
      (await world.send('POST', '/api/v1/end-sessions', { cookie: one.cookie, body: { session: other.id } })).body,
    ).toEqual({ ended: 1 });
    expect(
      (await world.send('POST', '/api/v1/end-sessions', { cookie: one.cookie, body: { session: other.id } })).body.code,
    ).toBe('sign-in.session-unknown');
  });

  test('over https the cookie is bound to the host and sent encrypted only', async () => {
    const secure = await accessWorld('https://suivi.example.ma');
    await secure.firstAdministrator();
    const { cookie, attributes } = await secure.signIn('first@example.ma');
    expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=604800', 'Secure']);
    expect(cookie).toMatch(/^__Host-mutabaa=/);
    expect((await secure.send('GET', '/api/v1/me', { cookie })).status).toBe(200);
    await secure.close();
  });
});

describe('personal tokens', () => {
  test('act with the rights they name, of those their owner has, until revoked', async () => {
    await world.join('maker@example.ma', { role: 'officer' });
    const { cookie } = await world.signIn('maker@example.ma');
    const make = (rights: string[], headers?: Record<string, string>) =>
      world.send('POST', '/api/v1/create-token', {
        body: { label: 'nightly', rights },
        ...(headers ? { headers } : { cookie }),
      });
    expect((await make(['no.such'])).body.code).toBe('token.right-unknown');
    expect((await make(['evidence.judge'])).body.code).toBe('token.right-not-held');
    const made = (await make(['project.read', 'self.edit'])).body as { token: string; secret: string };
    const bearer = { Authorization: `Bearer ${made.secret}` };
    expect((await world.send('GET', '/api/v1/sample-project', { headers: bearer })).status).toBe(200);
    expect((await world.send('POST', '/api/v1/sample-decision', { headers: bearer })).body.code).toBe(
      'access.token-too-narrow',
    );
    expect((await world.send('POST', '/api/v1/sample-decision', { cookie })).status).toBe(200);
    expect((await make(['project.read'], bearer)).body.code).toBe('token.by-token');
    expect(
      (
        await world.send('POST', '/auth/change-password', {
          headers: bearer,
          body: { current: PASSWORD, next: 'a fine long sentence' },
        })
      ).body.code,
    ).toBe('access.sign-in-first');
    // a wrong token never falls back on the cookie
    expect(
      (await world.send('GET', '/api/v1/me', { cookie, headers: { Authorization: 'Bearer mtb_nonsense' } })).status,
    ).toBe(401);
    const leaf = await world.database.owner.query(
      "select actor from ledger_leaf where verb = 'create-token' order by seq desc limit 1",
    );
    expect(leaf.rows[0].actor).toMatch(/^person:[0-9a-f-]{36}$/);
    expect((await world.send('GET', '/api/v1/my-tokens', { cookie })).text).not.toContain(made.secret);
    expect((await world.send('POST', '/api/v1/revoke-token', { cookie, body: { token: made.token } })).status).toBe(
      200,
    );
    expect((await world.send('POST', '/api/v1/revoke-token', { cookie, body: { token: made.token } })).body.code).toBe(
      'token.unknown',
    );
    expect((await world.send('GET', '/api/v1/sample-project', { headers: bearer })).status).toBe(401);
  });

  test('a secret answer is not kept for repeated requests', async () => {
    const { cookie } = await world.signIn('maker@example.ma');
    const made = await world.send('POST', '/api/v1/create-token', {
      cookie,
      headers: { 'Idempotency-Key': 'k1' },
      body: { label: 'x', rights: ['project.read'] },
    });
    expect(made.status).toBe(200);
    expect((await world.database.owner.query('select * from request_key')).rows).toEqual([]);
  });
});
