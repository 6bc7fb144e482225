import { expect, test } from 'vitest';
import { followersOf, nextOf, outcomeOf, replacedBy } from './outbox.rules.ts';
import { PHOTO, type Waiting } from './outbox.ts';
import { reduced } from './shrink-photo.ts';

const waiting = (seq: number, more: Partial<Waiting> = {}): Waiting => ({
  seq,
  person: 'p',
  about: 'report:1',
  verb: 'write-report',
  input: { version: 5 },
  key: `k${seq}`,
  since: '2026-11-28T10:00:00Z',
  bytes: 10,
  state: 'waiting',
  shown: { page: '/reports/1' },
  ...more,
});
const refused = (status: number, code = 'x') => ({
  ok: false as const,
  problem: { code, status, sentence: '', fields: [] },
});

test.each([
  ['done', { ok: true as const, value: {} }, 'sent'],
  ['no network', refused(0, 'desk.unreachable'), 'waiting'],
  ['a database that is away', refused(503), 'waiting'],
  ['a disk that is full', refused(507), 'waiting'],
  ['too many at once', refused(429), 'waiting'],
  ['a session that is over', refused(401, 'access.sign-in-first'), 'signed-out'],
  ['somebody else signed in', refused(409, 'request.other-person'), 'signed-out'],
  ['changed meanwhile', refused(409, 'conflict.changed'), 'conflict'],
  ['another conflict', refused(409, 'report.no-such-step'), 'refused'],
  ['what cannot be', refused(422, 'report.incomplete'), 'refused'],
  ['not allowed', refused(403, 'access.outside-scope'), 'refused'],
  ['too large', refused(413, 'file.too-large'), 'refused'],
])('%s', (_, answer, outcome) => {
  expect(outcomeOf(answer)).toBe(outcome);
});

test('leaves in order, and lets what waits for a person hold up only its own page', () => {
  expect(nextOf([])).toBeUndefined();
  expect(nextOf([waiting(1), waiting(2)])?.seq).toBe(1);
  expect(nextOf([waiting(1, { state: 'conflict' }), waiting(2)])).toBeUndefined();
  expect(nextOf([waiting(1, { state: 'refused' }), waiting(2), waiting(3, { about: 'report:2' })])?.seq).toBe(3);
  expect(nextOf([waiting(1, { state: 'refused', verb: PHOTO }), waiting(2)])?.seq).toBe(2);
  expect(nextOf([waiting(1, { state: 'signed-out' })])?.seq).toBe(1);
});

test('what I wrote on top of my own words follows them, and nothing else does', () => {
  const sent = waiting(2);
  const list = [
    waiting(1),
    sent,
    waiting(3),
    waiting(4, { input: { version: 6 } }),
    waiting(5, { about: 'report:2' }),
    waiting(6, { verb: PHOTO, input: { sha256: 'a' } }),
  ];
  expect(followersOf(sent, list).map((one) => one.seq)).toEqual([3]);
});

test('new words stand in the place of those that waited for a person, and of no photo', () => {
  const list = [
    waiting(1, { verb: PHOTO, state: 'refused' }),
    waiting(2, { state: 'conflict' }),
    waiting(3),
    waiting(4, { verb: PHOTO }),
    waiting(5, { about: 'report:2', state: 'conflict' }),
    waiting(6, { person: 'q', state: 'conflict' }),
  ];
  expect(replacedBy(waiting(9), list).map((one) => one.seq)).toEqual([2, 3]);
  expect(replacedBy(waiting(9), [waiting(1), waiting(2)])).toEqual([]);
  expect(replacedBy(waiting(9, { verb: PHOTO }), list)).toEqual([]);
});

test.each([
  [4000, 3000, 1600, 1600, 1200],
  [3000, 4000, 1600, 1200, 1600],
  [800, 600, 1600, 800, 600],
  [1600, 1, 1600, 1600, 1],
  [9000, 2, 900, 900, 1],
])('a picture of %i × %i, at most %i a side, is drawn %i × %i', (width, height, side, w, h) => {
  expect(reduced(width, height, side)).toEqual({ width: w, height: h });
});
