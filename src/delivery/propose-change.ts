import type { Day, LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TranscribedAct } from './gate.ts';
import type { Standing } from './on-file.ts';
import { propose } from './settle-standing-act.ts';

export type ProposeChange = {
  project: string;
  reason: LocalizedText;
  effectiveOn: Day;
  /** the written act, where there is one */
  act?: TranscribedAct | undefined;
};

/** What proposing a suspension, a resumption and a cancellation share. */
export const proposeChange = (
  ctx: Context,
  kind: 'suspension' | 'resumption' | 'cancellation',
  { project, ...change }: ProposeChange,
): Promise<Result<Standing & { id: string }>> => propose(ctx, project, { kind, ...change });
