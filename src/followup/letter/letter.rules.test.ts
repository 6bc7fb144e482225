import { describe, expect, it, test } from 'vitest';
import { addDays, day } from '../../kernel/index.ts';
import type { TutelageTree } from '../../partners/index.ts';
import { hierarchicalChain } from './chain.rules.ts';
import { hijriOf, isHijriNear } from './hijri.rules.ts';
import { directions, letterActs, letterStates } from './letter.ts';
import { isLateLetter, letterTransition, letterWorkflow, othersSide } from './letter.workflow.ts';

const tree: TutelageTree = new Map([
  ['HEAD', { kind: 'government-head' }],
  ['A', { kind: 'ministry', tutelage: 'HEAD' }],
  ['A1', { kind: 'agency', tutelage: 'A' }],
  ['A2', { kind: 'agency', tutelage: 'A' }],
  ['A11', { kind: 'agency', tutelage: 'A1' }],
  ['B', { kind: 'ministry', tutelage: 'HEAD' }],
  ['B1', { kind: 'agency', tutelage: 'B' }],
  ['LONE', { kind: 'partner-firm' }],
]);

describe('the way of a letter through the hierarchy', () => {
  test.each([
    ['A', 'A1', []],
    ['A1', 'A', []],
    ['A1', 'A2', ['A']],
    ['A11', 'A', ['A1']],
    ['A', 'A11', ['A1']],
    ['A11', 'A2', ['A1', 'A']],
    ['A1', 'B1', ['A', 'B']],
    ['A', 'B', []],
    ['A11', 'B', ['A1', 'A']],
    ['B', 'A11', ['A', 'A1']],
    ['A', 'HEAD', []],
    ['A1', 'LONE', ['A']],
    ['LONE', 'A1', ['A']],
  ])('from %s to %s it passes %j', (from, to, way) => expect(hierarchicalChain(from, to, tree)).toEqual(way));

  it('goes back the way it came, and enters no third house', () => {
    const bodies = [...tree.keys()];
    const houseOf = (body: string) => body[0];
    for (const from of bodies)
      for (const to of bodies) {
        if (from === to) continue;
        const way = hierarchicalChain(from, to, tree);
        expect(hierarchicalChain(to, from, tree), `${from} → ${to}`).toEqual(way.toReversed());
        for (const body of way) expect([houseOf(from), houseOf(to)], `${from} → ${to}`).toContain(houseOf(body));
      }
  });
});

describe('the Hijri day', () => {
  // source  the Umm al-Qura calendar as published by the Umm al-Qura University: first days of four months
  test.each([
    ['2024-07-07', '1446-01-01'],
    ['2025-03-01', '1446-09-01'],
    ['2025-06-26', '1447-01-01'],
    ['2026-02-18', '1447-09-01'],
  ])('%s is %s', (on, hijri) => expect(hijriOf(day(on))).toBe(hijri));

  it('is believed within two days, for the moon is seen and not computed', () => {
    const on = day('2026-02-18');
    for (const off of [-2, -1, 0, 1, 2]) expect(isHijriNear(hijriOf(addDays(on, off)), on)).toBe(true);
    for (const off of [-3, 3]) expect(isHijriNear(hijriOf(addDays(on, off)), on)).toBe(false);
    // Sha'ban of 1447 has 29 days there; where the moon was not seen it has thirty
    expect([hijriOf(day('2026-02-17')), isHijriNear('1447-08-30', on)]).toEqual(['1447-08-29', true]);
  });
});

describe('the life of a letter', () => {
  it('has one row for each act of each direction and state', () => {
    for (const direction of directions)
      for (const state of letterStates)
        for (const act of letterActs)
          expect(
            letterWorkflow.filter((one) => one.act === act && one.direction === direction && one.from.includes(state))
              .length,
          ).toBeLessThanOrEqual(1);
  });

  it('ends when it is answered or cancelled, and nothing that has left is cancelled', () => {
    for (const direction of directions)
      for (const act of letterActs) {
        for (const state of ['answered', 'cancelled'] as const)
          expect(letterTransition(act, { direction, state })).toBeUndefined();
      }
    expect(letterTransition('cancel', { direction: 'outgoing', state: 'dispatched' })).toBeUndefined();
    expect(letterTransition('cancel', { direction: 'outgoing', state: 'received' })).toBeUndefined();
    expect(letterTransition('dispatch', { direction: 'outgoing', state: 'drafted' })).toBeUndefined();
  });

  it('is approved by nobody who wrote it, nor by whom they wrote for', () => {
    const step = { number: 1, to: 'drafted' as const, day: day('2026-01-05') };
    const steps = [
      { ...step, act: 'record' as const, byPerson: 'a', forPersons: ['chief'] },
      { ...step, act: 'return' as const, byPerson: 'b', forPersons: [] },
      { ...step, act: 'revise' as const, byPerson: 'c', forPersons: [] },
    ];
    const approve = letterTransition('approve', { direction: 'outgoing', state: 'drafted' })!;
    expect(othersSide(approve, steps)).toEqual(['a', 'chief', 'c']);
  });

  test.each([
    ['dispatched', '2026-01-05', '2026-01-06', true],
    ['received', '2026-01-05', '2026-01-06', true],
    ['received', '2026-01-05', '2026-01-05', false],
    ['answered', '2026-01-05', '2026-02-05', false],
    ['drafted', undefined, '2026-02-05', false],
  ] as const)('%s, due %s, on %s: late is %s', (state, due, today, late) =>
    expect(isLateLetter({ state, ...(due ? { dueOn: day(due) } : {}) }, day(today))).toBe(late),
  );
});
