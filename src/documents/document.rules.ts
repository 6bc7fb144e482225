import { ok, type Result, refused } from '../kernel/index.ts';
import { type RecordClass, recordClasses } from './file.ts';

/** Is one class more open than another? example  isWider('public', 'internal') → true */
export const isWider = (one: RecordClass, other: RecordClass): boolean =>
  recordClasses.indexOf(one) < recordClasses.indexOf(other);

/**
 * A class and the reasons that go with it: what is restricted says on which legal ground.
 *
 * refuses  'file.ground-missing' · example  classAllowed({ class: 'restricted' }) → refused
 */
export function classAllowed(file: { class: RecordClass; ground?: string | undefined }): Result<true> {
  return file.class === 'restricted' && !file.ground?.trim() ? refused('file.ground-missing') : ok(true);
}

/**
 * Whether a source may be called held: its fingerprint is known and the bytes are kept.
 *
 * refuses  'source.held-without-file'
 */
export function heldAllowed(source: { held: boolean; sha256?: string | undefined }, isKept: boolean): Result<true> {
  return source.held && (source.sha256 === undefined || !isKept) ? refused('source.held-without-file') : ok(true);
}
