import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { kindsOf } from './transfer.rules.ts';
import type { Station } from './transfer.ts';
import { Claims, Trace } from './transfer-claims.tsx';
import type { TransferFile } from './transfer-file.ts';
import { ClaimForm, ReviseTransferForm, StepForm } from './transfer-forms.tsx';
import { TransferLine } from './transfer-line.tsx';
import { Stands } from './transfer-row.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<TransferFile>('transfer', { ref: params.ref });

/** One transfer: its five stations, what each rests on, what happened, and what the reader may do. */
export function Component() {
  const file = useLoaderData<typeof loader>() as TransferFile;
  const { transfer, mayEdit, mayClaim, mayContest, mayAnswer } = file;
  const { words, lang, say } = useSpoken();
  const w = words.transfers;
  const next = transfer.step < 5 ? ((transfer.step + 1) as Station) : undefined;
  return (
    <>
      <title>{`${transfer.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/transfers">{w.title}</Link> · <Code>{transfer.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={transfer.title} lang={lang} />
      </h1>
      <p className="lead" role="status">
        <Stands transfer={transfer} />
      </p>
      <p className="note">
        {words.transferSubjects[transfer.subject]} · <Organisation reference={transfer.giver} link /> ›{' '}
        <Organisation reference={transfer.receiver} link /> · {w.agreement}{' '}
        <Link to={`/agreements/${encodeURIComponent(transfer.agreement)}`}>
          <Code>{transfer.agreement}</Code>
        </Link>{' '}
        · {w.project}{' '}
        <Link to={`/projects/${encodeURIComponent(transfer.project)}`}>
          <Code>{transfer.project}</Code>
        </Link>{' '}
        · {w.since} <DayText day={transfer.movedOn} lang={lang} />
        {transfer.isContested && <span className="owed"> · {w.contested}</span>}
        {transfer.agreementStanding === 'ended' && <span className="owed"> · {w.over}</span>}
      </p>
      <TransferLine marks={transfer.marks} step={transfer.step} />
      {next && (
        <p className="note">
          {w.next}
          {words.shell.colon}
          {kindsOf(next)
            .map((one) => words.transferEvidence[one])
            .join(' / ')}
          {next === 2 && (
            <>
              {' '}
              ({w.leastPeople}
              {words.shell.colon}
              <bdi>{transfer.least.people}</bdi>)
            </>
          )}
          {(next === 3 || next === 4) && (
            <> ({say(w.daysCount, { n: next === 3 ? transfer.least.jointDays : transfer.least.aloneDays })})</>
          )}
        </p>
      )}
      {transfer.note && (
        <p className="note">
          <Text value={transfer.note} lang={lang} />
        </p>
      )}
      <div className="acts">
        {mayClaim && next && (
          <ActLink act="claim" strong hotkey="a">
            {w.claim}
          </ActLink>
        )}
        {mayAnswer !== undefined && (
          <ActLink act="answer" strong>
            {w.answer}
          </ActLink>
        )}
        {mayContest && <ActLink act="contest">{w.contest}</ActLink>}
        {mayEdit && transfer.step > 0 && <ActLink act="lose">{w.lose}</ActLink>}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
      </div>
      {mayClaim && next && (
        <Panel act="claim" title={w.claim}>
          <ClaimForm transfer={transfer} />
        </Panel>
      )}
      {(['answer', 'contest', 'lose'] as const).map((one) => (
        <Panel key={one} act={one} title={w[one]}>
          <StepForm transfer={transfer} act={one} />
        </Panel>
      ))}
      <Panel act="revise" title={w.revise}>
        <ReviseTransferForm transfer={transfer} />
      </Panel>
      <Claims file={file} />
      <Trace file={file} />
    </>
  );
}
