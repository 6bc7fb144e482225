import { runApart } from './ingest/apart.ts';
import type { Reader } from './stored-text.ts';

/** The rules, in the process apart: no request waits for them, and nothing that a text does to them ends the program. */
export const embeddedReader: Reader = {
  id: 'embedded',
  async read({ text, blocks }, { documentDate, language, house }) {
    const given = {
      text,
      blocks,
      ...(documentDate ? { documentDate } : {}),
      ...(language ? { language } : {}),
      ...(house ? { house } : {}),
    };
    const found = await runApart({ what: 'drafts', given });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  },
};
