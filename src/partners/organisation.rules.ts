import type { LocalizedText } from '../kernel/index.ts';
import { foldName, searchWords } from '../territory/index.ts';
import type { Organisation } from './organisation.ts';
import type { TutelageTree } from './tutelage.rules.ts';

/** Every word typed stands somewhere in the reference or a name, however it is spelled. */
export const holdsWords = ({ ref, name }: Pick<Organisation, 'ref' | 'name'>, query: string): boolean =>
  textsHold(ref, [name], query);

/** The same for anything with a reference and texts. */
export const textsHold = (ref: string, texts: readonly (LocalizedText | null)[], query: string): boolean => {
  const all = foldName([ref, ...texts.flatMap((one) => [one?.ar, one?.fr, one?.en])].filter(Boolean).join(' '));
  return searchWords(query).every((word) => all.includes(word));
};

/**
 * The bodies above one, nearest first; a circle in the data ends where it would repeat.
 *
 * example  institute of an agency of a ministry → [agency, ministry]
 */
export function bodiesAbove(organisation: string, tree: TutelageTree): string[] {
  const above: string[] = [];
  for (
    let at = tree.get(organisation)?.tutelage;
    at && at !== organisation && !above.includes(at);
    at = tree.get(at)?.tutelage
  )
    above.push(at);
  return above;
}
