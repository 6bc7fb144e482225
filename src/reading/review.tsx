import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useRevalidator, useSearchParams } from 'react-router';
import { act, type Problem } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { useSay } from '../web/kit/notice.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { lanes, type Span } from './draft.ts';
import { DraftRow, type OpenAct, type RowActs } from './draft-row.tsx';
import { isMarked } from './mark.rules.ts';
import { MarkBar } from './mark-bar.tsx';
import { PagePane } from './page-pane.tsx';
import { Progress } from './progress.tsx';
import { draftStates } from './reading.ts';
import type { ReadingFile } from './reading-file.ts';
import { Offer } from './repeats.tsx';
import { TextPane } from './text-pane.tsx';

type Shown = ReadingFile['drafts'][number];
const isWaiting = (one: Shown): boolean => one.state === 'waiting';

/** Drafts in the order of the text, as the filters want them; what was unmarked shows only where it is asked for. */
function shownOf(drafts: readonly Shown[], query: URLSearchParams): Shown[] {
  const [lane, state] = [query.get('lane'), query.get('state')];
  return drafts
    .filter(
      (one) =>
        (lane === null || lane === (isMarked(one) ? 'marked' : one.found.lane)) &&
        (state === null ? one.state !== 'unmarked' : state === one.state),
    )
    .sort((a, b) => a.as.start - b.as.start || a.number - b.number);
}

/** A document that was read: its text on one side, its drafts on the other, decided one after another. */
export function Review({ file }: { file: ReadingFile }) {
  const { words, say, text } = useSpoken();
  const tell = useSay();
  const revalidator = useRevalidator();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const w = words.readings;
  const shown = useMemo(() => shownOf(file.drafts, query), [file.drafts, query]);
  const [current, setCurrent] = useState(
    () => (shown.find((one) => String(one.number) === query.get('draft')) ?? shown.find(isWaiting) ?? shown[0])?.number,
  );
  // a repetition in another document brings the pledge along that this draft is to join
  const [suggested, setSuggested] = useState(query.get('attach') ?? undefined);
  const [open, setOpen] = useState<OpenAct | undefined>(
    suggested !== undefined && shown.some((one) => one.number === current && isWaiting(one)) ? 'attach' : undefined,
  );
  const [offer, setOffer] = useState<{ pledge: string; repeats: Shown['repeats'] }>();
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
    if (!row) return;
    focus.current = undefined;
    row.focus();
    row.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  /** Says what was done, goes on to the next draft that waits, and looks again; a correction stays where it is. */
  async function done(number: number, act: Parameters<RowActs['done']>[1] | 'undone' | 'unmarked', pledge?: string) {
    const stays = act === 'revised' || act === 'undone' || act === 'unmarked';
    tell(text(w[act], { n: number, left: file.reading.counts.waiting - (stays ? 0 : 1), pledge: pledge ?? '' }));
    setOpen(undefined);
    setSelected(undefined);
    setProblem(undefined);
    setSuggested(undefined);
    const repeats = file.drafts.find((one) => one.number === number)?.repeats ?? [];
    setOffer(pledge !== undefined && repeats.length > 0 ? { pledge, repeats } : undefined);
    setLast(act === 'undone' || act === 'unmarked' ? undefined : number);
    const at = shown.findIndex((one) => one.number === number);
    const waits = (one: Shown) => isWaiting(one) && one.number !== number;
    const next = (shown.slice(at).find(waits) ?? shown.find(waits))?.number;
    const leaves = act !== 'revised' && act !== 'undone' && next !== undefined;
    // the next draft is there already: nobody waits for the whole document to be looked at again
    if (leaves) go(next);
    await revalidator.revalidate();
    if (!leaves) go(number);
  }

  async function send(verb: 'accept' | 'undo', number: number) {
    const draft = file.drafts.find((one) => one.number === number)!;
    const answer = await act<{ pledge?: string; state: string }>(`${verb}-draft`, {
      reading: draft.reading,
      number,
      version: draft.version,
    });
    if (!answer.ok) return setProblem({ number, problem: answer.problem });
    const undone = answer.value.state === 'unmarked' ? 'unmarked' : 'undone';
    await done(number, verb === 'accept' ? 'accepted' : undone, answer.value.pledge);
  }

  async function marked(number: number) {
    tell(text(w.marked, { n: number }));
    setSelected(undefined);
    setOpen(undefined);
    setLast(number);
    await revalidator.revalidate();
    go(number);
  }

  const acts: RowActs = {
    current(number) {
      if (number === current) return;
      setCurrent(number);
      setOpen(undefined);
      setSelected(undefined);
      setSuggested(undefined);
    },
    move: (number, step) => go(shown[shown.findIndex((one) => one.number === number) + step]?.number),
    act(number, what) {
      setProblem(undefined);
      if (what === 'undo') void send('undo', number);
      else if (what === 'accept-now') void send('accept', number);
      else setOpen(open === what ? undefined : what);
    },
    close(number) {
      setOpen(undefined);
      go(number);
    },
    done: (number, what, pledge) => void done(number, what, pledge),
    open({ reading, number }, attachTo) {
      if (reading !== file.reading.id) {
        const to = new URLSearchParams({ draft: String(number), ...(attachTo ? { attach: attachTo } : {}) });
        return void navigate(`/readings/${reading}?${to}`);
      }
      go(number);
      setSuggested(attachTo);
      setOpen(attachTo === undefined ? undefined : 'attach');
    },
  };
  const on = useSteady(acts);
  const currentDraft = file.drafts.find((one) => one.number === current);
  const lastDraft = file.drafts.find((one) => one.number === last);
  const isPdf = file.reading.mediaType === 'application/pdf';
  return (
    <>
      <div className="reading-bar">
        <Progress counts={file.reading.counts} />
        {lastDraft?.acts.includes('undo') && !currentDraft?.acts.includes('undo') && (
          <button
            type="button"
            className="act-link"
            data-hotkey="u"
            data-says={w.undo}
            onClick={() => on.act(lastDraft.number, 'undo')}
          >
            {say(w.undoLast, { n: lastDraft.number })} <kbd dir="ltr">u</kbd>
          </button>
        )}
      </div>
      {offer && <Offer {...offer} here={file.reading.id} onOpen={on.open} />}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="lane"
          label={w.lane}
          any={words.list.any}
          options={[
            ...lanes.map((one) => ({ value: one, label: words.draftLanes[one] })),
            { value: 'marked', label: w.byHand },
          ]}
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
          {file.mayReview && (
            <MarkBar
              file={file}
              from={currentDraft?.as}
              chosen={selected}
              isBusy={open !== undefined}
              onChoose={setSelected}
              onMarked={(number) => void marked(number)}
            />
          )}
          <TextPane
            text={file.text}
            drafts={file.drafts}
            current={current}
            chosen={selected}
            label={w.text}
            onChoose={go}
            onSelect={setSelected}
          />
          {isPdf && <PagePane file={file} current={current} />}
        </div>
        <div>
          <h2>{w.drafts}</h2>
          <ol ref={list} className="reading-drafts" aria-label={w.drafts}>
            {shown.map((one) => {
              const isCurrent = one.number === current;
              return (
                <DraftRow
                  key={one.number}
                  draft={one}
                  text={file.text}
                  isCurrent={isCurrent}
                  open={isCurrent ? open : undefined}
                  problem={problem?.number === one.number ? problem.problem : undefined}
                  selected={isCurrent ? selected : undefined}
                  suggested={isCurrent ? suggested : undefined}
                  on={on}
                />
              );
            })}
          </ol>
        </div>
      </div>
    </>
  );
}

/** The same acts for the whole life of the screen, so that only rows that change are drawn again. */
function useSteady(acts: RowActs): RowActs {
  const latest = useRef(acts);
  latest.current = acts;
  return useMemo<RowActs>(
    () => ({
      current: (number) => latest.current.current(number),
      move: (number, step) => latest.current.move(number, step),
      act: (number, what) => latest.current.act(number, what),
      close: (number) => latest.current.close(number),
      done: (number, what, pledge) => latest.current.done(number, what, pledge),
      open: (draft, attachTo) => latest.current.open(draft, attachTo),
    }),
    [],
  );
}
