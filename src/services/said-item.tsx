import type { ReactNode } from 'react';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Said, Shown } from './said.ts';

/** One thing that was said: what, on which ground, by whom, and the two answers of whoever may give them. */
export function SaidItem({
  said,
  children,
  verbs,
}: {
  said: Shown<Said>;
  children: ReactNode;
  verbs: { verify: string; return: string };
}) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const w = words.systems;
  const form = { fixed: { said: said.id }, onDone: close };
  return (
    <li className="row">
      <span className="row-mark">
        <Mark truth={said.status} label={words.saidStatuses[said.status]} />
      </span>
      <div className="row-text">
        {children}
        <div className="note">
          {said.source && (
            <>
              {w.source} <Code>{said.source}</Code>{' '}
            </>
          )}
          {said.reference && <Text value={said.reference} lang={lang} />}
        </div>
        <div className="note">
          {w.saidBy} {said.recordedBy && <Person id={said.recordedBy} />} {w.forBody}{' '}
          <Organisation reference={said.organisation} /> · <DayText day={said.recordedOn} lang={lang} />
        </div>
        {said.settledOn && said.settledBody && (
          <div className="note">
            {words.saidStatuses[said.status]} {said.settledBy && <Person id={said.settledBy} />} {w.forBody}{' '}
            <Organisation reference={said.settledBody} /> · <DayText day={said.settledOn} lang={lang} />
            {said.answer && (
              <>
                {' · '}
                <Text value={said.answer} lang={lang} />
              </>
            )}
          </div>
        )}
      </div>
      {said.maySettle && (
        <div className="row-under acts tight">
          <ActLink act="verify" about={said.id} strong>
            {w.verify}
          </ActLink>
          <ActLink act="return" about={said.id}>
            {w.return}
          </ActLink>
          <Panel act="verify" about={said.id} title={w.verify}>
            <ActForm verb={verbs.verify} submit={w.verify} {...form}>
              <LocalizedField name="words" label={w.remark} rows={1} />
            </ActForm>
          </Panel>
          <Panel act="return" about={said.id} title={w.return}>
            <ActForm verb={verbs.return} submit={w.return} tone="grave" {...form}>
              <LocalizedField name="words" label={words.form.reason} required rows={2} />
            </ActForm>
          </Panel>
        </div>
      )}
    </li>
  );
}
