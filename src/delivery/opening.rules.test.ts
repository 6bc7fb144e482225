import { describe, expect, test } from 'vitest';
import { day, type Result } from '../kernel/index.ts';
import { lyingClass, openingAllowed, type PaperLying, settledOpening } from './opening.rules.ts';
import type { Opening } from './opening.ts';

const codeOf = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.refusal.code);
const today = day('2026-11-24');
const use = (more: object = {}) => ({ class: 'restricted', status: 'accepted', opensOn: 'award-notice', ...more });
const paper = (more: object = {}): PaperLying => ({ class: 'restricted', uses: [use()], ...more }) as PaperLying;
const asked = (more: object = {}) => ({
  to: 'public' as const,
  event: 'award-notice' as const,
  happenedOn: day('2026-11-20'),
  isShown: true,
  ...more,
});

test.each([
  ['internal', [], 'internal'],
  ['public', [], 'public'],
  ['internal', [use({ class: 'public' })], 'public'],
  ['restricted', [use({ class: 'public' })], 'restricted'],
  ['internal', [use({ class: 'public' }), use({ class: 'restricted' })], 'restricted'],
  ['internal', [use({ class: 'public' }), use({ class: 'restricted', status: 'superseded' })], 'public'],
])('a file of class %s that serves %j lies as %s', (own, uses, lies) => {
  expect(lyingClass(paper({ class: own, uses }))).toBe(lies);
});

describe('a paper is proposed to open', () => {
  test.each<[string, object, object, string]>([
    ['its event happened and something shows it', {}, {}, 'ok'],
    ['to those who work here first', {}, { to: 'internal' }, 'ok'],
    [
      'that is as open already',
      { class: 'internal', uses: [use({ class: 'internal' })] },
      { to: 'internal' },
      'opening.not-wider',
    ],
    ['that is public', { class: 'internal', uses: [use({ class: 'public' })] }, {}, 'opening.not-wider'],
    ['before its event', {}, { event: undefined, happenedOn: undefined }, 'opening.event-awaited'],
    ['without the day of its event', {}, { happenedOn: undefined }, 'opening.event-awaited'],
    ['on an event that it does not wait for', {}, { event: 'final-acceptance' }, 'opening.event-not-awaited'],
    ['on an event of tomorrow', {}, { happenedOn: day('2026-11-25') }, 'act.in-the-future'],
    ['on an event of today', {}, { happenedOn: today }, 'ok'],
    ['on an event that nothing shows', {}, { isShown: false }, 'opening.event-not-shown'],
    [
      'that waits for nothing',
      { uses: [use({ opensOn: undefined })] },
      { event: undefined, happenedOn: undefined, isShown: false },
      'ok',
    ],
    [
      'whose decision is confirmed',
      { uses: [use({ opensOn: 'decision-confirmed', decidedOn: today })] },
      { event: undefined, happenedOn: undefined, isShown: false },
      'ok',
    ],
    [
      'whose decision is not',
      { uses: [use({ opensOn: 'decision-confirmed' })] },
      { event: 'decision-confirmed' },
      'opening.decision-not-confirmed',
    ],
    ['that waits for two events, of which one happened', { opensOn: 'final-acceptance' }, {}, 'opening.event-awaited'],
  ])('%s', (_, lying, more, code) => {
    expect(codeOf(openingAllowed(paper(lying), asked(more), today))).toBe(code);
  });
});

describe('what one proposed', () => {
  const [a, b] = [
    { person: 'a', actsFor: [] },
    { person: 'b', actsFor: [] },
  ];
  const opening = (more: object = {}): Opening =>
    ({ status: 'proposed', from: 'restricted', proposedBy: a, ...more }) as unknown as Opening;
  const confirmed = { as: 'confirmed', classNow: 'restricted' } as const;
  test('another confirms or refuses, on the class that was proposed from', () => {
    expect(codeOf(settledOpening(opening(), b, confirmed))).toBe('ok');
    expect(codeOf(settledOpening(opening(), b, { as: 'refused' }))).toBe('ok');
    expect(codeOf(settledOpening(opening(), b, { as: 'confirmed', classNow: 'internal' }))).toBe(
      'opening.class-changed',
    );
  });
  test('nobody confirms alone, nor twice', () => {
    expect(codeOf(settledOpening(opening(), a, confirmed))).toBe('four-eyes.recorder-confirms');
    expect(codeOf(settledOpening(opening(), { person: 'c', actsFor: ['a'] }, confirmed))).toBe(
      'four-eyes.recorder-confirms',
    );
    expect(codeOf(settledOpening(opening({ status: 'confirmed' }), b, confirmed))).toBe('act.already-settled');
  });
});
