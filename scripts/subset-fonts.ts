/**
 * Makes the web fonts of `src/web/fonts` from the TTF files of the pinned font packages: only the letters we print.
 * Run it when a letter is missing or a font package moves; its output is committed, so a start builds nothing.
 *
 *   node scripts/subset-fonts.ts
 */
import fs from 'node:fs';
import path from 'node:path';
// @ts-expect-error the package ships no types
import subsetFont from 'subset-font';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'src/web/fonts');

const span = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** French, English, place names in Latin letters, digits, punctuation, arrows of the pager. */
const latin = `${span(0x20, 0x7e)}\u00a0£©«°±²³´·»½¿${span(0xc0, 0xff)}ŒœŸ–—‘’‚“”„•…‹›€−→←≤≥×\u202f\u2009`;
/** Arabic with its marks, and the letters Moroccan names add (گ ڭ پ ڤ چ ژ ڨ). */
const arabic = `${span(0x60c, 0x60c)}؛؟${span(0x621, 0x63a)}${span(0x640, 0x652)}٠١٢٣٤٥٦٧٨٩٪٫٬ٰٱپچژڤڨڭگ`;
/** Neo-Tifinagh of IRCAM and the consonant joiner. */
const tifinagh = `${span(0x2d30, 0x2d67)}\u2d6f\u2d70\u2d7f `;

const fonts = [
  ['sans-latin-400', '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf', latin],
  ['sans-latin-600', '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf', latin],
  ['sans-arabic-400', '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf', arabic],
  ['sans-arabic-600', '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf', arabic],
  ['sans-tifinagh-400', '@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf', tifinagh],
] as const;

for (const [name, file, text] of fonts) {
  const ttf = fs.readFileSync(path.join(root, 'node_modules', file));
  const woff2 = await subsetFont(ttf, text, {
    targetFormat: 'woff2',
    noHinting: true,
    // Latin needs no alternates (small capitals, fractions …); Arabic lives by its substitutions.
    noLayoutClosure: text === latin,
  });
  fs.writeFileSync(path.join(out, `${name}.woff2`), woff2);
  process.stdout.write(`${name}  ${(ttf.length / 1000).toFixed(1)} kB -> ${(woff2.length / 1000).toFixed(1)} kB\n`);
}
for (const [name, pack] of [
  ['OFL-plex-sans.txt', 'ibm-plex-sans'],
  ['OFL-plex-sans-arabic.txt', 'ibm-plex-sans-arabic'],
  ['OFL-noto-sans-tifinagh.txt', 'noto-sans-tifinagh'],
] as const)
  fs.copyFileSync(path.join(root, 'node_modules/@expo-google-fonts', pack, 'LICENSE_FONT'), path.join(out, name));
