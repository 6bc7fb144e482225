import { Code, DayText, formatDay, Num } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Conflict, Entering, Move } from './workbook.ts';

export type Said = { code: string; sentence?: string };
/** The same lists as the program says them, with a sentence for each. */
export type ToldEntering = Omit<Entering, 'problems'> & { problems: Said[]; remarks?: Said[] };

const SHOWN = 200;
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What entering would do: what changes cell by cell, what others changed meanwhile, what stands in the way. */
export function EnteringView({
  entering,
  take,
  onTake,
}: {
  entering: ToldEntering;
  take: 'register' | 'file';
  onTake: (take: 'register' | 'file') => void;
}) {
  const { words, lang, say } = useSpoken();
  const { moves, conflicts, problems, remarks = [], already } = entering;
  return (
    <div data-book="shown">
      <p role="status">
        <b>{say(words.workbook.moves, { n: moves.length })}</b>
        {already > 0 && <span className="soft"> · {say(words.workbook.already, { n: already })}</span>}
      </p>
      <Sentences title={words.workbook.problems} list={problems} name="problems" />
      {conflicts.length > 0 && (
        <section data-book="conflicts">
          <h2>
            {words.workbook.conflicts}{' '}
            <small>
              <Num value={conflicts.length} lang={lang} />
            </small>
          </h2>
          <p className="note">{words.workbook.conflictsLead}</p>
          <fieldset className="choice">
            <legend>{words.workbook.take}</legend>
            {(['register', 'file'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="take" checked={take === one} onChange={() => onTake(one)} />
                <span>{one === 'register' ? words.workbook.takeRegister : words.workbook.takeFile}</span>
              </label>
            ))}
          </fieldset>
          <MovesTable moves={conflicts} hasNow />
        </section>
      )}
      {moves.length > 0 && <MovesTable moves={moves} />}
      <Sentences title={words.workbook.remarks} list={remarks} name="remarks" />
    </div>
  );
}

function Sentences({ title, list, name }: { title: string; list: readonly Said[]; name: string }) {
  const { words, lang, say } = useSpoken();
  if (list.length === 0) return null;
  return (
    <section data-book={name}>
      <h2>
        {title}{' '}
        <small>
          <Num value={list.length} lang={lang} />
        </small>
      </h2>
      <ul className="rows">
        {list.slice(0, SHOWN).map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list shown once and never reordered
          <li key={at} className="row">
            <div className="row-text">{one.sentence ?? one.code}</div>
          </li>
        ))}
      </ul>
      {list.length > SHOWN && <p className="note">{say(words.workbook.more, { n: list.length - SHOWN })}</p>}
    </section>
  );
}

function MovesTable({ moves, hasNow }: { moves: readonly (Move | Conflict)[]; hasNow?: boolean }) {
  const { words, say } = useSpoken();
  const isFromFile = moves.some((one) => one.at !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="wide-table" tabIndex={0} aria-label={words.workbook.what}>
      <table className="book-moves">
        <thead>
          <tr>
            {isFromFile && <th scope="col">{words.workbook.cell}</th>}
            <th scope="col">{words.workbook.what}</th>
            <th scope="col">{words.workbook.before}</th>
            {hasNow && <th scope="col">{words.workbook.now}</th>}
            <th scope="col">{words.workbook.after}</th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, SHOWN).map((one) => (
            <tr key={`${one.kind} ${one.key} ${one.column}`}>
              {isFromFile && (
                <td>
                  {one.at && (
                    <>
                      <bdi>{one.at.sheet}</bdi> <Code>{one.at.cell}</Code>
                    </>
                  )}
                </td>
              )}
              <th scope="row">
                <bdi>{one.title}</bdi>
              </th>
              <td>
                <Value value={one.before} />
              </td>
              {hasNow && (
                <td>
                  <Value value={(one as Conflict).now} />
                  <ChangedBy conflict={one as Conflict} />
                </td>
              )}
              <td>
                <Value value={one.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moves.length > SHOWN && <p className="note">{say(words.workbook.more, { n: moves.length - SHOWN })}</p>}
    </section>
  );
}

function ChangedBy({ conflict: { by, on } }: { conflict: Conflict }) {
  const { words, lang, say } = useSpoken();
  if (!on) return null;
  const day = formatDay(on.slice(0, 10), lang);
  return (
    <div className="note">{by ? say(words.workbook.by, { name: by, day }) : say(words.workbook.byNobody, { day })}</div>
  );
}

/** A value as its column has it: a day in words, anything else as written. */
function Value({ value }: { value: string | undefined }) {
  const { words, lang } = useSpoken();
  if (value === undefined) return <span className="soft">{words.workbook.nothing}</span>;
  return isDay(value) ? <DayText day={value} lang={lang} /> : <bdi>{value}</bdi>;
}
