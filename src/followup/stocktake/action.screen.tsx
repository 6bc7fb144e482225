import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, type Day } from '../../kernel/day.ts';
import { fileAddress, read } from '../../web/client.ts';
import { DayText, Quoted, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { Comments } from '../comment/comments.tsx';
import { Remind } from '../letter/remind.tsx';
import type { ActionAct } from './action.ts';
import type { ActionFile } from './action-file.ts';

export const loader = ({ params }: LoaderFunctionArgs) => read<ActionFile>('action', { id: params.id });

const verbOf: Record<ActionAct, string> = {
  declare: 'declare-action-done',
  confirm: 'confirm-action-done',
  'send-back': 'send-back-action',
  postpone: 'postpone-action',
  drop: 'drop-action',
};
const keyOf: Partial<Record<ActionAct, string>> = { declare: 'a', confirm: 'a', 'send-back': 'r' };

/** One action: who owes what by when, what was said of it, and what the reader may do. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ActionFile;
  const { action, committee, steps, acts } = file;
  const { words, lang, say } = useSpoken();
  return (
    <>
      <title>{`${words.actions.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/actions">{words.actions.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={action.title} lang={lang} />
      </h1>
      <p className="lead">
        <Organisation reference={action.organisation} link />
        {action.person && (
          <>
            {' '}
            (<Person id={action.person} />)
          </>
        )}{' '}
        · {words.actionStates[action.state]} ·{' '}
        <span className={action.isLate ? 'owed' : ''}>
          {action.isLate ? words.actions.isLate : words.actions.due} <DayText day={action.dueOn} lang={lang} />
        </span>
        {action.firstDueOn !== action.dueOn && (
          <>
            {' '}
            ({words.actions.firstDue} <DayText day={action.firstDueOn} lang={lang} />)
          </>
        )}
      </p>
      <p className="note">
        {words.actions.from}{' '}
        <Link to={`/stocktakes/${action.stocktake}`}>
          <Text value={committee.title} lang={lang} />
        </Link>{' '}
        · {say(words.actions.times, { n: action.times })}
        {action.project && (
          <>
            {' '}
            · <Link to={`/projects/${encodeURIComponent(action.project)}`}>{words.actions.project}</Link>
          </>
        )}
      </p>
      {acts.length > 0 && (
        <div className="acts">
          {acts.map((one) => (
            <ActLink
              key={one}
              act={one}
              strong={one === 'declare' || one === 'confirm'}
              {...(keyOf[one] ? { hotkey: keyOf[one] } : {})}
            >
              {words.actions[one]}
            </ActLink>
          ))}
        </div>
      )}
      {acts.map((one) => (
        <Panel key={one} act={one} title={words.actions[one]}>
          <OneAct file={file} act={one} />
        </Panel>
      ))}
      <Remind about={{ kind: 'action', ref: action.id }} isOverdue={action.isLate} />
      <Comments about={{ kind: 'action', ref: action.id }} />
      <section>
        <h2>{words.actions.trace}</h2>
        {steps.length === 0 && <p className="note">{words.actions.noTrace}</p>}
        <ul className="rows">
          {steps.toReversed().map((one) => (
            <li key={one.number} className="row">
              <div className="row-text">
                {words.actionActs[one.act]}
                <p>
                  <Quoted lang={lang}>
                    <Text value={one.words} lang={lang} />
                  </Quoted>
                </p>
                <div className="note">
                  <Person id={one.byPerson} /> · <DayText day={one.day} lang={lang} />
                  {one.until && (
                    <>
                      {' '}
                      · {words.actions.newDay}
                      {words.shell.colon}
                      <DayText day={one.until} lang={lang} />
                    </>
                  )}
                  {one.file && (
                    <>
                      {' '}
                      · <a href={fileAddress(one.file)}>{words.actions.openPaper}</a>
                    </>
                  )}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function OneAct({ file: { action }, act }: { file: ActionFile; act: ActionAct }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb={verbOf[act]}
      fixed={{ id: action.id, version: action.version }}
      submit={words.actions[act]}
      {...(act === 'drop' || act === 'send-back' ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {act === 'postpone' && (
        <DayField name="until" label={words.actions.newDay} required min={addDays(action.dueOn as Day, 1)} />
      )}
      <LocalizedField name="words" label={words.actions.words} required />
      {act === 'declare' && <FileField name="file" label={words.actions.paper} />}
    </ActForm>
  );
}
