import { Num, plain } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { MoneyOverview } from './money-overview.ts';
import { ShownAmount, toTransactions } from './shown-amount.tsx';

/** What was paid by place of works and by place of benefit, and per inhabitant of the place that benefits. */
export function MoneyRegions({ overview }: { overview: MoneyOverview }) {
  const { words, lang, say } = useSpoken();
  const w = words.money;
  const nameOf = (code: string): string => {
    const found = overview.names.find((one) => one.ref === `region:${code}`);
    return found ? plain(found.title, lang) : code;
  };
  return (
    <section>
      <h2>{w.regions}</h2>
      <p className="note">{w.regionsLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.regions}>
        <table className="account">
          <caption>{say(w.inCurrency, { currency: overview.currency })}</caption>
          <thead>
            <tr>
              <th scope="col">{w.region}</th>
              {[w.works, w.benefit, w.population, w.perHead].map((one) => (
                <th key={one} scope="col" className="num">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.regions.map((one) => (
              <tr key={one.region ?? ''}>
                <th scope="row">{one.region === undefined ? w.noRegion : nameOf(one.region)}</th>
                {(['works', 'benefit'] as const).map((kind) => (
                  <td key={kind} className="num">
                    <ShownAmount
                      shown={one[kind]}
                      currency={overview.currency}
                      exact
                      to={
                        one.region === undefined
                          ? undefined
                          : toTransactions({
                              strategy: overview.strategy.ref,
                              step: 'paiement',
                              reported: 'state',
                              region: one.region,
                              place: kind,
                            })
                      }
                    />
                  </td>
                ))}
                <td className="num">
                  {one.population === undefined ? '—' : <Num value={one.population} lang={lang} />}
                </td>
                <td className="num">
                  {one.perHead === undefined && one.benefit.amount !== undefined ? '—' : <Exact amount={one.perHead} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
