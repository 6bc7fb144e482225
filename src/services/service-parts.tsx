import { Num, Percent, PeriodText } from '../web/fmt.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { serviceCounts } from './digital-service.ts';
import { SaidItem } from './said-item.tsx';
import type { ServiceFile, StandingReport } from './service-file.ts';

/** Days of a median as a number: it is compared, not spoken. */
const Median = ({ report: { medianDays, punctual } }: { report: Pick<StandingReport, 'medianDays' | 'punctual'> }) => {
  const { words, lang } = useSpoken();
  return (
    <>
      {medianDays === undefined ? words.systems.notReported : <Num value={medianDays} lang={lang} />} ·{' '}
      <span className={punctual === 'over' ? 'owed' : ''}>{words.punctuals[punctual]}</span>
    </>
  );
};

/** What stands of each period and place, with its shares; a count that nobody told says so. */
export function ByPlace({ file: { standing } }: { file: ServiceFile }) {
  const { words, lang } = useSpoken();
  const w = words.services;
  const unknown = words.systems.notReported;
  if (standing.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={w.byPlace}>
      <h2>{w.byPlace}</h2>
      <table className="book-moves">
        <thead>
          <tr>
            <th scope="col">{w.period}</th>
            <th scope="col">{words.serviceCounts.requests}</th>
            <th scope="col">{w.completion}</th>
            <th scope="col">{w.inTimeShare}</th>
            <th scope="col">{w.medianDays}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {standing.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                <PeriodText code={one.period} lang={lang} /> · {one.place ? <PlaceName code={one.place} /> : w.whole}
              </th>
              <td>
                <Num value={one.requests} lang={lang} />
              </td>
              <td>{one.use.completion === undefined ? unknown : <Percent share={one.use.completion} lang={lang} />}</td>
              <td>
                {one.use.inTimeShare === undefined ? unknown : <Percent share={one.use.inTimeShare} lang={lang} />}
              </td>
              <td>
                <Median report={one} />
              </td>
              <td>{words.saidStatuses[one.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every report, the latest first; one that waits carries the two answers of whoever may give them. */
export function ServiceReports({ file: { reports } }: { file: ServiceFile }) {
  const { words, lang } = useSpoken();
  const w = words.services;
  return (
    <section>
      <h2>{w.reports}</h2>
      {reports.length === 0 && <p className="note">{words.systems.noStatements}</p>}
      <ul className="rows">
        {reports.toReversed().map((one) => (
          <SaidItem
            key={one.id}
            said={one}
            verbs={{ verify: 'verify-service-report', return: 'return-service-report' }}
          >
            <PeriodText code={one.period} lang={lang} /> · {one.place ? <PlaceName code={one.place} /> : w.whole}
            <div>
              {serviceCounts.map((count, at) => (
                <span key={count}>
                  {at > 0 && ' · '}
                  {words.serviceCounts[count]}
                  {words.shell.colon}
                  {one[count] === undefined ? words.systems.notReported : <Num value={one[count]} lang={lang} />}
                </span>
              ))}
            </div>
            <div>
              {w.medianDays}
              {words.shell.colon}
              <Median report={one} />
            </div>
          </SaidItem>
        ))}
      </ul>
    </section>
  );
}
