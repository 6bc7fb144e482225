import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Gazetteer, type PlaceName } from './engine/gazetteer.ts';
import { weightsIn } from './engine/learnt-file.ts';
import { Lexicon, type LexiconEntry } from './engine/lexicon.ts';
import type { Knowledge } from './engine/work.ts';
import { type ReadingLanguage, readingLanguages } from './stored-text.ts';

const here = import.meta.dirname;
const territory = path.join(here, '../../packs/morocco/territory');

export const lexiconEntries = (language: ReadingLanguage): LexiconEntry[] =>
  JSON.parse(fs.readFileSync(path.join(here, 'lexicon', `${language}.json`), 'utf8')) as LexiconEntry[];

/** Names that are also ordinary words or names of other things. */
const ordinary = new Set([
  'الجديدة',
  'العيون',
  'الشرق',
  'الحوز',
  'Safi',
  'Tata',
  'Oriental',
  'Settat',
  'الناظور',
  'الرشيدية',
  'Nador',
  'Sale',
  'Tan-Tan',
  'Guelmim',
  'النواصر',
  'Agdal',
  'الفحص',
  'المحمدية',
  'Mediouna',
  'Zaio',
  'Assa',
  'Temara',
  'Hay Hassani',
  'السمارة',
  'الحاجب',
  'Centre',
]);

/** Regions, provinces, capitals and towns of the pack with the code of their region (ISO 3166-2). */
export function placeNames(): PlaceName[] {
  const rows = (file: string): Record<string, string>[] =>
    parse(fs.readFileSync(path.join(territory, file)), { columns: true }) as Record<string, string>[];
  const names: PlaceName[] = [];
  const put = (name: string | undefined, code: string | undefined): void => {
    if (name?.trim())
      names.push({
        name,
        ...(code ? { region: `MA-${code}` } : {}),
        ...(ordinary.has(name) ? { needsWord: true } : {}),
      });
  };
  for (const row of rows('regions.csv'))
    for (const key of ['name_fr', 'name_ar', 'name_en', 'capital_fr', 'capital_ar']) put(row[key], row.code);
  for (const row of rows('provinces.csv'))
    for (const key of ['name_fr', 'name_ar', 'name_en']) put(row[key], row.region_code);
  for (const row of rows('communes.csv'))
    if (row.type === 'urban') for (const key of ['name_fr', 'name_ar']) put(row[key], row.region_code);
  return names;
}

/** What the embedded reader knows, with entries that officers added; entries and rules of `without` do not speak. */
export function loadKnowledge(
  added: Partial<Record<ReadingLanguage, LexiconEntry[]>> = {},
  keep: (entry: LexiconEntry) => boolean = () => true,
): Knowledge {
  const lexicons = Object.fromEntries(
    readingLanguages.map((language) => [
      language,
      new Lexicon(language, [...lexiconEntries(language), ...(added[language] ?? [])].filter(keep)),
    ]),
  ) as Record<ReadingLanguage, Lexicon>;
  return { lexicons, places: new Gazetteer(placeNames()), ...learntOf(weightsFile) };
}

const weightsFile = path.join(here, 'lexicon', 'learnt.tsv');

/** The weights that `scripts/learn-reading.ts` wrote. */
function learntOf(file: string): Pick<Knowledge, 'learnt' | 'cuts'> {
  return fs.existsSync(file) ? weightsIn(fs.readFileSync(file, 'utf8')) : {};
}
