/** Asking one figure of somebody through a link. Translators: {period} is a period in words, {until} a day with its hour. */
export const deskOneFigure = {
  oneFigure: {
    ask: 'اطلب رقماً عبر رابط',
    help: 'رابط يُستعمل مرة واحدة، لمن لديه الرقم وليس له حساب. انسخه وسلّمه بنفسك: لا تُرسل أي رسالة. من طلب الرقم لا يتحقق منه.',
    days: 'صالح مدة (أيام)',
    lang: 'لغة الصفحة',
    make: 'أنشئ الرابط',
    made: 'أُنشئ الرابط.',
    copyNow: 'يظهر الرابط الآن فقط. انسخه قبل أن تغلق.',
    links: 'الروابط السابقة',
    askedBy: 'طلبه',
    until: 'صالح إلى',
    withdraw: 'اسحبه',
    withdrawn: 'سُحب الرابط.',
    through: 'عبر رابط يُستعمل مرة واحدة',
  },
  linkStates: { open: 'ينتظر', used: 'أُجيب عنه', withdrawn: 'مسحوب', expired: 'انتهت مدته' },
} as const;
