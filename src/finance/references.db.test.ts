import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { refusalOf } from '../platform/database/violations.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import './finance.routes.ts';

const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const officer = callerAs('officer', instanceScope);

let world: TestWorld;
const asked = async (verb: string, input: object) => {
  const endpoint = [...strategyRoutes, ...deliveryRoutes].find((one) => one.verb === verb)!;
  const answer = await world.call(endpoint, input, officer);
  expect(answer.ok).toBe(true);
};

/** Work of whoever owns the database, taken back at the end. Returns the violation, if there was one. */
async function tried(work: (tx: Tx) => Promise<unknown>): Promise<{ code?: string; constraint?: string } | undefined> {
  const end = new Error('taken back');
  try {
    await transaction(world.database.owner, async (tx) => {
      await beginRequest(tx, crypto.randomUUID());
      await work(tx);
      throw end;
    });
  } catch (error) {
    return error === end ? undefined : (error as { code: string; constraint: string });
  }
  return undefined;
}

/** Three lines; the last may name something else. */
const lines = (tx: Tx, changed: Record<string, string> = {}) => {
  const named = {
    project: 'F1',
    currency: 'USD',
    provider: 'PAYER',
    receiver: 'PAID',
    funding: 'G1',
    envelope: 'E1',
    ...changed,
  };
  const of = (column: keyof typeof named, usual: string) =>
    `case when n = 3 then '${named[column]}' else '${usual}' end`;
  return tx.query(
    `insert into money_transaction (id, ref, project, side, step, day, value_day, amount, currency, nature, provider, receiver, funding, envelope, recorded_by, recorded_on)
     select ('00000000-0000-7000-8000-00000000010' || n)::uuid, 'R-' || n, ${of('project', 'F1')}, 'state', 'engagement', '2026-01-10', '2026-01-10', 1, ${of('currency', 'USD')},
       'investment', ${of('provider', 'PAYER')}, ${of('receiver', 'PAID')}, ${of('funding', 'G1')}, ${of('envelope', 'E1')}, 'x', '2026-01-10' from generate_series(1, 3) n`,
  );
};
const value = (tx: Tx, transactionId: string, rate = id(1)) =>
  tx.query(
    `insert into money_value (transaction, value, rate_id, rate, rate_day, standing) values ($1, 10, $2, 10, '2026-01-05', 'official')`,
    [transactionId, rate],
  );

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', sources: [] });
  await transaction(world.database.owner, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    const words = [JSON.stringify(text('اسم'))];
    await tx.query(
      `insert into currency (code, name, decimals, is_base) values ('MAD', $1, 2, true), ('USD', $1, 2, false)`,
      words,
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', $1 from unnest(array['OWNER', 'PAYER', 'PAID']) as ref`,
      words,
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-project', {
    ref: 'F1',
    level: 'programme',
    strategy: 'plan',
    title: text('برنامج'),
    owner: 'OWNER',
  });
  await transaction(world.database.owner, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into envelope (id, ref, strategy, title, amount, currency, first_day, last_day, perimeter) values ($2, 'E1', 'plan', $1, 9, 'MAD', '2026-01-01', '2026-12-31', $1)`,
      [JSON.stringify(text('غلاف')), id(2)],
    );
    await tx.query(
      `insert into funding (id, ref, project, organisation, instrument, standing, amount, currency, recorded_by, recorded_on) values ($1, 'G1', 'F1', 'OWNER', 'grant', 'announced', 9, 'MAD', 'x', '2026-01-01')`,
      [id(3)],
    );
    await tx.query(
      `insert into currency_rate (id, currency, day, rate, standing, source, recorded_by, recorded_on) values ($1, 'USD', '2026-01-05', 10, 'official', 'S', 'x', '2026-01-05')`,
      [id(1)],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
});
afterAll(() => world.close());

describe('what a transaction names', () => {
  it('may be recorded when all of it exists', async () => {
    expect(
      await tried(async (tx) => {
        await lines(tx);
        await value(tx, id(101));
      }),
    ).toBeUndefined();
  });

  it.each(['project', 'currency', 'provider', 'receiver', 'funding', 'envelope'])('must exist: %s', async (column) => {
    const violation = await tried((tx) => lines(tx, { [column]: 'NOBODY' }));
    expect(violation).toMatchObject({ code: '23503', constraint: `money_transaction_${column}_fkey` });
    const code = column === 'envelope' ? 'envelope.not-there' : 'request.unknown-reference';
    expect(refusalOf(violation)).toMatchObject({ code });
  });

  it('must exist: the transaction and the rate of a value, when it is made and when it changes', async () => {
    expect(await tried((tx) => value(tx, id(101)))).toMatchObject({
      code: '23503',
      constraint: 'money_value_transaction_fkey',
    });
    const lost = { code: '23503', constraint: 'money_value_rate_id_fkey' };
    const made = (tx: Tx) => lines(tx).then(() => value(tx, id(101)));
    expect(await tried((tx) => lines(tx).then(() => value(tx, id(101), id(9))))).toMatchObject(lost);
    expect(
      await tried((tx) => made(tx).then(() => tx.query('update money_value set rate_id = $1', [id(9)]))),
    ).toMatchObject(lost);
  });

  it.each([
    ['project', 'ref', 'money_transaction_project_fkey', "ref = 'F1'"],
    ['currency', 'code', 'money_transaction_currency_fkey', "code = 'USD'"],
    ['organisation', 'ref', 'money_transaction_provider_fkey', "ref = 'PAYER'"],
    ['organisation', 'ref', 'money_transaction_receiver_fkey', "ref = 'PAID'"],
    ['funding', 'ref', 'money_transaction_funding_fkey', "ref = 'G1'"],
    ['envelope', 'ref', 'money_transaction_envelope_fkey', "ref = 'E1'"],
    ['currency_rate', 'id', 'money_value_rate_id_fkey', `id = '${id(1)}'`],
    ['money_transaction', 'id', 'money_value_transaction_fkey', `id = '${id(101)}'`],
  ])('can be neither deleted nor renamed: %s.%s, %s', async (table, key, constraint, which) => {
    // even where the other rules against it, and the foreign keys of other tables, are asleep
    const alone = async (tx: Tx) => {
      const others = await tx.query<{ lift: string }>(
        `select format('alter table %s disable trigger %I', $1::regclass, tgname) as lift from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgname not like 'reference_kept%'
         union all select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint where contype = 'f' and confrelid = $1::regclass`,
        [table],
      );
      for (const { lift } of others.rows) await tx.query(lift);
      await lines(tx);
      await value(tx, id(101));
    };
    const refused = { code: '23503', constraint };
    const other = key === 'id' ? id(77) : key === 'code' ? 'XXX' : 'RENAMED';
    expect(await tried((tx) => alone(tx).then(() => tx.query(`delete from ${table} where ${which}`)))).toMatchObject(
      refused,
    );
    expect(
      await tried((tx) => alone(tx).then(() => tx.query(`update ${table} set ${key} = '${other}' where ${which}`))),
    ).toMatchObject(refused);
    expect(
      await tried((tx) => alone(tx).then(() => tx.query(`update ${table} set ${key} = ${key} where ${which}`))),
    ).toBeUndefined();
  });

  it('may be renamed and deleted while no line names it', async () => {
    expect(
      await tried(async (tx) => {
        await tx.query("update organisation set ref = 'OTHER' where ref = 'PAYER'");
        await tx.query("delete from organisation where ref in ('OTHER', 'PAID')");
      }),
    ).toBeUndefined();
  });
});

test('what a line names is held until its commit: nobody deletes it meanwhile', async () => {
  expect(
    await tried(async (tx) => {
      await lines(tx);
      for (const [table, which] of [
        ['organisation', "ref = 'PAYER'"],
        ['organisation', "ref = 'PAID'"],
        ['project', "ref = 'F1'"],
        ['currency', "code = 'USD'"],
        ['funding', "ref = 'G1'"],
        ['envelope', "ref = 'E1'"],
      ])
        await expect(
          transaction(world.database.owner, (other) =>
            other.query(`select 1 from ${table} where ${which} for update nowait`),
          ),
        ).rejects.toMatchObject({ code: '55P03' });
    }),
  ).toBeUndefined();
});
