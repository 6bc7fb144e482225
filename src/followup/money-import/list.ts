import type { ColumnMeaning, Decision, Mapping, ProposedColumn } from '../tracker/mapping.ts';

/** Lists of money and agreements that are kept in spreadsheets; a row of budgets is one line of a budget. */
export const listKinds = ['transactions', 'budgets', 'fundings', 'agreements', 'obligations'] as const;
export type ListKind = (typeof listKinds)[number];

/** Records of the register that a word of a list may stand for. */
export const listLinks = [
  'organisation',
  'project',
  'agreement',
  'envelope',
  'funding',
  'strategy',
  'source',
  'committee',
] as const;
export type ListLink = (typeof listLinks)[number];

/**
 * How a cell is read.
 *
 * ref      a reference as letters and digits · text: as it is written · words: a text in its language
 * day      a day, never less exactly · year: four figures · amount: exact, in the unit of its column
 * code     a word of a codelist, in any of three languages
 * link     a record by its reference or its name · links: several · bodies: organisations, each with its role in brackets
 */
export type CellKind =
  | { is: 'ref' | 'text' | 'words' | 'day' | 'year' | 'amount' | 'currency' | 'quantity' }
  | { is: 'code'; of: CodeList }
  | { is: 'link' | 'links' | 'bodies'; of: ListLink };

export type CodeList = 'step' | 'nature' | 'instrument' | 'standing' | 'agreementKind' | 'obligationKind' | 'partyRole';

/** needed: without it a row says too little · usual: what stands for the whole file may be said once, where no cell says it */
export type ListField = CellKind & { needed?: true; usual?: true };

const organisation = { is: 'link', of: 'organisation', usual: true } as const;
const project = { is: 'link', of: 'project', needed: true, usual: true } as const;
const amount = { is: 'amount', needed: true } as const;
const currency = { is: 'currency', usual: true } as const;
const nature = { is: 'code', of: 'nature', usual: true } as const;
const envelope = { is: 'link', of: 'envelope', usual: true } as const;
const agreement = { is: 'link', of: 'agreement', usual: true } as const;
const source = { is: 'link', of: 'source', usual: true } as const;
const day = { is: 'day' } as const;
const year = { is: 'year' } as const;
const words = { is: 'words' } as const;

/** What a column of each list can say, in the order it is offered. */
const listFields = {
  transactions: {
    ref: { is: 'ref', needed: true },
    project,
    step: { is: 'code', of: 'step', needed: true, usual: true },
    day: { ...day, needed: true },
    valueDay: day,
    amount,
    currency,
    nature,
    provider: { ...organisation, needed: true },
    receiver: { is: 'link', of: 'organisation' },
    receiverName: { is: 'text' },
    funding: { is: 'link', of: 'funding' },
    envelope,
    agreement,
    follows: { is: 'ref' },
    words,
  },
  budgets: {
    project,
    reference: { is: 'text', needed: true, usual: true },
    dated: { ...day, needed: true, usual: true },
    authority: { ...words, needed: true, usual: true },
    year,
    nature,
    amount: { is: 'amount' },
    /** the amount of one year, where each year has a column of its own */
    yearAmount: { is: 'amount' },
    currency,
    envelope,
    words,
  },
  fundings: {
    ref: { is: 'ref' },
    project,
    organisation: { ...organisation, needed: true },
    instrument: { is: 'code', of: 'instrument', needed: true, usual: true },
    nature,
    standing: { is: 'code', of: 'standing', usual: true },
    amount,
    currency,
    firstYear: year,
    lastYear: year,
    signedOn: day,
    envelope,
    agreement,
    source,
    note: words,
  },
  agreements: {
    ref: { is: 'ref', needed: true },
    strategy: { is: 'link', of: 'strategy', needed: true, usual: true },
    kind: { is: 'code', of: 'agreementKind', needed: true, usual: true },
    title: { ...words, needed: true },
    stateParties: { is: 'bodies', of: 'organisation', needed: true, usual: true },
    partnerParties: { is: 'bodies', of: 'organisation', needed: true, usual: true },
    signedOn: day,
    validFrom: day,
    validUntil: day,
    amount: { is: 'amount' },
    currency,
    projects: { is: 'links', of: 'project' },
    source: { ...source, needed: true },
    committee: { is: 'link', of: 'committee', usual: true },
    summary: words,
    note: words,
  },
  obligations: {
    agreement: { ...agreement, needed: true },
    debtor: { ...organisation, needed: true },
    creditor: organisation,
    kind: { is: 'code', of: 'obligationKind', needed: true, usual: true },
    title: { ...words, needed: true },
    quantity: { is: 'quantity' },
    unit: { is: 'text', usual: true },
    amount: { is: 'amount' },
    currency,
    dueOn: day,
    project: { is: 'link', of: 'project', usual: true },
    consequence: words,
    note: words,
  },
} as const satisfies Record<ListKind, Record<string, ListField>>;

export type ListFieldName = { [K in ListKind]: keyof (typeof listFields)[K] }[ListKind] & string;
export type ListTarget = ListFieldName | 'leave';

export type ListColumn = ColumnMeaning<ListTarget>;
export type ProposedListColumn = ProposedColumn<ListTarget>;
/** An empty `value` says what stands where no cell does: the body that pays in the whole file. */
export type ListDecision = Decision<ListFieldName>;
export type ListMapping = Mapping<ListTarget, ListFieldName>;
/** `organisation` is that of whoever kept it. */
export type KeptList = ListMapping & {
  id: string;
  kind: ListKind;
  organisation?: string;
  name: string;
  keptOn: string;
  version: number;
};

export const fieldsOf = (kind: ListKind): Readonly<Record<string, ListField>> => listFields[kind];
