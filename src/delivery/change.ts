import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Evidence, EvidenceIndependence } from './evidence.ts';
import type { Condition, Decision, Gate } from './gate.ts';
import type { ProjectFile } from './project.ts';
import type { Signature } from './signature.ts';
import { type GateNumber, gateAfter, type Position } from './stage.ts';
import type { StandingAct } from './standing-act.ts';

/**
 * What an act changes in a project's file. Rules answer with a list of these; the store writes them, and `applied`
 * gives the file as it will be, so that a whole history can be played without a database.
 */
export type Change =
  | { kind: 'evidence-brought'; evidence: Evidence }
  | { kind: 'evidence-superseded'; evidence: string; by: string }
  | {
      kind: 'evidence-judged';
      evidence: string;
      status: 'accepted' | 'returned';
      by: Signature;
      on: Day;
      reason?: LocalizedText;
      independence: EvidenceIndependence;
    }
  | { kind: 'decision-recorded'; decision: Decision; conditions: readonly Condition[] }
  | {
      kind: 'decision-settled';
      decision: string;
      status: 'confirmed' | 'transcription-refused';
      by: Signature;
      on: Day;
      reason?: LocalizedText;
    }
  | { kind: 'condition-met'; condition: string; evidence: string; by: Signature; on: Day }
  | { kind: 'act-proposed'; act: StandingAct }
  | {
      kind: 'act-settled';
      act: string;
      status: 'confirmed' | 'refused';
      /** absent for a take-over that a pack ships */
      by?: Signature;
      on: Day;
      reason?: LocalizedText;
    }
  | { kind: 'moved'; to: Position; since: Day };

/** Makes the gate a project comes to, from the template in force that day. */
export type GateBirth = (number: GateNumber, on: Day) => Gate | undefined;

const replaced = <T extends { id: string }>(list: readonly T[], id: string, change: Partial<T>): T[] =>
  list.map((one) => (one.id === id ? { ...one, ...change } : one));

/** The file after one change. */
export function applied(file: ProjectFile, change: Change, birth: GateBirth): ProjectFile {
  switch (change.kind) {
    case 'evidence-brought':
      return { ...file, evidence: [...file.evidence, change.evidence] };
    case 'evidence-superseded':
      return {
        ...file,
        evidence: replaced(file.evidence, change.evidence, { status: 'superseded', supersededBy: change.by }),
      };
    case 'evidence-judged':
      return {
        ...file,
        evidence: replaced(file.evidence, change.evidence, {
          status: change.status,
          judgedBy: change.by,
          judgedOn: change.on,
          independence: change.independence,
          ...(change.reason ? { reason: change.reason } : {}),
        }),
      };
    case 'decision-recorded':
      return {
        ...file,
        decisions: [...file.decisions, change.decision],
        conditions: [...file.conditions, ...change.conditions],
      };
    case 'decision-settled':
      return {
        ...file,
        decisions: replaced(file.decisions, change.decision, {
          status: change.status,
          settledBy: change.by,
          settledOn: change.on,
          ...(change.reason ? { refusalReason: change.reason } : {}),
        }),
      };
    case 'condition-met':
      return {
        ...file,
        conditions: replaced(file.conditions, change.condition, { metBy: change.evidence, metOn: change.on }),
      };
    case 'act-proposed':
      return { ...file, acts: [...file.acts, change.act] };
    case 'act-settled':
      return {
        ...file,
        acts: replaced(file.acts, change.act, {
          status: change.status,
          ...(change.by ? { settledBy: change.by } : {}),
          settledOn: change.on,
          ...(change.reason ? { refusalReason: change.reason } : {}),
        }),
      };
    case 'moved': {
      const comesTo = change.to.stage === file.position.stage ? undefined : gateAfter(change.to.stage);
      const gate = comesTo && birth(comesTo, change.since);
      return {
        ...file,
        position: change.to,
        stageSince: change.to.stage === file.position.stage ? file.stageSince : change.since,
        gates: gate ? [...file.gates, gate] : file.gates,
      };
    }
  }
}

/** The file after several changes, in order. */
export const appliedAll = (file: ProjectFile, changes: readonly Change[], birth: GateBirth): ProjectFile =>
  changes.reduce((so, change) => applied(so, change, birth), file);
