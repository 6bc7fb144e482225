/** What the register of AI systems may refuse; each code has its sentence in `web/locales/<lang>/refusals.ai-systems.ts`. */
export const aiSystemRefusals = {
  'ai-system.unknown': { status: 404 },
  'ai-system.ref-taken': { status: 409 },
  'ai-system.basis-without-class': { status: 422 },
  'ai-system.basis-not-in-force': { status: 422 },
  'ai-system.since': { status: 422 },
  'ai-system.text-unknown': { status: 422 },
  'ai-system.solution-not-listed': { status: 422 },
  'ai-system.is-stopped': { status: 409 },
  'ai-system.review-day': { status: 422 },
  'ai-system.next-review': { status: 422 },
  'ai-system.stop-day': { status: 422 },
} as const;
