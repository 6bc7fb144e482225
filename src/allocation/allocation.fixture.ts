import type { AllocationInputs, Candidate, RegionPeople } from './allocation.ts';

/** Three regions of 100, 200 and 300 people. */
export const regions: RegionPeople[] = [
  { region: '01', people: 100 },
  { region: '02', people: 200 },
  { region: '03', people: 300 },
];

export const candidate = (code: string, cost: string, places: Record<string, number>, more: Partial<Candidate> = {}) =>
  ({
    code,
    cost,
    rural: 0,
    places: Object.entries(places).map(([region, benefit]) => ({ region, benefit })),
    isAssumption: true,
    ...more,
  }) satisfies Candidate;

/**
 * A budget of 60 where shares are 10, 20 and 30. Without floors A goes to 03, B and C to 01, for 40 + 30 + 22; D serves rural people.
 */
export const inputsWith = (more: Partial<AllocationInputs> = {}): AllocationInputs => ({
  currency: 'MAD',
  budget: '60',
  benefit: { unit: { authentic: 'ar', ar: 'ألف نسمة' }, isAssumption: true },
  candidates: [
    candidate('A', '20', { '03': 40, '02': 30 }),
    candidate('B', '20', { '01': 30, '02': 12 }),
    candidate('C', '20', { '01': 22, '03': 20 }),
    candidate('D', '20', { '02': 6 }, { rural: 1 }),
  ],
  floor: 0,
  floors: [],
  penalty: 0,
  ...more,
});

/** Two hundred candidates for twelve regions: far more than can be proved in a second. */
export function hardInputs(): { inputs: AllocationInputs; regions: RegionPeople[] } {
  let seed = 12345;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const twelve = Array.from({ length: 12 }, (_, at) => ({
    region: String(at + 1).padStart(2, '0'),
    people: 200_000 + 137_003 * at,
  }));
  const candidates = Array.from({ length: 200 }, (_, at) => {
    const cost = 10 + Math.floor(490 * random());
    const places = Object.fromEntries(
      twelve.map(({ region }) => [region, Math.round(cost * (0.7 + 1.3 * random()) * 100) / 100]),
    );
    return candidate(`H${at + 1}`, String(cost), places, { rural: Math.round(random() * 100) / 100 });
  });
  return {
    inputs: inputsWith({ candidates, budget: '12345', floor: 0.5, ruralShare: 0.4, penalty: 200_000 }),
    regions: twelve,
  };
}
