import type { LocalizedText } from '../../kernel/index.ts';
import type { MoneyUnit } from './written-money.rules.ts';
import type { DecimalSign } from './written-number.rules.ts';

/** What a column may become. `custom` keeps it as a field of its own; `leave` leaves it out, and says so. */
export const trackerFields = [
  'title',
  'ref',
  'summary',
  'owner',
  'operator',
  'axis',
  'programme',
  'place',
  'start',
  'end',
  'milestone',
  'milestone-title',
  'milestone-day',
  'milestones',
  'note',
  'custom',
  'leave',
] as const;
export type TrackerField = (typeof trackerFields)[number];

export const trackerCustomTypes = ['text', 'number', 'money', 'day', 'yes-no'] as const;
export type TrackerCustomType = (typeof trackerCustomTypes)[number];

/** The custom field that a column is kept in; `unit` of a number, such as %. */
export type TrackerCustom = { key: string; type: TrackerCustomType; title: LocalizedText; unit?: string };

/** Header of the column that rows standing alone as a title make, such as «المحور الأول: …». */
export const SECTION = '§';

/**
 * What one column means.
 *
 * header    as it stands in the file, several lines joined by ' / '; `nth` tells two columns of one header apart, from 1
 * lang      language of a title, summary or note that is not in Arabic letters
 * number    the n of a pair «milestone n», «date n»
 * unit      of money, where cells do not name their own
 * decimal   sign before the decimals, for numbers that could be read in two ways
 * fraction  per cent written from 0 to 1
 * fillDown  an empty cell repeats the one above: what merged cells become in a CSV file
 */
export type ColumnMeaning<Field extends string = TrackerField> = {
  header: string;
  nth: number;
  field: Field;
  lang?: 'ar' | 'fr' | 'en';
  number?: number;
  custom?: TrackerCustom;
  unit?: MoneyUnit;
  decimal?: DecimalSign;
  fraction?: boolean;
  fillDown?: boolean;
};

export const linkFields = ['owner', 'operator', 'axis', 'programme', 'place'] as const;
export type LinkField = (typeof linkFields)[number];

/**
 * What a person decided a word of the file stands for, such as «MDTD» in the column of owners.
 *
 * value   the word as it stands in the file
 * refs    references, or codes of places; none when it is kept as written
 * create  an organisation to be drafted
 */
export type Decision<Field extends string = LinkField> = {
  field: Field;
  value: string;
  refs: string[];
  create?: { ref: string; kind: string; name: LocalizedText };
};

/** How one file is understood: its columns and what its words stand for. Kept by name, and taken up again next month. */
export type Mapping<Field extends string = TrackerField, Link extends string = LinkField> = {
  columns: ColumnMeaning<Field>[];
  decisions: Decision<Link>[];
};

export type KeptMapping = Mapping & { id: string; strategy: string; name: string; keptOn: string; version: number };

/** A column as proposed: `why` says where the proposal comes from, `sure` whether a person should look twice. */
export type ProposedColumn<Field extends string = TrackerField> = {
  column: number;
  letter: string;
  meaning: ColumnMeaning<Field>;
  sure: boolean;
  why: 'kept' | 'header' | 'values';
  filled: number;
  samples: string[];
};
