import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgementAllowed, overallWording, publicWording, wordingOfClaim } from './agreement.rules.ts';
import type { AgreementStatus } from './agreement.ts';
import { claimAllowed } from './claim.rules.ts';
import { followability, followabilityItems } from './followability.rules.ts';
import { isHeldByState, pledgeKinds } from './pledge.ts';

const text = { authentic: 'ar' as const, ar: 'نص' };

describe('followability', () => {
  test('a pledge with an owner, a unit and a deadline scores three and is next asked for a definition', () => {
    const found = followability({ owner: 'MIN', quantity: { value: '100', unit: 'MAD' }, deadline: '2030' });
    expect(found).toMatchObject({ score: 3, next: 'definition' });
    expect(found.missing).toEqual([
      'definition',
      'baseline',
      'yearly-path',
      'measurement',
      'regional-split',
      'funding',
      'legal-basis',
    ]);
  });

  test.each([
    [{}, 0, 'owner'],
    [{ regionalSplit: false }, 0, 'owner'],
    [{ regionalSplit: true }, 1, 'owner'],
    [{ yearlyPath: [] }, 0, 'owner'],
    [{ quantity: { value: '0', unit: 'jobs' } }, 1, 'owner'],
    [{ owner: 'MIN' }, 1, 'unit'],
  ])('%j scores %i', (pledge, score, next) => {
    expect(followability(pledge)).toMatchObject({ score, next });
  });

  test('a pledge with all ten asks for nothing more', () => {
    const quantity = { value: '1', unit: 'MW' };
    const whole = {
      owner: 'MIN',
      quantity,
      definition: text,
      baseline: { quantity, period: '2025' },
      deadline: '2030',
      yearlyPath: [{ period: '2027', quantity }],
      measurement: text,
      regionalSplit: true,
      funding: text,
      legalBasis: { ref: 'law-09-08' },
    };
    expect(followability(whole)).toEqual({ score: followabilityItems.length, missing: [] });
  });
});

const statuses = fc.constantFrom<AgreementStatus>('confirmed', 'contradicted', 'unverified');

describe('agreement of sources', () => {
  test.each([
    ['confirmed', 'sources-agree'],
    ['contradicted', 'sources-differ'],
    ['unverified', 'being-checked'],
  ] as const)('%s is published as %s', (status, wording) => {
    expect(publicWording(status)).toBe(wording);
  });

  test.each([
    [[], 'being-checked'],
    [['confirmed'], 'sources-agree'],
    [['confirmed', 'unverified'], 'being-checked'],
    [['confirmed', 'contradicted', 'unverified'], 'sources-differ'],
  ] as const)('%j together read %s', (all, wording) => {
    expect(overallWording(all.map((status) => ({ status })))).toBe(wording);
  });

  test('the order of judgements does not matter, and one difference is enough', () => {
    fc.assert(
      fc.property(fc.array(statuses), (all) => {
        const agreements = all.map((status) => ({ status }));
        expect(overallWording(agreements)).toBe(overallWording([...agreements].reverse()));
        expect(overallWording([...agreements, { status: 'contradicted' }])).toBe('sources-differ');
      }),
    );
  });

  test('a claim is coloured by the aspects it speaks of', () => {
    const agreements = [
      { aspect: 'amount', status: 'contradicted' },
      { aspect: 'date', status: 'confirmed' },
    ] as const;
    expect(wordingOfClaim({ deadline: '2030' }, agreements)).toBe('sources-agree');
    expect(wordingOfClaim({ quantity: { value: '1', unit: 'MAD' }, deadline: '2030' }, agreements)).toBe(
      'sources-differ',
    );
    expect(wordingOfClaim({ perimeter: text }, agreements)).toBe('sources-differ');
  });

  const claims = [{ ref: 'C01-1', recordedBy: 'p1' }, { ref: 'C01-2' }];
  test.each([
    ['nobody said anything', 'confirmed', undefined, [], ['p9'], 'agreement.no-claims'],
    ['the judge recorded one of them', 'confirmed', undefined, claims, ['p1'], 'agreement.own-claim'],
    ['a deputy of who recorded one', 'confirmed', undefined, claims, ['p9', 'p1'], 'agreement.own-claim'],
    ['contradicted by nothing', 'contradicted', undefined, claims, ['p9'], 'agreement.counter-claim-missing'],
    ['contradicted by a stranger', 'contradicted', 'C02-1', claims, ['p9'], 'agreement.counter-claim-elsewhere'],
    ['contradicted by a claim', 'contradicted', 'C01-2', claims, ['p9'], undefined],
    ['confirmed', 'confirmed', undefined, claims, ['p9'], undefined],
  ] as const)('%s', (_case, status, counterClaim, all, judges, code) => {
    const answer = judgementAllowed(
      { pledge: 'C01', aspect: 'amount', status, ...(counterClaim ? { counterClaim } : {}) },
      all,
      judges,
    );
    expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
  });
});

test.each([
  [{ form: 'summary' }, false, undefined],
  [{ form: 'quote', locator: 'S15' }, false, 'claim.quote-needs-held-source'],
  [{ form: 'quote' }, true, 'claim.quote-needs-place'],
  [{ form: 'quote', span: { start: 4, end: 4 } }, true, 'claim.span-empty'],
  [{ form: 'quote', span: { start: 4, end: 9 } }, true, undefined],
  [{ form: 'quote', locator: 'S15' }, true, undefined],
] as const)('claim %j, source held %s → %s', (claim, held, code) => {
  const answer = claimAllowed({ source: 'S-x', ...claim }, { held });
  expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
});

test('only state and joint pledges bind the state', () => {
  expect(pledgeKinds.filter((kind) => isHeldByState({ kind }))).toEqual(['state-pledge', 'joint-pledge']);
});
