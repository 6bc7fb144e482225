import { useEffect } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router';
import '../web/design/reading.css';
import { act, fileAddress, type Problem, read } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ReadWith } from './read-with.tsx';
import type { ReadingFile } from './reading-file.ts';
import { Review } from './review.tsx';
import { Told } from './told.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ReadingFile>('document-reading', { id: params.id });

const LOOK_AGAIN_MS = 1200;

/** A document beside what was read out of it: one draft after another is accepted, attached, corrected or laid aside. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ReadingFile;
  const { reading } = file;
  const { words, lang } = useSpoken();
  const w = words.readings;
  useWaiting(reading.state === 'waiting' || reading.againOn !== undefined);
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/readings">{w.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={reading.title} lang={lang} />
      </h1>
      <p className="note">
        <Link to={`/sources/${encodeURIComponent(reading.source)}`}>{words.nav.sources}</Link>
        {reading.documentDate && (
          <>
            {' · '}
            <DayText day={reading.documentDate} lang={lang} />
          </>
        )}
        {' · '}
        <a href={fileAddress(reading.file)} target="_blank" rel="noreferrer">
          {w.openFile}
        </a>
        {' · '}
        {words.readingStates[reading.state]}
      </p>
      <Told reading={reading} />
      <div role="status">{reading.state === 'waiting' && <p>{w.waits}</p>}</div>
      {reading.state === 'refused' && <Refused file={file} />}
      {reading.state === 'read' && <ReadWith file={file} />}
      {reading.state === 'read' && <Review key={reading.id} file={file} />}
    </>
  );
}

/** Looks again until the document was read. */
function useWaiting(waits: boolean): void {
  const revalidator = useRevalidator();
  useEffect(() => {
    if (!waits || revalidator.state !== 'idle') return;
    const timer = setTimeout(() => void revalidator.revalidate(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [waits, revalidator, revalidator.state]);
}

function Refused({ file: { reading, problems, mayReview } }: { file: ReadingFile }) {
  const { words } = useSpoken();
  const revalidator = useRevalidator();
  const [problem] = problems as Problem[];
  const again = async () => {
    await act('read-document', { file: reading.file, strategy: reading.strategy, source: reading.source });
    await revalidator.revalidate();
  };
  return (
    <>
      {problem ? <Sentence problem={problem} /> : <p>{words.readings.refused}</p>}
      {mayReview && (
        <div className="acts">
          <button type="button" className="button" onClick={() => void again()}>
            {words.readings.again}
          </button>
        </div>
      )}
    </>
  );
}
