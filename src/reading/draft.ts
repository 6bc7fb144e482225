/** What is promised, first that fits; `challenge` is a problem said to need action without a committed measure. */
export const draftKinds = [
  'agreement',
  'legislation',
  'budget',
  'jobs',
  'training',
  'institution',
  'study',
  'target',
  'project',
  'challenge',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** preparation: being drafted or negotiated; allocated: money set aside */
export const draftStatuses = ['planned', 'preparation', 'signed', 'allocated', 'ongoing', 'done'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** times: ×2, ×3; count: anything else that is counted */
export const draftUnits = [
  'currency',
  'percent',
  'people',
  'jobs',
  'MW',
  'km',
  'rank',
  'times',
  'months',
  'count',
] as const;
export type DraftUnit = (typeof draftUnits)[number];

/** sure: a clear statement of something to follow; look: a person should look twice */
export const lanes = ['sure', 'look'] as const;
export type Lane = (typeof lanes)[number];

/** Characters of the stored text, from 0, end excluded, in UTF-16 units as `slice` counts them. */
export type Span = { start: number; end: number };

/**
 * The goal, never the baseline.
 *
 * value     the full number: 11 billion → 11000000000
 * valueMax  the upper end of a range
 * currency  ISO 4217, with unit currency only
 */
export type DraftQuantity = Span & { value: number; valueMax?: number; unit: DraftUnit; currency?: string };

/**
 * from, to   YYYY, YYYY-MM or YYYY-MM-DD, or a duration such as P5Y
 * inherited  it stands in the heading, list or sentence above, not in the words of the claim
 */
export type DraftDeadline = Span & { from?: string; to: string; inherited?: true };

export type DraftActor = Span & { text: string };
/** region: ISO 3166-2 of Morocco, MA-01 to MA-12 */
export type DraftPlace = Span & { text: string; region?: string };

/** A rule or an entry of a lexicon that spoke, where, and what it added to the score. */
export type Fired = Span & { rule: string; weight: number };

/**
 * A claim as a reader sees it, before any person accepted it.
 *
 * quote       the characters of the span, exactly
 * sentence    the sentence that it stands in
 * confidence  0 to 1
 * readers     which readers found it: embedded, model; none where a person marked it in the text
 */
export type Draft = Span & {
  quote: string;
  sentence: Span;
  kind: DraftKind;
  status: DraftStatus;
  quantities: DraftQuantity[];
  deadline: DraftDeadline | null;
  actors: DraftActor[];
  places: DraftPlace[];
  confidence: number;
  lane: Lane;
  fired: Fired[];
  readers: string[];
};
