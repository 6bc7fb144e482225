import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackFile } from '../../packs/read-pack.ts';
import { addDays, type Day, day, type LocalizedText } from '../kernel/index.ts';
import { type LegalTextKind, legalTextKinds, type Station, type TextMove } from './legal-text.ts';
import { legalStationsFromPack } from './seed.ts';
import {
  enactedKind,
  isOverdue,
  mayApply,
  promises,
  standsAt,
  stationsOf,
  staysOf,
  textMoves,
} from './station.rules.ts';

const ar = (text: string): LocalizedText => ({ authentic: 'ar', ar: text });
const stations = legalStationsFromPack(readPackFile('morocco', 'legal-stations.json')).map(
  ({ ref, fields }) => ({ code: ref, ...fields }) as unknown as Station,
);
const today = day('2026-11-30');
const calendar = { weekend: [6, 7], holidays: new Set<string>() };
const bill = { ref: 'B1', kind: 'draft-law' as LegalTextKind, status: 'draft' as const };
const move = (n: number, to: string, on: string, status: TextMove['status'] = 'confirmed'): TextMove => ({
  id: `m${n}`,
  number: n,
  to,
  on: day(on),
  source: 'S',
  status,
  recordedBy: 'a',
  recordedFor: [],
  recordedOn: day(on),
  settledFor: [],
});
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) => (answer.ok ? 'ok' : answer.refusal!.code);
const asked = (to: string, on: string, more: object = {}) => ({ to, on: day(on), source: 'S', ...more });

describe('the stations of a country', () => {
  const codes = (kind: LegalTextKind) => stationsOf(stations, kind).map((one) => one.code);
  test('are data: a bill goes through two chambers, a decree through none, an order through no council', () => {
    expect(codes('draft-law')).toEqual([
      'announced',
      'drafting',
      'ministry',
      'sgg',
      'council-of-government',
      'first-chamber',
      'second-chamber',
      'bulletin',
      'withdrawn',
    ]);
    expect(codes('decree')).not.toContain('first-chamber');
    expect(codes('order')).not.toContain('council-of-government');
    expect(codes('draft-organic-law')).toContain('constitutional-court');
  });
  test('end every kind of text in the bulletin or in a withdrawal', () => {
    for (const pack of ['morocco', 'exercise'])
      for (const kind of legalTextKinds) {
        const own = readPackFile(pack, 'legal-stations.json').filter((one) => one.kinds.includes(kind));
        expect([pack, kind, own.map((one) => one.ends).filter(Boolean)]).toEqual([
          pack,
          kind,
          ['published', 'withdrawn'],
        ]);
      }
  });
});

test.each<[string, object, TextMove[], ReturnType<typeof asked>, string]>([
  [
    'forward, on a day not before the last move',
    bill,
    [move(1, 'announced', '2026-10-01')],
    asked('sgg', '2026-10-01'),
    'ok',
  ],
  ['before the last move', bill, [move(1, 'announced', '2026-10-02')], asked('sgg', '2026-10-01'), 'law.day'],
  ['today', bill, [], asked('announced', '2026-11-30'), 'ok'],
  ['tomorrow', bill, [], asked('announced', '2026-12-01'), 'law.day'],
  [
    'a decree to a chamber',
    { ...bill, kind: 'decree' },
    [],
    asked('first-chamber', '2026-10-01'),
    'law.no-such-station',
  ],
  ['to where it stands', bill, [move(1, 'sgg', '2026-10-01')], asked('sgg', '2026-10-02'), 'law.stands-there'],
  [
    'a refused move counts for nothing',
    bill,
    [move(1, 'sgg', '2026-10-01', 'refused')],
    asked('announced', '2026-09-01'),
    'ok',
  ],
  [
    'while another waits',
    bill,
    [move(1, 'sgg', '2026-10-01', 'recorded')],
    asked('bulletin', '2026-10-02', { bulletin: '1' }),
    'law.move-waits',
  ],
  [
    'back without a reason',
    bill,
    [move(1, 'second-chamber', '2026-10-01')],
    asked('first-chamber', '2026-10-02'),
    'law.reason-missing',
  ],
  [
    'back with a reason',
    bill,
    [move(1, 'second-chamber', '2026-10-01')],
    asked('first-chamber', '2026-10-02', { reason: ar('ق') }),
    'ok',
  ],
  ['withdrawn without a reason', bill, [], asked('withdrawn', '2026-10-02'), 'law.reason-missing'],
  [
    'out of the withdrawn without a reason',
    { ...bill, status: 'withdrawn' },
    [move(1, 'withdrawn', '2026-10-01')],
    asked('bulletin', '2026-10-02', { bulletin: '1' }),
    'law.reason-missing',
  ],
  ['published without a number', bill, [], asked('bulletin', '2026-10-02'), 'law.bulletin-missing'],
  ['published with a number', bill, [], asked('bulletin', '2026-10-02', { bulletin: '7500' }), 'ok'],
  ['without any ground', bill, [], asked('sgg', '2026-10-02', { source: undefined }), 'law.ground-missing'],
  [
    'what is in force',
    { ...bill, status: 'in-force' },
    [],
    asked('withdrawn', '2026-10-02', { reason: ar('س') }),
    'law.over',
  ],
  [
    'before the month in which its source showed it',
    { ...bill, knownStation: 'sgg', knownSince: '2025-11' },
    [],
    asked('council-of-government', '2025-10-31'),
    'law.day',
  ],
  [
    'within that month',
    { ...bill, knownStation: 'sgg', knownSince: '2025-11' },
    [],
    asked('council-of-government', '2025-11-01'),
    'ok',
  ],
])('%s', (_, text, moves, what, code) => {
  expect(codeOf(textMoves(text as typeof bill, moves, stations, what, today))).toBe(code);
});

test('a text stands where its last confirmed move led, else where its sources showed it, else nowhere', () => {
  expect(standsAt({}, [])).toBeUndefined();
  expect(standsAt({ knownStation: 'sgg', knownSince: '2025-11' }, [])).toEqual({
    station: 'sgg',
    since: { first: '2025-11-01', last: '2025-11-30' },
  });
  expect(standsAt({ knownStation: 'sgg' }, [])).toEqual({ station: 'sgg' });
  expect(standsAt({ knownStation: 'sgg' }, [move(1, 'council-of-government', '2026-01-08')])).toMatchObject({
    station: 'council-of-government',
  });
});

describe('days at each station', () => {
  const stays = (text: object, moves: TextMove[]) => staysOf(text, moves, stations, { today, calendar });
  test('are counted from the last day of a month that is all one knows, and said to be at least so many', () => {
    expect(stays({ knownStation: 'sgg', knownSince: '2025-11' }, [])).toEqual([
      { station: 'sgg', from: '2025-11-30', days: 365, workingDays: 261, atLeast: true },
    ]);
  });
  test('are not known where the day is not', () => {
    expect(stays({ knownStation: 'sgg' }, [])).toEqual([{ station: 'sgg' }]);
  });
  test('stop in the bulletin', () => {
    const moves = [move(1, 'sgg', '2026-10-05'), move(2, 'bulletin', '2026-10-12')];
    expect(stays({}, moves)).toEqual([
      { station: 'sgg', from: '2026-10-05', until: '2026-10-12', days: 7, workingDays: 5 },
      { station: 'bulletin', from: '2026-10-12' },
    ]);
  });
  test('are not below zero where a text left in the month in which it came', () => {
    const known = { knownStation: 'sgg', knownSince: '2025-11' };
    expect(stays(known, [move(1, 'council-of-government', '2025-11-10')])[0]).toMatchObject({ days: 0, atLeast: true });
  });
});

test('a promise is overdue the day after, while the text is on its way', () => {
  const on = (text: string) => ({ on: day(text) });
  expect(isOverdue('draft', on('2026-11-29'), today)).toBe(true);
  expect(isOverdue('draft', on('2026-11-30'), today)).toBe(false);
  expect(isOverdue('in-force', on('2026-11-29'), today)).toBe(false);
  expect(isOverdue('withdrawn', on('2026-11-29'), today)).toBe(false);
  expect(isOverdue('draft', undefined, today)).toBe(false);
});

test('a promise is said before the day it is for, and not tomorrow; with its ground, of a text on its way', () => {
  const said = (on: string, saidOn: string, more: object = { source: 'S' }) =>
    codeOf(promises(bill, { on: day(on), saidOn: day(saidOn), ...more }, today));
  expect(said('2026-12-31', '2026-11-30')).toBe('ok');
  expect(said('2026-12-31', '2026-12-01')).toBe('law.promise-day');
  expect(said('2026-10-01', '2026-10-02')).toBe('law.promise-day');
  expect(said('2026-12-31', '2026-11-30', {})).toBe('law.ground-missing');
  expect(codeOf(promises({ ...bill, status: 'in-force' }, { on: today, saidOn: today, source: 'S' }, today))).toBe(
    'law.over',
  );
});

test('a text applies one of a higher rank only, so that no text applies itself through others', () => {
  expect(mayApply('decree', 'law')).toBe(true);
  expect(mayApply('order', 'decree')).toBe(true);
  expect(mayApply('law', 'draft-framework-law')).toBe(true);
  expect(mayApply('law', 'decree')).toBe(false);
  expect(mayApply('law', 'draft-law')).toBe(false);
  expect(enactedKind('draft-framework-law')).toBe('framework-law');
  expect(enactedKind('decree')).toBe('decree');
});

/**
 * Whatever is tried in whatever order, a text of any kind: its moves never run back in time, it stands only at stations of its kind,
 * the days at its stations together are the days since it was first heard of, and once published nothing moves it.
 */
test('by property: any walk of any kind', () => {
  const step = fc.record({
    to: fc.constantFrom(...stations.map((one) => one.code)),
    after: fc.integer({ min: -5, max: 60 }),
    reason: fc.boolean(),
    confirm: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.constantFrom(...legalTextKinds), fc.array(step, { maxLength: 25 }), (kind, steps) => {
      let text: Parameters<typeof textMoves>[0] = { ref: 'T', kind, status: 'draft' };
      const moves: TextMove[] = [];
      let last: Day = day('2020-01-01');
      for (const { to, after, reason, confirm } of steps) {
        const on = addDays(last, after);
        const given = { to, on, source: 'S', bulletin: '1', ...(reason ? { reason: ar('س') } : {}) };
        const answer = textMoves(text, moves, stations, given, today);
        if (!answer.ok) continue;
        expect(text.status === 'in-force').toBe(false);
        moves.push(move(moves.length + 1, to, on, confirm ? 'confirmed' : 'refused'));
        if (!confirm) continue;
        last = on;
        const { ends } = answer.value;
        text = { ...text, status: ends === 'published' ? 'in-force' : ends === 'withdrawn' ? 'withdrawn' : 'draft' };
      }
      const confirmed = moves.filter((one) => one.status === 'confirmed');
      const own = new Set(stationsOf(stations, kind).map((one) => one.code));
      for (const [at, one] of confirmed.entries()) {
        expect(own.has(one.to)).toBe(true);
        if (at > 0) expect(one.on >= confirmed[at - 1]!.on).toBe(true);
        if (at > 0) expect(one.to).not.toBe(confirmed[at - 1]!.to);
      }
      const stays = staysOf(text, moves, stations, { today, calendar });
      expect(stays.map((one) => one.station)).toEqual(confirmed.map((one) => one.to));
      const spent = stays.reduce((sum, one) => sum + (one.days ?? 0), 0);
      const first = confirmed[0];
      const end = text.status === 'draft' ? today : confirmed.at(-1)?.on;
      const whole = first && end ? (Date.parse(end) - Date.parse(first.on)) / 86_400_000 : 0;
      expect(spent).toBe(whole);
      for (const one of stays) expect(one.workingDays ?? 0).toBeLessThanOrEqual(one.days ?? 0);
    }),
    { numRuns: 300 },
  );
});
