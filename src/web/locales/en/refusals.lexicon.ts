import type { lexiconRefusals as ar } from '../ar/refusals.lexicon.ts';
import type { Same } from '../catalogue.tsx';

/**
 * Sentences of what the lexicon of the reader refuses, in English. Translators: {form} and {known} are words of a text, {most},
 * {least}, {stands}, {added}, {lost} and {sentences} numbers.
 */
export const lexiconRefusals = {
  'lexicon.entry-unknown': 'No word of the lexicon bears this identifier.',
  'lexicon.form-unclear':
    'The form “{form}” cannot be read: words only ({most} at most), no figures, no signs. Endings may be given in braces.',
  'lexicon.form-too-short': 'The form “{form}” is too short to say anything: at least {least} letters.',
  'lexicon.form-bare':
    'The form “{form}” holds only small words that stand everywhere. Add the word that carries the meaning.',
  'lexicon.kind-needed': 'Say which kind the form “{form}” points at.',
  'lexicon.form-known': 'The form “{form}” is known already: the lexicon has “{known}”.',
  'lexicon.form-covered':
    'In this sentence a longer form that is known already (“{known}”) covers “{form}”. Write another sentence.',
  'lexicon.test-without-form': 'The test sentence does not hold the form “{form}”. Write it as it stands in texts.',
  'lexicon.form-everywhere':
    'The form “{form}” stands in {stands} of {sentences} sentences: what is everywhere says nothing. Choose a more precise phrase.',
  'lexicon.changes-too-much':
    'The form “{form}” changes how too many of {sentences} sentences are read (become drafts: {added}; no longer drafts: {lost}). Choose a more precise phrase.',
  'lexicon.already-settled': '“{form}” is settled already.',
  'lexicon.not-yours':
    '“{form}” was proposed by somebody else and waits: you may confirm or refuse it, not correct or withdraw it.',
  'lexicon.keeps-its-words': 'A word keeps as it was proposed. Propose a correction.',
  'lexicon.needs-two-persons': 'A word enters the lexicon when one person proposed it and another confirmed it.',
  'reading.lexicon-unchanged': 'This document was read with the present lexicon: reading it again would add nothing.',
  'reading.again-waits': 'A second reading of this document was asked for and waits for its turn.',
} as const satisfies Same<typeof ar>;
