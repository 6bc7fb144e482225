import type { Day, LocalizedText, Quantity } from '../kernel/index.ts';
import type { Evidence } from './evidence.ts';
import type { Condition, Decision, Gate } from './gate.ts';
import type { Position } from './stage.ts';
import type { StandingAct } from './standing-act.ts';

/** Where a node stands in the tree. Only a project walks through stages; the others hold projects together. */
export const projectLevels = ['strategy-root', 'axis', 'programme', 'project'] as const;
export type ProjectLevel = (typeof projectLevels)[number];

/** Whose project it is: the State, the State with others, or somebody else whom the register only watches. */
export const projectBonds = ['state', 'shared', 'not-state'] as const;
export type ProjectBond = (typeof projectBonds)[number];

/** Part of a project that lies in, or serves, a place; the shares of one list make exactly 1. */
export type PlaceShare = { place: string; share: string };

/** A figure somebody published about a project: said, not verified. */
export type ProjectFact = {
  label: LocalizedText;
  quantity?: Quantity;
  text?: LocalizedText;
  as_of: string;
  source: string;
  confidence: 'A' | 'B' | 'C';
};

/** A node of the tree strategy > axis > programme > project, as people describe it. */
export type Project = {
  id: string;
  ref: string;
  level: ProjectLevel;
  parent?: string;
  strategy: string;
  axis?: string;
  title: LocalizedText;
  summary?: LocalizedText;
  bound: ProjectBond;
  owner?: string;
  operator?: string;
  partners: readonly string[];
  sharesAssumed: boolean;
  custom?: Record<string, unknown>;
  note?: LocalizedText;
  facts: readonly ProjectFact[];
  version: number;
};

/**
 * The file of one project: everything the rules need to say what may happen next, and nothing else.
 * Verbs load it, rules decide on it, the store writes what they decided.
 */
export type ProjectFile = {
  id: string;
  ref: string;
  owner?: string;
  position: Position;
  /** day the project came to its stage, by the date of the act that moved it */
  stageSince: Day;
  gates: readonly Gate[];
  evidence: readonly Evidence[];
  decisions: readonly Decision[];
  conditions: readonly Condition[];
  acts: readonly StandingAct[];
};
