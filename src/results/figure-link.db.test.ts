import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type Mailbox, openMailbox } from '../../tests/mailbox.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope, publicCaller } from '../access/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { transaction } from '../platform/database/database.ts';
import { problemOf } from '../platform/http/problem.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';
import { mailerOf } from '../platform/mail.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { refusals } from '../surface.ts';
import { loadRefusalSentences } from '../web/refusal-sentences.ts';
import { figureLinkRoutes } from './figure-link.routes.ts';
import { oneFigureApp } from './figure-link.site.tsx';
import { resultsRoutes } from './results.routes.ts';

const endpoints = [...figureLinkRoutes, ...resultsRoutes, ...strategyRoutes, ...partnersRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words });
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const officer = callerAs('officer', instanceScope, { person: id(1) });
const verifier = callerAs('verifier', instanceScope, { person: id(2), organisation: 'AUDIT' });
const both = { ...verifier, person: id(1), grants: [...officer.grants, ...verifier.grants] };
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(3), organisation: 'AGENCY' });
const stranger = callerAs('owner', { kind: 'organisation', id: 'OTHER' }, { person: id(4), organisation: 'OTHER' });
const anybody = publicCaller('fr');

let world: TestWorld;
let site: ReturnType<typeof oneFigureApp>;
let address = '10.0.0.1';
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;
const secretOf = (path: string) => path.split('/').at(-1)!;
const makeLink = async (given: object = {}, caller = owner) =>
  (await asked('ask-figure', { indicator: 'I1', period: '2025-Q1', ...given }, caller)) as {
    id: string;
    path: string;
  };
type Figure = { id: string; period: string; status: string; reportedBy: string; reportedFor: string[]; value?: string };
const standing = async (period: string) =>
  ((await asked('indicator', { ref: 'I1' })) as unknown as { figures: Figure[] }).figures.find(
    (one) => one.period === period,
  );
const page = (path: string, form?: Record<string, string>) =>
  site.request(path, form ? { method: 'POST', body: new URLSearchParams(form) } : {});

beforeAll(async () => {
  world = await testWorld();
  const sentences = await loadRefusalSentences();
  site = oneFigureApp({
    world,
    key: new Uint8Array(32).fill(7),
    addressOf: () => address,
    say: (refusal, lang) => {
      const { detail, status } = problemOf(refusal, refusals, sentences, lang);
      return { sentence: detail, status };
    },
  });
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into place (code, level, kind, parent, name, search_key)
       select code, level, level, parent, '{"authentic":"ar","ar":"مكان","fr":"lieu"}', code
       from (values ('XX', 'country', null), ('01', 'region', 'XX')) as given (code, level, parent)`,
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  for (const ref of ['AGENCY', 'OTHER', 'AUDIT'])
    await asked('record-organisation', { ref, kind: 'agency', level: 'national', name: text(ref) });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2024-2030', sources: [] });
  const definition = {
    definition: text('عدد الخريجين'),
    unit: 'graduates',
    direction: 'up',
    nature: 'flow',
    decimals: 0,
    overTime: 'sum',
    overPlaces: 'sum',
    overChain: 'none',
  };
  const indicator = { strategy: 'plan', level: 'output', title: text('خريجون'), frequency: 'quarterly', definition };
  await asked('record-indicator', { ...indicator, ref: 'I1', owner: 'AGENCY' });
  await asked('record-indicator', { ...indicator, ref: 'I2' });
  await asked('record-organisation', {
    ref: 'STATS',
    kind: 'agency',
    level: 'national',
    name: text('STATS'),
    citedOnly: true,
  });
  await asked('record-indicator', { ...indicator, ref: 'I3', producer: 'STATS' });
});
afterAll(() => world.close());

describe('asking for a figure', () => {
  test('is for those who may report it, of what can be reported', async () => {
    expect(await codeOf('ask-figure', { indicator: 'I1', period: '2025-Q1' }, stranger)).toBe('access.outside-scope');
    expect(await codeOf('ask-figure', { indicator: 'I1', period: '2025-Q1' }, verifier)).toBe('access.role-missing');
    expect(await codeOf('ask-figure', { indicator: 'I9', period: '2025-Q1' })).toBe('indicator.unknown');
    expect(await codeOf('ask-figure', { indicator: 'I1', period: '2027' })).toBe('figure.period-not-over');
    expect(await codeOf('ask-figure', { indicator: 'I1', period: '2025-Q1', place: '99' })).toBe('place.unknown');
    expect(await codeOf('ask-figure', { indicator: 'I2', period: '2025-Q1' })).toBe('figure-link.no-body');
    expect(await codeOf('ask-figure', { indicator: 'I3', period: '2025-Q1' })).toBe('figure.cited-only');
    expect(await codeOf('ask-figure', { indicator: 'I1', period: '2025-Q1', days: 90 })).toBe('request.input-refused');
  });

  test('leaves neither the secret nor a name in the ledger', async () => {
    const { path } = await makeLink();
    const rows = await world.database.pool.query<{ row_text: string }>(
      "select row_text from ledger_entry where table_name = 'figure_link'",
    );
    expect(rows.rows.length).toBeGreaterThan(0);
    expect(rows.rows.some((one) => one.row_text.includes(secretOf(path)))).toBe(false);
    expect(Object.keys(JSON.parse(rows.rows[0]!.row_text)).sort()).toEqual(
      [
        'asked_by',
        'asked_on',
        'expires_at',
        'id',
        'indicator',
        'organisation',
        'period',
        'place',
        'secret_hash',
      ].sort(),
    );
  });
});

describe('the link', () => {
  test('asks one thing of whoever holds it, takes the answer once, and marks it', async () => {
    const { id: link, path } = await makeLink({ period: '2025-Q2' });
    const secret = secretOf(path);
    expect(await asked('figure-question', { secret }, anybody)).toMatchObject({ indicator: 'I1', period: '2025-Q2' });
    expect(await codeOf('answer-figure', { secret }, anybody)).toBe('figure.value-or-reason');
    expect(await asked('answer-figure', { secret, value: '12', note: 'vu', lang: 'fr' }, anybody)).toEqual({
      status: 'reported',
    });
    const figure = (await standing('2025-Q2'))!;
    expect(figure).toMatchObject({ value: '12', status: 'reported', organisation: 'AGENCY' });
    expect([figure.reportedBy, figure.reportedFor]).toEqual([`link:${link}`, [id(3)]]);
    expect(await codeOf('answer-figure', { secret, value: '13' }, anybody)).toBe('figure-link.refused');
    expect(await codeOf('figure-question', { secret }, anybody)).toBe('figure-link.refused');
    const leaf = await world.database.pool.query("select actor from ledger_leaf where verb = 'answer-figure'");
    expect(leaf.rows).toEqual([{ actor: 'public' }]);
  });

  test('of two answers sent at once takes one', async () => {
    const secret = secretOf((await makeLink({ period: '2025-Q3' })).path);
    const codes = await Promise.all(['1', '2'].map((value) => codeOf('answer-figure', { secret, value }, anybody)));
    expect(codes.sort()).toEqual(['figure-link.refused', undefined]);
  });

  test('brings a figure that who asked for it does not verify, and another does', async () => {
    const secret = secretOf((await makeLink({ period: '2025-Q4' }, officer)).path);
    await asked('answer-figure', { secret, value: '4' }, anybody);
    const figure = (await standing('2025-Q4'))!;
    expect(await codeOf('verify-figures', { ids: [figure.id] }, both)).toBe('four-eyes.reporter-verifies');
    expect(await asked('verify-figures', { ids: [figure.id] }, verifier)).toEqual({ judged: 1 });
  });

  test('is withdrawn by its side only, and serves no more', async () => {
    const { id: link, path } = await makeLink();
    expect(await codeOf('withdraw-figure-link', { id: link }, stranger)).toBe('access.outside-scope');
    expect(await codeOf('withdraw-figure-link', { id: id(9) })).toBe('figure-link.unknown');
    expect(await asked('withdraw-figure-link', { id: link })).toEqual({ id: link });
    expect(await codeOf('withdraw-figure-link', { id: link })).toBe('figure-link.closed');
    expect(await codeOf('answer-figure', { secret: secretOf(path), value: '1' }, anybody)).toBe('figure-link.refused');
    const { items } = (await asked('figure-links', { indicator: 'I1' })) as unknown as { items: { state: string }[] };
    expect(new Set(items.map((one) => one.state))).toEqual(new Set(['open', 'used', 'withdrawn']));
    expect(await codeOf('figure-links', { indicator: 'I1' }, anybody)).toBe('access.sign-in-first');
  });

  test('serves once in the database too', async () => {
    const twice = world.database.owner.query('update figure_link set used_at = now() where used_at is not null');
    await expect(twice).rejects.toThrow();
  });
});

describe('its page', () => {
  test('asks in the language of the address, uses nothing up by being opened, and keeps what was typed wrongly', async () => {
    const { path } = await makeLink({ period: '2024-Q1', lang: 'fr' });
    expect(path).toMatch(/^\/fr\/one-figure\//);
    for (let n = 0; n < 3; n++) expect((await page(path)).status).toBe(200);
    const opened = await page(path);
    expect([opened.headers.get('Cache-Control'), opened.headers.get('X-Robots-Tag')]).toEqual(['no-store', 'noindex']);
    const html = await opened.text();
    expect(html).toContain('<html lang="fr"');
    expect(html).not.toContain('<script');
    expect(await (await page(path.replace('/fr/', '/ar/'))).text()).toContain('dir="rtl"');
    const wrong = await page(path, { value: 'douze', missing: '', note: 'une <b>remarque</b>' });
    expect([wrong.status, (await wrong.text()).includes('une &lt;b&gt;remarque')]).toEqual([422, true]);
    expect((await page(path, { value: '1', missing: 'not-reported' })).status).toBe(422);
    expect((await page(path, { value: '1 250,5' })).status).toBe(200);
    expect((await standing('2024-Q1'))?.value).toBe('1250.5');
    const again = await page(path, { value: '9' });
    expect([again.status, (await again.text()).includes('déjà utilisé')]).toEqual([403, true]);
  });

  test('is gone when its time is over', async () => {
    const { path } = await makeLink({ period: '2024-Q2', days: 2 });
    world.clock.set('2026-11-27T09:00:00Z');
    expect((await page(path)).status).toBe(403);
    world.clock.set('2026-11-24T09:00:00Z');
    expect((await page(path)).status).toBe(200);
  });

  test('lets nobody guess: after thirty tries an address waits, and another does not', async () => {
    address = '10.9.9.9';
    const tries = [];
    for (let n = 0; n < 31; n++) tries.push((await page(`/fr/one-figure/${'x'.repeat(40)}${n}`)).status);
    expect([tries[0], tries.at(-1)]).toEqual([403, 429]);
    const { path } = await makeLink({ period: '2024-Q3' });
    expect((await page(path)).status).toBe(429);
    address = '10.9.9.10';
    expect((await page(path)).status).toBe(200);
    const kept = await world.database.owner.query<{ key: string }>('select key from auth.attempt');
    expect(kept.rows.some(({ key }) => key.includes('10.9.9.9'))).toBe(false);
  });
});

describe('by mail', () => {
  const to = 'amal.chiffres@example.ma';
  const logged: string[] = [];
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await openMailbox();
  });
  afterAll(() => mailbox.close());

  const mailing = (exercise: boolean, publicUrl: string | undefined = 'https://suivi.example.ma') => ({
    ...world,
    exercise,
    mailer: mailerOf({ mail: mailbox.mail, publicUrl }, exercise),
  });
  const run = async (verb: string, given: object, of: World = mailing(false), caller = owner) => {
    const log = (event: string, facts?: object) => void logged.push(JSON.stringify({ event, ...facts }));
    const input = verb === 'ask-figure' ? { indicator: 'I1', period: '2025-Q1', ...given } : given;
    const endpoint = endpoints.find((one) => one.verb === verb)!;
    const done = await runEndpoint({ ...of, log }, endpoint, { caller, input, idempotencyKey: 'same' });
    return (done.ok ? done.value.value : done.refusal) as {
      code?: string;
      path: string;
      isSent?: boolean;
      canMail?: boolean;
    };
  };
  /** The text part of a message, out of its transfer encoding. */
  const textOf = (message: string): string => {
    const [, encoding = '', body = ''] =
      /text\/plain[\s\S]*?Transfer-Encoding: (\S+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(message) ?? [];
    if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
    return Buffer.from(
      body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
  };

  test('is neither offered nor taken without a server, without a public address, from an exercise, or by who may not ask', async () => {
    for (const place of [world, mailing(true), mailing(false, '')]) {
      expect(await run('figure-links', { indicator: 'I1' }, place)).toMatchObject({ canMail: false });
      expect(await run('ask-figure', { to }, place)).toMatchObject({ code: 'figure-link.no-mail' });
    }
    expect(await run('ask-figure', { to: 'amal' })).toMatchObject({ code: 'request.input-refused' });
    expect(await run('ask-figure', { to: `${to}, autre@example.ma` })).toMatchObject({ code: 'request.input-refused' });
    expect(await run('ask-figure', { to }, mailing(false), stranger)).toMatchObject({ code: 'access.outside-scope' });
    expect(mailbox.received).toEqual([]);
  });

  test('is sent once, in the language of the page, with the link and no figure', async () => {
    expect(await run('figure-links', { indicator: 'I1' })).toMatchObject({ canMail: true });
    expect(await run('ask-figure', {})).not.toHaveProperty('isSent');
    const { path, isSent } = await run('ask-figure', { to, lang: 'fr' });
    expect([isSent, mailbox.received.length, mailbox.received[0]!.to]).toEqual([true, 1, [to]]);
    const text = textOf(mailbox.received[0]!.text);
    expect(text).toContain(`https://suivi.example.ma${path}`);
    expect(text).toContain('l’indicateur I1 pour 2025-Q1');
    expect(text).not.toContain('خريجون');
    expect((await page(path)).status).toBe(200);
    await run('ask-figure', { to, lang: 'ar' });
    expect(textOf(mailbox.received[1]!.text)).toContain('السلام عليكم');
  });

  test('that the server does not take is said, and the link stands', async () => {
    mailbox.refuse(`no mailbox ${to}`);
    const { path, isSent } = await run('ask-figure', { to });
    expect([isSent, mailbox.received.length]).toEqual([false, 2]);
    expect((await page(path)).status).toBe(200);
  });

  test('leaves the address nowhere: in no table, no leaf, no answer kept, no log', async () => {
    const { owner: all } = world.database;
    const tables = await all.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    expect(tables.rows.length).toBeGreaterThan(50);
    for (const { name } of tables.rows) {
      const held = await all.query(`select from ${name} t where position($1 in t::text) > 0`, ['amal.chiffres']);
      expect([name, held.rowCount]).toEqual([name, 0]);
    }
    expect(logged.join()).not.toContain('amal.chiffres');
  });
});
