import type { MadeCriterion, MadeOutcome, Sector } from '../catalogue/index.ts';
import type { BareIndex } from '../dependence/index.ts';
import type { LocalizedText, Quantity } from '../kernel/index.ts';

/**
 * What the public may read: one immutable JSON document for each published record, in a numbered snapshot.
 *
 * Plain JSON (text, integers, true/false, lists, objects): no number with a fraction, so that the hash of a document
 * is the same everywhere. Days are 'YYYY-MM-DD', periods are written as `parsePeriod` reads them ('2030', '2024-2026'),
 * amounts and shares are exact decimals in text. A person never appears: offices and organisations only.
 */
export type DocumentKind =
  | 'home'
  | 'strategy'
  | 'pledge'
  | 'project'
  | 'source'
  | 'organisation'
  | 'indicator'
  | 'envelope'
  | 'solution';

/** Kinds a person clears and publishes one by one; `home` is computed from them at each publication. */
export const recordKinds = [
  'strategy',
  'pledge',
  'project',
  'source',
  'organisation',
  'indicator',
  'envelope',
  'solution',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A pointer to another document. `published: false`: the thing is named, its page does not exist (no link). */
export type Link = { ref: string; title: LocalizedText; published: boolean };

export type OrganisationLink = Link & {
  kind: string;
  /** An official producer of statistics: cited, never judged. */
  citedOnly?: boolean;
};

/** What stands where a name may not stand: the record is withheld, and no other record tells its name. */
export const unnamedTitles: Record<'organisation' | 'strategy', LocalizedText> = {
  organisation: {
    authentic: 'ar',
    ar: 'هيئة غير معلن عنها',
    fr: 'organisme non divulgué',
    en: 'undisclosed body',
    validated: ['fr', 'en'],
  },
  strategy: {
    authentic: 'ar',
    ar: 'استراتيجية غير معلن عنها',
    fr: 'stratégie non divulguée',
    en: 'undisclosed strategy',
    validated: ['fr', 'en'],
  },
};

/** A territorial unit; `region` is the code of the region it lies in (itself for a region, absent for the country). */
export type PlaceLink = {
  code: string;
  level: 'country' | 'region' | 'province' | 'commune';
  name: LocalizedText;
  region?: string;
};

/** Public wordings of how sources stand to each other: no verdict, sources are shown side by side. */
export const sourcesWordings = ['sources-agree', 'being-checked', 'sources-differ'] as const;
export type SourcesWording = (typeof sourcesWordings)[number];

/**
 * How true a thing is, the one visual idea of the product:
 * promised = dashed, declared = outlined, verified = solid, before-follow-up = dotted grey, higher-instruction = broken door.
 */
export type Truth = 'promised' | 'declared' | 'verified' | 'before-follow-up' | 'higher-instruction';

/** A thing that exists and is not shown: on which ground, until which review or event. Its title never appears. */
export type Withheld = {
  withheld: true;
  what: 'evidence' | 'source' | 'file' | 'record';
  /** Legal ground in words; absent when the thing is simply not published yet. */
  ground?: LocalizedText;
  /** Day on which the class is reviewed. */
  reviewOn?: string;
  /** Event that opens it, for instance 'award-notice'. */
  opensOn?: string;
};

// ---------------------------------------------------------------- source

export type SourceLink = Link & {
  publisher: string;
  /** Where the publisher bears another name in each language. */
  publisherNames?: LocalizedText;
  kind: string;
  /** Where it is found: an address of the web, or a place in an archive. Absent when the source is not published. */
  address?: string;
  /** Period in text: a day, a month or a year. */
  publishedOn?: string;
  confidence: 'A' | 'B' | 'C';
};

export type SourceDocument = {
  kind: 'source';
  ref: string;
  title: LocalizedText;
  publisher: string;
  /** Where the publisher bears another name in each language. */
  publisherNames?: LocalizedText;
  sourceKind: string;
  address: string;
  /** Where the address is told in words. */
  addressWords?: LocalizedText;
  publishedOn?: string;
  confidence: 'A' | 'B' | 'C';
  /** Whether a copy is kept here; then `sha256` (hex) names its bytes. */
  held: boolean;
  sha256?: string;
  note?: LocalizedText;
  /** What rests on it, in the order of the register. */
  claims: { claim: string; pledge: Link; text: LocalizedText; form: 'summary' | 'quote'; locator?: string }[];
  projects: Link[];
  /** Indicators whose targets it says; absent in snapshots made before indicators were published. */
  indicators?: Link[];
};

// ---------------------------------------------------------------- pledge

export type PledgeKind = 'state-pledge' | 'partner-undertaking' | 'joint-pledge' | 'rule' | 'fact';

export type ClaimEntry = {
  ref: string;
  /** The source, or the note that it exists and is withheld. */
  source: SourceLink | Withheld;
  /** Office of who said it, never a person. */
  speaker?: LocalizedText;
  saidOn?: string;
  form: 'summary' | 'quote';
  text: LocalizedText;
  locator?: string;
  quantity?: Quantity;
  deadline?: string;
  place?: PlaceLink;
  perimeter?: LocalizedText;
  actor?: LocalizedText;
  /** How the sources stand on what this claim says (the least settled of the aspects it speaks of). */
  status: SourcesWording;
};

export type AspectEntry = {
  aspect: 'amount' | 'date' | 'perimeter';
  wording: SourcesWording;
  /** Claims to set side by side for this aspect, in the order of their refs. */
  claims: string[];
};

export const followabilityItems = [
  'owner',
  'unit',
  'definition',
  'baseline',
  'deadline',
  'yearly-path',
  'measurement',
  'regional-split',
  'funding',
  'legal-basis',
] as const;
export type FollowabilityItem = (typeof followabilityItems)[number];

export type PledgeDocument = {
  kind: 'pledge';
  ref: string;
  strategy: Link;
  axis?: Link;
  pledgeKind: PledgeKind;
  /** State and joint pledges only: what the state is held to. */
  heldByState: boolean;
  topic: string;
  title: LocalizedText;
  summary?: LocalizedText;
  quantity?: Quantity;
  deadline?: string;
  place?: PlaceLink;
  owner?: OrganisationLink;
  bound: OrganisationLink[];
  definition?: LocalizedText;
  baseline?: { quantity: Quantity; period: string };
  yearlyPath?: { period: string; quantity: Quantity }[];
  measurement?: LocalizedText;
  regionalSplit?: boolean;
  funding?: LocalizedText;
  legalBasis?: LocalizedText;
  /** "Not measurable today, because …": an allowed, published answer. */
  notMeasurable?: LocalizedText;
  /** Day or period of the first claim: where the line of the pledge begins. */
  announcedOn?: string;
  /** Ref of the claim whose text is the first line of the card. */
  leadClaim?: string;
  claims: ClaimEntry[];
  /** The least settled wording of the aspects; 'being-checked' while nothing was judged. */
  sources: SourcesWording;
  aspects: AspectEntry[];
  /** The institution's clarifications («توضيح»), newest first, shown on top. */
  clarifications: { organisation: OrganisationLink; text: LocalizedText; on: string }[];
  /** Whole points, 0 to 10. */
  followability: { score: number; missing: FollowabilityItem[]; next?: FollowabilityItem };
  /** Of what it promises, not of the steps towards it; absent in snapshots made before it was told. */
  truth?: Truth;
  projects: ProjectSummary[];
  /** Projects that serve it and are withheld. */
  withheld: Withheld[];
};

// ---------------------------------------------------------------- project

export type ProjectState = 'active' | 'suspended' | 'cancelled';
export type ProjectLevel = 'strategy-root' | 'axis' | 'programme' | 'project';

/** A project as other pages list it: enough for one line with its stage. */
export type ProjectSummary = Link & {
  level: ProjectLevel;
  /** Code of the stage; '' where the level has none. */
  stage: string;
  /** 1 to 9; 0 where the level has no stage. */
  stageOrder: number;
  state: ProjectState;
  truth: Truth;
  owner?: OrganisationLink;
};

export type StageStation = {
  code: string;
  /** 1 to 9. */
  order: number;
  title: LocalizedText;
  position: 'past' | 'current' | 'ahead';
  truth: Truth;
  enteredOn?: string;
};

/** `cited`: official statistics, neither accepted nor returned. */
export type EvidenceStanding = 'brought' | 'accepted' | 'returned' | 'cited';

export type EvidenceEntry =
  | {
      withheld?: false;
      type: string;
      typeTitle: LocalizedText;
      title: LocalizedText;
      /** Hex of the bytes; the file opens at /files/{sha256}. */
      sha256: string;
      date: string;
      place?: PlaceLink;
      broughtBy?: OrganisationLink;
      status: EvidenceStanding;
      independence?: 'independent' | 'same-tutelage' | 'self' | 'cited';
    }
  | (Withheld & { type?: string; typeTitle?: LocalizedText; status: EvidenceStanding });

export type CriterionEntry = {
  code: string;
  title: LocalizedText;
  mandatory: boolean;
  status: 'not-brought' | 'brought' | 'accepted' | 'returned';
  evidence: EvidenceEntry[];
};

export type DoorState = 'closed' | 'open' | 'ajar' | 'broken' | 'before-follow-up';

/** A decision or instruction as a transcribed act of an authority (an office). */
export type ActEntry = {
  authority: LocalizedText;
  /** decree, order, minutes, letter … */
  instrument?: LocalizedText;
  reference?: string;
  on: string;
  /** Hex of the scanned act when its class is public. */
  sha256?: string;
};

export type GateEntry = {
  /** 'F1/G3'. */
  ref: string;
  /** 1 to 8: the gate after the stage of that order. */
  order: number;
  from: string;
  to: string;
  door: DoorState;
  criteria: CriterionEntry[];
  decision?: ActEntry & { outcome: 'pass' | 'pass-with-conditions' | 'return' | 'stop' };
  instruction?: ActEntry;
  conditions: { text: LocalizedText; due: string; status: 'owed' | 'met' }[];
  /** Titles of mandatory criteria still owed after a higher instruction. */
  owed: LocalizedText[];
};

export type ProjectDocument = {
  kind: 'project';
  ref: string;
  level: ProjectLevel;
  strategy: Link;
  axis?: Link;
  parent?: Link;
  children: ProjectSummary[];
  title: LocalizedText;
  summary?: LocalizedText;
  note?: LocalizedText;
  /** Whose project it is: the State, the State with others, or somebody else whom the register only watches. */
  bound?: 'state' | 'shared' | 'not-state';
  owner?: OrganisationLink;
  operator?: OrganisationLink;
  partners: OrganisationLink[];
  /** '' at a level that has no stage (an axis, a programme without its own). */
  stage: string;
  stageOrder: number;
  state: ProjectState;
  truth: Truth;
  /** The nine stations, in order. */
  stages: StageStation[];
  gates: GateEntry[];
  /** Entered by «محضر تسلّم الوضعية»: earlier gates were not examined. */
  takeOver?: { stage: string; on: string; basis?: LocalizedText };
  stateChange?: { to: ProjectState; on: string; reason?: LocalizedText };
  works: { place: PlaceLink; share: string }[];
  benefit: { place: PlaceLink; share: string }[];
  /** The shares were set equal for want of better. */
  sharesAssumed?: boolean;
  pledges: Link[];
  facts: {
    label: LocalizedText;
    quantity?: Quantity;
    text?: LocalizedText;
    asOf?: string;
    source?: SourceLink | Withheld;
    confidence?: 'A' | 'B' | 'C';
  }[];
  milestones: {
    ref: string;
    title: LocalizedText;
    /** Day in the first and in the last approved plan; day planned now; day the owner expects. */
    firstDue?: string;
    approvedDue?: string;
    currentDue?: string;
    expectedOn?: string;
    reachedOn?: string;
    truth: Truth;
    after: string[];
  }[];
  /** What happened, oldest first: only acts that the public may know. */
  history: { on: string; what: string; title?: LocalizedText; stage?: string }[];
  sources: SourceLink[];
};

// ---------------------------------------------------------------- organisation, strategy

export type OrganisationDocument = {
  kind: 'organisation';
  ref: string;
  organisationKind: string;
  level?: string;
  name: LocalizedText;
  tutelage?: OrganisationLink;
  role?: LocalizedText;
  citedOnly: boolean;
  owns: Link[];
  bound: Link[];
  projects: ProjectSummary[];
};

export type StrategyDocument = {
  kind: 'strategy';
  ref: string;
  title: LocalizedText;
  summary?: LocalizedText;
  period?: string;
  owner?: OrganisationLink;
  axes: { ref: string; title: LocalizedText; order: number; pledges: Link[] }[];
  /**
   * How far funding, megawatts, trainees and layers are in few hands: index of 10,000, whole; effective number of holders, one decimal.
   * Without names. Absent while nothing is recorded, and in snapshots made before it was told.
   */
  dependence?: BareIndex[];
};

// ---------------------------------------------------------------- indicator

/** How a public figure came: reported by its owner, verified by another, cited from an official producer. */
export type FigureStanding = 'reported' | 'verified' | 'cited';

export type IndicatorDocument = {
  kind: 'indicator';
  ref: string;
  strategy: Link;
  axis?: Link;
  level: 'impact' | 'outcome' | 'output';
  title: LocalizedText;
  note?: LocalizedText;
  frequency: string;
  /** The pledge it measures; the indicator above it in the chain of results. */
  pledge?: Link;
  feeds?: Link;
  owner?: OrganisationLink;
  producer?: OrganisationLink;
  /** Every version of what is counted, oldest first; with a reason for a break, figures before and after are not compared. */
  definitions: {
    number: number;
    definition: LocalizedText;
    perimeter?: LocalizedText;
    unit: string;
    direction: 'up' | 'down';
    nature: 'stock' | 'flow' | 'cumulative' | 'rate';
    decimals: number;
    formula?: string;
    method?: LocalizedText;
    breakReason?: LocalizedText;
    recordedOn: string;
  }[];
  /** Baselines and targets, replaced ones included; two that stand for one period are sources that differ. */
  targets: {
    ref: string;
    kind: 'baseline' | 'target';
    period: string;
    place?: PlaceLink;
    value: string;
    /** High end where a range was announced. */
    high?: string;
    definition: number;
    setOn: string;
    replaces?: string;
    said?: LocalizedText;
    source?: SourceLink | Withheld;
    note?: LocalizedText;
  }[];
  /** Of the whole country; `split` names a part, as sorted pairs. */
  figures: {
    period: string;
    definition: number;
    split?: string;
    value?: string;
    low?: string;
    high?: string;
    missing?: string;
    status: FigureStanding;
    /** given through a link that serves once, by somebody who did not sign in */
    throughLink?: true;
    independence?: 'independent' | 'same-tutelage' | 'self';
    organisation?: OrganisationLink;
    said?: LocalizedText;
    note?: LocalizedText;
  }[];
  /** Values that a rule makes where nobody reported the whole. */
  computed: { period: string; how: string; value?: string; status?: FigureStanding }[];
  /** The last period known by place, every place directly below the country. */
  places: { place: PlaceLink; period: string; how: string; value?: string; status?: FigureStanding }[];
};

// ---------------------------------------------------------------- envelope

/** One row of an account in the currency of the envelope, exact; what is absent was not reported, or is not decided. */
export type AccountRow = {
  /** Axes have no page of their own; without one: allotted to none. */
  axis?: { ref: string; title: LocalizedText };
  programmed?: string;
  carriedIn?: string;
  committed?: string;
  paid?: string;
  carriedOver?: string;
  lapsed?: string;
};

/** Rows, their sum, and what nobody reported of which row. */
export type AccountEntry = {
  rows: AccountRow[];
  whole: {
    programmed: string;
    carriedIn: string;
    committed: string;
    paid: string;
    carriedOver: string;
    lapsed: string;
    unaccounted: string;
  };
  holes: { what: 'carriedIn' | 'committed' | 'paid'; axis?: { ref: string; title: LocalizedText } }[];
};

export type EnvelopeDocument = {
  kind: 'envelope';
  ref: string;
  title: LocalizedText;
  strategy: Link;
  /** The pledge that announced it: its page shows what each source says. */
  pledge?: Link;
  predecessor?: Link;
  perimeter: LocalizedText;
  note?: LocalizedText;
  amount: Quantity;
  firstDay: string;
  lastDay: string;
  /** As lines and transactions stood at the publication. */
  account: AccountEntry;
  /** The confirmed account of its end, and whether something moved since it was closed. */
  closing?: AccountEntry & { number: number; closedOn: string; isOutdated: boolean };
  successor: { state: 'recorded' | 'said' | 'open-question'; said?: LocalizedText; envelope?: Link };
};

// ---------------------------------------------------------------- solution

/** What a criterion of «made here» rests on; one without an answer was not reported. */
type MadeEntry = { criterion: MadeCriterion; answer?: 'yes' | 'no'; reference?: LocalizedText };

/** Where somebody verified that a solution is, or was, used. Days and periods as everywhere. */
type UseEntry = {
  user?: OrganisationLink;
  userName?: LocalizedText;
  place?: PlaceLink;
  project?: Link;
  since: string;
  verifiedOn: string;
  endedOn?: string;
};

/** A listed solution. use: verified uses alone; what is only declared is not public */
export type SolutionDocument = {
  kind: 'solution';
  ref: string;
  title: LocalizedText;
  purpose: LocalizedText;
  sector: Sector;
  maker?: OrganisationLink;
  makerName?: LocalizedText;
  makerCountry?: string;
  owner?: OrganisationLink;
  ownerName?: LocalizedText;
  licence?: string;
  licenceWords?: LocalizedText;
  hostedIn?: string;
  hostedBy?: LocalizedText;
  data?: LocalizedText;
  outcome: MadeOutcome;
  criteria: (MadeEntry & { source?: SourceLink | Withheld })[];
  listedOn?: string;
  use: 'in-use' | 'ended' | 'none';
  uses: UseEntry[];
  source?: SourceLink | Withheld;
  reference?: LocalizedText;
};

// ---------------------------------------------------------------- home

/** One line of the register as the home page and lists draw it. */
export type PledgeSummary = Link & {
  pledgeKind: PledgeKind;
  heldByState: boolean;
  quantity?: Quantity;
  announcedOn?: string;
  deadline?: string;
  sources: SourcesWording;
  followability: number;
  owner?: OrganisationLink;
  projects: number;
  /** Of what it promises: promised while no project that serves it is published. */
  truth: Truth;
};

/** Everything counted here is counted from the documents of the same snapshot; whole numbers. */
export type HomeDocument = {
  kind: 'home';
  ref: 'home';
  pledges: {
    /** Items of the register, rules and facts included. */
    items: number;
    /** State and joint pledges: what the state is held to. */
    announced: number;
    /** Among the announced: those with a quantity, a deadline, an owner. */
    withNumber: number;
    withDeadline: number;
    withOwner: number;
    byKind: Record<PledgeKind, number>;
    /** Over all items. */
    bySources: Record<SourcesWording, number>;
    /** Announced pledges that at least one published project serves, and those whose very promise is verified. */
    served: number;
    verified: number;
  };
  projects: {
    total: number;
    byStage: { stage: string; order: number; title: LocalizedText; count: number }[];
    byState: Record<ProjectState, number>;
    byTruth: Record<Truth, number>;
    /** Gates drawn open, ajar, broken or before follow-up. */
    doors: Record<DoorState, number>;
  };
  /** Programmes and how many of their projects have a known place, out of how many first-level places (regions). */
  programmes: { programme: Link; projects: number; located: number; places: PlaceLink[]; regionsTotal: number }[];
  sources: { total: number; held: number };
  /** Every region of the country, projects without a place excepted. */
  regions: { place: PlaceLink; works: number; benefit: number; projects: string[] }[];
  /** Money and other large figures announced, as announced; nothing is added up. */
  announcedMoney: {
    pledge: Link;
    quantity: Quantity;
    sources: SourcesWording;
    period?: string;
    /** What was paid of the envelope that it announced; absent while nobody reported it. */
    paid?: Quantity;
  }[];
  /** Lines of the register in its order. */
  lines: PledgeSummary[];
  differing: PledgeSummary[];
  /** Records that exist and are withheld, one entry each, without title. */
  withheld: (Withheld & { kind: RecordKind })[];
  changes: {
    /** Number of the snapshot compared with; absent in the first. */
    since?: number;
    added: ChangeEntry[];
    changed: ChangeEntry[];
    withdrawn: ChangeEntry[];
  };
};

export type ChangeEntry = { kind: RecordKind; ref: string; title: LocalizedText };

export type PortalDocument =
  | HomeDocument
  | StrategyDocument
  | PledgeDocument
  | ProjectDocument
  | SourceDocument
  | OrganisationDocument
  | IndicatorDocument
  | EnvelopeDocument
  | SolutionDocument;

export type DocumentOf<K extends DocumentKind> = Extract<PortalDocument, { kind: K }>;

/** A document with its place in the series of snapshots. */
export type Published<D extends PortalDocument = PortalDocument> = {
  /** Snapshot that is read. */
  snapshot: number;
  /** First snapshot that holds exactly this version. */
  since: number;
  /** Hex SHA-256 of the canonical JSON of `document`. */
  sha256: string;
  document: D;
};
