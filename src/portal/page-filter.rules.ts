import { type LocalizedText, langs } from '../kernel/index.ts';
import type { PledgeSummary, ProjectDocument } from './documents.ts';

export type PledgeFilter = {
  kind?: string | undefined;
  sources?: string | undefined;
  owner?: string | undefined;
  lacks?: string | undefined;
  q?: string | undefined;
};

export type ProjectFilter = {
  stage?: string | undefined;
  state?: string | undefined;
  region?: string | undefined;
  bound?: string | undefined;
  q?: string | undefined;
};

/** The named filters of an address, empty ones left out. */
export const plainFilter = <K extends string>(
  query: Record<string, string>,
  names: readonly K[],
): { [P in K]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => (query[name]?.trim() ? [[name, query[name].trim().slice(0, 100)]] : [])),
  ) as {
    [P in K]?: string;
  };

/** Letters without marks or case, so that «الداخله» and «Dakhla» find what they mean. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();

const holds = (title: LocalizedText, words: string): boolean => {
  const all = bare(langs.map((lang) => title[lang] ?? '').join(' '));
  return bare(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

export const pledgeFits = (line: PledgeSummary, { kind, sources, owner, lacks, q }: PledgeFilter): boolean =>
  (!kind || line.pledgeKind === kind) &&
  (!sources || line.sources === sources) &&
  (!owner || line.owner?.ref === owner) &&
  (lacks !== 'number' || !line.quantity) &&
  (lacks !== 'deadline' || line.deadline === undefined) &&
  (lacks !== 'project' || line.projects === 0) &&
  (!q || line.ref.toLowerCase() === q.toLowerCase() || holds(line.title, q));

export const projectFits = (project: ProjectDocument, { stage, state, region, bound, q }: ProjectFilter): boolean =>
  (!stage || project.stage === stage) &&
  (!state || project.state === state) &&
  (!region || project.works.some((share) => share.place.region === region)) &&
  (!bound || project.bound === bound) &&
  (!q || project.ref.toLowerCase() === q.toLowerCase() || holds(project.title, q));
