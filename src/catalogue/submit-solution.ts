import { filesByHash, sourcesByRef } from '../documents/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { contentFits, maySubmitAgain } from './solution.rules.ts';
import { addSolution, addSubmission, listSolutions, touchSolution } from './solution.store.ts';
import { madeCriteria, type SolutionContent } from './solution.ts';
import { heldSolution, submitterOf, who } from './solution-target.ts';

type Stands = { ref: string; version: number; id: string; number: number };

/**
 * Submits a solution for the catalogue. It waits for its review; nothing of it is listed before.
 *
 * refuses  'solution.ref-taken' · what `kept` refuses
 */
export async function submitSolution(
  ctx: Context,
  { ref, ...said }: SolutionContent & { ref: string },
): Promise<Result<Stands>> {
  if ((await listSolutions(ctx.tx, [ref])).length > 0) return refused('solution.ref-taken', { ref });
  const checked = await checkContent(ctx, said);
  if (!checked.ok) return checked;
  await addSolution(ctx.tx, ctx.newId(), ref, ctx.today);
  const id = ctx.newId();
  await addSubmission(ctx.tx, ref, { ...said, ...signed(ctx, checked.value), id, number: 1 });
  return ok({ ref, version: 1, id, number: 1 });
}

/**
 * Submits a solution again: mended after it was returned, or with what is new of one that is listed, which stays as it is until the new
 * submission is accepted.
 *
 * refuses  'solution.unknown' · 'conflict.changed' · what `maySubmitAgain` and `checkContent` refuse
 */
export async function resubmitSolution(
  ctx: Context,
  { ref, version, ...said }: SolutionContent & { ref: string; version: number },
): Promise<Result<Stands>> {
  const held = await heldSolution(ctx, ref, version);
  if (!held.ok) return held;
  const { submissions } = held.value;
  const may = maySubmitAgain(held.value);
  if (!may.ok) return may;
  const checked = await checkContent(ctx, said);
  if (!checked.ok) return checked;
  const id = ctx.newId();
  const number = submissions.length + 1;
  await addSubmission(ctx.tx, ref, { ...said, ...signed(ctx, checked.value), id, number });
  await touchSolution(ctx.tx, ref);
  return ok({ ref, version: version + 1, id, number });
}

const signed = (ctx: Context, organisation: string) => ({
  status: 'submitted' as const,
  organisation,
  submittedBy: who(ctx),
  submittedFor: [...ctx.caller.actsFor],
  submittedOn: ctx.today,
  judgedFor: [],
});

/**
 * Whether what is said holds together and names what is there; answers in whose name it is submitted.
 *
 * refuses  'partners.body-missing' · 'organisation.unknown' · what `contentFits` and `groundKnown` refuse
 */
async function checkContent(ctx: Context, said: SolutionContent): Promise<Result<string>> {
  const fits = contentFits(said);
  if (!fits.ok) return fits;
  const organisation = submitterOf(ctx, said);
  if (!organisation) return refused('partners.body-missing');
  const [stranger] = await unknownOrganisations(ctx.tx, [said.maker, said.owner]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  const known = await groundKnown(
    ctx,
    said,
    madeCriteria.flatMap((one) => said.made[one]?.source ?? []),
  );
  return known.ok ? ok(organisation) : known;
}

/** refuses 'source.unknown' · 'file.unknown' */
export async function groundKnown(
  ctx: Context,
  { source, file }: { source?: string | undefined; reference?: LocalizedText | undefined; file?: string | undefined },
  more: readonly string[] = [],
): Promise<Result<true>> {
  const named = [...(source ? [source] : []), ...more];
  const known = new Set((await sourcesByRef(ctx.tx, named)).map((one) => one.ref));
  const missing = named.find((one) => !known.has(one));
  if (missing !== undefined) return refused('source.unknown', { ref: missing });
  if (file && (await filesByHash(ctx.tx, [file])).length === 0) return refused('file.unknown', { sha256: file });
  return ok(true);
}
