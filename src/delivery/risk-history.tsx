import { useEffect, useState } from 'react';
import { tryRead } from '../web/client.ts';
import { DayText, Num, Quoted, Text } from '../web/fmt.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { RiskFile } from './list-risks.ts';

/** How it was judged each time, newest first: ranks, what was done, why, by whom. */
export function RiskHistory({ reference }: { reference: string }) {
  const { words, lang } = useSpoken();
  const [file, setFile] = useState<RiskFile>();
  useEffect(() => {
    void tryRead<RiskFile>('risk', { ref: reference }).then((answer) => {
      if (answer.ok) setFile(answer.value);
    });
  }, [reference]);
  return (
    <ul className="plain">
      {file?.steps.toReversed().map((one) => (
        <li key={one.number}>
          <b>{words.riskActs[one.act]}</b>
          {one.likelihood !== undefined && (
            <>
              {' '}
              · {words.risks.likelihood} <Num value={one.likelihood} lang={lang} />
            </>
          )}{' '}
          · {words.risks.impact} <Num value={one.impact} lang={lang} />
          {one.treatment && <> · {words.treatments[one.treatment]}</>}
          <div className="note">
            <Person id={one.byPerson} /> · <DayText day={one.day} lang={lang} />
          </div>
          {one.words && (
            <p>
              <Quoted lang={lang}>
                <Text value={one.words} lang={lang} />
              </Quoted>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
