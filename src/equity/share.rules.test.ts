import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, decimal } from '../kernel/index.ts';
import { fairShares, type Ground, type Shared } from './share.rules.ts';

const region = (code: string, people: number): Ground => ({
  code,
  level: 'region',
  region: code,
  province: undefined,
  people,
  rural: people / 2,
});
const province = (code: string, people: number): Ground => ({
  ...region(code.split('.')[0]!, people),
  code,
  level: 'province',
  province: code,
});
const commune = (code: string, people: number, rural: number, remoteBy?: number): Ground => ({
  code,
  level: 'commune',
  region: code.split('.')[0]!,
  province: code.split('.').slice(0, 2).join('.'),
  people,
  rural,
  remoteBy,
});
/** Two regions; the first with two provinces of two communes, the second with one province of one commune. */
const ground: Ground[] = [
  { code: 'MA', level: 'country', region: undefined, province: undefined, people: 400, rural: 110 },
  region('01', 300),
  region('02', 100),
  province('01.1', 200),
  province('01.2', 100),
  province('02.1', 100),
  commune('01.1.a', 150, 0),
  commune('01.1.b', 50, 50, 2),
  commune('01.2.a', 40, 0),
  commune('01.2.b', 60, 60, 5),
  commune('02.1.a', 100, 0),
];
const project = (ref: string, amount: string, places: [string, string][], isOperating = false): Shared => ({
  ref,
  amount,
  places: places.map(([place, share]) => ({ place, share })),
  isOperating,
});

describe('what regions get', () => {
  it('is told per head, against the middle region, with and without the largest project', () => {
    const found = fairShares(
      [project('BIG', '900', [['02', '1']]), project('A', '300', [['01', '1']]), project('B', '100', [['02.1', '1']])],
      ground,
      'money',
    );
    expect(found.whole.regions).toEqual([
      { region: '01', population: 300, amount: '300', perHead: '1.00', gap: 1 / 5.5 - 1 },
      { region: '02', population: 100, amount: '1000', perHead: '10.00', gap: 10 / 5.5 - 1 },
    ]);
    expect(found.whole.median).toBe('5.50');
    expect(found.whole.hoover).toBeCloseTo(1000 / 1300 - 0.25, 12);
    expect(found.largest).toMatchObject({ project: 'BIG', amount: '900' });
    // 300 for 300 people, 100 for 100: nothing is uneven without it
    expect(found.largest?.without).toMatchObject({ theilT: 0, gini: 0, hoover: 0, median: '1.00' });
  });

  it('leaves out what is for the whole country, and what nobody placed, and says how much that is', () => {
    const found = fairShares(
      [
        project('A', '10.50', [
          ['MA', '0.4'],
          ['01', '0.6'],
        ]),
        project('B', '7', []),
        project('C', '0', [['01', '1']]),
      ],
      ground,
      'money',
    );
    expect(found).toMatchObject({ total: '17.5', national: '4.2', unplaced: '7', projects: 2 });
    expect(found.whole.regions.map((one) => one.amount)).toEqual(['6.3', '0']);
  });

  it('is not defined where there is nothing to share', () => {
    const found = fairShares([], ground, 'money');
    expect(found.largest).toBeUndefined();
    expect(found.whole).toMatchObject({ theilT: null, gini: null, median: '0.00' });
    expect(found.whole.regions.map((one) => one.gap)).toEqual([null, null]);
    expect(found.inside).toEqual({ covered: 0, theilT: null, between: null, within: null });
    expect(found.rural.parity).toBeNull();
  });

  it('counts projects per million inhabitants, and knows no largest one', () => {
    const found = fairShares([project('A', '1', [['01', '1']]), project('B', '1', [['02', '1']])], ground, 'projects');
    expect(found.whole.regions.map((one) => one.perHead)).toEqual(['3333.33', '10000.00']);
    expect(found.largest).toBeUndefined();
  });
});

describe('inside regions', () => {
  it('is told of what is placed finely, and how much of it that is', () => {
    const found = fairShares(
      [
        project('A', '60', [
          ['01.1.a', '0.5'],
          ['01.2', '0.5'],
        ]),
        project('B', '40', [['02', '1']]),
      ],
      ground,
      'money',
    ).inside;
    expect(found.covered).toBeCloseTo(0.6, 12);
    expect(found.between! + found.within!).toBeCloseTo(found.theilT!, 12);
    expect(found.within).toBeGreaterThan(0);
  });
});

describe('communes', () => {
  const shared = [
    project('A', '30', [['01.1.a', '1']], true),
    project('B', '10', [
      ['01.1.b', '0.5'],
      ['01.2.b', '0.5'],
    ]),
    project('C', '60', [['01', '1']]),
  ];
  it('count rural people against their part of what is placed in communes', () => {
    const { rural } = fairShares(shared, ground, 'money');
    expect(rural.covered).toBeCloseTo(0.4, 12);
    expect(rural.peopleShare).toBeCloseTo(110 / 400, 12);
    expect(rural.amountShare).toBeCloseTo(0.25, 12);
    expect(rural.parity).toBeCloseTo(0.25 / (110 / 400), 12);
  });
  it('are reached when a project names them, and verified when it is in operation by its gates', () => {
    const { reach, remote } = fairShares(shared, ground, 'money');
    expect(reach).toEqual({ communes: 5, named: 3, verified: 1 });
    expect(remote).toEqual({ communes: 1, named: 1, verified: 0, kilometres: 5, people: 60 });
  });
});

it('creates and loses nothing: regions, country and unplaced make the total', () => {
  const codes = ground.map((one) => one.code);
  const amount = fc
    .tuple(fc.nat(1_000_000_000), fc.nat(99))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
  const placed = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 }).map((places) => {
    const share = Math.floor(10_000 / Math.max(places.length, 1));
    return places.map((place, at) => ({
      place,
      share: `0.${String(at === 0 ? 10_000 - share * (places.length - 1) : share).padStart(4, '0')}`.replace(
        '0.10000',
        '1',
      ),
    }));
  });
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount, places: placed, isOperating: fc.boolean() }), { maxLength: 12 }),
      (list) => {
        const found = fairShares(
          list.map((one, at) => ({ ref: `P${at}`, ...one })),
          ground,
          'money',
        );
        const parts = [...found.whole.regions.map((one) => one.amount), found.national, found.unplaced].map(decimal);
        const sum = parts.reduce(addDecimals);
        return compareDecimals(sum, decimal(found.total)) === 0;
      },
    ),
  );
});
