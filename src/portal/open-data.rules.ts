import type { LocalizedText } from '../kernel/index.ts';
import { csvRow } from '../platform/spreadsheet/csv.rules.ts';
import type { IndicatorDocument, PledgeDocument, ProjectDocument, Published, SourceDocument } from './documents.ts';

/** A table of open data: its columns with what they hold, and its rows; every cell is text, empty when there is nothing. */
export type OpenTable = { name: string; columns: readonly (readonly [name: string, says: string])[]; rows: string[][] };

/** The same table, each of its rows saying that it is invented: a file that travels alone must still say so. */
export const markedAsExercise = ({ name, columns, rows }: OpenTable): OpenTable => ({
  name: `exercise-${name}`,
  columns: [['exercise', 'always "invented": this table comes from an exercise'], ...columns],
  rows: rows.map((row) => ['invented', ...row]),
});

const three = (text: LocalizedText | undefined): string[] => [text?.ar ?? '', text?.fr ?? '', text?.en ?? ''];
const threeColumns = (name: string, says: string) =>
  (['ar', 'fr', 'en'] as const).map((lang) => [`${name}_${lang}`, `${says}, ${lang}`] as const);
const list = (values: readonly string[]): string => values.join(' ');

export function pledgesTable(pledges: readonly Published<PledgeDocument>[]): OpenTable {
  return {
    name: 'pledges',
    columns: [
      ['ref', 'permanent reference'],
      ['kind', 'state-pledge, joint-pledge, partner-undertaking, rule or fact'],
      ['strategy', 'reference of the strategy'],
      ...threeColumns('title', 'title'),
      ['value', 'amount promised, exact decimal; empty when no number was given'],
      ['unit', 'unit of the amount'],
      ['deadline', 'period whose last day is the deadline'],
      ['place', 'code of the place'],
      ['owner', 'reference of the organisation that answers for it'],
      ['sources', 'sources-agree, sources-differ or being-checked'],
      ['followability', 'how many of ten things needed to follow it are there'],
      ['missing', 'what is missing, separated by spaces'],
      ['projects', 'references of published projects that serve it, separated by spaces'],
      ['sha256', 'of the document'],
    ],
    rows: pledges.map(({ document, sha256 }) => [
      document.ref,
      document.pledgeKind,
      document.strategy.ref,
      ...three(document.title),
      document.quantity?.value ?? '',
      document.quantity?.unit ?? '',
      document.deadline ?? '',
      document.place?.code ?? '',
      document.owner?.ref ?? '',
      document.sources,
      String(document.followability.score),
      list(document.followability.missing),
      list(document.projects.map((project) => project.ref)),
      sha256,
    ]),
  };
}

export function indicatorsTable(indicators: readonly Published<IndicatorDocument>[]): OpenTable {
  return {
    name: 'indicators',
    columns: [
      ['ref', 'permanent reference'],
      ['strategy', 'reference of the strategy'],
      ['pledge', 'reference of the pledge it measures'],
      ['level', 'impact, outcome or output'],
      ...threeColumns('title', 'title'),
      ['unit', 'unit of its values'],
      ['nature', 'stock, flow, cumulative or rate'],
      ['direction', 'up: more is better; down: less is better'],
      ['versions', 'how many versions of the definition there are'],
      ['owner', 'reference of the organisation that reports it'],
      ['producer', 'reference of the organisation that makes the figures'],
      ['sha256', 'of the document'],
    ],
    rows: indicators.map(({ document, sha256 }) => {
      const definition = document.definitions.at(-1);
      return [
        document.ref,
        document.strategy.ref,
        document.pledge?.ref ?? '',
        document.level,
        ...three(document.title),
        definition?.unit ?? '',
        definition?.nature ?? '',
        definition?.direction ?? '',
        String(document.definitions.length),
        document.owner?.ref ?? '',
        document.producer?.ref ?? '',
        sha256,
      ];
    }),
  };
}

/** Figures, baselines and targets of the whole country, one line each. */
export function figuresTable(indicators: readonly Published<IndicatorDocument>[]): OpenTable {
  return {
    name: 'figures',
    columns: [
      ['indicator', 'reference of the indicator'],
      ['kind', 'figure, baseline or target'],
      ['period', 'period it is about'],
      ['definition', 'version of the definition it is made with'],
      ['part', 'part of the whole, such as sex=f; empty for the whole'],
      ['value', 'exact decimal, in the unit of the indicator; empty when absent'],
      ['low', 'low end of the range of an estimate'],
      ['high', 'high end of the range'],
      ['status', 'reported, verified or cited; standing or replaced for baselines and targets'],
      ['missing', 'why there is no value'],
      ['source', 'reference of the source of the register'],
      ...threeColumns('said', 'where it is said'),
      ['through_link', 'yes where the figure was given through a link that serves once'],
    ],
    rows: indicators.flatMap(({ document }) => {
      const replaced = new Set(document.targets.map((one) => one.replaces));
      return [
        ...document.targets
          .filter((one) => one.place === undefined)
          .map((one) => [
            document.ref,
            one.kind,
            one.period,
            String(one.definition),
            '',
            one.value,
            '',
            one.high ?? '',
            replaced.has(one.ref) ? 'replaced' : 'standing',
            '',
            one.source && 'ref' in one.source ? one.source.ref : '',
            ...three(one.said),
            '',
          ]),
        ...document.figures.map((one) => [
          document.ref,
          'figure',
          one.period,
          String(one.definition),
          one.split ?? '',
          one.value ?? '',
          one.low ?? '',
          one.high ?? '',
          one.status,
          one.missing ?? '',
          '',
          ...three(one.said),
          one.throughLink ? 'yes' : '',
        ]),
      ];
    }),
  };
}

export function claimsTable(pledges: readonly Published<PledgeDocument>[]): OpenTable {
  return {
    name: 'claims',
    columns: [
      ['ref', 'permanent reference'],
      ['pledge', 'reference of the pledge it bears'],
      ['source', 'reference of the source; empty when the source is not published'],
      ['form', 'summary (our words) or quote'],
      ['said_on', 'day or period on which it was said'],
      ...threeColumns('text', 'the statement'),
      ['value', 'amount as this source says it'],
      ['unit', 'unit of that amount'],
      ['deadline', 'deadline as this source says it'],
      ['status', 'how the sources stand on it'],
    ],
    rows: pledges.flatMap(({ document }) =>
      document.claims.map((claim) => [
        claim.ref,
        document.ref,
        'withheld' in claim.source ? '' : claim.source.ref,
        claim.form,
        claim.saidOn ?? '',
        ...three(claim.text),
        claim.quantity?.value ?? '',
        claim.quantity?.unit ?? '',
        claim.deadline ?? '',
        claim.status,
      ]),
    ),
  };
}

export function projectsTable(projects: readonly Published<ProjectDocument>[]): OpenTable {
  return {
    name: 'projects',
    columns: [
      ['ref', 'permanent reference'],
      ['level', 'strategy-root, axis, programme or project'],
      ['parent', 'reference of the node above'],
      ...threeColumns('title', 'title'),
      ['owner', 'reference of the organisation that answers for it'],
      ['bound', 'whose project it is: state, shared or not-state'],
      ['stage', 'stage it is at'],
      ['state', 'active, suspended or cancelled'],
      ['truth', 'promised, declared, verified, before-follow-up or higher-instruction'],
      ['works', 'places of the works with their share, code=share, separated by spaces'],
      ['benefit', 'places of the benefit, the same'],
      ['pledges', 'references of the pledges it serves, separated by spaces'],
      ['sha256', 'of the document'],
    ],
    rows: projects.map(({ document, sha256 }) => [
      document.ref,
      document.level,
      document.parent?.ref ?? '',
      ...three(document.title),
      document.owner?.ref ?? '',
      document.bound ?? '',
      document.stage,
      document.stage === '' ? '' : document.state,
      document.truth,
      list(document.works.map(({ place, share }) => `${place.code}=${share}`)),
      list(document.benefit.map(({ place, share }) => `${place.code}=${share}`)),
      list(document.pledges.map((pledge) => pledge.ref)),
      sha256,
    ]),
  };
}

export function sourcesTable(sources: readonly Published<SourceDocument>[]): OpenTable {
  return {
    name: 'sources',
    columns: [
      ['ref', 'permanent reference'],
      ['kind', 'press, official, law, report, speech, dataset or article'],
      ['publisher', 'who published it, as it calls itself'],
      ...threeColumns('publisher_name', 'who published it, where it bears another name in each language'),
      ...threeColumns('title', 'title'),
      ['address', 'web address, or where it can be found'],
      ['published_on', 'day or period of publication'],
      ['confidence', 'A official or first-hand, B serious press, C weak or second-hand'],
      ['sha256', 'of the document'],
    ],
    rows: sources.map(({ document, sha256 }) => [
      document.ref,
      document.sourceKind,
      document.publisher,
      ...three(document.publisherNames),
      ...three(document.title),
      document.address,
      document.publishedOn ?? '',
      document.confidence,
      sha256,
    ]),
  };
}

export const csvOf = (table: OpenTable): string =>
  [table.columns.map(([name]) => name), ...table.rows].map(csvRow).join('');
