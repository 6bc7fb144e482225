/** Comments on records. */
export const deskComment = {
  comments: {
    title: 'التعليقات',
    none: 'لا تعليق بعد.',
    lead: 'يقرؤها كل من يحق له الاطلاع على هذا السجل.',
    words: 'تعليقك',
    write: 'علّق',
    mention: 'اذكر صفة لتنبيهها',
    another: 'اذكر صفة أخرى',
    mentions: 'إلى عناية',
    add: 'أضف إليه',
    adds: 'إضافة إلى تعليق سابق',
    withdraw: 'اسحبه',
    withdrawn: 'سحبه صاحبه في',
  },
} as const;
