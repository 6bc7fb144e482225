import type { Place } from '../../territory/index.ts';
import type { Remark } from './layout.ts';
import type { Decision, LinkField } from './mapping.ts';
import { type Candidate, matchWord } from './match.rules.ts';
import { type placeCandidates, placesIn } from './place-word.rules.ts';
import { plainWords } from './plain-words.rules.ts';
import type { ToDecide } from './plan.ts';
import type { TrackerWords } from './tracker-words.ts';

/** What of the register words may stand for. */
export type Known = {
  organisations: readonly Candidate[];
  axes: readonly Candidate[];
  programmes: readonly Candidate[];
  places: ReturnType<typeof placeCandidates>;
};

export type Linked = { is: 'ids'; ids: string[] } | { is: 'text' } | { is: 'open' };

export type Links = {
  of(field: LinkField, text: string, header: string, row: number): Linked;
  toDecide(): ToDecide[];
  remarks(): Remark[];
  drafts(): NonNullable<Decision['create']>[];
};

/** Resolves words of a file: as decided, else by an exact name, else it is left open for a person. */
export function linksOf(known: Known, decisions: readonly Decision[], words: TrackerWords): Links {
  const decided = new Map(decisions.map((one) => [`${one.field}:${plainWords(one.value)}`, one]));
  const open = new Map<string, ToDecide>();
  const remarks = new Map<string, Remark>();
  const drafts = new Map<string, NonNullable<Decision['create']>>();
  const answers = new Map<string, Linked & { guesses?: string[] }>();
  return {
    of(field, text, header, row) {
      const key = `${field}:${plainWords(text)}`;
      let linked = answers.get(`${key}:${header}`);
      if (!linked) {
        linked = resolve(field, text, header, decided.get(key));
        answers.set(`${key}:${header}`, linked);
      }
      if (linked.is === 'open') {
        const waiting = open.get(key) ?? { field, value: text, rows: [], guesses: linked.guesses ?? [] };
        if (!waiting.rows.includes(row)) waiting.rows.push(row);
        open.set(key, waiting);
      }
      return linked;
    },
    toDecide: () => [...open.values()],
    remarks: () => [...remarks.values()],
    drafts: () => [...drafts.values()],
  };

  function resolve(
    field: LinkField,
    text: string,
    header: string,
    decision: Decision | undefined,
  ): Linked & { guesses?: string[] } {
    const isThere = known.organisations.some((one) => one.id === decision?.create?.ref);
    if (decision?.create && isThere) return { is: 'ids', ids: [decision.create.ref] };
    if (decision?.create) {
      drafts.set(decision.create.ref, decision.create);
      return { is: 'ids', ids: [decision.create.ref] };
    }
    if (decision) return decision.refs.length > 0 ? { is: 'ids', ids: decision.refs } : { is: 'text' };
    if (field === 'place') {
      const found = placesIn(text, header, known.places, words);
      if (found.found === 'exact' && found.alsoNamed.length > 0)
        remarks.set(`place:${plainWords(text)}`, {
          code: 'tracker.place-also-named',
          details: { value: text, place: found.ids.join(', '), others: found.alsoNamed },
        });
      return found.found === 'exact'
        ? { is: 'ids', ids: found.ids }
        : { is: 'open', guesses: found.found === 'guess' ? found.ids : [] };
    }
    const among = field === 'axis' ? known.axes : field === 'programme' ? known.programmes : known.organisations;
    const tries = field === 'axis' || field === 'programme' ? [withoutRank(text, words), text] : [text];
    const guesses = new Set<string>();
    for (const one of tries) {
      const found = matchWord(one, among);
      if (found.found === 'exact') return { is: 'ids', ids: [found.id] };
      if (found.found === 'guess') for (const id of found.ids) guesses.add(id);
    }
    return { is: 'open', guesses: [...guesses].slice(0, 3) };
  }
}

/** The name after «المحور الأول:» or 'Axe 2 –'. */
function withoutRank(text: string, words: TrackerWords): string {
  const [rank, ...name] = text.split(/\s*[:：]\s*|\s+[–—-]\s+/);
  const plain = plainWords(rank ?? '');
  const isRank = [...words.sections.axis, ...words.sections.programme].some(
    (word) => plain === word || plain.startsWith(`${word} `),
  );
  return isRank && name.length > 0 ? name.join(' ') : text;
}

/** Levels of places by code, for choosing the most precise of several columns. */
export const depthOf = (code: string, places: readonly { id: string; level: Place['level'] }[]): number =>
  ['country', 'region', 'province', 'commune'].indexOf(places.find((one) => one.id === code)?.level ?? 'country');
