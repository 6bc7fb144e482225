import { type LocalizedText, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TranscribedAct } from './gate.ts';
import type { Standing } from './on-file.ts';
import { projectOf } from './project-file.store.ts';
import { propose } from './settle-standing-act.ts';

export type RecordHigherInstruction = TranscribedAct & { gate: string; reason: LocalizedText };

/**
 * Records that a higher authority ordered a project through the gate it stands before. Once a second person confirms,
 * the project moves one stage, the door is drawn broken for good, and the missing evidence stays owed.
 *
 * refuses  'gate.unknown' · 'gate.not-current' · 'decision.already-recorded' · 'act.transcription-missing'
 *          · 'act.in-the-future' · 'act.before-stage' · 'act.already-proposed'
 */
export async function recordHigherInstruction(
  ctx: Context,
  { gate, reason, ...act }: RecordHigherInstruction,
): Promise<Result<Standing & { id: string }>> {
  const project = await projectOf(ctx.tx, 'gate', gate);
  if (project === undefined) return refused('gate.unknown', { gate });
  return propose(ctx, project, { kind: 'higher-instruction', gate, reason, act, effectiveOn: act.date });
}
