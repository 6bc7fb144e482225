import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadingLanguage, readingLanguages } from '../stored-text.ts';
import { datesIn } from './dates.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { normalise, spanOf } from './normalise.ts';
import { quantitiesIn } from './quantities.ts';
import { tokenise } from './tokens.ts';

type Case = Fields & { text: string; documentDate?: string; about: string };
type Cases = { cases: Case[]; beyond: (Case & { why: string })[] };

const folder = path.resolve(import.meta.dirname, '../../../fixtures/reading');
const casesOf = (language: ReadingLanguage): Cases =>
  JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Cases;

const read = (one: Case, language: ReadingLanguage): Fields =>
  fieldsOf(one.text, { language, ...(one.documentDate ? { documentDate: one.documentDate } : {}) });
const wanted = ({ quantities, deadline }: Case): Fields => ({ quantities, deadline });

describe.each(readingLanguages)('the grammar of quantities and dates, %s', (language) => {
  const { cases, beyond } = casesOf(language);

  it.each(cases.map((one) => [one.text, one] as const))('reads %s', (_, one) => {
    expect(read(one, language)).toEqual(wanted(one));
  });

  it('is measured by enough phrases that say different things', () => {
    const all = [...cases, ...beyond];
    expect(all.length).toBeGreaterThanOrEqual(300);
    const shapes = all.map((one) => one.text.replace(/\p{Nd}+/gu, '#'));
    expect(shapes.filter((shape, i) => shapes.indexOf(shape) !== i)).toEqual([]);
  });

  it('still cannot read what is said to be beyond it', () => {
    expect(beyond.length).toBeLessThanOrEqual((cases.length + beyond.length) * 0.03);
    for (const one of beyond) expect(read(one, language), one.text).not.toEqual(wanted(one));
  });
});

/** The same numbers on every run: xorshift. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const noise = [
  ...'0123456789٠٣۷.,،\'’-–/()[]%٪$€£«»"\n\t ×½²ـ\u0651\u200f\u00ad\u00a0ﷺﬁßé😀\ud83d و ب ال ه à to من إلى',
];

/** A text with a few characters dropped, doubled, moved or replaced. */
function mutated(text: string, other: string, next: (below: number) => number): string {
  let made = text;
  for (let left = 1 + next(6); left > 0; left--) {
    const at = next(made.length + 1);
    const to = Math.min(made.length, at + next(9));
    const kind = next(5);
    if (kind === 0) made = made.slice(0, at) + made.slice(to);
    else if (kind === 1) made = made.slice(0, to) + made.slice(at);
    else if (kind === 2) made = made.slice(0, at) + noise[next(noise.length)] + made.slice(at);
    else if (kind === 3) made = made.slice(to) + made.slice(0, at);
    else made = made.slice(0, at) + other.slice(next(other.length + 1));
  }
  return made;
}

type Found = ReturnType<typeof readAll>;

function readAll(text: string, language: ReadingLanguage) {
  const normalised = normalise(text);
  const tokens = tokenise(normalised);
  const dates = datesIn(tokens, 0, tokens.count, language, 2026);
  const dated = new Uint8Array(tokens.count);
  for (const date of dates) dated.fill(1, date.first, date.end);
  const quantities = quantitiesIn(tokens, 0, tokens.count, { language, home: 'MAD', dated, reference: 2026 });
  return { normalised, tokens, dates, quantities };
}

/** What is wrong with what was read, in words; nothing if it holds together. */
function faults({ normalised, tokens, dates, quantities }: Found): string[] {
  const wrong: string[] = [];
  for (const one of quantities)
    if (!Number.isFinite(one.value) || (one.valueMax !== undefined && one.valueMax <= one.value))
      wrong.push(`value ${one.value} to ${one.valueMax}`);
  for (const one of dates)
    if (!/^(\d{4}(-\d\d){0,2}|P\d+[DWMY]|same|decade)$/.test(one.to)) wrong.push(`date ${one.to}`);
  for (const all of [dates, quantities]) {
    let before = 0;
    for (const one of all) {
      const { start, end } = spanOf(normalised, tokens.start[one.first]!, tokens.end[one.end - 1]!);
      if (!(one.first >= before && one.end > one.first && one.end <= tokens.count)) wrong.push(`tokens ${one.first}`);
      if (!(start >= 0 && end > start && end <= normalised.text.length)) wrong.push(`span ${start} to ${end}`);
      before = one.end;
    }
  }
  return wrong;
}

describe('spoiled texts', () => {
  it.each(readingLanguages)(
    'are read without failing, and what is found stands in order within the text: %s',
    (language) => {
      const { cases } = casesOf(language);
      const next = seeded(20261129);
      for (let round = 0; round < 600; round++) {
        const one = cases[next(cases.length)]!;
        const text = mutated(one.text, cases[next(cases.length)]!.text, next);
        expect(faults(readAll(text, language)), text).toEqual([]);
      }
    },
  );

  const million = 1_000_000;
  const long = 200_000;
  // Some tenths of a second each; anything quadratic takes minutes.
  const patience = 20_000;
  it.each([
    ['a million digits', '9'.repeat(million)],
    ['digits in groups without end', '1 000'.padEnd(million, ' 000')],
    ['digits and commas', '1,'.repeat(long / 2)],
    ['a word of a million letters', 'ا'.repeat(million)],
    ['number words without end', 'مليون '.repeat(long / 6)],
    ['joined number words', 'خمسة وعشرون '.repeat(long / 12)],
    ['French number words', 'cent mille '.repeat(long / 11)],
    ['units without end', '5 % et 3 km à 2 ans '.repeat(long / 20)],
    ['dates without end', 'from 1 May to 2 June 2027 '.repeat(long / 26)],
    ['telephone numbers', '05 '.repeat(long / 3)],
    ['marks', '-/'.repeat(long / 2)],
    ['letters and digits in turn', 'a1'.repeat(long / 2)],
    ['particles and digits', 'و1'.repeat(long / 2)],
  ])('are read in time linear in their length: %s', (_, text) => {
    for (const language of readingLanguages) {
      const started = performance.now();
      readAll(text, language);
      expect(performance.now() - started).toBeLessThan(patience);
    }
  });
});
