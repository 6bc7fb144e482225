import { ok, type Result, refused } from '../../kernel/index.ts';
import { westernDigits } from './plain-words.rules.ts';

/** The sign before the decimals, where a column shows which one it uses. */
export type DecimalSign = ',' | '.';

const SPACES = /[\s\u00a0\u2009\u202f\u066c'’]/g;
const NUMBER = /^[-−–+]?\(?\d[\d.,\s\u00a0\u2009\u202f\u066b\u066c'’]*\)?$/;

/** A text that holds one number and nothing else. */
export const isWrittenNumber = (text: string): boolean => NUMBER.test(westernDigits(text).trim());

/**
 * The decimal sign that these numbers cannot do without: '1.234,5' and '12,5' say a comma, '1,234.5' a point.
 * undefined when nothing says, or when they disagree.
 */
export function decimalSignOf(texts: readonly string[]): DecimalSign | undefined {
  const signs = new Set<DecimalSign>();
  for (const text of texts) {
    const sign = signIn(westernDigits(text));
    if (sign) signs.add(sign);
  }
  return signs.size === 1 ? [...signs][0] : undefined;
}

function signIn(text: string): DecimalSign | undefined {
  const digits = text
    .replace(SPACES, '')
    .replace(/\u066b/g, ',')
    .replace(/[^\d.,]/g, '');
  const [commas, points] = [digits.split(',').length - 1, digits.split('.').length - 1];
  if (commas > 0 && points > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (commas + points !== 1) return commas > 1 ? '.' : points > 1 ? ',' : undefined;
  const sign: DecimalSign = commas === 1 ? ',' : '.';
  const [before, after] = digits.split(sign) as [string, string];
  // three digits after one sign may be a group: 1.234; a number that begins with 0 has no groups
  return after.length !== 3 || before === '0' || before === '' || before.length > 3 ? sign : undefined;
}

/**
 * A number as people write it, in exact decimal text.
 *
 * usual    the decimal sign of its column, for what could be read in two ways
 * refuses  'tracker.number-unreadable' · 'tracker.number-ambiguous' ('1.234' where nothing says what the point is)
 * example  '1 234,5' and '1.234,5' → '1234.5'; '«12,5»' → '12.5'; '٣٫٥' → '3.5'; '(12)' → '-12'
 */
export function writtenNumber(text: string, usual?: DecimalSign): Result<string> {
  const bare = westernDigits(text)
    .replace(/[«»"“”]/g, '')
    .trim();
  if (!NUMBER.test(bare)) return refused('tracker.number-unreadable', { value: text });
  const isNegative = /^[-−–(]/.test(bare);
  const digits = bare
    .replace(SPACES, '')
    .replace(/\u066b/g, ',')
    .replace(/[^\d.,]/g, '');
  const sign = signIn(digits) ?? usual;
  const hasSign = /[.,]/.test(digits);
  if (hasSign && !sign) return refused('tracker.number-ambiguous', { value: text });
  const grouping = sign === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = digits
    .split(grouping)
    .join('')
    .split(sign ?? ',');
  if (more.length > 0 || !groupsAreRight(digits, sign, grouping))
    return refused('tracker.number-unreadable', { value: text });
  const plainWhole = whole.replace(/^0+(?=\d)/, '') || '0';
  const plainFraction = (fraction ?? '').replace(/0+$/, '');
  const plain = plainFraction ? `${plainWhole}.${plainFraction}` : plainWhole;
  if (plain.length > 40) return refused('tracker.number-unreadable', { value: text });
  return ok(isNegative && plain !== '0' ? `-${plain}` : plain);
}

/** Groups before the decimals are of three digits: '12.34.56' is no number. */
function groupsAreRight(digits: string, sign: DecimalSign | undefined, grouping: string): boolean {
  const [whole = ''] = sign ? digits.split(sign) : [digits];
  const [, ...groups] = whole.split(grouping);
  return groups.every((group) => group.length === 3) && !(sign && (digits.split(sign)[1] ?? '').includes(grouping));
}
