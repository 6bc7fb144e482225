import { foldName, searchWords } from '../territory/index.ts';
import type { Organisation } from './organisation.ts';
import type { TutelageTree } from './tutelage.rules.ts';

/** Every word typed stands somewhere in the reference or a name, however it is spelled. */
export const holdsWords = ({ ref, name }: Pick<Organisation, 'ref' | 'name'>, query: string): boolean => {
  const all = foldName([ref, name.ar, name.fr, name.en].filter(Boolean).join(' '));
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
