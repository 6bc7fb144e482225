import { ok, type Result, refused } from '../kernel/index.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** One spelling for what looks the same: an Arabic or French password typed on another keyboard stays the same password. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/** Sign-in names compare without case and without surrounding spaces. */
export const normalName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const common = [
  'password',
  'motdepasse',
  'azerty',
  'qwerty',
  '123456',
  'mutabaa',
  'marhaba',
  'bismillah',
  'maroc',
  'morocco',
  'admin',
];

/** What remains of a password when the well-known words, the person's own name and runs of one character are taken out. */
const substance = (password: string, signInName: string): string => {
  let rest = password.toLowerCase();
  const own = signInName.split(/[@._-]/).filter((part) => part.length >= 4);
  for (const word of [...common, ...own]) rest = rest.split(word).join('');
  return rest.replace(/(.)\1+/gu, '$1').replace(/0123456789|123456789|987654321|abcdef/g, '');
};

/**
 * Whether a password may be used. Length carries the strength; no rule about capitals or signs, no forced renewal.
 *
 * refuses  'password.too-short' · 'password.too-long' · 'password.too-common'
 * source   NIST SP 800-63B, 5.1.1.2 (length, list of common values, no composition rules)
 * example  checkPassword('marhaba123456', 'a@b.ma') → refused 'password.too-common'
 */
export function checkPassword(password: string, signInName: string): Result<string> {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_MIN) return refused('password.too-short', { minimum: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refused('password.too-long', { maximum: PASSWORD_MAX });
  const rest = substance(normal, signInName);
  if (new Set(normal).size < 5 || [...rest].length < 6) return refused('password.too-common');
  return ok(normal);
}
