/** Words of a table, parted by spaces or lines. */
export const setOf = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean));
