import { ok, type Result, refused } from './result.ts';

/**
 * UUID version 7: 48 bits of time, then random bits, so that ids sort by age and indexes stay compact.
 *
 * nowMs   milliseconds since 1970, whole
 * random  10 random bytes or more (the caller's generator; seeded in tests)
 * source  RFC 9562, 5.7
 */
export const uuidv7 = (nowMs: number, random: Uint8Array): string => {
  if (random.length < 10) throw new RangeError('uuidv7 needs 10 random bytes');
  const bytes = new Uint8Array(16);
  let time = Math.floor(nowMs);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

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
