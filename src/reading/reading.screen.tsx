import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router';
import '../web/design/reading.css';
import { act, fileAddress, type Problem, read } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { Sentence } from '../web/kit/act-form.tsx';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { useSay } from '../web/kit/notice.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { lanes, type Span } from './draft.ts';
import { DraftRow, type OpenAct } from './draft-row.tsx';
import { PagePane } from './page-pane.tsx';
import { Progress } from './progress.tsx';
import { draftStates } from './reading.ts';
import type { ReadingFile } from './reading-file.ts';
import { TextPane } from './text-pane.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ReadingFile>('document-reading', { id: params.id });

const LOOK_AGAIN_MS = 1200;

/** A document beside what was read out of it: one draft after another is accepted, attached, corrected or laid aside. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ReadingFile;
  const { reading } = file;
  const { words, lang } = useSpoken();
  const w = words.readings;
  useWaiting(reading.state === 'waiting');
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
      {reading.repaired.length > 0 && <p className="owed">{w.repaired}</p>}
      <div role="status">{reading.state === 'waiting' && <p>{w.waits}</p>}</div>
      {reading.state === 'refused' && <Refused file={file} />}
      {reading.state === 'read' && <Review file={file} />}
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

function Review({ file }: { file: ReadingFile }) {
  const { words, say, text } = useSpoken();
  const tell = useSay();
  const revalidator = useRevalidator();
  const [query] = useSearchParams();
  const w = words.readings;
  const shown = file.drafts.filter(
    (one) =>
      (query.get('lane') === null || one.found.lane === query.get('lane')) &&
      (query.get('state') === null || one.state === query.get('state')),
  );
  const [current, setCurrent] = useState(
    () => shown.find((one) => one.state === 'waiting')?.number ?? shown[0]?.number,
  );
  const [open, setOpen] = useState<OpenAct>();
  const [last, setLast] = useState<number>();
  const [selected, setSelected] = useState<Span>();
  const [problem, setProblem] = useState<{ number: number; problem: Problem }>();
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<number>(undefined);
  const go = useCallback((number: number | undefined) => {
    if (number === undefined) return;
    focus.current = number;
    setCurrent(number);
  }, []);
  useEffect(() => {
    if (focus.current === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-draft="${focus.current}"] [data-row]`);
    focus.current = undefined;
    row?.focus();
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  /** Says what was done, looks again, and goes on to the next draft that waits; a correction stays where it is. */
  async function done(
    number: number,
    act: 'accepted' | 'attached' | 'rejected' | 'revised' | 'undone',
    pledge?: string,
  ) {
    const left = file.reading.counts.waiting - (act === 'revised' || act === 'undone' ? 0 : 1);
    tell(text(w[act], { n: number, left, pledge: pledge ?? '' }));
    setOpen(undefined);
    setSelected(undefined);
    setProblem(undefined);
    setLast(act === 'undone' ? undefined : number);
    await revalidator.revalidate();
    if (act === 'revised' || act === 'undone') return go(number);
    const later = shown.filter((one) => one.state === 'waiting' && one.number !== number);
    go((later.find((one) => one.number > number) ?? later[0])?.number ?? number);
  }

  async function send(verb: 'accept' | 'undo', number: number) {
    const draft = file.drafts.find((one) => one.number === number)!;
    const answer = await act<{ pledge?: string }>(`${verb}-draft`, {
      reading: draft.reading,
      number,
      version: draft.version,
    });
    if (!answer.ok) return setProblem({ number, problem: answer.problem });
    await done(number, verb === 'accept' ? 'accepted' : 'undone', answer.value.pledge);
  }

  const onAct = (number: number, act: OpenAct | 'undo' | 'accept-now') => {
    setProblem(undefined);
    if (act === 'undo') void send('undo', number);
    else if (act === 'accept-now') void send('accept', number);
    else setOpen(open === act ? undefined : act);
  };
  const lastDraft = file.drafts.find((one) => one.number === last);
  const isPdf = file.reading.mediaType === 'application/pdf';
  return (
    <>
      <div className="reading-bar">
        <Progress counts={file.reading.counts} />
        {lastDraft?.acts.includes('undo') &&
          !file.drafts.some((one) => one.number === current && one.acts.includes('undo')) && (
            <button
              type="button"
              className="act-link"
              data-hotkey="u"
              data-says={w.undo}
              onClick={() => onAct(lastDraft.number, 'undo')}
            >
              {say(w.undoLast, { n: lastDraft.number })} <kbd dir="ltr">u</kbd>
            </button>
          )}
      </div>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="lane"
          label={w.lane}
          any={words.list.any}
          options={lanes.map((one) => ({ value: one, label: words.draftLanes[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={w.state}
          any={words.list.any}
          options={draftStates.map((one) => ({ value: one, label: words.draftStates[one] }))}
        />
      </Filters>
      {file.mayReview && <p className="note reading-keys">{w.keys}</p>}
      {file.drafts.length === 0 && <Nothing>{w.noDraft}</Nothing>}
      {file.drafts.length > 0 && shown.length === 0 && <Nothing>{w.nothingShown}</Nothing>}
      {file.drafts.length > 0 && file.reading.counts.waiting === 0 && <p>{w.allDecided}</p>}
      <div className="reading">
        <div>
          <h2>{w.text}</h2>
          <TextPane
            text={file.text}
            drafts={file.drafts}
            current={current}
            label={w.text}
            onChoose={go}
            onSelect={setSelected}
          />
          {isPdf && <PagePane file={file} current={current} />}
        </div>
        <div>
          <h2>{w.drafts}</h2>
          <ol ref={list} className="reading-drafts" aria-label={w.drafts}>
            {shown.map((one) => (
              <DraftRow
                key={one.number}
                draft={one}
                text={file.text}
                isCurrent={one.number === current}
                open={one.number === current ? open : undefined}
                problem={problem?.number === one.number ? problem.problem : undefined}
                selected={selected}
                onCurrent={() => {
                  if (one.number === current) return;
                  setCurrent(one.number);
                  setOpen(undefined);
                  setSelected(undefined);
                }}
                onMove={(step) => go(shown[shown.indexOf(one) + step]?.number)}
                onAct={(act) => onAct(one.number, act)}
                onClose={() => {
                  setOpen(undefined);
                  go(one.number);
                }}
                onDone={(act, pledge) => void done(one.number, act, pledge)}
              />
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}
