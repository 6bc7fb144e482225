import type { Day, LocalizedText } from '../../kernel/index.ts';
import { standingTexts } from '../../law/readers.ts';
import type { CriterionAsked } from '../../partners/readers.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/rows.ts';
import type { AwaitedText } from './awaited-text.ts';

/**
 * Legal texts that criteria name, with where they stand.
 *
 * project  of this project only · gate: of this gate of it only; without either, of all projects
 */
export async function textsOfGates(tx: Tx, project?: string, gate?: number): Promise<AwaitedText[]> {
  const found = await tx.query<CriterionAsked & { text: string }>(
    `select text, project, gate, criterion from criterion_text
     where ($1::text is null or project = $1) and ($2::integer is null or gate = $2) and unnamed_on is null
     order by project, gate, criterion, text`,
    [project ?? null, gate ?? null],
  );
  if (found.rows.length === 0) return [];
  const texts = await standingTexts(tx, [...new Set(found.rows.map((one) => one.text))]);
  return found.rows.map(({ text, ...criterion }) => ({ ...criterion, ref: text, ...texts.get(text)! }));
}

export const addAwaited = (
  tx: Tx,
  id: string,
  text: string,
  { project, gate, criterion }: CriterionAsked,
  by: { person: string; day: Day },
): Promise<void> =>
  insertRows(tx, 'criterion_text', [{ id, text, project, gate, criterion, named_by: by.person, named_on: by.day }]);

/** Takes the name back; false when the criterion does not name the text. */
export async function removeAwaited(
  tx: Tx,
  text: string,
  { project, gate, criterion }: CriterionAsked,
  by: { person: string; day: Day; reason: LocalizedText },
): Promise<boolean> {
  const done = await tx.query(
    `update criterion_text set unnamed_by = $5, unnamed_on = $6, reason = $7
     where text = $1 and project = $2 and gate = $3 and criterion = $4 and unnamed_on is null`,
    [text, project, gate, criterion, by.person, by.day, JSON.stringify(by.reason)],
  );
  return done.rowCount === 1;
}
