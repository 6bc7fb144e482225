import { fileRefusals } from './ingest/refusals.ts';

/** What reading may refuse; each code has its sentence in `web/locales/<lang>/refusals.reading.ts`. */
export const readingRefusals = { ...fileRefusals } as const;
