import { ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Signer } from './checkpoint-key.ts';
import { checkpointText, keyText, signNote } from './proof/index.ts';
import { rootAt, treeSize } from './tree.store.ts';

export type SignedCheckpoint = { origin: string; size: number; root: Uint8Array; note: string };

/** The state of the log now, signed. refuses 'ledger.empty' */
export async function signCheckpoint(tx: Tx, signer: Signer): Promise<Result<SignedCheckpoint>> {
  const size = await treeSize(tx);
  if (size === 0) return refused('ledger.empty');
  const root = await rootAt(tx, size);
  const origin = signer.key.name;
  return ok({
    origin,
    size,
    root,
    note: await signNote(checkpointText({ origin, size, root }), signer.key, signer.sign),
  });
}

/** What anyone may be told of the log now, with the key that signs it; undefined while the log is empty. */
export async function signedState(
  tx: Tx,
  signer: Signer,
): Promise<{ size: number; note: string; key: string } | undefined> {
  const signed = await signCheckpoint(tx, signer);
  return signed.ok ? { size: signed.value.size, note: signed.value.note, key: keyText(signer.key) } : undefined;
}

/** Signs and keeps the state of the log, once per size: the daily act whose note leaves the building. refuses 'ledger.empty' */
export async function keepCheckpoint(tx: Tx, signer: Signer, now: Date): Promise<Result<SignedCheckpoint>> {
  const signed = await signCheckpoint(tx, signer);
  if (!signed.ok) return signed;
  const { size, root, note } = signed.value;
  await tx.query(
    'insert into ledger_checkpoint (size, at, root, note) values ($1, $2, $3, $4) on conflict (size) do nothing',
    [size, now, Buffer.from(root), note],
  );
  return signed;
}
