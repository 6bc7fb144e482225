import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Amount } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Exact } from './exact.tsx';
import type { Shown } from './money-flow.rules.ts';

/** What an amount says of the rates that made it: an indicative one is marked, what no rate converts is counted apart. */
export function RateStanding({ shown }: { shown: Pick<Shown, 'indicative' | 'unconverted'> }): ReactNode {
  const { words, say } = useSpoken();
  if (shown.indicative === 0 && shown.unconverted === 0) return null;
  return (
    <>
      {shown.indicative > 0 && (
        <span className="note indicative" title={words.money.indicativeHelp}>
          {' '}
          ({words.money.indicative})
        </span>
      )}
      {shown.unconverted > 0 && (
        <span className="note owed"> {say(words.money.unconverted, { n: shown.unconverted })}</span>
      )}
    </>
  );
}

/** An amount that opens to what it is made of, with the standing of its rates; «not reported» where nobody said. */
export function ShownAmount({
  shown,
  to,
  currency,
  exact,
}: {
  shown: Shown;
  to?: string | undefined;
  currency: string;
  exact?: boolean;
}) {
  const { lang } = useSpoken();
  if (shown.amount === undefined)
    return (
      <>
        <Exact amount={undefined} />
        <RateStanding shown={shown} />
      </>
    );
  const said = exact ? (
    <Exact amount={shown.amount} />
  ) : (
    <Amount quantity={{ value: shown.amount, unit: currency }} lang={lang} />
  );
  return (
    <>
      {to ? <Link to={to}>{said}</Link> : said}
      <RateStanding shown={shown} />
    </>
  );
}

/** Address of the transactions behind an amount. */
export const toTransactions = (filter: Record<string, string | undefined>): string =>
  `/money/transactions?${new URLSearchParams(Object.entries(filter).filter((one): one is [string, string] => one[1] !== undefined))}`;
