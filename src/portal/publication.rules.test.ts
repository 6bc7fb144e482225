import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import { type PublicationStep, pendingClearance, sameHand, step } from './publication.rules.ts';
import { type Hand, newRecord, type PublicationRecord, publicationStates } from './publication.ts';
import { publicationVerbs, publicationWorkflow, transitionFor } from './publication.workflow.ts';

const day = (text: string) => text as Day;
const amal: Hand = { person: 'a', actsFor: [] };
const badr: Hand = { person: 'b', actsFor: [] };
/** Acts for a today. */
const deputyOfA: Hand = { person: 'c', actsFor: ['a'] };
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const today = day('2026-11-24');

const through = (steps: PublicationStep[], from = newRecord('pledge', 'C01')) =>
  steps.reduce<PublicationRecord | string>((at, one) => {
    if (typeof at === 'string') return at;
    const next = step(at, one);
    return next.ok ? next.value : next.refusal.code;
  }, from);

const open: PublicationStep = { verb: 'set-class', class: 'public', today, grounds: [] };
const clearBy = (by: Hand, sha256 = A): PublicationStep => ({ verb: 'clear-record', by, as: 'officer', today, sha256 });
const publishBy = (by: Hand, sha256 = A, now = '2026-11-24T10:00:00Z'): PublicationStep => ({
  verb: 'publish-records',
  by,
  now,
  snapshot: 2,
  sha256,
});
const restrict = (more: object): PublicationStep => ({
  verb: 'set-class',
  class: 'restricted',
  today,
  grounds: ['security'],
  ...more,
});

describe('the life of a record between desk and public', () => {
  it.each<[string, PublicationStep[], string]>([
    ['clearing before the class is public', [clearBy(amal)], 'publication.class-not-public'],
    ['publishing what nobody cleared', [open, publishBy(amal)], 'publication.not-from-here'],
    ['one person clears and publishes', [open, clearBy(amal), publishBy(amal)], 'publication.second-person'],
    [
      'a deputy publishes what the absent one cleared',
      [open, clearBy(amal), publishBy(deputyOfA)],
      'publication.second-person',
    ],
    [
      'the absent one publishes what the deputy cleared',
      [open, clearBy(deputyOfA), publishBy(amal)],
      'publication.second-person',
    ],
    [
      'the record changed after it was cleared',
      [open, clearBy(amal), publishBy(badr, B)],
      'publication.changed-since-cleared',
    ],
    [
      'before the embargo ends',
      [open, { verb: 'set-embargo', until: '2026-11-25T00:00:00Z' }, clearBy(amal), publishBy(badr)],
      'publication.embargoed',
    ],
    [
      'publishing the same content again',
      [open, clearBy(amal), publishBy(badr), publishBy(badr)],
      'publication.not-cleared',
    ],
    [
      'closing the class of what is public',
      [open, clearBy(amal), publishBy(badr), restrict({})],
      'publication.not-from-here',
    ],
    [
      'withdrawing what one published',
      [open, clearBy(amal), publishBy(badr), { verb: 'withdraw-record', by: badr }],
      'publication.second-person',
    ],
    ['withdrawing what is not public', [open, { verb: 'withdraw-record', by: badr }], 'publication.not-from-here'],
    ['restricting without a ground', [restrict({})], 'publication.ground-required'],
    [
      'restricting on a ground nobody knows',
      [restrict({ ground: 'mood', reviewOn: day('2027-01-01') })],
      'publication.ground-unknown',
    ],
    ['restricting without a review', [restrict({ ground: 'security' })], 'publication.review-required'],
    [
      'restricting with a review of today',
      [restrict({ ground: 'security', reviewOn: today })],
      'publication.review-required',
    ],
    ['a class set anew drops the clearance', [open, clearBy(amal), open, publishBy(badr)], 'publication.not-from-here'],
    [
      'an unclear record is not published',
      [open, clearBy(amal), { verb: 'unclear-record' }, publishBy(badr)],
      'publication.not-from-here',
    ],
  ])('refuses: %s', (_, steps, code) => expect(through(steps)).toBe(code));

  it('publishes on the instant the embargo ends', () => {
    const embargo: PublicationStep = { verb: 'set-embargo', until: '2026-11-24T10:00:00Z' };
    expect(through([open, embargo, clearBy(amal), publishBy(badr)])).toMatchObject({ state: 'published' });
  });

  it('keeps the earlier version public while a later one is cleared', () => {
    const cleared = through([open, clearBy(amal), publishBy(badr), clearBy(badr, B)]) as PublicationRecord;
    expect(cleared).toMatchObject({ state: 'published', published: { sha256: A }, cleared: { sha256: B } });
    expect(pendingClearance(cleared)?.sha256).toBe(B);
    expect(through([publishBy(badr, B)], cleared)).toBe('publication.second-person');
    expect(through([publishBy(amal, B)], cleared)).toMatchObject({ published: { sha256: B } });
  });

  it('lets a withdrawn record come back only through a new clearance', () => {
    const withdrawn = through([
      open,
      clearBy(amal),
      publishBy(badr),
      { verb: 'withdraw-record', by: amal },
    ]) as PublicationRecord;
    expect(withdrawn).toMatchObject({ state: 'withdrawn' });
    expect(withdrawn.published ?? withdrawn.cleared).toBeUndefined();
    expect(through([clearBy(amal), publishBy(badr)], withdrawn)).toMatchObject({ state: 'published' });
  });

  it('lets the machine publish what ships with the program', () => {
    const pack: Hand = { person: 'system:pack', actsFor: [] };
    expect(through([open, clearBy(pack), publishBy(pack)])).toMatchObject({ state: 'published' });
  });

  it('names every state and verb in the table, once for each pair', () => {
    const pairs = publicationWorkflow.map(({ verb, from }) => `${verb} ${from}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const verb of publicationVerbs) expect(publicationWorkflow.some((one) => one.verb === verb)).toBe(true);
    for (const state of publicationStates)
      expect(publicationWorkflow.some((one) => one.from === state || one.to === state)).toBe(true);
  });
});

const hands: Hand[] = [amal, badr, deputyOfA, { person: 'd', actsFor: [] }];
// Clearing and publishing come often, so that histories get far.
const anyStep: fc.Arbitrary<PublicationStep> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<PublicationStep>({ verb: 'share-record' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      verb: fc.constant('set-class' as const),
      class: fc.constantFrom('public' as const, 'internal' as const, 'restricted' as const, 'public' as const),
      ground: fc.constantFrom('security', 'mood'),
      reviewOn: fc.constantFrom(day('2026-11-24'), day('2027-06-01')),
      today: fc.constant(today),
      grounds: fc.constant(['security']),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<PublicationStep>(
      { verb: 'set-embargo', until: '2026-11-24T12:00:00Z' },
      { verb: 'set-embargo' },
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      verb: fc.constant('clear-record' as const),
      by: fc.constantFrom(...hands),
      as: fc.constant('officer'),
      today: fc.constant(today),
      sha256: fc.constantFrom(A, B),
    }),
  },
  { weight: 1, arbitrary: fc.constant<PublicationStep>({ verb: 'unclear-record' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      verb: fc.constant('publish-records' as const),
      by: fc.constantFrom(...hands),
      now: fc.constantFrom('2026-11-24T11:00:00Z', '2026-11-24T13:00:00Z'),
      snapshot: fc.integer({ min: 1, max: 9 }),
      sha256: fc.constantFrom(A, B),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ verb: fc.constant('withdraw-record' as const), by: fc.constantFrom(...hands) }),
  },
);

describe('any history of acts', () => {
  it('moves only along the table, and what is public was cleared by one and published by another', () => {
    let published = 0;
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 40, size: 'max' }),
        fc.constantFrom('draft' as const, 'internal' as const),
        (steps, start) => {
          let at: PublicationRecord = { ...newRecord('project', 'F1'), state: start };
          let cleared: { by: Hand; sha256: string } | undefined;
          for (const taken of steps) {
            const next = step(at, taken);
            if (!next.ok) continue;
            const to = next.value;
            expect(transitionFor(taken.verb, at.state)?.to).toBe(to.state);
            expect(to.version).toBe(at.version + 1);
            if (taken.verb === 'clear-record') cleared = taken;
            if (taken.verb === 'set-class' || taken.verb === 'unclear-record' || taken.verb === 'withdraw-record')
              cleared = undefined;
            if (taken.verb === 'publish-records') {
              published += 1;
              expect(cleared?.sha256).toBe(taken.sha256);
              expect(sameHand(cleared!.by, taken.by)).toBe(false);
              if (at.embargoUntil) expect(taken.now >= at.embargoUntil).toBe(true);
            }
            if (taken.verb === 'withdraw-record') expect(sameHand(at.published!.by, taken.by)).toBe(false);
            expect(to.published !== undefined).toBe(to.state === 'published');
            if (to.state === 'cleared' || to.state === 'published') expect(to.class).toBe('public');
            if (to.class === 'restricted')
              expect(to.ground !== undefined && to.reviewOn !== undefined && to.reviewOn > today).toBe(true);
            at = to;
          }
        },
      ),
      { numRuns: process.env.MUTABAA_DEEP ? 100_000 : 10_000 },
    );
    expect(published).toBeGreaterThan(1000);
  });
});
