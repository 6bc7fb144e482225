import { useEffect, useRef, useState } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { mostHeadLines } from './letter.ts';
import type { KeptLetterhead } from './letterhead.store.ts';
import type { HeadDrawn } from './letterhead-sheet.tsx';

type Line = { key: number; value?: LocalizedText };

/** The lines of a head, its town and its foot; `onTyped` hears each change, so that it can be drawn while it is typed. */
export function LetterheadForm({
  head,
  onTyped,
  onDone,
}: {
  head: KeptLetterhead;
  onTyped: (head: HeadDrawn) => void;
  onDone: () => void;
}) {
  const { words, text } = useSpoken();
  const box = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Line[]>(() =>
    head.lines.length === 0 ? [{ key: 0 }] : head.lines.map((value, key) => ({ key, value })),
  );
  const w = words.letterhead;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that is added, taken away or moved changes what is drawn
  useEffect(() => {
    const form = box.current?.querySelector('form');
    if (!form) return;
    const tell = () => onTyped(drawnFrom(formInput(new FormData(form))));
    tell();
    form.addEventListener('input', tell);
    return () => form.removeEventListener('input', tell);
  }, [lines, onTyped]);
  const raise = (at: number) => setLines(lines.with(at - 1, lines[at]!).with(at, lines[at - 1]!));
  return (
    <div ref={box}>
      <ActForm
        verb="set-letterhead"
        fixed={{ body: head.body, version: head.version }}
        submit={words.form.save}
        done={w.done}
        onDone={onDone}
      >
        <p className="help">{w.linesHelp}</p>
        {lines.map((one, at) => (
          <fieldset key={one.key} className="condition">
            <legend>{text(w.line, { n: at + 1 })}</legend>
            <LocalizedField name={`lines.${at}`} label={w.lineText} required rows={1} value={one.value} />
            <div className="acts tight">
              {at > 0 && (
                <button type="button" className="link" onClick={() => raise(at)}>
                  {text(w.raiseLine, { n: at + 1 })}
                </button>
              )}
              {lines.length > 1 && (
                <button
                  type="button"
                  className="link"
                  onClick={() => setLines(lines.filter((each) => each.key !== one.key))}
                >
                  {text(w.removeLine, { n: at + 1 })}
                </button>
              )}
            </div>
          </fieldset>
        ))}
        {lines.length < mostHeadLines && (
          <button
            type="button"
            className="link"
            onClick={() => setLines([...lines, { key: Math.max(...lines.map((one) => one.key)) + 1 }])}
          >
            {w.addLine}
          </button>
        )}
        <LocalizedField name="place" label={w.place} rows={1} value={head.place} />
        <LocalizedField name="foot" label={w.foot} help={w.footHelp} rows={1} value={head.foot} />
      </ActForm>
    </div>
  );
}

/** What the form says so far: a line that is still empty is not drawn. */
function drawnFrom({ lines, place, foot }: Record<string, unknown>): HeadDrawn {
  return {
    lines: Array.isArray(lines) ? (lines as LocalizedText[]) : [],
    ...(place ? { place: place as LocalizedText } : {}),
    ...(foot ? { foot: foot as LocalizedText } : {}),
  };
}
