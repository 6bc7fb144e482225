import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Span } from './draft.ts';
import type { DraftState } from './reading.ts';
import type { ReadingFile } from './reading-file.ts';
import { type Line, linesOf } from './segments.rules.ts';

/** The text of a document with the spans of its drafts marked; the current one and the chosen words are kept in sight. */
export function TextPane({
  text,
  drafts,
  current,
  chosen,
  label,
  onChoose,
  onSelect,
}: {
  text: string;
  drafts: ReadingFile['drafts'];
  current: number | undefined;
  /** Words that are no draft yet, lit without touching the text so that a selection stays. */
  chosen: Span | undefined;
  label: string;
  onChoose: (number: number) => void;
  /** Words that the reader selected with the mouse or a finger. */
  onSelect: (span: Span) => void;
}) {
  const pane = useRef<HTMLElement>(null);
  // drafts come anew with every look at the program, though their places seldom change
  const places = JSON.stringify(
    drafts
      .filter((one) => one.state !== 'unmarked')
      .map((one) => ({ start: one.as.start, end: one.as.end, number: one.number, state: one.state })),
  );
  const { lines, states } = useMemo(() => {
    const spans = JSON.parse(places) as (Span & { number: number; state: DraftState })[];
    return { lines: linesOf(text, spans), states: new Map(spans.map((one) => [one.number, one.state])) };
  }, [text, places]);
  useEffect(() => {
    const first = pane.current?.querySelector<HTMLElement>(`[data-drafts~="${current}"]`);
    if (pane.current && first) bringInSight(pane.current, first.getBoundingClientRect());
  }, [current]);
  useChosen(pane, chosen);
  useSelection(pane, onSelect);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be reachable to be scrolled by keys
    <section ref={pane} className="reading-text" aria-label={label} tabIndex={0}>
      {lines.map((line) => {
        const own = line.pieces.some((piece) => piece.drafts.includes(current ?? -1)) ? current : undefined;
        return <TextLine key={line.at} line={line} current={own} states={states} onChoose={onChoose} />;
      })}
    </section>
  );
}

const TextLine = memo(function TextLine({
  line,
  current,
  states,
  onChoose,
}: {
  line: Line;
  current: number | undefined;
  states: ReadonlyMap<number, DraftState>;
  onChoose: (number: number) => void;
}) {
  return (
    <p dir="auto">
      {line.pieces.map((piece) => {
        const own = piece.drafts.includes(current ?? -1) ? current : piece.drafts[0];
        if (own === undefined)
          return (
            <span key={piece.at} data-at={piece.at}>
              {piece.text}
            </span>
          );
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the way by keyboard
          <mark
            key={piece.at}
            data-at={piece.at}
            data-drafts={piece.drafts.join(' ')}
            data-state={states.get(own)}
            data-current={own === current || undefined}
            onClick={() => document.getSelection()?.isCollapsed !== false && onChoose(own)}
          >
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
});

function bringInSight(box: HTMLElement, mark: DOMRect): void {
  const inside = box.getBoundingClientRect();
  if (mark.top < inside.top + 24 || mark.bottom > inside.bottom - 24)
    box.scrollTop += mark.top - inside.top - inside.height / 3;
}

const CHOSEN = 'reading-chosen';

/** Lights the chosen words where the browser can; the bar above says them anyhow. */
function useChosen(pane: RefObject<HTMLElement | null>, chosen: Span | undefined): void {
  useEffect(() => {
    const range = chosen && pane.current && rangeOf(pane.current, chosen);
    if (!range || !pane.current) return;
    bringInSight(pane.current, range.getBoundingClientRect());
    if (!('highlights' in CSS)) return;
    CSS.highlights.set(CHOSEN, new Highlight(range));
    return () => void CSS.highlights.delete(CHOSEN);
  }, [pane, chosen]);
}

function rangeOf(pane: HTMLElement, { start, end }: Span): Range | undefined {
  const pieces = piecesOf(pane);
  const first = pieces.findLast((piece) => placeOf(piece) <= start);
  const last = pieces.findLast((piece) => placeOf(piece) < end);
  if (!first?.firstChild || !last?.firstChild) return undefined;
  const range = document.createRange();
  range.setStart(first.firstChild, Math.min(start - placeOf(first), first.textContent.length));
  range.setEnd(last.firstChild, Math.min(end - placeOf(last), last.textContent.length));
  return range;
}

/** Milliseconds without change after which a selection is taken for what the reader means. */
const SETTLED_MS = 120;

function useSelection(pane: RefObject<HTMLElement | null>, onSelect: (span: Span) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !pane.current?.contains(selection.anchorNode)) return;
      const span = spanOf(pane.current, selection.getRangeAt(0));
      if (span) onSelect(span);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(take, SETTLED_MS);
    };
    document.addEventListener('selectionchange', later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
    };
  }, [pane, onSelect]);
}

/** Which stretch of the text a range of the page holds; an end outside of the words counts as that of the nearest within. */
function spanOf(pane: HTMLElement, range: Range): Span | undefined {
  const within = piecesOf(pane).filter((piece) => range.intersectsNode(piece));
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return undefined;
  const isIn = (piece: HTMLElement, node: Node) => node !== piece && piece.contains(node);
  const start = placeOf(first) + (isIn(first, range.startContainer) ? range.startOffset : 0);
  const end = placeOf(last) + (isIn(last, range.endContainer) ? range.endOffset : last.textContent.length);
  return start < end ? { start, end } : undefined;
}

const piecesOf = (pane: HTMLElement): HTMLElement[] => [...pane.querySelectorAll<HTMLElement>('[data-at]')];
const placeOf = (piece: HTMLElement): number => Number(piece.dataset.at);
