import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Clearance, Hand, PublicationClass, PublicationRecord } from './publication.ts';
import { type PublicationGuard, type PublicationVerb, transitionFor } from './publication.workflow.ts';

/** Both stand for at least one same person, or one is the deputy of the other. */
export const sameHand = (one: Hand, other: Hand): boolean => {
  const persons = [one.person, ...one.actsFor];
  return (
    [other.person, ...other.actsFor].some((person) => persons.includes(person)) ||
    (one.deputies ?? []).includes(other.person) ||
    (other.deputies ?? []).includes(one.person)
  );
};

/** A clearance that has not come out yet. */
export const pendingClearance = (record: PublicationRecord): Clearance | undefined =>
  record.cleared && record.cleared.sha256 !== record.published?.sha256 ? record.cleared : undefined;

/**
 * One thing done to a record, with what is known at that moment.
 *
 * readers  persons who took it, or a claim of it, out of a document since it last came out
 */
export type PublicationStep =
  | { verb: 'share-record' }
  | {
      verb: 'set-class';
      class: PublicationClass;
      ground?: string;
      reviewOn?: Day;
      today: Day;
      grounds: readonly string[];
    }
  | { verb: 'set-embargo'; until?: string }
  | { verb: 'clear-record'; by: Hand; as: string; today: Day; sha256: string; readers?: readonly string[] }
  | { verb: 'unclear-record' }
  | { verb: 'publish-records'; by: Hand; now: string; snapshot: number; sha256: string; readers?: readonly string[] }
  | { verb: 'withdraw-record'; by: Hand };

type Check = (record: PublicationRecord, step: PublicationStep) => Result<void>;
const pass = ok(undefined);

const guards: Record<PublicationGuard, Check> = {
  'class-public': (record) =>
    record.class === 'public' ? pass : refused('publication.class-not-public', { class: record.class }),
  'class-allowed': (_, step) => {
    if (step.verb !== 'set-class' || step.class !== 'restricted') return pass;
    if (!step.ground) return refused('publication.ground-required');
    if (!step.grounds.includes(step.ground)) return refused('publication.ground-unknown', { ground: step.ground });
    if (!step.reviewOn || step.reviewOn <= step.today)
      return refused('publication.review-required', { today: step.today });
    return pass;
  },
  'clearance-pending': (record) => (pendingClearance(record) ? pass : refused('publication.not-cleared')),
  'unchanged-since-cleared': (record, step) =>
    step.verb === 'publish-records' && step.sha256 !== record.cleared?.sha256
      ? refused('publication.changed-since-cleared', { clearedOn: record.cleared?.on })
      : pass,
  'embargo-over': (record, step) =>
    step.verb === 'publish-records' &&
    record.embargoUntil !== undefined &&
    Date.parse(step.now) < Date.parse(record.embargoUntil)
      ? refused('publication.embargoed', { until: record.embargoUntil })
      : pass,
  'other-than-clearer': (record, step) =>
    step.verb === 'publish-records' && record.cleared && !isMachine(step.by) && sameHand(step.by, record.cleared.by)
      ? refused('publication.second-person', { verb: step.verb })
      : pass,
  'other-than-reader': (_, step) =>
    (step.verb === 'clear-record' || step.verb === 'publish-records') &&
    (step.readers ?? []).some((person) => sameHand(step.by, { person, actsFor: [] }))
      ? refused('four-eyes.reading-accepted')
      : pass,
  'other-than-publisher': (record, step) =>
    step.verb === 'withdraw-record' && record.published && sameHand(step.by, record.published.by)
      ? refused('publication.second-person', { verb: step.verb })
      : pass,
};

/** The register that ships with the program was checked by those who made it; nobody signs in to publish it. */
const isMachine = (hand: Hand): boolean => hand.person.startsWith('system:');

/**
 * The whole machine: what a record becomes, or why not.
 *
 * refuses  'publication.not-from-here' and the code of each guard (publication.workflow.ts)
 * example  step(cleared by A, publish by A) → refused 'publication.second-person'
 */
export function step(record: PublicationRecord, taken: PublicationStep): Result<PublicationRecord> {
  const transition = transitionFor(taken.verb as PublicationVerb, record.state);
  if (!transition) {
    return refused('publication.not-from-here', {
      verb: taken.verb,
      state: record.state,
      kind: record.kind,
      ref: record.ref,
    });
  }
  for (const guard of transition.guards) {
    const checked = guards[guard](record, taken);
    if (!checked.ok)
      return refused(checked.refusal.code, { ...checked.refusal.details, kind: record.kind, ref: record.ref });
  }
  const next = { ...record, state: transition.to, version: record.version + 1 };
  switch (taken.verb) {
    case 'share-record':
      return ok(next);
    case 'set-class': {
      const { ground, reviewOn, cleared, ...rest } = next;
      const classed = { ...rest, class: taken.class };
      if (taken.class === 'public') return ok(classed);
      return ok({
        ...classed,
        ...(taken.ground === undefined ? {} : { ground: taken.ground }),
        ...(taken.reviewOn === undefined ? {} : { reviewOn: taken.reviewOn }),
      });
    }
    case 'set-embargo': {
      const { embargoUntil, ...rest } = next;
      return ok(taken.until === undefined ? rest : { ...rest, embargoUntil: taken.until });
    }
    case 'clear-record':
      return ok({ ...next, cleared: { by: taken.by, as: taken.as, on: taken.today, sha256: taken.sha256 } });
    case 'unclear-record': {
      const { cleared, ...rest } = next;
      return ok(rest);
    }
    case 'publish-records': {
      const { embargoUntil, ...rest } = next;
      return ok({ ...rest, published: { by: taken.by, snapshot: taken.snapshot, sha256: taken.sha256 } });
    }
    case 'withdraw-record': {
      const { cleared, published, ...rest } = next;
      return ok(rest);
    }
  }
}
