import { useEffect, useMemo, useRef } from 'react';
import type { Span } from './draft.ts';
import type { ReadingFile } from './reading-file.ts';
import { linesOf } from './segments.rules.ts';

/** The text of a document with the spans of its drafts marked; the current one is kept in sight. */
export function TextPane({
  text,
  drafts,
  current,
  label,
  onChoose,
  onSelect,
}: {
  text: string;
  drafts: ReadingFile['drafts'];
  current: number | undefined;
  label: string;
  onChoose: (number: number) => void;
  /** Words that the reader selected with the mouse. */
  onSelect: (span: Span) => void;
}) {
  const pane = useRef<HTMLElement>(null);
  const lines = useMemo(
    () =>
      linesOf(
        text,
        drafts.map((one) => ({ start: one.as.start, end: one.as.end, number: one.number })),
      ),
    [text, drafts],
  );
  const states = useMemo(() => new Map(drafts.map((one) => [one.number, one.state])), [drafts]);
  useEffect(() => {
    const box = pane.current;
    const first = box?.querySelector<HTMLElement>(`[data-drafts~="${current}"]`);
    if (!box || !first) return;
    const [inside, mark] = [box.getBoundingClientRect(), first.getBoundingClientRect()];
    if (mark.top < inside.top + 24 || mark.bottom > inside.bottom - 24)
      box.scrollTop += mark.top - inside.top - inside.height / 3;
  }, [current]);
  const select = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !pane.current?.contains(selection.anchorNode)) return;
    const [a, b] = [
      placeOf(selection.anchorNode, selection.anchorOffset),
      placeOf(selection.focusNode, selection.focusOffset),
    ];
    if (a !== undefined && b !== undefined && a !== b) onSelect({ start: Math.min(a, b), end: Math.max(a, b) });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be reachable to be scrolled by keys
    <section ref={pane} className="reading-text" aria-label={label} tabIndex={0} onMouseUp={select}>
      {lines.map((line) => (
        <p key={line.at} dir="auto">
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
      ))}
    </section>
  );
}

/** Where a point of the page lies in the text. */
function placeOf(node: Node | null, offset: number): number | undefined {
  const piece = (node instanceof HTMLElement ? node : node?.parentElement)?.closest<HTMLElement>('[data-at]');
  return piece ? Number(piece.dataset.at) + (node instanceof HTMLElement ? 0 : offset) : undefined;
}
