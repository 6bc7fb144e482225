/** One thing that verification found wrong. Columns are named, their values never. */
export type Finding = {
  code: keyof typeof says;
  seq?: number;
  table?: string;
  row?: string;
  columns?: string[];
  what?: string;
  size?: number;
};

const at = (f: Finding) => `leaf ${f.seq}`;
const row = (f: Finding) => `${f.table} ${f.row}`;

/** What each code means, as `verify` prints it. Codes are never reused. */
const says = {
  'leaf.missing': (f: Finding) => `${at(f)} is missing`,
  'leaf.altered': (f: Finding) => `${at(f)} was altered: its ${f.what} is not what its hash covers`,
  'leaf.unreadable': (f: Finding) => `${at(f)} has a body that is no leaf`,
  'leaf.out-of-time': (f: Finding) => `${at(f)} is dated before the leaf it follows`,
  'node.altered': (f: Finding) => `the kept tree differs from its leaves at node ${f.what}`,
  'checkpoint.root-differs': (f: Finding) =>
    `the first ${f.size} leaves are no longer those that the ${f.what} checkpoint signed`,
  'checkpoint.beyond-end': (f: Finding) =>
    `the ${f.what} checkpoint covers ${f.size} leaves; the ledger has fewer: its end was cut`,
  'checkpoint.bad-signature': (f: Finding) => `the kept checkpoint of ${f.size} leaves does not carry our signature`,
  'entry.altered': (f: Finding) => `the record of ${row(f)} in ${at(f)} was altered`,
  'entry.set-differs': (f: Finding) =>
    `records of ${at(f)} (${f.what || 'none left'}) were added, removed or reordered`,
  'entry.without-leaf': (f: Finding) => `the record of ${row(f)} belongs to no leaf`,
  'entry.out-of-order': (f: Finding) => `the records of ${row(f)} were put in another order`,
  'row.altered': (f: Finding) => `${row(f)} was altered outside the ledger: ${f.columns?.join(', ')}`,
  'row.deleted': (f: Finding) => `${row(f)} was deleted outside the ledger`,
  'row.inserted': (f: Finding) => `${row(f)} was inserted outside the ledger`,
  'table.unwatched': (f: Finding) => `table ${f.table} is not protected: ${f.what}`,
  'table.missing': (f: Finding) => `table ${f.table} has records in the ledger but no longer exists`,
  'personal.altered': (f: Finding) =>
    `a personal value (${f.what}) of person ${f.row} is not what the ledger committed to`,
  'personal.missing': (f: Finding) =>
    `a personal value (${f.what}) of person ${f.row} is gone without an act of erasure`,
} as const;

export const sentenceOf = (finding: Finding): string => says[finding.code](finding);
