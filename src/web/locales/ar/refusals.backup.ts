/** Sentences of what backup and restore refuse. Translators: nothing was written when one of these appears. */
export const backupRefusals = {
  'backup.passphrase-too-short': 'عبارة السر قصيرة. اكتب {minimum} حرفا على الأقل.',
  'backup.passphrase-wrong': 'عبارة السر ليست عبارة هذه النسخة، أو أن فهرس النسخة تغيّر. أعد كتابتها أو خذ نسخة أخرى.',
  'backup.no-space': 'لا مكان كافيا على القرص لكتابة {target}. أفرغ مكانا أو اختر قرصا آخر؛ لم يبق ملف ناقص.',
  'backup.running': 'نسخة احتياطية قيد الإنجاز. أعد الطلب بعد انتهائها.',
  'backup.unreadable': 'لا يُقرأ {path} على أنه نسخة احتياطية. تحقق من اسم الملف ومن إصداره.',
  'backup.cut': 'النسخة الاحتياطية مبتورة أو أضيف إليها شيء. خذ نسخة أخرى؛ لم يُكتب شيء.',
  'backup.damaged': 'تغيّر جزء من النسخة الاحتياطية ({part}). خذ نسخة أخرى؛ لم يُكتب شيء.',
  'backup.made-by-newer': 'أُنجزت النسخة ببرنامج أحدث ({migration}). استعمل ذلك البرنامج لاسترجاعها.',
  'backup.schema-differs': 'لا توافق النسخة هذا البرنامج ({migration}). استعمل البرنامج الذي أنجزها.',
  'restore.target-not-empty': 'قاعدة البيانات الهدف ليست فارغة ({table}). استرجع النسخة في مجلد أو قاعدة فارغة.',
  'restore.keys-differ': 'يوجد في المكان مفتاح آخر ({file}). استرجع النسخة في مجلد جديد.',
} as const;
