/** Sentences of what answering a contest refuses. Translators: {outcome} is said in words. */
export const contestRefusals = {
  'contest.unknown': 'لا يوجد اعتراض بهذا المعرف.',
  'contest.already-answered': 'أُجيب عن هذا الاعتراض من قبل: {outcome}.',
  'four-eyes.contester-answers': 'لا يجيب عن الاعتراض من قدمه ولا مؤسسته: يجيب عنه غيرهما.',
} as const;
