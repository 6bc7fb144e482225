import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMay, useMe } from '../../desk/me.ts';
import { tryRead } from '../../web/client.ts';
import { Code } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { changesOf } from '../../web/kit/form-input.ts';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PaperButtons } from '../briefing/official/paper-buttons.tsx';
import { letterNumber } from '../letter/letter.ts';
import type { LetterLine } from '../letter/letter-file.ts';
import { ArrangementFields, withHour } from './arrangement-fields.tsx';
import type { StocktakeFile } from './stocktake-file.ts';

/** When and where the meeting sits, and the letters that call those who sit in it. */
export function Convocations({ file }: { file: StocktakeFile }) {
  const { stocktake, mayArrange } = file;
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const may = useMay();
  const { organisation } = useMe();
  const [letters, setLetters] = useState<LetterLine[]>([]);
  const canRead = may('letter.read');
  const read = async () => {
    const asked = { aboutKind: 'stocktake', aboutRef: stocktake.id, kind: 'convocation', limit: 100 };
    const answer = await tryRead<{ items: LetterLine[] }>('letters', asked);
    return answer.ok ? answer.value.items : [];
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for another meeting, and when the register changes
  useEffect(() => {
    let current = true;
    if (canRead) void read().then((found) => current && setLetters(found));
    return () => {
      current = false;
    };
  }, [stocktake.id, canRead]);
  const w = words.convocations;
  const canConvene =
    stocktake.state === 'frozen' &&
    stocktake.startsAt !== undefined &&
    stocktake.place !== undefined &&
    may('letter.write') &&
    organisation !== undefined;
  if (!mayArrange && !canConvene && letters.length === 0) return null;
  return (
    <section>
      <h2>{w.title}</h2>
      {mayArrange && !canConvene && letters.length === 0 && <p className="help">{w.help}</p>}
      {(mayArrange || canConvene) && (
        <div className="acts">
          {mayArrange && <ActLink act="arrange">{w.arrange}</ActLink>}
          {canConvene && (
            <ActLink act="convene" strong>
              {w.draft}
            </ActLink>
          )}
        </div>
      )}
      {mayArrange && (
        <Panel act="arrange" title={w.arrange}>
          <ActForm
            verb="arrange-stocktake"
            shape={(input) => ({
              id: stocktake.id,
              version: stocktake.version,
              changes: changesOf(withHour(input), stocktake, ['startsAt', 'place']),
            })}
            submit={words.form.save}
            onDone={close}
          >
            <ArrangementFields stocktake={stocktake} />
          </ActForm>
        </Panel>
      )}
      {canConvene && (
        <Panel act="convene" title={w.draft}>
          <ActForm
            verb="draft-convocations"
            fixed={{ id: stocktake.id }}
            submit={w.draft}
            onDone={() => {
              close();
              void read().then(setLetters);
            }}
          >
            <p className="help">{w.draftHelp}</p>
          </ActForm>
        </Panel>
      )}
      <Letters letters={letters} />
    </section>
  );
}

/** One line a letter, and the paper of the one that is chosen. */
function Letters({ letters }: { letters: readonly LetterLine[] }) {
  const { words, say } = useSpoken();
  const [chosen, setChosen] = useState<string>();
  const shown = letters.find((one) => one.id === chosen) ?? letters.find((one) => one.state !== 'cancelled');
  const w = words.convocations;
  if (letters.length === 0) return null;
  return (
    <>
      <ul className="rows">
        {letters.map((one) => (
          <li key={one.id} className="row">
            <label className="row-text check">
              <input
                type="radio"
                name="convocation"
                checked={one.id === shown?.id}
                onChange={() => setChosen(one.id)}
              />
              <span>
                <Organisation reference={one.recipient} />
              </span>
            </label>
            <span className="row-side note">
              <Link to={`/letters/${one.id}`}>
                {say(words.letters.number, { number: <Code>{letterNumber(one)}</Code> })}
              </Link>
              <span>{words.letterStates[one.state]}</span>
            </span>
          </li>
        ))}
      </ul>
      {shown && (
        <PaperButtons key={shown.id} verb="letter-paper" asked={{ id: shown.id, paper: 'letter' }} title={w.paper} />
      )}
    </>
  );
}
