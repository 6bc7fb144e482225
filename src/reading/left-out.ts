import type { Draft } from './draft.ts';
import type { AllLearnt } from './engine/learnt-file.ts';
import { read } from './engine/read.ts';
import { readingRules } from './engine/rules.ts';
import { loadKnowledge } from './knowledge.ts';

/**
 * A text read without what only some documents taught: how the reader does on a text that it has never seen. An entry or
 * rule that other documents taught too stays.
 *
 * without  documents of the annotated set
 * learnt   weights learnt without them, in place of the shipped ones
 */
export function readWithout(text: string, without: readonly string[], learnt?: AllLearnt): Draft[] {
  const isOff = (taughtBy: readonly string[] | undefined): boolean =>
    taughtBy !== undefined && taughtBy.length > 0 && taughtBy.every((one) => without.includes(one));
  const off = new Set(Object.entries(readingRules).flatMap(([id, rule]) => (isOff(rule.taughtBy) ? [id] : [])));
  return read({ text }, {}, { ...loadKnowledge({}, (entry) => !isOff(entry.taughtBy)), off, ...learnt });
}

/** A text read without every entry and rule that speaks in it and in no other of a set: less than any unseen text has. */
export function readStrictly(text: string, others: readonly string[], learnt?: AllLearnt): Draft[] {
  const whole = { ...loadKnowledge(), ...learnt };
  const speaksIn = (one: string): Set<string> =>
    new Set(read({ text: one }, {}, whole).flatMap((draft) => draft.fired.map(({ rule }) => rule)));
  const elsewhere = new Set(others.flatMap((one) => [...speaksIn(one)]));
  const off = new Set([...speaksIn(text)].filter((rule) => !elsewhere.has(rule)));
  const keep = ({ role, form }: { role: string; form: string }): boolean => !off.has(`${role}:${form}`);
  return read({ text }, {}, { ...loadKnowledge({}, keep), off, ...learnt });
}
