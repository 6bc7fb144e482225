import type { Glyph } from './glyph.ts';
import { directionOf } from './script.rules.ts';

/**
 * What was met in the signs of a file, to say afterwards how far its text can be relied on.
 *
 * shapes     letters kept as shapes (initial, medial, final) instead of letters
 * unknown    signs of which the file does not say what they stand for
 * backwards  right-to-left signs kept in the order in which they are drawn from the left; `forwards` the others
 */
export type Seen = {
  signs: number;
  rtl: number;
  ltr: number;
  shapes: number;
  unknown: number;
  backwards: number;
  forwards: number;
};

const shape = /[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a sign without a letter is given as one
const unknown = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f\u{f0000}-\u{10fffd}]/u;
/** Bullets of the Symbol and Wingdings fonts, which have no letters of their own. */
const bullets = /[\uf0a7\uf0b7\uf076\uf0d8\uf0fc\uf06c\uf06e\uf0a8\uf071\uf0e8\uf0e0\uf02d]/gu;

const isThin = (glyph: Glyph): boolean => glyph.right - glyph.left <= 0.01 * glyph.size;

/** The signs with what has no letters made plain; direction marks have no place on paper. */
export function shown(glyphs: readonly Glyph[]): Glyph[] {
  return (
    glyphs
      .map((glyph) => ({
        ...glyph,
        text: glyph.text
          .replaceAll(bullets, '•')
          .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu, ''),
      }))
      // a vowel mark that its file says together with a letter: the letter is drawn by itself
      .map((glyph) =>
        isThin(glyph) && /\p{M}/u.test(glyph.text) ? { ...glyph, text: glyph.text.replaceAll(/\P{M}/gu, '') } : glyph,
      )
      .filter((glyph) => glyph.text !== '' && glyph.text !== 'ـ')
      // a sign that takes no room and has no letter is a vowel mark that its font made out of two
      .filter((glyph) => glyph.right - glyph.left > 0.01 * glyph.size || !unknown.test(glyph.text))
  );
}

export function seeGlyphs(glyphs: readonly Glyph[], seen: Seen): void {
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const way = directionOf(glyph.text);
    if (unknown.test(glyph.text)) seen.unknown += 1;
    if (way === 'space') continue;
    seen.signs += 1;
    if (way === 'ltr') seen.ltr += 1;
    if (way === 'rtl') {
      seen.rtl += 1;
      if (shape.test(glyph.text)) seen.shapes += 1;
      if (before && Math.abs(before.base - glyph.base) < 1 && before.left !== glyph.left)
        if (glyph.left > before.left) seen.backwards += 1;
        else seen.forwards += 1;
    }
    before = way === 'rtl' ? glyph : undefined;
  }
}
