import { fold, stems, wordsOf } from '../../platform/search/arabic.ts';

export type Piece = { text: string; isFound: boolean };

/**
 * A text cut where words of the search stand in it, as written, by their stem, or by their beginning.
 * example  highlighted('إنجاز المشروع', 'مشاريع') → إنجاز, then «المشروع» found
 */
export function highlighted(text: string, asked: string): Piece[] {
  const words = wordsOf(asked);
  const forms = new Set(words.flatMap((word) => [word, ...stems(word)]));
  const last = words.at(-1) ?? '';
  const isFound = (word: string): boolean => {
    const folded = fold(word);
    if ([folded, ...stems(folded)].some((form) => forms.has(form))) return true;
    return last.length > 2 && folded.startsWith(last);
  };
  const pieces: Piece[] = [];
  for (const part of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const found = /[\p{L}\p{N}]/u.test(part) && isFound(part);
    const before = pieces.at(-1);
    if (before && before.isFound === found) before.text += part;
    else pieces.push({ text: part, isFound: found });
  }
  return pieces;
}
