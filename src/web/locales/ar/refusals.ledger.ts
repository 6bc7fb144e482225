/** Sentences of what the ledger refuses. A leaf (قيد) is one accepted act; a checkpoint (نقطة تثبيت) is the signed state of the ledger. */
export const ledgerRefusals = {
  'ledger.empty': 'سجل التتبع فارغ: لم يُقبل أي عمل بعد.',
  'ledger.no-such-leaf': 'لا يوجد القيد {seq}: في السجل {size} قيدا. اطلب رقما أصغر.',
  'ledger.no-such-size': 'الحجم {size} غير ممكن: في السجل الآن {now} قيدا. اطلب حجما لا يتجاوزه.',
  'ledger.leaf-unreadable': 'هذا النص ليس قيدا من سجل التتبع، أو أنه تغيّر.',
  'ledger.no-such-row': 'لا يعرف سجل التتبع صفا {row} في الجدول {table}.',
  'ledger.verification-running': 'تحقق آخر جار. أعد الطلب بعد انتهائه.',
  'checkpoint.unreadable': 'هذا النص ليس نقطة تثبيت. أرسل الوثيقة الموقعة كاملة كما تسلمتها.',
  'checkpoint.key-unreadable': 'هذا ليس مفتاحا لنقط التثبيت. أرسله كما تسلمته في سطر واحد.',
  'checkpoint.not-signed': 'نقطة التثبيت هذه غير موقعة بالمفتاح {key}. تحقق من أنها لهذا السجل.',
  'checkpoint.forged': 'توقيع نقطة التثبيت غير صحيح: تغيّر نصها أو زُوّر بعد التوقيع.',
} as const;
