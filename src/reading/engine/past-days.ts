import { strAt, type Tokens, WORD } from './tokens.ts';
import { setOf } from './word-set.ts';

/** «المؤرخ في», «الموقعة في»: what somebody did on that day. */
const done = setOf(
  `المورخ المورخه مورخ مورخه الصادر الصادره الموقع الموقعه المنعقد المنعقده المبرم المبرمه المصادق المنظم انعقد انعقدت التيم اعتمد اعتمدت
  تاسس تاسست صدر صدرت`,
);
const undergone = setOf('تم تمت جري جرت وتم وتمت');
/** «تم تحديد 2030 موعدا»: set for a day to come */
const setFor = setOf('تحديد برمجه تاجيل تمديد تحديده برمجته تاجيله تمديده');

/**
 * Arabic says when something happened behind a participle («الموقع في 25 أبريل 2019») or behind what was done
 * («تم وضعه في عام 2016»): no day by which anything will be. `first` is the token of the date with the words before it.
 */
export function hasHappened(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= first - 5 && i >= 0 && tokens.kind[i] === WORD; i--) {
    const word = tokens.str[i]!;
    if (done.has(word)) return first - i <= 4;
    if (undergone.has(word)) return first - i <= 4 && first - i >= 2 && !setFor.has(strAt(tokens, i + 1));
  }
  return false;
}

/** What bears a year in its name. */
const named = setOf(
  `رويه الرويه اجنده الاجنده استراتيجيه الاستراتيجيه برنامج البرنامج مخطط المخطط خطه الخطه معرض منتدي المنتدي موتمر قمه كاس بطوله مونديال مهرجان
  ميزانيه موازنه الميزانيه الموازنه جيتكس اكسبو`,
);
/** Words behind which a bare year is a year: «العام المقبل 2027», «أواخر 2026». */
const ofTime = setOf(
  `المقبل المقبله القادم القادمه الجاري الجاريه الحالي الحاليه الماليه المالي الدراسيه الدراسي الجامعيه الجامعي صيف صايفه خريف شتاء ربيع منتصف اواخر اوايل
  بدايه اواسط بدايات نهايات العام السنه للعام للسنه العامين عامي سنتي الفتره لسنوات من بعد منذ الي او و ثم بين حتي`,
);

const withoutJoint = (word: string): string => (/^[وفبل]../.test(word) ? word.slice(1) : word);

/** «برنامج التحول الوطني 2020», «رؤية_المملكة_2030»: a bare year behind a name. `at` is its token. */
export function isOfNamed(tokens: Tokens, at: number): boolean {
  const before = strAt(tokens, at - 1);
  if (before === '_' && tokens.glued[at] === 1) return true;
  if (ofTime.has(before)) return false;
  for (let i = at - 1; i >= at - 5 && i >= 0 && tokens.kind[i] === WORD; i--) {
    const word = tokens.str[i]!;
    if (named.has(word) || named.has(withoutJoint(word))) return true;
  }
  return false;
}

/** «مبرمجة في ميزانية سنة 2015»: in whose budget it stands. `first` is the token of the words before the year. */
export const isOfBudget = (tokens: Tokens, first: number): boolean =>
  /^(ميزانيه|موازنه)$/.test(strAt(tokens, first - 1)) && /^(في|ضمن)$/.test(strAt(tokens, first - 2));
