import { describe, expect, it, test } from 'vitest';
import { draftsOf, knowledgeWith } from '../embedded.ts';
import type { LexiconEntry } from '../engine/lexicon.ts';
import { lexiconEntries } from '../knowledge.ts';
import { readingLanguages } from '../stored-text.ts';
import { type AskedEntry, entryAllowed, formAllowed, measureAllowed } from './entry.rules.ts';
import { cueClasses, type EntryWords, kindsOfClass } from './entry.ts';
import { hashOfSet } from './entry-set.ts';
import { ended, tryEntry } from './trial.rules.ts';

const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal!.code);

/** Words that mean an undertaking and that the shipped lexicon does not have. */
const added: AskedEntry = {
  language: 'ar',
  role: 'intent',
  form: 'أخذت على عاتقها',
  test: 'الوكالة أخذت على عاتقها 120 مدرسة في القرى.',
};
const base = (language: AskedEntry['language']) => ({
  text: lexiconEntries(language)
    .map((one) => ended(one.test!))
    .join('\n\n'),
});
const trial = (entry: AskedEntry, house: EntryWords[] = []) =>
  tryEntry(entry, [base(entry.language)], { without: knowledgeWith(house), withIt: knowledgeWith([...house, entry]) });

describe('a form', () => {
  test.each([
    ['ar', 'أخذت على عاتقها', 'ok'],
    ['ar', 'تتكفل', 'ok'],
    ['fr', 's’attelle{,nt} à', 'ok'],
    ['en', 'pencilled in', 'ok'],
    ['ar', 'في', 'lexicon.form-too-short'],
    ['ar', 'من خلال', 'lexicon.form-bare'],
    ['ar', 'ومنذ', 'lexicon.form-bare'],
    ['fr', 'de la', 'lexicon.form-bare'],
    ['fr', 'afin de', 'lexicon.form-bare'],
    ['en', 'would be', 'lexicon.form-bare'],
    ['fr', 'cap', 'lexicon.form-too-short'],
    ['fr', 'prévu{,e,s} en 2030', 'lexicon.form-unclear'],
    ['fr', 'vise, entend', 'lexicon.form-unclear'],
    ['fr', 'vise{,nt', 'lexicon.form-unclear'],
    ['fr', 'a{a,b,c}{a,b,c}{a,b,c}', 'lexicon.form-unclear'],
    ['fr', '{a,b}{a,b}{a,b}{a,b} mot', 'lexicon.form-unclear'],
    ['en', 'one two three four five six seven eight nine', 'lexicon.form-unclear'],
    ['en', '…', 'lexicon.form-unclear'],
  ] as const)('%s «%s»: %s', (language, form, expected) => expect(code(formAllowed(language, form))).toBe(expected));
});

describe('an entry among those that are known', () => {
  const allowed = (change: Partial<AskedEntry>, house: LexiconEntry[] = []) => {
    const entry = { ...added, ...change };
    return code(entryAllowed(entry, [...lexiconEntries(entry.language), ...house]));
  };

  test('is taken when nothing says it yet and its sentence holds it', () => expect(allowed({})).toBe('ok'));

  test.each([
    ['the same words', { form: 'تعتزم', test: 'تعتزم الوزارة ذلك.' }],
    ['the same with a particle on them', { form: 'وتعتزم', test: 'وتعتزم الوزارة ذلك.' }],
    ['the same without hamza', { role: 'past', form: 'يسعى إلى', test: 'يسعى إلى ذلك.' }],
    ['the same in another class', { role: 'past', form: 'تعتزم', test: 'تعتزم الوزارة ذلك.' }],
  ] as const)('is refused as known: %s', (_, change) => expect(allowed(change)).toBe('lexicon.form-known'));

  test('of the house, too', () =>
    expect(allowed({}, [{ role: 'intent', form: 'اخذت علي عاتقها', isHouse: true }])).toBe('lexicon.form-known'));

  test('in one of its spellings', () =>
    expect(allowed({ language: 'fr', form: 'vise{,nt,ra}', test: 'Il visera.' })).toBe('lexicon.form-known'));

  test.each([
    ['a sentence without it', { test: 'تجهز الوزارة المدارس.' }, 'lexicon.test-without-form'],
    ['a sentence with half of it', { test: 'أخذت الوزارة ذلك على عاتقها.' }, 'lexicon.test-without-form'],
    ['a deed that points at nothing', { role: 'deed' }, 'lexicon.kind-needed'],
    ['a thing that points at a target', { role: 'thing', kind: 'target' }, 'lexicon.kind-needed'],
    ['a deed that points at a project', { role: 'deed', kind: 'project' }, 'ok'],
  ] as const)('%s: %s', (_, change, expected) => expect(allowed(change as Partial<AskedEntry>)).toBe(expected));

  test('is refused where a longer one speaks in its place', () => {
    const house: LexiconEntry[] = [{ role: 'intent', form: 'أخذت على عاتقها مدرسة', isHouse: true }];
    const test = 'الوكالة أخذت على عاتقها مدرسة في القرى.';
    expect(allowed({ test }, house)).toBe('lexicon.form-covered');
  });
});

describe('what an entry does', () => {
  it('is seen in its sentence: nothing before, a draft with its number after', () => {
    const { before, after, measured } = trial(added);
    expect(before).toEqual([]);
    expect(after).toMatchObject([{ quantities: [{ value: 120 }], kind: 'project' }]);
    expect(after[0]!.fired).toContainEqual(
      expect.objectContaining({ rule: 'house:intent:أخذت على عاتقها', weight: 0 }),
    );
    expect(after[0]!.fired.map((one) => one.rule)).toContain('cue:intent');
    expect(code(measureAllowed(added.form, measured))).toBe('ok');
  });

  test.each([
    ['en', 'intent', 'fund', 'lexicon.changes-too-much'],
    ['ar', 'intent', 'وزارة', 'lexicon.changes-too-much'],
    ['fr', 'past', 'les', 'lexicon.form-everywhere'],
    ['ar', 'intent', 'في', 'lexicon.form-everywhere'],
    ['en', 'past', 'will', 'lexicon.form-everywhere'],
    ['en', 'intent', 'pencilled in', 'ok'],
  ] as const)('is too much or not: %s %s «%s»: %s', (language, role, form, expected) =>
    expect(code(measureAllowed(form, trial({ language, role, form, test: form }).measured))).toBe(expected),
  );

  test.each([
    [{ sentences: 1000, stands: 50, added: 5, lost: 0 }, 'ok'],
    [{ sentences: 1000, stands: 51, added: 0, lost: 0 }, 'lexicon.form-everywhere'],
    [{ sentences: 1000, stands: 50, added: 3, lost: 3 }, 'lexicon.changes-too-much'],
  ])('is measured in sentences: %o', (measured, expected) =>
    expect(code(measureAllowed('x', measured))).toBe(expected),
  );

  it('is shown in sentences of held documents before those that are shipped', () => {
    const entry: AskedEntry = { language: 'fr', role: 'intent', form: 'marche forcée', test: 'x' };
    const text = 'Les 300 écoles avancent à marche forcée. Rien ne change ici.';
    const { measured, changed } = tryEntry(entry, [base('fr'), { text, reading: 'r' }], {
      without: knowledgeWith(),
      withIt: knowledgeWith([entry]),
    });
    expect(measured).toMatchObject({ stands: 1, added: 1, lost: 0 });
    expect(changed).toEqual([{ sentence: 'Les 300 écoles avancent à marche forcée.', change: 'added', reading: 'r' }]);
  });
});

describe('the lexicon with entries of the house', () => {
  const text = added.test;

  it('reads with them, and without them as before', () => {
    const house = [{ language: 'ar', role: 'intent', form: added.form }] as const;
    expect(draftsOf({ text, blocks: [] }, { house })).toHaveLength(1);
    expect(draftsOf({ text, blocks: [] }, {})).toHaveLength(0);
    expect(draftsOf({ text, blocks: [] }, { house: [{ ...house[0], language: 'fr' }] })).toHaveLength(0);
  });

  it('is compiled once for a set, in whatever order it comes', () => {
    const one = { language: 'fr', role: 'intent', form: 'marche forcée' } as const;
    const two = { language: 'fr', role: 'past', form: 'fut un temps' } as const;
    expect(knowledgeWith([one, two]).lexicons.fr).toBe(knowledgeWith([two, one]).lexicons.fr);
    expect(knowledgeWith([one]).lexicons.fr).not.toBe(knowledgeWith([two]).lexicons.fr);
    expect(knowledgeWith([one]).lexicons.ar).toBe(knowledgeWith().lexicons.ar);
    expect(hashOfSet([one, two])).toBe(hashOfSet([two, one]));
    expect(hashOfSet([one])).not.toBe(hashOfSet([]));
  });

  it('opens to officers only classes that are read, each with the kinds it may point at', () => {
    const roles = new Set(readingLanguages.flatMap((one) => lexiconEntries(one).map((entry) => entry.role)));
    expect(cueClasses.filter((one) => !roles.has(one))).toEqual([]);
    for (const language of readingLanguages)
      for (const { role, kind, form } of lexiconEntries(language)) {
        const kinds = kindsOfClass[role as 'deed'];
        if (kinds) expect(kinds, `${role} ${form}`).toContain(kind);
      }
  });
});
