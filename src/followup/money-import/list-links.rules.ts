import { type Candidate, matchWord } from '../tracker/match.rules.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';
import type { ListDecision, ListFieldName, ListLink } from './list.ts';

/** A word that a person has to decide on; `rows` counts them, `row` is the first. */
export type OpenWord = {
  field: ListFieldName;
  of: ListLink;
  value: string;
  row: number;
  rows: number;
  guesses: string[];
};

export type ListLinks = {
  /** The reference that a word stands for, or undefined while nobody decided. */
  of(field: ListFieldName, link: ListLink, text: string, row: number): string | undefined;
  open(): OpenWord[];
};

/** Written as a reference: whether it is one is asked where the right on it is asked. */
const REFERENCE = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/;

/** Resolves words of a list: by reference, as decided, else by an exact name; what is left open a person decides. */
export function listLinks(
  known: ReadonlyMap<ListLink, readonly Candidate[]>,
  decisions: readonly ListDecision[],
): ListLinks {
  const decided = new Map(
    decisions.filter((one) => one.value !== '').map((one) => [`${one.field}:${plainWords(one.value)}`, one.refs[0]]),
  );
  const refs = new Map([...known].map(([link, all]) => [link, new Set(all.map((one) => one.id))]));
  const answers = new Map<string, { ref?: string; guesses: string[] }>();
  const open = new Map<string, OpenWord>();

  const resolve = (field: ListFieldName, link: ListLink, text: string): { ref?: string; guesses: string[] } => {
    const chosen = decided.get(`${field}:${plainWords(text)}`);
    if (chosen) return { ref: chosen, guesses: [] };
    if (refs.get(link)?.has(text) || link === 'funding') return { ref: text, guesses: [] };
    if (REFERENCE.test(text)) return { ref: text, guesses: [] };
    const found = matchWord(text, known.get(link) ?? []);
    return found.found === 'exact'
      ? { ref: found.id, guesses: [] }
      : { guesses: found.found === 'guess' ? found.ids.slice(0, 3) : [] };
  };

  return {
    of(field, link, text, row) {
      const key = `${field}\u0000${text}`;
      let answer = answers.get(key);
      if (!answer) {
        answer = resolve(field, link, text);
        answers.set(key, answer);
      }
      if (answer.ref !== undefined) return answer.ref;
      const waits = open.get(key);
      if (waits) waits.rows++;
      else open.set(key, { field, of: link, value: text, row, rows: 1, guesses: answer.guesses });
      return undefined;
    },
    open: () => [...open.values()],
  };
}
