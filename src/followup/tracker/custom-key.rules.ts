import type { LocalizedText } from '../../kernel/index.ts';
import { isArabic, plainWords } from './plain-words.rules.ts';

const letters: Record<string, string> = Object.fromEntries([
  ['ا', 'a'],
  ['ب', 'b'],
  ['ت', 't'],
  ['ث', 'th'],
  ['ج', 'j'],
  ['ح', 'h'],
  ['خ', 'kh'],
  ['د', 'd'],
  ['ذ', 'dh'],
  ['ر', 'r'],
  ['ز', 'z'],
  ['س', 's'],
  ['ش', 'ch'],
  ['ص', 's'],
  ['ض', 'd'],
  ['ط', 't'],
  ['ظ', 'z'],
  ['ع', 'a'],
  ['غ', 'gh'],
  ['ف', 'f'],
  ['ق', 'q'],
  ['ك', 'k'],
  ['ل', 'l'],
  ['م', 'm'],
  ['ن', 'n'],
  ['ه', 'a'],
  ['و', 'ou'],
  ['ي', 'i'],
] as [string, string][]);

/** The key of a custom field from the header of its column, in Latin letters. example  «مصدر التمويل» → msdr_tmouil */
export function customKey(header: string): string {
  const latin = plainWords(header)
    .replace(/./gu, (sign) => letters[sign] ?? sign)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 36)
    .replace(/_+$/, '');
  return latin || 'column';
}

/** A header as the title of a field, in the language of its letters. */
export const headerTitle = (header: string): LocalizedText => {
  const text = header.slice(0, 200);
  return isArabic(text) ? { authentic: 'ar', ar: text } : { authentic: 'fr', fr: text };
};

/** Titles of the fields that most trackers need, so that two trackers fill the same ones. */
export const usualCustom: Record<string, LocalizedText> = {
  budget: {
    authentic: 'ar',
    ar: 'الكلفة كما وردت في لائحة التتبع',
    fr: 'Coût inscrit au tableau de suivi',
    en: 'Cost as in the tracker',
  },
  committed: {
    authentic: 'ar',
    ar: 'المبلغ الملتزم به حسب لائحة التتبع',
    fr: 'Montant engagé selon le tableau de suivi',
    en: 'Committed amount as in the tracker',
  },
  paid: {
    authentic: 'ar',
    ar: 'المبلغ المؤدى حسب لائحة التتبع',
    fr: 'Montant payé selon le tableau de suivi',
    en: 'Paid amount as in the tracker',
  },
  percent: { authentic: 'ar', ar: 'نسبة الإنجاز المصرح بها', fr: 'Avancement déclaré', en: 'Declared progress' },
  status: { authentic: 'ar', ar: 'الوضعية المصرح بها', fr: 'État déclaré', en: 'Declared status' },
  partners: { authentic: 'ar', ar: 'الشركاء كما وردوا', fr: 'Partenaires tels qu’écrits', en: 'Partners as written' },
  'line-number': {
    authentic: 'ar',
    ar: 'الرقم في لائحة التتبع',
    fr: 'Numéro au tableau de suivi',
    en: 'Number in the tracker',
  },
  owner: { authentic: 'ar', ar: 'صاحب المشروع كما ورد', fr: 'Porteur tel qu’écrit', en: 'Owner as written' },
  operator: { authentic: 'ar', ar: 'الجهة المنفذة كما وردت', fr: 'Opérateur tel qu’écrit', en: 'Operator as written' },
  axis: { authentic: 'ar', ar: 'المحور كما ورد', fr: 'Axe tel qu’écrit', en: 'Axis as written' },
  programme: { authentic: 'ar', ar: 'البرنامج كما ورد', fr: 'Programme tel qu’écrit', en: 'Programme as written' },
  place: { authentic: 'ar', ar: 'المكان كما ورد', fr: 'Lieu tel qu’écrit', en: 'Place as written' },
  ref: { authentic: 'ar', ar: 'المرجع كما ورد', fr: 'Référence telle qu’écrite', en: 'Reference as written' },
};

/** Keys of the same fields. */
export const usualKey: Record<string, string> = {
  budget: 'tracker_cost',
  committed: 'tracker_committed',
  paid: 'tracker_paid',
  percent: 'declared_progress',
  status: 'declared_status',
  partners: 'partners_written',
  'line-number': 'tracker_number',
  owner: 'owner_written',
  operator: 'operator_written',
  axis: 'axis_written',
  programme: 'programme_written',
  place: 'place_written',
  ref: 'ref_written',
};
