import { expect, test } from 'vitest';
import { type ClosingAccount, drawAccount, type RecordedEnvelope } from '../../finance/index.ts';
import { day } from '../../kernel/index.ts';
import { compose, worldOf } from '../compose.rules.ts';
import { envelopeCore } from './envelope-core.rules.ts';
import type { Known } from './known.ts';

const text = (ar: string) => ({ authentic: 'ar' as const, ar });
const known = {
  organisations: new Map(),
  places: new Map(),
  strategies: new Map(),
  axes: new Map([['A', { ref: 'A', strategy: 'plan', title: text('محور'), order: 1 }]]),
  legalTexts: new Map(),
} as unknown as Known;
const envelope: RecordedEnvelope = {
  ref: 'E1',
  strategy: 'plan',
  title: text('غلاف'),
  amount: '100.00',
  currency: 'MAD',
  firstDay: day('2026-01-01'),
  lastDay: day('2026-12-31'),
  perimeter: text('الخطة'),
  pledge: 'C1',
  version: 3,
};
const lines = [{ axis: 'A', programmed: '60.00' }];
const rows = drawAccount({ envelope, lines, moved: [{ axis: 'A', year: 2026, paid: '25.00' }] });
const closed: ClosingAccount = {
  id: 'x',
  envelope: 'E1',
  number: 2,
  closedOn: day('2026-12-31'),
  state: 'confirmed',
  words: text('كلام داخلي'),
  proposedBy: 'person-1',
  proposedOn: day('2027-01-05'),
  settledBy: 'person-2',
  settledOn: day('2027-01-06'),
  version: 2,
  lines: [{ axis: 'A', programmed: '60.00', carriedIn: '0', paid: '24.00', carriedOver: '36.00', lapsed: '0' }],
};

test('an envelope comes out with its account and what nobody reported, and without who proposed or confirmed', () => {
  const core = envelopeCore({ envelope, rows, closed }, known);
  expect(core).toMatchObject({
    kind: 'envelope',
    amount: { value: '100.00', unit: 'MAD' },
    account: {
      rows: [
        { axis: { ref: 'A' }, paid: '25.00' },
        { programmed: '40.00', paid: '0' },
      ],
    },
    closing: { number: 2, isOutdated: true },
    successor: { state: 'open-question' },
  });
  expect(core.account.holes).toEqual([{ what: 'committed', axis: { ref: 'A', title: text('محور') } }]);
  expect(core.account.rows[0]).not.toHaveProperty('committed');
  expect(JSON.stringify(core)).not.toMatch(/person-|كلام داخلي|version/);
});

test('it names another envelope or a pledge only where that one is public too', () => {
  const core = envelopeCore({ envelope, rows, successor: 'E2' }, known);
  const [alone] = compose(worldOf([core]));
  expect(alone).toMatchObject({ kind: 'envelope', successor: { state: 'open-question' } });
  expect(alone).not.toHaveProperty('pledge');
  expect(JSON.stringify(alone)).not.toContain('E2');
  const next = envelopeCore({ envelope: { ...envelope, ref: 'E2', predecessor: 'E1' }, rows }, known);
  expect(compose(worldOf([core, next]))).toMatchObject([
    { ref: 'E1', successor: { state: 'recorded', envelope: { ref: 'E2', published: true } } },
    { ref: 'E2', predecessor: { ref: 'E1', published: true } },
  ]);
});
