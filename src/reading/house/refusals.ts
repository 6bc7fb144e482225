/** What the lexicon of the reader may refuse; each code has its sentence in `web/locales/<lang>/refusals.lexicon.ts`. */
export const lexiconRefusals = {
  'lexicon.entry-unknown': { status: 404 },
  'lexicon.form-unclear': { status: 422 },
  'lexicon.form-too-short': { status: 422 },
  'lexicon.form-bare': { status: 422 },
  'lexicon.kind-needed': { status: 422 },
  'lexicon.form-known': { status: 409 },
  'lexicon.form-covered': { status: 409 },
  'lexicon.test-without-form': { status: 422 },
  'lexicon.form-everywhere': { status: 422 },
  'lexicon.changes-too-much': { status: 422 },
  'lexicon.already-settled': { status: 409 },
  'lexicon.not-yours': { status: 409 },
  'lexicon.keeps-its-words': { status: 409 },
  'lexicon.needs-two-persons': { status: 409 },
  'reading.lexicon-unchanged': { status: 409 },
  'reading.again-waits': { status: 409 },
} as const;
