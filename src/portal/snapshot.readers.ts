import type { Tx } from '../platform/database/database.ts';
import { searchQuery } from '../platform/search/arabic.ts';
import { type Place, regionOf } from '../territory/index.ts';
import { childrenOf, newestMeasures, placesByCode, placesOfLevel, searchPlaces } from '../territory/readers.ts';
import { byRef } from './compose.rules.ts';
import type { DocumentKind, DocumentOf, PortalDocument, Published } from './documents.ts';
import * as store from './snapshot.store.ts';
import type { PlaceRow, PortalReader, SearchHit, Snapshot } from './snapshot.ts';

/** Snapshots whose documents are kept in memory beside the current one: people follow links to earlier ones. */
const KEPT = 3;

type Shelf = {
  snapshot: Snapshot;
  byKind: Map<DocumentKind, Published[]>;
  byId: Map<string, Published>;
};

/**
 * What pages read. Documents never change, so those of a snapshot are read once and kept; only the number of the current
 * snapshot is asked again, at most once a second. `tx` is the pool of the role `mutabaa_public`.
 *
 * options.freshFor  milliseconds during which the number of the current snapshot is trusted
 */
export function portalReader(tx: Tx, options: { freshFor?: number } = {}): PortalReader {
  const freshFor = options.freshFor ?? 1000;
  const shelves = new Map<number, Promise<Shelf | undefined>>();
  let current: { asked: number; answer: Promise<Snapshot | undefined> } | undefined;
  let newest = 0;

  const currentSnapshot = async (): Promise<Snapshot | undefined> => {
    const now = Date.now();
    if (!current || now - current.asked >= freshFor) {
      const answer = store.latestSnapshot(tx);
      const asked = { asked: now, answer };
      current = asked;
      answer.catch(() => {
        if (current === asked) current = undefined;
      });
    }
    const snapshot = await current.answer;
    if (snapshot && snapshot.number !== newest) {
      // A withdrawal hides a document in earlier snapshots too: what was kept of them is read again.
      shelves.clear();
      newest = snapshot.number;
    }
    return snapshot;
  };

  const shelf = async (wanted?: number): Promise<Shelf | undefined> => {
    const latest = await currentSnapshot();
    const number = wanted ?? latest?.number;
    if (number === undefined || latest === undefined || number > latest.number || number < 1) return undefined;
    let found = shelves.get(number);
    if (!found) {
      found = read(tx, number, latest);
      shelves.set(number, found);
      found.catch(() => shelves.delete(number));
      for (const other of [...shelves.keys()]) {
        if (shelves.size <= KEPT) break;
        if (other !== latest.number && other !== number) shelves.delete(other);
      }
    }
    return found;
  };

  return {
    currentSnapshot,
    snapshots: () => store.listSnapshots(tx),
    snapshot: async (number) => {
      const latest = await currentSnapshot();
      return latest?.number === number ? latest : store.oneSnapshot(tx, number);
    },
    document: async <K extends DocumentKind>(kind: K, ref: string, snapshot?: number) =>
      (await shelf(snapshot))?.byId.get(`${kind}:${ref}`) as Published<DocumentOf<K>> | undefined,
    documents: async <K extends DocumentKind>(
      kind: K,
      filter?: (document: DocumentOf<K>) => boolean,
      snapshot?: number,
    ) => {
      const all = ((await shelf(snapshot))?.byKind.get(kind) ?? []) as Published<DocumentOf<K>>[];
      return filter ? all.filter((one) => filter(one.document)) : all;
    },
    wasWithdrawn: async (kind, ref) => (await store.withdrawalOf(tx, kind, ref)) !== undefined,
    withdrawal: (kind, ref) => store.withdrawalOf(tx, kind, ref),
    search: async (words, limit = 30) => {
      const query = searchQuery(words);
      if (!query) return [];
      const [documents, places] = await Promise.all([
        store.searchDocuments(tx, query, limit),
        searchPlaces(tx, words, { limit: Math.min(limit, 10) }),
      ]);
      const parents = await parentsOf(tx, places);
      return [
        ...documents.map(({ rank: _, ...found }): SearchHit => ({ what: 'document', ...found })),
        ...places.map((place): SearchHit => ({ what: 'place', place: placeRow(place), parents: parents(place) })),
      ];
    },
    place: async (code) => {
      const [found] = await placesByCode(tx, [code]);
      return found && placeRow(found);
    },
    placeWithParents: async (code) => {
      const [found] = await placesByCode(tx, [code]);
      if (!found) return [];
      return [...(await parentsOf(tx, [found]))(found), placeRow(found)];
    },
    placeFigures: (codes) => newestMeasures(tx, codes),
    places: async ({ level, parent }) => {
      const found = parent !== undefined ? await childrenOf(tx, parent) : await placesOfLevel(tx, level ?? 'region');
      return found.filter((place) => level === undefined || place.level === level).map(placeRow);
    },
    searchPlaces: async (words, limit = 30) => (await searchPlaces(tx, words, { limit })).map(placeRow),
  };
}

async function read(tx: Tx, number: number, latest: Snapshot): Promise<Shelf | undefined> {
  const snapshot = number === latest.number ? latest : await store.oneSnapshot(tx, number);
  if (!snapshot) return undefined;
  const rows = await store.documentsAt(tx, number);
  const published = rows
    .map(
      (row): Published => ({
        snapshot: number,
        since: row.from_snapshot,
        sha256: row.sha256,
        document: row.document as PortalDocument,
      }),
    )
    .sort((a, b) => byRef(a.document.ref, b.document.ref));
  const byKind = new Map<DocumentKind, Published[]>();
  for (const one of published) {
    const list = byKind.get(one.document.kind);
    if (list) list.push(one);
    else byKind.set(one.document.kind, [one]);
  }
  return {
    snapshot,
    byKind,
    byId: new Map(published.map((one) => [`${one.document.kind}:${one.document.ref}`, one])),
  };
}

/** Parents, the country first: one query for all places asked about. */
async function parentsOf(tx: Tx, places: readonly Place[]): Promise<(place: Place) => PlaceRow[]> {
  const known = new Map(places.map((place) => [place.code, place]));
  for (let wanted = missingParents(known); wanted.length > 0; wanted = missingParents(known)) {
    for (const place of await placesByCode(tx, wanted)) known.set(place.code, place);
    for (const code of wanted) if (!known.has(code)) return () => [];
  }
  return (place) => {
    const line: PlaceRow[] = [];
    for (let at = place.parent; at !== undefined; at = known.get(at)?.parent) line.unshift(placeRow(known.get(at)!));
    return line;
  };
}

const missingParents = (known: Map<string, Place>): string[] => [
  ...new Set([...known.values()].flatMap(({ parent }) => (parent === undefined || known.has(parent) ? [] : [parent]))),
];

const placeRow = (place: Place): PlaceRow => {
  const region = place.level === 'country' ? undefined : regionOf(place.code);
  return {
    code: place.code,
    level: place.level,
    ...(place.parent === undefined ? {} : { parent: place.parent }),
    name: place.name,
    type: place.kind,
    ...(place.population === undefined ? {} : { population: place.population }),
    ...(place.populationYear === undefined ? {} : { populationYear: place.populationYear }),
    ...(region === undefined ? {} : { region }),
  };
};
