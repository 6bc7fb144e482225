import type { LocalizedText, Result } from '../kernel/index.ts';
import { independence } from '../partners/index.ts';
import { studiesOfGates, tutelageTree } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { judgedEvidence } from './evidence.rules.ts';
import type { EvidenceIndependence } from './evidence.ts';
import { textsOfGates } from './legal/awaited-text.store.ts';
import { onFileOf, type Standing, signatureOf } from './on-file.ts';
import type { ProjectFile } from './project.ts';

type Judging = { evidence: string; reason?: LocalizedText | undefined };

/** What accepting and returning share: find the file, measure how far bringer and judge stand apart, judge. */
export const judge = (
  ctx: Context,
  verb: 'accept' | 'return',
  { evidence, reason }: Judging,
): Promise<Result<Standing>> =>
  onFileOf(ctx, 'evidence', evidence, 'evidence.unknown', async (file) =>
    judgedEvidence(
      file,
      { evidence, verb, ...(reason ? { reason } : {}) },
      signatureOf(ctx),
      await howFarApart(ctx, file, evidence),
      ctx.today,
      await studiesOfGates(ctx.tx, file.ref),
      await textsOfGates(ctx.tx, file.ref),
    ),
  );

/** A body that is not known is not called independent: the least is said, never the most. */
async function howFarApart(ctx: Context, file: ProjectFile, id: string): Promise<EvidenceIndependence> {
  const bringer = file.evidence.find((one) => one.id === id)?.organisation;
  const own = ctx.caller.organisation;
  if (!bringer || !own) return 'same-tutelage';
  return independence(bringer, own, await tutelageTree(ctx.tx));
}
