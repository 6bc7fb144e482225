import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import type { Day } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { addFigures } from './figure.store.ts';
import type { Figure } from './figure.ts';
import { addDefinitions, addIndicators, addTargets, listIndicators, listTargets } from './indicator.store.ts';
import { pathOf } from './path.rules.ts';
import { pointsOf, shelfOf } from './shelf.ts';
import { standings } from './standings.ts';

const today = '2026-05-20' as Day;
const text = (words: string) => ({ authentic: 'ar' as const, ar: words });

/** Of every kind: counted by place, summed over time, a stock, a rate, a formula that looks back, a chain of two. */
const kinds = [
  { ref: 'FLOW', nature: 'flow', overTime: 'sum', overPlaces: 'sum', overChain: 'none', frequency: 'quarterly' },
  { ref: 'STOCK', nature: 'stock', overTime: 'last', overPlaces: 'sum', overChain: 'none', frequency: 'quarterly' },
  { ref: 'RATE', nature: 'rate', overTime: 'none', overPlaces: 'none', overChain: 'none', frequency: 'yearly' },
  {
    ref: 'TOTAL',
    nature: 'cumulative',
    overTime: 'last',
    overPlaces: 'none',
    overChain: 'none',
    frequency: 'half-yearly',
  },
  {
    ref: 'MORE',
    nature: 'flow',
    overTime: 'sum',
    overPlaces: 'none',
    overChain: 'none',
    frequency: 'quarterly',
    formula: 'FLOW - previous("FLOW")',
  },
  { ref: 'TOP', nature: 'flow', overTime: 'sum', overPlaces: 'none', overChain: 'sum', frequency: 'yearly' },
  {
    ref: 'PART1',
    nature: 'flow',
    overTime: 'sum',
    overPlaces: 'sum',
    overChain: 'none',
    frequency: 'yearly',
    feeds: 'TOP',
  },
  {
    ref: 'PART2',
    nature: 'flow',
    overTime: 'sum',
    overPlaces: 'none',
    overChain: 'none',
    frequency: 'yearly',
    feeds: 'TOP',
  },
] as const;
const periods = [
  '2024',
  '2025',
  '2026',
  ...[2024, 2025, 2026].flatMap((y) => [`${y}-Q1`, `${y}-Q2`, `${y}-Q3`, `${y}-Q4`, `${y}-H1`]),
];
const places = ['XX', '01', '02'];

let world: TestWorld;
const inRequest = (work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await work(tx);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: new Date() });
  });

beforeAll(async () => {
  world = await testWorld('2026-05-20T09:00:00Z');
  await inRequest(async (tx) => {
    await tx.query(
      `insert into place (code, level, kind, parent, name, search_key)
       select code, level, level, parent, '{"authentic":"ar","ar":"مكان","fr":"lieu"}', code
       from (values ('XX', 'country', null), ('01', 'region', 'XX'), ('02', 'region', 'XX')) as given (code, level, parent)`,
    );
    await tx.query(
      `insert into strategy (id, ref, title, period, first_day, last_day) values (gen_random_uuid(), 'plan', '{"authentic":"ar","ar":"خطة"}', '2024-2030', '2024-01-01', '2030-12-31')`,
    );
    await addIndicators(
      tx,
      kinds.map(({ ref, frequency, ...one }) => ({
        id: crypto.randomUUID(),
        ref,
        strategy: 'plan',
        level: 'output' as const,
        title: text(ref),
        frequency,
        ...('feeds' in one ? { feeds: one.feeds } : {}),
      })),
    );
    await addDefinitions(
      tx,
      kinds.map(({ ref, nature, overTime, overPlaces, overChain, ...one }) => ({
        id: crypto.randomUUID(),
        indicator: ref,
        number: 1,
        definition: text(ref),
        unit: 'x',
        direction: 'up' as const,
        nature,
        decimals: 0,
        overTime,
        overPlaces,
        overChain,
        recordedOn: '2024-01-01' as Day,
        ...('formula' in one ? { formula: one.formula } : {}),
      })),
    );
    await addTargets(
      tx,
      kinds.flatMap(({ ref }) =>
        (['2023', '2026', '2030'] as const).map((period, n) => ({
          id: crypto.randomUUID(),
          ref: `${ref}/${period}`,
          indicator: ref,
          definition: 1,
          kind: n === 0 ? ('baseline' as const) : ('target' as const),
          period,
          value: String(n * 400),
          setOn: '2024-01-01' as Day,
        })),
      ),
    );
  });
});
afterAll(() => world.close());

/** The same order of chances at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
const random = seeded(7);
const oneOf = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;

const figure = (): Figure => ({
  id: crypto.randomUUID(),
  indicator: oneOf(kinds.filter((one) => !('formula' in one))).ref,
  definition: 1,
  period: oneOf(periods),
  place: oneOf(places),
  split: '',
  ...(random() < 0.2 ? { missing: 'not-reported' as const } : { value: String(Math.floor(random() * 900)) }),
  status: 'cited',
  reportedOn: today,
  knownFrom: '2026-05-20T08:00:00.000Z',
});

test('says the same from the newest figures as from all of them', async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 40; round++) {
    const given = new Map<string, Figure>();
    for (let n = 0; n < 6; n++) {
      const one = figure();
      given.set(`${one.indicator} ${one.period} ${one.place}`, one);
    }
    await inRequest((tx) => addFigures(tx, [...given.values()], new Date()));
    await transaction(world.database.pool, async (tx) => {
      const indicators = await listIndicators(tx);
      const refs = indicators.map((one) => one.ref);
      const targets = await listTargets(tx, { indicators: refs });
      const shelf = await shelfOf(tx, refs, today);
      for (const { indicator, path } of await standings(tx, indicators, today)) {
        const own = targets.filter((one) => one.indicator === indicator.ref);
        const whole = pathOf(
          shelf.definitions.get(indicator.ref)!,
          own,
          pointsOf(shelf, indicator.ref, 'XX', own),
          today,
        );
        expect(path, `${indicator.ref} in round ${round}`).toEqual(whole);
        seen.add(`${indicator.ref} ${whole.actual ? 'known' : whole.why}`);
      }
    });
  }
  // every kind was met both with a value and without one
  expect([...seen].filter((one) => one.endsWith(' known')).length).toBe(kinds.length);
});
