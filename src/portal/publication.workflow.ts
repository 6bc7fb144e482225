import type { PublicationState } from './publication.ts';

/**
 * The life of a record between the desk and the public, whole.
 *
 * A record is born internal (or draft, when it was read from a document and nobody looked yet). Somebody clears it in a
 * named role; somebody else publishes it. What was cleared is what comes out: a change made in between needs a new
 * clearance. A published record that changes is cleared and published again while the earlier version stays public.
 * Withdrawing takes one act, so that a leak can be closed at night, but not by who published.
 */
export const publicationVerbs = [
  'share-record',
  'set-class',
  'set-embargo',
  'clear-record',
  'unclear-record',
  'publish-records',
  'withdraw-record',
] as const;
export type PublicationVerb = (typeof publicationVerbs)[number];

export const publicationGuards = {
  'class-public': 'the class is public',
  'class-allowed': 'a published record keeps class public; a restricted one names a ground and a day of review to come',
  'clearance-pending': 'a clearance waits to be published',
  'unchanged-since-cleared': 'the record is still what was cleared',
  'embargo-over': 'the embargo, if any, is over',
  'other-than-clearer': 'who publishes is not who cleared, deputies included',
  'other-than-reader':
    'who clears or publishes did not take it out of a document since it last came out, deputies included',
  'other-than-publisher': 'who withdraws is not who published, deputies included',
} as const;
export type PublicationGuard = keyof typeof publicationGuards;

export type PublicationTransition = {
  verb: PublicationVerb;
  from: PublicationState;
  to: PublicationState;
  guards: readonly PublicationGuard[];
};

const clear = ['class-public', 'other-than-reader'] as const;
const publish = [
  'class-public',
  'clearance-pending',
  'unchanged-since-cleared',
  'embargo-over',
  'other-than-clearer',
  'other-than-reader',
] as const;

export const publicationWorkflow: readonly PublicationTransition[] = [
  { verb: 'share-record', from: 'draft', to: 'internal', guards: [] },
  { verb: 'set-class', from: 'draft', to: 'draft', guards: ['class-allowed'] },
  { verb: 'set-class', from: 'internal', to: 'internal', guards: ['class-allowed'] },
  // A class set anew takes the clearance with it: it was given for the other one.
  { verb: 'set-class', from: 'cleared', to: 'internal', guards: ['class-allowed'] },
  { verb: 'set-class', from: 'withdrawn', to: 'withdrawn', guards: ['class-allowed'] },
  { verb: 'set-embargo', from: 'draft', to: 'draft', guards: [] },
  { verb: 'set-embargo', from: 'internal', to: 'internal', guards: [] },
  { verb: 'set-embargo', from: 'cleared', to: 'cleared', guards: [] },
  // On a published record the embargo holds back the next version only.
  { verb: 'set-embargo', from: 'published', to: 'published', guards: [] },
  { verb: 'set-embargo', from: 'withdrawn', to: 'withdrawn', guards: [] },
  { verb: 'clear-record', from: 'internal', to: 'cleared', guards: clear },
  { verb: 'clear-record', from: 'cleared', to: 'cleared', guards: clear },
  { verb: 'clear-record', from: 'withdrawn', to: 'cleared', guards: clear },
  { verb: 'clear-record', from: 'published', to: 'published', guards: clear },
  { verb: 'unclear-record', from: 'cleared', to: 'internal', guards: [] },
  { verb: 'unclear-record', from: 'published', to: 'published', guards: ['clearance-pending'] },
  { verb: 'publish-records', from: 'cleared', to: 'published', guards: publish },
  { verb: 'publish-records', from: 'published', to: 'published', guards: publish },
  { verb: 'withdraw-record', from: 'published', to: 'withdrawn', guards: ['other-than-publisher'] },
];

export const transitionFor = (verb: PublicationVerb, from: PublicationState): PublicationTransition | undefined =>
  publicationWorkflow.find((one) => one.verb === verb && one.from === from);
