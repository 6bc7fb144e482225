import { Link } from 'react-router';
import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { LetterFile } from './letter-file.ts';

/** Every act on the letter, the last first. */
export function LetterTrace({ file: { steps } }: { file: LetterFile }) {
  const { words, lang } = useSpoken();
  const w = words.letters;
  return (
    <section>
      <h2>{w.trace}</h2>
      <ul className="rows">
        {steps.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.letterSteps[one.act]}
              {one.words && (
                <p>
                  <Quoted lang={lang}>
                    <Text value={one.words} lang={lang} />
                  </Quoted>
                </p>
              )}
              <div className="note">
                <Person id={one.byPerson} /> · <DayText day={one.day} lang={lang} />
                {one.organisation && (
                  <>
                    {' '}
                    · <Organisation reference={one.organisation} />
                  </>
                )}
                {one.answer && (
                  <>
                    {' '}
                    · <Link to={`/letters/${one.answer}`}>{words.letterActs.answer}</Link>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
