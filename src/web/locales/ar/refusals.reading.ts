/**
 * Sentences of reading documents. Translators: {most} and {pages} are numbers; {kind} is said by a word of `refusal-codes.ts`.
 * Each says what was met and what to do.
 */
export const readingRefusals = {
  'reading.file-empty': 'الملف فارغ، ولم يُحفظ منه شيء. تأكد من أن نسخه أو تنزيله قد اكتمل، ثم أعد إرساله.',
  'reading.file-no-text': 'لا يوجد في الملف نص يُقرأ. أرسل النسخة التي حُررت فيها الوثيقة، بصيغة Word مثلا.',
  'reading.file-scanned':
    'صفحات هذا الملف صور ممسوحة ضوئيا بلا نص، وبرنامج التعرف على الحروف غير مثبت على هذا الخادم. أرسل النسخة الأصلية (Word أو PDF بنص)، أو اطلب من مدير النظام تثبيت tesseract بالعربية والفرنسية والإنجليزية مع poppler.',
  'reading.file-scanned-too-long':
    'في الملف {pages} صفحة مصورة، ولا يُتعرف على أكثر من {most} صفحة في المرة الواحدة. قسّم الملف أو أرسل النسخة الأصلية.',
  'reading.file-locked': 'الملف محمي بكلمة سر، فلا يمكن قراءته. أزل الحماية ثم أعد إرساله.',
  'reading.file-damaged': 'الملف ناقص أو معطوب، وتعذر فتحه. نزّله أو صدّره من جديد ثم أعد إرساله.',
  'reading.file-too-large': 'حجم الملف يتجاوز {most} ميغابايت، فلم يُفتح. صغّر صوره أو قسّمه ثم أعد إرساله.',
  'reading.file-inflates':
    'محتوى الملف بعد فك ضغطه أكبر بكثير مما يُعقل لوثيقة، فأوقفت القراءة. احفظ الوثيقة من جديد ثم أعد إرسالها.',
  'reading.file-too-long': 'النص أطول مما يُقرأ دفعة واحدة. قسّم الوثيقة إلى أجزاء وأرسل كل جزء على حدة.',
  'reading.file-too-many-pages': 'في الملف {pages} صفحة، والحد الأقصى {most}. قسّمه إلى أجزاء.',
  'reading.file-kind-unknown':
    'محتوى هذا الملف: {kind}، وهو نوع لا يُقرأ أيا كان اسم الملف. المقبول: نص عادي، Markdown، صفحة ويب، Word ‏(docx)، PDF.',
  'reading.file-too-slow': 'طالت قراءة هذا الملف أكثر من المسموح به، فأوقفت. أرسل نسخة أخرى منه أو قسّمه.',
  'reading.file-too-heavy':
    'تحتاج قراءة هذا الملف إلى ذاكرة أكثر من المسموح به، فأوقفت. أرسل نسخة أبسط منه، دون صور، أو قسّمه.',
  'reading.file-busy': 'تنتظر القراءةَ ملفات كثيرة الآن. أعد المحاولة بعد دقيقة.',
  'reading.page-not-shown':
    'تعذر رسم الصفحة {page} هنا. افتح الملف نفسه في المتصفح؛ ولعرض الصفحات بجانب النص يثبّت مدير النظام poppler.',
  'reading.page-unknown': 'لا توجد في الملف صفحة رقم {page}.',
} as const;
