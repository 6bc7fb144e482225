import { addDecimals, type Day, decimal, decimalText, subtractDecimals } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { EnvelopeMovement, RecordedEnvelope } from './envelope.ts';

/** What could not be counted in the currency of the envelope, in the currency it was made in. */
export type Unconverted = { axis?: string; year: number; currency: string; lines: number };
type Movements = { moved: EnvelopeMovement[]; unconverted: Unconverted[] };

type SumRow = {
  envelope: string;
  axis: string | null;
  year: number;
  step: 'engagement' | 'paiement';
  currency: string;
  lines: number;
  unconverted: number;
  amount: string;
  value: string;
};

/**
 * What moved out of envelopes, by axis and year, in the currency of each: committed is what was engaged, paid what was
 * paid, as the State reported them. The steps between and the international chain are the same money on its way, and
 * what a partner alone reported is shown beside, never counted here.
 *
 * upTo  counts transactions of this day and before; all when left out
 */
export async function movementsOf(
  tx: Tx,
  envelopes: readonly RecordedEnvelope[],
  upTo?: Day,
): Promise<Map<string, Movements>> {
  const refs = envelopes.map((one) => one.ref);
  const found = await tx.query<SumRow>(
    `select s.envelope, s.axis, s.year, s.step, s.currency, sum(s.lines)::integer as lines,
       sum(s.unconverted)::integer as unconverted, sum(s.amount) as amount, sum(s.value) as value
     from money_sum_axis s
     where s.envelope = any($1) and s.side = 'state' and s.step in ('engagement', 'paiement')
     group by s.envelope, s.axis, s.year, s.step, s.currency order by s.envelope, s.axis nulls last, s.year, s.step, s.currency`,
    [refs],
  );
  const later = upTo === undefined ? [] : await laterThan(tx, refs, upTo);
  const base = await tx.query<{ code: string }>('select code from currency where is_base');
  const rows = Map.groupBy(found.rows, (row) => row.envelope);
  const cut = new Map(later.map((row) => [keyOf(row), row]));
  return new Map(
    envelopes.map((envelope) => {
      const counted = (rows.get(envelope.ref) ?? []).map((row) => without(row, cut.get(keyOf(row))));
      return [
        envelope.ref,
        inCurrency(
          counted.filter((row) => row.lines > 0),
          envelope.currency,
          base.rows[0]?.code,
        ),
      ];
    }),
  );
}

const keyOf = (row: SumRow): string => JSON.stringify([row.envelope, row.axis, row.year, row.step, row.currency]);

const without = (row: SumRow, later: SumRow | undefined): SumRow =>
  later
    ? {
        ...row,
        lines: row.lines - later.lines,
        unconverted: row.unconverted - later.unconverted,
        amount: decimalText(subtractDecimals(decimal(row.amount), decimal(later.amount))),
        value: decimalText(subtractDecimals(decimal(row.value), decimal(later.value))),
      }
    : row;

/** The transactions after a day, few beside all: they are taken off the sums that are kept. */
async function laterThan(tx: Tx, envelopes: readonly string[], upTo: Day): Promise<SumRow[]> {
  const found = await tx.query<SumRow>(
    `select t.envelope, p.axis, extract(year from t.day)::integer as year, t.step, t.currency, count(*)::integer as lines,
       (count(*) filter (where v.value is null))::integer as unconverted, sum(t.amount) as amount, coalesce(sum(v.value), 0) as value
     from money_transaction t join project p on p.ref = t.project left join money_value v on v.transaction = t.id
     where t.envelope = any($1) and t.day > $2 and t.side = 'state' and t.step in ('engagement', 'paiement')
     group by t.envelope, p.axis, extract(year from t.day), t.step, t.currency`,
    [envelopes, upTo],
  );
  return found.rows;
}

function inCurrency(rows: readonly SumRow[], currency: string, base: string | undefined): Movements {
  const moved = new Map<string, EnvelopeMovement>();
  const unconverted: Unconverted[] = [];
  for (const row of rows) {
    const at = row.axis === null ? {} : { axis: row.axis };
    const own = row.currency === currency;
    if (!own && (currency !== base || row.unconverted > 0))
      unconverted.push({ ...at, year: row.year, currency: row.currency, lines: row.unconverted || row.lines });
    if (!own && currency !== base) continue;
    const key = JSON.stringify([row.axis, row.year]);
    const movement = moved.get(key) ?? { ...at, year: row.year };
    const kind = row.step === 'engagement' ? 'committed' : 'paid';
    const amount = decimal(own ? row.amount : row.value);
    movement[kind] = decimalText(addDecimals(decimal(movement[kind] ?? '0'), amount));
    moved.set(key, movement);
  }
  return { moved: [...moved.values()], unconverted };
}
