/**
 * A pure function of a text that keeps its last answers: what is asked of every sentence and name at each look at a document
 * is worked out once. Answers are shared, so nobody changes them.
 *
 * most  answers kept; the oldest go first
 */
export function remembered<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    kept.set(text, found);
    return found;
  };
}
