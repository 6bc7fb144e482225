/** Sentences of what ratings and warnings refuse. Translators: {project} and {cycle} are references, {code} the code of a rule. */
export const followupRefusals = {
  'rating.unknown': 'لا يوجد تصريح بالمعرف {id}.',
  'rating.not-followed': 'المشروع {project} غير موجود أو ألغي أو لا صاحب له، فلا تقدير يُصرَّح به.',
  'rating.period-not-over': 'الفترة {cycle} لم تنته بعد. صرّح بالتقدير بعد نهايتها.',
  'rating.instrument-missing':
    'لست صاحب المشروع {project}. أدخل الوثيقة التي صرّح فيها صاحبه بالتقدير: الجهة والمرجع والتاريخ والنسخة الممسوحة.',
  'rating.act-unknown': 'الوثيقة {sha256} غير محفوظة هنا. ارفعها أولا.',
  'rating.no-gap': 'لا فارق بين التقديرين في هذا التصريح بشأن المشروع {project}، فلا شيء يُشرح.',
  'warning.rule-unknown': 'لا توجد قاعدة تنبيه بالرمز {code}.',
  'warning.rule-waits': 'القاعدة {code} لا تُفعَّل بعد: المعطيات التي تقرأها لا تُمسك هنا.',
  'warning.why-missing': 'أدخل سبب إيقاف القاعدة {code}.',
} as const;
