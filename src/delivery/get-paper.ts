import { callerIs, instanceTarget, may, type Target } from '../access/index.ts';
import type { KeptFile, RecordedFile } from '../documents/index.ts';
import { fileByHash, sourcesOfFile } from '../documents/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { EvidenceClass } from './evidence.ts';
import { awaited, lyingClass } from './opening.rules.ts';
import { openingForAct, openingsOf, proofsIn, usesOf } from './opening.store.ts';
import type { Opening, PaperUse } from './opening.ts';
import { projectTarget, type Sides } from './project-target.ts';

/** A kept file as its page shows it. */
export type PaperView = {
  file: Omit<RecordedFile, 'broughtBy'>;
  /** in which it really lies, see `lyingClass` */
  class: EvidenceClass;
  awaits: string[];
  uses: PaperUse[];
  sources: { ref: string; title: LocalizedText }[];
  openings: Opening[];
  /** accepted evidence of the same projects, which may show that an event happened */
  proofs: { id: string; title: LocalizedText }[];
};

/** Where a paper lies: in the one project that it was brought to, or in the whole instance. */
export async function paperTarget(ctx: Context, sha256: string, sides: Sides = 'owner'): Promise<Target> {
  const projects = [...new Set((await usesOf(ctx.tx, sha256)).map((one) => one.project))];
  return projects.length === 1 ? projectTarget(ctx, projects[0]!, sides) : instanceTarget;
}

export async function openingTarget(ctx: Context, opening: string): Promise<Target> {
  const found = await openingForAct(ctx.tx, opening);
  return found ? paperTarget(ctx, found.sha256) : instanceTarget;
}

/**
 * What a kept file is, where it serves, who proposed to open it. What is restricted says only on which ground.
 *
 * refuses  'file.unknown' · 'file.restricted'
 */
export async function getPaper(ctx: Context, { sha256 }: { sha256: string }): Promise<Result<PaperView>> {
  const found = await fileByHash(ctx.tx, sha256);
  if (!found) return refused('file.unknown', { sha256 });
  const uses = await usesOf(ctx.tx, sha256);
  const paper = { class: found.class, opensOn: found.opensOn, uses };
  const lies = lyingClass(paper);
  const isOwn = uses.some((one) => callerIs(ctx.caller, one.broughtBy));
  const mayOpen = may(ctx.caller, 'evidence.read-restricted', await paperTarget(ctx, sha256));
  if (lies === 'restricted' && !isOwn && !mayOpen) return refused('file.restricted', { ground: found.ground ?? '' });
  const { broughtBy: _, ...file }: RecordedFile & Pick<KeptFile, 'broughtBy'> = found;
  return ok({
    file,
    class: lies,
    awaits: awaited(paper),
    uses,
    sources: await sourcesOfFile(ctx.tx, sha256),
    openings: await openingsOf(ctx.tx, sha256),
    proofs: await proofsIn(
      ctx.tx,
      uses.map((one) => one.project),
      sha256,
    ),
  });
}
