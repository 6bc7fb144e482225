/** Sentences of what the register of AI systems refuses. Translators: {ref} is the reference of a system or a text. */
export const aiSystemRefusals = {
  'ai-system.unknown': 'لا يوجد نظام ذكاء اصطناعي بالمرجع {ref}.',
  'ai-system.ref-taken': 'المرجع {ref} يحمله نظام آخر. اختر مرجعا غيره.',
  'ai-system.basis-without-class': 'ذُكر نص يحدد درجة الخطر دون ذكر الدرجة.',
  'ai-system.basis-not-in-force': 'النص {ref} غير نافذ، فلا يحدد درجة الخطر. اتركه إلى أن ينشر.',
  'ai-system.since': 'نظام مستعمل لا يبدأ استعماله في {since}، أي بعد {today}.',
  'ai-system.text-unknown': 'لا يوجد نص قانوني بالمرجع {ref}.',
  'ai-system.solution-not-listed': 'لا حل مدرج في الدليل بالرمز {ref}.',
  'ai-system.is-stopped': 'النظام {ref} أُوقف، فلا يُعدَّل ولا يُراجَع.',
  'ai-system.review-day': 'يوم المراجعة {day} غير مقبول: لا يكون بعد {today} ولا قبل آخر مراجعة ({last}).',
  'ai-system.next-review': 'المراجعة المقبلة ({next}) تكون بعد هذه ({day}).',
  'ai-system.stop-day': 'يوم الإيقاف {day} لا يكون بعد {today}.',
} as const;
