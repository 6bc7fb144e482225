/**
 * Sentences of workbooks and of the grid. Translators: {sheet} and {cell} are where a cell stands in the file, {value}
 * what is written in it. Each says what to do.
 */
export const workbookRefusals = {
  'workbook.not-ours': 'هذا الملف لم يُستخرج من هنا. استورده كلائحة مشاريع، أو استخرج جدولا جديدا.',
  'workbook.format-other': 'هذا الجدول من إصدار آخر للبرنامج. استخرج جدولا جديدا وانقل إليه ما كتبت.',
  'workbook.other-register': 'استُخرج هذا الجدول من سجل آخر ({theirs}). استخرج جدولا من هذا السجل.',
  'workbook.too-many-changes': 'في الملف أكثر من {most} تغيير. استورده على دفعات.',
  'workbook.problems': 'لم يُسجَّل شيء: بقيت {count} نقطة للتسوية.',
  'workbook.changed-since-preview': 'تغيّر السجل بعد المعاينة، فلم يُسجَّل شيء. عاين من جديد.',
  'workbook.sheet-missing': 'الورقة «{sheet}» غير موجودة في الملف. أعد اسمها كما كان.',
  'workbook.column-moved':
    'الورقة «{sheet}»، الخلية {cell}: كُتب «{value}» مكان عنوان العمود «{expected}». أعد الأعمدة إلى ترتيبها.',
  'workbook.id-missing':
    'الورقة «{sheet}»، الخلية {cell}: سطر دون معرّف ({value}). أعد معرّفه أو احذف السطر؛ الأسطر الجديدة تُضاف من المنصة.',
  'workbook.id-unknown':
    'الورقة «{sheet}»، الخلية {cell}: المعرّف «{value}» لم يكن في الجدول المستخرج. أعده كما كان أو احذف السطر.',
  'workbook.id-twice': 'الورقة «{sheet}»، الخلية {cell}: المعرّف «{value}» مكرر، وقد ورد في السطر {other}. احذف أحدهما.',
  'workbook.column-shut': 'الورقة «{sheet}»، الخلية {cell}: «{value}» في عمود للاطلاع فقط ({column}). أعد ما كان فيها.',
  'workbook.hidden-altered':
    'الورقة «{sheet}»، الخلية {cell}: تغيّرت الورقة المخفية التي تحفظ أصل السطر «{value}». استخرج جدولا جديدا.',
  'workbook.formula-failed': 'الورقة «{sheet}»، الخلية {cell}: صيغة معطوبة ({value}). صححها أو اكتب القيمة.',
  'workbook.number-expected': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس عددا. اكتب عددا مثل 12,5.',
  'workbook.number-ambiguous': 'الورقة «{sheet}»، الخلية {cell}: «{value}» يُقرأ على وجهين. اكتبه دون فاصل الآلاف.',
  'workbook.day-expected': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس تاريخا. اكتب مثلا 31/12/2026.',
  'workbook.choice-unknown': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس من القائمة. اختر منها.',
  'workbook.row-gone':
    'الورقة «{sheet}»، الخلية {cell}: لم يعد هذا السطر مفتوحا لك ({value}). استخرج جدولا جديدا لترى ما صار إليه.',
  'workbook.row-shut': 'الورقة «{sheet}»، الخلية {cell}: لا يحق لك تغيير هذا السطر ({value}). أعد ما كان فيه.',
  'workbook.report-closed':
    'الورقة «{sheet}»، الخلية {cell}: رُفع التقرير الذي يعود إليه هذا السطر ({value}). أعد ما كان فيه، أو اطلب إعادة التقرير.',
  'workbook.day-to-come':
    'الورقة «{sheet}»، الخلية {cell}: {value} يوم لم يأت بعد، فلا يكون معلم قد بُلغ فيه. صحح التاريخ.',
  'workbook.figure-both': 'الورقة «{sheet}»، الخلية {cell}: رقم وسبب غياب معا ({value}). اترك أحدهما.',
  'workbook.figure-emptied': 'الورقة «{sheet}»، الخلية {cell}: لا يُمحى رقم سُجل. اكتب رقما، أو اختر سبب غيابه.',
  'workbook.title-empty': 'الورقة «{sheet}»، الخلية {cell}: لا مشروع دون اسم. أعد اسمه.',
  'workbook.currency-unknown':
    'الورقة «{sheet}»، الخلية {cell}: مبلغ دون عملة معروفة ({value}). اكتب رمزها بثلاثة أحرف لاتينية، مثل MAD.',
  'workbook.rows-left': 'الورقة «{sheet}»: غاب {count} سطر ({keys})، ولم يتغير فيها شيء.',
} as const;
