import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { ShownTransaction } from './list-money.ts';
import { RateStanding } from './shown-amount.tsx';
import type { MoneyTotal } from './totals.ts';
import { sides, steps } from './transaction.ts';
import { RecordTransaction } from './transaction-forms.tsx';
import { TransactionRow } from './transaction-row.tsx';

const LIMIT = 50;
type Page = {
  total: number;
  sum?: MoneyTotal;
  base: { code: string; decimals: number };
  items: ShownTransaction[];
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { act: _, about: __, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  return { page: await read<Page>('transactions', { ...asked, limit: LIMIT }), asked };
}

/** What an amount is made of: each transaction with its day, its rate and who reported it; the total is that of the amount. */
export function Component() {
  const { page, asked } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.money;
  const years = [...new Set(page.items.map((one) => one.day.slice(0, 4)))].sort();
  return (
    <>
      <title>{`${w.transactions} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to={asked.strategy ? `/money?strategy=${encodeURIComponent(asked.strategy)}` : '/money'}>{w.title}</Link>
        {asked.envelope && (
          <>
            {' · '}
            <Link to={`/money/envelopes/${encodeURIComponent(asked.envelope)}`}>
              <Code>{asked.envelope}</Code>
            </Link>
          </>
        )}
        {asked.project && (
          <>
            {' · '}
            <Link to={`/projects/${encodeURIComponent(asked.project)}`}>
              <Code>{asked.project}</Code>
            </Link>
          </>
        )}
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{w.transactions}</h1>
        {(may('money.record') || may('money.report')) && (
          <ActLink act="transaction" strong>
            {words.moneyEntry.recordTransaction}
          </ActLink>
        )}
      </div>
      <p className="lead">{say(w.transactionsLead, { n: page.total })}</p>
      {page.sum && !asked.region && (
        <p className="lead" data-sum="">
          {w.total}
          {words.shell.colon}
          <b>
            <Exact amount={page.sum.lines > page.sum.unconverted ? page.sum.known : undefined} />
          </b>{' '}
          <Code>{page.base.code}</Code>
          <RateStanding shown={page.sum} />
        </p>
      )}
      {may('list.import') && may('money.record') && (
        <p className="note">
          <Link to="/money/import?kind=transactions">{words.lists.title}</Link>
        </p>
      )}
      <Panel act="transaction" title={words.moneyEntry.recordTransaction}>
        <RecordTransaction {...(asked.project ? { project: asked.project } : {})} />
      </Panel>
      <Filters label={words.list.filters}>
        {(['strategy', 'envelope', 'project', 'axis', 'provider', 'place', 'region'] as const).map(
          (name) => asked[name] && <input key={name} type="hidden" name={name} value={asked[name]} />,
        )}
        <ChoiceFilter
          name="step"
          label={w.step}
          any={words.list.any}
          options={steps.map((one) => ({ value: one, label: words.moneySteps[one] }))}
        />
        <ChoiceFilter
          name="reported"
          label={w.side}
          any={words.list.any}
          options={[
            ...sides.map((one) => ({ value: one, label: words.moneySides[one] })),
            { value: 'unmatched', label: w.unmatched },
          ]}
        />
        <ChoiceFilter
          name="year"
          label={w.year}
          any={words.list.any}
          options={[...new Set([...years, ...(asked.year ? [asked.year] : [])])].map((one) => ({
            value: one,
            label: one,
          }))}
        />
      </Filters>
      <ul className="rows" aria-label={w.transactions}>
        {page.items.map((one) => (
          <TransactionRow key={one.id} transaction={one} base={page.base.code} />
        ))}
      </ul>
      {page.items.length === 0 && <Nothing>{say(w.transactionsLead, { n: 0 })}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="transactions-file" />
    </>
  );
}
