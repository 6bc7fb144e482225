import { createHash } from 'node:crypto';
import { checkAllocation } from '../analysis/index.ts';
import { listProjects } from '../delivery/readers.ts';
import { sourcesByRef } from '../documents/readers.ts';
import { baseCurrency, knownEnvelopes } from '../finance/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placesOfLevel } from '../territory/readers.ts';
import { checkInputs, programmeInputs, questionText } from './allocation.rules.ts';
import { addVersion, proposalForAct, versionsOf } from './allocation.store.ts';
import type { AllocationInputs, RegionPeople } from './allocation.ts';
import { readCandidates } from './candidates-file.ts';
import { authorOf } from './open-allocation.ts';

export type SaveAllocation = {
  allocation: string;
  /** number of the version that the author started from; 0 where there was none */
  from: number;
  inputs: AllocationInputs;
  /** a list of candidates that takes the place of those in `inputs` */
  list?: string | undefined;
  note?: LocalizedText | undefined;
};

/**
 * Saves a version of what a proposal rests on, with the people of each region today.
 *
 * refuses  'allocation.unknown' · 'conflict.changed' (somebody saved another meanwhile) · 'allocation.unchanged' (asks what a version before
 *          asked) · what `readCandidates`, `checkInputs` and `knownNames` refuse · what the kernel refuses of numbers ('analysis.…')
 */
export async function saveAllocation(
  ctx: Context,
  { allocation: ref, from, inputs: said, list, note }: SaveAllocation,
): Promise<Result<{ ref: string; number: number; sha256: string }>> {
  const proposal = await proposalForAct(ctx.tx, ref);
  if (!proposal) return refused('allocation.unknown', { ref });
  const saved = (await versionsOf(ctx.tx, [ref])).get(ref) ?? [];
  if (saved.length !== from) return refused('conflict.changed', { ref, yours: from, current: saved.length });
  const regions = await regionsToday(ctx);
  const before = saved.at(-1)?.inputs.candidates ?? said.candidates;
  const listed = list === undefined ? ok(said.candidates) : readCandidates(list, regions, before);
  if (!listed.ok) return listed;
  const inputs = { ...said, candidates: listed.value };
  const fits = checkInputs(inputs, regions);
  if (!fits.ok) return fits;
  const known = await knownNames(ctx, proposal.strategy, inputs);
  if (!known.ok) return known;
  const checked = checkAllocation(programmeInputs(inputs, regions));
  if (!checked.ok) return checked;
  const sha256 = createHash('sha256').update(questionText(inputs, regions)).digest('hex');
  const same = saved.find((one) => one.sha256 === sha256);
  if (same) return refused('allocation.unchanged', { number: same.number });
  const number = saved.length + 1;
  const { by, for: actsFor, ...inName } = authorOf(ctx);
  await addVersion(ctx.tx, {
    id: ctx.newId(),
    proposal: ref,
    number,
    inputs,
    regions,
    sha256,
    ...(note ? { note } : {}),
    ...inName,
    savedBy: by,
    savedFor: actsFor,
    savedOn: ctx.today,
  });
  return ok({ ref, number, sha256 });
}

/** Regions by code with their people of the last census. */
export async function regionsToday(ctx: Pick<Context, 'tx'>): Promise<RegionPeople[]> {
  const regions = await placesOfLevel(ctx.tx, 'region');
  return regions
    .map(({ code, population }) => ({ region: code, people: population ?? 0 }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
}

/** refuses 'allocation.currency' · 'envelope.unknown' · 'source.unknown' · 'allocation.project-elsewhere' */
async function knownNames(ctx: Context, strategy: string, inputs: AllocationInputs): Promise<Result<true>> {
  const { code } = await baseCurrency(ctx.tx);
  if (inputs.currency !== code) return refused('allocation.currency', { currency: inputs.currency, base: code });
  if (inputs.envelope && !(await knownEnvelopes(ctx.tx, [inputs.envelope])).includes(inputs.envelope))
    return refused('envelope.unknown', { ref: inputs.envelope });
  const named = [inputs.benefit, ...inputs.candidates].flatMap((one) => one.source ?? []);
  const sources = new Set((await sourcesByRef(ctx.tx, named)).map((one) => one.ref));
  const missing = named.find((one) => !sources.has(one));
  if (missing !== undefined) return refused('source.unknown', { ref: missing });
  const wanted = inputs.candidates.flatMap((one) => one.project ?? []);
  const projects = wanted.length === 0 ? [] : await listProjects(ctx.tx, { refs: wanted });
  const here = new Set(projects.filter((one) => one.strategy === strategy).map((one) => one.ref));
  const elsewhere = wanted.find((one) => !here.has(one));
  return elsewhere === undefined ? ok(true) : refused('allocation.project-elsewhere', { project: elsewhere, strategy });
}
