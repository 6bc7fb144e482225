import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { addDays, type Day, day, decimalText, isMissing } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { newId } from '../platform/http/run.ts';
import { type Conversion, convert, rateBook } from './conversion.rules.ts';
import { countAround, countNew, countRates, newCount } from './count-money.ts';
import { partsOf, regionShares } from './counting.rules.ts';
import { addCurrencies, addRates, listRates, withdrawRateRow } from './rate.store.ts';
import type { Rate } from './rate.ts';
import { moneyByRegion, moneyTotal, moneyTotals, transactionsBehind } from './readers.ts';
import { addMatches, addTransactions, matchesOf, undoMatchRow } from './transaction.store.ts';
import type { Transaction } from './transaction.ts';

const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const base = { code: 'MAD', decimals: 2 };
const start = day('2026-01-01');
let world: TestWorld;

/** One request as the program runs it: the change, its leaf, and what follows the leaf. */
const request = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(world.database.pool, async (tx) => {
    const id = newId(world.clock.now());
    await beginRequest(tx, id);
    const value = await work(tx);
    await append(tx, { request: id, actor: 'system:test', verb: 'test', at: world.clock.now() });
    await world.followed?.(tx);
    return value;
  });

beforeAll(async () => {
  world = await testWorld('2026-06-01T09:00:00Z');
  await request(async (tx) => {
    await addCurrencies(tx, [
      { code: 'MAD', name: text('درهم'), decimals: 2, isBase: true },
      { code: 'USD', name: text('دولار'), decimals: 2, isBase: false },
    ]);
    await tx.query(
      `insert into place (code, level, parent, kind, name, search_key) values ('XA', 'country', null, 'country', $1, ''), ('01', 'region', 'XA', 'region', $1, ''),
        ('02', 'region', 'XA', 'region', $1, ''), ('03', 'region', 'XA', 'region', $1, ''), ('01.100', 'province', '01', 'province', $1, '')`,
      [JSON.stringify(text('مكان'))],
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', $1 from unnest(array['MIN', 'PART', 'FIRM']) as ref`,
      [JSON.stringify(text('هيئة'))],
    );
    await tx.query(
      `insert into strategy (id, ref, title, period, first_day, last_day) values (gen_random_uuid(), 'plan', $1, '2026-2030', '2026-01-01', '2030-12-31')`,
      [JSON.stringify(text('خطة'))],
    );
    await tx.query(
      `insert into axis (id, ref, strategy, position, title) select gen_random_uuid(), ref, 'plan', n, $1 from unnest(array['one', 'two']) with ordinality as a (ref, n)`,
      [JSON.stringify(text('محور'))],
    );
    await tx.query(
      `insert into project (id, ref, level, strategy, axis, title, recorded_by, recorded_on) select gen_random_uuid(), ref, 'programme', 'plan', axis, $1, 'system:test', '2026-01-01'
       from (values ('A', 'one'), ('B', 'two'), ('C', null)) as p (ref, axis)`,
      [JSON.stringify(text('برنامج'))],
    );
  });
});
afterAll(() => world.close());

let number = 0;
const line = (one: Partial<Transaction>): Transaction => ({
  id: newId(world.clock.now()),
  ref: `T${++number}`,
  project: 'A',
  side: 'state',
  step: 'paiement',
  day: start,
  valueDay: start,
  amount: '1.00',
  currency: 'MAD',
  nature: 'investment',
  provider: 'MIN',
  recordedBy: 'system:test',
  recordedOn: start,
  ...one,
});
const recorded = (...lines: Transaction[]) =>
  request(async (tx) => {
    await addTransactions(tx, lines);
    await countNew(tx, { ids: lines.map((one) => one.id) });
  });

type Act =
  | {
      kind: 'pay';
      cents: bigint;
      currency: string;
      project: string;
      side: 'state' | 'partner';
      days: number;
      receiver: boolean;
    }
  | { kind: 'reverse' | 'match' | 'undo' | 'withdraw'; pick: number }
  | { kind: 'rate'; days: number; units: bigint; standing: Rate['standing'] }
  | { kind: 'move'; project: string; axis: string | null }
  | { kind: 'place'; project: string; shares: [string, string][] };

const project = fc.constantFrom('A', 'B', 'C');
const days = fc.integer({ min: 0, max: 250 });
const pick = fc.nat();
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      cents: fc.bigInt({ min: 1n, max: 10n ** 9n }),
      currency: fc.constantFrom('MAD', 'USD'),
      project,
      side: fc.constantFrom('state' as const, 'partner' as const),
      days,
      receiver: fc.boolean(),
    }),
  },
  {
    // often enough that no run goes without a reversal
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('reverse' as const, 'match' as const, 'undo' as const, 'withdraw' as const),
      pick,
    }),
  },
  fc.record({
    kind: fc.constant('rate' as const),
    days,
    units: fc.bigInt({ min: 1n, max: 200_000n }),
    standing: fc.constantFrom('official' as const, 'indicative' as const),
  }),
  fc.record({ kind: fc.constant('move' as const), project, axis: fc.constantFrom('one', 'two', null) }),
  fc.record({
    kind: fc.constant('place' as const),
    project,
    shares: fc.constantFrom<[string, string][]>(
      [],
      [['01', '1']],
      [
        ['01', '0.3333'],
        ['02', '0.3333'],
        ['03', '0.3334'],
      ],
      [
        ['01.100', '0.25'],
        ['01', '0.25'],
        ['XA', '0.5'],
      ],
    ),
  }),
);

async function play(act: Act, lines: Transaction[]): Promise<void> {
  const among = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  switch (act.kind) {
    case 'pay': {
      const made = line({
        amount: decimalText({ units: act.cents, scale: 2 }),
        currency: act.currency,
        project: act.project,
        side: act.side,
        provider: act.side === 'state' ? 'MIN' : 'PART',
        day: addDays(start, act.days),
        valueDay: addDays(start, act.days),
        ...(act.receiver ? { receiver: 'FIRM' } : {}),
      });
      await recorded(made);
      lines.push(made);
      return;
    }
    case 'reverse': {
      const of = among(
        lines.filter((one) => !lines.some((each) => each.reverses === one.id) && !one.reverses),
        act.pick,
      );
      if (!of) return;
      const made = line({
        ...of,
        id: newId(world.clock.now()),
        ref: `${of.ref}/reversal`,
        amount: `-${of.amount}`,
        reverses: of.id,
      });
      await recorded(made);
      lines.push(made);
      return;
    }
    case 'match': {
      const free = await request(async (tx) => {
        const taken = (
          await matchesOf(
            tx,
            lines.map((one) => one.id),
          )
        ).flatMap((one) => [one.stateSide, one.partnerSide]);
        return lines.filter((one) => !taken.includes(one.id));
      });
      const a = among(
        free.filter((one) => one.side === 'state'),
        act.pick,
      );
      const b = among(
        free.filter((one) => one.side === 'partner'),
        act.pick,
      );
      if (!a || !b) return;
      await request((tx) =>
        countAround(tx, [a.id, b.id], () =>
          addMatches(tx, [
            { id: newId(world.clock.now()), stateSide: a.id, partnerSide: b.id, matchedBy: 'x', matchedOn: start },
          ]),
        ),
      );
      return;
    }
    case 'undo':
      return request(async (tx) => {
        const match = among(
          await matchesOf(
            tx,
            lines.map((one) => one.id),
          ),
          act.pick,
        );
        if (match)
          await countAround(tx, [match.stateSide, match.partnerSide], () =>
            undoMatchRow(tx, { ...match, undoneBy: 'y', undoneOn: start, reason: text('خطأ') }),
          );
      });
    case 'withdraw':
      return request(async (tx) => {
        const rate = among(await listRates(tx, { inForce: true }), act.pick);
        if (!rate) return;
        await withdrawRateRow(tx, { id: rate.id, withdrawnOn: start, withdrawnBy: 'x', reason: text('خطأ') });
        await countRates(tx, [rate]);
      });
    case 'rate':
      return request(async (tx) => {
        const on = addDays(start, act.days);
        if ((await listRates(tx, { inForce: true, standing: act.standing, from: on, to: on })).length > 0) return;
        const rate: Rate = {
          id: newId(world.clock.now()),
          currency: 'USD',
          day: on,
          rate: decimalText({ units: act.units, scale: 4 }),
          standing: act.standing,
          source: 'S',
          recordedBy: 'x',
          recordedOn: start,
        };
        await addRates(tx, [rate]);
        await countRates(tx, [rate]);
      });
    case 'move':
      return request(
        async (tx) =>
          void (await tx.query('update project set axis = $2, version = version + 1 where ref = $1', [
            act.project,
            act.axis,
          ])),
      );
    case 'place':
      return request(async (tx) => {
        await tx.query("delete from project_place where project = $1 and kind = 'works'", [act.project]);
        for (const [place, share] of act.shares)
          await tx.query(
            "insert into project_place (id, project, kind, place, share) values (gen_random_uuid(), $1, 'works', $2, $3)",
            [act.project, place, share],
          );
      });
  }
}

const cents = (amount: string | undefined): bigint => {
  if (amount === undefined) return 0n;
  const [whole, fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(`${whole}${fraction.padEnd(2, '0').slice(0, 2)}`);
  expect(fraction.slice(2).replace(/0/g, '')).toBe('');
  return amount.startsWith('-') ? -units : units;
};

/** Everything a reader answers, against the transactions themselves converted and split one by one. */
async function check(lines: readonly Transaction[]): Promise<void> {
  await transaction(world.database.pool, async (tx) => {
    const book = rateBook(await listRates(tx, { inForce: true }));
    const matched = new Set(
      (
        await matchesOf(
          tx,
          lines.map((one) => one.id),
        )
      ).map((one) => one.partnerSide),
    );
    const places = await tx.query<{ project: string; place: string; share: string }>(
      "select project, place, trim_scale(share)::text as share from project_place where kind = 'works'",
    );
    const axes = new Map(
      (await tx.query<{ ref: string; axis: string | null }>('select ref, axis from project')).rows.map((row) => [
        row.ref,
        row.axis,
      ]),
    );
    const valued = lines.map((one) => {
      const found = convert({ amount: one.amount, currency: one.currency }, one.valueDay, book, base);
      return { ...one, value: isMissing(found) ? undefined : (found as Conversion).money.amount };
    });
    const sum = (list: readonly { value?: string | undefined }[]) =>
      list.reduce((total, one) => total + cents(one.value), 0n);
    const counted = (kind: string) => (one: Transaction) =>
      kind === 'each' ||
      (kind === 'state'
        ? one.side === 'state'
        : one.side === 'partner' && (kind === 'partner' || !matched.has(one.id)));

    for (const reported of ['state', 'partner', 'unmatched'] as const) {
      const these = valued.filter(counted(reported));
      const total = await moneyTotal(tx, { strategy: 'plan', reported });
      expect(total.lines).toBe(these.length);
      expect(cents(total.known)).toBe(sum(these));
      expect(total.unconverted).toBe(these.filter((one) => one.value === undefined).length);
      if (total.unconverted > 0) expect(isMissing(total.value)).toBe(true);
      else expect(cents(total.value as string)).toBe(sum(these));
      for (const row of await moneyTotals(tx, { reported }, ['axis', 'year']))
        expect(cents(row.total.known)).toBe(
          sum(
            these.filter(
              (one) => (axes.get(one.project) ?? undefined) === row.axis && one.day.startsWith(String(row.year)),
            ),
          ),
        );
      for (const row of await moneyTotals(tx, { organisation: 'FIRM', reported }, ['project']))
        expect(cents(row.total.known)).toBe(
          sum(these.filter((one) => one.receiver === 'FIRM' && one.project === row.project)),
        );
      // what a total opens to is what it sums
      const opened = await transactionsBehind(tx, { projects: ['A'], reported }, { offset: 0, limit: 500 });
      expect(opened.count).toBe(opened.transactions.length);
      expect(sum(opened.transactions)).toBe(cents(opened.total!.known));
      // regions: to the coin together, and each the sum of its parts
      const regions = await moneyByRegion(tx, { kind: 'works', strategy: 'plan', reported }, ['region']);
      expect(regions.reduce((all, one) => all + cents(one.total.known), 0n)).toBe(sum(these));
      for (const { region, total: of } of regions) {
        const parts = these.map((one) => {
          const shares = regionShares(
            places.rows
              .filter((row) => row.project === one.project)
              .map(({ place, share }) => ({ region: place.split('.')[0]!, share })),
          );
          return one.value === undefined
            ? undefined
            : partsOf(one.value, shares, base).find((part) => part.region === region)?.value;
        });
        expect(cents(of.known)).toBe(sum(parts.map((value) => ({ value }))));
      }
      const ofProjects = await moneyByRegion(tx, { kind: 'works', reported }, ['project']);
      expect(ofProjects.reduce((all, one) => all + cents(one.total.known), 0n)).toBe(sum(these));
    }
    expect((await tx.query('select 1 from money_stale')).rows).toEqual([]);
    const empty = ['money_sum', 'money_sum_axis', 'money_sum_region', 'money_sum_region_axis'].map(
      (table) => `select '${table}' as name from ${table} where lines = 0`,
    );
    expect((await tx.query(empty.join(' union all '))).rows).toEqual([]);
  });
}

test('after any sequence of acts, every total is the sum of the transactions it opens to', async () => {
  const lines: Transaction[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 8 }), async (acts) => {
      for (const act of acts) await play(act, lines);
      await check(lines);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // the sequences really had everything in them
  expect(lines.some((one) => one.reverses)).toBe(true);
  expect(lines.some((one) => one.currency === 'USD' && one.side === 'partner')).toBe(true);
}, 120_000);

test('a part of a region is shown with its share, and the page says where a rate comes from', async () => {
  await request(async (tx) => {
    await tx.query("delete from project_place where project = 'B'");
    await tx.query(
      "insert into project_place (id, project, kind, place, share) values (gen_random_uuid(), 'B', 'works', '01', 0.25), (gen_random_uuid(), 'B', 'works', '02', 0.75)",
    );
    const on = '2030-05-01' as Day;
    const rate: Rate = {
      id: newId(world.clock.now()),
      currency: 'USD',
      day: on,
      rate: '10.003',
      standing: 'official',
      source: 'Central bank',
      recordedBy: 'x',
      recordedOn: start,
    };
    await addRates(tx, [rate]);
  });
  const on = '2030-05-02' as Day;
  await recorded(line({ project: 'B', currency: 'USD', amount: '1.01', day: on, valueDay: on }));
  const { transactions } = await transaction(world.database.pool, (tx) =>
    transactionsBehind(
      tx,
      { projects: ['B'], year: 2030 },
      { offset: 0, limit: 10 },
      { place: { kind: 'works', region: '01' } },
    ),
  );
  expect(transactions).toMatchObject([
    {
      value: '10.10',
      rate: '10.003',
      rateDay: '2030-05-01',
      standing: 'official',
      rateSource: 'Central bank',
      share: '0.25',
      part: '2.53',
    },
  ]);
});

test('a project that moves while its first lines are recorded waits for them, without the ledger, and is counted where it went', async () => {
  await request((tx) =>
    tx.query(
      `insert into project (id, ref, level, strategy, axis, title, recorded_by, recorded_on) values (gen_random_uuid(), 'D', 'programme', 'plan', 'one', $1, 'system:test', '2026-01-01')`,
      [JSON.stringify(text('برنامج'))],
    ),
  );
  let moved: Promise<void> = Promise.resolve();
  await request(async (tx) => {
    const counting = await newCount(tx);
    const lines = [{ ...line({ project: 'D', amount: '7.00' }), isMatched: false }];
    await counting.learn(lines);
    moved = play({ kind: 'move', project: 'D', axis: 'two' }, []);
    moved.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    await addTransactions(tx, lines);
    await counting.add(lines);
    await counting.finish();
  });
  await moved;
  await transaction(world.database.pool, async (tx) => {
    const found = await moneyTotals(tx, { projects: ['D'] }, ['axis']);
    expect(found.map(({ axis, total }) => [axis, total.value])).toEqual([['two', '7.00']]);
    const apart = await tx.query(
      `select coalesce(p.axis, a.axis) as axis, p.value, a.value as kept from
         (select axis, sum(value) as value from money_sum where strategy = 'plan' group by axis) p
         full join (select axis, sum(value) as value from money_sum_axis where strategy = 'plan' group by axis) a on coalesce(a.axis, '') = coalesce(p.axis, '')
       where p.value is distinct from a.value`,
    );
    expect(apart.rows).toEqual([]);
  });
});
