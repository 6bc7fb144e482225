/** Sentences of what ratings and warnings refuse. Translators: {project} and {cycle} are references, {code} and {rule} codes of rules, {to} and {lower} codes of posts, {until} and {last} days. */
export const followupRefusals = {
  'rating.unknown': 'لا يوجد تصريح بالمعرف {id}.',
  'rating.not-followed': 'المشروع {project} غير موجود أو ألغي أو لا صاحب له، فلا تقدير يُصرَّح به.',
  'rating.period-not-over': 'الفترة {cycle} لم تنته بعد. صرّح بالتقدير بعد نهايتها.',
  'rating.instrument-missing':
    'لست صاحب المشروع {project}. أدخل الوثيقة التي صرّح فيها صاحبه بالتقدير: الجهة والمرجع والتاريخ والنسخة الممسوحة.',
  'rating.act-unknown': 'الوثيقة {sha256} غير محفوظة هنا. ارفعها أولا.',
  'rating.no-gap': 'لا فارق بين التقديرين في هذا التصريح بشأن المشروع {project}، فلا شيء يُشرح.',
  'warning.rule-unknown': 'لا توجد قاعدة تنبيه بالرمز {code}.',
  'warning.why-missing': 'أدخل سبب إيقاف القاعدة {code}.',
  'warning.unknown': 'لا يوجد تنبيه قائم أو سابق بهذا المرجع: {key}.',
  'warning.gone': 'زال سبب هذا التنبيه منذ قليل، ويُغلق هذه الليلة. حدّث الصفحة.',
  'warning.no-such-step': 'هذا الإجراء ({act}) غير ممكن والتنبيه في حالة «{state}».',
  'warning.words-missing': 'هذا الإجراء ({act}) يلزمه كلام مكتوب: الجواب أو التعليل.',
  'warning.not-asked': 'يجيب عن هذا التنبيه صاحب موضوعه أو من تسأله القاعدة {rule}. لست أحدهما.',
  'warning.snooze-backwards': 'يوم {until} ليس بعد اليوم. اختر يوما لاحقا.',
  'warning.snooze-too-long': 'لا يؤجل تنبيه أكثر من ثلاثين يوم عمل: آخر يوم ممكن هو {last}.',
  'warning.other-hierarchy': 'الهيئة {organisation} خارج تسلسل صاحب الموضوع. لا يُرفع تنبيه إلى إدارة أخرى.',
  'warning.nobody-there': 'لم يُسم أحد في هذا المنصب ({to}) ضمن تسلسل صاحب الموضوع. سجل صاحب المنصب أولا.',
  'warning.told-already': 'رُفع هذا التنبيه إلى هذا المنصب ({to}) أو إلى أعلى منه.',
  'warning.step-skipped': 'لا يُرفع إلى ({to}) قبل إخبار ({lower}).',
  'warning.moved-without-act': 'لا تتغير حالة تنبيه إلا بإجراء مسجل باسم صاحبه.',
} as const;
