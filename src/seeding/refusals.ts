/** What loading packs may refuse; each code has its sentence in `web/locales/<lang>/refusals.seeding.ts`. */
export const seedingRefusals = {
  'pack.unknown': { status: 404 },
  'pack.not-for-this-register': { status: 409 },
  'pack.change-unknown': { status: 404 },
  'pack.change-decided': { status: 409 },
  'pack.change-by-hand': { status: 409 },
  'pack.ours-changed': { status: 409 },
} as const;
