/** Sentences of what importing money refuses. Translators: {field} and {fields} name columns, {value} is a cell. */
export const moneyImportRefusals = {
  'money-import.refused': 'في الملف {count} خطأ: لم يُستورد منه شيء. صحح الخلايا المذكورة ثم أعد المحاولة.',
  'money-import.empty': 'لا سطر في الملف بعد سطر العناوين.',
  'money-import.column-missing': 'لم يُعرف عمود يقول: {fields}. بيّن أي عمود هو.',
  'money-import.cell-empty': 'الخلية فارغة ولا بد من: {field}.',
  'money-import.cell-unreadable': 'لم يُفهم «{value}» في: {field}.',
} as const;
