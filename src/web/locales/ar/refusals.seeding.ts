/** Sentences of what loading data packs refuses. Translators: {pack} is the name of a data pack. */
export const seedingRefusals = {
  'pack.unknown': 'لا توجد حزمة معطيات باسم {pack}.',
  'pack.not-for-this-register': 'الحزمة {pack} ليست لهذا السجل: لا تختلط معطيات التمرين بالمعطيات الحقيقية.',
  'pack.change-unknown': 'الاقتراح المطلوب غير موجود. أعد تحميل اللائحة.',
  'pack.change-decided': 'سبق البت في هذا الاقتراح ({status}).',
  'pack.change-by-hand': 'لا يُطبق هذا التغيير على {ref} آليا. أجره بنفسك ثم ارفض الاقتراح مع ذكر ذلك.',
  'pack.ours-changed': 'تغير {ref} في السجل بعد هذا الاقتراح. راجع القيمة الحالية قبل القبول.',
} as const;
