/** Sentences of what the territory refuses. Translators: {code} and {ref} are codes of places and calendars. */
export const territoryRefusals = {
  'place.unknown': 'لا توجد وحدة ترابية بالرمز {code}. تحقق من الرمز.',
  'calendar.unknown': 'لا يوجد تقويم بالمرجع {ref}.',
  'holiday.unknown': 'يوم العطلة المطلوب غير موجود، ربما حُذف. أعد تحميل التقويم.',
  'holiday.already-there': 'يوم {day} مسجل في هذا التقويم. عدّل التسجيل القائم.',
  'calendar.weekend-whole-week': 'يجب أن يبقى في الأسبوع يوم عمل واحد على الأقل.',
} as const;
