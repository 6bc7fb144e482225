/** Sentences of what State systems refuse. Translators: {ref} is the reference of a system, {number} of what was said of it. */
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
} as const;
