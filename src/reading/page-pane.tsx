import { useState } from 'react';
import { useSpoken } from '../web/kit/words.tsx';
import type { ReadingFile } from './reading-file.ts';

/** The page of a PDF that the current draft stands on, as a picture, to compare with what was read. */
export function PagePane({
  file: { reading, blocks, drafts },
  current,
}: {
  file: ReadingFile;
  current: number | undefined;
}) {
  const { words, say, text } = useSpoken();
  const [isShown, setShown] = useState(reading.repaired.length > 0);
  const [lost, setLost] = useState<number>();
  const pages = blocks.filter((one) => one.kind === 'page');
  const at = drafts.find((one) => one.number === current)?.as.start ?? 0;
  const page = pages.findIndex((one) => one.start <= at && at < one.end) + 1;
  if (page === 0) return null;
  const w = words.readings;
  return (
    <details className="reading-page" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{say(w.page, { n: page })}</summary>
      {isShown && lost !== page && (
        <img
          key={page}
          src={`/api/v1/document-page?reading=${reading.id}&page=${page}`}
          alt={text(w.page, { n: page })}
          onError={() => setLost(page)}
        />
      )}
      {lost === page && <p className="note">{words.review.noPreview}</p>}
    </details>
  );
}
