import type { Tx } from '../platform/database/database.ts';

type Named = { kind: 'strategy' | 'project' | 'currency' | 'committee'; ref: string | undefined };
const KNOWN = { strategy: 'ref', project: 'ref', currency: 'code', committee: 'ref' } as const;

/** The first of these that no table holds: words of domains that stand on this one, so that only their names are asked for. */
export async function firstUnknown(tx: Tx, named: readonly Named[]): Promise<Named | undefined> {
  for (const one of named) {
    if (one.ref === undefined) continue;
    const found = await tx.query(`select 1 from ${one.kind} where ${KNOWN[one.kind]} = $1`, [one.ref]);
    if (found.rowCount === 0) return one;
  }
  return undefined;
}

/**
 * An agreement followed by a committee to which a body that would sit there is a stranger; only partners can be: those of the
 * state see all that the committee sees.
 *
 * seat  'partner', or any seat of a body of a partner
 */
export async function strangerTo(
  tx: Tx,
  { committee, organisation, seat }: { committee: string; organisation: string; seat: string },
): Promise<string | undefined> {
  const found = await tx.query<{ ref: string }>(
    `select a.ref from partner_agreement a join organisation o on o.ref = $2
     where a.committee = $1 and ($3 = 'partner' or o.level = 'partner')
       and not exists (select from agreement_party p where p.agreement = a.ref and p.organisation = $2)
     order by a.ref limit 1`,
    [committee, organisation, seat],
  );
  return found.rows[0]?.ref;
}

/** A partner that sits in a committee, or sat there, and is not among these parties. */
export async function strangerIn(tx: Tx, committee: string, parties: readonly string[]): Promise<string | undefined> {
  const found = await tx.query<{ organisation: string }>(
    `select s.organisation from committee_seat s join organisation o on o.ref = s.organisation
     where s.committee = $1 and (s.seat = 'partner' or o.level = 'partner') and s.organisation <> all($2)
     order by 1 limit 1`,
    [committee, parties],
  );
  return found.rows[0]?.organisation;
}
