import { useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { act, type Problem } from '../web/client.ts';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ReadingFile } from './reading-file.ts';

/** With which words a document was read, and, where they are others by now, how to have it read again. */
export function ReadWith({ file: { reading, hasNewerLexicon, mayReview } }: { file: ReadingFile }) {
  const { words, say } = useSpoken();
  const revalidator = useRevalidator();
  const [problem, setProblem] = useState<Problem>();
  const w = words.readAgain;
  const again = async () => {
    const answer = await act('read-document-again', { reading: reading.id });
    setProblem(answer.ok ? undefined : answer.problem);
    await revalidator.revalidate();
  };
  return (
    <>
      <p className="note">
        <Link to="/lexicon">{say(w.madeWith, { n: reading.lexiconEntries ?? 0 })}</Link>
        {hasNewerLexicon && <> {w.newer}</>}
      </p>
      <div role="status">{reading.againOn && <p>{w.waits}</p>}</div>
      {problem && <Sentence problem={problem} />}
      {hasNewerLexicon && mayReview && !reading.againOn && (
        <div className="acts">
          <button type="button" className="button quiet" data-again="" onClick={() => void again()}>
            {w.ask}
          </button>
        </div>
      )}
    </>
  );
}
