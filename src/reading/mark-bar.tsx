import { useEffect, useMemo, useState } from 'react';
import { act, type Problem } from '../web/client.ts';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSay } from '../web/kit/notice.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Span } from './draft.ts';
import type { ReadingFile } from './reading-file.ts';
import { extended, nextFree } from './sentences.rules.ts';

/**
 * Makes a draft of words that no reader found: selected in the text, or reached a sentence at a time by keys.
 *
 * from    the draft in hand: the way begins there
 * isBusy  a form is open, and selected words are for it
 */
export function MarkBar({
  file: { reading, text, drafts },
  from,
  chosen,
  isBusy,
  onChoose,
  onMarked,
}: {
  file: ReadingFile;
  from: Span | undefined;
  chosen: Span | undefined;
  isBusy: boolean;
  onChoose: (span: Span | undefined) => void;
  onMarked: (number: number) => void;
}) {
  const { words } = useSpoken();
  const tell = useSay();
  const [problem, setProblem] = useState<Problem>();
  const w = words.readings;
  const taken = useMemo(
    () => drafts.filter((one) => one.state !== 'rejected' && one.state !== 'unmarked').map((one) => one.as),
    [drafts],
  );
  const isOpen = chosen !== undefined && !isBusy;
  useEffect(() => {
    if (!isOpen) return setProblem(undefined);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && onChoose(undefined);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, onChoose]);

  function step(by: 1 | -1) {
    const next = nextFree(text, chosen ?? from ?? { start: 0, end: 0 }, by, taken);
    setProblem(undefined);
    if (next) onChoose(next);
    else tell(w.noSentence);
  }
  async function mark({ start, end }: Span) {
    const answer = await act<{ number: number }>('mark-draft', { reading: reading.id, start, end });
    if (!answer.ok) return setProblem(answer.problem);
    onMarked(answer.value.number);
  }
  const key = (letter: string, says: string, press: () => void, look = 'button quiet') => (
    <button type="button" className={look} data-hotkey={letter} data-says={says} onClick={press}>
      {says} <kbd dir="ltr">{letter}</kbd>
    </button>
  );
  return (
    <section className="reading-mark" aria-label={w.markTitle}>
      <div className="acts tight">
        {key('n', w.nextSentence, () => step(1))}
        {key('b', w.sentenceBefore, () => step(-1))}
      </div>
      {!isOpen && <p className="note reading-keys">{w.markHelp}</p>}
      {isOpen && (
        <div className="panel">
          <blockquote dir="auto" aria-live="polite">
            {text.slice(chosen.start, chosen.end)}
          </blockquote>
          {problem && <Sentence problem={problem} />}
          <div className="acts tight">
            {key('m', w.mark, () => void mark(chosen), 'button')}
            {key('x', w.extend, () => onChoose(extended(text, chosen, taken)))}
            <button type="button" className="button quiet" onClick={() => onChoose(undefined)}>
              {w.unselect} <kbd dir="ltr">Esc</kbd>
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
