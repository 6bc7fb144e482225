import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, missing } from '../kernel/index.ts';
import {
  checkHolding,
  dependenceOf,
  exitOf,
  type Holding,
  holdsItself,
  type Layer,
  layers,
  levelOf,
  type Marks,
  type Stood,
  singlePartners,
  ultimateHolders,
  whatIf,
} from './index.ts';

const today = '2026-03-02' as Day;
const holding = (more: Partial<Holding>): Holding => ({
  ref: 'P/H1',
  project: 'P',
  layer: 'chips',
  organisation: 'A',
  share: '1',
  recordedBy: 'x',
  recordedOn: today,
  version: 1,
  ...more,
});
const marks: Marks = { concentrated: 0.1, 'highly-concentrated': 0.18, 'funding-threshold': 0.8, 'sole-holder': 0.5 };

test.each([
  [null, 'undefined'],
  [0.0999, 'spread'],
  [0.1, 'concentrated'],
  [0.1799, 'concentrated'],
  [0.18, 'highly-concentrated'],
  [1, 'highly-concentrated'],
] as const)('an index of %s is %s', (hhi, level) => {
  expect(levelOf(hhi, marks)).toBe(level);
});

test('a subject of which nothing is recorded is not there; equal holders stand by name', () => {
  const rows = [
    { subject: 'energy', holder: 'B', amount: '0.5', projects: 1 },
    { subject: 'energy', holder: 'A', amount: '0.5', projects: 1 },
  ] as const;
  expect(dependenceOf(rows, [], marks)).toMatchObject([
    { subject: 'energy', holders: [{ ref: 'A', share: 0.5 }, { ref: 'B' }], concentration: { effectiveNumber: 2 } },
  ]);
});

test('parts of a layer make 1 at most, exactly', () => {
  const others = [holding({ share: '0.7' }), holding({ ref: 'P/H2', layer: 'energy', organisation: 'B', share: '1' })];
  const said = { layer: 'chips', organisation: 'B' } as const;
  expect(checkHolding({ ...said, share: '0.3' }, others, today).ok).toBe(true);
  expect(checkHolding({ ...said, share: '0.300001' }, others, today)).toMatchObject({
    refusal: { code: 'holding.shares-exceed', details: { sum: '1.000001' } },
  });
  expect(checkHolding({ ...others[0]!, share: '1' }, others, today).ok).toBe(true);
});

describe('who holds whom', () => {
  const links = (pairs: readonly [string, string][]) =>
    pairs.map(([organisation, holder]) => ({ organisation, holder }));
  test('the last of the line counts, whatever its length; a circle in the data ends', () => {
    const tops = ultimateHolders(
      links([
        ['C', 'B'],
        ['B', 'A'],
      ]),
    );
    expect([...tops]).toEqual([
      ['C', 'A'],
      ['B', 'A'],
    ]);
    const circle = links([
      ['A', 'B'],
      ['B', 'A'],
    ]);
    expect([...ultimateHolders(circle).keys()]).toEqual(['A', 'B']);
    expect(ultimateHolders([{ organisation: 'A' }]).size).toBe(0);
  });
  test('whatever is added without a refusal leaves no circle', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (wanted) => {
        const kept = new Map<string, string>();
        const asLinks = () => links([...kept]);
        for (const [organisation, holder] of wanted)
          if (!holdsItself(organisation, holder, asLinks())) kept.set(organisation, holder);
        for (const start of kept.keys()) {
          let at: string | undefined = start;
          for (let step = 0; at !== undefined; at = kept.get(at)) expect(step++).toBeLessThan(6);
        }
        for (const [, top] of ultimateHolders(asLinks())) expect(kept.has(top)).toBe(false);
      }),
    );
  });
});

test('leaving takes the longest of its months and the sum of its costs; a hole makes the whole not known', () => {
  const leaver = { ref: 'A', bodies: ['A', 'A2'] };
  const lines = [
    holding({ switchMonths: '18', switchCost: '40', switchCurrency: 'MAD' }),
    holding({ layer: 'model', organisation: 'A2', switchMonths: '6.5', switchCost: '10.5', switchCurrency: 'MAD' }),
    holding({ layer: 'model', organisation: 'B' }),
  ];
  const same = (money: { amount: string }) => money.amount;
  expect(exitOf(leaver, lines, same)).toMatchObject({ months: '18', cost: '50.5', unknown: 0 });
  expect(exitOf(leaver, lines, same).lines).toHaveLength(2);
  const { switchMonths: _, ...hole } = lines[1]!;
  expect(exitOf(leaver, [lines[0]!, hole], same)).toMatchObject({ cost: '50.5', unknown: 1 });
  expect(exitOf(leaver, [lines[0]!, hole], same)).not.toHaveProperty('months');
  expect(exitOf(leaver, lines, () => missing('not-reported'))).not.toHaveProperty('cost');
  expect(exitOf({ ref: 'Z', bodies: ['Z'] }, lines, same)).toEqual({
    leaver: 'Z',
    lines: [],
    months: '0',
    cost: '0',
    unknown: 0,
  });
});

describe('a single partner', () => {
  const isPartner = (organisation: string) => organisation !== 'STATE';
  const of = (more: Partial<Stood>, threshold = 50) =>
    singlePartners({ project: 'P', fundings: [], holdings: [], ...more }, threshold, isPartner);
  test.each([
    [{ share: '1' }, 1],
    [{ share: '0.51' }, 1],
    [{ share: '0.5' }, 0],
    [{ share: '1', substitute: 'B' }, 1],
    [{ share: '1', substitute: 'B', testedOn: today }, 0],
    [{ share: '1', organisation: 'STATE' }, 0],
  ])('of a layer, %j: %d', (more, n) => {
    expect(of({ holdings: [holding(more)] })).toHaveLength(n);
  });
  test('of the money: more than the threshold, a body of the country never', () => {
    const fundings = [
      { organisation: 'A', amount: '30' },
      { organisation: 'STATE', amount: '40' },
      { organisation: 'A', amount: '30' },
    ];
    expect(of({ fundings })).toEqual([{ project: 'P', of: 'funding', organisation: 'A', share: 0.6 }]);
    expect(of({ fundings }, 60)).toEqual([]);
    expect(of({ fundings: [{ organisation: 'STATE', amount: '9' }] })).toEqual([]);
    expect(of({})).toEqual([]);
  });
});

describe('withdrawal', () => {
  const body = fc.constantFrom('A', 'B', 'C', 'D');
  const coins = fc.integer({ min: 1, max: 4000 }).map((n) => (n / 100).toFixed(2));
  const layer = fc.constantFrom<Layer>(...layers.slice(0, 3));
  const project = fc.record({
    fundings: fc.array(fc.record({ organisation: body, amount: coins }), { maxLength: 5 }),
    need: fc.option(coins, { nil: undefined }),
    holdings: fc.array(fc.record({ layer, organisation: body, substitute: body, tested: fc.boolean() }), {
      maxLength: 4,
    }),
  });
  const stoods = fc.array(project, { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(
      (one, n): Stood => ({
        project: `P${n}`,
        ...(one.need === undefined ? {} : { need: one.need }),
        fundings: one.fundings,
        paid: [],
        outputs: [],
        holdings: one.holdings.map(({ tested, ...each }) =>
          holding({ ...each, ...(tested ? { testedOn: today } : {}) }),
        ),
      }),
    ),
  );
  const leaversOf = (refs: readonly string[]) => refs.map((ref) => ({ ref, bodies: [ref] }));
  const asked = { threshold: '0.8', keepPaid: false };
  const cents = (amount: string) => Math.round(Number(amount) * 100);

  test('whatever falls, falls by the rule told another way, and no centime is lost or made', () => {
    fc.assert(
      fc.property(stoods, fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }), (stood, refs) => {
        const found = whatIf(stood, leaversOf(refs), asked, new Map());
        const stays = (one: { organisation: string }) => !refs.includes(one.organisation);
        const falls = ({ fundings, need, holdings }: Stood, gone: boolean): boolean => {
          const left = fundings.filter((one) => !gone || stays(one)).reduce((sum, one) => sum + cents(one.amount), 0);
          const isPoor = left * 10 < cents(need ?? '0') * 8;
          const bare = layers.some((each) => {
            const own = holdings.filter((one) => one.layer === each);
            const carried = own.some((one) => stays(one) || (one.testedOn && !refs.includes(one.substitute!)));
            return gone && own.length > 0 && !carried;
          });
          return isPoor || bare;
        };
        const fallen = stood.filter((one) => !falls(one, false) && falls(one, true));
        expect(found.together.projects.map((one) => one.project)).toEqual(fallen.map((one) => one.project));
        expect(found.alreadyShort).toEqual(stood.filter((one) => falls(one, false)).map((one) => one.project));
        const all = stood.flatMap((one) => one.fundings);
        expect(cents(found.together.withdrawn)).toBe(
          all.filter((one) => !stays(one)).reduce((sum, one) => sum + cents(one.amount), 0),
        );
        expect(cents(found.together.stranded)).toBe(
          fallen
            .flatMap((one) => one.fundings)
            .filter(stays)
            .reduce((sum, one) => sum + cents(one.amount), 0),
        );
        // What falls with one falls with all, and what is said to overlap does.
        const alone = found.singles.flatMap((one) => one.projects.map((each) => each.project));
        const together = new Set(found.together.projects.map((one) => one.project));
        expect(alone.filter((one) => !together.has(one))).toEqual([]);
        expect(together.size).toBe(new Set(alone).size + found.onlyTogether.length);
        expect(found.singles.reduce((sum, one) => sum + cents(one.withdrawn), 0)).toBe(cents(found.together.withdrawn));
      }),
      { numRuns: 300 },
    );
  });
});
