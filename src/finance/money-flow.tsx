import { useSearchParams } from 'react-router';
import { addDecimals, decimal, decimalText } from '../kernel/decimal.ts';
import { Flow } from '../web/charts/flow.tsx';
import type { FlowLink, FlowNode } from '../web/charts/flow-layout.ts';
import { formatMoney, plain } from '../web/fmt.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { type DeskLang, useSpoken } from '../web/kit/words.tsx';
import type { MoneyOverview } from './money-overview.ts';
import type { FlowStanding } from './money-summed.ts';
import { ShownAmount, toTransactions } from './shown-amount.tsx';

const truthOf = { announced: 'promised', signed: 'declared', paid: 'verified' } as const;

/** From source to axis to region: one drawing for what is promised, signed or paid, and the same in a table. */
export function MoneyFlow({ overview }: { overview: MoneyOverview }) {
  const { words, lang } = useSpoken();
  const [query, setQuery] = useSearchParams();
  const w = words.money;
  const some = overview.flows.filter((flow) => flow.sources.some((one) => one.shown.amount !== undefined));
  const wanted = query.get('flow') as FlowStanding | null;
  const flow = some.find((one) => one.standing === wanted) ?? some.find((one) => one.standing === 'paid') ?? some[0];
  const said = { announced: w.promised, signed: w.signed, paid: w.paid };
  return (
    <section>
      <h2>{w.flow}</h2>
      {some.length > 1 && (
        <label className="filter">
          <span>{w.flowOf}</span>
          <select
            value={flow?.standing}
            onChange={(event) =>
              setQuery(
                (now) => {
                  const next = new URLSearchParams(now);
                  next.set('flow', event.target.value);
                  return next;
                },
                { replace: true, preventScrollReset: true },
              )
            }
          >
            {some.map((one) => (
              <option key={one.standing} value={one.standing}>
                {said[one.standing]}
              </option>
            ))}
          </select>
        </label>
      )}
      {!flow && <Nothing>{w.flowNone}</Nothing>}
      {flow && (
        <>
          <p className="note">{w.flowLead}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is walked sideways with the arrow keys */}
          <section className="scroll-x" tabIndex={0} aria-label={w.flow}>
            <Flow
              {...drawn(flow, overview, lang, { noAxis: w.noAxis, noRegion: w.noRegion })}
              truth={truthOf[flow.standing]}
              lang={lang}
              title={`${w.flow} (${said[flow.standing]})`}
            />
          </section>
          <details>
            <summary>{w.flowTable}</summary>
            <FlowTable flow={flow} overview={overview} />
          </details>
        </>
      )}
    </section>
  );
}

type OneFlow = MoneyOverview['flows'][number];

const nameOf = (overview: MoneyOverview, ref: string, lang: DeskLang): string => {
  const found = overview.names.find((one) => one.ref === ref);
  return found ? plain(found.title, lang) : ref.replace(/^region:/, '');
};

/** Stops and ribbons: what nobody placed on an axis or in a region has a stop of its own. */
function drawn(
  flow: OneFlow,
  overview: MoneyOverview,
  lang: DeskLang,
  none: { noAxis: string; noRegion: string },
): { nodes: FlowNode[]; links: FlowLink[] } {
  const sums = new Map<string, { column: number; label: string; amount: string }>();
  const stop = (key: string, column: number, label: string, amount: string): void => {
    const before = sums.get(key);
    const sum = decimalText(addDecimals(decimal(before?.amount ?? '0'), decimal(amount)));
    sums.set(key, { column, label, amount: sum });
  };
  const links: FlowLink[] = [];
  for (const { source, axis, shown } of flow.sources) {
    if (shown.amount === undefined) continue;
    stop(`s:${source}`, 0, nameOf(overview, source, lang), shown.amount);
    stop(`a:${axis ?? ''}`, 1, axis === undefined ? none.noAxis : nameOf(overview, axis, lang), shown.amount);
    links.push({ from: `s:${source}`, to: `a:${axis ?? ''}`, part: Number(shown.amount) });
  }
  for (const { axis, region, shown } of flow.regions) {
    if (shown.amount === undefined) continue;
    const label = region === undefined ? none.noRegion : nameOf(overview, `region:${region}`, lang);
    stop(`r:${region ?? ''}`, 2, label, shown.amount);
    links.push({ from: `a:${axis ?? ''}`, to: `r:${region ?? ''}`, part: Number(shown.amount) });
  }
  const nodes = [...sums].map(([key, { column, label, amount }]) => ({
    key,
    column,
    label,
    value: formatMoney(amount, overview.currency, lang),
  }));
  const kept = new Set(nodes.map((node) => node.key));
  return { nodes, links: links.filter((link) => link.part > 0 && kept.has(link.from) && kept.has(link.to)) };
}

/** The same in words, exact; paid amounts open to their transactions. */
function FlowTable({ flow, overview }: { flow: OneFlow; overview: MoneyOverview }) {
  const { words, lang, say } = useSpoken();
  const w = words.money;
  const strategy = overview.strategy.ref;
  const isPaid = flow.standing === 'paid';
  const axisName = (axis: string | undefined) => (axis === undefined ? w.noAxis : nameOf(overview, axis, lang));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={w.flowTable}>
      <table className="account">
        <caption>{say(w.inCurrency, { currency: overview.currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{w.source}</th>
            <th scope="col">{w.axis}</th>
            <th scope="col">{w.region}</th>
            <th scope="col" className="num">
              {w.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.sources.map((one) => (
            <tr key={`${one.source} ${one.axis}`}>
              <td>{nameOf(overview, one.source, lang)}</td>
              <td>{axisName(one.axis)}</td>
              <td />
              <td className="num">
                <ShownAmount
                  shown={one.shown}
                  currency={overview.currency}
                  exact
                  to={
                    isPaid
                      ? toTransactions({
                          strategy,
                          provider: one.source,
                          axis: one.axis ?? 'none',
                          step: 'paiement',
                          reported: 'state',
                        })
                      : undefined
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tbody>
          {flow.regions.map((one) => (
            <tr key={`${one.axis} ${one.region}`}>
              <td />
              <td>{axisName(one.axis)}</td>
              <td>{one.region === undefined ? w.noRegion : nameOf(overview, `region:${one.region}`, lang)}</td>
              <td className="num">
                <ShownAmount
                  shown={one.shown}
                  currency={overview.currency}
                  exact
                  to={
                    isPaid && one.region !== undefined
                      ? toTransactions({
                          strategy,
                          axis: one.axis ?? 'none',
                          step: 'paiement',
                          reported: 'state',
                          region: one.region,
                          place: 'works',
                        })
                      : undefined
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
