/** Sentences of what importing money refuses. Translators: {field} and {fields} name columns, {value} is a cell. */
export const moneyImportRefusals = {
  'money-import.refused': 'في الملف {count} خطأ: لم يُستورد منه شيء. صحح الخلايا المذكورة ثم أعد المحاولة.',
  'money-import.empty': 'لا سطر في الملف بعد سطر العناوين.',
  'money-import.column-missing': 'لم يُعرف عمود يقول: {fields}. بيّن أي عمود هو.',
  'money-import.cell-empty': 'الخلية فارغة ولا بد من: {field}.',
  'money-import.cell-unreadable': 'لم يُفهم «{value}» في: {field}.',
  'money-import.word-to-decide': '«{value}» (عدد الأسطر: {count}، أولها {row}) ليس اسم أي سجل. قل أيها هو.',
  'money-import.guess-to-confirm':
    '«{value}» (عدد الأسطر: {count}، أولها {row}): لعله {guesses}. أكِّد ذلك أو اختر غيره.',
  'money-import.currencies-differ': 'العملة مذكورة بوجهين: {currencies}. أبقِ واحدة.',
  'money-import.differs': '{ref} مسجل بقول آخر في: {fields}. عدّله في مكانه، ولا يُسجَّل مرة ثانية.',
  'money-import.two-budgets':
    'للمشروع {project} ميزانية أخرى في السطر {other}: لا تُقترح للمشروع إلا ميزانية واحدة في كل مرة.',
  'money-import.act-says-two': 'القرار {ref} يقول {field} بوجهين: هنا وفي السطر {other}. صححه في الملف.',
} as const;
