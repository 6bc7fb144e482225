export const analysisRefusals = {
  'analysis.not-a-number': 'القيمة رقم {at} من {what} ليست عددا.',
  'analysis.negative': 'القيمة رقم {at} من {what} هي {value}: لا يمكن أن تكون أقل من الصفر.',
  'analysis.out-of-range': 'القيمة رقم {at} من {what} هي {value}: يجب أن تكون بين {from} و{to}.',
  'analysis.lengths-differ': 'عدد قيم {what} هو {length} والمطلوب {expected}.',
  'analysis.index-unknown': 'القيمة رقم {at} من {what} تشير إلى {value}، وهو غير موجود في القائمة المعنية.',
  'analysis.not-whole': 'القيمة رقم {at} من {what} هي {value}: يجب أن تكون عددا صحيحا.',
  'analysis.sum-differs': 'مجموع السطر رقم {at} من {what} هو {value}: يجب أن يكون {expected}.',
} as const;
