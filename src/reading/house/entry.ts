import type { Signature } from '../../delivery/signature.ts';
import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { DraftKind } from '../draft.ts';
import type { LexiconRole } from '../engine/lexicon.ts';
import type { ReadingLanguage } from '../stored-text.ts';

/**
 * What a word tells the reader, in the classes that officers may add to; the others cut sentences and belong to its grammar.
 *
 * intent      something will be done            must        it has to be done
 * signed      something was signed              agreement   what an agreement is called
 * allocated   money was set aside               prep        it is being prepared
 * ongoing     it is under way                   decided     it was decided or launched
 * deed        what is done: build, train        thing       what is made by it: a port, a law
 * measure     what a number measures            addressee   who has to do it
 * targets     a heading over targets            challenge   a heading over problems
 * past        it is over                        now         how things stand, or a comparison
 * opinion     what somebody thinks or expects   condition   only if something else happens
 * meeting     a visit, talks, a statement       none        a name that says nothing of its own
 */
export const cueClasses = [
  'intent',
  'must',
  'signed',
  'agreement',
  'allocated',
  'prep',
  'ongoing',
  'decided',
  'deed',
  'thing',
  'measure',
  'addressee',
  'targets',
  'challenge',
  'past',
  'now',
  'opinion',
  'condition',
  'meeting',
  'none',
] as const satisfies readonly LexiconRole[];
export type CueClass = (typeof cueClasses)[number];

const made = ['legislation', 'budget', 'jobs', 'training', 'institution', 'study', 'project'] as const;
/** Kinds that a deed or a thing may point at; a word of another class points at none. */
export const kindsOfClass: Partial<Record<CueClass, readonly DraftKind[]>> = {
  deed: [...made, 'target'],
  thing: made,
};

/** proposed: it waits for a second person · in-force: readings use it · refused, withdrawn: it stays to be read, with the reason */
export const entryStates = ['proposed', 'in-force', 'refused', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];

/** What the reader needs of an entry. */
export type EntryWords = { language: ReadingLanguage; role: CueClass; kind?: DraftKind; form: string };

/**
 * What an entry was seen to do among the sentences that the reader is tried on: those shipped with it and those of documents held.
 *
 * sentences  how many there are
 * stands     of these, how many hold the form
 * added      of these, how many become drafts by it; lost: are drafts no longer
 */
export type Measured = { sentences: number; stands: number; added: number; lost: number };

/**
 * A word or phrase that officers added to what the reader knows.
 *
 * form      as it is written; `{,s,es}` are endings, each of which may stand
 * test      a sentence in which it is found
 * reason    why it is wanted
 * tried     what it did when it was proposed
 * replaces  the entry that this one corrects: withdrawn when this one comes into force
 */
export type HouseEntry = EntryWords & {
  id: string;
  test: string;
  reason: LocalizedText;
  tried: Measured;
  replaces?: string;
  state: EntryState;
  proposedBy: Signature;
  proposedOn: Day;
  settledBy?: Signature;
  settledOn?: Day;
  refusalReason?: LocalizedText;
  withdrawnBy?: Signature;
  withdrawnOn?: Day;
  withdrawalReason?: LocalizedText;
  version: number;
};
