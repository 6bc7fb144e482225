/** Sentences of what the register refuses. Translators: {ref}, {pledge}, {claim} and {source} are references. */
export const strategyRefusals = {
  'strategy.unknown': 'لا توجد استراتيجية بالمرجع {ref}.',
  'strategy.ref-taken': 'المرجع {ref} مستعمل لاستراتيجية أخرى. اختر مرجعا آخر.',
  'axis.unknown': 'لا يوجد محور بالمرجع {ref}.',
  'axis.ref-taken': 'المرجع {ref} مستعمل لمحور آخر. اختر مرجعا آخر.',
  'axis.of-other-strategy': 'المحور {axis} تابع للاستراتيجية {strategy}. اختر محورا من استراتيجية التعهد.',
  'pledge.unknown': 'لا يوجد تعهد بالمرجع {ref}.',
  'pledge.ref-taken': 'المرجع {ref} مستعمل لتعهد آخر. اختر مرجعا آخر.',
  'pledge.nobody-bound': 'التعهد يُلزم جهة ما: عيّن صاحبه أو الهيئات الملتزمة به.',
  'pledge.unit-differs': 'وحدات القياس مختلفة: {unit} و{other}. وحّدها في القيمة والأساس والمسار السنوي.',
  'claim.unknown': 'لا يوجد تصريح بالمرجع {ref}.',
  'claim.ref-taken': 'المرجع {ref} مستعمل لتصريح آخر. اختر مرجعا آخر.',
  'claim.already-attached': 'التصريح {ref} مرتبط بالتعهد {pledge}. سجّل تصريحا جديدا للتعهد الآخر.',
  'claim.quote-needs-held-source':
    'لا اقتباس حرفيا من المصدر {source} ما لم يكن محفوظا هنا. سجّل ملخصا أو ارفع الوثيقة.',
  'claim.quote-needs-place': 'حدد موضع الاقتباس في المصدر {source}.',
  'claim.span-empty': 'نهاية المقطع المقتبس تأتي بعد بدايته.',
  'agreement.no-claims': 'لا يستند التعهد {pledge} إلى أي تصريح بعد. أضف تصريحا قبل تقييم تطابق المصادر.',
  'agreement.own-claim': 'أنت، أو من تنوب عنه، من سجّل التصريح {claim}. يقيّم تطابق المصادر شخص آخر.',
  'agreement.counter-claim-missing': 'عيّن التصريح الذي يقول غير ذلك.',
  'agreement.counter-claim-elsewhere': 'التصريح {claim} لا يخص هذا التعهد.',
  'clarification.other-organisation':
    'لا تقدَّم التوضيحات إلا باسم هيئتكم. التوضيح المقدم باسم {organisation} يسجله موظف وحدة التتبع.',
} as const;
