/** Words inside charts: short, since they stand beside a mark. */
export const charts = {
  awaits: {
    one: 'تنتظر إثباتاً',
    two: 'تنتظر إثباتين',
    few: 'تنتظر {n} إثباتات',
    many: 'تنتظر {n} إثباتاً',
    other: 'تنتظر {n} إثبات',
  },
  'door-short-ajar': 'بشروط',
  'door-short-broken': 'تعليمات عليا',
  'door-short-before-follow-up': 'لم تُفحص',
  noDeadline: 'دون أجل معلن',
  noAnnouncement: 'تاريخ غير محدد',
  pledgeLine: 'من {start} إلى {end}: {truth}',
  mapLabel: 'خريطة الجهات',
  indicatorLine: 'من {first} إلى {last}: {n} من الأرقام و{targets} من الأهداف، وهي كلها في الجدول أسفله',
  breakWord: 'انقطاع',
  located: { zero: 'لا مكان', one: 'مكان واحد', two: 'مكانان', few: '{n} أماكن', many: '{n} مكاناً', other: '{n} مكان' },
} as const;
