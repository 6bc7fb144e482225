import { useEffect, useRef, useState } from 'react';
import { useSpoken } from '../web/kit/words.tsx';
import type { ReadingFile } from './reading-file.ts';

/** Characters of a page that is written all over: tells about where on the sheet words stand that are so far into its text. */
const FULL_PAGE = 2500;

/** The page of a PDF that the current draft stands on, as a picture, to compare with what was read. */
export function PagePane({
  file: { reading, blocks, drafts },
  current,
}: {
  file: ReadingFile;
  current: number | undefined;
}) {
  const { words, say, text } = useSpoken();
  const isRepaired = reading.repaired.length > 0;
  const [isShown, setShown] = useState(isRepaired);
  const [isLarge, setLarge] = useState(isRepaired);
  const [drawn, setDrawn] = useState<number>();
  const [lost, setLost] = useState<number>();
  const sheet = useRef<HTMLElement>(null);
  const pages = blocks.filter((one) => one.kind === 'page');
  const at = drafts.find((one) => one.number === current)?.as.start ?? 0;
  const place = pages.findIndex((one) => one.start <= at && at < one.end);
  const found = pages[place];
  const depth = found ? (at - found.start) / Math.max(FULL_PAGE, found.end - found.start) : 0;
  useEffect(() => {
    if (sheet.current && isShown && drawn === place + 1)
      sheet.current.scrollTop = depth * sheet.current.scrollHeight * (isLarge ? 1 : 0) - sheet.current.clientHeight / 3;
  }, [depth, drawn, isLarge, isShown, place]);
  if (!found) return null;
  const page = place + 1;
  const w = words.readings;
  return (
    <details className="reading-page" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{say(w.page, { n: page })}</summary>
      {isShown && lost !== page && (
        <>
          <div className="acts tight">
            <button
              type="button"
              className="button quiet"
              data-hotkey="z"
              data-says={w.enlarge}
              aria-pressed={isLarge}
              onClick={() => setLarge(!isLarge)}
            >
              {w.enlarge} <kbd dir="ltr">z</kbd>
            </button>
          </div>
          <section
            ref={sheet}
            className="reading-sheet"
            data-large={isLarge || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its box must be reachable to be scrolled by keys
            tabIndex={0}
            aria-label={text(w.page, { n: page })}
          >
            <img
              key={page}
              src={`/api/v1/document-page?reading=${reading.id}&page=${page}`}
              alt={text(w.page, { n: page })}
              onLoad={() => setDrawn(page)}
              onError={() => setLost(page)}
            />
          </section>
        </>
      )}
      {lost === page && <p className="note">{words.review.noPreview}</p>}
    </details>
  );
}
