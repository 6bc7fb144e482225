import { useEffect, useState } from 'react';
import { type Problem, tryRead } from '../../web/client.ts';
import { ActForm, Sentence } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryText } from './entry-row.tsx';
import type { EntryLine } from './list-entries.ts';
import type { Tried } from './trial.rules.ts';
import { TrialView } from './trial-view.tsx';

/** The act that is open on one entry: above the list, so that a line of Today opens it wherever the entry stands. */
export function EntryPanels({ entry }: { entry: EntryLine }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.lexicon;
  const { id, acts } = entry;
  return (
    <>
      {acts.includes('confirm') && (
        <Panel act="confirm" about={id} title={w.confirmTitle}>
          <EntryText entry={entry} />
          <Trial entry={entry} />
          <ActForm verb="confirm-lexicon-entry" fixed={{ id }} submit={w.confirm} onDone={close}>
            <p className="help">{w.confirmHelp}</p>
          </ActForm>
        </Panel>
      )}
      {acts.includes('refuse') && (
        <Panel act="refuse" about={id} title={w.refuseTitle}>
          <EntryText entry={entry} />
          <ActForm verb="refuse-lexicon-entry" fixed={{ id }} submit={w.refuse} tone="grave" onDone={close}>
            <LocalizedField name="reason" label={words.form.reason} required />
          </ActForm>
        </Panel>
      )}
      {acts.includes('withdraw') && (
        <Panel act="withdraw" about={id} title={w.withdrawTitle}>
          <EntryText entry={entry} />
          <ActForm verb="withdraw-lexicon-entry" fixed={{ id }} submit={w.withdraw} tone="grave" onDone={close}>
            {entry.state === 'in-force' && <p className="help">{w.withdrawHelp}</p>}
            <LocalizedField name="reason" label={words.form.reason} required />
          </ActForm>
        </Panel>
      )}
      {acts.includes('correct') && (
        <Panel act="correct" about={id} title={w.correctTitle}>
          <EntryForm corrects={entry} onDone={close} />
        </Panel>
      )}
    </>
  );
}

/** The sentence of an entry read without and with it, as the reader stands now. */
function Trial({ entry: { id, language, role, kind, form, test } }: { entry: EntryLine }) {
  const [tried, setTried] = useState<Tried>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isCurrent = true;
    void tryRead<Tried>('lexicon-trial', { language, role, kind, form, test, instead: id }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setTried(answer.value);
      else setProblem(answer.problem);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, language, role, kind, form, test]);
  if (problem) return <Sentence problem={problem} />;
  return tried ? <TrialView tried={tried} language={language} /> : null;
}
