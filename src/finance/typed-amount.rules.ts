/**
 * An amount as a hand types it, as exact decimal text. Spaces group thousands and a single comma stands before decimals, as they are
 * written in French and Arabic; what could be read in two ways is left as it is, and the program refuses it beside its field.
 *
 * example  '1 250 000,50' → '1250000.50' · '1,250,000' → '1,250,000'
 */
export function typedAmount(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^-?\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
}
