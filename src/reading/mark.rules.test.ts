import { describe, expect, it, test } from 'vitest';
import { undone } from './draft.rules.ts';
import { LONGEST_STRETCH, stretchToMark, wholeWords } from './mark.rules.ts';
import { documentText } from './reading.fixture.ts';
import type { DraftState } from './reading.ts';
import { extended, nextFree } from './sentences.rules.ts';

const of = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test.each([
  ['رصد 50.000 درهم.', ' 50.000 درهم.', '50.000 درهم'],
  ['رصد 50.000 درهم.', '0.000 دره', '50.000 درهم'],
  ['رصد 50.000 درهم.', '000', '50.000'],
  ['مدينة الداخلة، بقدرة', 'داخلة،', 'الداخلة'],
  ['المعلومة (500 ميغاواط)', '(500 ميغاواط)', '500 ميغاواط'],
  ['قال إن الورش «مفتوح للجميع».', 'الورش «مفتوح للجميع».', 'الورش «مفتوح للجميع»'],
  ['(le plan) suit', '(le plan) suit', '(le plan) suit'],
  ['un taux de 92,5 % en 2027', '92,5 % ', '92,5 %'],
  ['coûte 11 M€, dit-on', '11 M€, ', '11 M€'],
  ['soit 50\u202f000 emplois', '000 emplois', '50\u202f000 emplois'],
  ['fin. Une phrase. Début', ' Une phrase. ', 'Une phrase'],
])('in «%s» the stretch «%s» is «%s» in whole words', (text, words, whole) => {
  const span = wholeWords(text, of(text, words))!;
  expect(text.slice(span.start, span.end)).toBe(whole);
});

describe('a stretch that a person marks', () => {
  const text = documentText();
  const jobs = of(text, 'إحداث 50.000 منصب شغل');
  const mark = (span: { start: number; end: number }, state: DraftState = 'waiting') =>
    stretchToMark(text, span, [{ ...jobs, number: 7, state }]);
  const code = (...asked: Parameters<typeof mark>) => {
    const result = mark(...asked);
    return result.ok ? undefined : result.refusal.code;
  };

  it.each([
    [{ start: -1, end: 5 }],
    [{ start: 5, end: 5 }],
    [{ start: 9, end: 5 }],
    [{ start: 0, end: text.length + 1 }],
  ])('lies in the text: %j does not', (span) => {
    expect(code(span)).toBe('reading.span-outside');
  });

  it('holds a word, and not a chapter', () => {
    const blank = text.indexOf('\n\n');
    expect(code({ start: blank, end: blank + 2 })).toBe('reading.span-empty');
    const long = `${'كلمة '.repeat(LONGEST_STRETCH / 5)}`;
    expect(stretchToMark(long, { start: 0, end: long.length }, []).ok).toBe(true);
    expect(stretchToMark(`${long}ب`, { start: 0, end: long.length + 1 }, [])).toMatchObject({
      refusal: { code: 'reading.span-too-long', details: { characters: LONGEST_STRETCH + 1, most: LONGEST_STRETCH } },
    });
  });

  it('touches no draft that waits, and is not the very words of one that entered the register', () => {
    const beside = { start: jobs.end, end: jobs.end + 30 };
    const over = { start: jobs.start - 10, end: jobs.start + 3 };
    expect(code(jobs)).toBe('reading.span-taken');
    expect(mark(over)).toMatchObject({ refusal: { details: { number: 7 } } });
    expect(code(beside)).toBeUndefined();
    for (const state of ['accepted', 'attached'] as const) {
      expect(code(jobs, state)).toBe('reading.span-taken');
      expect(code(over, state)).toBeUndefined();
    }
    for (const state of ['rejected', 'unmarked'] as const) expect(code(jobs, state)).toBeUndefined();
  });
});

describe('the way through sentences that no draft covers', () => {
  const text =
    'عنوان قصير\n\nتعتزم الوزارة إحداث مركز. وستكوّن الجهة ألف خريج، وتبني ثلاث مدارس. انتهى.\nUne phrase à dire ici.';
  const centre = of(text, 'تعتزم الوزارة إحداث مركز');
  const graduates = of(text, 'وستكوّن الجهة ألف خريج');
  const words = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
  const nowhere = { start: 0, end: 0 };

  it('goes from one to the next over the lines, and back', () => {
    const first = nextFree(text, nowhere, 1, [])!;
    expect(words(first)).toBe('تعتزم الوزارة إحداث مركز');
    const second = nextFree(text, first, 1, [])!;
    expect(words(second)).toBe('وستكوّن الجهة ألف خريج، وتبني ثلاث مدارس');
    const third = nextFree(text, second, 1, [])!;
    expect(words(third)).toBe('Une phrase à dire ici');
    expect(nextFree(text, third, 1, [])).toBeUndefined();
    expect(nextFree(text, third, -1, [])).toEqual(second);
    expect(nextFree(text, first, -1, [])).toBeUndefined();
  });

  it('leaves out what is drafted and offers what is left of its sentence', () => {
    const taken = [centre, graduates];
    const left = nextFree(text, nowhere, 1, taken)!;
    expect(words(left)).toBe('وتبني ثلاث مدارس');
    expect(words(nextFree(text, left, 1, taken))).toBe('Une phrase à dire ici');
    expect(nextFree(text, left, -1, taken)).toBeUndefined();
  });

  it('goes on to the next sentence, never over a draft', () => {
    const second = nextFree(text, centre, 1, [])!;
    expect(words(extended(text, centre, []))).toBe(text.slice(centre.start, second.end));
    expect(extended(text, centre, [graduates])).toEqual(centre);
  });
});

test.each([
  ['waiting', ['embedded'], undefined, 'reading.nothing-to-undo'],
  ['waiting', ['embedded'], 'revise', 'correction'],
  ['waiting', ['embedded'], 'undo', 'reading.nothing-to-undo'],
  ['accepted', ['embedded'], 'accept', 'decision'],
  ['waiting', [], 'mark', 'mark'],
  ['waiting', [], 'revise', 'correction'],
  ['waiting', [], 'undo', 'mark'],
  ['rejected', [], 'reject', 'decision'],
  ['unmarked', [], 'undo', 'reading.nothing-to-undo'],
] as const)('a draft that is %s, found by %j, last act %s: undoing takes back %s', (state, readers, last, what) => {
  const result = undone({ state, number: 1, found: { readers: [...readers] } as never }, last);
  expect(result.ok ? result.value : result.refusal.code).toBe(what);
});
