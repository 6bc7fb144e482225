import type { LocalizedText } from '../kernel/index.ts';
import type {
  ClaimEntry,
  EnvelopeDocument,
  IndicatorDocument,
  OrganisationDocument,
  PledgeDocument,
  ProjectDocument,
  SolutionDocument,
  SourceDocument,
  StrategyDocument,
} from './documents.ts';

/**
 * The public part of one record by itself: what a person clears. Other records are named by reference only, so that
 * nothing of a record that is not public can ride along; `compose.rules.ts` resolves the references against what is
 * public in the same snapshot.
 */
export type Core =
  | StrategyCore
  | PledgeCore
  | ProjectCore
  | SourceCore
  | OrganisationCore
  | IndicatorCore
  | EnvelopeCore
  | SolutionCore;

/** What a record is called. */
export const titleOf = (core: Core): LocalizedText => (core.kind === 'organisation' ? core.name : core.title);

/** A reference with a title of its own, for things that may be named without being published (bodies, axes). */
export type Named = { ref: string; title: LocalizedText };
export type NamedBody = Named & { kind: string; citedOnly?: true };

export type StrategyCore = Omit<StrategyDocument, 'owner' | 'axes'> & {
  owner?: NamedBody;
  axes: { ref: string; title: LocalizedText; order: number }[];
};

export type SourceCore = Omit<SourceDocument, 'claims' | 'projects' | 'indicators'>;

export type OrganisationCore = Omit<OrganisationDocument, 'tutelage' | 'owns' | 'bound' | 'projects'> & {
  tutelage?: NamedBody;
};

export type ClaimCore = Omit<ClaimEntry, 'source'> & { source: string };

export type PledgeCore = Omit<
  PledgeDocument,
  | 'strategy'
  | 'axis'
  | 'owner'
  | 'bound'
  | 'claims'
  | 'clarifications'
  | 'projects'
  | 'withheld'
  | 'announcedOn'
  | 'truth'
> & {
  strategy: Named;
  axis?: Named;
  owner?: NamedBody;
  bound: NamedBody[];
  claims: ClaimCore[];
  clarifications: { organisation: NamedBody; text: LocalizedText; on: string }[];
};

export type IndicatorCore = Omit<
  IndicatorDocument,
  'strategy' | 'axis' | 'pledge' | 'feeds' | 'owner' | 'producer' | 'targets' | 'figures'
> & {
  strategy: Named;
  axis?: Named;
  pledge?: string;
  feeds?: string;
  owner?: NamedBody;
  producer?: NamedBody;
  targets: (Omit<IndicatorDocument['targets'][number], 'source'> & { source?: string })[];
  figures: (Omit<IndicatorDocument['figures'][number], 'organisation'> & { organisation?: NamedBody })[];
};

export type EnvelopeCore = Omit<EnvelopeDocument, 'strategy' | 'pledge' | 'predecessor' | 'successor'> & {
  strategy: Named;
  pledge?: string;
  predecessor?: string;
  successor: Omit<EnvelopeDocument['successor'], 'envelope'> & { envelope?: string };
};

type FactCore = Omit<ProjectDocument['facts'][number], 'source'> & { source?: string };

export type ProjectCore = Omit<
  ProjectDocument,
  'strategy' | 'axis' | 'parent' | 'children' | 'owner' | 'operator' | 'partners' | 'pledges' | 'facts' | 'sources'
> & {
  strategy: Named;
  axis?: Named;
  /** Ref of the node above. */
  parent?: string;
  owner?: NamedBody;
  operator?: NamedBody;
  partners: NamedBody[];
  pledges: string[];
  facts: FactCore[];
  sources: string[];
};

export type SolutionCore = Omit<SolutionDocument, 'maker' | 'owner' | 'source' | 'criteria' | 'uses'> & {
  maker?: NamedBody;
  owner?: NamedBody;
  source?: string;
  criteria: (Omit<SolutionDocument['criteria'][number], 'source'> & { source?: string })[];
  uses: (Omit<SolutionDocument['uses'][number], 'user' | 'project'> & { user?: NamedBody; project?: string })[];
};
