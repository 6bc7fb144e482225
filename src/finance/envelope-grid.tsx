import { Link } from 'react-router';
import { useSpoken } from '../web/kit/words.tsx';
import { AxisName } from './closing-table.tsx';
import type { EnvelopeFile } from './envelope-file.ts';
import { Exact } from './exact.tsx';

/** Programmed, committed and paid by axis and year; each committed and paid amount opens to its transactions. */
export function EnvelopeGrid({ file }: { file: EnvelopeFile }) {
  const { words, say } = useSpoken();
  const w = words.envelopes;
  const years = [...new Set(file.grid.flatMap((row) => row.years.map((cell) => cell.year)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={w.grid}>
      <table className="account">
        <caption>{say(words.money.inCurrency, { currency: file.envelope.currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.money.axis}</th>
            <th scope="col">{words.money.year}</th>
            <th scope="col" className="num">
              {w.programmed}
            </th>
            <th scope="col" className="num">
              {w.committed}
            </th>
            <th scope="col" className="num">
              {w.paid}
            </th>
          </tr>
        </thead>
        {file.grid.map((row) => (
          <tbody key={row.axis ?? ''}>
            {row.years.map((cell, at) => (
              <tr key={cell.year}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={years.length}>
                    <AxisName axis={row.axis} axes={file.axes} />
                  </th>
                )}
                <td>
                  <bdi>{cell.year}</bdi>
                </td>
                <td className="num">
                  <Exact amount={cell.programmed} />
                </td>
                {(['committed', 'paid'] as const).map((one) => (
                  <td key={one} className="num">
                    {cell[one] === undefined ? (
                      <Exact amount={undefined} />
                    ) : (
                      <Link to={toTransactions(file.envelope.ref, row.axis, cell.year, one)}>
                        <Exact amount={cell[one]} />
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {file.notAllotted !== '0' && file.lines.length === 0 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {w.notAllotted}
                <div className="note">{w.notAllottedLead}</div>
              </th>
              <td className="num">
                <Exact amount={file.notAllotted} />
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

const stepOf = { committed: 'engagement', paid: 'paiement' } as const;

const toTransactions = (envelope: string, axis: string | undefined, year: number, what: keyof typeof stepOf): string =>
  `/money/transactions?${new URLSearchParams({ envelope, axis: axis ?? 'none', year: String(year), step: stepOf[what], reported: 'state' })}`;
