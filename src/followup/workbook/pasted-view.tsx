import type { ReactNode } from 'react';
import { DayText, Num } from '../../web/fmt.tsx';
import { type DeskWords, type Spoken, useSpoken } from '../../web/kit/words.tsx';
import { type Pasted, type PasteProblem, shown } from './grid.rules.ts';
import type { BookColumn, BookRow } from './workbook.ts';

const SHOWN = 100;

/** Why a cell is not taken, and what to do. */
export function wrongWords(
  words: DeskWords,
  say: Spoken['say'],
  problem: PasteProblem,
  column: BookColumn | undefined,
): ReactNode {
  switch (problem) {
    case 'number':
      return words.grid.badNumber;
    case 'ambiguous':
      return words.grid.badAmbiguous;
    case 'day':
      return words.grid.badDay;
    case 'shut':
      return words.grid.badShut;
    case 'outside':
      return words.grid.outside;
    case 'choice':
      return say(words.grid.badChoice, {
        choices: (column?.choices ?? []).map((one) => one.title).join(words.shell.comma),
      });
  }
}

/** What was understood of a pasted block, cell by cell: nothing is in the grid before this was seen. */
export function PastedView({
  pasted,
  rows,
  columns,
  onPut,
  onDrop,
}: {
  pasted: readonly Pasted[];
  rows: readonly BookRow[];
  columns: readonly BookColumn[];
  onPut: () => void;
  onDrop: () => void;
}) {
  const { words, say, lang } = useSpoken();
  const wrong = pasted.filter((one) => one.problem);
  const listed = [...wrong, ...pasted.filter((one) => !one.problem)].slice(0, SHOWN);
  return (
    <section className="panel" data-grid="pasted">
      <h2>
        {words.grid.pasted}{' '}
        <small>
          <Num value={pasted.length} lang={lang} />
        </small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="wide-table" tabIndex={0} aria-label={words.grid.pasted}>
        <table className="book-moves">
          <thead>
            <tr>
              <th scope="col">{words.grid.place}</th>
              <th scope="col">{words.grid.written}</th>
              <th scope="col">{words.grid.understood}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => {
              const column = columns[one.at.column];
              return (
                <tr key={`${one.at.row} ${one.at.column}`} className={one.problem ? 'owed' : undefined}>
                  <th scope="row">
                    <bdi className="code">{rows[one.at.row]?.key}</bdi> {column?.title}
                  </th>
                  <td>
                    <bdi>{one.written}</bdi>
                  </td>
                  <td>
                    {one.problem ? wrongWords(words, say, one.problem, column) : <Read column={column!} one={one} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {pasted.length > SHOWN && <p className="note">{say(words.workbook.more, { n: pasted.length - SHOWN })}</p>}
      <div className="acts">
        {wrong.length === 0 && (
          <button type="button" className="button" data-grid="put" onClick={onPut}>
            {words.grid.put}
          </button>
        )}
        <button type="button" className="link" onClick={onDrop}>
          {words.grid.drop}
        </button>
      </div>
    </section>
  );
}

function Read({ column, one }: { column: BookColumn; one: Pasted }) {
  const { words, lang } = useSpoken();
  if (one.value === undefined) return <span className="soft">{words.workbook.nothing}</span>;
  if (column.as === 'day') return <DayText day={one.value} lang={lang} />;
  if (column.as === 'number') return <Num value={one.value} lang={lang} />;
  return <bdi>{shown(column, one.value)}</bdi>;
}
