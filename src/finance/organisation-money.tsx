import { Link } from 'react-router';
import { tryRead } from '../web/client.ts';
import { Code } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { MoneyLine, OrganisationMoney } from './list-money.ts';
import { RateStanding, toTransactions } from './shown-amount.tsx';
import type { Step } from './transaction.ts';

/** What a body gave, received, announced and signed, by year; nothing for who may not read money. */
export async function moneyOfBody(organisation: string): Promise<OrganisationMoney | undefined> {
  const answer = await tryRead<OrganisationMoney>('organisation-money', { organisation, by: 'year' });
  return answer.ok ? answer.value : undefined;
}

const MOST_FUNDINGS = 12;

/** The money of a body: what the State reports that it paid and was paid, what it alone reports, what it announced and signed. */
export function MoneyOfBody({ money }: { money: OrganisationMoney }) {
  const { words } = useSpoken();
  const w = words.money;
  const body = money.organisation;
  const all: Column[] = [
    { title: w.given, lines: money.given, filter: { provider: body, reported: 'state' } },
    { title: w.received, lines: money.received, filter: { receiver: body, reported: 'state' } },
    { title: w.unmatched, lines: money.unmatched, filter: { provider: body, reported: 'unmatched' } },
  ];
  const columns = all.filter((one) => one.lines.length > 0);
  if (columns.length === 0 && money.fundings.length === 0) return null;
  return (
    <section id="money">
      <h2>{w.title}</h2>
      {columns.length > 0 && <ByYear columns={columns} currency={money.base.code} />}
      {columns.some((one) => one.filter.reported === 'unmatched') && <p className="note">{w.unmatchedHelp}</p>}
      {money.fundings.length > 0 && <FundingRows money={money} />}
    </section>
  );
}

type Column = { title: string; lines: readonly MoneyLine[]; filter: Record<string, string> };

function ByYear({ columns, currency }: { columns: readonly Column[]; currency: string }) {
  const { words, say } = useSpoken();
  const w = words.money;
  const rows = rowsOf(columns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={w.title}>
      <table className="account">
        <caption>{say(w.inCurrency, { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{w.year}</th>
            <th scope="col">{w.step}</th>
            {columns.map((one) => (
              <th key={one.title} scope="col" className="num">
                {one.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, step }) => (
            <tr key={`${year} ${step}`}>
              <th scope="row">
                <bdi>{year}</bdi>
              </th>
              <td>{words.moneySteps[step]}</td>
              {columns.map((column) => (
                <td key={column.title} className="num">
                  <Cell column={column} year={year} step={step} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ column, year, step }: { column: Column; year: number; step: Step }) {
  const found = column.lines.find((one) => one.year === year && one.step === step)?.total;
  if (!found) return '—';
  return (
    <>
      <Link to={toTransactions({ ...column.filter, year: String(year), step })}>
        <Exact amount={found.known} />
      </Link>
      <RateStanding shown={found} />
    </>
  );
}

/** The years and steps of which any column says something, the newest first. */
function rowsOf(columns: readonly Column[]): { year: number; step: Step }[] {
  const seen = new Map<string, { year: number; step: Step }>();
  for (const { year, step } of columns.flatMap((one) => one.lines))
    if (year !== undefined && step !== undefined) seen.set(`${year} ${step}`, { year, step });
  return [...seen.values()].sort((a, b) => b.year - a.year);
}

function FundingRows({ money }: { money: OrganisationMoney }) {
  const { words } = useSpoken();
  const shown = money.fundings.slice(0, MOST_FUNDINGS);
  const others = money.fundings.slice(MOST_FUNDINGS);
  const row = (one: OrganisationMoney['fundings'][number]) => (
    <li key={one.ref} className="row">
      <div className="row-text">
        <Link to={`/projects/${encodeURIComponent(one.project)}`}>
          <Code>{one.ref}</Code>
        </Link>
        <div className="note">
          {words.instruments[one.instrument]} · {words.fundingStandings[one.standing]}
        </div>
      </div>
      <div className="row-side">
        <Exact amount={one.amount} /> <Code>{one.currency}</Code>
      </div>
    </li>
  );
  return (
    <>
      <h3>{words.money.pledged}</h3>
      <ul className="rows">{shown.map(row)}</ul>
      {others.length > 0 && (
        <details>
          <summary>
            {words.money.otherFundings} (<bdi>{others.length}</bdi>)
          </summary>
          <ul className="rows">{others.map(row)}</ul>
        </details>
      )}
    </>
  );
}
