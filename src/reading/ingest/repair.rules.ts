import type { Repair } from '../stored-text.ts';
import type { Glyph } from './pdf/glyph.ts';
import { inReadingOrder } from './pdf/order.rules.ts';
import { directionOf } from './pdf/script.rules.ts';

const shape = /[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]/gu;
const arabicLetter = /[\u0621-\u064a]/gu;
/** Ends of words that hardly any Arabic word has, and beginnings that every text is full of, both of reversed and right text. */
const rightWords = /(?<![\p{L}\p{M}])(?:[وفبك]?ال\p{L}{2,}|من|في|على|إلى|التي|الذي|هذا|هذه|عن|مع)(?![\p{L}\p{M}])/gu;
const reversedWords = /(?<![\p{L}\p{M}])(?:\p{L}{2,}لا[وفبك]?|نم|يف|ىلع|ىلإ|يتلا|يذلا|اذه|هذه|نع|عم)(?![\p{L}\p{M}])/gu;

/**
 * Words with lam-alef inside, by their damaged form «خالل»; at the beginning of a word the article tells without a list. Not
 * here: words whose damaged form is another word («علاج» and «عالج», «ثلاثة» and «ثالثة»).
 */
const insideWords =
  'لا خلال ثلاثين ثلاثون ثلاثمائة ثلاثي إعلان إعلانات إعلام إعلامية علاقات ولاية ولايات مجلات مجالات بلاد صلاحيات إصلاح إصلاحات استغلال استقلال استقلالية تلاميذ معاملات حالات كلام فلاحة فلاحية فلاحين لاحقا خلاصة خلاصات ملاحظة ملاحظات ملايين ملاءمة ملائمة دلالات مقاولات اتصالات مواصلات عملات عائلات وكالات تحولات تدخلات تفاعلات تسهيلات تحويلات مؤهلات مدخلات معدلات سلاسل إلا كلا أولا كاملا بدلا مستقبلا طويلا قليلا أصلا فضلا أعلاه علاوة سجلات رحلات حملات لأن لأنه لأنها لأول لأجل لأكثر لأزيد لإحداث لإنشاء لإنجاز لإعداد لإطلاق لإدماج لإرساء لإقامة لإصلاح لإضافة لإجراء لإدارة لإعادة'.split(
    ' ',
  );
const damagedWords = new Map<string, string>();
for (const word of insideWords) {
  const damaged = word.replaceAll('لا', 'ال').replaceAll('لأ', 'أل').replaceAll('لإ', 'إل');
  if (damaged !== word && !insideWords.includes(damaged)) damagedWords.set(damaged, word);
}

/**
 * Mends Arabic that was damaged before it came here: pasted out of a PDF, or written by a program that keeps what it draws. A
 * text without the marks of such damage is given back untouched.
 *
 * example  repaired('ﻲﻋﺎﻨﻄﺻﻻا ءﺎﻛﺬﻟا') → 'الذكاء الاصطناعي' with reversed-lines and letter-shapes
 */
export function repaired(text: string): { text: string; repaired: Repair[] } {
  const done: Repair[] = [];
  let out = text;
  const shapes = count(out, shape);
  const isShaped = shapes > 0 && shapes > 0.05 * (shapes + count(out, arabicLetter));
  const plain = isShaped ? out.normalize('NFKC') : out;
  const isReversed = count(plain, reversedWords) > 2 * count(plain, rightWords) + 2;
  if (isReversed) {
    out = out.split('\n').map(turned).join('\n');
    done.push('reversed-lines');
  }
  if (isShaped) {
    out = out.replaceAll(/[\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]+/gu, (signs) => signs.normalize('NFKC'));
    done.push('letter-shapes');
  }
  const lamAlef = withLamAlef(out);
  if (lamAlef.count >= 2 || (lamAlef.count > 0 && done.length > 0)) {
    out = lamAlef.text;
    done.push('lam-alef');
    // three or third: the damage made one of the other
    if (/(?<!\p{L})[وفبكل]?(?:ال)?ثالثة?(?!\p{L})/u.test(out)) done.push('numbers-in-doubt');
  }
  if (done.length > 0) {
    const apart = out.replaceAll(gluedBefore, '$1 $2').replaceAll(gluedAfter, '$1 $2');
    if (apart !== out) done.push('glued-numbers');
    out = apart;
  }
  return { text: out, repaired: done };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** One letter before a number is a word of its own («و2026») and stays. */
const gluedBefore = /(\p{Script=Arabic}{2})(\d)/gu;
const gluedAfter = /(\d)(\p{Script=Arabic})/gu;

/** A line written down from left to right, in reading order. */
function turned(line: string): string {
  if (!/\p{Script=Arabic}/u.test(line)) return line;
  const glyphs: Glyph[] = [];
  for (const each of line) {
    if (directionOf(each) === 'mark' && glyphs.length > 0) glyphs.at(-1)!.text += each;
    else
      glyphs.push({
        text: each,
        left: glyphs.length,
        right: glyphs.length + 1,
        base: 0,
        size: 1,
        at: glyphs.length,
        bold: false,
      });
  }
  return inReadingOrder(
    glyphs.map((glyph) => ({ ...glyph, text: glyph.text.normalize('NFKC') })),
    true,
    true,
  ).trim();
}

/** Words in which a PDF put the alef before its lam. */
function withLamAlef(text: string): { text: string; count: number } {
  let found = 0;
  const mended = text.replaceAll(/[\u0621-\u064a\u064b-\u0652]+/gu, (word) => {
    const right = lamAlefWord(word);
    if (right !== word) found += 1;
    return right;
  });
  return { text: mended, count: found };
}

function lamAlefWord(word: string): string {
  const [, before = '', rest = word] = /^([وفبك]?)(.+)$/u.exec(word) ?? [];
  // the article before a hamza or an alef: no Arabic word begins with these
  const article = /^(اال|األ|اإل|اآل)(.+)$/u.exec(rest);
  if (article) return `${before}ال${article[1]![1]}${article[2]}`;
  const known = damagedWords.get(word) ?? damagedWords.get(rest);
  if (known) return damagedWords.has(word) ? known : `${before}${known}`;
  const withArticle = /^([وفبك]?ال|لل)(.+)$/u.exec(word);
  const inside = withArticle ? damagedWords.get(withArticle[2]!) : undefined;
  return inside ? `${withArticle![1]}${inside}` : word;
}
