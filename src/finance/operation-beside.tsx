import { Link } from 'react-router';
import { compareDecimals, decimal } from '../kernel/decimal.ts';
import { isMissing } from '../kernel/missing.ts';
import type { Quantity } from '../kernel/quantity.ts';
import { Amount } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { OperationYears } from './operation-years.tsx';
import type { ProjectMoney } from './project-money.ts';

/** What the budget gives for running, beside the criterion of a gate that asks for years of it. It proves nothing by itself. */
export function OperationBeside({ money, minimum }: { money: ProjectMoney; minimum?: Quantity | undefined }) {
  const { words, lang, say } = useSpoken();
  const w = words.money;
  const { operation, budgets } = money;
  const funded = isMissing(operation) ? undefined : operation.years;
  const isEnough =
    funded !== undefined &&
    minimum !== undefined &&
    compareDecimals(decimal(String(funded)), decimal(minimum.value)) >= 0;
  return (
    <aside className="beside" aria-label={w.gateAsks}>
      <strong>
        <Link to={`/projects/${encodeURIComponent(money.project)}#money`}>{w.gateAsks}</Link>
      </strong>
      <OperationYears operation={operation} currency={(budgets.last ?? budgets.current)?.currency ?? money.base.code} />
      {minimum && funded !== undefined && (
        <p className={isEnough ? 'note' : 'owed'}>
          {say(isEnough ? w.gateEnough : w.gateShort, { asked: <Amount quantity={minimum} lang={lang} /> })}
        </p>
      )}
    </aside>
  );
}
