import type { Block } from '../stored-text.ts';
import type { Normalised } from './normalise.ts';
import { MARK, NUMBER, type Tokens } from './tokens.ts';

export type Part = 'paragraph' | 'heading' | 'item';

/**
 * A stretch of the text that reads as one: tokens, end excluded.
 *
 * sentences  where each of its sentences begins, and the end
 * opens      it ends in a colon: what follows belongs to it
 */
export type TextBlock = {
  part: Part;
  first: number;
  end: number;
  sentences: number[];
  opens: boolean;
  isNumbered: boolean;
  /** it says of itself that it is a goal, measure or action of a plan */
  isLabelled: boolean;
  depth: number;
};

/** isRow: a row of a table: bars, two at least. */
type Line = { start: number; end: number; isBlank: boolean; isRow: boolean };

const NEWLINE = 0x0a;
const BAR = 0x7c;

/** The lines of a text, with what they are, in one pass. */
function linesOf(n: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let bars = 0;
  let isBlank = true;
  for (let at = 0; at <= n.length; at++) {
    const code = at < n.length ? n.charCodeAt(at) : NEWLINE;
    if (code === NEWLINE) {
      lines.push({ start, end: at, isBlank, isRow: bars >= 2 });
      start = at + 1;
      bars = 0;
      isBlank = true;
    } else if (code !== 0x20) {
      isBlank = false;
      if (code === BAR) bars += 1;
    }
  }
  return lines;
}

const itemStart =
  /^ *(?:[*+-](?= |\*\*)|\*|o (?=\p{L})|\(?\d{1,3}[.)](?= )|\d{1,2} ?- ?(?=\p{L}{3})|\d{1,2}(?:\.\d{1,2})+\.? |\(?[a-z][.)] |[اأبتثجحخد] ?[.)-] )/u;

/** "Output 1.2: …", «Mesure 4 – …», «الهدف 3: …»: a line of a plan that says of itself what it is. */
const label =
  /^ *(?:outputs?|outcomes?|actions?|objectives?|goals?|targets?|measures?|activity|deliverables?|commitment|initiative|objectifs?|mesures?|resultats?|engagement|activite|الهدف|هدف|الاجراء|اجراء|المبادره|مبادره|النتيجه|التدبير|تدبير|الالتزام|المخرج) ?(?:n° ?)?\d{1,2}(?:\.\d{1,2})* ?[:.)-] ?(?=[\p{L}\d"(])/u;

/** Lines of nearly one length, few of them ending a sentence: a page whose lines are only where they were cut. */
function isWrapped(n: string, lines: readonly Line[]): boolean {
  let counted = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.isBlank || line.isRow) continue;
    counted += 1;
    longest = Math.max(longest, line.end - line.start);
  }
  if (counted < 4 || longest > 160 || longest < 40) return false;
  let near = 0;
  let ended = 0;
  for (const line of lines) {
    if (line.isBlank || line.isRow) continue;
    if (line.end - line.start > longest * 0.7) near += 1;
    if (/[.!?:;]["')]* *$/.test(n.slice(Math.max(line.start, line.end - 6), line.end))) ended += 1;
  }
  return near > counted * 0.6 && ended < counted * 0.45;
}

const abbreviations = new Set(
  'm mm mme mlle mr mrs ms dr pr prof st art al cf vs no nos p pp fig jan fev janv feb mar apr jul aug sep sept oct nov dec approx env inc ltd co corp gen col sr jr u.s e.g i.e e i etc vol chap rs cr smt shri dept govt approx د م أ ا ص ج ق هـ ه ف'.split(
    ' ',
  ),
);

/** The first token at or behind a place of the text. */
export function tokenFrom(tokens: Tokens, place: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts a text into blocks and sentences. `blocks` are those its file had, where it had any. */
export function segment(normalised: Normalised, tokens: Tokens, blocks: readonly Block[]): TextBlock[] {
  const { n } = normalised;
  const lines = linesOf(n);
  const wrapped = isWrapped(n, lines);
  const headings = new Set<number>();
  const items = new Set<number>();
  for (const block of blocks)
    if (block.kind === 'heading') headings.add(block.start);
    else if (block.kind === 'item') items.add(block.start);
  const found: TextBlock[] = [];
  let at = 0;
  let cursor = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    at += 1;
    if (line.isBlank) continue;
    let end = line.end;
    if (wrapped && !line.isRow)
      while (
        at < lines.length &&
        !lines[at]!.isBlank &&
        !lines[at]!.isRow &&
        !itemStart.test(n.slice(lines[at]!.start, lines[at]!.start + 12))
      ) {
        end = lines[at]!.end;
        at += 1;
      }
    let first = cursor;
    while (first < tokens.count && tokens.start[first]! < line.start) first += 1;
    let last = first;
    while (last < tokens.count && tokens.start[last]! < end) last += 1;
    cursor = last;
    if (last === first) continue;
    found.push(blockOf(normalised, tokens, line, first, last, headings, items));
  }
  return found;
}

function blockOf(
  normalised: Normalised,
  tokens: Tokens,
  line: Line,
  from: number,
  end: number,
  headings: ReadonlySet<number>,
  items: ReadonlySet<number>,
): TextBlock {
  const { n } = normalised;
  let first = from;
  const opening = n.slice(line.start, line.start + 14);
  const start = normalised.pos[tokens.start[from]!]!;
  const isMarked = items.has(start);
  const labelled = label.exec(n.slice(line.start, line.start + 40));
  const isItem = itemStart.test(opening) || isMarked || labelled !== null;
  const isNumbered = isItem && /^ *\(?\d/.test(opening);
  let isHeading = headings.has(start);
  if (tokens.str[first] === '#') {
    isHeading = true;
    while (tokens.str[first] === '#' && first < end) first += 1;
  } else if (labelled) {
    while (first < end - 1 && tokens.start[first]! < line.start + labelled[0].length) first += 1;
  } else if (isItem && !(isMarked && !itemStart.test(opening))) {
    // The bullet or number is not of the sentence.
    while (
      first < end - 1 &&
      (tokens.kind[first] === MARK ||
        (tokens.kind[first] === NUMBER &&
          (/^[.)]$/.test(tokens.str[first + 1] ?? '') || /^\d{1,2}(\.\d{1,2})+$/.test(tokens.str[first]!)) &&
          first < from + 3) ||
        (/^[a-zابتثجحخد]$/.test(tokens.str[first]!) && /^[.)-]$/.test(tokens.str[first + 1] ?? '')))
    ) {
      if (/^["'(]$/.test(tokens.str[first]!) && tokens.kind[first] === MARK && tokens.str[first] !== '(') break;
      first += 1;
    }
  }
  let last = end;
  while (last > first && tokens.kind[last - 1] === MARK && tokens.str[last - 1] === '*') last -= 1;
  const closing = tokens.str[last - 1] ?? '';
  const words = last - first;
  if (!isItem && !isHeading && words <= 14 && !/^[.!?;:,]$/.test(closing)) isHeading = true;
  if (isHeading && words > 40) isHeading = false;
  return {
    part: isHeading ? 'heading' : isItem ? 'item' : 'paragraph',
    first,
    end,
    sentences: sentencesOf(tokens, first, end),
    opens: closing === ':',
    isNumbered,
    isLabelled: labelled !== null,
    depth: 0,
  };
}

function sentencesOf(tokens: Tokens, first: number, end: number): number[] {
  const found = [first];
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== MARK) continue;
    const mark = tokens.str[i]!;
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== ';') continue;
    if (mark === '.') {
      // 1.0, u.s., a file name, an abbreviation
      if (i + 1 < end && tokens.glued[i + 1] && tokens.kind[i + 1] !== MARK) {
        if (tokens.kind[i + 1] === NUMBER || (tokens.str[i - 1] ?? '').length < 3) continue;
      }
      const before = tokens.str[i - 1] ?? '';
      if (tokens.glued[i] && (abbreviations.has(before) || (before.length === 1 && /[a-z]/.test(before)))) continue;
    }
    let next = i + 1;
    while (next < end && tokens.kind[next] === MARK && tokens.glued[next] && /^["')\]*.!?]$/.test(tokens.str[next]!))
      next += 1;
    // [footnote 1]
    if (tokens.str[next] === '[' && tokens.glued[next]) {
      let close = next;
      while (close < end && close < next + 5 && tokens.str[close] !== ']') close += 1;
      if (tokens.str[close] === ']') next = close + 1;
    }
    if (next < end && next > found.at(-1)!) found.push(next);
    i = next - 1;
  }
  found.push(end);
  return found;
}
