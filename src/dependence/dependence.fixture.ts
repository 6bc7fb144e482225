import type { TestWorld } from '../../tests/world.ts';
import { addCurrencies, addRates } from '../finance/rate.store.ts';
import { day } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { newId } from '../platform/http/run.ts';

export const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });

/** One request as the program runs it: the change, its leaf, and what follows the leaf. */
export const request = <T>(world: TestWorld, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(world.database.pool, async (tx) => {
    const id = newId(world.clock.now());
    await beginRequest(tx, id);
    const value = await work(tx);
    await append(tx, { request: id, actor: 'system:test', verb: 'test', at: world.clock.now() });
    await world.followed?.(tx);
    return value;
  });

/** Bodies of the country (`national`) and of others (`partner`), a strategy with two axes, and projects of it. */
export async function ground(
  tx: Tx,
  {
    national,
    partners,
    projects,
  }: { national: readonly string[]; partners: readonly string[]; projects: readonly (readonly [string, string])[] },
): Promise<void> {
  await addCurrencies(tx, [
    { code: 'MAD', name: text('درهم'), decimals: 2, isBase: true },
    { code: 'USD', name: text('دولار'), decimals: 2, isBase: false },
  ]);
  await addRates(tx, [
    {
      id: crypto.randomUUID(),
      currency: 'USD',
      day: day('2026-01-01'),
      rate: '10',
      standing: 'indicative',
      source: 'fixture',
      recordedBy: 'system:test',
      recordedOn: day('2026-01-01'),
    },
  ]);
  await tx.query(
    `insert into organisation (id, ref, kind, level, name)
     select gen_random_uuid(), ref, case when l = 'partner' then 'partner-firm' else 'ministry' end, l, $3::jsonb
     from (select unnest($1::text[]) as ref, 'national' as l union all select unnest($2::text[]), 'partner') o`,
    [national, partners, JSON.stringify(text('هيئة'))],
  );
  await tx.query(
    `insert into strategy (id, ref, title, period, first_day, last_day)
     select gen_random_uuid(), ref, $1, '2026-2030', '2026-01-01', '2030-12-31' from unnest(array['plan', 'other']) as ref`,
    [JSON.stringify(text('خطة'))],
  );
  await tx.query(
    `insert into axis (id, ref, strategy, position, title) select gen_random_uuid(), ref, 'plan', n, $1 from unnest(array['one', 'two']) with ordinality as a (ref, n)`,
    [JSON.stringify(text('محور'))],
  );
  await tx.query(
    `insert into project (id, ref, level, strategy, axis, title, stage, state, stage_since, state_since, recorded_by, recorded_on)
     select gen_random_uuid(), p.ref, 'project', 'plan', p.axis, $2, 'identification', 'active', '2026-01-01', '2026-01-01', 'system:test', '2026-01-01'
     from unnest($1::text[], $3::text[]) as p (ref, axis)`,
    [projects.map(([ref]) => ref), JSON.stringify(text('مشروع')), projects.map(([, axis]) => axis)],
  );
}

/** Money that bodies signed for building, or only announced. */
export async function fund(
  tx: Tx,
  rows: readonly (readonly [
    project: string,
    organisation: string,
    amount: string,
    currency?: string,
    standing?: string,
  ])[],
): Promise<void> {
  await tx.query(
    `insert into funding (id, ref, project, organisation, instrument, standing, amount, currency, signed_on, recorded_by, recorded_on)
     select gen_random_uuid(), (v ->> 0) || '/F' || n, v ->> 0, v ->> 1, 'grant', coalesce(v ->> 4, 'signed'), (v ->> 2)::numeric, coalesce(v ->> 3, 'MAD'),
       case when coalesce(v ->> 4, 'signed') = 'signed' then date '2026-02-01' end, 'system:test', '2026-02-01'
     from jsonb_array_elements($1::jsonb) with ordinality as x(v, n)`,
    [JSON.stringify(rows)],
  );
}
