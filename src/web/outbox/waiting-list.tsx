import { useState } from 'react';
import { Link } from 'react-router';
import { Num, PeriodText, Text } from '../fmt.tsx';
import { Instant } from '../kit/instant.tsx';
import { useSpoken } from '../kit/words.tsx';
import { dropWrite } from './kept-writes.ts';
import { PHOTO, type Waiting } from './outbox.ts';
import { sendWrites, tell } from './send-writes.ts';

/** What waits to be sent: what, since when, how large, why it is still here, and what one may do about it. */
export function WaitingList({ person, writes, page }: { person: string; writes: readonly Waiting[]; page?: string }) {
  const { words } = useSpoken();
  const [isSending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    await sendWrites(person).catch(() => {});
    setSending(false);
    tell({ person });
  };
  if (writes.length === 0) return null;
  return (
    <>
      <ul className="rows waiting-list">
        {writes.map((one) => (
          <Line key={one.seq} write={one} isHere={one.shown.page === page} />
        ))}
      </ul>
      <p className="acts">
        <button type="button" className="button quiet" aria-disabled={isSending} onClick={() => void send()}>
          {isSending ? words.form.sending : words.outbox.sendNow}
        </button>
      </p>
    </>
  );
}

function Line({ write, isHere }: { write: Waiting; isHere: boolean }) {
  const { words, lang } = useSpoken();
  const [isAsked, setAsked] = useState(false);
  const { state, problem, shown } = write;
  const drop = async () => {
    await dropWrite(write);
    tell({ person: write.person });
  };
  return (
    <li className="row" data-write={write.verb} data-state={state}>
      <div className="row-text">
        {isHere || !shown.title ? (
          words.outboxVerbs[verbWord(write)]
        ) : (
          <>
            {words.outboxVerbs[verbWord(write)]}
            {words.shell.colon}
            <Link to={shown.page}>
              <Text value={shown.title} lang={lang} />
              {shown.period && (
                <>
                  {' '}
                  · <PeriodText code={shown.period} lang={lang} />
                </>
              )}
            </Link>
          </>
        )}
        <div className="note">
          {words.outboxStates[state]} · {words.outbox.since} <Instant at={write.since} /> · <Size bytes={write.bytes} />
        </div>
        {problem && state !== 'signed-out' && (problem.sentence || state === 'conflict') && (
          <p className="problem">{state === 'conflict' ? words.outbox.conflictHelp : problem.sentence}</p>
        )}
        {state === 'signed-out' && (
          <p className="problem">
            {words.outbox.signInAgain}{' '}
            <Link to={`/sign-in?next=${encodeURIComponent(shown.page)}`}>{words.signIn.title}</Link>
          </p>
        )}
      </div>
      <div className="row-side">
        {isAsked ? (
          <>
            <span className="note">{words.outbox.dropSure}</span>{' '}
            <button type="button" className="link" onClick={() => void drop()}>
              {words.outbox.drop}
            </button>{' '}
            <button type="button" className="link" onClick={() => setAsked(false)}>
              {words.form.cancel}
            </button>
          </>
        ) : (
          <button type="button" className="link" onClick={() => setAsked(true)}>
            {words.outbox.drop}
          </button>
        )}
      </div>
    </li>
  );
}

const verbWord = ({ verb }: Waiting): 'write-report' | 'submit-report' | 'photo' =>
  verb === PHOTO || verb === 'submit-report' ? (verb as 'photo') : 'write-report';

function Size({ bytes }: { bytes: number }) {
  const { lang, say, words } = useSpoken();
  return say(words.outbox.kilobytes, {
    size: <Num value={String(Math.max(1, Math.round(bytes / 1000)))} lang={lang} />,
  });
}
