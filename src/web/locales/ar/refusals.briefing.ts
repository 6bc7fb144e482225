/** Sentences of what papers refuse. Translators: {kind} is a code, {ref} a reference, {platform} the name of a kind of machine. */
export const briefingRefusals = {
  'brief.unknown': 'لا {kind} بالمرجع {ref} في هذه اللقطة: تحقق من المرجع، أو اختر لقطة أخرى.',
  'brief.press-missing':
    'هذا الجهاز ({platform}) لا يتوفر على الحزمة التي تُعد الوثيقة: استعمل صيغة أخرى، أو اطلب الوثيقة من جهاز لينكس 64 بت.',
  'brief.press-busy': 'طلبات كثيرة تنتظر إعداد وثائقها. أعد المحاولة بعد دقيقة.',
  'paper.not-ours': 'الرسالة {number} واردة: وثيقتها عند من أرسلها.',
  'paper.not-held': 'لا محضر لاجتماع لم ينعقد بعد (حالته: {state}).',
  'reminder.not-overdue': 'لا شيء متأخر في هذا السجل ({kind} {ref}) حتى يُذكَّر به.',
  'reminder.nobody': 'لا هيئة محددة تُسأل عن هذا السجل ({kind} {ref}): عيّنها أولا.',
} as const;
