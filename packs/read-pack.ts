import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import {
  type CsvFileName,
  csvFiles,
  eventFiles,
  type PackExerciseEvent,
  type PackFileName,
  packFiles,
  withoutEmptyCells,
} from './schema.ts';

/** Folder of a pack by its id: 'morocco', 'morocco/ai-2030', 'exercise'. */
export const packFolder = (id: string): string => join(import.meta.dirname, id);

export const packHas = (id: string, file: PackFileName | CsvFileName): boolean =>
  existsSync(join(packFolder(id), file));

/** A JSON file of a pack, checked against its schema; throws with the place of the first mistakes: a pack is shipped right. */
export function readPackFile<Name extends PackFileName>(id: string, file: Name): z.infer<(typeof packFiles)[Name]> {
  const parsed = packFiles[file].safeParse(JSON.parse(readFileSync(join(packFolder(id), file), 'utf8')));
  if (!parsed.success) throw new Error(`packs/${id}/${file}: ${mistakes(parsed.error.issues)}`);
  return parsed.data as z.infer<(typeof packFiles)[Name]>;
}

/** The invented year of the exercise, day by day, out of the files that tell its parts. */
export const readEvents = (id: string): PackExerciseEvent[] =>
  eventFiles
    .filter((file) => packHas(id, file))
    .flatMap((file) => readPackFile(id, file))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The rows of a CSV file of a pack, as text, empty cells left out. */
export function readPackRows<Name extends CsvFileName>(id: string, file: Name): z.infer<(typeof csvFiles)[Name]>[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(packFolder(id), file), 'utf8'), { columns: true });
  return rows.map((row, index) => {
    const parsed = csvFiles[file].safeParse(withoutEmptyCells(row));
    if (!parsed.success) throw new Error(`packs/${id}/${file}, row ${index + 2}: ${mistakes(parsed.error.issues)}`);
    return parsed.data as z.infer<(typeof csvFiles)[Name]>;
  });
}

const mistakes = (issues: readonly { path: PropertyKey[]; message: string }[]): string =>
  issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
    .join('; ');
