import type { Glyph } from './glyph.ts';
import { type Direction, directionOf, mirrored, opens } from './script.rules.ts';

type Sign = Glyph & { way: Direction };

/** Letters that no font binds with lam on the wrong side: a sign that says them in this order was written down reversed. */
const reversedLamAlef = /^([اأإآ])ل$/u;
/** Units that stand after their number although both run to the right. */
const unitAfter = /^(?:[kMG]W[hc]?|km²?|kg|ha|m²?|Mds?|M|MDH|MMDH|DH|DHS|Go|Mo|To|GB|TB|Gbps|Mbps)$/u;

/**
 * The signs of one line, sorted from left to right, as a text in reading order: the bidirectional algorithm backwards.
 *
 * mirror  whether brackets in right-to-left text are to be turned (the file says what is drawn, not what was written)
 * source  Unicode Standard Annex 9, rules W2, W4, W7, N0 and N1, read from the drawn side
 */
export function inReadingOrder(glyphs: readonly Glyph[], rtl: boolean, mirror: boolean): string {
  const signs: Sign[] = glyphs.map((glyph) => ({ ...glyph, way: directionOf(glyph.text) }));
  return rtl ? fromRight(signs, mirror) : fromLeft(signs, mirror);
}

function fromLeft(signs: Sign[], mirror: boolean): string {
  let text = '';
  for (let at = 0; at < signs.length; ) {
    if (signs[at]!.way !== 'rtl') {
      text += signs[at]!.text;
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < signs.length && signs[next]!.way !== 'ltr'; next += 1)
      if (signs[next]!.way === 'rtl' || signs[next]!.way === 'mark') end = next + 1;
    text += fromRight(signs.slice(at, end), mirror);
    at = end;
  }
  return text;
}

function fromRight(signs: Sign[], mirror: boolean): string {
  const run = leftToRightRuns(signs);
  let text = '';
  for (let at = signs.length - 1; at >= 0; ) {
    let start = at;
    if (run[at]) while (start > 0 && run[start - 1] === run[at]) start -= 1;
    if (run[at]) {
      const [before, words] = percentLast(signs, start, at, run);
      text += words;
      at = before;
      continue;
    }
    const sign = signs[at]!;
    if (sign.way === 'rtl') text += sign.text.replace(reversedLamAlef, 'ل$1');
    else text += mirror ? mirrored(sign.text) : sign.text;
    at -= 1;
  }
  return text;
}

/** A number and its per cent sign are read in this order, on whichever side the sign was drawn. */
function percentLast(signs: Sign[], start: number, end: number, run: number[]): [number, string] {
  const words = unitsAfter(signs.slice(start, end + 1));
  const isNumber = signs.slice(start, end + 1).every((sign) => sign.way !== 'ltr');
  if (isNumber && !run[start - 1] && isPercent(signs[start - 1]))
    return [start - 2, `${words}${signs[start - 1]!.text}`];
  return [start - 1, words];
}

const isPercent = (sign: Sign | undefined): boolean => sign !== undefined && '%٪‰'.includes(sign.text);

function unitsAfter(signs: Sign[]): string {
  const text = signs.map((sign) => sign.text).join('');
  const [, unit, space, number] = /^(\S+)(\s+)([\d.,]+)$/u.exec(text) ?? [];
  return unit && unitAfter.test(unit) ? `${number}${space}${unit}` : text;
}

/** Numbers every stretch that keeps running to the right inside a line that runs to the left; 0 for all else. */
function leftToRightRuns(signs: Sign[]): number[] {
  const run: number[] = new Array(signs.length).fill(0);
  let number = 0;
  for (let at = 0; at < signs.length; ) {
    const way = signs[at]!.way;
    if (way !== 'ltr' && way !== 'digit') {
      at += 1;
      continue;
    }
    number += 1;
    const end = closed(signs, at, hasLetter(signs, at) ? endOfWords(signs, at) : endOfNumber(signs, at));
    for (let each = at; each < end; each += 1) run[each] = number;
    at = end;
  }
  return run;
}

/** Whether Latin letters are met before any letter that is read from the right. */
function hasLetter(signs: Sign[], from: number): boolean {
  for (let at = from; at < signs.length; at += 1) {
    const { way, text } = signs[at]!;
    if (way === 'ltr') return true;
    if (way === 'rtl') return false;
    // a number apart from the words after it: only spaces may lie between
    if (way === 'neutral' && !".,/:'’-+&".includes(text)) return false;
  }
  return false;
}

function endOfWords(signs: Sign[], from: number): number {
  let end = from + 1;
  for (let at = from; at < signs.length && signs[at]!.way !== 'rtl'; at += 1)
    if (['ltr', 'digit', 'mark'].includes(signs[at]!.way)) end = at + 1;
  return end;
}

/** Digits with single separators between them, and groups of three behind a space. */
function endOfNumber(signs: Sign[], from: number): number {
  let end = from;
  while (signs[end]?.way === 'digit') end += 1;
  for (;;) {
    const separator = signs[end];
    let next = end + 1;
    while (signs[next]?.way === 'digit') next += 1;
    const digits = next - end - 1;
    if (!separator || digits === 0) return end;
    const isSeparator = '.,/:٫٬'.includes(separator.text) && separator.text !== '';
    const isGroup = separator.way === 'space' && digits === 3 && isThousands(signs, from, end);
    if (!isSeparator && !isGroup) return end;
    end = next;
  }
}

const isThousands = (signs: Sign[], from: number, end: number): boolean => {
  const before = signs.slice(from, end).map((sign) => sign.text);
  const group = before.slice(before.lastIndexOf(' ') + 1).join('');
  return /^[1-9]\d{0,2}$/.test(group) || (/^\d{3}$/.test(group) && before.includes(' '));
};

/** Takes the closing bracket too when its opening one lies inside. */
function closed(signs: Sign[], from: number, end: number): number {
  let open = 0;
  for (let at = from; at < end; at += 1) open += opens(signs[at]!.text);
  return open > 0 && signs[end] && opens(signs[end].text) === -1 ? end + 1 : end;
}

/** How many more brackets open before they close than the other way round, in a text that is read. */
export function wellBracketed(text: string): number {
  let open = 0;
  let score = 0;
  for (const each of text) {
    const step = opens(each);
    if (step === 1) open += 1;
    if (step === -1) {
      score += open > 0 ? 1 : -1;
      open = Math.max(0, open - 1);
    }
  }
  return score - open;
}
