import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar, people } from '../../delivery/delivery.fixture.ts';
import { addDays, type Day, day } from '../../kernel/index.ts';
import { warningWorkflow } from './episode.workflow.ts';
import { warningWorld } from './warning.fixture.ts';

/** Whatever people and nights do, in whatever order, the trace holds only lines of the table. */
const KEY = 'milestone-overdue milestone P1/M1';
let w: Awaited<ReturnType<typeof warningWorld>>;
let today: Day = day('2027-03-01');
beforeAll(async () => {
  w = await warningWorld();
});
afterAll(() => w.world.close());

const doing = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ what: 'answer' as const }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('snooze' as const), days: fc.integer({ min: -1, max: 44 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('escalate' as const),
      to: fc.constantFrom('focal-point', 'secretary-general', 'commission'),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ what: 'night' as const }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 1, arbitrary: fc.constant({ what: 'mend' as const }) },
  { weight: 3, arbitrary: fc.constant({ what: 'break' as const }) },
);
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

/** One life with every act in it, so that the table is walked whole whatever chance gives. */
const wholeLife: Doing[] = [
  { what: 'mend' },
  { what: 'night' },
  { what: 'break' },
  { what: 'night' },
  { what: 'snooze', days: 5 },
  { what: 'wait', days: 10 },
  { what: 'night' },
  { what: 'escalate', to: 'focal-point' },
  { what: 'answer' },
  { what: 'mend' },
  { what: 'night' },
];

async function take(one: Doing): Promise<void> {
  const seen = await w.act<{ version: number }>('warning', people.officer, { key: KEY });
  const on = { key: KEY, version: seen.ok ? seen.value.version : 0, words: ar('كلام') };
  if (one.what === 'answer') await w.act('answer-warning', people.owner, on);
  if (one.what === 'snooze') await w.act('snooze-warning', people.officer, { ...on, until: addDays(today, one.days) });
  if (one.what === 'escalate') await w.act('escalate-warning', people.officer, { ...on, to: one.to });
  if (one.what === 'night') await w.night(today);
  if (one.what === 'mend') await w.plan('2040-01-01');
  if (one.what === 'break') await w.plan('2027-01-04');
  if (one.what === 'wait') {
    today = addDays(today, one.days);
    w.world.clock.set(`${today}T09:00:00Z`);
  }
}

test('no order of acts, nights and days leads outside the table', { timeout: 120_000 }, async () => {
  await w.night(today);
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 6, maxLength: 14 }), async (all) => {
      for (const one of all) await take(one);
      const { rows } = await w.world.database.pool.query<{
        warning: string;
        act: string;
        from_state: string | null;
        to_state: string;
        state: string;
        isLast: boolean;
      }>(
        `select s.warning, s.act, s.from_state, s.to_state, e.state,
           lead(s.id) over (partition by s.warning order by s.number) is null as "isLast"
         from warning_step s join warning_episode e on e.id = s.warning order by s.warning, s.number`,
      );
      taken = rows.length;
      let before: { warning: string; to: string } | undefined;
      for (const { warning, act, from_state: from, to_state: to, state, isLast } of rows) {
        const isFirst = before?.warning !== warning;
        if (isFirst) expect([act, from, to]).toEqual(['raise', null, 'raised']);
        else {
          expect(from).toBe(before?.to);
          expect(
            warningWorkflow.some((one) => one.act === act && one.to === to && one.from.some((each) => each === from)),
          ).toBe(true);
        }
        if (isLast) expect(state).toBe(to);
        before = { warning, to };
      }
    }),
    { numRuns: 8, seed: 7, examples: [[wholeLife]] },
  );
  expect(taken).toBeGreaterThan(15);
  const acts = await w.world.database.pool.query<{ act: string }>('select distinct act from warning_step order by act');
  expect(acts.rows.map((one) => one.act)).toEqual(['answer', 'close', 'escalate', 'raise', 'snooze', 'wake']);
});
