import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row } from '../platform/database/rows.ts';
import type { Shipped } from '../platform/seedable.ts';
import type { PackChange, PackProposal, ProposalStatus } from './pack-change.ts';

/** Whether anything of this pack was ever loaded here. */
export async function wasLoaded(tx: Tx, pack: string): Promise<boolean> {
  return (await tx.query('select 1 from pack_record where pack = $1 limit 1', [pack])).rows.length > 0;
}

/** What was remembered of a pack's records of one kind, by reference. */
export async function rememberedOf(tx: Tx, pack: string, kind: string): Promise<Map<string, Shipped['fields']>> {
  const found = await tx.query<{ ref: string; base: Shipped['fields'] }>(
    'select ref, base from pack_record where pack = $1 and kind = $2',
    [pack, kind],
  );
  return new Map(found.rows.map((row) => [row.ref, row.base]));
}

/** Remembers records as shipped; those known already take the new version. */
export async function remember(
  tx: Tx,
  pack: string,
  version: string,
  kind: string,
  records: readonly Shipped[],
): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `insert into pack_record (id, kind, ref, pack, pack_version, base)
     select $1 || ':' || given.ref, $1, given.ref, $2, $3, given.fields
     from jsonb_to_recordset($4::jsonb) as given (ref text, fields jsonb)
     on conflict (kind, ref) do update set pack = excluded.pack, pack_version = excluded.pack_version, base = excluded.base`,
    [kind, pack, version, JSON.stringify(records)],
  );
}

export async function forget(tx: Tx, kind: string, refs: readonly string[]): Promise<void> {
  if (refs.length > 0) await tx.query('delete from pack_record where kind = $1 and ref = any($2)', [kind, refs]);
}

/** Puts changes before a person; an open proposal about the same field gives way to the newer one. */
export async function propose(
  tx: Tx,
  pack: string,
  version: string,
  changes: readonly (PackChange & { id: string })[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `update pack_proposal p set status = 'replaced'
     from unnest($1::text[], $2::text[], $3::text[]) as given (kind, ref, field)
     where p.status = 'proposed' and p.kind = given.kind and p.ref = given.ref and p.field = given.field`,
    [changes.map((one) => one.kind), changes.map((one) => one.ref), changes.map((one) => one.field)],
  );
  await insertRows(
    tx,
    'pack_proposal',
    changes.map((one) => ({
      id: one.id,
      kind: one.kind,
      ref: one.ref,
      field: one.field,
      base: one.base ?? null,
      ours: one.ours ?? null,
      theirs: one.theirs ?? null,
      pack,
      pack_version: version,
      status: 'proposed',
    })),
  );
}

const read = (row: Row): PackProposal => {
  const { pack_version, decided_by, decided_on, ...rest } = row;
  const all = { ...rest, packVersion: pack_version, decidedBy: decided_by, decidedOn: decided_on };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as PackProposal;
};

export async function listProposals(
  tx: Tx,
  filter: { id?: string; status?: ProposalStatus | undefined; kind?: string | undefined; ref?: string | undefined },
): Promise<PackProposal[]> {
  const found = await tx.query<Row>(
    `select * from pack_proposal
     where ($1::uuid is null or id = $1) and ($2::text is null or status = $2) and ($3::text is null or kind = $3)
       and ($4::text is null or ref = $4)
     order by kind, ref, field, id`,
    [filter.id ?? null, filter.status ?? null, filter.kind ?? null, filter.ref ?? null],
  );
  return found.rows.map(read);
}

/** Notes what a person decided; false when somebody decided before. */
export async function decideProposal(
  tx: Tx,
  id: string,
  decision: { status: 'accepted' | 'rejected'; by: string; on: Day; reason?: string | undefined },
): Promise<boolean> {
  const done = await tx.query(
    `update pack_proposal set status = $2, decided_by = $3, decided_on = $4, reason = $5 where id = $1 and status = 'proposed'`,
    [id, decision.status, decision.by, decision.on, decision.reason ?? null],
  );
  return done.rowCount === 1;
}
