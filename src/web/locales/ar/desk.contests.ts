/** Contests of a status and their answers. */
export const deskContests = {
  contests: {
    answer: 'أجب عن الاعتراض',
    help: 'الجواب يظهر بجانب الاعتراض ولا يغير الوضعية بنفسه؛ إن لزم تصحيح فبفعل آخر.',
    outcome: 'الاعتراض',
    upheld: 'في محله',
    partly: 'في محله جزئياً',
    'not-upheld': 'في غير محله',
    waits: 'في انتظار الجواب',
  },
} as const;
