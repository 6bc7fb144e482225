/** Sentences of what papers refuse. Translators: {kind} is a code, {ref} a reference, {platform} the name of a kind of machine. */
export const briefingRefusals = {
  'brief.unknown': 'لا {kind} بالمرجع {ref} في هذه اللقطة: تحقق من المرجع، أو اختر لقطة أخرى.',
  'brief.press-missing':
    'هذا الجهاز ({platform}) لا يتوفر على الحزمة التي تُعد الوثيقة: استعمل صيغة أخرى، أو اطلب الوثيقة من جهاز لينكس 64 بت.',
  'brief.press-busy': 'طلبات كثيرة تنتظر إعداد وثائقها. أعد المحاولة بعد دقيقة.',
} as const;
