import { z } from 'zod';
import { systemCaller } from '../access/index.ts';
import { ar, deliveryWorld } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { legalTextSeed } from '../law/seed.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { normSeed } from './seed.ts';

const prepare = act({
  verb: 'prepare-services',
  right: 'pack.load',
  summary: 'A source, a law, and what it asks',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const seed = { ...ctx, pack: 'test@1' };
    const source = { title: ar('بلاغ'), kind: 'official', publisher: 'MIN', address: 'exercise', confidence: 'A' };
    await insertRows(ctx.tx, 'source', [
      { id: ctx.newId(), ref: 'S-1', ...source, held: false, custom: {}, version: 1 },
    ]);
    const law = {
      kind: 'law',
      title: ar('قانون'),
      duty: ar('واجب'),
      status: 'in-force',
      sources: ['S-1'],
      confidence: 'A',
    };
    await legalTextSeed.add(seed, [{ ref: 'L1', fields: { ...law, version: 1 } as never }]);
    const norm = (ref: string, subject: string, value: number) => ({
      ref,
      fields: { subject, value, legalText: 'L1', words: ar('ما يفرضه القانون') } as never,
    });
    await normSeed.add(seed, [
      norm('N1', 'sensitive-system', 1),
      norm('N2', 'sensitive-data', 2),
      norm('N3', 'administrative-act', 60),
      norm('N4', 'investment-file', 30),
    ]);
    return ok({});
  },
});

/** The invented country of delivery, with a law that asks levels of hosting and gives delays. */
export async function servicesWorld() {
  const w = await deliveryWorld();
  const made = await w.world.call(prepare, {}, systemCaller('test'));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return w;
}
