import { ok, type Result, refused } from '../../kernel/index.ts';
import { westernDigits } from './plain-words.rules.ts';
import type { TrackerWords } from './tracker-words.ts';
import { type WrittenDay, writtenDay } from './written-day.rules.ts';

export type WrittenMilestone = { title: string; on: WrittenDay };

const MARK = /^\s*(?:[-•*▪–]|\(?\d{1,2}\s*[).\-/°]|[a-h]\))\s*/;

/**
 * Several milestones in one cell: one a line, or separated by «;», each with its date at its end or in brackets.
 *
 * refuses  'tracker.milestones-unreadable' with the piece that has no date
 * example  '1) Étude : 03/2026 ; 2) Travaux (T4 2026)' → Étude 2026-03-31, Travaux 2026-12-31
 */
export function writtenMilestones(text: string, words: TrackerWords): Result<WrittenMilestone[]> {
  const pieces = westernDigits(text)
    .split(/\n|[;؛]|(?<=\d)\s*,\s*(?=\d{1,2}\s*[).])|\s+(?=\d{1,2}\)\s)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const found: WrittenMilestone[] = [];
  for (const piece of pieces) {
    const bare = piece.replace(MARK, '').trim();
    const one = titleAndDay(bare, words);
    if (!one) return refused('tracker.milestones-unreadable', { value: text, piece });
    found.push(one);
  }
  return found.length > 0 ? ok(found) : refused('tracker.milestones-unreadable', { value: text, piece: text });
}

/** The longest ending, or beginning, that reads as a date; the rest is the title. */
function titleAndDay(text: string, words: TrackerWords): WrittenMilestone | undefined {
  const parts = text.split(/\s+|(?<=[:(،,])|(?=[(])/).filter((part) => part !== '');
  const clean = (some: readonly string[]): string =>
    some
      .join(' ')
      .replace(/^[\s:،,()–\-=→]+|[\s:،,()–\-=→.]+$/g, '')
      .trim();
  for (let size = Math.min(5, parts.length - 1); size > 0; size--) {
    for (const [title, date] of [
      [parts.slice(0, -size), parts.slice(-size)],
      [parts.slice(size), parts.slice(0, size)],
    ] as const) {
      const on = writtenDay(clean(date), words);
      if (on.ok && clean(title) !== '') return { title: clean(title), on: on.value };
    }
  }
  return undefined;
}
