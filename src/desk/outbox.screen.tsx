import { useSearchParams } from 'react-router';
import { useSpoken } from '../web/kit/words.tsx';
import { useOnline, useWrites } from '../web/outbox/use-writes.tsx';
import { WaitingList } from '../web/outbox/waiting-list.tsx';
import '../web/outbox/outbox.css';
import { useMe } from './me.ts';
import { leave } from './offline/forget-person.ts';
import { keepPage } from './offline/keep-page.ts';

export const loader = () => {
  keepPage();
  return null;
};

/** Everything that this person made here and the program does not have yet; and, on the way out, what leaving would throw away. */
export function Component() {
  const { words, say } = useSpoken();
  const { person } = useMe();
  const isLeaving = useSearchParams()[0].has('leaving');
  const isOnline = useOnline();
  const writes = useWrites(person);
  return (
    <>
      <title>{`${words.outbox.title} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.outbox.title}</h1>
      </div>
      <p className="lead">{words.outbox.lead}</p>
      {!isOnline && <p className="waits">{words.outbox.noNetwork}</p>}
      {writes?.length === 0 && <p className="note">{words.outbox.none}</p>}
      {writes && <WaitingList person={person} writes={writes} />}
      {isLeaving && (
        <section className="panel" aria-label={words.shell.signOut}>
          <p role="alert">{say(words.outbox.leaving, { n: writes?.length ?? 0 })}</p>
          <button type="button" className="button grave" onClick={() => void leave(person, true)}>
            {words.outbox.leaveAnyway}
          </button>
        </section>
      )}
    </>
  );
}
