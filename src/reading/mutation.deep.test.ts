import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dice } from '../../tests/dice.ts';
import { draftsOf } from './embedded.ts';
import { readingLanguages } from './stored-text.ts';

const odd = [
  '\u0640', '\u064b', '\u200f', '\u202e', '\ud83d', '\ude00', '\u0000', '\ufeff', '﷽', 'ﻻ', '½', '\u00a0', '\u2028', '(', ')', '«', '»', '%', '٪', '٫', '9', '٩', '2030', '-', '–', '.', ',', '،', '\n', '\n\n', ' ', 'م', 'ه', '#', '* ', ':', ';', '؛', '$', '€', '°', 'x', 'مليار', ' milliards ', ' billion ', ' 20',
]; // biome-ignore format: a table

const fixture = (language: string): string[] =>
  (
    JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `../../fixtures/reading/${language}.json`), 'utf8')) as {
      cases: { text: string }[];
    }
  ).cases.map((one) => one.text);

/** Texts of a few sentences, and the annotated documents where they lie beside the project. */
const shared = path.join(import.meta.dirname, '../../../shared/documents');
const documents = fs.existsSync(shared) ? fs.readdirSync(shared).filter((name) => name.endsWith('.txt')) : [];

function mutated(text: string, roll: (below: number) => number): string {
  const at = roll(text.length + 1);
  const length = roll(6);
  switch (roll(5)) {
    case 0:
      return text.slice(0, at) + odd[roll(odd.length)]! + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + odd[roll(odd.length)]! + text.slice(at + length);
    case 3:
      return text.slice(at) + text.slice(0, at);
    default:
      return text.slice(0, at) + text.slice(at, at + 12) + text.slice(at);
  }
}

const MANY = 1_000_000;

describe('a text that was spoilt', () => {
  const texts = [
    ...readingLanguages.flatMap((language) => {
      const cases = fixture(language);
      return cases.map((text, i) => `${text}. ${cases[(i + 7) % cases.length]}`);
    }),
    ...documents.flatMap((name) =>
      fs
        .readFileSync(path.join(shared, name), 'utf8')
        .split(/\n+/)
        .filter((line) => line.length > 40 && line.length < 400),
    ),
  ];

  it('is read without an error, and every quote stands where its span says, a million times', () => {
    const roll = dice(20261129);
    let drafts = 0;
    // Several spoilt passages make one document, so that a million of them are read in minutes.
    const together = 25;
    for (let done = 0; done < MANY; done += together) {
      const parts: string[] = [];
      for (let k = 0; k < together; k++) {
        let text = texts[roll(texts.length)]!;
        for (let times = 1 + roll(3); times > 0; times--) text = mutated(text, roll);
        parts.push(text);
      }
      const text = parts.join(roll(2) === 0 ? '\n' : '\n\n');
      for (const draft of draftsOf({ text, blocks: [] }, { language: readingLanguages[roll(3)]! })) {
        drafts += 1;
        if (text.slice(draft.start, draft.end) !== draft.quote || draft.end <= draft.start)
          expect.fail(JSON.stringify({ draft, text }));
        for (const { start, end } of [
          draft.sentence,
          ...draft.quantities,
          ...draft.actors,
          ...draft.places,
          ...draft.fired,
          ...(draft.deadline ? [draft.deadline] : []),
        ])
          if (!(start >= 0 && end >= start && end <= text.length)) expect.fail(JSON.stringify({ start, end, text }));
      }
    }
    expect(drafts).toBeGreaterThan(MANY / 10);
  });
});
