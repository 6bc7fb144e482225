import { ok, type Result, refused } from '../kernel/index.ts';
import type { Draft } from './draft.ts';
import { periodOf } from './draft-fields.rules.ts';
import { isMarked } from './mark.rules.ts';
import type { DraftAct, DraftFields, Reading, RecordedDraft, SaidField } from './reading.ts';
import { dateStands, deadlinesFound, numberStands, numbersFound } from './stands-in.rules.ts';

/** Null empties a field. */
export type FieldChanges = { [K in keyof Omit<DraftFields, 'said' | 'isInherited'>]?: DraftFields[K] | null };

/**
 * The draft after a person changed it. Its span lies in the text; a number or date that was changed stands in the words
 * of the span, or the person says that it is theirs.
 *
 * all      every draft of the reading: what its reader found in words counts as standing there
 * said     what the person answers for
 * refuses  'reading.span-outside' · 'reading.number-not-in-text' · 'reading.date-not-in-text'
 */
export function revisedFields(
  before: DraftFields,
  changes: FieldChanges,
  said: readonly SaidField[],
  { text, all }: { text: string; all: readonly Draft[] },
): Result<DraftFields> {
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined) delete merged[name];
    else merged[name] = value;
  }
  const after = merged as DraftFields;
  if ('deadline' in changes) delete after.isInherited;
  if (
    after.start >= after.end ||
    after.end > text.length ||
    after.start < 0 ||
    text.slice(after.start, after.end).trim() === ''
  )
    return refused('reading.span-outside', { start: after.start, end: after.end });
  const words = text.slice(after.start, after.end);
  const isMoved = after.start !== before.start || after.end !== before.end;
  const own = new Set<SaidField>(before.said);
  if ('quantity' in changes || isMoved) own.delete('quantity');
  if ('deadline' in changes || isMoved) own.delete('deadline');
  for (const field of said) if (after[field] !== undefined) own.add(field);
  if (after.quantity && !own.has('quantity') && !numberStands(after.quantity.value, words, numbersFound(all, after)))
    return refused('reading.number-not-in-text', { number: after.quantity.value });
  const dates = deadlinesFound(all, after).map(periodOf);
  if (after.deadline && !after.isInherited && !own.has('deadline') && !dateStands(after.deadline, words, dates))
    return refused('reading.date-not-in-text', { date: after.deadline });
  const { said: _said, ...rest } = after;
  return ok(own.size > 0 ? { ...rest, said: [...own].sort() } : rest);
}

/** Numbers that must be compared with the page before a draft of a repaired text enters the register. */
export const numbersToConfirm = (
  reading: Pick<Reading, 'repaired'>,
  fields: Pick<DraftFields, 'quantity' | 'deadline'>,
): string[] =>
  reading.repaired.length === 0
    ? []
    : [...(fields.quantity ? [fields.quantity.value] : []), ...(fields.deadline ? [fields.deadline] : [])];

/**
 * Whether a draft may enter the register now.
 *
 * refuses  'reading.draft-settled' · 'conflict.changed' · 'reading.numbers-unconfirmed'
 */
export function mayEnter(
  draft: Pick<RecordedDraft, 'state' | 'version' | 'number'>,
  asked: { version: number; confirmed: readonly string[] },
  toConfirm: readonly string[],
): Result<true> {
  const open = mayDecide(draft, asked.version);
  if (!open.ok) return open;
  const missing = toConfirm.filter((number) => !asked.confirmed.includes(number));
  return missing.length > 0 ? refused('reading.numbers-unconfirmed', { numbers: missing.join(' · ') }) : ok(true);
}

/** refuses 'reading.draft-settled' · 'conflict.changed' */
export function mayDecide(draft: Pick<RecordedDraft, 'state' | 'version' | 'number'>, version: number): Result<true> {
  if (draft.version !== version)
    return refused('conflict.changed', { ref: String(draft.number), yours: version, current: draft.version });
  return draft.state === 'waiting'
    ? ok(true)
    : refused('reading.draft-settled', { number: draft.number, state: draft.state });
}

/**
 * What undoing takes back now: the decision, the last correction, or the mark of a draft that no reader found.
 *
 * last     the last act on it
 * refuses  'reading.nothing-to-undo'
 */
export function undone(
  draft: Pick<RecordedDraft, 'state' | 'found' | 'number'>,
  last: DraftAct | undefined,
): Result<'decision' | 'correction' | 'mark'> {
  if (draft.state !== 'waiting' && draft.state !== 'unmarked') return ok('decision');
  if (draft.state === 'waiting' && last === 'revise') return ok('correction');
  if (draft.state === 'waiting' && isMarked(draft)) return ok('mark');
  return refused('reading.nothing-to-undo', { number: draft.number });
}
