/** Sentences of what publication refuses. Translators: {ref} is the reference of the record, {until} a date and time. */
export const portalRefusals = {
  'publication.unknown-record': 'لا يوجد سجل بالمرجع {ref}. تحقق من النوع والمرجع.',
  'publication.not-from-here': 'لا يمكن القيام بهذا الإجراء على {ref} في وضعيته الحالية ({state}).',
  'publication.class-not-public': 'تصنيف {ref} ليس عموميا. غيّر التصنيف قبل الترخيص بالنشر.',
  'publication.ground-required': 'حجب {ref} يستلزم ذكر الأساس القانوني.',
  'publication.ground-unknown': 'الأساس القانوني «{ground}» غير مدرج في اللائحة المعتمدة.',
  'publication.review-required': 'حدد تاريخا لإعادة النظر في حجب {ref} يكون بعد {today}.',
  'publication.not-cleared': 'لا يوجد ترخيص بنشر جديد للسجل {ref}.',
  'publication.second-person': 'يجب أن يقوم بهذا الإجراء على {ref} شخص آخر غير من سبقه، ومن ينوب عنه يعد هو نفسه.',
  'publication.embargoed': 'نشر {ref} مؤجل إلى {until}.',
  'publication.changed-since-cleared': 'تغير {ref} بعد الترخيص بنشره. يلزم ترخيص جديد.',
  'publication.changed-since-preview': 'تغير {ref} بعد المعاينة. أعد المعاينة ثم رخص بالنشر.',
  'publication.withdraw-first': 'السجل {ref} منشور. اسحبه أولا ثم غيّر تصنيفه.',
  'publication.nothing-to-publish': 'لم تختر أي سجل للنشر.',
  'publication.snapshot-unknown': 'لا توجد لقطة بالرقم {snapshot}.',
  'publication.not-published': 'السجل {ref} غير منشور.',
  'publication.withdrawn': 'سُحب السجل {ref} من النشر.',
} as const;
