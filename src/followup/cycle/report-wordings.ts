import { personOf, rowVersions } from '../../ledger/readers.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ReportContent, ReportWording } from './report.ts';

/** What the page said at a version and after each change since, oldest first. Read from the ledger: nothing saved is ever gone. */
export async function reportWordings(tx: Tx, id: string, since: number): Promise<ReportWording[]> {
  const versions = await rowVersions(tx, 'report', id);
  return versions
    .map(({ actor, at, row }) => {
      const person = personOf(actor);
      return {
        version: row.version as number,
        ...(person ? { person } : {}),
        at: at.toISOString(),
        content: (row.content ?? {}) as ReportContent,
      };
    })
    .filter((one) => one.version >= since);
}
