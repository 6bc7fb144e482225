/** Sentences of what comments refuse. */
export const commentRefusals = {
  'comment.unknown': 'لا يوجد تعليق بهذا المعرف: {id}.',
  'comment.not-for-you': 'لا يحق لك الاطلاع على هذا السجل ({kind} {ref})، فلا تعليق لك عليه.',
  'comment.not-yours': 'لا يسحب تعليقا إلا صاحبه.',
  'comment.withdrawn': 'سُحب هذا التعليق من قبل.',
  'comment.stands': 'نص التعليق لا يتغير: أضف إليه تعليقا آخر أو اسحبه.',
  'comment.adds-to-another': 'لا يُضاف إلا إلى تعليق لك على السجل نفسه لم يُسحب.',
  'comment.mention-cannot-read': 'من ذكرته ({person}) لا يحق له الاطلاع على هذا السجل.',
} as const;
