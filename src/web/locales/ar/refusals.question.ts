/** Sentences of what the register of questions refuses. Translators: {act}, {state} are codes; {received}, {due} are days. */
export const questionRefusals = {
  'question.unknown': 'لا يوجد سؤال بهذا المعرف: {id}.',
  'question.taken': 'السؤال رقم {number} لسنة {year} مسجل من قبل.',
  'question.not-your-body': 'السؤال موجه إلى {organisation}: يجيب عنه من يعمل باسمها.',
  'question.days': 'صحح التاريخين: ورد السؤال في {received} وأجل جوابه {due}.',
  'question.letter-unknown': 'لا توجد في سجل هيئتك رسالة سارية في هذا الاتجاه بهذا المعرف: {id}.',
  'question.not-answered': 'لم يُسلَّم الجواب بعد (السؤال في حالة «{state}»): تُذكر رسالته حين يُدوَّن تسليمه.',
  'question.no-such-step': 'هذا الإجراء ({act}) غير ممكن والسؤال في حالة «{state}».',
  'question.moved-without-act': 'لا تتغير حالة سؤال إلا بإجراء مسجل باسم صاحبه.',
  'question.reply-stands': 'الجواب المعتمد لا يتغير نصه.',
  'four-eyes.question-both-sides': 'أنت، أو من تنوب عنه، من كتب هذا الجواب. يقوم بهذا الإجراء ({act}) شخص آخر.',
} as const;
