/** Sentences of what the opening of papers refuses. Translators: {class} and {event} are said in words. */
export const openingRefusals = {
  'opening.unknown': 'لا يوجد اقتراح فتح بهذا المعرف.',
  'opening.already-proposed': 'فتح هذه الوثيقة مقترح من قبل وينتظر شخصا ثانيا.',
  'opening.not-wider': 'الوثيقة على هذا الصنف أو أوسع منه: صنفها الآن {class}.',
  'opening.event-awaited': 'هذه الوثيقة تُفتح بعد: {event}. اذكر هذا الحدث وتاريخه.',
  'opening.event-not-awaited': 'لا تنتظر هذه الوثيقة هذا الحدث: {event}.',
  'opening.event-not-shown': 'لا شيء يدل على وقوع: {event}. اختر إثباتا مقبولا في المشروع نفسه أو مصدرا مسجلا.',
  'opening.decision-not-confirmed': 'لم يتأكد بعد القرار الذي تُفتح هذه الوثيقة بتأكيده.',
  'opening.class-changed': 'تغير صنف الوثيقة بعد الاقتراح، وهو الآن {class}. ارفض هذا الاقتراح وقدّم غيره.',
  'opening.needs-two-persons': 'لا تُفتح وثيقة إلا باقتراح شخص وتأكيد آخر.',
} as const;
