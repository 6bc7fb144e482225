import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { Bars } from '../web/charts/bars.tsx';
import { read } from '../web/client.ts';
import { Amount, Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { BudgetRows } from './budget-rows.tsx';
import type { EnvelopeSummary } from './envelope-file.ts';
import { RecordEnvelope } from './envelope-forms.tsx';
import { DaysLeft } from './envelope-standing.tsx';
import { RecordFunding } from './funding-forms.tsx';
import type { ListedBudget } from './list-money.ts';
import { MoneyFlow } from './money-flow.tsx';
import { Fundings } from './money-fundings.tsx';
import type { MoneyOverview } from './money-overview.ts';
import { MoneyRegions } from './money-regions.tsx';
import { ShownAmount, toTransactions } from './shown-amount.tsx';

const LIMIT = 50;
type Strategy = { ref: string; title: LocalizedText };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = query.get('strategy');
  const [{ items: strategies }, { items: all }] = await Promise.all([
    read<{ items: Strategy[] }>('strategies'),
    read<{ items: EnvelopeSummary[] }>('envelopes'),
  ]);
  // the strategy whose envelope ends soonest is what one looks at first
  const first = asked ?? all.findLast((one) => one.daysLeft >= 0)?.strategy ?? strategies[0]?.ref;
  return {
    strategies,
    envelopes: all.filter((one) => one.strategy === first),
    overview:
      first === undefined
        ? undefined
        : await read<MoneyOverview>('money-overview', {
            strategy: first,
            offset: query.get('offset') ?? '0',
            limit: LIMIT,
          }),
    waiting:
      first === undefined
        ? []
        : (await read<{ items: ListedBudget[] }>('budgets', { strategy: first, state: 'proposed' })).items,
  };
}

/** The money of a strategy: promised beside signed beside paid, its envelopes, its way from source to region. */
export function Component() {
  const { strategies, envelopes, overview, waiting } = useLoaderData<typeof loader>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { words, lang } = useSpoken();
  const may = useMay();
  return (
    <>
      <title>{`${words.money.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.money.title}</h1>
      <p className="lead">{words.money.lead}</p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="strategy"
          label={words.money.strategy}
          any={overview ? plain(overview.strategy.title, lang) : words.list.any}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
      </Filters>
      {!overview && <Nothing>{words.envelopes.none}</Nothing>}
      {overview && (
        <>
          <Levels overview={overview} />
          <EnterMoney strategy={overview.strategy.ref} />
          {waiting.length > 0 && (
            <section id="waiting-budgets">
              <h2>{words.moneyEntry.waitingBudgets}</h2>
              <BudgetRows budgets={waiting} mayConfirm toProject />
            </section>
          )}
          <section>
            <h2>{words.envelopes.title}</h2>
            {may('envelope.edit') && (
              <>
                <div className="acts">
                  <ActLink act="envelope">{words.envelopes.record}</ActLink>
                </div>
                <Panel act="envelope" title={words.envelopes.record}>
                  <RecordEnvelope strategy={overview.strategy.ref} currency={overview.currency} />
                </Panel>
              </>
            )}
            <Envelopes envelopes={envelopes} />
          </section>
          <MoneyFlow overview={overview} />
          <MoneyRegions overview={overview} />
          <Fundings overview={overview} limit={LIMIT} />
        </>
      )}
    </>
  );
}

/** Where money is entered and the rates that convert it are read. */
function EnterMoney({ strategy }: { strategy: string }) {
  const { words } = useSpoken();
  const may = useMay();
  const seesAll = useMe().grants.some((one) => one.scope.kind === 'instance');
  const w = words.moneyEntry;
  return (
    <>
      <div className="acts">
        {may('funding.edit') && <ActLink act="funding">{w.recordFunding}</ActLink>}
        <Link to={toTransactions({ strategy })}>{words.money.transactions}</Link>
        {seesAll && <Link to={`/fair-share?strategy=${encodeURIComponent(strategy)}`}>{words.fairShare.title}</Link>}
        <Link to="/money/rates">{w.rates}</Link>
        {may('list.import') && <Link to="/money/import">{words.lists.title}</Link>}
      </div>
      {may('funding.edit') && (
        <Panel act="funding" title={w.recordFunding}>
          <RecordFunding />
        </Panel>
      )}
    </>
  );
}

const truthOf = { announced: 'promised', signed: 'declared', paid: 'verified' } as const;

/** Three bars on one scale, each drawn as true as it is, and beside them what is engaged and what partners alone report. */
function Levels({ overview }: { overview: MoneyOverview }) {
  const { words, lang } = useSpoken();
  const { levels, currency, strategy } = overview;
  const longest = Math.max(
    1,
    ...(['announced', 'signed', 'paid'] as const).map((one) => Number(levels[one].amount ?? 0)),
  );
  const link = (step: string, reported?: string) => toTransactions({ strategy: strategy.ref, step, reported });
  const said = { announced: words.money.promised, signed: words.money.signed, paid: words.money.paid };
  return (
    <section>
      <h2>{words.money.levels}</h2>
      <Bars
        lang={lang}
        bars={(['announced', 'signed', 'paid'] as const).map((one) => ({
          key: one,
          label: said[one],
          value: (
            <ShownAmount
              shown={levels[one]}
              currency={currency}
              to={one === 'paid' ? link('paiement', 'state') : '#fundings'}
            />
          ),
          part: levels[one].amount === undefined ? undefined : Number(levels[one].amount) / longest,
          truth: truthOf[one],
        }))}
      />
      <dl className="pairs">
        <dt>{words.money.engaged}</dt>
        <dd>
          <ShownAmount shown={levels.engaged} currency={currency} to={link('engagement', 'state')} />
        </dd>
        {levels.unmatched.lines > 0 && (
          <>
            <dt>{words.money.unmatched}</dt>
            <dd>
              <ShownAmount shown={levels.unmatched} currency={currency} to={link('disbursement', 'unmatched')} />
              <div className="note">{words.money.unmatchedHelp}</div>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Envelopes, the one that ends last first, each with its days left, what is paid and whether something follows. */
function Envelopes({ envelopes }: { envelopes: readonly EnvelopeSummary[] }) {
  const { words, lang, say } = useSpoken();
  const w = words.envelopes;
  if (envelopes.length === 0) return <Nothing>{w.none}</Nothing>;
  return (
    <ul className="rows" aria-label={w.title}>
      {envelopes.map((one) => {
        const money = (value: string) => <Amount quantity={{ value, unit: one.currency }} lang={lang} />;
        const isSilent = one.holes.some((hole) => hole.what === 'paid') && /^0(\.0*)?$/.test(one.whole.paid);
        return (
          <li key={one.ref} className="row">
            <div className="row-text">
              <Link to={`/money/envelopes/${encodeURIComponent(one.ref)}`} data-row="">
                <Text value={one.title} lang={lang} />
              </Link>
              <div className="note">
                <Code>{one.ref}</Code> · {money(one.amount)} · <DayText day={one.firstDay} lang={lang} /> –{' '}
                <DayText day={one.lastDay} lang={lang} />
              </div>
              <div className="note">
                {isSilent ? w.nothingPaid : say(w.paidOf, { paid: money(one.whole.paid), amount: money(one.amount) })}
                {' · '}
                <span className={one.successor.state === 'recorded' ? '' : 'waits'}>
                  {w[`successor-${one.successor.state}`]}
                </span>
              </div>
              {one.isAboutToLapse && one.lapse.atRisk !== '0' && (
                <div className="owed">
                  {w.atRisk}
                  {words.shell.colon}
                  {money(one.lapse.atRisk)}
                </div>
              )}
            </div>
            <div className="row-side">
              <span className={one.isAboutToLapse ? 'owed' : 'note'}>
                <DaysLeft days={one.daysLeft} />
              </span>
              {one.closed && (
                <span className={one.closed.isOutdated ? 'owed' : 'note'}>
                  {one.closed.isOutdated ? w.outdated : w.closed}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
