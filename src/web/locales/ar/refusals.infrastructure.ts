/** Sentences of what assets refuse. Translators: {ref} is the reference of an asset, {phase} the number of a phase, {number} of a report. */
export const infrastructureRefusals = {
  'asset.unknown': 'لا توجد بنية تحتية بالمرجع {ref}.',
  'asset.ref-taken': 'المرجع {ref} تحمله بنية تحتية أخرى. اختر مرجعا غيره.',
  'asset.project-elsewhere': 'المشروع {project} ليس من الاستراتيجية {strategy}.',
  'asset.phases': 'تُرقم الأشطر من 1 دون انقطاع، وأجل كل شطر سنة أو شهر أو يوم. راجع الشطر {phase}.',
  'asset.phase-unknown': 'لا يوجد الشطر {phase} في البنية {ref}.',
  'asset.phase-reported': 'الشطر {phase} صُرح بشأنه، فلا يُحذف.',
  'asset.measure-elsewhere': 'لا يُصرح بهذا بشأن البنية {ref}: لا ميغاواط للألياف، ولا كيلومترات لغيرها.',
  'asset.of-missing': 'اذكر ما تقيسه الميغاواط، ولا تذكره لغيرها.',
  'asset.currency-missing': 'للكلفة عملة، وليس لغيرها عملة.',
  'asset.value': 'القيمة {value} غير مقبولة: تكون الحصة بين 0 و1، وعدد المواقع عددا صحيحا، ولا شيء تحت الصفر.',
  'asset.period': 'الفترة {period} غير مقبولة: لا تكون بعد {today}، والحصة لسنة كاملة انتهت.',
  'asset.ground-missing': 'اذكر المصدر الذي يثبت ذلك، أو الوثيقة.',
  'asset.above-installed': 'القدرة المشغلة ({energised}) أكبر من المركبة ({installed}). صحح إحداهما أولا.',
  'asset.report-unknown': 'لا يوجد تصريح بهذا المعرف.',
  'asset.report-settled': 'التصريح رقم {number} بُت فيه من قبل.',
  'four-eyes.reporter-verifies-asset': 'من صرح لا يتحقق من تصريحه ولا يرجعه.',
} as const;
