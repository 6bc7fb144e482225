import { Link } from 'react-router';
import { Code, DayText } from '../web/fmt.tsx';
import { Pages } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { MoneyOverview } from './money-overview.ts';
import { RateSaid } from './rate-said.tsx';
import { ShownAmount } from './shown-amount.tsx';

/** What the promised and the signed amounts are made of: who funds what, on which day, by which rate. */
export function Fundings({ overview, limit }: { overview: MoneyOverview; limit: number }) {
  const { words, lang, say } = useSpoken();
  const w = words.money;
  if (overview.fundings.length === 0) return null;
  return (
    <section id="fundings">
      <h2>{w.fundings}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.fundings}>
        <table className="account">
          <caption>{say(w.inCurrency, { currency: overview.currency })}</caption>
          <thead>
            <tr>
              <th scope="col">{w.reference}</th>
              <th scope="col">{w.source}</th>
              <th scope="col">{w.day}</th>
              <th scope="col" className="num">
                {w.amount}
              </th>
              <th scope="col">{w.rate}</th>
            </tr>
          </thead>
          <tbody>
            {overview.fundings.map((one) => (
              <tr key={one.ref}>
                <td>
                  <Link to={`/projects/${encodeURIComponent(one.project)}`}>
                    <Code>{one.ref}</Code>
                  </Link>
                </td>
                <td>
                  <Organisation reference={one.organisation} />
                  <div className="note">{words.fundingStandings[one.standing]}</div>
                </td>
                <td>
                  <DayText day={one.day} lang={lang} />
                </td>
                <td className="num">
                  <ShownAmount shown={one.shown} currency={overview.currency} exact />
                  {one.currency !== overview.currency && (
                    <div className="note">
                      <Exact amount={one.amount} /> <Code>{one.currency}</Code>
                    </div>
                  )}
                </td>
                <td className="note">
                  {one.currency === overview.currency && w.noRateNeeded}
                  {one.rates.map((rate) => (
                    <RateSaid key={rate.id} rate={rate} />
                  ))}
                  {one.currency !== overview.currency && one.rates.length === 0 && (
                    <span className="owed">{w.noRate}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages total={overview.fundingsTotal} limit={limit} />
    </section>
  );
}
