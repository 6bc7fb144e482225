import { memo, useEffect, useRef } from 'react';
import type { Problem } from '../web/client.ts';
import { Amount, Num, PeriodText } from '../web/fmt.tsx';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { AttachForm } from './attach-form.tsx';
import { undone } from './draft.rules.ts';
import type { Span } from './draft.ts';
import { DraftCard, type ShownDraft } from './draft-card.tsx';
import { AcceptForm, RejectForm, ReviseForm } from './draft-forms.tsx';
import { isMarked } from './mark.rules.ts';

export type OpenAct = 'accept' | 'revise' | 'attach' | 'reject';
type Done = 'accepted' | 'attached' | 'rejected' | 'revised';

/** What one may do with the rows, each draft by its number. */
export type RowActs = {
  current: (number: number) => void;
  move: (number: number, step: 1 | -1) => void;
  act: (number: number, act: OpenAct | 'undo' | 'accept-now') => void;
  close: (number: number) => void;
  done: (number: number, act: Done, pledge?: string) => void;
  /** Goes to a draft of this document or another, to attach it to a pledge where one is named. */
  open: (draft: { reading: string; number: number }, attachTo?: string) => void;
};

/** One draft in the list. The current one shows all it holds and offers its acts, each by a key of its own. */
export const DraftRow = memo(function DraftRow({
  draft,
  text,
  isCurrent,
  open,
  problem,
  selected,
  suggested,
  on,
}: {
  draft: ShownDraft;
  text: string;
  isCurrent: boolean;
  open: OpenAct | undefined;
  problem: Problem | undefined;
  selected: Span | undefined;
  /** Pledge that a repetition of it became, to attach it to. */
  suggested: string | undefined;
  on: RowActs;
}) {
  const { words, lang } = useSpoken();
  const w = words.readings;
  const { number } = draft;
  const onDone = (act: Done) => (value: { pledge?: string }) => on.done(number, act, value.pledge);
  return (
    <li data-draft={draft.number} data-state={draft.state} data-current={isCurrent || undefined}>
      <button
        type="button"
        className="reading-quote"
        data-row=""
        aria-expanded={isCurrent}
        onFocus={() => on.current(number)}
        onClick={() => on.current(number)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          on.move(number, event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        <span className="note">
          <Num value={draft.number} lang={lang} /> · {words.claimKinds[draft.as.kind]} ·{' '}
          {isMarked(draft) ? w.byHand : words.draftLanes[draft.found.lane]}
          {draft.state !== 'waiting' && (
            <>
              {' · '}
              <b>
                {words.draftStates[draft.state]} {draft.pledge && <bdi dir="ltr">{draft.pledge}</bdi>}
              </b>
            </>
          )}
        </span>
        <span dir="auto" className="reading-words">
          {draft.quote}
        </span>
        {!isCurrent && (draft.as.quantity || draft.as.deadline) && (
          <span className="note">
            {draft.as.quantity && <Amount quantity={draft.as.quantity} lang={lang} short />}
            {draft.as.quantity && draft.as.deadline && ' · '}
            {draft.as.deadline && <PeriodText code={draft.as.deadline} lang={lang} />}
          </span>
        )}
      </button>
      {isCurrent && (
        <div className="reading-current">
          <Acts draft={draft} open={open} onAct={(act) => on.act(number, act)} />
          {problem && <Sentence problem={problem} />}
          {open && (
            <Form title={w[open]} onClose={() => on.close(number)}>
              {open === 'accept' && <AcceptForm draft={draft} text={text} onDone={onDone('accepted')} />}
              {open === 'attach' && (
                <AttachForm draft={draft} text={text} suggested={suggested} onDone={onDone('attached')} />
              )}
              {open === 'reject' && <RejectForm draft={draft} onDone={onDone('rejected')} />}
              {open === 'revise' && (
                <ReviseForm draft={draft} text={text} selected={selected} onDone={onDone('revised')} />
              )}
            </Form>
          )}
          <DraftCard draft={draft} text={text} on={on} />
        </div>
      )}
    </li>
  );
});

function Acts({
  draft,
  open,
  onAct,
}: {
  draft: ShownDraft;
  open: OpenAct | undefined;
  onAct: (act: OpenAct | 'undo' | 'accept-now') => void;
}) {
  const { words } = useSpoken();
  const w = words.readings;
  const { toConfirm } = draft;
  const acts = draft.acts.filter((one) => one !== 'mark');
  if (acts.length === 0) return null;
  const back = undone(draft, draft.steps.at(-1)?.act);
  const isUnmarking = back.ok && back.value === 'mark';
  const keys = { accept: 'a', revise: 'e', attach: 't', reject: 'r', undo: 'u' } as const;
  return (
    <div className="acts tight">
      {acts.map((one) => {
        // numbers of a repaired text are confirmed in the form, everything else is accepted at once
        const act = one === 'accept' && toConfirm.length === 0 ? 'accept-now' : one;
        const says = one === 'undo' && isUnmarking ? w.unmark : w[one];
        return (
          <button
            key={one}
            type="button"
            className={one === 'accept' ? 'button' : 'button quiet'}
            data-hotkey={keys[one]}
            data-says={says}
            aria-expanded={act === 'undo' || act === 'accept-now' ? undefined : open === one}
            onClick={() => onAct(act)}
          >
            {says} <kbd dir="ltr">{keys[one]}</kbd>
          </button>
        );
      })}
      {acts.includes('accept') && toConfirm.length === 0 && (
        <button
          type="button"
          className="button quiet"
          aria-expanded={open === 'accept'}
          onClick={() => onAct('accept')}
        >
          {w.acceptSaying}
        </button>
      )}
    </div>
  );
}

/** The form of an act, under the draft it is about; Escape closes it and gives the draft the focus back. */
function Form({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const { words } = useSpoken();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = 'form input:not([type=hidden]), form textarea, form select, form button';
    box.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section
      ref={box}
      className="panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="link" onClick={onClose}>
          {words.form.close}
        </button>
      </header>
      {children}
    </section>
  );
}
