import type { Found } from '../../web/kit/search-field.tsx';
import { findPlace } from '../../web/kit/sources.ts';
import type { DeskLang } from '../../web/kit/words.tsx';

const REGIONS = '';

/** Places by name; without a network, the regions that were read when the page was opened with one. */
export function findPlaceHere(lang: DeskLang): (text: string) => Promise<Found[]> {
  const find = findPlace(lang);
  return async (text) => {
    const found = await find(text);
    if (found.length > 0 || navigator.onLine || text.trim() === '') return found;
    const wanted = text.trim().toLowerCase();
    return (await find(REGIONS)).filter((one) => one.label.toLowerCase().includes(wanted));
  };
}
