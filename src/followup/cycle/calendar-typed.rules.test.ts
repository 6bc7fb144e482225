import { describe, expect, it } from 'vitest';
import { calendarTyped, countIn, countsIn, misread } from './calendar-typed.rules.ts';

describe('counts of working days as they are typed', () => {
  it.each([
    ['1', 1],
    ['08', 8],
    ['120', 120],
    ['121', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['2.5', undefined],
    ['', undefined],
    ['soon', undefined],
  ])('%s is %s', (text, count) => expect(countIn(text)).toBe(count));

  it.each([
    ['', []],
    ['3', [3]],
    ['3, 1', [3, 1]],
    ['3، 1', [3, 1]],
    ['10;5 1', [10, 5, 1]],
    ['3, soon', undefined],
    ['3, 0', undefined],
    ['1 2 3 4 5', [1, 2, 3, 4, 5]],
    ['1 2 3 4 5 6', undefined],
  ])('several: %s is %s', (text, counts) => expect(countsIn(text)).toEqual(counts));
});

describe('a calendar as it is typed', () => {
  const typed = {
    ref: 'Q',
    dueAfter: '8',
    remindBefore: '3, 1',
    escalateAfter: [{ after: '5', to: 'commission' as const }],
  };

  it('is sent in numbers', () => {
    expect(calendarTyped(typed)).toEqual({
      ref: 'Q',
      dueAfter: 8,
      remindBefore: [3, 1],
      escalateAfter: [{ after: 5, to: 'commission' }],
    });
  });

  it('says that reminders and steps were taken away', () => {
    expect(calendarTyped({ dueAfter: '8' })).toEqual({ dueAfter: 8, remindBefore: [], escalateAfter: [] });
  });

  it('names the fields that cannot be understood, and leaves empty ones to who asks for them', () => {
    expect(misread(typed)).toEqual([]);
    expect(misread({})).toEqual([]);
    const wrong = {
      dueAfter: '0',
      remindBefore: 'x',
      escalateAfter: [{ to: 'commission' as const }, { after: '200', to: 'commission' as const }],
    };
    expect(misread(wrong)).toEqual(['dueAfter', 'remindBefore', 'escalateAfter.1.after']);
  });
});
