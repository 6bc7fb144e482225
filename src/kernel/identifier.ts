import { ok, type Result, refused } from './result.ts';

/**
 * UUID version 7: 48 bits of time, then random bits, so that ids sort by age and indexes stay compact.
 *
 * nowMs   milliseconds since 1970, whole
 * random  10 random bytes or more (the caller's generator; seeded in tests)
 * order   place among the ids of one millisecond, 0 to 2^26 - 1: takes the first 26 of the random bits, so that they sort as they were made
 * source  RFC 9562, 5.7 and 6.2, method 1
 */
export const uuidv7 = (nowMs: number, random: Uint8Array, order?: number): string => {
  if (random.length < 10) throw new RangeError('uuidv7 needs 10 random bytes');
  const time = Math.floor(nowMs);
  const [high, low] = [Math.floor(time / 65536), time % 65536];
  const a = order === undefined ? random[0]! * 256 + random[1]! : order >>> 14;
  const b = order === undefined ? random[2]! * 256 + random[3]! : order & 0x3fff;
  let tail = '';
  for (let at = 4; at < 10; at++) tail += hexOf[random[at]!];
  return `${hexIn(high, 8)}-${hexIn(low, 4)}-${hexIn(0x7000 | (a & 0x0fff), 4)}-${hexIn(0x8000 | (b & 0x3fff), 4)}-${tail}`;
};

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hexIn = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

/**
 * A human reference, printed and spoken: Latin letters and digits in words joined by '-', '.' or '_', and '/' for what
 * belongs to something. At most 80 characters. examples  'C01' · 'C01-1' · 'F1/G3' · 'S-press-2026-01-12' · '12.391'
 */
export type Ref = string;

const refGrammar = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*(?:\/[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*)*$/;

export const isRef = (text: unknown): text is Ref =>
  typeof text === 'string' && text.length <= 80 && refGrammar.test(text);

/** refuses 'ref.invalid' */
export const parseRef = (text: string): Result<Ref> => (isRef(text) ? ok(text) : refused('ref.invalid', { text }));

/** Order people expect: runs of digits compare as numbers. example  'C2' comes before 'C10' */
export const compareRefs = (a: Ref, b: Ref): -1 | 0 | 1 => {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!];
    const numeric = /^\d/.test(x) && /^\d/.test(y);
    if (numeric && Number(x) !== Number(y)) return Number(x) < Number(y) ? -1 : 1;
    if (!numeric && x !== y) return x < y ? -1 : 1;
  }
  return left.length !== right.length ? (left.length < right.length ? -1 : 1) : a < b ? -1 : a > b ? 1 : 0;
};
