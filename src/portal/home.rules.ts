import { addDecimals, decimal, decimalText, type Quantity } from '../kernel/index.ts';
import { byRef, type World } from './compose.rules.ts';
import type {
  ChangeEntry,
  DoorState,
  EnvelopeDocument,
  HomeDocument,
  PlaceLink,
  PledgeDocument,
  PledgeKind,
  PledgeSummary,
  PortalDocument,
  ProjectDocument,
  ProjectState,
  SourcesWording,
} from './documents.ts';
import { sourcesWordings } from './documents.ts';
import { truths } from './pledge-truth.rules.ts';

const pledgeKinds: readonly PledgeKind[] = ['state-pledge', 'joint-pledge', 'partner-undertaking', 'rule', 'fact'];
const states: readonly ProjectState[] = ['active', 'suspended', 'cancelled'];
const doors: readonly DoorState[] = ['closed', 'ajar', 'open', 'broken', 'before-follow-up'];

const tally = <K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key] += 1;
  return counts;
};

export function pledgeSummary(pledge: PledgeDocument): PledgeSummary {
  return {
    ref: pledge.ref,
    title: pledge.title,
    published: true,
    pledgeKind: pledge.pledgeKind,
    heldByState: pledge.heldByState,
    ...(pledge.quantity ? { quantity: pledge.quantity } : {}),
    ...(pledge.announcedOn === undefined ? {} : { announcedOn: pledge.announcedOn }),
    ...(pledge.deadline === undefined ? {} : { deadline: pledge.deadline }),
    sources: pledge.sources,
    followability: pledge.followability.score,
    ...(pledge.owner ? { owner: pledge.owner } : {}),
    projects: pledge.projects.length,
    truth: pledge.truth ?? 'promised',
  };
}

/**
 * The home document, counted from the documents of the same snapshot: no figure of it is typed in anywhere.
 *
 * documents  every other document of the snapshot
 * regions    every region of the country, so that one without a project shows as such
 * changes    what this snapshot adds, changes and withdraws
 */
export function composeHome(
  documents: readonly PortalDocument[],
  world: World,
  regions: readonly PlaceLink[],
  changes: { since?: number; added: ChangeEntry[]; changed: ChangeEntry[]; withdrawn: ChangeEntry[] },
): HomeDocument {
  const pledges = documents
    .filter((one): one is PledgeDocument => one.kind === 'pledge')
    .sort((a, b) => byRef(a.ref, b.ref));
  const nodes = documents
    .filter((one): one is ProjectDocument => one.kind === 'project')
    .sort((a, b) => byRef(a.ref, b.ref));
  const projects = nodes.filter((node) => node.level === 'project');
  const announced = pledges.filter((pledge) => pledge.heldByState);
  const lines = pledges.map(pledgeSummary);
  const servedBy = new Map(pledges.map((pledge) => [pledge.ref, pledge.projects]));
  return {
    kind: 'home',
    ref: 'home',
    pledges: {
      items: pledges.length,
      announced: announced.length,
      withNumber: announced.filter((pledge) => pledge.quantity).length,
      withDeadline: announced.filter((pledge) => pledge.deadline !== undefined).length,
      withOwner: announced.filter((pledge) => pledge.owner).length,
      byKind: tally(
        pledgeKinds,
        pledges.map((pledge) => pledge.pledgeKind),
      ),
      bySources: tally<SourcesWording>(
        sourcesWordings,
        pledges.map((pledge) => pledge.sources),
      ),
      served: announced.filter((pledge) => (servedBy.get(pledge.ref) ?? []).length > 0).length,
      verified: lines.filter((line) => line.heldByState && line.truth === 'verified').length,
    },
    projects: {
      total: projects.length,
      byStage: stagesOf(projects),
      byState: tally(
        states,
        projects.map((project) => project.state),
      ),
      byTruth: tally(
        truths,
        projects.map((project) => project.truth),
      ),
      doors: tally(
        doors,
        projects.flatMap((project) => project.gates.map((gate) => gate.door)),
      ),
    },
    programmes: nodes
      .filter((node) => node.level === 'programme')
      .map((node) => programmeOf(node, nodes, regions.length)),
    sources: {
      total: documents.filter((one) => one.kind === 'source').length,
      held: documents.filter((one) => one.kind === 'source' && one.held).length,
    },
    regions: regions.map((place) => {
      const here = (shares: ProjectDocument['works']) => shares.some((share) => share.place.region === place.code);
      const works = projects.filter((project) => here(project.works));
      const benefit = projects.filter((project) => here(project.benefit));
      return {
        place,
        works: works.length,
        benefit: benefit.length,
        projects: [...new Set([...works, ...benefit].map((project) => project.ref))].sort(byRef),
      };
    }),
    announcedMoney: announced
      .filter((pledge) => pledge.quantity && /^[A-Z]{3}$/.test(pledge.quantity.unit))
      .map((pledge) => ({
        pledge: { ref: pledge.ref, title: pledge.title, published: true },
        quantity: pledge.quantity!,
        sources: pledge.sources,
        ...(pledge.deadline === undefined ? {} : { period: pledge.deadline }),
        ...paidOf(documents, pledge.ref),
      })),
    lines,
    differing: lines.filter((line) => line.sources === 'sources-differ'),
    withheld: world.withheld.map(({ pledges: _, ...note }) => note),
    changes,
  };
}

/** What was paid of the envelopes that a pledge announced; absent while nobody reported it of one of them. */
function paidOf(documents: readonly PortalDocument[], pledge: string): { paid?: Quantity } {
  const envelopes = documents.filter(
    (one): one is EnvelopeDocument => one.kind === 'envelope' && one.pledge?.ref === pledge,
  );
  const unit = envelopes[0]?.amount.unit;
  const isTold = ({ amount, account: { rows } }: EnvelopeDocument) =>
    amount.unit === unit &&
    rows.some((row) => row.paid !== undefined && (row.axis || rows.length === 1 || row.paid !== '0'));
  if (unit === undefined || !envelopes.every(isTold)) return {};
  const sum = envelopes.reduce((total, one) => addDecimals(total, decimal(one.account.whole.paid)), decimal('0'));
  return { paid: { value: decimalText(sum), unit } };
}

/** Stages that have a title come from the projects' own stations; a stage without a project counts zero. */
function stagesOf(projects: readonly ProjectDocument[]): HomeDocument['projects']['byStage'] {
  const stations = projects.find((project) => project.stages.length > 0)?.stages ?? [];
  return stations.map(({ code, order, title }) => ({
    stage: code,
    order,
    title,
    count: projects.filter((project) => project.stage === code && project.state !== 'cancelled').length,
  }));
}

/** Located: the works have a place below the country. */
function programmeOf(
  node: ProjectDocument,
  nodes: readonly ProjectDocument[],
  regionsTotal: number,
): HomeDocument['programmes'][number] {
  const inside = new Set([node.ref]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const one of nodes) {
      if (one.parent && inside.has(one.parent.ref) && !inside.has(one.ref)) {
        inside.add(one.ref);
        grew = true;
      }
    }
  }
  const projects = nodes.filter((one) => one.level === 'project' && inside.has(one.ref));
  const located = projects.filter((project) => project.works.some((share) => share.place.level !== 'country'));
  const places = new Map(
    located
      .flatMap((project) => project.works.map((share) => share.place))
      .filter((place) => place.level !== 'country')
      .map((place) => [place.code, place]),
  );
  return {
    programme: { ref: node.ref, title: node.title, published: true },
    projects: projects.length,
    located: located.length,
    places: [...places.values()].sort((a, b) => byRef(a.code, b.code)),
    regionsTotal,
  };
}
