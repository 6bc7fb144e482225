import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { Person } from '../../web/kit/names.tsx';
import { ActLink } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { EntryWords } from './entry.ts';
import type { EntryLine, ShippedEntry } from './list-entries.ts';
import { Written } from './trial-view.tsx';

/** The words of an entry, what they tell, and the sentence they are tried on. */
export function EntryText({ entry }: { entry: EntryWords & { test: string } }) {
  const { words } = useSpoken();
  const { language, role, kind, form, test } = entry;
  return (
    <>
      <p className="entry-form">
        <b>
          <Written language={language}>{form}</Written>
        </b>{' '}
        <span className="soft">
          {words.cueClasses[role]}
          {kind && <> · {words.claimKinds[kind]}</>} · {words.langs[language]}
        </span>
      </p>
      <p className="note">
        <Written language={language}>
          <Quoted lang={language}>{test}</Quoted>
        </Written>
      </p>
    </>
  );
}

export const ShippedRow = ({ entry }: { entry: ShippedEntry }) => (
  <li className="row">
    <div className="row-text">
      <EntryText entry={entry} />
    </div>
  </li>
);

/** An entry of the house: who asked for it and why, who confirmed, refused or withdrew it, and what one may do now. */
export function EntryRow({ entry }: { entry: EntryLine }) {
  const { words, lang, say } = useSpoken();
  const w = words.lexicon;
  const { id, state, acts, settledBy, settledOn, withdrawnBy, withdrawnOn, refusalReason, withdrawalReason } = entry;
  const why = refusalReason ?? withdrawalReason;
  const by = (person: string | undefined, day: string) => ({
    person: <Person id={person} />,
    day: <DayText day={day} lang={lang} />,
  });
  return (
    <li className="row" data-entry={id} data-state={state}>
      <div className="row-text">
        <EntryText entry={entry} />
        <p className="note">
          <Text value={entry.reason} lang={lang} />
        </p>
        <p className="note">
          {words.entryStates[state]} · {say(w.byDay, by(entry.proposedBy.person, entry.proposedOn))}
          {settledBy && settledOn && (
            <>
              {' · '}
              {say(refusalReason ? w.refusedByDay : w.settledByDay, by(settledBy.person, settledOn))}
            </>
          )}
          {withdrawnBy && withdrawnOn && (
            <>
              {' · '}
              {say(w.withdrawnByDay, by(withdrawnBy.person, withdrawnOn))}
            </>
          )}
          {entry.replaces && <> · {w.replaces}</>}
        </p>
        {why && (
          <p className="note owed">
            <Text value={why} lang={lang} />
          </p>
        )}
        {state === 'proposed' && acts.includes('correct') && <p className="note">{w.waitsForOther}</p>}
      </div>
      {acts.length > 0 && (
        <div className="row-side">
          {acts.map((act) => (
            <ActLink key={act} act={act} about={id}>
              {w[act]}
            </ActLink>
          ))}
        </div>
      )}
    </li>
  );
}
