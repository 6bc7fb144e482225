/**
 * The nine stages of a project, in order, from an idea to what it changed.
 *
 * Source: `project_lifecycle.csv` of the Moroccan pack. Their labels are data (`stage_label`); these codes are not.
 */
export const stages = [
  'identification',
  'prefeasibility',
  'feasibility',
  'appraisal',
  'financing',
  'procurement',
  'implementation',
  'commissioning',
  'operation',
] as const;
export type Stage = (typeof stages)[number];

/** What a project does beside its stage: it goes on, it waits, or it has ended without being done. */
export const projectStates = ['active', 'suspended', 'cancelled'] as const;
export type ProjectState = (typeof projectStates)[number];

/** Where a project is: a stage, and whether it moves. */
export type Position = { stage: Stage; state: ProjectState };

/** 1 for identification … 9 for operation. */
export const stageOrder = (stage: Stage): number => stages.indexOf(stage) + 1;

/** The stage after this one; undefined after operation, which has no gate. */
export const nextStage = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];

/** Gate i stands between stage i and stage i + 1: there are eight. */
export const gateNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type GateNumber = (typeof gateNumbers)[number];

/** The gate a project at this stage stands before; undefined in operation. */
export const gateAfter = (stage: Stage): GateNumber | undefined => gateNumbers[stages.indexOf(stage)];

/** The two stages a gate stands between. */
export const gateSides = (number: GateNumber): { from: Stage; to: Stage } => ({
  from: stages[number - 1]!,
  to: stages[number]!,
});

/** How a gate is named: F1/G3 stands between feasibility and appraisal of project F1. */
export const gateRef = (project: string, number: GateNumber): string => `${project}/G${number}`;

/** Reads F1/G3 (also PROG/F1/G3) back; undefined when it is not the name of a gate. */
export function parseGateRef(ref: string): { project: string; number: GateNumber } | undefined {
  const found = /^(.+)\/G([1-8])$/.exec(ref);
  return found ? { project: found[1]!, number: Number(found[2]) as GateNumber } : undefined;
}
