/**
 * Sentences of importing a list of projects. Translators: {row} and {column} are where a cell stands in the file,
 * {value} what is written in it. Each says what to do.
 */
export const trackerRefusals = {
  'tracker.file-damaged': 'الملف ناقص أو معطوب، وتعذر فتحه. احفظه من جديد ببرنامج الجداول ثم أعد إرساله.',
  'tracker.file-inflates':
    'محتوى الملف بعد فتحه أكبر بكثير من أن يكون لائحة مشاريع، فلم يُقرأ. انسخ ورقة المشاريع وحدها إلى ملف جديد.',
  'tracker.file-locked': 'الملف محمي بكلمة سر. أزل الحماية ثم أعد إرساله.',
  'tracker.file-too-large': 'حجم الملف يتجاوز {most} ميغابايت. احذف الصور والأوراق التي لا حاجة إليها ثم أعد إرساله.',
  'tracker.format-old': 'الملف بصيغة ‎.xls القديمة أو محمي بكلمة سر. احفظه بصيغة ‎.xlsx ثم أعد إرساله.',
  'tracker.format-unknown': 'هذا الملف ليس جدولا من نوع ‎.xlsx أو CSV. صدّر اللائحة بإحدى الصيغتين.',
  'tracker.encoding-broken': 'حروف الملف مشوهة، فقد حُفظ بترميز خاطئ. صدّره من جديد من الأصل بترميز UTF-8.',
  'tracker.one-column':
    'لا يوجد في الملف إلا عمود واحد. صدّر اللائحة بفواصل بين الأعمدة: فاصلة منقوطة أو فاصلة أو علامة جدولة.',
  'tracker.csv-quote': 'علامة تنصيص مفتوحة لم تُغلق قرب السطر {line}. صححها ثم أعد إرسال الملف.',
  'tracker.too-many-rows': 'في الورقة أكثر من {most} سطر مملوء. قسّم اللائحة.',
  'tracker.too-many-columns': 'في الورقة أكثر من {most} عمودا. أبقِ أعمدة اللائحة وحدها.',
  'tracker.sheet-unknown': 'لا توجد في الملف ورقة ظاهرة باسم {sheet}. الأوراق: {sheets}.',
  'tracker.no-header':
    'لم نجد في الورقة {sheet} سطر عناوين الأعمدة. ضع عناوين مثل «اسم المشروع» و«صاحب المشروع» فوق اللائحة.',
  'tracker.no-rows': 'لا يوجد تحت العناوين أي مشروع يُستورد.',
  'tracker.mapping-unknown': 'لا توجد مطابقة محفوظة باسم {name}.',
  'tracker.mapping-taken': 'توجد مطابقة محفوظة باسم {name}. اختر اسما آخر أو عدّلها.',
  'tracker.no-title-column': 'لم يُحدَّد أي عمود لاسم المشروع. حدده في جدول المطابقة.',
  'tracker.field-twice': 'العمود {column} ({value}) والعمود «{other}» يملآن الحقل نفسه. غيّر أحدهما.',
  'tracker.field-type-differs':
    'العمود {column} ({value}): الحقل {key} معرّف من قبل بنوع آخر ({type}). اختر مفتاحا آخر.',
  'tracker.unit-missing': 'السطر {row}، العمود {column}: المبلغ «{value}» دون وحدة. حدد وحدة العمود في جدول المطابقة.',
  'tracker.problems': 'لم يُستورد شيء: بقيت {count} نقطة للتسوية. راجعها في المعاينة.',
  'tracker.changed-since-preview': 'تغيّر السجل بعد المعاينة، فلم يُستورد شيء. عاين من جديد ثم استورد.',
  'tracker.guess-to-confirm': '«{value}» ({count} سطر، أولها {row}): نظن أنه {guesses}. أكّد ذلك أو اختر غيره.',
  'tracker.word-to-decide': '«{value}» ({count} سطر، أولها {row}) غير معروف في السجل. اختر ما يقابله، أو أبقه كما كُتب.',
  'tracker.row-twice': 'السطر {row} يكرر السطر {other} ({value}). احذف أحدهما أو ميّز بينهما بمرجع.',
  'tracker.title-missing': 'السطر {row} ({value}) دون اسم مشروع. اكتب اسمه في الملف، أو اختر ترك ما لا يُقرأ.',
  'tracker.ref-elsewhere': 'السطر {row}: المرجع {ref} لمشروع في استراتيجية أخرى. غيّره في الملف.',
  'tracker.ref-unfit':
    'السطر {row}، العمود {column}: «{value}» لا يصلح مرجعا. اكتب حروفا لاتينية وأرقاما، أو اجعل العمود حقلا إضافيا.',
  'tracker.formula-failed': 'السطر {row}، العمود {column}: في الخلية صيغة معطوبة ({value}). صححها في الملف.',
  'tracker.number-unreadable': 'السطر {row}، العمود {column}: «{value}» ليس عددا. صححه في الملف.',
  'tracker.number-ambiguous':
    'السطر {row}، العمود {column}: «{value}» يُقرأ على وجهين. حدد علامة الأعشار في جدول المطابقة.',
  'tracker.day-unreadable': 'السطر {row}، العمود {column}: «{value}» ليس تاريخا. اكتب مثلا 15/03/2026 أو مارس 2026.',
  'tracker.day-impossible': 'السطر {row}، العمود {column}: لا وجود لليوم «{value}». اكتب اليوم ثم الشهر ثم السنة.',
  'tracker.yes-no-unreadable':
    'السطر {row}، العمود {column}: «{value}» ليس نعم ولا لا. صححه في الملف أو اجعل العمود نصا.',
  'tracker.milestones-unreadable':
    'السطر {row}، العمود {column}: لا تاريخ في «{piece}». اكتب كل معلم مع تاريخه، مثل: الدراسة 03/2026.',
  'tracker.milestone-without-day': 'السطر {row}، العمود {column}: المعلم «{value}» دون تاريخ. أضف تاريخه في الملف.',
  'tracker.left-above': 'السطر {row} فوق العناوين ولم يُؤخذ: {value}',
  'tracker.left-total': 'السطر {row} مجموع ولم يُؤخذ: {value}',
  'tracker.left-note': 'السطر {row} ملاحظة حول اللائحة ولم يُؤخذ: {value}',
  'tracker.left-header': 'السطر {row} يعيد العناوين ولم يُؤخذ.',
  'tracker.left-column': 'العمود {column} ({value}) تُرك باختيارك: {count} خلية.',
  'tracker.merged-amount': 'السطر {row}، العمود {column}: المبلغ «{value}» في خلية مدمجة، واحتُسب في سطرها الأول وحده.',
  'tracker.day-read-as': 'السطر {row}، العمود {column}: «{value}» قُرئ {day}.',
  'tracker.ref-cleaned': 'السطر {row}، العمود {column}: المرجع «{value}» صار {ref}، وحُفظ كما كُتب أيضا.',
  'tracker.place-also-named': '«{value}» اسم أكثر من مكان: أُخذ {place}، وليس {others}.',
  'tracker.places-disagree':
    'السطر {row}، العمود {column}: «{value}» لا يضم المكان المذكور في العمود الآخر. صحح أحدهما.',
  'tracker.matched-by-title': 'السطر {row} ({value}) يحمل اسم المشروع {ref} الموجود في السجل، فعُدّ هو نفسه.',
} as const;
