import { isBulleted, markerOf, type Part } from '../parts.rules.ts';
import type { Line } from './glyph.ts';

/**
 * Lines of all pages, joined to paragraphs: a line goes on when the first word of the next one would not have fitted on it.
 * What stands on most pages at the same end (running titles, page numbers) is left out.
 */
export function paragraphsOf(pages: readonly Line[][]): Part[] {
  const running = runningLines(pages);
  const body = bodySize(pages);
  const words = new Set<string>();
  for (const line of pages.flat())
    for (const word of line.text.split(/[^\p{L}\p{M}-]+/u)) words.add(word.toLowerCase());
  const parts: Part[] = [];
  for (const [at, lines] of pages.entries()) {
    const kept = lines.filter((line) => !running.has(masked(line)) || !isAtEdge(line, lines));
    for (const group of groupsOf(kept)) {
      const first = group[0]!;
      const text = joined(group, words);
      const marker = first.cell ? '' : markerOf(text);
      const isItem = marker !== '' && text.length > marker.length;
      parts.push({
        kind: isHeading(group, body) ? 'heading' : first.cell ? 'cell' : isItem ? 'item' : 'paragraph',
        text: isItem ? text.slice(marker.length) : text,
        ...(isItem ? { marker: `${marker.trim()} ` } : {}),
        page: at + 1,
      });
    }
  }
  return parts;
}

/** Characters of a running title; what is longer is text, even where it comes on every page. */
const LONGEST_RUNNING = 120;
const masked = (line: Line): string => line.text.replaceAll(/\d+/g, '#');

/** Among the two highest or the two lowest lines of its page. */
function isAtEdge(line: Line, lines: readonly Line[]): boolean {
  let [above, below] = [0, 0];
  for (const other of lines) {
    if (other.base > line.base + 1) above += 1;
    if (other.base < line.base - 1) below += 1;
  }
  return above < 2 || below < 2;
}

function runningLines(pages: readonly Line[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(
      lines.filter((line) => line.text.length < LONGEST_RUNNING && isAtEdge(line, lines)).map(masked),
    ))
      seen.set(text, (seen.get(text) ?? 0) + 1);
  const most = Math.max(3, 0.5 * pages.length);
  return new Set([...seen].filter(([, count]) => count >= most).map(([text]) => text));
}

function bodySize(pages: readonly Line[][]): number {
  const sizes = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  const pitch = pitchOf(lines);
  for (const [at, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[at - 1];
    if (group && before && goesOn(before, line, group, lines, pitch)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The usual distance between lines of a paragraph, in sizes of its letters. */
function pitchOf(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => (lines[at]!.base - line.base) / line.size)
    .filter((step) => step > 0.8 && step < 2.5);
  // a page of single lines has mostly distances between paragraphs: the small ones tell
  return steps.length > 0 ? steps.sort((a, b) => a - b)[steps.length >> 2]! : 1.3;
}

function goesOn(before: Line, line: Line, group: readonly Line[], lines: readonly Line[], pitch: number): boolean {
  const step = (before.base - line.base) / line.size;
  const isNear = step > 0.5 && step < (line.cell ? 2.2 : Math.max(1.2 * pitch, 1.45));
  const isAlike = Math.abs(before.size - line.size) < 0.08 * line.size && before.bold === line.bold;
  const isBelow = line.left < before.right && line.right > before.left;
  if (!isNear || !isAlike || !isBelow || isBulleted(line.text)) return false;
  if (markerOf(line.text) && markerOf(group[0]!.text)) return false;
  const edges = edgesAround(line, lines);
  const room = before.rtl ? before.left - edges.left : edges.right - before.right;
  return room < line.firstWord + 0.35 * line.size;
}

/** How far lines of the same column reach. */
function edgesAround(line: Line, lines: readonly Line[]): { left: number; right: number } {
  let [left, right] = [line.left, line.right];
  for (const other of lines) {
    if (other.cell !== line.cell || Math.abs(other.base - line.base) > 40 * line.size) continue;
    const shared = Math.min(other.right, line.right) - Math.max(other.left, line.left);
    if (shared < 0.5 * Math.min(other.right - other.left, line.right - line.left)) continue;
    left = Math.min(left, other.left);
    right = Math.max(right, other.right);
  }
  return { left, right };
}

/** A hyphen at the end of a line goes when the word is written without it, or nowhere with it. */
function joined(group: readonly Line[], words: ReadonlySet<string>): string {
  let text = group[0]!.text;
  for (const line of group.slice(1)) {
    const cut = /([\p{Script=Latin}]+)[-\u00ad\u2010]$/u.exec(text);
    const rest = /^\p{Ll}[\p{Script=Latin}]*/u.exec(line.text)?.[0];
    if (!cut || !rest) text += ` ${line.text}`;
    else {
      const whole = `${cut[1]}${rest}`.toLowerCase();
      const keeps = !words.has(whole) && words.has(`${cut[1]}-${rest}`.toLowerCase());
      text = (keeps ? text : text.slice(0, -1)) + line.text;
    }
  }
  return text;
}

function isHeading(group: readonly Line[], body: number): boolean {
  const text = group.map((line) => line.text).join(' ');
  if (text.length > 200 || group.length > 3 || !/\p{L}/u.test(text)) return false;
  if (group[0]!.size >= 1.15 * body) return true;
  return group.every((line) => line.bold) && !group[0]!.cell && !/[.؛;!?؟]$/u.test(text) && text.length < 120;
}
