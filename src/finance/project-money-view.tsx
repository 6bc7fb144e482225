import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isMissing, type Maybe, missing } from '../kernel/missing.ts';
import { Bars } from '../web/charts/bars.tsx';
import { Amount, Code, DayText, Percent, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ProposeBudget } from './budget-forms.tsx';
import { BudgetRows } from './budget-rows.tsx';
import { RecordFunding, ReviseFunding } from './funding-forms.tsx';
import { OperationYears } from './operation-years.tsx';
import type { ProjectMoney, ShownBudget } from './project-money.ts';
import { RateSaid } from './rate-said.tsx';
import { RateStanding, toTransactions } from './shown-amount.tsx';
import type { MoneyTotal } from './totals.ts';
import { RecordTransaction } from './transaction-forms.tsx';

const part = (value: Maybe<string>): number => (isMissing(value) ? 0 : Math.max(0, Number(value)));

/** What is shown of the money of a project, and what the reader may enter of it. */
export type ProjectMoneyFile = ProjectMoney & {
  mayProposeBudget: boolean;
  mayConfirmBudget: boolean;
  mayEditFunding: boolean;
  mayRecord: boolean;
};

/** The money of a project, from the budget to what was paid, each amount open to what it is made of and entered where it is read. */
export function ProjectMoneyView({ money }: { money: ProjectMoneyFile }) {
  const { words, lang } = useSpoken();
  const w = words.money;
  const said = (value: Maybe<string>): ReactNode =>
    isMissing(value) ? (
      <span className="soft">{w.notReported}</span>
    ) : (
      <Amount quantity={{ value, unit: money.base.code }} lang={lang} />
    );
  const { first, last, current } = money.budgets;
  const chain = [
    ['engagement', money.engaged],
    ['liquidation', money.liquidated],
    ['ordonnancement', money.ordered],
    ['paiement', money.paid],
  ] as const;
  const amounts = [
    ...chain.map(([, total]) => part(total.lines > 0 ? total.known : '0')),
    part(money.funded.announced),
    part(money.funded.signed),
    last ? part(last.total.value) : 0,
  ];
  const longest = Math.max(1, ...amounts);
  const bar = (
    key: string,
    label: string,
    value: ReactNode,
    amount: number | undefined,
    truth: 'promised' | 'declared' | 'verified',
  ) => ({
    key,
    label,
    value,
    part: amount === undefined ? undefined : amount / longest,
    truth,
  });
  const announced = money.fundings.filter((one) => one.standing !== 'withdrawn');
  return (
    <section id="money">
      <h2>{w.budgetTitle}</h2>
      <EnterMoney money={money} />
      {money.budgets.all.length === 0 && <p className="note">{w.budgetNone}</p>}
      <dl className="pairs">
        <BudgetLine label={w.budgetFirst} budget={first} said={said} />
        <BudgetLine label={w.budgetLast} budget={last} said={said} />
        {current && current.id !== last?.id && <BudgetLine label={w.budgetCurrent} budget={current} said={said} />}
        <dt>{w.gap}</dt>
        <dd>{said(money.unfunded.signed)}</dd>
        <dt>{w.absorption}</dt>
        <dd>
          {isMissing(money.absorption) ? (
            <span className="soft">{w.notReported}</span>
          ) : (
            <Percent share={money.absorption} lang={lang} />
          )}
        </dd>
      </dl>
      {money.budgets.all.length > 0 && (
        <>
          <h3>{words.moneyEntry.budgets}</h3>
          <BudgetRows budgets={money.budgets.all} mayConfirm={money.mayConfirmBudget} />
        </>
      )}
      <h3>{w.chain}</h3>
      <Bars
        lang={lang}
        bars={[
          ...(part(money.funded.announced) > 0
            ? [bar('announced', w.announced, said(money.funded.announced), part(money.funded.announced), 'promised')]
            : []),
          bar(
            'signed',
            w.fundingSigned,
            announced.length > 0 ? said(money.funded.signed) : said(missing('not-reported')),
            announced.length > 0 ? part(money.funded.signed) : undefined,
            'declared',
          ),
          ...chain.map(([step, total]) =>
            bar(
              step,
              words.moneySteps[step],
              <TotalSaid total={total} project={money.project} step={step} currency={money.base.code} />,
              total.lines > 0 ? part(total.known) : undefined,
              step === 'paiement' ? 'verified' : 'declared',
            ),
          ),
        ]}
      />
      {money.international.map(({ step, side, total }) => (
        <p key={`${step} ${side}`} className="note">
          {words.moneySteps[step]} ({words.moneySides[side]}){words.shell.colon}
          <TotalSaid
            total={total}
            project={money.project}
            step={step}
            currency={money.base.code}
            reported={side === 'partner' ? 'unmatched' : 'state'}
          />
        </p>
      ))}
      {announced.length > 0 && (
        <>
          <h3>{w.fundings}</h3>
          <ul className="rows" aria-label={w.fundings}>
            {announced.map((one) => (
              <li key={one.ref} className="row">
                <div className="row-text">
                  <Organisation reference={one.organisation} link /> · {words.instruments[one.instrument]}
                  <div className="note">
                    <Code>{one.ref}</Code> · {words.fundingStandings[one.standing]}
                    {one.signedOn && (
                      <>
                        {' '}
                        <DayText day={one.signedOn} lang={lang} />
                      </>
                    )}
                    {one.source && (
                      <>
                        {' · '}
                        <Link to={`/sources/${encodeURIComponent(one.source)}`}>{w.source}</Link>
                      </>
                    )}
                  </div>
                  {one.shown.rates.map((rate) => (
                    <div key={rate.id} className="note">
                      <RateSaid rate={rate} />
                    </div>
                  ))}
                  {money.mayEditFunding && (
                    <>
                      <div className="acts">
                        <ActLink act="revise-funding" about={one.ref}>
                          {words.moneyEntry.reviseFunding}
                        </ActLink>
                      </div>
                      <Panel act="revise-funding" about={one.ref} title={words.moneyEntry.reviseFunding}>
                        <ReviseFunding funding={one} />
                      </Panel>
                    </>
                  )}
                </div>
                <div className="row-side">
                  <Amount quantity={{ value: one.amount, unit: one.currency }} lang={lang} />
                  {one.currency !== money.base.code && <span className="note">{said(one.shown.value)}</span>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{w.operation}</h3>
      <OperationYears operation={money.operation} currency={(last ?? current)?.currency ?? money.base.code} />
      <p className="note">
        <Link to={toTransactions({ project: money.project })}>{w.transactions}</Link>
      </p>
    </section>
  );
}

/** What one may enter of a project's money: its budget, who funds it, a transaction. */
function EnterMoney({ money }: { money: ProjectMoneyFile }) {
  const { words } = useSpoken();
  const w = words.moneyEntry;
  const waits = money.budgets.all.some((one) => one.state === 'proposed');
  if (!money.mayProposeBudget && !money.mayEditFunding && !money.mayRecord) return null;
  return (
    <>
      <div className="acts">
        {money.mayProposeBudget && !waits && <ActLink act="budget">{w.proposeBudget}</ActLink>}
        {money.mayEditFunding && <ActLink act="funding">{w.recordFunding}</ActLink>}
        {money.mayRecord && <ActLink act="transaction">{w.recordTransaction}</ActLink>}
      </div>
      <Panel act="budget" title={w.proposeBudget}>
        <ProposeBudget project={money.project} />
      </Panel>
      <Panel act="funding" title={w.recordFunding}>
        <RecordFunding project={money.project} />
      </Panel>
      <Panel act="transaction" title={w.recordTransaction}>
        <RecordTransaction project={money.project} />
      </Panel>
    </>
  );
}

function BudgetLine({
  label,
  budget,
  said,
}: {
  label: string;
  budget: ShownBudget | undefined;
  said: (value: Maybe<string>) => ReactNode;
}) {
  const { words, lang } = useSpoken();
  const w = words.money;
  if (!budget) return null;
  return (
    <>
      <dt>
        {w.budget}
        {words.shell.colon}
        {label}
      </dt>
      <dd>
        {said(budget.total.value)}
        {budget.total.rates.some((rate) => rate.standing === 'indicative') && (
          <span className="note indicative"> ({w.indicative})</span>
        )}
        {budget.total.rates.map((rate) => (
          <div key={rate.id} className="note">
            <Amount quantity={{ value: budget.total.amount, unit: budget.currency }} lang={lang} /> ·{' '}
            <RateSaid rate={rate} />
          </div>
        ))}
        <div className="note">
          {w.authority}
          {words.shell.colon}
          <Text value={budget.authority} lang={lang} /> · <bdi>{budget.reference}</bdi> ·{' '}
          <DayText day={budget.dated} lang={lang} />
        </div>
      </dd>
    </>
  );
}

/** A total of one step, open to its transactions, with the standing of its rates. */
function TotalSaid({
  total,
  project,
  step,
  currency,
  reported = 'state',
}: {
  total: MoneyTotal;
  project: string;
  step: string;
  currency: string;
  reported?: 'state' | 'unmatched';
}) {
  const { words, lang } = useSpoken();
  if (total.lines === 0) return <span className="soft">{words.money.notReported}</span>;
  return (
    <>
      <Link to={toTransactions({ project, step, reported })}>
        <Amount quantity={{ value: total.known, unit: currency }} lang={lang} />
      </Link>
      <RateStanding shown={total} />
    </>
  );
}
