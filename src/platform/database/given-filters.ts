/** Texts remembered at a time: those made anew for each request must not fill the memory. */
const REMEMBERED = 2000;
const asked = /\$(\d+)(?:::[a-z_]+(?:\[\])?)? is (not )?null\b/gi;

/**
 * Tells a query which of its parameters are given: `$1::text is null` becomes something that is true, or false, before the values
 * are looked at. A filter that is not asked for is then no part of the plan, and one plan serves all values of the others; left as it
 * is, the server would have to plan anew for each value to find out.
 *
 * returns  the text to ask, equal for equal parameters given
 */
export function filterTeller(): (text: string, values: readonly unknown[]) => string {
  let known = new Map<string, Map<string, string> | undefined>();
  return (text, values) => {
    if (!known.has(text)) {
      if (known.size >= REMEMBERED) known = new Map();
      known.set(text, text.search(asked) < 0 ? undefined : new Map());
    }
    const variants = known.get(text);
    if (!variants) return text;
    const given = values.map((value) => (value === null || value === undefined ? '-' : '+')).join('');
    let told = variants.get(given);
    if (told === undefined) {
      told = text.replace(asked, (atom, number: string, not?: string) =>
        (given[Number(number) - 1] === '-') === (not === undefined) ? `(true or ${atom})` : `(false and ${atom})`,
      );
      variants.set(given, told);
    }
    return told;
  };
}
