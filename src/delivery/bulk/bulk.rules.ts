import { canonicalJson, type Json, type Refusal } from '../../kernel/index.ts';
import type { Project } from '../project.ts';
import { mayHangUnder } from '../tree.rules.ts';
import type { BulkMove, BulkUndo, DescribedField } from './bulk.ts';

type Described = Pick<Project, 'ref' | 'level' | 'strategy' | 'title' | 'version' | DescribedField>;

/**
 * What the rules look at besides the projects.
 *
 * knows   whether the owner, axis or parent asked for exists
 * axis    strategy of the axis asked for · parent  the node asked for, with the nodes above it
 */
export type BulkFacts = {
  knows: boolean;
  axis?: { strategy: string };
  parent?: Pick<Project, 'ref' | 'level' | 'strategy'> & { above: readonly string[] };
};

/**
 * What one change does to each project, or why it may not; nothing is decided by halves.
 *
 * why  what the policy answers for a project, if it refuses
 * refuses  line by line: what the policy answers · 'project.parent-refused' · 'project.axis-elsewhere'; of all lines
 *          'organisation.unknown' · 'axis.unknown' · 'project.unknown'
 */
export function bulkMoves(
  projects: readonly Described[],
  { field, value }: { field: DescribedField; value?: string | undefined },
  facts: BulkFacts,
  why: (ref: string) => string | undefined,
): { moves: BulkMove[]; same: number; problems: Refusal[] } {
  const moves: BulkMove[] = [];
  const problems: Refusal[] = [];
  let same = 0;
  if (value !== undefined && !facts.knows) {
    const unknown = { owner: 'organisation.unknown', axis: 'axis.unknown', parent: 'project.unknown' }[field];
    return { moves, same, problems: [{ code: unknown, details: { refs: [value], ref: value, project: value } }] };
  }
  for (const project of projects) {
    const code = why(project.ref) ?? (value === undefined ? undefined : unfit(project, field, facts));
    if (code)
      problems.push({ code, details: { project: project.ref, parent: value, level: project.level, axis: value } });
    else if (project[field] === value) same += 1;
    else {
      const { ref, title, version } = project;
      moves.push({ ref, title, version, before: project[field], after: value });
    }
  }
  return { moves, same, problems };
}

function unfit(project: Described, field: DescribedField, { axis, parent }: BulkFacts): string | undefined {
  if (field === 'axis' && axis?.strategy !== project.strategy) return 'project.axis-elsewhere';
  if (field !== 'parent' || !parent) return undefined;
  const isCircle = parent.ref === project.ref || parent.above.includes(project.ref);
  return isCircle || !mayHangUnder(project.level, project.strategy, parent) ? 'project.parent-refused' : undefined;
}

/** The same value, whatever the order in which its keys were written. */
export const isSame = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);
const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value as Json));

/** The same lines with the value each had before: what undoes a change, as further changes. */
export const undoing = (moves: readonly BulkMove[]): BulkUndo[] =>
  [...Map.groupBy(moves, (move) => textOf(move.before)).values()].map((lines) => ({
    ...(lines[0]!.before === undefined ? {} : { value: lines[0]!.before }),
    refs: lines.map((line) => line.ref),
  }));
