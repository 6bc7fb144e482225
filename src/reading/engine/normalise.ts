import type { Span } from '../draft.ts';

/**
 * A text in which what is written in several ways is written in one, with the place of each character.
 *
 * n    the normalised text
 * pos  for each character of n, where the character that it comes from stands in the text; one more entry for the end
 */
export type Normalised = { text: string; n: string; pos: Uint32Array };

const DROP = 0;
/** No character of any text: a noncharacter stands for those that become several. */
const SEVERAL = 0xffff;

const arabic: Record<string, string> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ة: 'ه', ۀ: 'ه', ہ: 'ه', ؤ: 'و', ئ: 'ي', ک: 'ك', گ: 'ك', ڭ: 'ك', ڤ: 'ف', پ: 'ب',
}; // biome-ignore format: a table
const marks: Record<string, string> = {
  '٫': '.', '٬': ',', '،': ',', '؛': ';', '؟': '?', '٪': '%', '﹪': '%', '％': '%', '۔': '.', '…': '.', '。': '.',
  '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '‟': '"', '‹': '"', '›': '"', '〝': '"', '〞': '"',
  '’': "'", '‘': "'", '‛': "'", ʼ: "'", '′': "'", '`': "'", '´': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '﹣': '-', '－': '-',
  '•': '*', '◦': '*', '▪': '*', '●': '*', '■': '*', '‣': '*', '\uf0b7': '*', '\uf0a7': '*',
  '×': 'x', '\t': ' ', '\r': ' ', '\v': ' ', '\f': '\n', '\u2028': '\n', '\u2029': '\n', '\u0085': '\n',
  '﴾': '(', '﴿': ')', '（': '(', '）': ')', œ: 'oe', Œ: 'oe', æ: 'ae', Æ: 'ae', ß: 'ss', 'ﬁ': 'fi', 'ﬂ': 'fl', '½': '.5', '¼': '.25', '¾': '.75', 'º': 'o', 'ª': 'a',
}; // biome-ignore format: a table

const single = new Uint16Array(0x10000);
/** Characters that become several. */
const several = new Map<number, number[]>();
let isReady = false;

const DIGITS_ARABIC = 0x660;
const DIGITS_PERSIAN = 0x6f0;

function isDropped(code: number): boolean {
  return (
    code === 0x640 ||
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x670 ||
    (code >= 0x6d6 && code <= 0x6ed && code !== 0x6dd && code !== 0x6e9) ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x61c ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

function prepare(): void {
  const put = (code: number, to: string): void => {
    const codes = [...to].map((one) => one.charCodeAt(0));
    if (codes.length === 1) single[code] = codes[0]!;
    else {
      several.set(code, codes);
      single[code] = SEVERAL;
    }
  };
  const plain = (char: string): string => {
    const known = arabic[char] ?? marks[char];
    if (known !== undefined) return known;
    return char;
  };
  for (let code = 0; code < 0x10000; code++) single[code] = code;
  const fold = (from: number, to: number): void => {
    for (let code = from; code <= to; code++) {
      if (isDropped(code)) continue;
      const folded = [...String.fromCharCode(code).normalize('NFKD').toLowerCase()]
        .filter((one) => !isDropped(one.charCodeAt(0)))
        .map(plain)
        .join('')
        .trim();
      if (folded !== '' && folded !== String.fromCharCode(code)) put(code, folded);
    }
  };
  fold(0x41, 0x24f);
  fold(0x370, 0x52f);
  fold(0x1e00, 0x1fff);
  // Raised letters: 1ᵉʳ
  fold(0x2b0, 0x2b8);
  fold(0x1d2c, 0x1d6a);
  fold(0xfb00, 0xfbff);
  fold(0xfc00, 0xfdff);
  fold(0xfe70, 0xfefc);
  fold(0xff00, 0xffef);
  for (const [from, to] of [...Object.entries(arabic), ...Object.entries(marks)]) put(from.charCodeAt(0), to);
  for (let digit = 0; digit < 10; digit++) {
    single[DIGITS_ARABIC + digit] = 0x30 + digit;
    single[DIGITS_PERSIAN + digit] = 0x30 + digit;
  }
  for (const space of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) single[space] = 0x20;
  for (let space = 0x2000; space <= 0x200a; space++) single[space] = 0x20;
  // A raised figure belongs to its unit (km²) or is a note of the foot of the page.
  for (const [code, to] of [
    [0xb2, '2'],
    [0xb3, '3'],
    [0xb9, ' '],
  ] as const)
    put(code, to);
  for (const code of [0x2070, ...Array.from({ length: 6 }, (_, i) => 0x2074 + i)]) single[code] = 0x20;
  for (let code = 1; code < 0x20; code++) if (code !== 0x0a) single[code] = 0x20;
  for (let code = 0; code < 0x10000; code++) if (isDropped(code)) single[code] = DROP;
  single[0] = 0x20;
  if (!several.has(0xffff)) single[0xffff] = 0xfffd;
  isReady = true;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Where a text is normalised before it is copied to its own size: a long document is read in many parts, and fresh memory for
 * each of them costs more than its letters do.
 */
let room = { codes: new Uint16Array(0), pos: new Uint32Array(0) };
/** A longer text has memory of its own. */
const MOST_ROOM = 300_000;

function roomFor(size: number): typeof room {
  if (size <= room.codes.length) return room;
  const own = { codes: new Uint16Array(size), pos: new Uint32Array(size + 1) };
  if (size <= MOST_ROOM) room = own;
  return own;
}

/** example  normalise('بحلول عام ٢٠٣٠').n → 'بحلول عام 2030' */
export function normalise(text: string): Normalised {
  if (!isReady) prepare();
  let size = text.length + 64;
  let { codes, pos } = roomFor(size);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = single[code]!;
    if (to === DROP) continue;
    if (to === SEVERAL) {
      let parts = several.get(code)!;
      // ½ million is 0.5 million, 2½ is 2.5
      if (parts[0] === 0x2e && !(length > 0 && codes[length - 1]! >= 0x30 && codes[length - 1]! <= 0x39))
        parts = [0x30, ...parts];
      if (length + parts.length + text.length - at > size) {
        size = length + parts.length + (text.length - at) * 2;
        [codes, pos] = [widened(codes, new Uint16Array(size)), widened(pos, new Uint32Array(size + 1))];
      }
      for (const one of parts) {
        codes[length] = one;
        pos[length++] = at;
      }
    } else {
      codes[length] = to;
      pos[length++] = at;
    }
  }
  pos[length] = text.length;
  // Half a pair of surrogates becomes one sign of replacement: as long as itself.
  return { text, n: decoder.decode(codes.subarray(0, length)), pos: pos.slice(0, length + 1) };
}

function widened<A extends Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

/** The span of the text that a stretch of the normalised text comes from, with the signs that hang on its last letter. */
export const spanOf = (normalised: Normalised, start: number, end: number): Span => ({
  start: normalised.pos[start]!,
  end: endOf(normalised, start, end),
});

/** Where the same stretch ends in the text. */
export function endOf({ text, pos }: Normalised, start: number, end: number): number {
  let last = end > start ? pos[end - 1]! + 1 : pos[start]!;
  // what hangs was dropped: where the next letter stands right behind there is nothing
  if (pos[end] === last) return last;
  while (last < text.length && isHanging(text.charCodeAt(last))) last += 1;
  return last;
}

/** Vowel signs and accents belong to the letter before them. */
const isHanging = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) || code === 0x670 || (code >= 0x300 && code <= 0x36f);
