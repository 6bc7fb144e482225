import { Link } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type Axes, AxisName, ClosingTable } from './closing-table.tsx';
import type { ShownClosing } from './envelope-file.ts';
import { Exact } from './exact.tsx';

/** One closing account: its rows, who proposed and who settled it, why it is not whole, what moved since. */
export function ClosingView({
  closing,
  axes,
  currency,
  successor = closing.successor,
}: {
  closing: ShownClosing;
  axes: Axes;
  currency: string;
  /** The envelope that takes in what is carried over, though it was recorded after the account. */
  successor?: string | undefined;
}) {
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const may = useMay();
  const me = useMe();
  const c = words.closing;
  const title = say(c.titleNumber, { n: closing.number });
  const on = { closing: closing.id, version: closing.version };
  const isRefused = closing.state === 'refused';
  const body = (
    <>
      <p className="note">
        {c.closedOn} <DayText day={closing.closedOn} lang={lang} /> · {c.proposedBy} <Person id={closing.proposedBy} />{' '}
        <DayText day={closing.proposedOn} lang={lang} />
        {closing.settledBy && (
          <>
            {' · '}
            {c.settledBy} <Person id={closing.settledBy} />{' '}
            {closing.settledOn && <DayText day={closing.settledOn} lang={lang} />}
          </>
        )}
      </p>
      {closing.words && (
        <p>
          <Text value={closing.words} lang={lang} marked />
        </p>
      )}
      {closing.reason && (
        <p className="owed">
          <Text value={closing.reason} lang={lang} marked />
        </p>
      )}
      <ClosingTable
        lines={closing.lines}
        whole={closing.whole}
        axes={axes}
        currency={currency}
        title={`${c.title} ${closing.number}`}
      />
      {closing.holes.length === 0 && <p className="note">{c.balanced}</p>}
      {closing.holes.length > 0 && (
        <p className="waits">
          {c.incomplete}{' '}
          {closing.holes.map((hole, at) => (
            <span key={`${hole.axis} ${hole.what}`}>
              {at > 0 && words.shell.comma}
              {c[`hole-${hole.what}`]} (<AxisName axis={hole.axis} axes={axes} />)
            </span>
          ))}{' '}
          — {c.silent}
        </p>
      )}
      {closing.drift.length > 0 && (
        <div className="owed">
          <p>{c.outdated}</p>
          <ul>
            {closing.drift.map((one) => (
              <li key={`${one.axis} ${one.what}`}>
                <AxisName axis={one.axis} axes={axes} />
                {words.shell.colon}
                {c[one.what]} <Exact amount={one.by} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isRefused && (
        <p className="note">
          {successor ? (
            <Link to={`/money/envelopes/${encodeURIComponent(successor)}`}>
              {say(c.successorTakes, { ref: <bdi>{successor}</bdi> })}
            </Link>
          ) : (
            c.successorOpen
          )}
        </p>
      )}
      {closing.state === 'proposed' && may('closing.confirm') && closing.proposedBy === me.person && (
        <p className="note">{c.ownProposal}</p>
      )}
      {closing.maySettle && (
        <>
          <div className="acts">
            <ActLink act="confirm-closing" strong>
              {c.confirm}
            </ActLink>
            <ActLink act="refuse-closing">{c.refuse}</ActLink>
          </div>
          <Panel act="confirm-closing" title={c.confirm}>
            <ActForm verb="confirm-closing" fixed={on} submit={c.confirm} onDone={close}>
              <p className="help">{c.confirmLead}</p>
            </ActForm>
          </Panel>
          <Panel act="refuse-closing" title={c.refuse}>
            <ActForm verb="refuse-closing" fixed={on} submit={c.refuse} tone="grave" onDone={close}>
              <LocalizedField name="reason" label={words.form.reason} required />
            </ActForm>
          </Panel>
        </>
      )}
    </>
  );
  return isRefused ? (
    <details className="closing">
      <summary>
        {title} · {words.closingStates[closing.state]}
      </summary>
      {body}
    </details>
  ) : (
    <article className="closing">
      <h3>
        {title} · {words.closingStates[closing.state]}
      </h3>
      {body}
    </article>
  );
}
