import { useSpoken } from '../web/kit/words.tsx';
import type { ReadingLine } from './visible-readings.ts';

/** How many drafts of a document are decided, and how many of the clear ones wait. */
export function Progress({ counts }: { counts: ReadingLine['counts'] }) {
  const { words, say, text } = useSpoken();
  const w = words.readings;
  const done = counts.total - counts.waiting;
  return (
    <span className="reading-progress note">
      <progress
        max={Math.max(counts.total, 1)}
        value={done}
        aria-label={text(w.progress, { done, total: counts.total })}
      />
      <span>
        {say(w.progress, { done, total: counts.total })}
        {counts.waiting > 0 && (
          <>
            {' · '}
            {say(w.sureToDecide, { n: counts.sureWaiting })}
          </>
        )}
        {counts.marked > 0 && (
          <>
            {' · '}
            {say(w.byHandCount, { n: counts.marked })}
          </>
        )}
      </span>
    </span>
  );
}
