import type { ReadingLanguage } from '../stored-text.ts';

const french = new Set(
  'le la les des du de une un et à a au aux dans pour par sur est sont sera seront qui que avec son ses leur cette ce ces plus nous d l'.split(
    ' ',
  ),
);
const english = new Set(
  'the of and to in is are be will for with that this by on as an at from its their has have it which should we was were'.split(
    ' ',
  ),
);

/**
 * The language of a text by its script, and between French and English by their small words. On short mixed texts this
 * was right where trained detectors were not.
 */
export function languageOf(n: string): ReadingLanguage {
  const sample = n.length > 20_000 ? n.slice(0, 20_000) : n;
  let arabic = 0;
  let latin = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code >= 0x621 && code <= 0x6d3) arabic += 1;
    else if (code >= 0x61 && code <= 0x7a) latin += 1;
  }
  if (arabic > latin * 0.6) return 'ar';
  let fr = 0;
  let en = 0;
  for (const word of sample.match(/[a-z]+/g) ?? []) {
    if (french.has(word)) fr += 1;
    if (english.has(word)) en += 1;
  }
  return fr > en ? 'fr' : 'en';
}
