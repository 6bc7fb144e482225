import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, decimal, decimalText, isMissing, missing } from '../kernel/index.ts';
import type { Figure } from './figure.ts';
import { circleIn, evaluate, readBy } from './formula.rules.ts';
import { parseFormula } from './formula.ts';
import type { Definition, Target } from './indicator.ts';
import { pathOf } from './path.rules.ts';
import { type Ask, figuresOf, periodBefore, periodsInside, readingOf, type Shelf } from './reading.rules.ts';
import { partsOf, splitFrom } from './split.rules.ts';

const day = '2026-11-24' as Day;
const words = { authentic: 'ar' as const, ar: 'عدد' };
const definition = (given: Partial<Definition> = {}): Definition => ({
  indicator: 'A',
  number: 1,
  definition: words,
  unit: 'jobs',
  direction: 'up',
  nature: 'flow',
  decimals: 0,
  overTime: 'sum',
  overPlaces: 'sum',
  overChain: 'none',
  recordedOn: day,
  ...given,
});
const formula = (text: string) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
};
const evaluated = (text: string, figures: Record<string, string>, before: Record<string, string> = {}) => {
  const value = evaluate(formula(text), (ref, when) => {
    const found = (when === 'same' ? figures : before)[ref];
    return found === undefined ? missing('not-reported') : decimal(found);
  });
  return isMissing(value) ? value.missing : decimalText(value);
};

describe('a formula', () => {
  it.each([
    ['T1 + T2 * 2', '7'],
    ['(T1 + T2) * 2', '10'],
    ['-T1 + sum(T1, T2, 4)', '6'],
    ['min(T1, T2) - max(T1, T2)', '-1'],
    ['value("T2") - T1', '-1'],
  ])('%s is %s', (text, wanted) => expect(evaluated(text, { T1: '3', T2: '2' })).toBe(wanted));

  it('keeps decimals exact where floating point would not', () => {
    expect(evaluated('A + B', { A: '0.1', B: '0.2' })).toBe('0.3');
    expect(evaluated('100 * (A - previous("A")) / previous("A")', { A: '110' }, { A: '100' })).toBe('10.000000000000');
  });

  it('is absent when one figure is, and undefined when it divides by zero', () => {
    expect(evaluated('A + B', { A: '1' })).toBe('not-reported');
    expect(evaluated('A / B', { A: '1', B: '0' })).toBe('undefined-ratio');
  });

  it.each([
    'constructor',
    'this.x',
    'A.constructor("x")',
    'fetch("http://x")',
    'A = 1',
    'A ? 1 : 2',
    '[1, 2]',
    '1e400',
    'value(1)',
    'sum()',
    'A +',
    '`x`',
    `${'('.repeat(30)}1${')'.repeat(30)} + ${'-'.repeat(30)}1`,
  ])('refuses %s', (text) => {
    const parsed = parseFormula(text);
    // A bare word is read as the reference of an indicator, which then must exist.
    if (text === 'constructor')
      expect(parsed).toEqual({ ok: true, value: { kind: 'figure', indicator: 'constructor' } });
    else expect(parsed.ok ? parsed.value : parsed.refusal.code).toBe('formula.unreadable');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => typeof parseFormula(text).ok === 'boolean'));
  });

  it('names what it reads and the circle it would make', () => {
    expect(readBy(formula('A + previous("B") * A'))).toEqual(['A', 'B']);
    expect(
      circleIn(
        new Map([
          ['A', ['B']],
          ['B', ['C']],
          ['C', ['A']],
        ]),
      ),
    ).toEqual(['A', 'B', 'C', 'A']);
    expect(
      circleIn(
        new Map([
          ['A', ['B', 'C']],
          ['B', ['C']],
        ]),
      ),
    ).toBeUndefined();
  });
});

const children = new Map([['XX', ['01', '02', '03']]]);
const shelf = (
  figures: (Ask & { value?: string; missing?: Figure['missing']; status?: Figure['status']; definition?: number })[],
  given: Partial<Shelf> = {},
): Shelf => ({
  definitions: new Map([['A', [definition()]]]),
  frequencies: new Map([['A', 'quarterly']]),
  formulas: new Map(),
  feeders: new Map(),
  children,
  today: day,
  figures: figuresOf(
    figures.map(
      (one, at) =>
        ({ id: String(at), status: 'reported', definition: 1, reportedOn: day, knownFrom: '', ...one }) as Figure,
    ),
  ),
  ...given,
});
const at = (place: string, period = '2025-Q1', indicator = 'A'): Ask => ({ indicator, period, place, split: '' });

describe('a total', () => {
  it('is the sum of its places, as strong as the weakest', () => {
    const found = readingOf(
      shelf([
        { ...at('01'), value: '1', status: 'verified' },
        { ...at('02'), value: '2' },
        { ...at('03'), value: '0' },
      ]),
      at('XX'),
    );
    expect(found).toMatchObject({ how: 'places', value: '3', status: 'reported', known: 3, parts: 3 });
  });

  it('has no value when one place is missing, and names it; zero is no hole, and what cannot exist is none', () => {
    const two = [
      { ...at('01'), value: '1' },
      { ...at('02'), value: '0' },
    ];
    expect(readingOf(shelf(two), at('XX'))).toMatchObject({ missing: 'not-reported', lacks: ['03'], known: 2 });
    expect(readingOf(shelf([...two, { ...at('03'), missing: 'not-applicable' }]), at('XX')).value).toBe('1');
    expect(readingOf(shelf([...two, { ...at('03'), missing: 'suppressed' }]), at('XX'))).toMatchObject({
      missing: 'suppressed',
      lacks: ['03'],
    });
  });

  it('of a year is the sum of its quarters for a flow, the last for a stock, and says which quarter is missing', () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((one) => ({ ...at('01', `2025-${one}`), value: '5' }));
    expect(readingOf(shelf(quarters), at('01', '2025'))).toMatchObject({ how: 'periods', value: '20' });
    expect(readingOf(shelf(quarters.slice(0, 3)), at('01', '2025'))).toMatchObject({ lacks: ['2025-Q4'] });
    const stock = new Map([['A', [definition({ nature: 'stock', overTime: 'last' })]]]);
    expect(readingOf(shelf(quarters, { definitions: stock }), at('01', '2025')).value).toBe('5');
  });

  it('prefers the figure itself, unless it was returned', () => {
    const figures = [
      { ...at('XX'), value: '9' },
      { ...at('01'), value: '1' },
      { ...at('02'), value: '1' },
      { ...at('03'), value: '1' },
    ];
    expect(readingOf(shelf(figures), at('XX'))).toMatchObject({ how: 'figure', value: '9' });
    figures[0] = { ...at('XX'), value: '9', status: 'returned' } as never;
    expect(readingOf(shelf(figures), at('XX'))).toMatchObject({ how: 'places', value: '3' });
  });

  it('over the chain adds up what feeds it', () => {
    const chain = shelf(
      [
        { ...at('XX', '2025', 'B'), value: '4' },
        { ...at('XX', '2025', 'C'), value: '6' },
      ],
      {
        definitions: new Map([
          ['A', [definition({ overChain: 'sum', overPlaces: 'none', overTime: 'none' })]],
          ['B', [definition({ indicator: 'B' })]],
          ['C', [definition({ indicator: 'C' })]],
        ]),
        feeders: new Map([['A', ['B', 'C']]]),
      },
    );
    expect(readingOf(chain, at('XX', '2025'))).toMatchObject({ how: 'chain', value: '10', parts: 2 });
  });

  it('does not look behind a break in the definition', () => {
    const versions = [definition(), definition({ number: 2, breakReason: words })];
    const figures = [{ ...at('01'), value: '7' }];
    expect(readingOf(shelf(figures, { definitions: new Map([['A', versions]]) }), at('01')).value).toBeUndefined();
    versions[1] = definition({ number: 2 });
    expect(readingOf(shelf(figures, { definitions: new Map([['A', versions]]) }), at('01')).value).toBe('7');
  });

  it('owes nothing before its period is over', () => {
    expect(readingOf(shelf([]), at('01', '2026'))).toMatchObject({ missing: 'not-yet-due' });
    expect(readingOf(shelf([]), at('01', '2025'))).toMatchObject({ missing: 'not-reported' });
  });

  it('never sums to a value when any place lacks one', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(value, value, value), (values) => {
        const figures = values.flatMap((one, n) =>
          one === undefined ? [] : [{ ...at(`0${n + 1}`), value: String(one) }],
        );
        const found = readingOf(shelf(figures), at('XX'));
        return values.includes(undefined)
          ? found.value === undefined
          : found.value === String(values.reduce((a, b) => a! + b!, 0));
      }),
    );
  });
});

describe('periods', () => {
  it('are cut and stepped back by their length', () => {
    expect(periodsInside('2025', 'quarterly')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
    expect(periodsInside('2025-Q2', 'monthly')).toEqual(['2025-04', '2025-05', '2025-06']);
    expect(periodsInside('2025', 'yearly')).toEqual([]);
    expect(['2026', '2026-Q1', '2026-01', '2026-H1', '2026-03-01'].map(periodBefore)).toEqual([
      '2025',
      '2025-Q4',
      '2025-12',
      '2025-H2',
      '2026-02-28',
    ]);
  });
});

describe('the path', () => {
  const target = (given: Partial<Target>): Target => ({
    ref: `A/${given.kind ?? 'target'}/${given.period}`,
    indicator: 'A',
    definition: 1,
    kind: 'target',
    period: '2030',
    value: '200',
    setOn: day,
    ...given,
  });
  const base = target({ kind: 'baseline', period: '2022', value: '100' });
  const goals = [base, target({ period: '2026', value: '150' }), target({})];
  const point = (period: string, value: string, number = 1) => ({ period, value, definition: number });
  const state = (targets: Target[], points: ReturnType<typeof point>[], given: Partial<Definition> = {}) => {
    const found = pathOf([definition(given)], targets, points, day);
    return found.why ?? found.state;
  };

  it('compares with the straight line to the next target', () => {
    // 2024: half of the four years from 100 to 150 is 125.
    expect(pathOf([definition()], goals, [point('2024', '125')], day)).toMatchObject({
      state: 'on-path',
      expected: expect.closeTo(125, 1),
    });
    expect(state(goals, [point('2024', '121')])).toBe('at-risk');
    expect(state(goals, [point('2024', '119')])).toBe('late');
    expect(state(goals, [point('2024', '119'), point('2025', '200')])).toBe('reached');
  });

  it('reads a rank downwards', () => {
    const rank = [target({ kind: 'baseline', period: '2022', value: '101' }), target({ value: '50' })];
    expect(state(rank, [point('2024', '90')], { direction: 'down' })).toBe('at-risk');
    expect(state(rank, [point('2024', '50')], { direction: 'down' })).toBe('reached');
  });

  it('says why nothing can be said', () => {
    expect(pathOf([definition()], [base], [point('2024', '120')], day)).toMatchObject({
      why: 'no-target',
      actual: { value: '120' },
    });
    expect(state([target({})], [])).toBe('no-figure');
    expect(state([target({})], [point('2024', '120')])).toBe('no-baseline');
    expect(state(goals, [point('2027', '500')])).toBe('no-figure');
    expect(state([...goals, target({ ref: 'A/other', value: '220' })], [point('2024', '120')])).toBe('sources-differ');
    const twoBases = [...goals, target({ ...base, ref: 'A/base-2', value: '90' })];
    expect(state(twoBases, [point('2024', '120')])).toBe('sources-differ');
    const broken = [definition(), definition({ number: 2, breakReason: words })];
    expect(pathOf(broken, goals, [point('2024', '125', 2)], day).why).toBe('other-definition');
  });

  it('compares a flow over as long a time as its targets only', () => {
    const flow = { nature: 'flow' } as const;
    expect(state(goals, [point('2024', '125'), point('2025-H1', '60')], flow)).toBe('on-path');
    expect(state(goals, [point('2025-H1', '60')], flow)).toBe('no-figure');
    expect(state([base, target({ period: '2026-2030' })], [point('2024', '125')], flow)).toBe('no-figure');
    expect(state(goals, [point('2024', '125'), point('2025-H1', '60')], { nature: 'stock' })).toBe('late');
  });

  it('follows the target that replaced another', () => {
    const changed = [...goals, target({ ref: 'A/new', period: '2026', value: '120', replaces: 'A/target/2026' })];
    expect(pathOf([definition()], changed, [point('2024', '112')], day)).toMatchObject({
      state: 'on-path',
      expected: expect.closeTo(110, 1),
    });
  });
});

describe('a part', () => {
  it('has one spelling', () => {
    expect(splitFrom({ sex: 'f', milieu: 'rural' })).toEqual({ ok: true, value: 'milieu=rural;sex=f' });
    expect(partsOf('milieu=rural;sex=f')).toEqual({ milieu: 'rural', sex: 'f' });
    expect(splitFrom({ Sex: 'f' }).ok).toBe(false);
    expect(splitFrom({ sex: 'f;x=1' }).ok).toBe(false);
  });
});

it('a place of which nothing was said reads the same whether or not its parts are asked', () => {
  const children = new Map([
    ['C', ['R1', 'R2']],
    ['R1', ['P1', 'P2']],
    ['R2', ['P3']],
    ['P1', ['M1', 'M2']],
  ]);
  const places = ['C', 'R1', 'R2', 'P1', 'P2', 'P3', 'M1', 'M2'];
  const periods = ['2024', '2025', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  const said = fc.record({
    indicator: fc.constantFrom('A', 'B'),
    place: fc.constantFrom(...places),
    period: fc.constantFrom(...periods),
    value: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
    status: fc.constantFrom('reported' as const, 'verified' as const, 'returned' as const),
  });
  const kinds = fc.record({
    overTime: fc.constantFrom('sum' as const, 'last' as const, 'none' as const),
    overPlaces: fc.constantFrom('sum' as const, 'none' as const),
    overChain: fc.constantFrom('sum' as const, 'none' as const),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 14 }), kinds, kinds, (all, a, b) => {
      const figures = all.map((one, n) => ({
        ...one,
        id: `f${n}`,
        definition: 1,
        split: '',
        value: one.value?.toString(),
        ...(one.value === undefined ? { missing: 'not-reported' as const } : {}),
      }));
      // figures of a part say nothing of the whole, and make every place one of which something was said
      const parts = ['A', 'B'].flatMap((indicator) =>
        places.map((place) => ({
          ...figures[0]!,
          indicator,
          place,
          period: '2025',
          split: 'sex=f',
          id: `${indicator}${place}`,
        })),
      );
      const shelf = (shown: readonly object[]): Shelf => ({
        definitions: new Map([
          ['A', [definition({ ...a })]],
          ['B', [definition({ ...b, indicator: 'B' })]],
        ]),
        frequencies: new Map([
          ['A', 'quarterly'],
          ['B', 'quarterly'],
        ]),
        formulas: new Map(),
        feeders: new Map([['A', ['B']]]),
        children,
        figures: figuresOf(shown as Figure[]),
        today: day,
      });
      if (figures.length === 0) return;
      const [sparse, full] = [shelf(figures), shelf([...figures, ...parts])];
      for (const indicator of ['A', 'B'])
        for (const place of places)
          for (const period of periods) {
            const ask: Ask = { indicator, place, period, split: '' };
            expect(readingOf(sparse, ask)).toEqual(readingOf(full, ask));
          }
    }),
    { numRuns: 150 },
  );
});
