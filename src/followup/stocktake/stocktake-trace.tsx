import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StocktakeFile } from './stocktake-file.ts';

/** Everything that happened to the meeting, newest first. */
export function StocktakeTrace({ file: { steps } }: { file: StocktakeFile }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.stocktakes.trace}</h2>
      {steps.length === 0 && <p className="note">{words.stocktakes.noTrace}</p>}
      <ul className="rows">
        {steps.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.stocktakeActs[one.act]}
              <div className="note">
                <Person id={one.byPerson} />
                {one.forPersons.map((person) => (
                  <span key={person}>
                    {' '}
                    {words.stocktakes.inPlaceOf} <Person id={person} />
                  </span>
                ))}
                {one.organisation && (
                  <>
                    {' '}
                    {words.stocktakes.inNameOf} <Organisation reference={one.organisation} />
                  </>
                )}{' '}
                · <DayText day={one.day} lang={lang} />
                {one.until && (
                  <>
                    {' '}
                    · {words.stocktakes.newDay}
                    {words.shell.colon}
                    <DayText day={one.until} lang={lang} />
                  </>
                )}
              </div>
              {one.reason && (
                <p>
                  <Quoted lang={lang}>
                    <Text value={one.reason} lang={lang} />
                  </Quoted>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
