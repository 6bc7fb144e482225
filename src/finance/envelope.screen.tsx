import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useToday } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Amount, Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ClosingForm } from './closing-form.tsx';
import { AxisName } from './closing-table.tsx';
import { ClosingView } from './closing-view.tsx';
import type { EnvelopeFile } from './envelope-file.ts';
import { ReviseEnvelope, SetLine } from './envelope-forms.tsx';
import { EnvelopeGrid } from './envelope-grid.tsx';
import { EnvelopeStanding } from './envelope-standing.tsx';
import { Exact } from './exact.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<EnvelopeFile>('envelope', { ref: params.ref });

/** One envelope: where it stands, what may lapse and what follows, by axis and year, what its sources say, its accounts. */
export function Component() {
  const file = useLoaderData<typeof loader>() as EnvelopeFile;
  const { words, lang, say } = useSpoken();
  const today = useToday();
  const { envelope, axes } = file;
  const w = words.envelopes;
  const waits = file.closings.some((one) => one.state === 'proposed');
  const years = [...new Set(file.grid.flatMap((row) => row.years.map((cell) => cell.year)))];
  return (
    <>
      <title>{`${envelope.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to={`/money?strategy=${encodeURIComponent(envelope.strategy)}`}>{words.money.title}</Link> ·{' '}
        <Text value={file.strategyTitle} lang={lang} />
      </p>
      <h1 tabIndex={-1}>
        <Text value={envelope.title} lang={lang} />
      </h1>
      <p className="lead">
        <Code>{envelope.ref}</Code> ·{' '}
        <Amount quantity={{ value: envelope.amount, unit: envelope.currency }} lang={lang} /> ·{' '}
        <DayText day={envelope.firstDay} lang={lang} /> – <DayText day={envelope.lastDay} lang={lang} />
      </p>
      <EnvelopeStanding envelope={envelope} />
      <p className="lead">
        <Text value={envelope.perimeter} lang={lang} marked />
      </p>
      {envelope.note && (
        <p className="note">
          <Text value={envelope.note} lang={lang} marked />
        </p>
      )}
      {file.unconverted.map((one) => (
        <p key={`${one.axis} ${one.year} ${one.currency}`} className="owed">
          {say(w.unconverted, { currency: one.currency, year: <bdi>{one.year}</bdi> })}
        </p>
      ))}
      {file.may.edit && (
        <div className="acts">
          <ActLink act="line">{w.setLine}</ActLink>
          <ActLink act="revise">{w.revise}</ActLink>
        </div>
      )}
      <Panel act="line" title={w.setLine}>
        <SetLine file={file} axes={axes} years={years} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseEnvelope envelope={envelope} />
      </Panel>
      <Follows file={file} />
      {!envelope.closed && <Lapse file={file} />}
      <section>
        <h2>{w.grid}</h2>
        <EnvelopeGrid file={file} />
      </section>
      <section id="closing">
        <h2>{words.closing.title}</h2>
        {file.may.propose && !waits && (
          <>
            <div className="acts">
              <ActLink act="propose-closing" strong>
                {words.closing.propose}
              </ActLink>
            </div>
            <Panel act="propose-closing" title={words.closing.propose}>
              <ClosingForm
                envelope={envelope.ref}
                lastDay={envelope.lastDay}
                today={today}
                rows={file.rows}
                axes={axes}
              />
            </Panel>
          </>
        )}
        {file.closings.length === 0 && (
          <Nothing>
            {envelope.daysLeft >= 0
              ? say(words.closing.notYet, { day: <DayText day={envelope.lastDay} lang={lang} /> })
              : words.closing.none}
          </Nothing>
        )}
        {file.closings.map((closing) => (
          <ClosingView
            key={closing.id}
            closing={closing}
            axes={axes}
            currency={envelope.currency}
            successor={closing.successor ?? envelope.successor.ref}
          />
        ))}
      </section>
      {file.pledge && <Says pledge={file.pledge} />}
    </>
  );
}

/** What came before and what follows: recorded, said, or an open question. */
function Follows({ file }: { file: EnvelopeFile }) {
  const { words, lang, say } = useSpoken();
  const { envelope, predecessor, successorEnvelope } = file;
  const w = words.envelopes;
  return (
    <section>
      <h2>{w.successor}</h2>
      <p className={envelope.successor.state === 'recorded' ? 'note' : 'waits'}>
        {w[`successor-${envelope.successor.state}`]}
      </p>
      {envelope.successor.state === 'open-question' && (
        <p>{say(w.successorOpen, { day: <DayText day={envelope.lastDay} lang={lang} /> })}</p>
      )}
      {envelope.successorSaid && (
        <p>
          <Text value={envelope.successorSaid} lang={lang} marked />
        </p>
      )}
      {successorEnvelope && (
        <p>
          <Link to={`/money/envelopes/${encodeURIComponent(successorEnvelope.ref)}`}>
            <Text value={successorEnvelope.title} lang={lang} />
          </Link>
        </p>
      )}
      {predecessor && (
        <p className="note">
          {w.before}{' '}
          <Link to={`/money/envelopes/${encodeURIComponent(predecessor.ref)}`}>
            <Text value={predecessor.title} lang={lang} />
          </Link>
          {!predecessor.isClosed && <span className="owed"> · {w.beforeOpen}</span>}
        </p>
      )}
    </section>
  );
}

/** What would lapse on the last day at the pace of the payments, row by row. */
function Lapse({ file }: { file: EnvelopeFile }) {
  const { words, say } = useSpoken();
  const w = words.envelopes;
  const columns = ['left', 'paceSoFar', 'paceNeeded', 'atRisk'] as const;
  return (
    <section>
      <h2>{w.lapse}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.lapse}>
        <table className="account">
          <caption>{say(words.money.inCurrency, { currency: file.envelope.currency })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.money.axis}</th>
              {columns.map((one) => (
                <th key={one} scope="col" className="num">
                  {w[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.lapse.map((row) => (
              <tr key={row.axis ?? ''}>
                <th scope="row">
                  <AxisName axis={row.axis} axes={file.axes} />
                </th>
                {columns.map((one) => (
                  <td key={one} className="num">
                    {row.left !== undefined && row[one] === undefined ? (
                      '—'
                    ) : one === 'atRisk' && row.atRisk !== '0' ? (
                      <span className="owed">
                        <Exact amount={row[one]} />
                      </span>
                    ) : (
                      <Exact amount={row[one]} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** What each source of the pledge says of amount, years and perimeter, side by side, without a verdict. */
function Says({ pledge }: { pledge: NonNullable<EnvelopeFile['pledge']> }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.envelopes.says}</h2>
      <p className="note">
        {codeWord('sources', pledge.sources, lang)} · {words.envelopes.saysLead} ·{' '}
        <Link to={`/pledges/${encodeURIComponent(pledge.ref)}`}>
          {words.envelopes.toPledge} <Code>{pledge.ref}</Code>
        </Link>
      </p>
      <ul className="rows">
        {pledge.claims.map((claim) => (
          <li key={claim.ref} className="row">
            <div className="row-text">
              {claim.perimeter ? (
                <strong>
                  <Text value={claim.perimeter} lang={lang} />
                </strong>
              ) : (
                <span className="soft">{words.money.notReported}</span>
              )}
              <div>
                <Text value={claim.text} lang={lang} />
              </div>
              <div className="note">
                <Link to={`/sources/${encodeURIComponent(claim.source)}`}>
                  {claim.sourceTitle ? <Text value={claim.sourceTitle} lang={lang} /> : <Code>{claim.source}</Code>}
                </Link>
                {claim.publisher && (
                  <>
                    {' · '}
                    <bdi>{claim.publisher}</bdi>
                  </>
                )}
                {claim.saidOn && (
                  <>
                    {' · '}
                    <PeriodText code={claim.saidOn} lang={lang} />
                  </>
                )}
              </div>
            </div>
            <div className="row-side">
              {claim.amount && <Amount quantity={claim.amount} lang={lang} />}
              {claim.deadline && (
                <span className="note">
                  <PeriodText code={claim.deadline} lang={lang} />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
