/** Sentences of what custom fields refuse. Translators: {key} is the name of a field. */
export const customFieldRefusals = {
  'field.unknown': 'الحقل «{key}» غير معرّف أو لم يعد مستعملا لهذا النوع من السجلات.',
  'field.already-there': 'الحقل «{key}» معرّف. عدّل تعريفه القائم.',
  'field.value-refused': 'قيمة الحقل «{key}» لا توافق نوعه ({type}).',
  'field.missing': 'الحقل «{key}» إلزامي.',
  'field.type-fixed': 'نوع الحقل «{key}» ({type}) لا يتغير لأن قيما سُجلت به. عرّف حقلا جديدا.',
  'field.choice-missing': 'لائحة اختيارات الحقل «{key}» لازمة لنوع «اختيار» وحده، ولا تُحذف منها قيمة مستعملة.',
} as const;
