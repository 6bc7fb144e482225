import type { Context } from '../platform/http/endpoint.ts';
import { contentHash } from './content-hash.ts';
import type { Core } from './core.ts';
import { recordKinds } from './documents.ts';
import { handOf } from './hand.ts';
import { makeSnapshot, type SnapshotMade } from './make-snapshot.ts';
import { step } from './publication.rules.ts';
import {
  allRecords,
  keepContents,
  nextSnapshotNumber,
  recordPublicationActs,
  saveRecords,
} from './publication.store.ts';
import { newRecord, type PublicationRecord, recordId } from './publication.ts';
import { readCores } from './read-core.ts';

/**
 * Publishes at first start what ships with the program: every record that the desk holds and nobody has touched, as one
 * snapshot, in the name of the machine. Called by the act that loads the pack, in its transaction. A second run, and a
 * run on an instance whose people have published before, changes nothing.
 *
 * returns  the snapshot made; undefined when there was nothing to do
 */
export async function publishShippedRegister(ctx: Context): Promise<SnapshotMade | undefined> {
  const number = await nextSnapshotNumber(ctx.tx);
  if (number > 1) return undefined;
  const records = await allRecords(ctx.tx);
  const cores: Core[] = [];
  for (const kind of recordKinds) cores.push(...(await readCores(ctx.tx, kind)));
  const shipped = cores.filter((core) => !records.has(recordId(core.kind, core.ref)));
  if (shipped.length === 0) return undefined;
  const by = handOf(ctx.caller);
  const hashed = shipped.map((core) => ({ core, sha256: contentHash(core) }));
  await keepContents(ctx.tx, hashed);
  const published = hashed.map(({ core, sha256 }) => through(ctx, core, sha256, by, number));
  const made = await makeSnapshot(ctx, { number, published: shipped, withdrawn: [] });
  await saveRecords(ctx.tx, published);
  await recordPublicationActs(ctx.tx, published);
  return made;
}

/** The same steps as a person's, one after the other: the table is the only way. */
function through(
  ctx: Context,
  core: Core,
  sha256: string,
  by: ReturnType<typeof handOf>,
  snapshot: number,
): PublicationRecord {
  let record = newRecord(core.kind, core.ref);
  for (const taken of [
    { verb: 'set-class', class: 'public', today: ctx.today, grounds: [] },
    { verb: 'clear-record', by, as: 'system', today: ctx.today, sha256 },
    { verb: 'publish-records', by, now: ctx.now.toISOString(), snapshot, sha256 },
  ] as const) {
    const next = step(record, taken);
    if (!next.ok) throw new Error(`the shipped register cannot be published: ${next.refusal.code}`);
    record = next.value;
  }
  return record;
}
