import { expect, test } from 'vitest';
import { amountsWithoutCurrency, contentOf, decimalTyped, sameContent, wrongNumbers } from './report-content.rules.ts';
import { inRegisterWords } from './reported-risk.rules.ts';

test.each([
  ['12', '12'],
  ['12,5', '12.5'],
  ['1 250,75', '1250.75'],
  ['1\u202f250\u00a0000', '1250000'],
])('the number %s is kept as %s', (typed, kept) => {
  expect(decimalTyped(typed)).toBe(kept);
});

test('names the fields that hold no number, and lets empty ones be', () => {
  expect(
    wrongNumbers({ 'figures.0.value': 'douze', 'money.0.paid': '1,5', 'money.0.planned': ' ', 'money.0.year': 'x' }),
  ).toEqual(['figures.0.value']);
});

test('asks for the currency of an amount, and of nothing else', () => {
  expect(
    amountsWithoutCurrency({
      'money.0.paid': '3',
      'money.0.currency': '',
      'money.1.paid': '',
      'money.1.currency': '',
      'money.2.planned': '4',
      'money.2.currency': 'MAD',
    }),
  ).toEqual(['money.0.currency']);
});

test('leaves out the lines of which nothing is said', () => {
  expect(
    contentOf({
      rating: 'late',
      milestones: [{ ref: 'M1' }, { ref: 'M2', reachedOn: '2026-03-01' }],
      figures: [{ indicator: 'I1', value: '12,5' }, { indicator: 'I2' }, { indicator: 'I3', missing: 'not-yet-due' }],
      money: [
        { year: '2026', paid: '3', currency: 'MAD' },
        { year: '2027', currency: 'MAD' },
      ],
      risks: [
        { risk: 'P/R1' },
        { risk: 'P/R2', impact: '5' },
        { likelihood: '2', impact: '2' },
        { event: { authentic: 'fr', fr: 'r' }, likelihood: '2', impact: '3' },
      ],
      photos: [{ place: 'XX' }],
    }),
  ).toEqual({
    rating: 'late',
    milestones: [{ ref: 'M2', reachedOn: '2026-03-01' }],
    figures: [
      { indicator: 'I1', value: '12.5' },
      { indicator: 'I3', missing: 'not-yet-due' },
    ],
    money: [{ year: 2026, paid: '3', currency: 'MAD' }],
    risks: [
      { risk: 'P/R2', impact: 5 },
      { event: { authentic: 'fr', fr: 'r' }, likelihood: 2, impact: 3 },
    ],
  });
});

test('the order in which names were written changes nothing', () => {
  expect(
    sameContent({ figures: [{ indicator: 'I1', value: '1' }] }, { figures: [{ value: '1', indicator: 'I1' }] }),
  ).toBe(true);
  expect(sameContent({ rating: 'late' }, {})).toBe(false);
});

test.each([
  [1, 2],
  [2, 3],
  [3, 4],
] as const)('step %i of the three that pages had is rank %i of the register', (step, rank) => {
  const title = { authentic: 'fr' as const, fr: 'r' };
  expect(inRegisterWords({ title, likelihood: step, impact: 1 })).toEqual({
    event: title,
    likelihood: rank,
    impact: 2,
  });
});
