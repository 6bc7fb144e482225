import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { draw, minutesOf, waitingItems } from './agenda.rules.ts';
import { agendaReasons, type Candidate } from './agenda.ts';

const nothing = { subjects: [], minutes: 0 };
const candidate = (why: Candidate['why'], ref: string, more: Partial<Candidate> = {}): Candidate => ({
  why,
  subject: { kind: why === 'action-late' ? 'action' : why === 'decision' ? 'gate' : 'milestone', ref },
  since: day('2026-01-01'),
  weight: 0,
  ...more,
});
const refs = (items: { subject?: { ref: string } }[]) => items.map((one) => one.subject?.ref);

test('what was asked for and is late comes first, then what was deferred, decisions, gaps, contests, warnings', () => {
  const all = (['warning', 'contest', 'gap', 'decision', 'carried', 'action-late'] as const).map((why) =>
    candidate(why, why),
  );
  expect(refs(draw(all, nothing, 600).items)).toEqual([
    'action-late',
    'carried',
    'decision',
    'gap',
    'contest',
    'warning',
  ]);
});

test('the heaviest of a kind first; one warning a project, and it stands for the others', () => {
  const found = draw(
    [
      candidate('warning', 'light', { project: 'A', weight: 10 }),
      candidate('warning', 'heavy', { project: 'A', weight: 90 }),
      candidate('warning', 'other', { project: 'B', weight: 50 }),
      candidate('decision', 'G1', { project: 'A', weight: 3 }),
    ],
    nothing,
    600,
  );
  expect(refs(found.items)).toEqual(['G1', 'heavy', 'other']);
  expect(found.left).toEqual([]);
});

test('what there is no time for is answered, and something shorter may still fit', () => {
  const found = draw(
    [candidate('decision', 'G1', { weight: 2 }), candidate('decision', 'G2', { weight: 1 }), candidate('gap', 'M1')],
    nothing,
    minutesOf.decision + minutesOf.gap,
  );
  expect(refs(found.items)).toEqual(['G1', 'M1']);
  expect(refs(found.left)).toEqual(['G2']);
});

test('a subject added by hand is not drawn again, and its time counts', () => {
  const by = { subjects: [{ kind: 'gate' as const, ref: 'G1' }], minutes: 20 };
  const found = draw([candidate('decision', 'G1'), candidate('decision', 'G2')], by, 20 + minutesOf.decision);
  expect(refs(found.items)).toEqual(['G2']);
});

const anyCandidate = fc.record({
  why: fc.constantFrom(...agendaReasons),
  subject: fc.record({
    kind: fc.constantFrom('gate' as const, 'milestone' as const),
    ref: fc.constantFrom(...'abcdef'),
  }),
  project: fc.constantFrom('P1', 'P2', 'P3'),
  weight: fc.integer({ min: 0, max: 120 }),
});

test('never longer than the meeting, no subject twice, nothing lost but repeats, the same whatever the order given', () => {
  fc.assert(
    fc.property(fc.array(anyCandidate), fc.integer({ min: 15, max: 120 }), fc.nat(), (all, length, seed) => {
      const { items, left } = draw(all, nothing, length);
      expect(items.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(length);
      const keys = [...items, ...left].map((one) => `${one.subject!.kind} ${one.subject!.ref}`);
      expect(new Set(keys).size).toBe(keys.length);
      const subjects = new Set(
        all.filter((one) => one.why !== 'warning').map((one) => `${one.subject.kind} ${one.subject.ref}`),
      );
      for (const key of subjects) expect(keys).toContain(key);
      const distinct = new Map(all.map((one) => [`${one.why}${one.weight}${one.subject.kind}${one.subject.ref}`, one]));
      const once = [...distinct.values()];
      const turned = [...once.slice(seed % (once.length || 1)), ...once.slice(0, seed % (once.length || 1))];
      expect(draw(turned, nothing, length)).toEqual(draw(once, nothing, length));
    }),
  );
});

test('items not dealt with are told by their order', () => {
  expect(
    waitingItems([
      { state: 'discussed', position: 1 },
      { state: 'waiting', position: 2 },
      { state: 'deferred', position: 3 },
    ]),
  ).toEqual([2]);
});
