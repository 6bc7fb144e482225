import { describe, expect, it } from 'vitest';
import { Lexicon, lexiconRoles, type Match } from './engine/lexicon.ts';
import { normalise } from './engine/normalise.ts';
import { readingRules } from './engine/rules.ts';
import { tokenise, WORD } from './engine/tokens.ts';
import { lexiconEntries } from './knowledge.ts';
import { readingLanguages } from './stored-text.ts';

const matchesOf = (lexicon: Lexicon, text: string): Match[] => {
  const tokens = tokenise(normalise(text));
  const found: Match[] = [];
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD) lexicon.at(tokens.str, i, tokens.count, found);
  return found;
};

describe.each(readingLanguages)('the lexicon, %s', (language) => {
  const entries = lexiconEntries(language);

  it('has a sentence for each entry, in which it is found', () => {
    const silent = entries.filter(({ test, ...entry }) => {
      const found = matchesOf(new Lexicon(language, [entry]), test ?? '');
      return !found.some((one) => one.role === entry.role && one.kind === entry.kind);
    });
    expect(silent.map((one) => `${one.role} ${one.form}`)).toEqual([]);
  });

  it('finds each entry in its sentence among all others too', () => {
    const whole = new Lexicon(language, entries);
    const lost = entries.filter((entry) => !matchesOf(whole, entry.test!).some((one) => one.role === entry.role));
    expect(lost.map((one) => `${one.role} ${one.form}`)).toEqual([]);
  });

  it('says of each entry what taught it, and names no role that nobody reads', () => {
    for (const entry of entries) {
      expect(lexiconRoles).toContain(entry.role);
      expect(Array.isArray(entry.taughtBy), entry.form).toBe(true);
    }
    const keys = entries.map((one) => `${one.role}|${one.kind ?? ''}|${one.form}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('has no two equal sentences', () => {
    const tests = entries.map((one) => one.test);
    expect(tests.filter((test, i) => tests.indexOf(test) !== i)).toEqual([]);
  });
});

it('every rule says what taught it', () => {
  for (const rule of Object.values(readingRules)) expect(Array.isArray(rule.taughtBy)).toBe(true);
});
