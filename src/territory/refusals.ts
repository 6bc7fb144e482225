/** What the territory may refuse; each code has its sentence in `web/locales/<lang>/refusals.territory.ts`. */
export const territoryRefusals = {
  'place.unknown': { status: 404 },
  'calendar.unknown': { status: 404 },
  'holiday.unknown': { status: 404 },
  'holiday.already-there': { status: 409 },
  'calendar.weekend-whole-week': { status: 422 },
} as const;
