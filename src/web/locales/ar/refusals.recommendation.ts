/** Sentences of what the register of recommendations refuses. Translators: {state} is a code; {until}, {due} are days. */
export const recommendationRefusals = {
  'recommendation.unknown': 'لا توجد توصية بالمرجع {ref}.',
  'recommendation.taken': 'المرجع {ref} مستعمل لتوصية أخرى. اختر مرجعا آخر.',
  'recommendation.not-a-court': '{ref} ليست محكمة حسابات: لا تُسجل توصية إلا باسم من أصدرها.',
  'recommendation.addressee-unknown': 'لا توجد هيئة بالمرجع {ref}.',
  'recommendation.not-its-addressee': 'التوصية موجهة إلى {organisation}: يجيب عنها من يعمل باسمها.',
  'recommendation.nothing-to-judge': 'لا جواب ينتظر الحكم عليه بشأن التوصية {ref}.',
  'recommendation.own-body': 'أنت من {organisation}، وهي المعنية بالتوصية: يحكم على جوابها من هو خارجها.',
  'recommendation.without-evidence': 'لا تُعد التوصية {ref} منفذة بلا إثبات: اطلب من الهيئة أن ترفق وثيقة بجوابها.',
  'recommendation.file-unknown': 'لم يُحفظ هنا ملف بهذه البصمة: {sha256}. أدل به أولا.',
  'recommendation.extended-backwards': 'الأجل الجديد {until} ليس بعد الأجل الحالي {due}.',
  'recommendation.settled': 'بُت في التوصية (حالتها: {state})، فلا يُمدد أجلها.',
  'recommendation.moved-without-act': 'لا تتغير حالة توصية ولا أجلها إلا بإجراء مسجل باسم صاحبه.',
  'four-eyes.recommendation-both-sides': 'أنت، أو من تنوب عنه، من أجاب عن هذه التوصية. يحكم على الجواب شخص آخر.',
} as const;
