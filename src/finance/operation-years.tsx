import { isMissing, type Maybe } from '../kernel/missing.ts';
import { Amount, DayText } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { OperationFunded } from './project-money.ts';

/** Years of running that have money after commissioning, one box each, and the first year that has none. */
export function OperationYears({ operation, currency }: { operation: Maybe<OperationFunded>; currency: string }) {
  const { words, lang, say } = useSpoken();
  const w = words.money;
  if (isMissing(operation)) return <p className="note">{w.noCliff}</p>;
  return (
    <>
      <p className={operation.years === 0 ? 'owed' : ''}>
        {say(w.operationYears, { n: operation.years })} · <DayText day={operation.commissioning.day} lang={lang} />
      </p>
      <ol className="years" aria-label={w.operation}>
        {operation.funded.map((one) => (
          <li key={one.year} className="year-funded">
            <b>
              <bdi>{one.year}</bdi>
            </b>
            {one.budget !== undefined && (
              <small>
                <Amount quantity={{ value: one.budget, unit: currency }} lang={lang} short />
              </small>
            )}
          </li>
        ))}
        <li className="year-cliff">
          <b>
            <bdi>{operation.cliffYear}</bdi>
          </b>
          <small>{w.notReported}</small>
        </li>
      </ol>
      <p className="waits">{say(w.cliff, { year: <bdi>{operation.cliffYear}</bdi> })}</p>
    </>
  );
}
