import { z } from 'zod';
import { ok, refused } from '../kernel/index.ts';
import { type Endpoint, read } from '../platform/http/endpoint.ts';
import type { Signer } from './checkpoint-key.ts';
import { keyText, toHex } from './proof/index.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import { consistencyProof, inclusionProof, leafHashAt, rootAt, treeSize } from './tree.store.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.coerce.number().int().nonnegative();

/**
 * What anyone may ask of the ledger: hashes only, never a body. Sizes left out mean the log as it stands.
 * A proof is checked with the functions of proof/, against a checkpoint kept elsewhere.
 */
export const ledgerRoutes = (signer: Signer): Endpoint[] => [
  read({
    verb: 'checkpoint',
    right: 'public.read',
    summary: 'The signed state of the ledger, and the key that signs it',
    input: z.object({}),
    output: z.object({ origin: z.string(), size: whole, root: hex, note: z.string(), key: z.string() }),
    run: async (ctx) => {
      const signed = await signCheckpoint(ctx.tx, signer);
      if (!signed.ok) return signed;
      const { origin, size, root, note } = signed.value;
      return ok({ origin, size, root: toHex(root), note, key: keyText(signer.key) });
    },
  }),
  read({
    verb: 'inclusion-proof',
    right: 'public.read',
    summary: 'Prove that a leaf stands in the ledger',
    input: z.object({ seq: whole, size: whole.optional() }),
    output: z.object({ seq: whole, size: whole, leaf: hex, proof: z.array(hex), root: hex }),
    run: async (ctx, { seq, size: asked }) => {
      const now = await treeSize(ctx.tx);
      const size = asked ?? now;
      if (size > now) return refused('ledger.no-such-size', { size, now });
      const leaf = seq < size ? await leafHashAt(ctx.tx, seq) : undefined;
      if (!leaf) return refused('ledger.no-such-leaf', { seq, size });
      const [proof, root] = [await inclusionProof(ctx.tx, seq, size), await rootAt(ctx.tx, size)];
      return ok({ seq, size, leaf: toHex(leaf), proof: proof.map(toHex), root: toHex(root) });
    },
  }),
  read({
    verb: 'consistency-proof',
    right: 'public.read',
    summary: 'Prove that an earlier state of the ledger is the beginning of a later one',
    input: z.object({ from: whole, to: whole.optional() }),
    output: z.object({ from: whole, to: whole, fromRoot: hex, toRoot: hex, proof: z.array(hex) }),
    run: async (ctx, { from, to: asked }) => {
      const now = await treeSize(ctx.tx);
      const to = asked ?? now;
      if (to > now || from > to) return refused('ledger.no-such-size', { size: Math.max(from, to), now });
      const [fromRoot, toRoot] = [await rootAt(ctx.tx, from), await rootAt(ctx.tx, to)];
      const proof = await consistencyProof(ctx.tx, from, to);
      return ok({ from, to, fromRoot: toHex(fromRoot), toRoot: toHex(toRoot), proof: proof.map(toHex) });
    },
  }),
];
