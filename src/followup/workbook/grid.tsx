// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot leave rows out of sight undrawn
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DayText, Num } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { type At, type Edits, editKey, moved, type PasteProblem, shown, valueAt } from './grid.rules.ts';
import type { BookColumn, BookRow } from './workbook.ts';

const ROW = 40;
const OVER = 6;

export type Bad = ReadonlyMap<string, { written: string; problem: PasteProblem }>;

/**
 * Cells to write in, as a spreadsheet has them. Only the rows in sight are drawn; columns run in the reading direction, and
 * so do the arrow keys.
 */
export function Grid({
  label,
  columns,
  rows,
  edits,
  bad,
  onWrite,
  onPaste,
  onUndo,
}: {
  label: string;
  columns: readonly BookColumn[];
  rows: readonly BookRow[];
  edits: Edits;
  bad: Bad;
  onWrite: (at: At, written: string) => void;
  onPaste: (from: At, text: string) => void;
  onUndo: () => void;
}) {
  const { words, dir } = useSpoken();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<At>({
    row: 0,
    column: Math.max(
      0,
      columns.findIndex((one) => one.isOpen),
    ),
  });
  const [writing, setWriting] = useState<string>();
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const hasFocus = useRef(false);

  useEffect(() => {
    const height = box.current?.clientHeight;
    if (height) setSight((before) => ({ ...before, height }));
  }, []);
  useEffect(() => {
    if (writing === undefined && hasFocus.current)
      box.current?.querySelector<HTMLElement>(`[data-at="${at.row} ${at.column}"]`)?.focus();
  }, [at, writing]);

  const isOpen = ({ row, column }: At): boolean => Boolean(rows[row]?.isOpen && columns[column]?.isOpen);
  const go = (next: At) => {
    hasFocus.current = true;
    const top = next.row * ROW;
    const view = box.current;
    // the header stays above, so the first row in sight begins below it
    if (view && top < view.scrollTop) view.scrollTop = top;
    else if (view && top + 2 * ROW > view.scrollTop + view.clientHeight)
      view.scrollTop = top + 2 * ROW - view.clientHeight;
    setAt(next);
  };
  const commit = (text: string, step?: At) => {
    onWrite(at, text);
    setWriting(undefined);
    go(step ?? at);
  };

  function onKeyDown(event: KeyboardEvent) {
    if (writing !== undefined) return;
    const isControl = event.ctrlKey || event.metaKey;
    const options = {
      isRightToLeft: dir === 'rtl',
      rows: rows.length,
      columns: columns.length,
      page: Math.max(1, Math.floor(sight.height / ROW) - 2),
      isControl,
    };
    const next = moved(at, event.key, options);
    if (next) {
      event.preventDefault();
      return go(next);
    }
    if (isControl) {
      if (event.key.toLowerCase() !== 'z' && event.code !== 'KeyZ') return;
      event.preventDefault();
      return onUndo();
    }
    if (event.altKey || !isOpen(at)) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      const row = rows[at.row]!;
      const column = columns[at.column]!;
      setWriting(bad.get(editKey(row, column))?.written ?? valueAt(row, column, edits) ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onWrite(at, '');
    } else if (event.key.length === 1) {
      event.preventDefault();
      setWriting(
        columns[at.column]!.as === 'choice' ? (valueAt(rows[at.row]!, columns[at.column]!, edits) ?? '') : event.key,
      );
    }
  }

  function onPasteHere(event: ClipboardEvent) {
    if (writing !== undefined) return;
    event.preventDefault();
    onPaste(at, event.clipboardData.getData('text/plain'));
  }

  const first = Math.max(0, Math.floor(sight.top / ROW) - OVER);
  const last = Math.min(rows.length, Math.ceil((sight.top + sight.height) / ROW) + OVER);
  const widths = columns.map((one) => `${Math.round(one.width * 0.62)}rem`).join(' ');
  const line = { gridTemplateColumns: widths };
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className="cell-grid"
      // without a row no cell can take the focus, and what scrolls must be reached by keys
      tabIndex={rows.length === 0 ? 0 : -1}
      onScroll={(event) => setSight({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
      onPaste={onPasteHere}
    >
      <div role="row" aria-rowindex={1} className="cell-row cell-head" style={line} tabIndex={-1}>
        {columns.map((column, index) => (
          <div role="columnheader" key={column.id} aria-colindex={index + 1} tabIndex={-1}>
            {column.title}
          </div>
        ))}
      </div>
      <div role="presentation" style={{ blockSize: first * ROW }} />
      {rows.slice(first, last).map((row, offset) => (
        <div
          role="row"
          key={row.key}
          aria-rowindex={first + offset + 2}
          className="cell-row"
          style={line}
          tabIndex={-1}
        >
          {columns.map((column, index) => {
            const here = { row: first + offset, column: index };
            const isHere = here.row === at.row && index === at.column;
            const key = editKey(row, column);
            const wrong = bad.get(key);
            const open = isOpen(here);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid around it
              <div
                role="gridcell"
                key={column.id}
                data-at={`${here.row} ${index}`}
                aria-colindex={index + 1}
                aria-readonly={!open}
                aria-selected={isHere}
                aria-invalid={wrong ? true : undefined}
                className={edits.has(key) || wrong ? 'changed' : undefined}
                tabIndex={isHere ? 0 : -1}
                onClick={() => go(here)}
                onDoubleClick={() => open && setWriting(wrong?.written ?? valueAt(row, column, edits) ?? '')}
              >
                {isHere && writing !== undefined ? (
                  <Writing
                    column={column}
                    text={writing}
                    onDone={(text, by) =>
                      commit(
                        text,
                        by === 'Tab'
                          ? { row: at.row, column: Math.min(columns.length - 1, at.column + 1) }
                          : by === 'Enter'
                            ? { row: Math.min(rows.length - 1, at.row + 1), column: at.column }
                            : undefined,
                      )
                    }
                    onLeft={() => {
                      hasFocus.current = true;
                      setWriting(undefined);
                    }}
                  />
                ) : wrong ? (
                  <bdi>{wrong.written}</bdi>
                ) : (
                  <Shown column={column} value={valueAt(row, column, edits)} />
                )}
              </div>
            );
          })}
        </div>
      ))}
      <div role="presentation" style={{ blockSize: (rows.length - last) * ROW }} />
      {rows.length === 0 && <p className="note">{words.grid.none}</p>}
    </div>
  );
}

function Shown({ column, value }: { column: BookColumn; value: string | undefined }) {
  const { lang } = useSpoken();
  if (value === undefined) return null;
  if (column.as === 'day') return <DayText day={value} lang={lang} />;
  if (column.as === 'number') return <Num value={value} lang={lang} />;
  return <bdi>{shown(column, value)}</bdi>;
}

/** The one cell that is being written in. */
function Writing({
  column,
  text,
  onDone,
  onLeft,
}: {
  column: BookColumn;
  text: string;
  onDone: (text: string, by?: string) => void;
  onLeft: () => void;
}) {
  const isDone = useRef(false);
  const done = (value: string, by?: string) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(value, by);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      isDone.current = true;
      onLeft();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      done(event.currentTarget.value, event.key);
    }
  };
  const shared = {
    'aria-label': column.title,
    autoFocus: true,
    onKeyDown: keys,
  };
  if (column.as === 'choice')
    return (
      <select {...shared} defaultValue={text} onBlur={(event) => done(event.currentTarget.value)}>
        <option value="" />
        {column.choices?.map((one) => (
          <option key={one.code} value={one.code}>
            {one.title}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...shared}
      defaultValue={text}
      dir={column.as === 'text' ? 'auto' : 'ltr'}
      inputMode={column.as === 'number' ? 'decimal' : undefined}
      onBlur={(event) => done(event.currentTarget.value)}
    />
  );
}
