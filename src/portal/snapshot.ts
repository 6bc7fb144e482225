import type { LocalizedText } from '../kernel/index.ts';
import type { DocumentKind, DocumentOf, Published, RecordKind } from './documents.ts';

/** One numbered, immutable state of everything public. */
export type Snapshot = {
  number: number;
  /** ISO instant. */
  at: string;
  /** Calendar day of the country. */
  on: string;
  /** How many documents it holds. */
  items: number;
  /** Hex SHA-256 of the manifest: the list of kind, ref and hash of every document. */
  sha256: string;
};

/** A withdrawal as the public may know it. */
export type Withdrawal = { snapshot: number; on: string; reason: LocalizedText };

export type PlaceRow = {
  code: string;
  level: 'country' | 'region' | 'province' | 'commune';
  parent?: string;
  name: LocalizedText;
  type?: string;
  /** Inhabitants, whole number, and the year of the count. */
  population?: number;
  populationYear?: number;
  /** Code of the region it lies in. */
  region?: string;
};

/** A figure of the census for a place: `unit` is percent (0 to 100) or km. */
export type PlaceFigure = { place: string; measure: string; value: string; unit: string; year: number };

export type SearchHit =
  | { what: 'document'; kind: RecordKind; ref: string; title: LocalizedText; summary?: LocalizedText }
  | { what: 'place'; place: PlaceRow; parents: PlaceRow[] };

/**
 * What pages may ask. Everything comes from published snapshots and the territory, through a database role that can
 * read nothing else. `snapshot` left out means the current one.
 */
export type PortalReader = {
  /** Absent before the first publication. */
  currentSnapshot(): Promise<Snapshot | undefined>;
  /** Newest first. */
  snapshots(): Promise<Snapshot[]>;
  snapshot(number: number): Promise<Snapshot | undefined>;
  document<K extends DocumentKind>(
    kind: K,
    ref: string,
    snapshot?: number,
  ): Promise<Published<DocumentOf<K>> | undefined>;
  /** In the order of refs, C2 before C10. */
  documents<K extends DocumentKind>(
    kind: K,
    filter?: (document: DocumentOf<K>) => boolean,
    snapshot?: number,
  ): Promise<Published<DocumentOf<K>>[]>;
  /** True when the record was once public and is not any more: the page answers 410. */
  wasWithdrawn(kind: RecordKind, ref: string): Promise<boolean>;
  /** Since when and why, for that page. */
  withdrawal(kind: RecordKind, ref: string): Promise<Withdrawal | undefined>;
  search(words: string, limit?: number): Promise<SearchHit[]>;
  place(code: string): Promise<PlaceRow | undefined>;
  /** Country first, the unit itself last. */
  placeWithParents(code: string): Promise<PlaceRow[]>;
  /** Newest census figures of these places, each of its people or homes as a whole. */
  placeFigures(codes: readonly string[]): Promise<PlaceFigure[]>;
  places(filter: { level?: PlaceRow['level']; parent?: string }): Promise<PlaceRow[]>;
  searchPlaces(words: string, limit?: number): Promise<PlaceRow[]>;
};
