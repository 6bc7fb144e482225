import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceLink, Truth } from './documents.ts';
import { placesServed, pledgeTruth, type Served, truthBorne, truths } from './pledge-truth.rules.ts';

const region = (code: string): PlaceLink => ({
  code,
  level: 'region',
  name: { authentic: 'ar', ar: code },
  region: code.slice(0, 2),
});
const project = (stageOrder: number, truth: Truth, ...codes: string[]): Served => ({
  state: 'active',
  stageOrder,
  truth,
  works: codes.map((code) => ({ place: region(code) })),
});
const regions = (value: string) => ({ quantity: { value, unit: 'regions' } });
const jobs = { quantity: { value: '1', unit: 'jobs' } };

it.each([
  ['no project', regions('1'), [], 'promised'],
  ['a project that has only a name', regions('1'), [project(1, 'promised', '01')], 'promised'],
  ['a verified stage short of operation', regions('1'), [project(8, 'verified', '01')], 'declared'],
  ['delivered in the one region promised', regions('1'), [project(9, 'verified', '01')], 'verified'],
  ['in operation by its owner’s word', regions('1'), [project(9, 'declared', '01')], 'declared'],
  [
    'delivered twice in one region of two',
    regions('2'),
    [project(9, 'verified', '01'), project(9, 'verified', '01')],
    'declared',
  ],
  [
    'delivered in two of two, by two projects',
    regions('2'),
    [project(9, 'verified', '01'), project(9, 'verified', '02')],
    'verified',
  ],
  ['a figure that no project counts', jobs, [project(9, 'verified', '01')], 'declared'],
  ['no figure at all', {}, [project(9, 'verified', '01')], 'declared'],
  ['cancelled', regions('1'), [{ ...project(9, 'verified', '01'), state: 'cancelled' as const }], 'promised'],
  ['by instruction', regions('1'), [project(6, 'higher-instruction', '01')], 'higher-instruction'],
] as const)('%s', (_, pledge, projects, truth) => {
  expect(pledgeTruth(pledge, projects)).toBe(truth);
});

it('is never verified on fewer delivered places than promised, nor without a figure in places', () => {
  const served = fc.record({
    state: fc.constantFrom('active' as const, 'cancelled' as const),
    stageOrder: fc.integer({ min: 1, max: 9 }),
    truth: fc.constantFrom(...truths),
    works: fc.array(fc.constantFrom('01', '02', '03').map((code) => ({ place: region(code) }))),
  });
  fc.assert(
    fc.property(fc.array(served), fc.integer({ min: 1, max: 4 }), (projects, wanted) => {
      const delivered = projects
        .filter((one) => one.state === 'active' && one.stageOrder === 9 && one.truth === 'verified')
        .flatMap((one) => one.works.map(({ place }) => place.code));
      expect(pledgeTruth(regions(String(wanted)), projects) === 'verified').toBe(new Set(delivered).size >= wanted);
      expect(pledgeTruth(jobs, projects)).not.toBe('verified');
      expect(pledgeTruth({}, projects)).not.toBe('verified');
    }),
  );
});

it('marks each place once, as true as its best project there', () => {
  const served = [project(9, 'declared', '01', '01'), project(9, 'verified', '01'), project(3, 'verified', '02')];
  expect(placesServed('regions', served)).toEqual(['verified', 'declared']);
  expect(placesServed('communes', served)).toEqual([]);
  expect(truthBorne({ stageOrder: 9, truth: 'verified' })).toBe('verified');
});
