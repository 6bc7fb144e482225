import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessWorld, accessWorld, PASSWORD } from '../../tests/access-world.ts';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, listTarget, may, publicCaller, systemCaller, type Target } from './index.ts';
import { personalDataRegister } from './personal-data.ts';
import { delegationsBetween, hasAdministrator, namesOf } from './readers.ts';

let world: AccessWorld;
let admin: Caller;
beforeAll(async () => {
  world = await accessWorld();
});
afterAll(() => world.close());

const instance = { kind: 'instance', id: '*' };
const nobody = '00000000-0000-7000-8000-00000000dead';
const projectA: Target = {
  scopes: [
    { kind: 'project', id: 'F1' },
    { kind: 'organisation', id: 'ORG-A' },
  ],
};
const sql = async (text: string, params: unknown[] = []) => (await world.database.owner.query(text, params)).rows;

describe('the first administrator', () => {
  test('comes by a link made on the machine; a newer link replaces it and each serves once', async () => {
    const today = world.clock.today();
    expect(await hasAdministrator(world.database.pool, today)).toBe(false);
    expect(await world.refusal('issue-admin-link', {}, callerAs('administrator'))).toBe('access.machine-only');
    const first = await world.run<{ person: string; link: { secret: string; path: string } }>(
      'issue-admin-link',
      {},
      systemCaller('start'),
    );
    const second = await world.run<{ person: string; link: { secret: string } }>(
      'issue-admin-link',
      {},
      systemCaller('start'),
    );
    expect(second.person).toBe(first.person);
    expect(first.link.path).toBe(`/desk/invitation#${first.link.secret}`);
    const take = (secret: string, more = {}) =>
      world.refusal('accept-invitation', { secret, password: PASSWORD, ...more }, publicCaller());
    const who = { name: 'Amina Tazi', email: 'first@example.ma' };
    expect(await take(first.link.secret, who)).toBe('link.refused');
    expect(await take(second.link.secret)).toBe('link.values-needed');
    expect(await take(second.link.secret, { ...who, password: 'short' })).toBe('password.too-short');
    // a refusal rolls back: the link still serves
    expect(await take(second.link.secret, who)).toBe('ok');
    expect(await take(second.link.secret, who)).toBe('link.refused');
    expect(await hasAdministrator(world.database.pool, today)).toBe(true);
    admin = await world.callerOf('first@example.ma');
    expect(may(admin, 'person.invite', { scopes: [] })).toBe(true);
  });
});

describe('invitations', () => {
  test('are copied, renewed and expire; a name serves once', async () => {
    const invite = { name: 'Karim Alaoui', email: 'karim@example.ma', organisation: 'ORG-A' };
    const invited = await world.run<{ person: string; link: { secret: string } }>('invite-person', invite, admin);
    expect(await world.refusal('invite-person', invite, admin)).toBe('person.sign-in-name-taken');
    expect(
      await world.refusal('invite-person', { ...invite, email: 'k2@example.ma', organisation: 'NOPE' }, admin),
    ).toBe('person.organisation-unknown');
    expect((await world.signIn('karim@example.ma')).body.code).toBe('sign-in.refused');
    const renewed = await world.run<{ link: { secret: string } }>(
      'renew-invitation',
      { person: invited.person },
      admin,
    );
    await sql("update auth.link set expires_at = expires_at - interval '7 days' where used_at is null");
    expect(
      await world.refusal('accept-invitation', { secret: renewed.link.secret, password: PASSWORD }, publicCaller()),
    ).toBe('link.refused');
    const last = await world.run<{ link: { secret: string } }>('renew-invitation', { person: invited.person }, admin);
    await world.run('accept-invitation', { secret: last.link.secret, password: PASSWORD }, publicCaller());
    expect(await world.refusal('renew-invitation', { person: invited.person }, admin)).toBe('person.state');
    expect(await world.refusal('renew-invitation', { person: nobody }, admin)).toBe('person.unknown');
    expect((await world.signIn('karim@example.ma')).status).toBe(200);
  });

  test('an account is revised with its version, and colleagues see no address', async () => {
    const id = await world.join('revised@example.ma', { role: 'officer' });
    expect(await world.refusal('revise-person', { person: id, version: 1, organisation: 'ORG-B' }, admin)).toBe(
      'conflict.changed',
    );
    expect(
      await world.refusal('revise-person', { person: id, version: 2, organisation: 'ORG-B', name: 'New Name' }, admin),
    ).toBe('ok');
    expect(await world.refusal('revise-person', { person: nobody, version: 1 }, admin)).toBe('person.unknown');
    const officer = await world.callerOf('revised@example.ma');
    const listed = (await world.run<{ people: { id: string; email?: string; name?: string }[] }>('people', {}, officer))
      .people;
    expect(listed.find((one) => one.id === id)).toMatchObject({ name: 'New Name', email: 'revised@example.ma' });
    expect(listed.filter((one) => one.id !== id && one.email)).toEqual([]);
    expect(
      (await world.run<{ people: { email?: string }[] }>('people', {}, admin)).people.every((one) => one.email),
    ).toBe(true);
    expect(await world.refusal('revise-me', { lang: 'fr', name: 'Mended Name' }, officer)).toBe('ok');
    expect(await world.run('person', { person: id }, admin)).toMatchObject({
      lang: 'fr',
      name: 'Mended Name',
      organisation: 'ORG-B',
    });
    expect(await world.refusal('person', { person: nobody }, admin)).toBe('person.unknown');
    expect(await namesOf(world.database.pool, [id])).toEqual({ [id]: 'Mended Name' });
  });
});

describe('roles', () => {
  test('hold within their scope and dates, and only where they mean something', async () => {
    const id = await world.join('roles@example.ma');
    const owned = await world.join('owner@example.ma', {
      role: 'owner',
      organisation: 'ORG-A',
      scope: { kind: 'organisation', id: 'ORG-A' },
    });
    const give = (role: string, scope = instance, more = {}) =>
      world.refusal('grant-role', { person: id, role, scope, ...more }, admin);
    expect(await give('administrator', { kind: 'project', id: 'F1' })).toBe('role.scope-refused');
    expect(await give('partner', { kind: 'organisation', id: 'ORG-A' })).toBe('role.organisation-needed');
    expect(
      await world.refusal(
        'grant-role',
        { person: owned, role: 'owner', scope: { kind: 'organisation', id: 'ORG-B' } },
        admin,
      ),
    ).toBe('role.other-organisation');
    expect(await world.refusal('grant-role', { person: admin.person, role: 'officer', scope: instance }, admin)).toBe(
      'role.not-to-oneself',
    );
    expect(await world.refusal('grant-role', { person: nobody, role: 'officer', scope: instance }, admin)).toBe(
      'person.unknown',
    );
    expect(await give('auditor', instance, { from: '2026-12-01', until: '2026-11-01' })).toBe('role.dates');
    expect(await give('verifier', { kind: 'project', id: 'F1' }, { until: '2026-11-30' })).toBe('ok');
    expect(await give('verifier', { kind: 'project', id: 'F1' })).toBe('role.already-held');
    expect(await give('administrator')).toBe('role.incompatible');
    const judges = async (target: Target) => may(await world.callerOf('roles@example.ma'), 'evidence.judge', target);
    expect(await judges(projectA)).toBe(true);
    expect(await judges({ scopes: [{ kind: 'project', id: 'F2' }] })).toBe(false);
    world.clock.set('2026-12-01T09:00:00Z');
    expect(await judges(projectA)).toBe(false);
    expect(await give('verifier', { kind: 'project', id: 'F1' })).toBe('ok');
    expect(await judges(projectA)).toBe(true);
    const grant = (await sql("select id from role_grant where person = $1 and state = 'given'", [id]))[0].id;
    expect(await world.refusal('revoke-role', { grant, reason: 'moved on' }, admin)).toBe('ok');
    expect(await world.refusal('revoke-role', { grant, reason: 'moved on' }, admin)).toBe('role.state');
    expect(await world.refusal('revoke-role', { grant: nobody, reason: 'moved on' }, admin)).toBe('role.unknown');
    expect(await judges(projectA)).toBe(false);
    world.clock.set('2026-11-24T10:00:00Z');
  });

  test('that others rely on are marked when given single-handed, and wait for a second administrator once there is one', async () => {
    const id = await world.join('second@example.ma');
    const only = await world.run<{ state: string; singleHanded: boolean }>(
      'grant-role',
      { person: id, role: 'administrator', scope: instance },
      admin,
    );
    expect(only).toMatchObject({ state: 'given', singleHanded: true });
    const second = await world.callerOf('second@example.ma');
    const third = await world.join('third@example.ma');
    const proposed = await world.run<{ grant: string; state: string }>(
      'grant-role',
      { person: third, role: 'decider', scope: instance },
      admin,
    );
    expect(proposed.state).toBe('proposed');
    expect(may(await world.callerOf('third@example.ma'), 'decision.record', projectA)).toBe(false);
    expect(await world.refusal('confirm-role', { grant: proposed.grant }, admin)).toBe('role.second-person-needed');
    expect(await world.refusal('revoke-role', { grant: proposed.grant, reason: 'too early' }, admin)).toBe(
      'role.state',
    );
    expect(
      (await world.run<{ proposed: unknown[]; singleHanded: unknown[] }>('roles-to-confirm', {}, second)).proposed,
    ).toHaveLength(1);
    await world.run('confirm-role', { grant: proposed.grant }, second);
    expect(may(await world.callerOf('third@example.ma'), 'decision.record', projectA)).toBe(true);
    expect(await world.refusal('confirm-role', { grant: proposed.grant }, second)).toBe('role.state');
    expect(await world.refusal('confirm-role', { grant: nobody }, second)).toBe('role.unknown');
    const other = await world.run<{ grant: string }>(
      'grant-role',
      { person: third, role: 'officer', scope: instance },
      admin,
    );
    expect(await world.refusal('decline-role', { grant: other.grant, reason: 'not needed' }, second)).toBe('ok');
    // a role that only reads needs nobody else
    expect(await world.run('grant-role', { person: third, role: 'auditor', scope: instance }, admin)).toMatchObject({
      state: 'given',
    });
    const mine = await world.run<{ grant: string }>(
      'grant-role',
      { person: second.person, role: 'officer', scope: instance },
      admin,
    );
    expect(await world.refusal('confirm-role', { grant: mine.grant }, second)).toBe('role.not-to-oneself');
    await world.run('decline-role', { grant: mine.grant, reason: 'not needed' }, admin);
  });

  test('the database refuses what the policy forgot', async () => {
    const [id, other] = [await world.join('db1@example.ma'), await world.join('db2@example.ma')];
    const bad = (role: string, kind: string, scope: string, given: string | null) =>
      sql(
        `insert into role_grant (id, person, role, scope_kind, scope_id, from_day, state, given_by) values (gen_random_uuid(), $1, $2, $3, $4, '2026-01-01', 'given', $5)`,
        [id, role, kind, scope, given],
      );
    await expect(bad('partner', 'strategy', 'S1', other)).rejects.toThrow('role_grant_scope');
    await expect(bad('officer', 'instance', '*', id)).rejects.toThrow('role_grant_not_to_oneself');
    await expect(bad('public', 'instance', '*', other)).rejects.toThrow('role_grant_role_check');
  });
});

describe('delegations', () => {
  test('pass on roles within scope and dates, make two people one, and end', async () => {
    const chief = await world.join('chief@example.ma', { role: 'decider' });
    const deputy = await world.join('deputy@example.ma');
    await world.run('grant-role', { person: chief, role: 'officer', scope: instance });
    const signing = {
      kind: 'signature',
      delegator: chief,
      delegate: deputy,
      scope: { kind: 'project', id: 'F1' },
      from: '2026-11-01',
      until: '2026-11-30',
      actReference: 'قرار 12-26',
    };
    const record = (more = {}) => world.refusal('record-delegation', { ...signing, ...more }, admin);
    expect(await record({ until: undefined })).toBe('delegation.signature-needs-end');
    expect(await record({ until: '2026-10-01' })).toBe('delegation.dates');
    expect(await record({ delegate: chief })).toBe('delegation.same-person');
    expect(await record({ delegate: admin.person })).toBe('delegation.not-to-oneself');
    expect(await record({ delegate: (await world.callerOf('second@example.ma')).person })).toBe(
      'delegation.administrator',
    );
    expect(await record({ delegate: nobody })).toBe('person.unknown');
    const { delegation } = await world.run('record-delegation', signing, admin);
    let caller = await world.callerOf('deputy@example.ma');
    expect(may(caller, 'decision.record', projectA)).toBe(true);
    expect(may(caller, 'decision.record', { scopes: [{ kind: 'project', id: 'F2' }] })).toBe(false);
    // a signature passes on decisions, not the rest
    expect(may(caller, 'pledge.edit', projectA)).toBe(false);
    expect(caller.actsFor).toEqual([chief]);
    expect((await world.callerOf('chief@example.ma')).deputies).toEqual([deputy]);
    const linked = async (first: string, last: string) =>
      (await delegationsBetween(world.database.pool, first as never, last as never)).some(
        (one) => one.delegate === deputy,
      );
    expect([
      await linked('2026-10-01', '2026-10-31'),
      await linked('2026-11-30', '2026-12-31'),
      await linked('2026-12-01', '2026-12-31'),
    ]).toEqual([false, true, false]);
    expect((await world.run<{ delegations: unknown[] }>('delegations', {}, admin)).delegations).toHaveLength(1);
    expect(await world.refusal('end-delegation', { delegation }, admin)).toBe('ok');
    expect(await world.refusal('end-delegation', { delegation }, admin)).toBe('delegation.ended');
    expect(await world.refusal('end-delegation', { delegation: nobody }, admin)).toBe('delegation.unknown');
    caller = await world.callerOf('deputy@example.ma');
    expect(may(caller, 'decision.record', projectA)).toBe(false);
    await world.run('record-delegation', { ...signing, kind: 'deputy', until: undefined, scope: instance }, admin);
    expect(may(await world.callerOf('deputy@example.ma'), 'pledge.edit', { scopes: [] })).toBe(true);
  });
});

describe('recovery', () => {
  test('needs another person, serves once, ends sessions and is seen', async () => {
    const id = await world.join('lost@example.ma');
    const { cookie } = await world.signIn('lost@example.ma');
    expect(await world.refusal('issue-recovery-link', { person: admin.person }, admin)).toBe('person.not-oneself');
    expect(await world.refusal('issue-recovery-link', { person: nobody }, admin)).toBe('person.unknown');
    const { link } = await world.run<{ link: { secret: string } }>(
      'issue-recovery-link',
      { person: id, secondFactor: true },
      admin,
    );
    const spend = (password: string) =>
      world.refusal('use-recovery-link', { secret: link.secret, password }, publicCaller());
    expect(await spend('short')).toBe('password.too-short');
    expect(await spend('another fine sentence')).toBe('ok');
    expect(await spend('another fine sentence')).toBe('link.refused');
    expect((await world.send('GET', '/api/v1/me', { cookie })).status).toBe(401);
    const again = await world.signIn('lost@example.ma', 'another fine sentence');
    expect((await world.send('GET', '/api/v1/me', { cookie: again.cookie })).body.recoveredAt).toMatch(/^20/);
  });
});

describe('leaving', () => {
  test('hands over, closes and comes back without roles', async () => {
    const leaver = await world.join('leaver@example.ma', { role: 'auditor' });
    await world.run('grant-role', { person: leaver, role: 'region', scope: { kind: 'region', id: '12' } });
    const heir = await world.join('heir@example.ma', { role: 'auditor' });
    expect(await world.refusal('deactivate-person', { person: leaver, reason: 'new post' }, admin)).toBe(
      'person.still-holds',
    );
    expect(await world.refusal('deactivate-person', { person: admin.person, reason: 'new post' }, admin)).toBe(
      'person.not-oneself',
    );
    expect(await world.refusal('hand-over', { from: leaver, to: leaver, reason: 'new post' }, admin)).toBe(
      'person.not-oneself',
    );
    expect(await world.refusal('hand-over', { from: leaver, to: nobody, reason: 'new post' }, admin)).toBe(
      'person.unknown',
    );
    const done = await world.run<{ given: string[]; alreadyHeld: number }>(
      'hand-over',
      { from: leaver, to: heir, reason: 'new post' },
      admin,
    );
    expect(done).toMatchObject({ alreadyHeld: 1, proposed: [], delegationsEnded: 0 });
    expect(done.given).toHaveLength(1);
    const { cookie } = await world.signIn('leaver@example.ma');
    await world.run('deactivate-person', { person: leaver, reason: 'new post' }, admin);
    expect((await world.send('GET', '/api/v1/me', { cookie })).status).toBe(401);
    expect((await world.signIn('leaver@example.ma')).body.code).toBe('sign-in.refused');
    expect(await world.refusal('grant-role', { person: leaver, role: 'auditor', scope: instance }, admin)).toBe(
      'person.gone',
    );
    expect(await world.refusal('deactivate-person', { person: leaver, reason: 'new post' }, admin)).toBe(
      'person.state',
    );
    const { link } = await world.run<{ link: { secret: string } }>('reopen-person', { person: leaver }, admin);
    await world.run('accept-invitation', { secret: link.secret, password: 'yet another sentence' }, publicCaller());
    expect((await world.callerOf('heir@example.ma')).grants).toHaveLength(2);
    expect((await world.signIn('leaver@example.ma', 'yet another sentence')).status).toBe(200);
  });

  test('the last administrator stays', async () => {
    const alone = await accessWorld();
    const { id } = await alone.firstAdministrator();
    const grant = (await alone.database.owner.query('select id from role_grant where person = $1', [id])).rows[0].id;
    const another = callerAs('administrator');
    expect(await alone.refusal('revoke-role', { grant, reason: 'by mistake' }, another)).toBe(
      'person.last-administrator',
    );
    expect(await alone.refusal('deactivate-person', { person: id, reason: 'by mistake' }, another)).toBe(
      'person.last-administrator',
    );
    await alone.close();
  });
});

describe('personal data', () => {
  test('erasing leaves no trace of name or address in any table, and the commitments stay', async () => {
    const [name, email] = ['Zineb Benkirane-Unique', 'zineb.unique@example.ma'];
    const { person, link } = await world.run<{ person: string; link: { secret: string } }>(
      'invite-person',
      { name, email },
      admin,
    );
    await world.run('accept-invitation', { secret: link.secret, password: PASSWORD }, publicCaller());
    const { cookie } = await world.signIn(email);
    await world.signIn(email, 'wrong wrong wrong');
    await world.send('POST', '/auth/factor/enrol', { cookie, body: { password: PASSWORD } });
    await world.send('POST', '/api/v1/create-token', { cookie, body: { label: 'mine', rights: ['self.read'] } });
    const exported = (await world.send('GET', '/api/v1/my-personal-data', { cookie })).body;
    expect(exported).toMatchObject({ person: { name, email }, tokens: [{ label: 'mine' }] });
    expect(exported.acts).not.toEqual([]);
    expect(await world.run('export-personal-data', { person }, admin)).toMatchObject({ person: { name } });
    expect(await world.refusal('erase-person', { person, reason: 'on request' }, admin)).toBe('person.state');
    await world.run('deactivate-person', { person, reason: 'left the house' }, admin);
    expect(await world.refusal('erase-person', { person: admin.person, reason: 'on request' }, admin)).toBe(
      'person.not-oneself',
    );
    expect(await everywhere(email)).not.toEqual([]);
    await world.run('erase-person', { person, reason: 'on request' }, admin);
    for (const trace of [name, email, 'zineb', 'Benkirane']) expect(await everywhere(trace), trace).toEqual([]);
    expect(await sql('select field from personal_commitment where person = $1', [person])).toHaveLength(2);
    expect(await world.refusal('revise-person', { person, version: 4 }, admin)).toBe('person.gone');
    expect(await world.refusal('erase-person', { person: nobody, reason: 'on request' }, admin)).toBe('person.unknown');
  });

  test('a commitment is the hash of salt and value', async () => {
    expect(
      await sql(
        'select 1 from personal_commitment c join personal_value v using (person, field) where c.commitment <> sha256(v.salt || convert_to(v.value, $1))',
        ['UTF8'],
      ),
    ).toEqual([]);
  });

  test('the register names every table that points at a person', async () => {
    const tables = (
      await sql(`select distinct (case when n.nspname = 'public' then '' else n.nspname || '.' end) || c.relname as name from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'person'::regclass and a.attname = 'person'`)
    ).map((row) => row.name);
    const named = personalDataRegister.flatMap((entry) => entry.where);
    expect(tables.filter((table) => !named.includes(table))).toEqual([]);
    expect((await world.run<{ entries: unknown[] }>('personal-data-register', {}, admin)).entries).toHaveLength(
      personalDataRegister.length,
    );
    expect((await world.run<{ rights: unknown[] }>('roles-matrix', {}, admin)).rights.length).toBeGreaterThan(60);
    expect(may(admin, 'matrix.read', listTarget)).toBe(true);
  });
});

/** Tables of every schema of ours in which a text occurs, whatever the column. */
async function everywhere(text: string): Promise<string[]> {
  const tables = await sql(
    "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const found: string[] = [];
  for (const { name } of tables)
    if ((await sql(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${text}%`])).length > 0)
      found.push(name);
  return found;
}
