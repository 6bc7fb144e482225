/**
 * Who did something, for the rule of four eyes: a person, and everyone that person stood in for at that moment.
 *
 * A deputy counts as both persons: what a deputy brings was also brought by the one who is away, so neither of the two
 * may accept it. People are ids, never names; what a pack shipped was recorded by `system:…`.
 */
export type Signature = { person: string; actsFor: readonly string[] };

/** The person and those they stood in for, without repetition: what is stored beside every act. */
export const personsOf = (signature: Signature): string[] => [...new Set([signature.person, ...signature.actsFor])];

/**
 * Would one person stand on both sides?
 *
 * example  isSamePerson({ person: 'a', actsFor: [] }, { person: 'b', actsFor: ['a'] }) → true: b stands in for a
 */
export const isSamePerson = (one: Signature, other: Signature): boolean => {
  const persons = personsOf(one);
  return personsOf(other).some((person) => persons.includes(person));
};
