import { expect, test } from 'vitest';
import { pledgeAllowed } from './pledge.rules.ts';

const MAD = { value: '1', unit: 'MAD' };
const USD = { value: '1', unit: 'USD' };

test.each([
  [{ kind: 'state-pledge', bound: [] }, 'pledge.nobody-bound'],
  [{ kind: 'state-pledge', bound: [], owner: 'MIN' }, undefined],
  [{ kind: 'joint-pledge', bound: ['A', 'B'] }, undefined],
  [{ kind: 'partner-undertaking', bound: [] }, 'pledge.nobody-bound'],
  [{ kind: 'rule', bound: [] }, undefined],
  [{ kind: 'fact', bound: [] }, undefined],
  [{ kind: 'rule', bound: [], quantity: MAD, baseline: { quantity: USD, period: '2025' } }, 'pledge.unit-differs'],
  [{ kind: 'rule', bound: [], quantity: MAD, yearlyPath: [{ period: '2027', quantity: USD }] }, 'pledge.unit-differs'],
  [{ kind: 'rule', bound: [], quantity: MAD, yearlyPath: [{ period: '2027', quantity: MAD }] }, undefined],
] as const)('%j → %s', (pledge, code) => {
  const answer = pledgeAllowed({
    ...pledge,
    bound: [...pledge.bound],
    yearlyPath: 'yearlyPath' in pledge ? [...pledge.yearlyPath] : [],
  });
  expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
});
