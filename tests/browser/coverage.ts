/**
 * The 33 demands of the public statements on Morocco AI 2030 (D01 to D33), each with the page where it is followed and its figure as that
 * page says it in Arabic: a value, or that nobody has reported it. `docs/coverage.md` tells the same to people; a test holds the two together.
 */
type Read = { page: string; says: RegExp };
/** also: where the figure has two halves that stand on two pages */
export type Demand = ({ id: string; also?: Read } & Read) | { id: string; lacks: string };

export const demands: readonly Demand[] = [
  { id: 'D01', page: '/desk/tree', says: /التحديد: \d+/ },
  { id: 'D02', page: '/desk/agreements', says: /التزامات أُقفلت بمحضر مشترك\s+لم نتوصل بعد/ },
  { id: 'D03', page: '/desk/agreements', says: /دراسات عُبرت نقطة القرار التي تنتظرها\s+0 من 1/ },
  { id: 'D04', page: '/desk/agreements', says: /مساعدة تقنية قُبلت\s+لم نتوصل بعد/ },
  { id: 'D05', page: '/desk/catalogue', says: /حلول مستعملة بإثبات متحقق منه\s+لم نتوصل بعد/ },
  {
    id: 'D06',
    page: '/desk/training',
    says: /معاهد أُعلن افتتاحها\s+لم نتوصل بعد\s+جهات فيها معهد مفتوح\s+لم نتوصل بعد/,
  },
  {
    id: 'D07',
    page: '/desk/infrastructure',
    says: /قدرة مشغَّلة\s+لم نتوصل بعد/,
    also: { page: '/desk/systems', says: /نظم رُحِّلت من الموعود بترحيلها\s+لم نتوصل بعد/ },
  },
  { id: 'D08', page: '/desk/systems', says: /نظم حساسة لدى إيواء مؤهل\s+لم نتوصل بعد/ },
  { id: 'D09', page: '/desk/training', says: /حاصلون على شهادة: شباب\s+لم نتوصل بعد/ },
  { id: 'D10', page: '/desk/training', says: /حاصلون على شهادة: مهنيون\s+لم نتوصل بعد/ },
  { id: 'D11', page: '/desk/agreements', says: /معرفة يشغلها الفريق المحلي وحده \(الدرجة 4 فما فوق\)\s+لم نتوصل بعد/ },
  { id: 'D12', page: '/ar/pledges/C01', says: /غير قابل للقياس اليوم/ },
  { id: 'D13', page: '/desk/infrastructure', says: /حصة المتجددة سنويا، وعلى مدار الساعة\s+لم نتوصل بعد/ },
  { id: 'D14', page: '/desk/infrastructure/A-F1', says: /قدرة معلنة\s+500 ميغاواط/ },
  { id: 'D15', page: '/desk/training', says: /50 000 قبل نهاية 2030\s+ما تحقق: يعملون بعد 12 شهرا\s+لم نتوصل بعد/ },
  {
    id: 'D16',
    page: '/desk/training',
    says: /200 000 قبل نهاية 2030\s+ما تحقق: حصلوا على الشهادة\s+لم نتوصل بعد[\s\S]*المسجلون الجدد اللازمون كل سنة\s+لم نتوصل بعد/,
  },
  {
    id: 'D17',
    page: '/ar/money/ENV-2024-2026',
    says: /المجموع\s+11 000 000 000,00\s+0,00\s+لم نتوصل بعد\s+لم نتوصل بعد/,
  },
  { id: 'D18', page: '/desk/infrastructure', says: /ألياف: كيلومترات ومواقع\s+لم نتوصل بعد/ },
  { id: 'D19', page: '/desk/law/pl-ia', says: /الإعلان\s+\d+ يوما على الأقل/ },
  { id: 'D20', page: '/desk/law/loi-09-08', says: /نافذ/ },
  { id: 'D21', page: '/desk/agreements', says: /ما على الدولة\s+لم نتوصل بعد\s+ما على الشركاء\s+لم نتوصل بعد/ },
  { id: 'D22', page: '/desk/agreements', says: /نقل المعرفة حسب الدرجة\s+لم نتوصل بعد/ },
  { id: 'D23', page: '/desk/law', says: /الأمن السيبراني: 0 من 1/ },
  { id: 'D24', page: '/desk/dependence', says: /لم نتوصل بعد بشيء/ },
  { id: 'D25', page: '/desk/projects/F1', says: /لم نتوصل بعد بما يمول التشغيل/ },
  { id: 'D26', page: '/ar/dependence', says: /لم نتوصل بعد/ },
  { id: 'D27', page: '/desk/fair-share', says: /لا بد من نقل [\d,]+% من المجموع/ },
  { id: 'D28', page: '/desk/fair-share', says: /سماها مشروع: \d+ من 1 503/ },
  {
    id: 'D29',
    page: '/ar/communes/02.265.07.11',
    says: /استعمال الخدمات الرقمية\s+لم نتوصل بعد/,
    also: {
      page: '/desk/services',
      says: /اكتملت عبر الإنترنت من التي بدأت عبره\s+لم نتوصل بعد\s+بُت فيها داخل الأجل القانوني\s+لم نتوصل بعد/,
    },
  },
  { id: 'D30', page: '/desk/stocktakes', says: /اجتماعات انعقدت\s+لم نتوصل بعد\s+قرارات اتُّخذت\s+لم نتوصل بعد/ },
  { id: 'D31', page: '/desk/agreements', says: /الاتفاقات حسب سنة التوقيع\s+لم نتوصل بعد/ },
  { id: 'D32', page: '/desk/law', says: /نصوص نُشرت من المعلن عنها\s+0 من 2/ },
  { id: 'D33', page: '/ar/pledges/C01', says: /تباين بين المصادر/ },
];
