import type { LocalizedText } from '../../../kernel/index.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { AgendaItem } from '../../stocktake/agenda.ts';
import { subjectOnFile } from '../../stocktake/subject.store.ts';

/** What items are about, as it is called today, by the id of the item. */
export async function itemTitles(tx: Tx, items: readonly AgendaItem[]): Promise<Map<string, LocalizedText>> {
  const titles = new Map<string, LocalizedText>();
  for (const { id, subject } of items) {
    const title = subject && (await subjectOnFile(tx, subject))?.title;
    if (title) titles.set(id, title);
  }
  return titles;
}
