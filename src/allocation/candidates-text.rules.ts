import type { LocalizedText } from '../kernel/index.ts';
import type { Candidate, RegionPeople } from './allocation.ts';

/** Columns of a list of candidates, besides one for each region. */
export const candidateColumns = [
  'code',
  'project',
  'title',
  'cost',
  'rural',
  'fixed',
  'requires',
  'source',
  'assumption',
] as const;

/** example isYes('نعم') → true */
export const isYes = (said: string): boolean => ['yes', 'oui', 'نعم', '1', 'true', 'x'].includes(said.toLowerCase());

const cell = (said: string): string => (/[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said);
const titleIn = ({ authentic, ...texts }: LocalizedText, lang: 'ar' | 'fr' | 'en'): string =>
  texts[lang] ?? texts[authentic] ?? '';

/** Candidates as the list that `readCandidates` reads, in the language of the reader where a title has it. */
export function candidatesText(
  candidates: readonly Candidate[],
  regions: readonly RegionPeople[],
  lang: 'ar' | 'fr' | 'en',
): string {
  const head = [...candidateColumns, ...regions.map((one) => one.region)];
  const rows = candidates.map((one) => [
    one.code,
    one.project ?? '',
    one.title ? titleIn(one.title, lang) : '',
    one.cost,
    one.rural,
    one.fixed ?? '',
    (one.requires ?? []).join(' '),
    one.source ?? '',
    one.isAssumption ? 'yes' : '',
    ...regions.map(({ region }) => one.places.find((place) => place.region === region)?.benefit ?? ''),
  ]);
  return [head, ...rows].map((cells) => cells.map((one) => cell(String(one))).join(',')).join('\n');
}
