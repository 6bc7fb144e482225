/** Sentences of what State systems and digital services refuse. Translators: {ref} is a reference, {number} that of what was said, {part}, {whole}, {count} name counts. */
export const servicesRefusals = {
  'system.unknown': 'لا يوجد نظام بالمرجع {ref}.',
  'system.ref-taken': 'المرجع {ref} يحمله نظام آخر. اختر مرجعا غيره.',
  'system.project-elsewhere':
    'المشروع {project} ليس من الاستراتيجية {strategy}. اختر مشروعا منها، أو اترك الخانة فارغة.',
  'system.said-nothing': 'لم يُذكر المقدم ولا المكان ولا مستوى التأهيل. اذكر واحدا منها على الأقل.',
  'system.country': 'البلد ({country}) يُذكر للإيواء بالخارج وحده. صحح المكان أو احذف البلد.',
  'system.day': 'اليوم {day} بعد اليوم الحالي ({today}). اذكر يوما مضى، أو سجل أجلا موعودا.',
  'system.due': 'للأجل الموعود يوم، لا يسبق يوم الوعد ({day})، ولا يُذكر لغيره.',
  'system.ground-missing': 'اذكر المصدر الذي يثبت ذلك، أو الوثيقة بعنوانها وتاريخها.',
  'system.target-missing': 'لم يُسجل إلى أين يُرحَّل هذا النظام ومتى. سجل الأجل الموعود أولا.',
  'system.moved': 'صُرح بترحيل هذا النظام من قبل (التصريح رقم {number}). يُبت في ذلك التصريح أولا.',
  'said.unknown': 'لا يوجد تصريح بهذا المعرف.',
  'said.settled': 'التصريح رقم {number} بُت فيه من قبل.',
  'service.unknown': 'لا توجد خدمة رقمية بالمرجع {ref}.',
  'service.ref-taken': 'المرجع {ref} تحمله خدمة أخرى. اختر مرجعا غيره.',
  'service.delay-of-law': 'أجل هذا النوع من المساطر يحدده القانون، فلا يُذكر هنا. احذف الأيام والنص.',
  'service.delay-text': 'يُذكر الأجل مع النص القانوني الذي يحدده، أو لا يُذكر أي منهما.',
  'service.period': 'الفترة {period} غير مقبولة: يُصرَّح بفترة انتهت قبل {today}، مثل 2031-Q1 أو 2031-03.',
  'service.period-overlaps':
    'الفترة {period} تتداخل مع الفترة {other} التي صُرح بها لهذه الخدمة. استعمل الفترات نفسها، كي لا يُحسب طلب مرتين.',
  'service.report-waits': 'تصريح آخر عن {period} في المكان نفسه ينتظر التحقق. يُبت فيه أولا.',
  'service.ground-missing': 'اذكر المصدر الذي يثبت ذلك، أو الوثيقة بعنوانها وتاريخها.',
  'service.part-above': 'عدد «{part}» ({value}) أكبر من عدد «{whole}» ({of}). صحح أحدهما.',
  'service.decided-above': 'مجموع ما بُت فيه وما قُبل بالسكوت ({decided}) أكبر من عدد الطلبات ({requests}). صحح الأعداد.',
  'service.median':
    'الوسيط ({median} يوما، والأجل {days}) لا يوافق الأعداد: {inTime} داخل الأجل و{late} بعده. صحح أحدها.',
  'service.parts-above':
    'مجموع الأماكن ({sum}) في «{count}» أكبر من عدد ما يشملها ({of}). المكان: {place}. صحح أحدهما.',
} as const;
