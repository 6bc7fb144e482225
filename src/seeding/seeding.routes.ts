import { z } from 'zod';
import { ok } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import { pagingFields } from '../platform/http/fields.ts';
import { acceptPackChange } from './accept-pack-change.ts';
import { loadPack } from './load-pack.ts';
import { listProposals } from './pack.store.ts';
import { proposalStatuses } from './pack-change.ts';
import { rejectPackChange } from './reject-pack-change.ts';

const reason = z.string().trim().min(1).max(2000);
const decided = z.object({ id: z.string() });

export const loadPackAct = act({
  verb: 'load-pack',
  right: 'pack.load',
  summary: 'Load a data pack: add what is new, propose what changed',
  input: z.object({ pack: z.string() }),
  output: z.object({
    packs: z.array(
      z.object({
        pack: z.string(),
        version: z.string(),
        isFirst: z.boolean(),
        added: z.record(z.string(), z.number().int()),
        proposed: z.number().int(),
      }),
    ),
    snapshot: z.number().int().optional(),
  }),
  run: loadPack,
});

export const seedingRoutes = [
  loadPackAct,
  read({
    verb: 'pack-changes',
    right: 'pack.read',
    summary: 'Changes that newer packs propose, with what was shipped, what stands here and what is shipped now',
    input: z.object({
      status: z.enum(proposalStatuses).default('proposed'),
      kind: z.string().optional(),
      ref: z.string().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(z.unknown()) }),
    run: async (ctx, { offset, limit, ...filter }) => {
      const found = await listProposals(ctx.tx, filter);
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  act({
    verb: 'accept-pack-change',
    right: 'pack.decide',
    summary: 'Accept a change that a newer pack proposes',
    input: z.object({ id: z.uuid(), reason: reason.optional() }),
    output: decided,
    run: acceptPackChange,
  }),
  act({
    verb: 'reject-pack-change',
    right: 'pack.decide',
    summary: 'Reject a change that a newer pack proposes; the register keeps what it says',
    input: z.object({ id: z.uuid(), reason }),
    output: decided,
    run: rejectPackChange,
  }),
];
