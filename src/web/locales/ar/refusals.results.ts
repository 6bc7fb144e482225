/** Sentences of what results refuse. Translators: {indicator}, {ref} and {circle} are references, {formula} and {problem} are code. */
export const resultsRefusals = {
  'indicator.unknown': 'لا يوجد مؤشر بالمرجع {ref}.',
  'indicator.ref-taken': 'المرجع {ref} مستعمل لمؤشر آخر. اختر مرجعا آخر.',
  'indicator.feeds-circle': 'سلسلة النتائج تعود إلى بدايتها: {circle}. اجعل كل مؤشر يصب في مؤشر أعلى منه.',
  'definition.unknown': 'لا توجد صيغة رقم {number} في تعريف المؤشر {indicator}.',
  'definition.sum-of-rates':
    'طبيعة المؤشر ({nature}) لا تسمح بالجمع الذي اخترته: لا تُجمع النسب، ولا تُجمع الأرصدة والقيم المتراكمة عبر الزمن. اختر آخر قيمة أو «بدون».',
  'definition.range-empty': 'الحد الأدنى المقبول {low} أكبر من الحد الأقصى {high}. صحح أحدهما.',
  'formula.unreadable':
    'تعذرت قراءة الصيغة {formula}: {problem}. تُقبل الأعداد والعمليات الأربع والأقواس ومراجع المؤشرات والدوال value وprevious وsum وmin وmax.',
  'formula.unknown-indicator': 'الصيغة {formula} تقرأ المؤشر {indicator} وهو غير موجود. سجّله أولا أو صحح المرجع.',
  'formula.circle': 'الصيغ تحيل بعضها إلى بعض في حلقة: {circle}. اجعل أحد هذه المؤشرات يُصرَّح به ولا يُحسب.',
  'target.unknown': 'لا يوجد هدف بالمرجع {ref} لهذا المؤشر.',
  'target.ref-taken': 'المرجع {ref} مستعمل لهدف آخر. اختر مرجعا آخر.',
  'target.replaced-already': 'الهدف {ref} عوّضه الهدف {by} من قبل. عوّض هذا الأخير إن تغير الهدف مرة أخرى.',
  'target.replaces-another': 'الهدف {ref} ليس من أهداف المؤشر {indicator}.',
  'target.range-empty': 'نهاية المجال {high} أصغر من بدايته {low}. صحح إحداهما.',
  'figure.unknown': 'لا يوجد رقم بهذا المعرف: {id}.',
  'figure.value-or-reason':
    'المؤشر {indicator}، الفترة {period}: أدخل القيمة، أو سبب غيابها إن لم توجد، لا الاثنين معا. الصفر قيمة.',
  'figure.range': 'المؤشر {indicator}، الفترة {period}: يأتي حدا المجال معا، وتقع القيمة بينهما. صحح الحدين أو القيمة.',
  'figure.split-invalid': 'التفصيل {split} غير صالح: يُكتب بُعد وقيمة بحروف لاتينية صغيرة وأرقام، مثل sex=f.',
  'figure.period-not-over': 'الفترة {period} لم تنته بعد، فلا رقم لها في المؤشر {indicator}. صرّح بفترة أقصر انتهت.',
  'figure.computed':
    'المؤشر {indicator} يُحسب بالصيغة {formula} ولا يُصرَّح به للفترة {period}. صرّح بالمؤشرات التي تقرأها.',
  'figure.source-missing':
    'المؤشر {indicator} ينتجه منتج رسمي للإحصاء: أرقامه يُستشهد بها. أدخل المصدر الذي أُخذ منه رقم الفترة {period}.',
  'figure.outside-scope': 'المؤشر {indicator} خارج نطاقك. يصرّح به صاحبه أو موظف وحدة التتبع المكلف به.',
  'figure.named-twice': 'المؤشر {indicator}: الفترة والمكان نفسهما وردا في السطر {other} أيضا. احذف أحد السطرين.',
  'figure.evidence-unknown': 'الوثيقة {sha256} المرفقة برقم المؤشر {indicator} غير محفوظة هنا. ارفعها أولا.',
  'figure.rows-refused': 'لم يُسجَّل شيء: رُفض {count} من الأسطر. صحح الأسطر المبينة وأعد الإرسال.',
  'figure.already-judged': 'رقم المؤشر {indicator} للفترة {period} سبق البت فيه.',
  'figure.replaced': 'رقم المؤشر {indicator} للفترة {period} عوّضه تصحيح لاحق. انظر في الرقم القائم.',
  'figure.cited-only': 'رقم المؤشر {indicator} للفترة {period} إحصاء رسمي: يُستشهد به ولا يُقبل ولا يُعاد.',
  'figure.born-judged': 'الرقم الجديد يُصرَّح به أولا، ثم يتحقق منه شخص آخر.',
  'figure.keeps-its-words': 'الرقم المسجل لا يتغير: صرّح بتصحيح يحل محله.',
  'figure-link.unknown': 'لا يوجد رابط بهذا المعرف: {id}.',
  'figure-link.closed': 'لم يعد الرابط ينتظر ({state}): لا يُسحب إلا رابط لم يُستعمل.',
  'figure-link.no-body': 'المؤشر {indicator} لا يملكه أحد ولا ينتجه أحد، فلا يُطلب رقمه عبر رابط. سجّل صاحبه أولا.',
  'figure-link.no-mail':
    'لا يُرسل بريد من هنا: لم يُضبط خادم البريد أو العنوان العمومي، أو هذا تمرين. انسخ الرابط وسلّمه بنفسك.',
  'figure-link.refused': 'الرابط غير معروف، أو استُعمل، أو سُحب، أو انتهت مدته. اطلب رابطا جديدا ممن سلّمه إليك.',
  'figure-link.locked': 'محاولات كثيرة من هذا العنوان. أعد المحاولة بعد {seconds} ثانية.',
  'four-eyes.reporter-verifies':
    'أنت، أو من تنوب عنه، من صرّح برقم المؤشر {indicator} للفترة {period}. يتحقق منه شخص آخر.',
} as const;
