import { z } from 'zod';

/**
 * The shape of every file in `packs/`: what a country's data must look like to be loaded.
 *
 * A pack is a folder with a `pack.json`. `packs/morocco` holds the country, `packs/morocco/ai-2030` the register of its
 * strategy (it `extends` the country: its references may resolve in either), `packs/exercise` an invented country.
 * JSON files are parsed with `packFiles`; CSV files are read as text rows and parsed with `csvFiles` (codes keep their
 * leading zeros, empty cells become undefined). The keys of both maps are paths inside the pack.
 */

// ---------------------------------------------------------------------------------------------------- small words

const nonEmpty = z.string().trim().min(1);

/** Text in the three served languages; `authentic` names the one that counts, the others are translations. */
export const localizedText = z
  .object({
    authentic: z.enum(['ar', 'fr', 'en', 'zgh']),
    ar: nonEmpty,
    fr: nonEmpty,
    en: nonEmpty,
    zgh: nonEmpty.optional(),
    validated: z.array(z.enum(['ar', 'fr', 'en', 'zgh'])).optional(),
  })
  .strict();

/** A title: at most 90 characters in each language. */
export const title = localizedText.refine((t) => [t.ar, t.fr, t.en].every((s) => s.length <= 90), {
  message: 'a title has at most 90 characters in each language',
});

/** An exact decimal number as text: '100000000000', '0.35'. Never a floating point number. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** A value with its unit code: `MAD`, `USD`, `MW`, `jobs`, `graduates`, `institutes`, `regions`, `years`, … */
export const quantity = z.object({ value: decimal, unit: nonEmpty }).strict();

/** A period: 2024 · 2024-Q1 · 2024-H1 · 2024-03 · 2024-03-01 · 2024-2026 (what `parsePeriod` of the kernel reads). */
export const period = z.string().regex(/^\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-\d{2})?|\d{4}))?$/);

/** A calendar day, Africa/Casablanca: 2026-04-01. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A human reference: C01, F1, ADD, S-reuters-2026-01-12. */
export const ref = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9-]+)*$/);

/** A place code: the country ('MA'), a region ('12'), a province ('12.391') or a commune ('12.391.01.01'; six large cities end in a single 0: '01.511.01.0'). */
export const placeCode = z.string().regex(/^([A-Z]{2}|\d{2}(\.\d{3}(\.\d{2}\.\d{1,2})?)?)$/);

/** How sure the source makes us: A official text or series, B serious press or report, C weak or single hearsay. */
export const confidence = z.enum(['A', 'B', 'C']);

export const stageCode = z.enum([
  'identification',
  'prefeasibility',
  'feasibility',
  'appraisal',
  'financing',
  'procurement',
  'implementation',
  'commissioning',
  'operation',
]);

export const recordClass = z.enum(['public', 'internal', 'restricted']);

// ------------------------------------------------------------------------------------------------------- the pack

export const packManifest = z
  .object({
    id: nonEmpty,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    title,
    /** id of the pack whose records this one may point to */
    extends: nonEmpty.optional(),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** everything in it is invented: shown on every page and export, never loaded beside a real register */
    fictitious: z.boolean(),
    licences: z.array(z.object({ files: z.array(nonEmpty), licence: nonEmpty, credit: nonEmpty.optional() }).strict()),
    note: localizedText.optional(),
  })
  .strict();

// -------------------------------------------------------------------------------------------------- organisations

export const organisation = z
  .object({
    ref,
    kind: z.enum([
      'government-head',
      'ministry',
      'secretariat',
      'agency',
      'authority',
      'commission',
      'fund',
      'court',
      'statistics',
      'training-body',
      'regional',
      'local',
      'state',
      'partner-state',
      'partner-agency',
      'partner-firm',
      'university',
      'firm',
      'research-centre',
    ]),
    level: z.enum(['national', 'regional', 'local', 'partner']),
    name: localizedText,
    /** organisation this one is under the supervision of, only where it is certain */
    tutelage: ref.optional(),
    /** place it works in, when regional or local */
    place: placeCode.optional(),
    role: localizedText.optional(),
    /** official producers of figures are cited: their data are never accepted or returned here */
    citedOnly: z.boolean().optional(),
    /** stands for one body per region or province ('regional x12') until those are recorded one by one */
    generic: z.boolean().optional(),
    /** what is uncertain about this record */
    note: localizedText.optional(),
  })
  .strict();

// ------------------------------------------------------------------------------------------------------ templates

export const stage = z
  .object({
    code: stageCode,
    order: z.number().int().min(1).max(9),
    title,
    summary: localizedText,
    /** where Moroccan procedure touches this stage; legal texts by ref where known */
    hook: localizedText.optional(),
  })
  .strict();

export const evidenceType = z
  .object({
    code: nonEmpty,
    title,
    /** class a new evidence of this type receives */
    class: recordClass,
    /** why it is not public, when it is not */
    ground: localizedText.optional(),
    legalText: ref.optional(),
    /** event after which a withheld evidence may open */
    opensOn: z.enum(['award-notice', 'publication-of-text', 'decision-confirmed', 'final-acceptance']).optional(),
  })
  .strict();

/**
 * One line of a gate's checklist. It is met when ONE accepted evidence of one of `evidence` proves it; what needs two
 * papers is two criteria. A criterion that does not concern every project also lists `reasoned-non-applicability`,
 * so that leaving it out is itself an evidence that a second person accepts.
 */
export const criterion = z
  .object({
    code: nonEmpty,
    title,
    type: z.enum([
      'sheet',
      'study',
      'opinion',
      'declaration',
      'homologation',
      'financing',
      'operating-cost',
      'land',
      'power',
      'notice',
      'contract',
      'report',
      'acceptance',
      'handover',
      'plan',
      'results',
    ]),
    evidence: z.array(nonEmpty).min(1),
    mandatory: z.boolean(),
    class: recordClass,
    /** least value the evidence must state, e.g. five years of operation funded */
    minimum: quantity.optional(),
    legalText: ref.optional(),
    ground: localizedText.optional(),
    help: localizedText.optional(),
  })
  .strict();

export const gateTemplate = z
  .object({
    code: z.string().regex(/^G[1-8]$/),
    from: stageCode,
    to: stageCode,
    title,
    /** may the person who accepted the evidence also decide at this gate? */
    acceptorMayDecide: z.boolean(),
    criteria: z.array(criterion).min(1),
  })
  .strict();

export const gateTemplates = z
  .object({
    template: nonEmpty,
    version: z.number().int().min(1),
    title,
    stages: z.array(stage).length(9),
    gates: z.array(gateTemplate).length(8),
  })
  .strict();

// ------------------------------------------------------------------------------------------------------------ law

const legalTextKind = z.enum([
  'organic-law',
  'framework-law',
  'law',
  'decree',
  'order',
  'draft-organic-law',
  'draft-framework-law',
  'draft-law',
]);

/** A station that texts go through, in the order of the file; `ends` marks the official bulletin and the withdrawal. */
export const legalStation = z
  .object({
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
    title,
    /** kinds of text that go through it */
    kinds: z.array(legalTextKind).min(1),
    ends: z.enum(['published', 'withdrawn']).optional(),
  })
  .strict();

export const legalText = z
  .object({
    ref,
    kind: legalTextKind,
    /** number as printed: 09-08, 2-24-921; absent for drafts without one */
    number: nonEmpty.optional(),
    title,
    /** what software that follows projects must respect, in our words */
    duty: localizedText,
    date: localizedText.optional(),
    enactedOn: period.optional(),
    bulletin: nonEmpty.optional(),
    /** day of the official bulletin, where a source prints it */
    publishedOn: z.iso.date().optional(),
    authority: ref.optional(),
    status: z.enum(['in-force', 'draft']),
    statusNote: localizedText.optional(),
    /** text above that it applies, and the article that calls for it */
    parent: ref.optional(),
    parentArticle: nonEmpty.optional(),
    /** station at which a source showed it, and when; absent where none says */
    knownStation: nonEmpty.optional(),
    knownSince: period.optional(),
    sources: z.array(ref).min(1),
    confidence: confidence,
  })
  .strict();

// ---------------------------------------------------------------------------------------- calendar, money in words

export const workingTime = z
  .object({
    timeZone: z.literal('Africa/Casablanca'),
    weekStartsOn: z.number().int().min(1).max(7),
    weekend: z.array(z.number().int().min(1).max(7)),
    days: z.array(
      z
        .object({
          /** ISO weekday, 1 = Monday */
          weekday: z.number().int().min(1).max(7),
          opens: z.string(),
          closes: z.string(),
          breakFrom: z.string().optional(),
          breakTo: z.string().optional(),
          breakMinutes: z.number().int(),
        })
        .strict(),
    ),
    ramadan: z.object({ opens: z.string(), closes: z.string(), note: localizedText }).strict(),
    legalText: ref,
    note: localizedText,
  })
  .strict();

/** A legal ground on which a record may be withheld; some forbid telling even that it exists. */
export const withholdingGround = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    title: localizedText,
    basis: localizedText,
    hidesExistence: z.boolean(),
  })
  .strict();

export const moneyWords = z
  .object({
    currency: z.string().regex(/^[A-Z]{3}$/),
    decimals: z.number().int(),
    name: localizedText,
    symbol: localizedText,
    /** words for powers of ten used in speech and print */
    scales: z.array(
      z.object({ value: decimal, ar: z.array(nonEmpty), fr: z.array(nonEmpty), en: z.array(nonEmpty) }).strict(),
    ),
    foreign: z.array(z.object({ currency: z.string().length(3), name: localizedText }).strict()),
    note: localizedText,
  })
  .strict();

// ------------------------------------------------------------------------------------------------- the register

/** An institute that trains people, as its sources tell it; counts are declared, never shipped. */
export const institute = z
  .object({
    ref,
    title,
    subject: localizedText,
    organisation: ref.optional(),
    project: ref.optional(),
    place: placeCode,
    placeNote: localizedText.optional(),
    signedOn: period.optional(),
    openedOn: period.optional(),
    statusNote: localizedText.optional(),
    sources: z.array(ref).min(1),
    confidence,
  })
  .strict();

export const strategy = z
  .object({
    ref,
    title,
    summary: localizedText,
    period,
    owner: ref,
    sources: z.array(ref).min(1),
    note: localizedText.optional(),
  })
  .strict();

export const axis = z
  .object({ ref, strategy: ref, title, order: z.number().int().min(1), note: localizedText.optional() })
  .strict();

export const source = z
  .object({
    ref,
    title: localizedText,
    publisher: nonEmpty,
    /** where it bears another name in each language, or is told in words */
    publisherNames: localizedText.optional(),
    kind: z.enum(['press', 'official', 'law', 'report', 'speech', 'dataset', 'article']),
    /** address where it is known, else where it is found (a site, a bulletin) */
    address: nonEmpty,
    /** where that is told in words */
    addressWords: localizedText.optional(),
    publishedOn: period.optional(),
    confidence: confidence,
    /** is the document itself kept here? */
    held: z.boolean(),
    sha256: z.string().length(64).optional(),
    note: localizedText.optional(),
  })
  .strict();

export const pledgeKind = z.enum(['state-pledge', 'partner-undertaking', 'joint-pledge', 'rule', 'fact']);

export const pledge = z
  .object({
    ref,
    strategy: ref,
    axis: ref,
    kind: pledgeKind,
    topic: z.enum([
      'economy',
      'infrastructure',
      'jobs',
      'training',
      'budget',
      'law',
      'partnership',
      'follow-up',
      'innovation',
      'sovereignty',
      'equity',
    ]),
    title,
    summary: localizedText,
    quantity: quantity.optional(),
    deadline: period.optional(),
    place: placeCode.optional(),
    owner: ref.optional(),
    /** who is held to it; empty for rules and facts */
    bound: z.array(ref),
    definition: localizedText.optional(),
    baseline: z.object({ quantity, period }).strict().optional(),
    yearlyPath: z.array(z.object({ period, quantity }).strict()).optional(),
    measurement: localizedText.optional(),
    regionalSplit: z.boolean().optional(),
    funding: localizedText.optional(),
    /** a legal text by ref, or words */
    legalBasis: z.union([ref, localizedText]).optional(),
    /** "Not measurable today, because …": an allowed, published answer */
    notMeasurable: localizedText.optional(),
    note: localizedText.optional(),
  })
  .strict();

export const claim = z
  .object({
    ref,
    pledge: ref,
    source: ref,
    /** an office, never a person */
    speaker: localizedText.optional(),
    saidOn: period.optional(),
    form: z.enum(['summary', 'quote']),
    text: localizedText,
    /** sentence of the source, S15; several separated by a comma */
    locator: z
      .string()
      .regex(/^S\d{2}(,S\d{2})*$/)
      .optional(),
    span: z.object({ start: z.number().int(), end: z.number().int() }).strict().optional(),
    quantity: quantity.optional(),
    deadline: period.optional(),
    place: placeCode.optional(),
    perimeter: localizedText.optional(),
    actor: localizedText.optional(),
  })
  .strict();

export const agreementStatus = z.enum(['confirmed', 'contradicted', 'unverified']);

export const agreement = z
  .object({
    pledge: ref,
    aspect: z.enum(['amount', 'date', 'perimeter']),
    status: agreementStatus,
    reason: localizedText,
    /** the claim that confirms or differs */
    counterClaim: ref.optional(),
    /** an office or a body, never a person */
    judgedBy: nonEmpty,
    judgedOn: day,
  })
  .strict();

/** From the words of the reading table to ours: general rules first, then the items whose kind alone does not decide. */
export const mapping = z
  .object({
    note: localizedText,
    kinds: z.record(z.string(), z.union([pledgeKind, z.literal('per-item')])),
    statuses: z.record(z.string(), z.union([agreementStatus, z.literal('per-aspect'), z.literal('none')])),
    items: z.array(
      z
        .object({
          ref,
          sourceKind: nonEmpty,
          sourceStatus: nonEmpty,
          kind: pledgeKind,
          aspects: z
            .object({
              amount: agreementStatus.optional(),
              date: agreementStatus.optional(),
              perimeter: agreementStatus.optional(),
            })
            .strict(),
          /** why, when the general rule does not decide */
          because: nonEmpty.optional(),
        })
        .strict(),
    ),
  })
  .strict();

// ------------------------------------------------------------------------------------------------------ envelopes

/** An announced amount for a stretch of years; its lines say what it programmes by axis and year, where that was said. */
export const envelope = z
  .object({
    ref,
    strategy: ref,
    title,
    amount: decimal,
    currency: z.string().regex(/^[A-Z]{3}$/),
    first_day: day,
    last_day: day,
    /** pledge whose claims show what each source says of amount and perimeter */
    pledge: ref.optional(),
    perimeter: localizedText,
    /** envelope whose carried over amounts it takes in */
    predecessor: ref.optional(),
    /** what was said about what follows; absent while nobody said anything */
    successorSaid: localizedText.optional(),
    note: localizedText.optional(),
    /** axis and year without a line are not reported */
    lines: z.array(
      z.object({ axis: ref.optional(), year: z.number().int(), programmed: decimal, source: ref.optional() }).strict(),
    ),
  })
  .strict();

// ------------------------------------------------------------------------------------------------------- projects

/** Part of a project lying in a place: shares of one list sum to exactly 1. */
export const placeShare = z.object({ place: placeCode, share: decimal }).strict();

export const projectFact = z
  .object({
    label: localizedText,
    quantity: quantity.optional(),
    text: localizedText.optional(),
    as_of: period,
    source: ref,
    confidence: confidence,
  })
  .strict();

export const project = z
  .object({
    ref,
    level: z.enum(['strategy-root', 'axis', 'programme', 'project']),
    parent: ref.optional(),
    strategy: ref,
    axis: ref.optional(),
    title,
    summary: localizedText,
    /** whose project it is: the State, the State with others, or anybody else (not-state), whom the register only watches */
    bound: z.enum(['state', 'shared', 'not-state']),
    owner: ref.optional(),
    operator: ref.optional(),
    partners: z.array(ref).optional(),
    stage: stageCode.optional(),
    state: z.enum(['active', 'suspended', 'cancelled']).optional(),
    works: z.array(placeShare),
    benefit: z.array(placeShare),
    /** are the shares known, or set equal for want of better */
    sharesAssumed: z.boolean().optional(),
    pledges: z.array(ref),
    facts: z.array(projectFact),
    sources: z.array(ref),
    /** a project already under way enters at a declared stage by a dated act */
    takeOver: z.object({ stage: stageCode, date: day, basis: localizedText, source: ref }).strict().optional(),
    /** every assumption made in this record */
    note: localizedText.optional(),
  })
  .strict();

// ------------------------------------------------------------------------------------------------------- results

/** What an indicator counts; its rank in the list of its indicator is its version. */
export const indicatorDefinition = z
  .object({
    definition: localizedText,
    perimeter: localizedText.optional(),
    unit: nonEmpty,
    direction: z.enum(['up', 'down']),
    nature: z.enum(['stock', 'flow', 'cumulative', 'rate']),
    decimals: z.number().int().min(0).max(6),
    overTime: z.enum(['sum', 'last', 'none']),
    overPlaces: z.enum(['sum', 'none']),
    overChain: z.enum(['sum', 'none']),
    formula: nonEmpty.optional(),
    method: localizedText.optional(),
    /** why its figures are not compared with those of the version before */
    breakReason: localizedText.optional(),
    plausibleLow: decimal.optional(),
    plausibleHigh: decimal.optional(),
  })
  .strict();

export const indicator = z
  .object({
    ref,
    strategy: ref,
    axis: ref.optional(),
    /** the pledge it measures, only where it is certain */
    pledge: ref.optional(),
    project: ref.optional(),
    /** the indicator above it in the chain of results; listed before it */
    feeds: ref.optional(),
    level: z.enum(['impact', 'outcome', 'output']),
    title,
    owner: ref.optional(),
    /** who makes the figures; those of an official producer are cited */
    producer: ref.optional(),
    frequency: z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly', 'irregular']),
    note: localizedText.optional(),
    definitions: z.array(indicatorDefinition).min(1),
  })
  .strict();

/** A baseline or a target; two that stand for one period are a difference between sources. */
export const indicatorTarget = z
  .object({
    ref,
    indicator: ref,
    definition: z.number().int().min(1),
    kind: z.enum(['baseline', 'target']),
    period,
    place: placeCode.optional(),
    value: decimal,
    /** high end where a range was announced */
    high: decimal.optional(),
    source: localizedText,
    sourceRef: ref,
    note: localizedText.optional(),
    /** day it was said, or the last day its source may have said it */
    setOn: day,
    replaces: ref.optional(),
  })
  .strict();

export const indicatorFigure = z
  .object({
    indicator: ref,
    definition: z.number().int().min(1),
    period,
    place: placeCode.optional(),
    value: decimal,
    low: decimal.optional(),
    high: decimal.optional(),
    /** in whose name it was said, where that is certain */
    organisation: ref.optional(),
    source: localizedText,
    note: localizedText.optional(),
  })
  .strict();

// ------------------------------------------------------------------------------------------------- exercise pack

export const exerciseEvent = z
  .object({
    at: day,
    /** a name from `people.json` of the exercise: 'owner-north', 'verifier-1' */
    actor: nonEmpty,
    verb: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /**
     * what the verb takes; '@E1' stands for the id of what the event `as: 'E1'` made, '@D1.2' for the second condition
     * of the decision D1 or the second figure of a report, '@person.officer-1' for the id of a person,
     * '@file' for the SHA-256 of `file`, 'P01/G1/project-sheet' for a criterion of a gate
     */
    input: z.record(z.string(), z.unknown()),
    /** name under which later events call what this one makes */
    as: z
      .string()
      .regex(/^[A-Za-z0-9.-]+$/)
      .optional(),
    /** a paper of the exercise: the replay writes its words into a file and keeps it */
    file: z.object({ text: nonEmpty }).strict().optional(),
    /** words that one draft alone of the reading in `input` quotes: the replay puts its number, which no pack can know */
    draft: nonEmpty.optional(),
    /** the refusal this event must meet, when it is there to be refused */
    refusedWith: nonEmpty.optional(),
    note: nonEmpty.optional(),
  })
  .strict();

export const exercisePerson = z
  .object({
    name: nonEmpty,
    role: z.enum(['administrator', 'officer', 'owner', 'verifier', 'decider', 'partner', 'region', 'auditor']),
    organisation: ref,
    scope: z
      .object({
        kind: z.enum(['instance', 'strategy', 'programme', 'project', 'region', 'organisation']),
        id: nonEmpty,
      })
      .strict(),
    office: localizedText,
  })
  .strict();

// ------------------------------------------------------------------------------------------------ words of trackers

const phrases = z.array(nonEmpty).min(1);

/** Words that lists of projects use, as people write them; `taughtBy` are headers that must be understood. */
const trackerWords = z
  .object({
    note: localizedText,
    columns: z.array(z.object({ field: nonEmpty, words: phrases, taughtBy: phrases }).strict()),
    totals: phrases,
    sections: z.object({ axis: phrases, programme: phrases }).strict(),
    notes: phrases,
    national: phrases,
    placeKinds: z.object({ region: phrases, province: phrases, commune: phrases }).strict(),
    statuses: z.array(z.object({ means: nonEmpty, words: phrases }).strict()),
    yes: phrases,
    no: phrases,
    nothing: phrases,
    months: z.array(phrases).length(12),
    quarters: phrases,
    halves: phrases,
    ordinals: z.array(phrases).length(4),
    ends: phrases,
    starts: phrases,
    money: z.array(
      z.object({ currency: z.string().length(3), scale: z.number().int().min(0), words: phrases }).strict(),
    ),
    scales: z.array(z.object({ scale: z.number().int().min(1), words: phrases }).strict()),
    kinds: z.array(z.object({ kind: nonEmpty, words: phrases }).strict()),
  })
  .strict();
export type PackTrackerWords = z.infer<typeof trackerWords>;

// ------------------------------------------------------------------------------------------------------- warnings

/** A rule of warning: when to warn, whom, in which words; the words hold {names} of the numbers found. */
export const warningRule = z
  .object({
    code: z.enum([
      'no-update',
      'milestone-overdue',
      'stuck-in-stage',
      'figure-stale',
      'figure-out-of-range',
      'evidence-returned-twice',
      'condition-overdue',
      'owed-evidence-overdue',
      'baseline-moved',
      'rating-gap',
      'region-behind',
      'obligation-due',
      'transfer-stuck',
      'study-unlocks-nothing',
      'envelope-without-successor',
      'envelope-lapsing',
      'budget-without-source',
      'single-partner',
      'cohort-step-late',
      'cohort-count-jumps',
      'people-counted-twice',
      'text-overdue',
      'text-stuck',
      'ai-review-overdue',
      'migration-overdue',
      'hosting-unqualified',
      'service-over-delay',
      'asset-phase-late',
      'asset-figure-falls',
    ]),
    title,
    sentence: localizedText,
    toDo: localizedText,
    threshold: z.number().min(0),
    unit: z.enum(['working-days', 'days', 'times', 'levels', 'points', 'per-cent']),
    /** calendar days that a stage usually takes */
    typical: z.partialRecord(stageCode, z.number().int().min(1)).optional(),
    role: z.enum(['owner', 'officer', 'verifier', 'region']),
    organisation: ref.optional(),
    /** working days after it was raised, while nobody answers, and the post that is told */
    escalateAfter: z
      .array(
        z.object({
          after: z.number().int().min(1).max(120),
          to: z.enum(['focal-point', 'secretary-general', 'commission']),
        }),
      )
      .max(3),
    active: z.boolean(),
    whyNotActive: localizedText.optional(),
  })
  .strict()
  .refine((rule) => rule.active || rule.whyNotActive, { message: 'a rule that is not active says why' });

// --------------------------------------------------------------------------------------------------- infrastructure

/** What a source reports of an asset: MW say of what, a cost its currency; `stated` where its words say more or less than the figure. */
const assetReport = z
  .object({
    phase: z.number().int().min(1).optional(),
    measure: z.enum([
      'announced',
      'contracted',
      'installed',
      'energised',
      'renewable-share',
      'hourly-share',
      'fibre-km',
      'fibre-sites',
      'cost',
    ]),
    of: z.enum(['it-load', 'facility', 'generation', 'not-stated']).optional(),
    value: decimal,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    asOf: period,
    stated: localizedText.optional(),
    source: ref,
  })
  .strict();

export const asset = z
  .object({
    ref,
    kind: z.enum(['data-centre', 'ai-compute', 'cloud', 'fibre', 'other']),
    title,
    strategy: ref,
    project: ref.optional(),
    place: placeCode.optional(),
    /** the place as its source says it, where that is no place of the register */
    placeWords: localizedText.optional(),
    operator: ref.optional(),
    owner: ref.optional(),
    jurisdiction: localizedText.optional(),
    phases: z.array(z.object({ number: z.number().int().min(1), title, due: period.optional() }).strict()).default([]),
    note: localizedText.optional(),
    sources: z.array(ref).min(1),
    confidence,
    reports: z.array(assetReport).default([]),
  })
  .strict();

const modelInput = z
  .object({
    low: z.number(),
    base: z.number(),
    high: z.number(),
    isAssumption: z.boolean(),
    source: ref.optional(),
    note: localizedText.optional(),
  })
  .strict();

/** A study that is open from the first day, with the first version of its feasibility model; who asked and who pays is not reported. */
export const study = z
  .object({
    ref,
    kind: z.enum(['feasibility']),
    strategy: ref,
    project: ref.optional(),
    title,
    question: localizedText,
    note: localizedText.optional(),
    model: z
      .object({
        capacityOf: z.enum(['it-load', 'facility']),
        phases: z.array(z.number()).min(1),
        life: z.number().int(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        powerCurrency: z.string().regex(/^[A-Z]{3}$/),
        year: z.object({ kind: z.literal('synthetic'), seed: z.number().int() }).strict(),
        /** by the code of the input, as the program names them */
        inputs: z.record(nonEmpty, modelInput),
      })
      .strict(),
    modelNote: localizedText.optional(),
  })
  .strict();

// --------------------------------------------------------------------------------------------------------- services

/** What a legal text asks of the hosting of a class of systems (level 1 or 2), or the days that it gives for a kind of procedure. */
export const serviceNorm = z
  .object({
    ref,
    subject: z.enum(['sensitive-system', 'sensitive-data', 'administrative-act', 'investment-file']),
    value: z.number().int().min(1),
    legalText: ref,
    words: localizedText,
  })
  .strict();

// ------------------------------------------------------------------------------------------------ which file is what

/** JSON files of a pack, by path inside the pack; a pack holds those it needs. */
export const packFiles = {
  'pack.json': packManifest,
  'organisations.json': z.array(organisation),
  'evidence-types.json': z.array(evidenceType),
  'gate-templates.json': gateTemplates,
  'legal-stations.json': z.array(legalStation),
  'legal-texts.json': z.array(legalText),
  'publication-grounds.json': z.array(withholdingGround),
  'money-words.json': moneyWords,
  'tracker-words.json': trackerWords,
  'calendar/working-time.json': workingTime,
  'institutes.json': z.array(institute),
  'strategies.json': z.array(strategy),
  'axes.json': z.array(axis),
  'sources.json': z.array(source),
  'pledges.json': z.array(pledge),
  'claims.json': z.array(claim),
  'agreements.json': z.array(agreement),
  'mapping.json': mapping,
  'envelopes.json': z.array(envelope),
  'programmes.json': z.array(project),
  'projects.json': z.array(project),
  'indicators.json': z.array(indicator),
  'targets.json': z.array(indicatorTarget),
  'figures.json': z.array(indicatorFigure),
  'warning-rules.json': z.array(warningRule),
  'assets.json': z.array(asset),
  'service-norms.json': z.array(serviceNorm),
  'studies.json': z.array(study),
  'people.json': z.array(exercisePerson),
  'events.json': z.array(exerciseEvent),
  'events-money.json': z.array(exerciseEvent),
  'events-agreements.json': z.array(exerciseEvent),
  'events-transfers.json': z.array(exerciseEvent),
  'events-dependence.json': z.array(exerciseEvent),
  'events-law.json': z.array(exerciseEvent),
  'events-people.json': z.array(exerciseEvent),
  'events-infrastructure.json': z.array(exerciseEvent),
  'events-allocation.json': z.array(exerciseEvent),
  'events-services.json': z.array(exerciseEvent),
  'events-catalogue.json': z.array(exerciseEvent),
  'events-ai-systems.json': z.array(exerciseEvent),
} as const;

/** The files that together tell the invented year; on one day, what an earlier file tells comes first. */
export const eventFiles = [
  'events.json',
  'events-money.json',
  'events-agreements.json',
  'events-transfers.json',
  'events-dependence.json',
  'events-law.json',
  'events-people.json',
  'events-infrastructure.json',
  'events-allocation.json',
  'events-services.json',
  'events-catalogue.json',
  'events-ai-systems.json',
] as const satisfies readonly (keyof typeof packFiles)[];

export type PackFileName = keyof typeof packFiles;

const cell = z.string().optional();
const requiredCell = z.string().min(1);
const count = z.string().regex(/^\d+$/);
const measure = decimal.optional();

const population = {
  population_2024: count,
  population_urban_2024: count,
  population_rural_2024: count,
  households_2024: count,
};

export const regionRow = z.object({
  code: placeCode,
  iso_3166_2: cell,
  name_fr: requiredCell,
  name_ar: requiredCell,
  name_en: requiredCell,
  name_zgh: cell,
  name_zgh_status: cell,
  capital_fr: cell,
  capital_ar: cell,
  capital_province_code: placeCode.optional(),
  ...population,
  urban_share_2024_pct: measure,
  population_2014: count.optional(),
  population_change_2014_2024_pct: measure,
  provinces: count,
  communes: count,
  area_km2_osm: measure,
  density_2024_per_km2: measure,
  label_lat: measure,
  label_lon: measure,
});

export const provinceRow = z.object({
  code: placeCode,
  iso_3166_2: cell,
  type: z.enum(['province', 'prefecture']),
  name_fr: requiredCell,
  name_ar: requiredCell,
  name_en: requiredCell,
  name_zgh: cell,
  name_zgh_status: cell,
  region_code: placeCode,
  ...population,
  urban_share_2024_pct: measure,
  communes: count,
  area_km2_osm: measure,
  density_2024_per_km2: measure,
  label_lat: measure,
  label_lon: measure,
});

export const communeRow = z.object({
  code: placeCode,
  name_fr: requiredCell,
  name_ar: requiredCell,
  name_ar_status: cell,
  type: z.enum(['urban', 'rural']),
  region_code: placeCode,
  province_code: placeCode,
  cercle_code: cell,
  ...population,
  illiteracy_rate_10plus_2024_pct: measure,
  unemployment_rate_2024_pct: measure,
  electricity_2024_pct_households: measure,
  avg_distance_paved_road_2024_km: measure,
});

export const indicatorRow = z.object({
  level: z.enum(['country', 'region', 'province']),
  code: placeCode,
  name_fr: requiredCell,
  area: z.enum(['total', 'urban', 'rural']),
  population_2024: count,
  households_2024: count,
  illiteracy_rate_10plus_pct: measure,
  higher_education_pct: measure,
  unemployment_rate_pct: measure,
  activity_rate_pct: measure,
  electricity_pct_households: measure,
  running_water_pct_households: measure,
  avg_distance_paved_road_km: measure,
  disability_prevalence_pct: measure,
});

export const holidayRow = z.object({
  date: day,
  name_fr: requiredCell,
  name_ar: requiredCell,
  name_en: requiredCell,
  kind: z.enum(['national', 'religious']),
  status: z.enum(['fixed', 'observed', 'forecast', 'computed']),
  source: requiredCell,
});

export const fxRow = z.object({
  date: day,
  mad_per_usd: decimal,
  mad_per_eur: decimal,
  usd_per_eur: decimal,
  source: requiredCell,
});

export const targetRow = z.object({
  id: ref,
  strategy: ref,
  axis: ref,
  indicator: requiredCell,
  unit: requiredCell,
  baseline_year: cell,
  baseline: cell,
  target_2026: cell,
  target_2030: cell,
  /** refs of sources, separated by a space */
  sources: requiredCell,
  confidence: requiredCell,
  conflict: cell,
});

export const actualRow = z.object({
  target_id: ref,
  indicator: requiredCell,
  unit: requiredCell,
  period: period,
  /** observed: what was realised; restated-target: a target said anew */
  nature: z.enum(['observed', 'restated-target']),
  value: decimal,
  producer: requiredCell,
  sources: requiredCell,
  confidence: requiredCell,
  note: cell,
});

export const demandRow = z.object({
  id: ref,
  sentences: requiredCell,
  demand: requiredCell,
  domain: requiredCell,
  page: requiredCell,
  figure: requiredCell,
});

/** CSV files of a pack, by path inside the pack: the schema of one row. */
export const csvFiles = {
  'territory/regions.csv': regionRow,
  'territory/provinces.csv': provinceRow,
  'territory/communes.csv': communeRow,
  'territory/indicators_2024.csv': indicatorRow,
  'calendar/holidays.csv': holidayRow,
  'fx.csv': fxRow,
  'strategy_targets.csv': targetRow,
  'strategy_actuals.csv': actualRow,
  'demands.csv': demandRow,
} as const;

export type CsvFileName = keyof typeof csvFiles;

/** A row as read from CSV: empty cells left out, so that absence is undefined and never ''. */
export const withoutEmptyCells = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));

export type PackManifest = z.infer<typeof packManifest>;
export type PackText = z.infer<typeof localizedText>;
export type PackQuantity = z.infer<typeof quantity>;
export type PackOrganisation = z.infer<typeof organisation>;
export type PackStage = z.infer<typeof stage>;
export type PackEvidenceType = z.infer<typeof evidenceType>;
export type PackCriterion = z.infer<typeof criterion>;
export type PackGateTemplate = z.infer<typeof gateTemplate>;
export type PackGateTemplates = z.infer<typeof gateTemplates>;
export type PackStudy = z.infer<typeof study>;
export type PackAsset = z.infer<typeof asset>;
export type PackServiceNorm = z.infer<typeof serviceNorm>;
export type PackLegalStation = z.infer<typeof legalStation>;
export type PackInstitute = z.infer<typeof institute>;
export type PackLegalText = z.infer<typeof legalText>;
export type PackWorkingTime = z.infer<typeof workingTime>;
export type PackMoneyWords = z.infer<typeof moneyWords>;
export type PackStrategy = z.infer<typeof strategy>;
export type PackAxis = z.infer<typeof axis>;
export type PackSource = z.infer<typeof source>;
export type PackPledge = z.infer<typeof pledge>;
export type PackClaim = z.infer<typeof claim>;
export type PackAgreement = z.infer<typeof agreement>;
export type PackEnvelope = z.infer<typeof envelope>;
export type PackMapping = z.infer<typeof mapping>;
export type PackProject = z.infer<typeof project>;
export type PackPlaceShare = z.infer<typeof placeShare>;
export type PackIndicator = z.infer<typeof indicator>;
export type PackTarget = z.infer<typeof indicatorTarget>;
export type PackFigure = z.infer<typeof indicatorFigure>;
export type PackRegionRow = z.infer<typeof regionRow>;
export type PackProvinceRow = z.infer<typeof provinceRow>;
export type PackCommuneRow = z.infer<typeof communeRow>;
export type PackIndicatorRow = z.infer<typeof indicatorRow>;
export type PackHolidayRow = z.infer<typeof holidayRow>;
export type PackFxRow = z.infer<typeof fxRow>;
export type PackWarningRule = z.infer<typeof warningRule>;
export type PackExerciseEvent = z.infer<typeof exerciseEvent>;
export type PackExercisePerson = z.infer<typeof exercisePerson>;
