import { describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import {
  classOf,
  figuresOf,
  hostedNow,
  migrationOf,
  notEnoughSince,
  satisfies,
  statementFits,
  targetOf,
  wayOf,
} from './hosting.rules.ts';
import type { HostingKind, HostingStatement } from './state-system.ts';

const today = day('2031-06-15');
const said = (number: number, kind: HostingKind, more: Partial<HostingStatement> = {}): HostingStatement => ({
  id: String(number),
  number,
  kind,
  asOf: day('2031-01-01'),
  location: 'home',
  level: 1,
  status: 'declared',
  organisation: 'MIN',
  recordedBy: 'p',
  recordedFor: [],
  recordedOn: day('2031-01-01'),
  settledFor: [],
  ...more,
});
const due = (on: string, more: Partial<HostingStatement> = {}) => said(1, 'target', { due: day(on), ...more });

describe('hosting and the level that a class needs', () => {
  test.each([
    [undefined, { location: 'abroad' as const }, 'not-asked'],
    [1, undefined, 'not-reported'],
    [1, { location: 'home' as const, level: 1 as const }, 'yes'],
    [1, { location: 'home' as const, level: 2 as const }, 'yes'],
    [2, { location: 'home' as const, level: 1 as const }, 'no'],
    [1, { location: 'home' as const, level: 0 as const }, 'no'],
    [2, { location: 'home' as const, level: 2 as const }, 'yes'],
    // abroad is never enough, even where nobody told the level
    [1, { location: 'abroad' as const }, 'no'],
    [1, { location: 'abroad' as const, level: 2 as const }, 'no'],
    // one of the two is not told
    [2, { level: 2 as const }, 'not-reported'],
    [1, { location: 'home' as const }, 'not-reported'],
    [2, { level: 1 as const }, 'no'],
  ] as const)('%s asked, %o → %s', (asked, hosting, answer) => {
    expect(satisfies(asked, hosting)).toBe(answer);
  });

  test('a record of a sensitive class is restricted', () => {
    expect([classOf('ordinary'), classOf('sensitive-system'), classOf('sensitive-data')]).toEqual([
      'internal',
      'restricted',
      'restricted',
    ]);
  });
});

describe('what stands', () => {
  test('is the newest that was not returned, and what was moved is where it is', () => {
    const first = said(1, 'hosting', { status: 'verified' });
    const returned = said(2, 'hosting', { asOf: day('2031-05-01'), status: 'returned' });
    const moved = said(4, 'migration', { asOf: day('2031-03-01') });
    expect(hostedNow([first, returned])?.number).toBe(1);
    expect(hostedNow([first, said(3, 'target', { due: day('2031-04-01') }), moved])?.number).toBe(4);
    expect(hostedNow([first, moved], true)?.number).toBe(1);
    expect(hostedNow([first, said(5, 'hosting')])?.number).toBe(5);
  });

  test('of promises is the last, and a migration said before any promise answers none', () => {
    const promises = [due('2031-04-01'), said(2, 'target', { asOf: day('2031-02-01'), due: day('2031-12-31') })];
    expect(targetOf(promises)?.due).toBe('2031-12-31');
    expect(migrationOf([said(1, 'migration'), said(2, 'target', { due: day('2031-12-31') })])).toBeUndefined();
  });

  test.each([
    ['none', []],
    ['promised', [due('2031-06-15')]],
    ['overdue', [due('2031-06-14')]],
    ['declared', [due('2031-06-14'), said(2, 'migration')]],
    ['verified', [due('2031-06-14'), said(2, 'migration', { status: 'verified' })]],
    ['overdue', [due('2031-06-14'), said(2, 'migration', { status: 'returned' })]],
    ['none', [due('2031-06-14', { status: 'returned' })]],
  ] as const)('%s', (way, statements) => {
    expect(wayOf(statements, today)).toBe(way);
  });
});

describe('hosting that is not enough', () => {
  const at = (number: number, asOf: string, more: Partial<HostingStatement> = {}) =>
    said(number, 'hosting', { asOf: day(asOf), recordedOn: day(asOf), ...more });
  test.each([
    ['2031-02-01', [at(1, '2031-02-01')]],
    // said again, it does not begin anew; a target and what was returned are no hosting
    ['2031-02-01', [at(1, '2031-02-01'), due('2031-12-31'), at(3, '2031-03-01', { level: 0 })]],
    ['2031-03-01', [at(1, '2031-02-01', { level: 2 }), at(2, '2031-03-01')]],
    [undefined, [at(1, '2031-02-01'), at(2, '2031-03-01', { level: 2 })]],
    ['2031-02-01', [at(1, '2031-02-01'), at(2, '2031-03-01', { level: 2, status: 'returned' })]],
    [undefined, []],
  ] as const)('since %s', (since, statements) => {
    expect(notEnoughSince(2, statements)).toBe(since);
  });
});

describe('counts over systems', () => {
  test('leave silence between two bounds, verified and declared apart', () => {
    const figures = figuresOf(
      [
        { asked: 1, statements: [said(1, 'hosting', { status: 'verified' })] },
        { asked: 2, statements: [said(1, 'hosting', { level: 2 })] },
        { asked: 1, statements: [said(1, 'hosting', { location: 'abroad' })] },
        { asked: 2, statements: [] },
        { statements: [due('2031-01-31')] },
      ],
      today,
    );
    expect(figures).toEqual({
      systems: 5,
      asked: 4,
      verified: { yes: 1, no: 0, silent: 3, least: '0.25', most: '1' },
      declared: { yes: 2, no: 1, silent: 1, least: '0.5', most: '0.75' },
      promised: 1,
      movedVerified: 0,
      movedDeclared: 0,
      overdue: 1,
    });
  });

  test('have no share where no level is asked of any', () => {
    expect(figuresOf([{ statements: [] }], today).verified).toEqual({ yes: 0, no: 0, silent: 0 });
  });
});

describe('what may be said', () => {
  const asked = { kind: 'hosting' as const, asOf: today, location: 'home' as const, source: 'S-1' };
  test.each([
    ['system.said-nothing', { ...asked, location: undefined }],
    ['system.country', { ...asked, country: 'FR' }],
    ['system.day', { ...asked, asOf: day('2031-06-16') }],
    ['system.due', { ...asked, due: today }],
    ['system.due', { ...asked, kind: 'target' as const }],
    ['system.due', { ...asked, kind: 'target' as const, due: day('2031-06-14') }],
    ['system.ground-missing', { ...asked, source: undefined }],
    ['system.target-missing', { ...asked, kind: 'migration' as const }],
  ])('%s', (code, of) => {
    expect(statementFits([], of as typeof asked, today)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a migration is said once, and again when it was returned', () => {
    const moved = { ...asked, kind: 'migration' as const };
    expect(statementFits([due('2031-06-01'), said(2, 'migration')], moved, today)).toMatchObject({
      refusal: { code: 'system.moved', details: { number: 2 } },
    });
    expect(statementFits([due('2031-06-01'), said(2, 'migration', { status: 'returned' })], moved, today).ok).toBe(
      true,
    );
    expect(statementFits([], { ...asked, location: undefined, level: 0 } as never, today).ok).toBe(true);
  });
});
