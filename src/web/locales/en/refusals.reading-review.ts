import type { reviewRefusals as ar } from '../ar/refusals.reading-review.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what the review of documents refuses, in English. Translators: {numbers}, {number}, {characters} and {most} are figures, {what} and {state} are codes. */
export const reviewRefusals = {
  'reading.unknown': 'No document was read under this identifier.',
  'reading.source-other-file': 'The document of source {source} is another file. Record a new source.',
  'reading.source-missing': 'Every document has a source: choose one, or record a new one.',
  'reading.not-read-yet': 'This document has not been read yet.',
  'reading.text-altered': 'The kept text no longer answers to its hash in the ledger. Tell the administrator.',
  'reading.failed': 'This file could not be read. Try another format, Word or HTML for instance.',
  'reading.file-away': 'The file is recorded but its bytes are missing. Bring it again.',
  'reading.restricted-file': 'This paper is restricted: what it says enters the register once it is opened.',
  'reading.draft-unknown': 'This document has no draft number {number}.',
  'reading.draft-settled': 'Draft {number} is settled (state: {state}). Undo that act first.',
  'reading.span-outside': 'The passage from {start} to {end} is empty or outside the text. Choose it again.',
  'reading.span-empty': 'There is no word in the passage. Choose a sentence or a part of one.',
  'reading.span-too-long':
    'The passage has {characters} characters and {most} are the most. Mark one commitment at a time.',
  'reading.span-taken': 'This passage touches draft {number}. Decide that draft or correct its passage first.',
  'reading.number-not-in-text':
    'The number {number} does not stand in the passage. Correct it, or say that it is yours.',
  'reading.date-not-in-text': 'The deadline {date} does not stand in the passage. Correct it, or say that it is yours.',
  'reading.numbers-unconfirmed':
    'The text of this document was repaired: compare each number with the page and confirm it before accepting ({numbers}).',
  'reading.nothing-to-undo': 'There is nothing to undo on draft {number}.',
  'reading.built-upon': 'This cannot be undone: {pledge} has been built upon since ({what}).',
  'reading.moved-without-act':
    'A draft changes its state only by an act recorded in the name of who did it; what its reader said stays.',
} as const satisfies Same<typeof ar>;
