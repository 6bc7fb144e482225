/** Sentences of what dependence refuses. Translators: {ref} is a reference, {organisation} and {holder} are references of bodies. */
export const dependenceRefusals = {
  'holding.unknown': 'لا توجد حيازة بالمرجع {ref}.',
  'holding.taken': '{organisation} تحوز من قبل نصيبا من هذه الطبقة في هذا المشروع ({ref}): راجع تلك الحيازة.',
  'holding.removed': 'أُنهيت الحيازة {ref} يوم {day} ولم تعد تتغير. سجّل غيرها.',
  'holding.shares-exceed': 'بهذه الحيازة يبلغ مجموع أنصبة الطبقة {sum}، وهو لا يتجاوز 1.',
  'holding.substitute-itself': 'لا يمكن أن تعوض {ref} نفسها.',
  'holding.tested-without-substitute': 'لا اختبار دون بديل: سمّ الهيئة التي اختُبرت.',
  'holding.tested-later': 'لا يمكن أن يؤرخ الاختبار بيوم {day} واليوم هو {today}.',
  'holding.cost-currency': 'للكلفة عملتها: أدخلهما معا أو اتركهما معا.',
  'output.unknown': 'لا توجد مساهمة بالمرجع {ref}.',
  'output.taken': 'مساهمة {organisation} من هذا النوع مسجلة من قبل ({ref}): راجع تلك المساهمة.',
  'output.delivered-day': 'لما سُلّم يومه، اليوم أو قبله: أدخلهما معا أو اتركهما معا.',
  'holder.circle': 'لا يمكن أن تكون {holder} حائزة على {organisation}: ستصير حائزة على نفسها.',
  'mark.order': 'يجب أن تكون عتبة التركز القوي أعلى من عتبة التركز.',
  'what-if.nobody': 'اختر شريكا منسحبا واحدا على الأقل.',
  'what-if.too-many': 'لا يأخذ الاختبار أكثر من {most} شركاء.',
} as const;
