import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../../tests/mailbox.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { type Tx, transaction } from '../../platform/database/database.ts';
import { digestOf } from './digest.rules.ts';
import { tell } from './notice.store.ts';
import { sendDigests } from './send-digests.ts';

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const report = id(9);

let world: TestWorld;
let mailbox: Mailbox;

const inRequest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    const done = await work(tx);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
    return done;
  });
const told = (person: string, kind: 'reminder' | 'overdue', step: number) =>
  inRequest((tx) =>
    tell({ tx, newId: () => crypto.randomUUID(), now: world.clock.now() }, [
      { person, kind, step, report, saidAs: 'owner', day: world.clock.today() },
    ]),
  );

beforeAll(async () => {
  world = await testWorld('2026-04-07T08:00:00Z');
  mailbox = await openMailbox();
  await inRequest(async (tx) => {
    const name = '{"authentic":"ar","ar":"اسم","fr":"nom"}';
    await tx.query(
      "insert into organisation (id, ref, kind, level, name) values (gen_random_uuid(), 'AGENCY', 'agency', 'national', $1)",
      [name],
    );
    await tx.query(
      "insert into strategy (id, ref, title, period, first_day, last_day) values (gen_random_uuid(), 'plan', $1, '2026', '2026-01-01', '2026-12-31')",
      [name],
    );
    await tx.query(
      "insert into project (id, ref, level, strategy, title, bound, recorded_by, recorded_on) values (gen_random_uuid(), 'F1', 'programme', 'plan', $1, 'state', 'system:test', '2026-01-01')",
      [name],
    );
    await tx.query(
      "insert into reporting_calendar (id, ref, strategy, title, frequency, from_day, due_after) values (gen_random_uuid(), 'Q', 'plan', $1, 'quarterly', '2026-01-01', 10)",
      [name],
    );
    await tx.query(
      "insert into report (id, calendar, period, first_day, last_day, project, organisation, due_on, first_due_on, state, opened_on) values ($1, 'Q', '2026-Q1', '2026-01-01', '2026-03-31', 'F1', 'AGENCY', '2026-04-14', '2026-04-14', 'open', '2026-04-01')",
      [report],
    );
    for (const [n, lang, email] of [
      [1, 'ar', 'amina@example.ma'],
      [2, 'fr', 'omar@example.ma'],
      [3, 'ar', 'nom-sans-adresse'],
    ] as const) {
      await tx.query("insert into person (id, organisation, state, lang) values ($1, 'AGENCY', 'active', $2)", [
        id(n),
        lang,
      ]);
      await tx.query(
        "insert into personal_value (person, field, value, salt) values ($1, 'email', $2, '\\x00112233445566778899aabbccddeeff')",
        [id(n), email],
      );
    }
  });
  for (const person of [1, 2, 3]) await told(id(person), 'reminder', 5);
  await told(id(1), 'overdue', 0);
});
afterAll(async () => {
  await mailbox.close();
  await world.close();
});

describe('mail', () => {
  it('leaves nothing behind when no server is set, nor from an exercise', async () => {
    expect(await sendDigests(world, { mail: undefined, publicUrl: undefined })).toEqual({
      people: 0,
      notices: 0,
      failed: 0,
    });
    expect(await sendDigests({ ...world, exercise: true }, { mail: mailbox.mail, publicUrl: undefined })).toMatchObject(
      {
        people: 0,
      },
    );
    expect(mailbox.received).toEqual([]);
  });

  it('that the server refuses is tried again, and its log names nobody', async () => {
    mailbox.refuse('mailbox full');
    const lines: string[] = [];
    const log = (code: string, more?: object) => void lines.push(JSON.stringify({ code, ...more }));
    expect(await sendDigests({ ...world, log }, { mail: mailbox.mail, publicUrl: undefined })).toEqual({
      people: 0,
      notices: 0,
      failed: 2,
    });
    expect(lines.join()).not.toContain('@');
    mailbox.refuse();
  });

  it('goes once to each person, in their language, one message for all they were told', async () => {
    const config = { mail: mailbox.mail, publicUrl: 'https://suivi.example.ma' };
    expect(await sendDigests(world, config)).toEqual({ people: 2, notices: 3, failed: 0 });
    expect(await sendDigests(world, config)).toEqual({ people: 0, notices: 0, failed: 0 });
    expect(mailbox.received.map((one) => one.to)).toEqual([['amina@example.ma'], ['omar@example.ma']]);
    expect(mailbox.received[1]!.text).toContain('Subject: Mutabaa : une notification');
    expect(mailbox.received[1]!.text).toMatch(/Rappel/);
    expect(mailbox.received[0]!.text).not.toContain('omar');
  });

  it('holds references, days and a link, and no title', () => {
    const notice = { kind: 'overdue', project: 'F1', period: '2026-Q1', dueOn: '2026-04-14' } as never;
    const arabic = digestOf([notice, notice], 'ar', 'https://suivi.example.ma');
    expect(arabic.subject).toBe('متابعة: إشعاران جديدان');
    expect(arabic.text).toContain('\u2068F1\u2069');
    expect(arabic.text).toContain('https://suivi.example.ma/desk/notices');
    expect(arabic.html).toContain('dir="rtl"');
    expect(digestOf([notice], 'en', undefined).text).not.toContain('http');
  });
});
