import { Link } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import { Amount, Code, DayText, Text } from '../web/fmt.tsx';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { BudgetFile } from './budget.ts';
import { ConfirmBudget, RefuseBudget } from './budget-forms.tsx';
import { Exact } from './exact.tsx';

/**
 * Budgets as their acts say them, the newest first: what each sets by year, who recorded it, who settled it; one that waits is approved
 * or refused here by another person.
 */
export function BudgetRows({
  budgets,
  mayConfirm,
  toProject,
}: {
  budgets: readonly (BudgetFile & { total: { amount: string } })[];
  mayConfirm: boolean;
  toProject?: boolean;
}) {
  const { words } = useSpoken();
  return (
    <ul className="rows" aria-label={words.moneyEntry.budgets}>
      {budgets.toReversed().map((budget) => (
        <BudgetRow key={budget.id} budget={budget} mayConfirm={mayConfirm} toProject={toProject ?? false} />
      ))}
    </ul>
  );
}

type Row = { budget: BudgetFile & { total: { amount: string } }; mayConfirm: boolean; toProject: boolean };

function BudgetRow({ budget, mayConfirm, toProject }: Row) {
  const { words, lang, say } = useSpoken();
  const me = useMe();
  const may = useMay();
  const w = words.moneyEntry;
  const waits = budget.state === 'proposed';
  const isOwn = budget.proposedBy === me.person;
  return (
    <li className="row" data-budget={budget.number}>
      <div className="row-text">
        {toProject && (
          <>
            <Link to={`/projects/${encodeURIComponent(budget.project)}#money`} data-row="">
              <Code>{budget.project}</Code>
            </Link>{' '}
            ·{' '}
          </>
        )}
        {say(w.budgetNumber, { n: budget.number })} · <Text value={budget.authority} lang={lang} /> ·{' '}
        <bdi>{budget.reference}</bdi> · <DayText day={budget.dated} lang={lang} />
        <div className={waits ? 'waits' : 'note'}>{words.budgetStates[budget.state]}</div>
        {budget.reason && (
          <div className="note">
            <Text value={budget.reason} lang={lang} />
          </div>
        )}
        <details open={waits}>
          <summary>{w.lines}</summary>
          <dl className="pairs">
            {budget.lines.map((line) => (
              <LineOf key={`${line.year} ${line.nature} ${line.envelope}`} line={line} currency={budget.currency} />
            ))}
            <dt>{words.money.recordedBy}</dt>
            <dd>
              <Person id={budget.proposedBy} /> · <DayText day={budget.proposedOn} lang={lang} />
            </dd>
            {budget.settledBy && budget.settledOn && (
              <>
                <dt>{w.settledBy}</dt>
                <dd>
                  <Person id={budget.settledBy} /> · <DayText day={budget.settledOn} lang={lang} />
                </dd>
              </>
            )}
            {budget.act && (
              <>
                <dt>{w.actFile}</dt>
                <dd>
                  <Link to={`/files/${budget.act}`}>{words.money.open}</Link>
                </dd>
              </>
            )}
          </dl>
        </details>
        {waits && isOwn && <p className="note">{w.ownBudget}</p>}
        {waits && !isOwn && mayConfirm && may('budget.confirm') && (
          <>
            <div className="acts">
              <ActLink act="confirm-budget" about={budget.id} strong>
                {w.confirmBudget}
              </ActLink>
              <ActLink act="refuse-budget" about={budget.id}>
                {w.refuseBudget}
              </ActLink>
            </div>
            <Panel act="confirm-budget" about={budget.id} title={w.confirmBudget}>
              <ConfirmBudget budget={budget} />
            </Panel>
            <Panel act="refuse-budget" about={budget.id} title={w.refuseBudget}>
              <RefuseBudget budget={budget} />
            </Panel>
          </>
        )}
      </div>
      <div className="row-side">
        <Amount quantity={{ value: budget.total.amount, unit: budget.currency }} lang={lang} />
      </div>
    </li>
  );
}

function LineOf({ line, currency }: { line: BudgetFile['lines'][number]; currency: string }) {
  const { words } = useSpoken();
  return (
    <>
      <dt>
        <bdi>{line.year}</bdi> · {words.moneyNatures[line.nature]}
      </dt>
      <dd>
        <Exact amount={line.amount} /> <Code>{currency}</Code>
        {line.envelope && (
          <>
            {' · '}
            <Link to={`/money/envelopes/${encodeURIComponent(line.envelope)}`}>
              <Code>{line.envelope}</Code>
            </Link>
          </>
        )}
      </dd>
    </>
  );
}
