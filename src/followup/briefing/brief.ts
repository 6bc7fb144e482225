import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../../web/fmt.tsx';

/** Papers that are handed over; each is made from one snapshot, whenever it is asked for, and kept nowhere. */
export const briefKinds = ['committee', 'project', 'region', 'minister'] as const;
export type BriefKind = (typeof briefKinds)[number];

/**
 * A figure as printed, with where it comes from.
 *
 * id     `<kind>:<ref>.<what>`, and `@<period>` where one thing has several: 'pledge:C05.value', 'indicator:T03.target@2026'
 * value  exact, as the snapshot holds it · text  as `fmt` writes it, rounded by its one rule
 */
export type Figure = { id: string; value: string; unit?: string; text: string };

/** A piece of a line: words, a figure, or a reference that no language turns around. */
export type Piece = string | Figure | { code: string };
export type Line = Piece[];

export type Drawing = {
  /** A complete SVG file with its own styles. */
  svg: string;
  /** The same in words, for those who do not see it. */
  alt: string;
  /** Pixels of the drawing. */
  width: number;
  height: number;
};

export type Cell = { line: Line; mark?: Truth; drawing?: Drawing; soft?: true };
export type Table = {
  caption: string;
  head: string[];
  /** Parts of the width. */
  widths: number[];
  rows: Cell[][];
};

/** `part`: per cent of the width of the page · `figures`: those that a drawing says */
export type Block =
  | { kind: 'heading'; text: string; sub?: Line }
  | { kind: 'lead'; line: Line }
  | { kind: 'text'; line: Line; tone?: 'soft' | 'attention' }
  | { kind: 'figures'; items: { label: string; line: Line; id?: string; note?: Line; isText?: true }[] }
  | { kind: 'table'; table: Table }
  | { kind: 'list'; items: { line: Line; mark?: Truth }[] }
  | { kind: 'drawing'; drawing: Drawing; figures?: Figure[]; part?: number }
  | { kind: 'legend' }
  /** The title of an official paper, where it stands between its address and its text. */
  | { kind: 'title'; text: string; align: 'start' | 'center' }
  | { kind: 'aligned'; lines: Line[]; align: 'start' | 'center' | 'end'; strong?: true }
  /** Side by side; `space` leaves room under them for hands to sign. */
  | { kind: 'columns'; columns: { lines: Line[]; align: 'start' | 'center' | 'end' }[]; space?: true };

/** Papers of a body under its own head, made from records and not from a snapshot. */
export const officialKinds = [
  'letter',
  'reminder',
  'transmittal',
  'convocation',
  'minutes',
  'reply-note',
  'recommendations',
] as const;
export type OfficialKind = (typeof officialKinds)[number];

/** What stands at the head of an official paper. draft: said on every page until it is approved */
export type PaperHead = { lines: string[]; foot?: string; draft?: string };

/** Who may read it: anybody, since it holds nothing but a snapshot; or who asked, since it holds what waits inside. */
export type Readership = 'public' | 'inside';

/** What the press sets: a brief of one snapshot, or an official paper. */
export type Paper = {
  kind: BriefKind | OfficialKind;
  /** Of the project or the region. */
  ref?: string;
  lang: PageLang;
  dir: 'rtl' | 'ltr';
  title: string;
  /** What kind of paper it is, and about what. */
  over: Line;
  readership: Readership;
  exercise: boolean;
  /** The snapshot that its figures are from, where they are from one. */
  snapshot?: { number: number; on: string; sha256: string };
  /** The day that it bears. */
  on: string;
  head?: PaperHead;
  /** Day on which states that move with time were read. */
  today: string;
  blocks: Block[];
  annexes: { title: string; blocks: Block[] }[];
  /** Every figure above, once, in the order of the paper. */
  figures: Figure[];
  /** What the frame of the paper says, in its language. */
  frame: {
    brand: string;
    /** Snapshot, its day, and who may read the paper. */
    stamp: Line;
    /** The whole hash, and how figures are rounded. */
    proof: Line[];
    exercise: string;
    figuresTitle: string;
    figuresHead: [id: string, printed: string, exact: string];
    legend: { truth: Truth; text: string }[];
    page: string;
    annex: string;
  };
};

export type Brief = Paper & { kind: BriefKind; snapshot: NonNullable<Paper['snapshot']> };

export const isFigure = (piece: Piece): piece is Figure => typeof piece === 'object' && 'id' in piece;
