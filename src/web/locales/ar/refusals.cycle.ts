/** Sentences of what reporting refuses. Translators: {post} is the name of a post, {project} a reference, {due} and {until} are days. */
export const cycleRefusals = {
  'cycle.unknown': 'لا توجد رزنامة تقارير بالمرجع {ref}.',
  'cycle.ref-taken': 'المرجع {ref} مستعمل لرزنامة أخرى. اختر مرجعا آخر.',
  'cycle.starts-inside':
    'يوم {day} لا تبدأ فيه فترة ({frequency}). اختر أول يوم من الشهر أو الفصل أو نصف السنة أو السنة.',
  'cycle.ends-before': 'تنتهي الرزنامة قبل أن تبدأ. صحح أحد اليومين.',
  'post.unknown': 'لا يوجد منصب بهذا المعرف: {id}.',
  'post.person-unknown': 'لا يوجد حساب قائم بهذا المعرف: {person}. ادعُ الشخص أولا.',
  'post.other-body': 'التأشيرة ونقطة الاتصال من داخل الهيئة {organisation}: اختر شخصا يعمل بها.',
  'post.to-oneself': 'لا يسجل أحد تعيينه بنفسه. يسجله شخص آخر.',
  'post.ends-before': 'ينتهي المنصب في {until} قبل أن يبدأ في {from}. صحح أحد اليومين.',
  'report.unknown': 'لا يوجد تقرير بهذا المعرف: {id}.',
  'report.no-such-step': 'هذا الإجراء ({act}) غير ممكن والتقرير في حالة «{state}».',
  'report.reason-missing': 'هذا الإجراء ({act}) يلزمه تعليل مكتوب.',
  'report.incomplete':
    'تقرير المشروع {project} ينقصه: {lacks}. أكمله قبل الإيداع؛ والتفسير لازم كلما كان التقدير غير «في المسار».',
  'report.visa-missing': 'تنقص تأشيرة: {post}. تُعطى التأشيرات بترتيب السلسلة قبل الإيداع.',
  'report.no-visa-left': 'لا تأشيرة منتظرة لتقرير المشروع {project}: أودعه.',
  'report.not-your-visa': 'الدور الآن لتأشيرة: {post}. يعطيها صاحب المنصب أو نائبه.',
  'report.milestone-elsewhere': 'المعلم {milestone} ليس من معالم المشروع {project}.',
  'report.photo-unknown': 'الصورة {sha256} غير محفوظة هنا. ارفعها أولا.',
  'report.extension-backwards': 'الأجل الجديد {until} ليس بعد الأجل الحالي {due}. اختر يوما بعده.',
  'report.moved-without-act': 'لا تتغير حالة التقرير إلا بإجراء مسجل باسم صاحبه.',
  'report.keeps-its-words': 'التقرير المودع لا يتغير نصه. أعده بتعليل أو افتحه استثناء.',
  'four-eyes.report-both-sides':
    'أنت، أو من تنوب عنه، من كتب التقرير أو أشّر عليه أو أودعه أو أقفله. يقوم بهذا الإجراء ({act}) شخص آخر.',
  'notice.unknown': 'لا يوجد إشعار لك بهذا المعرف: {id}.',
} as const;
