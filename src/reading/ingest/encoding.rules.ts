/** What eight-bit files of this country are written in, where they are not UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252' | 'iso-8859-6';

/**
 * The encoding of a text by its bytes, or undefined when they are no text.
 *
 * Windows-1256 keeps the French letters where Windows-1252 has them, so French reads the same in both: Arabic is what has
 * several high bytes in a row, French has them one by one between plain letters.
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 262_144);
  const wide = wideOf(sample);
  if (wide) return wide;
  if (isUtf8(bytes)) return binary(sample) ? undefined : 'utf-8';
  if (binary(sample)) return undefined;
  const { inRows, alone, alefLam, alefLamIso } = highBytes(sample);
  if (inRows <= alone) return 'windows-1252';
  return alefLamIso > alefLam ? 'iso-8859-6' : 'windows-1256';
}

/** Decodes; a byte order mark is no part of the text. */
export const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without its mark: every second byte is one of very few. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return undefined;
  const high = [0, 0];
  let zeros = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0 || byte === 6) high[at % 2]! += 1;
    if (byte === 0) zeros += 1;
  }
  const pairs = bytes.length / 2;
  if (zeros < pairs * 0.02) return undefined;
  if (high[1]! > 0.9 * pairs && high[0]! < 0.3 * pairs) return 'utf-16le';
  if (high[0]! > 0.9 * pairs && high[1]! < 0.3 * pairs) return 'utf-16be';
  return undefined;
}

/** More than one sign in 200 that no text holds. */
function binary(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd += 1;
  return odd * 200 > bytes.length;
}

function highBytes(bytes: Uint8Array) {
  const counted = { inRows: 0, alone: 0, alefLam: 0, alefLamIso: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0xc0) continue;
    let end = at + 1;
    while (end < bytes.length && bytes[end]! >= 0xc0) end += 1;
    if (end - at > 1) counted.inRows += end - at;
    else counted.alone += 1;
    for (let each = at; each + 1 < end; each += 1) {
      if (bytes[each] !== 0xc7) continue;
      if (bytes[each + 1] === 0xe1) counted.alefLam += 1;
      if (bytes[each + 1] === 0xe4) counted.alefLamIso += 1;
    }
    at = end - 1;
  }
  return counted;
}
