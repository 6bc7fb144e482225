/** Sentences of what papers refuse. Translators: {kind} is a code, {ref} a reference, {platform} the name of a kind of machine. */
export const briefingRefusals = {
  'brief.unknown': 'لا {kind} بالمرجع {ref} في هذه اللقطة: تحقق من المرجع، أو اختر لقطة أخرى.',
  'brief.press-missing':
    'هذا الجهاز ({platform}) لا يتوفر على الحزمة التي تُعد الوثيقة: استعمل صيغة أخرى، أو اطلب الوثيقة من جهاز لينكس 64 بت.',
  'brief.press-busy': 'طلبات كثيرة تنتظر إعداد وثائقها. أعد المحاولة بعد دقيقة.',
  'paper.not-ours': 'الرسالة {number} واردة: وثيقتها عند من أرسلها.',
  'paper.not-held': 'لا محضر لاجتماع لم ينعقد بعد (حالته: {state}).',
  'reminder.not-overdue': 'لا شيء متأخر في هذا السجل ({kind} {ref}) حتى يُذكَّر به.',
  'convocation.not-convener':
    'لا تُحرَّر الدعوات باسم {organisation}: يدعو إلى الاجتماع من يبرمجه، أو هيئة رئيس اللجنة أو مقررها.',
  'convocation.agenda-open': 'الاجتماع في حالة «{state}»: تُحرَّر الدعوات بعد إقفال جدول الأعمال وقبل افتتاح الاجتماع.',
  'convocation.day-passed': 'كان الاجتماع مبرمجا في {day} ونحن في {today}. أجّله إلى يوم آت ثم حرر الدعوات.',
  'convocation.not-arranged': 'حدد ساعة الاجتماع ومكانه قبل تحرير الدعوات.',
  'convocation.nobody': 'لا مقعد في اللجنة {committee} لهيئة أخرى حتى تُدعى.',
  'convocation.waits': 'دعوة رقم {number} موجهة إلى {organisation} لم تُرسل بعد. أرسلها أو ألغها قبل تحرير غيرها.',
  'reminder.nobody': 'لا هيئة محددة تُسأل عن هذا السجل ({kind} {ref}): عيّنها أولا.',
} as const;
