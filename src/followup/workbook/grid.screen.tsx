import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router';
import { act, type Problem, read } from '../../web/client.ts';
import { Quoted } from '../../web/fmt.tsx';
import { Sentence } from '../../web/kit/act-form.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Grid as GridRead } from './enter-values.ts';
import { EnteringView, type ToldEntering } from './entering-view.tsx';
import { filterOf } from './export-address.ts';
import {
  type At,
  clipboardCells,
  type Edits,
  edited,
  editKey,
  type Pasted,
  pastedInto,
  typed,
  wantedOf,
} from './grid.rules.ts';
import type { Bad } from './grid.tsx';
import { Grid } from './grid.tsx';
import type { EnteredBook } from './import-workbook.ts';
import { PastedView, wrongWords } from './pasted-view.tsx';
import { type BookColumn, type RowKind, rowKinds } from './workbook.ts';

const MOST = 2000;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const kind = rowKinds.find((one) => one === query.get('kind')) ?? 'milestones';
  const grid = await read<GridRead>('grid-rows', { ...filterOf(query), kind, limit: MOST });
  return { kind, grid };
}

export function Component() {
  const { kind, grid } = useLoaderData<typeof loader>() as { kind: RowKind; grid: GridRead };
  const { words } = useSpoken();
  const [query, setQuery] = useSearchParams();
  return (
    <>
      <title>{`${words.grid.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/reports">{words.nav.reports}</Link> · <Link to="/workbook">{words.workbook.title}</Link>
      </p>
      <h1 tabIndex={-1}>{words.grid.title}</h1>
      <p className="lead">{words.grid.lead}</p>
      <label className="filter">
        <span>{words.grid.kind}</span>
        <select
          name="kind"
          value={kind}
          onChange={(event) => {
            const next = new URLSearchParams(query);
            next.set('kind', event.target.value);
            setQuery(next);
          }}
        >
          {rowKinds.map((one) => (
            <option key={one} value={one}>
              {words.gridKinds[one]}
            </option>
          ))}
        </select>
      </label>
      <Sheet key={`${kind} ${query}`} kind={kind} grid={grid} />
    </>
  );
}

type State = { edits: Edits; bad: Bad };
const untouched: State = { edits: new Map(), bad: new Map() };

function Sheet({ kind, grid: { columns, rows, total } }: { kind: RowKind; grid: GridRead }) {
  const { words, say, lang } = useSpoken();
  const { revalidate } = useRevalidator();
  const [{ edits, bad }, setState] = useState<State>(untouched);
  const [before, setBefore] = useState<State[]>([]);
  const [pasted, setPasted] = useState<Pasted[]>();
  const [entering, setEntering] = useState<ToldEntering>();
  const [take, setTake] = useState<'register' | 'file'>('register');
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<EnteredBook>();
  const [isBusy, setBusy] = useState(false);

  function change(next: State) {
    setBefore([...before.slice(-99), { edits, bad }]);
    setState(next);
    setEntering(undefined);
    setDone(undefined);
  }
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    setState(last);
    setEntering(undefined);
  };
  const put = (state: State, at: At, written: string, value: ReturnType<typeof typed>): State => {
    const [row, column] = [rows[at.row]!, columns[at.column]!];
    const nextBad = new Map(state.bad);
    nextBad.delete(editKey(row, column));
    if (!value.problem) return { edits: edited(state.edits, row, column, value.value), bad: nextBad };
    nextBad.set(editKey(row, column), { written, problem: value.problem });
    return { edits: state.edits, bad: nextBad };
  };
  const write = (at: At, written: string) =>
    change(put({ edits, bad }, at, written, typed(columns[at.column]!, written)));
  function putPasted() {
    let state: State = { edits, bad };
    for (const one of pasted ?? []) state = put(state, one.at, one.written, one);
    setPasted(undefined);
    change(state);
  }

  const values = wantedOf(rows, columns, edits);
  async function look(choice: 'register' | 'file') {
    setTake(choice);
    setBusy(true);
    setProblem(undefined);
    const answer = await act<ToldEntering>('preview-values', { values, take: choice, lang });
    setBusy(false);
    setEntering(answer.ok ? answer.value : undefined);
    if (!answer.ok) setProblem(answer.problem);
  }
  async function enter() {
    setBusy(true);
    const answer = await act<EnteredBook>('enter-values', { values, take, lang, seen: entering!.seen });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setDone(answer.value);
    setEntering(undefined);
    setState(untouched);
    setBefore([]);
    await revalidate();
  }
  const wouldEnter = (entering?.moves.length ?? 0) + (take === 'file' ? (entering?.conflicts.length ?? 0) : 0);
  return (
    <>
      <p className="note">{words.grid.keys}</p>
      {rows.length < total && <p className="note">{say(words.grid.cut, { n: rows.length })}</p>}
      <Grid
        label={words.gridKinds[kind]}
        columns={columns}
        rows={rows}
        edits={edits}
        bad={bad}
        onWrite={write}
        onUndo={undo}
        onPaste={(from, text) => setPasted(pastedInto(clipboardCells(text), from, rows, columns))}
      />
      {pasted && (
        <PastedView
          pasted={pasted}
          rows={rows}
          columns={columns}
          onPut={putPasted}
          onDrop={() => setPasted(undefined)}
        />
      )}
      <BadCells bad={bad} columns={columns} />
      <div className="acts cell-acts">
        <span role="status">{say(words.grid.changed, { n: edits.size + bad.size })}</span>
        <button type="button" className="link" aria-disabled={before.length === 0} onClick={undo}>
          {words.grid.undo}
        </button>
        <button
          type="button"
          className="button"
          data-grid="review"
          aria-disabled={isBusy || values.length === 0 || bad.size > 0}
          onClick={() => !isBusy && values.length > 0 && bad.size === 0 && void look('register')}
        >
          {words.grid.review}
        </button>
      </div>
      {problem && <Sentence problem={problem} />}
      {entering && (
        <section className="panel">
          <EnteringView entering={entering} take={take} onTake={(next) => void look(next)} />
          {entering.problems.length === 0 && wouldEnter > 0 && (
            <div className="acts">
              <button
                type="button"
                className="button"
                data-grid="enter"
                aria-disabled={isBusy}
                onClick={() => !isBusy && void enter()}
              >
                {words.workbook.enter}
              </button>
            </div>
          )}
        </section>
      )}
      {done && (
        <section className="panel" data-grid="done">
          <p role="status">{say(words.workbook.done, { n: done.entered })}</p>
          {done.entered > 0 && <p className="note">{words.workbook.inReport}</p>}
        </section>
      )}
    </>
  );
}

/** Cells that hold what nobody could read: they stand in the way of sending. */
function BadCells({ bad, columns }: { bad: Bad; columns: readonly BookColumn[] }) {
  const { words, say, lang } = useSpoken();
  if (bad.size === 0) return null;
  return (
    <section data-grid="bad" role="alert">
      <p>{words.grid.fix}</p>
      <ul className="rows">
        {[...bad].map(([key, { written, problem }]) => {
          const [row = '', id] = key.split('\u0001');
          const column = columns.find((one) => one.id === id)!;
          return (
            <li key={key} className="row">
              <div className="row-text">
                <bdi className="code">{row}</bdi> · {column.title}:{' '}
                <Quoted lang={lang}>
                  <bdi>{written}</bdi>
                </Quoted>{' '}
                {wrongWords(words, say, problem, column)}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
