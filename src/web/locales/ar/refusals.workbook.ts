/**
 * Sentences of workbooks and of the grid. Translators: {sheet} and {cell} are where a cell stands in the file, {value}
 * what is written in it. Each says what to do.
 */
export const workbookRefusals = {
  'workbook.not-ours': 'هذا الملف لم يُستخرج من هنا. استوردوه كلائحة مشاريع، أو استخرجوا جدولا جديدا.',
  'workbook.format-other': 'هذا الجدول من إصدار آخر للبرنامج. استخرجوا جدولا جديدا وانقلوا إليه ما كتبتم.',
  'workbook.other-register': 'استُخرج هذا الجدول من سجل آخر ({theirs}). استخرجوا جدولا من هذا السجل.',
  'workbook.too-many-changes': 'في الملف أكثر من {most} تغيير. استوردوه على دفعات.',
  'workbook.problems': 'لم يُسجَّل شيء: بقيت {count} نقطة للتسوية.',
  'workbook.changed-since-preview': 'تغيّر السجل بعد المعاينة، فلم يُسجَّل شيء. عاينوا من جديد.',
  'workbook.sheet-missing': 'الورقة «{sheet}» غير موجودة في الملف. أعيدوا اسمها كما كان.',
  'workbook.column-moved':
    'الورقة «{sheet}»، الخلية {cell}: كُتب «{value}» مكان عنوان العمود «{expected}». أعيدوا الأعمدة إلى ترتيبها.',
  'workbook.id-missing':
    'الورقة «{sheet}»، الخلية {cell}: سطر دون معرّف ({value}). أعيدوا معرّفه أو احذفوا السطر؛ الأسطر الجديدة تُضاف من المنصة.',
  'workbook.id-unknown':
    'الورقة «{sheet}»، الخلية {cell}: المعرّف «{value}» لم يكن في الجدول المستخرج. أعيدوه كما كان أو احذفوا السطر.',
  'workbook.id-twice':
    'الورقة «{sheet}»، الخلية {cell}: المعرّف «{value}» مكرر، وقد ورد في السطر {other}. احذفوا أحدهما.',
  'workbook.column-shut':
    'الورقة «{sheet}»، الخلية {cell}: «{value}» في عمود للاطلاع فقط ({column}). أعيدوا ما كان فيها.',
  'workbook.hidden-altered':
    'الورقة «{sheet}»، الخلية {cell}: تغيّرت الورقة المخفية التي تحفظ أصل السطر «{value}». استخرجوا جدولا جديدا.',
  'workbook.formula-failed': 'الورقة «{sheet}»، الخلية {cell}: صيغة معطوبة ({value}). صححوها أو اكتبوا القيمة.',
  'workbook.number-expected': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس عددا. اكتبوا عددا مثل 12,5.',
  'workbook.number-ambiguous': 'الورقة «{sheet}»، الخلية {cell}: «{value}» يُقرأ على وجهين. اكتبوه دون فاصل الآلاف.',
  'workbook.day-expected': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس تاريخا. اكتبوا مثلا 31/12/2026.',
  'workbook.choice-unknown': 'الورقة «{sheet}»، الخلية {cell}: «{value}» ليس من القائمة. اختاروا منها.',
  'workbook.row-gone':
    'الورقة «{sheet}»، الخلية {cell}: لم يعد هذا السطر مفتوحا لكم ({value}). استخرجوا جدولا جديدا لتروا ما صار إليه.',
  'workbook.row-shut': 'الورقة «{sheet}»، الخلية {cell}: لا يحق لكم تغيير هذا السطر ({value}). أعيدوا ما كان فيه.',
  'workbook.report-closed':
    'الورقة «{sheet}»، الخلية {cell}: رُفع التقرير الذي يعود إليه هذا السطر ({value}). أعيدوا ما كان فيه، أو اطلبوا إعادة التقرير.',
  'workbook.day-to-come':
    'الورقة «{sheet}»، الخلية {cell}: {value} يوم لم يأت بعد، فلا يكون معلم قد بُلغ فيه. صححوا التاريخ.',
  'workbook.figure-both': 'الورقة «{sheet}»، الخلية {cell}: رقم وسبب غياب معا ({value}). اتركوا أحدهما.',
  'workbook.figure-emptied': 'الورقة «{sheet}»، الخلية {cell}: لا يُمحى رقم سُجل. اكتبوا رقما، أو اختاروا سبب غيابه.',
  'workbook.title-empty': 'الورقة «{sheet}»، الخلية {cell}: لا مشروع دون اسم. أعيدوا اسمه.',
  'workbook.currency-unknown':
    'الورقة «{sheet}»، الخلية {cell}: مبلغ دون عملة معروفة ({value}). اكتبوا رمزها بثلاثة أحرف لاتينية، مثل MAD.',
  'workbook.rows-left': 'الورقة «{sheet}»: غاب {count} سطر ({keys})، ولم يتغير فيها شيء.',
} as const;
