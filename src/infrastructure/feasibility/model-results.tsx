import { SwingBars } from '../../web/charts/swing-bars.tsx';
import { Amount, Num, Percent } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { FeasibilityModel, ModelOutcome } from './model.ts';

/** Millions of money with one decimal. */
const millions = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

function Money({ value, currency }: { value: number; currency: string }) {
  const { words, lang } = useSpoken();
  return (
    <>
      <Num value={millions(value)} lang={lang} digits={1} /> {words.feasibility.millions} <bdi>{currency}</bdi>
    </>
  );
}

/** The main figures; what is not defined says so, and several rates of return are all told. */
export function MainFigures({ model, outcome }: { model: FeasibilityModel; outcome: ModelOutcome }) {
  const { words, lang } = useSpoken();
  const w = words.feasibility;
  const { base, worst, best } = outcome.finance;
  const { hours, energy, lcoe } = outcome;
  const perMwh = (value: number) => (
    <>
      <Num value={value.toFixed(2)} lang={lang} digits={2} /> <bdi>{model.currency}</bdi> {w.perMwh}
    </>
  );
  return (
    <dl className="pairs" data-results="">
      <dt>{w.npv}</dt>
      <dd data-figure="npv">
        <Money value={base.npv} currency={model.currency} />
        <span className="note">
          {' '}
          · {w.bounds} <Money value={worst.npv} currency={model.currency} /> …{' '}
          <Money value={best.npv} currency={model.currency} />
        </span>
      </dd>
      <dt>{w.irr}</dt>
      <dd>
        {base.rates.length === 0 && w.noRate}
        {base.rates.length > 1 && <>{w.severalRates} </>}
        {base.rates.map((one, at) => (
          <span key={one}>
            {at > 0 && ' · '}
            <Percent share={one.toFixed(4)} lang={lang} />
          </span>
        ))}
      </dd>
      <dt>{w.payback}</dt>
      <dd>
        {base.payback === null ? (
          w.never
        ) : (
          <Amount quantity={{ value: base.payback.toFixed(1), unit: 'years' }} lang={lang} />
        )}
      </dd>
      <dt>{w.breakEven}</dt>
      <dd>
        {base.breakEvenPrice === null ? (
          w.undefined
        ) : (
          <>
            <Num value={base.breakEvenPrice.toFixed(2)} lang={lang} digits={2} /> <bdi>{model.currency}</bdi>{' '}
            {w.perKwMonth}
          </>
        )}
      </dd>
      <dt>{w.lcoe}</dt>
      <dd>
        {lcoe === null ? w.undefined : perMwh(lcoe)}{' '}
        <span className="note">
          · {w.paidPrice} {perMwh(model.inputs.energyPerMwh.base)}
        </span>
      </dd>
      <dt>{w.facility}</dt>
      <dd>
        <Amount quantity={{ value: energy.facilityMw.toFixed(1), unit: 'MW' }} lang={lang} /> ·{' '}
        <Num value={energy.facilityEnergyGwh.toFixed(0)} lang={lang} /> {w.gwh}
      </dd>
      <dt>{w.matching}</dt>
      <dd>
        <Share value={hours.yearlyMatching} />
      </dd>
      <dt>{w.hourly}</dt>
      <dd data-figure="hourly">
        <Share value={hours.share247} />
        <span className="note">
          {' '}
          · {w.curtailed} <Num value={(hours.curtailed / 1000).toFixed(0)} lang={lang} /> {w.gwh} · {w.unmet}{' '}
          <Num value={(hours.unmet / 1000).toFixed(0)} lang={lang} /> {w.gwh}
        </span>
        {model.year.kind === 'synthetic' && <div className="note owed">{w.synthetic}</div>}
      </dd>
    </dl>
  );
}

export function Share({ value }: { value: number | null }) {
  const { words, lang } = useSpoken();
  return value === null ? words.feasibility.undefined : <Percent share={value.toFixed(3)} lang={lang} />;
}

/** What moves while a slider is moved, kept in view beside it. */
export function FiguresNow({ model, outcome }: { model: FeasibilityModel; outcome: ModelOutcome }) {
  const { words } = useSpoken();
  const w = words.feasibility;
  return (
    <output className="model-now">
      {w.npv}
      {words.shell.colon}
      <Money value={outcome.finance.base.npv} currency={model.currency} /> · {w.hourly}
      {words.shell.colon}
      <Share value={outcome.hours.share247} />
    </output>
  );
}

/** One input at a time to both its ends, the widest first. */
export function Tornado({ model, outcome }: { model: FeasibilityModel; outcome: ModelOutcome }) {
  const { words, lang } = useSpoken();
  const w = words.feasibility;
  const { tornado, base } = outcome.finance;
  return (
    <section>
      <h2>{w.tornado}</h2>
      <p className="note">
        {w.npv}
        {words.shell.colon}
        {w.millions} <bdi>{model.currency}</bdi>
      </p>
      {tornado.length === 0 && <p className="note">{w.noRange}</p>}
      <SwingBars
        lang={lang}
        middle={base.npv}
        bars={tornado.map((one) => ({
          key: one.driver,
          label: words.modelInputs[one.driver],
          low: one.npvLow,
          high: one.npvHigh,
          value: (
            <>
              <Num value={millions(one.npvLow)} lang={lang} digits={1} /> …{' '}
              <Num value={millions(one.npvHigh)} lang={lang} digits={1} />
            </>
          ),
        }))}
      />
    </section>
  );
}

/** What is built, earned and paid each year. */
export function Flows({ model, outcome }: { model: FeasibilityModel; outcome: ModelOutcome }) {
  const { words, lang } = useSpoken();
  const w = words.feasibility;
  const cell = (value: number) => <Num value={millions(value)} lang={lang} digits={1} />;
  return (
    <section>
      <h2>{w.flows}</h2>
      <p className="note">
        {w.millions} <bdi>{model.currency}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its window is scrolled by keys too */}
      <section className="model-box" tabIndex={0} aria-label={w.flows}>
        <table className="account">
          <thead>
            <tr>
              {[w.year, w.built, w.liveMw, w.earned, w.power, w.running, w.net, w.total].map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcome.years.map((one) => (
              <tr key={one.year}>
                <th scope="row">
                  <bdi>{one.year}</bdi>
                </th>
                <td>{cell(one.built)}</td>
                <td>{cell(one.liveMw)}</td>
                <td>{cell(one.earned)}</td>
                <td>{cell(one.power)}</td>
                <td>{cell(one.running)}</td>
                <td>{cell(one.net)}</td>
                <td>{cell(one.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
