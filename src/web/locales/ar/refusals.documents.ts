/** Sentences of what documents refuse. Translators: {ref} is the reference of a source, {ground} a legal ground. */
export const documentsRefusals = {
  'source.unknown': 'لا يوجد مصدر بالمرجع {ref}. سجّله أولا أو صحح المرجع.',
  'source.ref-taken': 'المرجع {ref} مستعمل لمصدر آخر. اختر مرجعا آخر.',
  'source.held-without-file': 'لا يعد المصدر محفوظا إلا إذا رُفع ملفه هنا. ارفع الملف ثم أعد المحاولة.',
  'file.restricted': 'هذا الملف محجوب على أساس: {ground}.',
  'file.ground-missing': 'حجب الملف يستلزم ذكر الأساس القانوني.',
  'file.widening-takes-two': 'صنف الملف {class}، ولا يوسَّع بيد واحدة: اقترح فتحه ليؤكده شخص آخر.',
} as const;
