/**
 * Sentences of what the lexicon of the reader refuses. Translators: {form} and {known} are words of a text, {most}, {least}, {stands},
 * {added}, {lost} and {sentences} numbers.
 */
export const lexiconRefusals = {
  'lexicon.entry-unknown': 'لا توجد كلمة بهذا المعرّف في معجم القراءة.',
  'lexicon.form-unclear':
    'الصيغة «{form}» لا تُقرأ: اكتب كلمات فقط ({most} على الأكثر)، دون أرقام ولا علامات. يمكن ذكر اللواحق بين حاضنتين.',
  'lexicon.form-too-short': 'الصيغة «{form}» أقصر من أن تدل على شيء: {least} أحرف على الأقل.',
  'lexicon.form-bare': 'الصيغة «{form}» أداة ترد في كل كلام ولا تدل وحدها على شيء. أضف إليها الكلمة التي تحمل المعنى.',
  'lexicon.kind-needed': 'حدد النوع الذي تشير إليه الصيغة «{form}».',
  'lexicon.form-known': 'الصيغة «{form}» معروفة من قبل: في المعجم «{known}».',
  'lexicon.form-covered': 'في هذه الجملة تغطي الصيغةَ «{form}» صيغةٌ أطول معروفة من قبل («{known}»). اكتب جملة أخرى.',
  'lexicon.test-without-form': 'جملة التجربة لا ترد فيها الصيغة «{form}». اكتبها كما ترد في النصوص.',
  'lexicon.form-everywhere':
    'الصيغة «{form}» ترد في {stands} من أصل {sentences} جملة: ما يرد في كل مكان لا يدل على شيء. اختر عبارة أدق.',
  'lexicon.changes-too-much':
    'الصيغة «{form}» تغيّر قراءة جمل كثيرة من أصل {sentences}: صارت مسودات {added}، ولم تبق كذلك {lost}. اختر عبارة أدق.',
  'lexicon.already-settled': 'حُسم أمر «{form}» من قبل.',
  'lexicon.not-yours': 'اقترح «{form}» شخص آخر ولم يُؤكد بعد: لك أن تؤكده أو ترفضه، لا أن تعدّله أو تسحبه.',
  'lexicon.keeps-its-words': 'لا تتغير كلمة بعد اقتراحها. اقترح تصحيحا لها.',
  'lexicon.needs-two-persons': 'لا تدخل كلمة معجم القراءة إلا باقتراح شخص وتأكيد آخر.',
  'reading.lexicon-unchanged': 'قُرئت هذه الوثيقة بالمعجم الحالي نفسه: لن تضيف قراءتها من جديد شيئا.',
  'reading.again-waits': 'طُلبت قراءة هذه الوثيقة من جديد وهي تنتظر دورها.',
} as const;
