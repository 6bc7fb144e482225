import { describe, expect, test } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { checkDays, checkParties, sidesOf, standingOf } from './agreement.rules.ts';
import type { Party, PartyRole, PartySide } from './agreement.ts';

const d = (text: string) => text as Day;

describe('where an agreement stands', () => {
  const signed = { signedOn: d('2030-03-01') };
  const valid = { ...signed, validFrom: d('2030-06-01'), validUntil: d('2032-05-31') };
  test.each([
    ['nobody signed', {}, '2030-01-01', 'announced'],
    ['the day before it is signed', signed, '2030-02-28', 'announced'],
    ['signed, no first day known', signed, '2031-01-01', 'signed'],
    ['signed, the day before its first day', valid, '2030-05-31', 'signed'],
    ['its first day', valid, '2030-06-01', 'in-force'],
    ['its last day', valid, '2032-05-31', 'in-force'],
    ['the day after', valid, '2032-06-01', 'expired'],
    ['the day before it is ended', { ...valid, terminatedOn: d('2031-01-10') }, '2031-01-09', 'in-force'],
    ['the day it is ended', { ...valid, terminatedOn: d('2031-01-10') }, '2031-01-10', 'ended'],
    ['given up before it was signed', { terminatedOn: d('2030-01-01') }, '2030-02-01', 'ended'],
    ['no last day', { ...signed, validFrom: d('2030-03-01') }, '2099-01-01', 'in-force'],
  ])('%s', (_, days, today, standing) => {
    expect(standingOf(days, d(today))).toBe(standing);
  });
});

const party = (organisation: string, side: PartySide, role: PartyRole = 'signatory'): Party => ({
  organisation,
  side,
  role,
});
const levels = new Map([
  ['MIN', 'national'],
  ['FUND', 'national'],
  ['PART', 'partner'],
  ['FIRM', 'national'],
] as const);

test.each([
  ['a ministry and a partner', [party('MIN', 'state'), party('PART', 'partner')], undefined],
  ['a firm of the country on the other side', [party('MIN', 'state'), party('FIRM', 'partner')], undefined],
  [
    'one body in two roles of its side',
    [party('MIN', 'state'), party('PART', 'partner'), party('PART', 'partner', 'funder')],
    undefined,
  ],
  ['nobody opposite', [party('MIN', 'state'), party('FUND', 'state')], 'agreement.one-sided'],
  ['only a witness opposite', [party('MIN', 'state'), party('PART', 'partner', 'witness')], 'agreement.one-sided'],
  [
    'one body on both sides',
    [party('MIN', 'state'), party('FIRM', 'partner'), party('FIRM', 'state', 'funder')],
    'agreement.on-both-sides',
  ],
  [
    'a partner on the side of the state',
    [party('MIN', 'state'), party('FIRM', 'partner'), party('PART', 'state')],
    'agreement.partner-on-state-side',
  ],
  [
    'the same role twice',
    [party('MIN', 'state'), party('PART', 'partner'), party('PART', 'partner')],
    'agreement.party-twice',
  ],
])('parties: %s', (_, parties, code) => {
  const checked = checkParties(parties, levels);
  expect(checked.ok ? undefined : checked.refusal.code).toBe(code);
});

test('a witness is bound on no side', () => {
  const parties = [party('MIN', 'state'), party('PART', 'partner'), party('FUND', 'state', 'witness')];
  expect(sidesOf(parties, ['FUND'])).toEqual([]);
  expect(sidesOf(parties, ['PART', 'NOBODY'])).toEqual(['partner']);
});

test('an agreement does not end before it is signed or begins', () => {
  const until = d('2031-01-01');
  expect(checkDays({ signedOn: d('2031-01-02'), validUntil: until }).ok).toBe(false);
  expect(checkDays({ validFrom: d('2031-01-02'), validUntil: until }).ok).toBe(false);
  expect(checkDays({ signedOn: until, validFrom: until, validUntil: until }).ok).toBe(true);
});
