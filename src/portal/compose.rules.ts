import type {
  Core,
  EnvelopeCore,
  IndicatorCore,
  NamedBody,
  OrganisationCore,
  PledgeCore,
  ProjectCore,
  SolutionCore,
  SourceCore,
  StrategyCore,
} from './core.ts';
import type {
  EnvelopeDocument,
  IndicatorDocument,
  Link,
  OrganisationDocument,
  OrganisationLink,
  PledgeDocument,
  PortalDocument,
  ProjectDocument,
  ProjectSummary,
  RecordKind,
  SolutionDocument,
  SourceDocument,
  SourceLink,
  StrategyDocument,
  Withheld,
} from './documents.ts';
import { pledgeTruth } from './pledge-truth.rules.ts';
import { type UnnamedRecord, withoutUnnamed } from './unnamed.rules.ts';

/** A record that exists and is withheld, as the public may know it; `pledges` it serves, when it is a project. */
export type WithheldRecord = Withheld & { kind: RecordKind; pledges: readonly string[] };

/** Everything public in one snapshot, looked up by kind and reference. */
export type World = {
  strategies: Map<string, StrategyCore>;
  pledges: Map<string, PledgeCore>;
  projects: Map<string, ProjectCore>;
  sources: Map<string, SourceCore>;
  organisations: Map<string, OrganisationCore>;
  indicators: Map<string, IndicatorCore>;
  envelopes: Map<string, EnvelopeCore>;
  solutions: Map<string, SolutionCore>;
  /** Children by parent, projects by pledge, claims by source: built once. */
  children: Map<string, ProjectCore[]>;
  serving: Map<string, ProjectCore[]>;
  citing: Map<string, { pledge: PledgeCore; claim: PledgeCore['claims'][number] }[]>;
  withheld: readonly WithheldRecord[];
};

/** C2 before C10: digits count as numbers. example  ['C10', 'C2'].sort(byRef) → ['C2', 'C10'] */
export const byRef = (a: string, b: string): number => {
  const parts = (text: string) => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at]!, right[at]!];
    if (/^\d/.test(x) && /^\d/.test(y)) {
      if (Number(x) !== Number(y)) return Number(x) - Number(y);
    } else if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
};

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/**
 * withheld  what exists and is withheld, as the public may know it
 * unnamed   whose names are taken out of everything before anything is made of it
 */
export function worldOf(
  cores: readonly Core[],
  withheld: readonly WithheldRecord[] = [],
  unnamed: readonly UnnamedRecord[] = [],
): World {
  const sorted = withoutUnnamed(cores, unnamed).sort((a, b) => byRef(a.ref, b.ref));
  const of = <K extends Core['kind']>(kind: K) =>
    new Map(
      sorted.filter((core): core is Extract<Core, { kind: K }> => core.kind === kind).map((core) => [core.ref, core]),
    );
  const world: World = {
    strategies: of('strategy'),
    pledges: of('pledge'),
    projects: of('project'),
    sources: of('source'),
    organisations: of('organisation'),
    indicators: of('indicator'),
    envelopes: of('envelope'),
    solutions: of('solution'),
    children: new Map(),
    serving: new Map(),
    citing: new Map(),
    withheld,
  };
  for (const project of world.projects.values()) {
    if (project.parent) push(world.children, project.parent, project);
    for (const pledge of project.pledges) push(world.serving, pledge, project);
  }
  for (const pledge of world.pledges.values()) {
    for (const claim of pledge.claims) push(world.citing, claim.source, { pledge, claim });
  }
  return world;
}

/** The documents of a snapshot, home excepted, in the order of kinds and refs. Nothing but `world` enters them. */
export function compose(world: World): Exclude<PortalDocument, { kind: 'home' }>[] {
  return [
    ...[...world.strategies.values()].map((core) => composeStrategy(core, world)),
    ...[...world.pledges.values()].map((core) => composePledge(core, world)),
    ...[...world.projects.values()].map((core) => composeProject(core, world)),
    ...[...world.sources.values()].map((core) => composeSource(core, world)),
    ...[...world.organisations.values()].map((core) => composeOrganisation(core, world)),
    ...[...world.indicators.values()].map((core) => composeIndicator(core, world)),
    ...[...world.envelopes.values()].map((core) => composeEnvelope(core, world)),
    ...[...world.solutions.values()].map((core) => composeSolution(core, world)),
  ];
}

// ---------------------------------------------------------------- links

const defined = <T>(value: T | undefined): value is T => value !== undefined;

const bodyLink = (named: NamedBody | OrganisationLink, world: World): OrganisationLink => {
  const known = world.organisations.get(named.ref);
  return {
    ref: named.ref,
    title: known?.name ?? named.title,
    published: known !== undefined,
    kind: known?.organisationKind ?? named.kind,
    ...((known?.citedOnly ?? named.citedOnly) ? { citedOnly: true } : {}),
  };
};

const pledgeLink = (ref: string, world: World): Link | undefined => {
  const pledge = world.pledges.get(ref);
  return pledge && { ref, title: pledge.title, published: true };
};

const strategyLink = (named: { ref: string; title: Link['title'] }, world: World): Link => {
  const known = world.strategies.get(named.ref);
  return { ref: named.ref, title: known?.title ?? named.title, published: known !== undefined };
};

/** Axes have no page of their own: they are named, never linked. */
const axisLink = (named: { ref: string; title: Link['title'] }): Link => ({ ...named, published: false });

const sourceLink = (ref: string, world: World): SourceLink | undefined => {
  const source = world.sources.get(ref);
  return (
    source && {
      ref,
      title: source.title,
      published: true,
      publisher: source.publisher,
      ...(source.publisherNames ? { publisherNames: source.publisherNames } : {}),
      kind: source.sourceKind,
      address: source.address,
      ...(source.publishedOn === undefined ? {} : { publishedOn: source.publishedOn }),
      confidence: source.confidence,
    }
  );
};

const sourceOrWithheld = (ref: string, world: World): SourceLink | Withheld =>
  sourceLink(ref, world) ?? { withheld: true, what: 'source' };

export const projectSummary = (core: ProjectCore, world: World): ProjectSummary => ({
  ref: core.ref,
  title: core.title,
  published: true,
  level: core.level,
  stage: core.stage,
  stageOrder: core.stageOrder,
  state: core.state,
  truth: core.truth,
  ...(core.owner ? { owner: bodyLink(core.owner, world) } : {}),
});

// ---------------------------------------------------------------- documents

function composeStrategy({ owner, axes, ...core }: StrategyCore, world: World): StrategyDocument {
  const pledges = [...world.pledges.values()].filter((pledge) => pledge.strategy.ref === core.ref);
  return {
    ...core,
    ...(owner ? { owner: bodyLink(owner, world) } : {}),
    axes: axes.map((axis) => ({
      ...axis,
      pledges: pledges
        .filter((pledge) => pledge.axis?.ref === axis.ref)
        .map((pledge) => pledgeLink(pledge.ref, world))
        .filter(defined),
    })),
  };
}

function composePledge(
  { strategy, axis, owner, bound, claims, clarifications, ...core }: PledgeCore,
  world: World,
): PledgeDocument {
  const serving = world.serving.get(core.ref) ?? [];
  return {
    ...core,
    strategy: strategyLink(strategy, world),
    ...(axis ? { axis: axisLink(axis) } : {}),
    ...(owner ? { owner: bodyLink(owner, world) } : {}),
    bound: bound.map((named) => bodyLink(named, world)),
    ...announcedOn(claims, world),
    claims: claims.map((claim) => ({ ...claim, source: sourceOrWithheld(claim.source, world) })),
    clarifications: clarifications.map((one) => ({ ...one, organisation: bodyLink(one.organisation, world) })),
    truth: pledgeTruth(core, serving),
    projects: serving.map((project) => projectSummary(project, world)),
    withheld: world.withheld
      .filter((one) => one.kind === 'project' && one.pledges.includes(core.ref))
      .map(({ kind, pledges, ...note }) => note),
  };
}

/** Where the line of a pledge begins: the earliest day or period on which it was said, as far as published sources tell. */
function announcedOn(claims: PledgeCore['claims'], world: World): { announcedOn?: string } {
  const said = claims
    .map((claim) => claim.saidOn ?? world.sources.get(claim.source)?.publishedOn)
    .filter(defined)
    .sort();
  return said[0] === undefined ? {} : { announcedOn: said[0] };
}

function composeProject(
  { strategy, axis, parent, owner, operator, partners, pledges, facts, sources, ...core }: ProjectCore,
  world: World,
): ProjectDocument {
  const above = parent === undefined ? undefined : world.projects.get(parent);
  return {
    ...core,
    strategy: strategyLink(strategy, world),
    ...(axis ? { axis: axisLink(axis) } : {}),
    ...(above ? { parent: { ref: above.ref, title: above.title, published: true } } : {}),
    gates: core.gates.map((gate) => ({
      ...gate,
      criteria: gate.criteria.map((criterion) => ({
        ...criterion,
        evidence: criterion.evidence.map((one) =>
          one.withheld || !one.broughtBy ? one : { ...one, broughtBy: bodyLink(one.broughtBy, world) },
        ),
      })),
    })),
    children: (world.children.get(core.ref) ?? []).map((child) => projectSummary(child, world)),
    ...(owner ? { owner: bodyLink(owner, world) } : {}),
    ...(operator ? { operator: bodyLink(operator, world) } : {}),
    partners: partners.map((named) => bodyLink(named, world)),
    pledges: pledges.map((ref) => pledgeLink(ref, world)).filter(defined),
    facts: facts.map(({ source, ...fact }) => ({
      ...fact,
      ...(source === undefined ? {} : { source: sourceOrWithheld(source, world) }),
    })),
    sources: sources.map((ref) => sourceLink(ref, world)).filter(defined),
  };
}

function composeSource(core: SourceCore, world: World): SourceDocument {
  return {
    ...core,
    claims: (world.citing.get(core.ref) ?? []).map(({ pledge, claim }) => ({
      claim: claim.ref,
      pledge: { ref: pledge.ref, title: pledge.title, published: true },
      text: claim.text,
      form: claim.form,
      ...(claim.locator === undefined ? {} : { locator: claim.locator }),
    })),
    projects: [...world.projects.values()]
      .filter((project) => project.sources.includes(core.ref) || project.facts.some((fact) => fact.source === core.ref))
      .map((project) => ({ ref: project.ref, title: project.title, published: true })),
    indicators: [...world.indicators.values()]
      .filter((one) => one.targets.some((target) => target.source === core.ref))
      .map(({ ref, title }) => ({ ref, title, published: true })),
  };
}

function composeIndicator(
  { strategy, axis, pledge, feeds, owner, producer, targets, figures, ...core }: IndicatorCore,
  world: World,
): IndicatorDocument {
  const measured = pledge === undefined ? undefined : pledgeLink(pledge, world);
  const above = feeds === undefined ? undefined : world.indicators.get(feeds);
  return {
    ...core,
    strategy: strategyLink(strategy, world),
    ...(axis ? { axis: axisLink(axis) } : {}),
    ...(measured ? { pledge: measured } : {}),
    ...(above ? { feeds: { ref: above.ref, title: above.title, published: true } } : {}),
    ...(owner ? { owner: bodyLink(owner, world) } : {}),
    ...(producer ? { producer: bodyLink(producer, world) } : {}),
    targets: targets.map(({ source, ...one }) => ({
      ...one,
      ...(source === undefined ? {} : { source: sourceOrWithheld(source, world) }),
    })),
    figures: figures.map(({ organisation, ...one }) => ({
      ...one,
      ...(organisation ? { organisation: bodyLink(organisation, world) } : {}),
    })),
  };
}

function composeEnvelope(
  { strategy, pledge, predecessor, successor, ...core }: EnvelopeCore,
  world: World,
): EnvelopeDocument {
  const announced = pledge === undefined ? undefined : pledgeLink(pledge, world);
  const linked = (ref: string | undefined): Link | undefined => {
    const found = ref === undefined ? undefined : world.envelopes.get(ref);
    return found && { ref: found.ref, title: found.title, published: true };
  };
  const before = linked(predecessor);
  const { envelope, ...said } = successor;
  const after = linked(envelope);
  return {
    ...core,
    strategy: strategyLink(strategy, world),
    ...(announced ? { pledge: announced } : {}),
    ...(before ? { predecessor: before } : {}),
    // an envelope that is not public is not told of
    successor: after ? { ...said, envelope: after } : { ...said, state: said.said ? 'said' : 'open-question' },
  };
}

function composeSolution(
  { maker, owner, source, criteria, uses, ...core }: SolutionCore,
  world: World,
): SolutionDocument {
  const told = (ref: string | undefined) => (ref === undefined ? {} : { source: sourceOrWithheld(ref, world) });
  return {
    ...core,
    ...(maker ? { maker: bodyLink(maker, world) } : {}),
    ...(owner ? { owner: bodyLink(owner, world) } : {}),
    ...told(source),
    criteria: criteria.map(({ source: from, ...one }) => ({ ...one, ...told(from) })),
    uses: uses.map(({ user, project, ...one }) => {
      const found = project === undefined ? undefined : world.projects.get(project);
      return {
        ...one,
        ...(user ? { user: bodyLink(user, world) } : {}),
        ...(found ? { project: { ref: found.ref, title: found.title, published: true } } : {}),
      };
    }),
  };
}

function composeOrganisation({ tutelage, ...core }: OrganisationCore, world: World): OrganisationDocument {
  const links = (test: (pledge: PledgeCore) => boolean): Link[] =>
    [...world.pledges.values()]
      .filter(test)
      .map((pledge) => ({ ref: pledge.ref, title: pledge.title, published: true }));
  return {
    ...core,
    ...(tutelage ? { tutelage: bodyLink(tutelage, world) } : {}),
    owns: links((pledge) => pledge.owner?.ref === core.ref),
    bound: links((pledge) => pledge.bound.some((named) => named.ref === core.ref)),
    projects: [...world.projects.values()]
      .filter(
        (project) =>
          project.owner?.ref === core.ref ||
          project.operator?.ref === core.ref ||
          project.partners.some((named) => named.ref === core.ref),
      )
      .map((project) => projectSummary(project, world)),
  };
}
