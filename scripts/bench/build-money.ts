import { countNew } from '../../src/finance/count-money.ts';
import { type Tx, transaction } from '../../src/platform/database/database.ts';
import { buildProjects, databaseOf, inRequest, sizes } from './build.ts';

/** Two of three chains have four steps, the third has three: one million lines in all. */
const CHAINS = Math.ceil((1_000_000 * 3) / 11);
export const PARTNERS = 40;
const BATCH = '00000000-0000-4000-8000-00000000beac';

const title = (ar: string, fr: string): string => `'{"authentic":"ar","ar":"${ar}","fr":"${fr}"}'`;

/** Three envelopes of three years each, by axis and year; a funding of the State and one of a partner for each project. */
const statements = [
  `insert into organisation (id, ref, kind, level, name)
   select gen_random_uuid(), 'SCALE-F' || n, 'development-partner', 'partner', ${title('شريك القياس', 'Partenaire de mesure')} from generate_series(0, ${PARTNERS - 1}) n`,
  `insert into envelope (id, ref, strategy, title, amount, currency, first_day, last_day, perimeter)
   select gen_random_uuid(), 'SCALE-E' || n, 'SCALE', ${title('غلاف القياس', 'Enveloppe de mesure')}, 900000000000, (select code from currency where is_base),
     make_date(2018 + 3 * n, 1, 1), make_date(2020 + 3 * n, 12, 31), ${title('كل المشاريع', 'Tous les projets')} from generate_series(0, 2) n`,
  `insert into envelope_line (id, envelope, axis, year, programmed)
   select gen_random_uuid(), 'SCALE-E' || n, 'SCALE-A' || a, 2018 + 3 * n + y, 25000000000
   from generate_series(0, 2) n, generate_series(0, ${sizes.axes - 1}) a, generate_series(0, 2) y`,
  `insert into funding (id, ref, project, organisation, instrument, standing, amount, currency, signed_on, envelope, recorded_by, recorded_on)
   select gen_random_uuid(), 'SC' || n || 'F1', 'SC' || n, 'SCALE-' || n % ${sizes.organisations}, 'state-budget', 'signed', 90000000, (select code from currency where is_base), '2019-01-01', 'SCALE-E' || n % 3, 'system:bench', current_date
   from generate_series(0, ${sizes.projects - 1}) n`,
  `insert into funding (id, ref, project, organisation, instrument, standing, amount, currency, signed_on, recorded_by, recorded_on)
   select gen_random_uuid(), 'SC' || n || 'F2', 'SC' || n, 'SCALE-F' || n % ${PARTNERS}, 'grant', 'signed', 4000000, 'EUR', '2019-01-01', 'system:bench', current_date
   from generate_series(0, ${sizes.projects - 1}) n`,
];

/**
 * One million lines: every third chain is of a partner in its own currency, of three steps; the others are of the State, of four.
 * Each step follows the one before it.
 */
const lines = (
  from: number,
  to: number,
): string => `insert into money_transaction (id, ref, project, side, step, day, value_day, amount, currency, nature, provider, receiver, funding, envelope, follows, batch, recorded_by, recorded_on)
  select gen_random_uuid(), 'B' || c || '-' || s, 'SC' || p, side, step, day, day, 1000 + (c::bigint * 7919 + p) % 90000 + 0.25, currency,
    case when c % 11 = 0 then 'operation' else 'investment' end, provider, case when side = 'state' then 'SCALE-' || (p + 1) % ${sizes.organisations} end,
    'SC' || p || case when side = 'state' then 'F1' else 'F2' end, case when side = 'state' then 'SCALE-E' || (extract(year from day)::integer - 2018) / 3 end,
    case when s > 1 then 'B' || c || '-' || (s - 1) end, '${BATCH}', 'system:bench', current_date
  from (
    select c, s, c % ${sizes.projects} as p, case when c % 3 = 0 then 'partner' else 'state' end as side,
      case when c % 3 = 0 then (array['commitment', 'disbursement', 'expenditure'])[s] else (array['engagement', 'liquidation', 'ordonnancement', 'paiement'])[s] end as step,
      make_date(2018, 1, 1) + (c * 31) % 3050 + 30 * s as day,
      case when c % 3 = 0 then 'EUR' else (select code from currency where is_base) end as currency,
      case when c % 3 = 0 then 'SCALE-F' || (c % ${sizes.projects}) % ${PARTNERS} else 'SCALE-' || (c % ${sizes.projects}) % ${sizes.organisations} end as provider
    from generate_series(${from}, ${to - 1}) c, generate_series(1, 4) s) x
  where step is not null`;

/** Builds the money of 5,000 projects in the database of a running program over `folder`; the sums are counted by the program's own code. */
export async function buildMoney(folder: string): Promise<void> {
  const database = databaseOf(folder);
  const { pool } = database;
  await buildProjects(pool);
  await inRequest(pool, statements);
  console.log('  envelopes and funding');
  await transaction(pool, async (tx: Tx) => {
    // without their entries in the ledger and their checks: the import below is measured with both
    await tx.query('set local session_replication_role = replica');
    for (let from = 0; from < CHAINS; from += 20_000) await tx.query(lines(from, Math.min(from + 20_000, CHAINS)));
  });
  await pool.query('vacuum analyze');
  const began = performance.now();
  await transaction(pool, (tx: Tx) =>
    countNew(tx, { projects: Array.from({ length: sizes.projects }, (_, n) => `SC${n}`) }),
  );
  const { rows } = await pool.query('select count(*)::int as n from money_transaction');
  console.log(
    `  ${rows[0].n} transactions, converted and counted in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  await pool.query('vacuum analyze');
  await database.close();
}
