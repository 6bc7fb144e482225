import type { PageLang } from '../../../web/fmt.tsx';

/** Kept here and not asked of Intl: a paper is the same on every machine. */
const months: Record<PageLang, readonly string[]> = {
  ar: [
    'محرم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة',
    'ذو الحجة',
  ],
  fr: [
    'moharrem',
    'safar',
    'rabia I',
    'rabia II',
    'joumada I',
    'joumada II',
    'rejeb',
    'chaabane',
    'ramadan',
    'chaoual',
    'kaada',
    'hija',
  ],
  en: [
    'Muharram',
    'Safar',
    'Rabi I',
    'Rabi II',
    'Jumada I',
    'Jumada II',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qidah',
    'Dhu al-Hijjah',
  ],
};

/** example  hijriDay('1447-07-16', 'ar') → '16 رجب 1447' */
export function hijriDay(hijri: string, lang: PageLang): string {
  const [year = '', month = '', day = ''] = hijri.split('-');
  return `${Number(day)} ${months[lang][Number(month) - 1] ?? month} ${year}`;
}
