import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TranscribedAct } from './gate.ts';
import type { Standing } from './on-file.ts';
import { propose } from './settle-standing-act.ts';
import type { Stage } from './stage.ts';

export type TakeOverProject = TranscribedAct & { project: string; stage: Stage; reason: LocalizedText };

/**
 * Records the take-over («محضر تسلّم الوضعية») of a project already under way: it enters at the stage that the act
 * declares, once a second person confirms. Earlier gates show *before follow-up, not examined*, never an open door.
 *
 * refuses  'takeover.not-first' (anything happened to it here already) · 'takeover.stage-missing' (the first stage)
 *          · 'act.transcription-missing' · 'act.in-the-future' · 'act.already-proposed'
 */
export const takeOverProject = (
  ctx: Context,
  { project, stage, reason, ...act }: TakeOverProject,
): Promise<Result<Standing & { id: string }>> =>
  propose(ctx, project, { kind: 'take-over', stage, reason, act, effectiveOn: act.date });
