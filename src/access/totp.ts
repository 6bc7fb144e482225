import { createHmac, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export const STEP_SECONDS = 30;
const DIGITS = 6;

/** RFC 4648 base 32 without padding: what authenticator applications take. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}

/**
 * The code of one step. source  RFC 4226 section 5.3 (truncation), RFC 6238
 * example  totpCode(Buffer.from('12345678901234567890'), 1) → '287082'
 */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = mac[mac.length - 1]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/**
 * The step for which a code is right, one step early or late being allowed for clocks that differ, or undefined.
 * A step already used, or an earlier one, is never right again.
 */
export function matchingStep(secret: Uint8Array, code: string, nowMs: number, lastStep: number): number | undefined {
  const given = Buffer.from(code.replace(/\s/g, ''));
  const now = Math.floor(nowMs / 1000 / STEP_SECONDS);
  for (const step of [now, now - 1, now + 1]) {
    const right = Buffer.from(totpCode(secret, step));
    if (step > lastStep && given.length === right.length && timingSafeEqual(given, right)) return step;
  }
  return undefined;
}

/** The address that an authenticator application reads from a QR code. */
export const totpAddress = (secret: Uint8Array, account: string, issuer = 'Mutabaa'): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
