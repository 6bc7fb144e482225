import { Link } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { fileAddress } from '../web/client.ts';
import { Amount, Code, DayText, Quoted, Text } from '../web/fmt.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { obligationAddress, obligationAnchor } from './obligation-address.ts';
import type { ShownObligation, ShownStep } from './obligation-file.ts';
import { ObligationAct } from './obligation-forms.tsx';
import { ObligationMark } from './obligation-mark.tsx';

/** What one side owes: what, by when, what hangs on it, how it stands, and what the reader may do. */
export function ObligationItem({
  obligation,
  committee,
}: {
  obligation: ShownObligation;
  committee?: string | undefined;
}) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const { ref, state, acts } = obligation;
  const isContested = state === 'contested';
  return (
    <li className="row" id={obligationAnchor(ref)}>
      <span className="row-mark">
        <ObligationMark state={state} />
      </span>
      <div className="row-text">
        <Text value={obligation.title} lang={lang} />
        <div className="note">
          <Code>{ref}</Code> · {words.obligationKinds[obligation.kind]}
          <Size obligation={obligation} />
        </div>
        <div className="note">
          <Organisation reference={obligation.debtor} /> · {words.agreements.creditor}
          {words.shell.colon}
          <Organisation reference={obligation.creditor} />
        </div>
        <Hangs obligation={obligation} />
        {isContested && (
          <p className="waits">{committee ? words.agreements.contestedHelp : words.agreements.noCommittee}</p>
        )}
      </div>
      <div className="row-side">
        <span className={isContested || state === 'returned' ? 'owed' : 'note'}>{words.obligationStates[state]}</span>
        <Due obligation={obligation} />
      </div>
      <div className="row-under acts tight">
        {acts.map((one) => (
          <ActLink key={one} act={one} about={ref} strong={one === 'declare' || one === 'accept'}>
            {words.agreements[one]}
          </ActLink>
        ))}
        <ActLink act="trace" about={ref}>
          {words.agreements.trace}
        </ActLink>
      </div>
      <div className="row-under">
        {acts.map((one) => (
          <Panel key={one} act={one} about={ref} title={words.agreements[one]}>
            <ObligationAct obligation={obligation} act={one} onDone={close} />
          </Panel>
        ))}
        <Panel act="trace" about={ref} title={words.agreements.trace}>
          <Trace obligation={obligation} />
        </Panel>
      </div>
    </li>
  );
}

function Size({ obligation: { quantity, amount } }: { obligation: ShownObligation }) {
  const { lang } = useSpoken();
  return (
    <>
      {quantity && (
        <>
          {' '}
          · <Amount quantity={quantity} lang={lang} />
        </>
      )}
      {amount && (
        <>
          {' '}
          · <Amount quantity={{ value: amount.amount, unit: amount.currency }} lang={lang} />
        </>
      )}
    </>
  );
}

/** Its day, and how far it is: days left while it is owed, working days late after. */
function Due({ obligation: { dueOn, firstDueOn, state, timing } }: { obligation: ShownObligation }) {
  const { words, lang, say } = useSpoken();
  if (!dueOn) return <span className="note">{words.agreements.noDue}</span>;
  const isRunning = (state === 'open' || state === 'returned') && timing.daysLeft !== undefined;
  return (
    <>
      <span className={timing.isLate ? 'owed' : 'note'}>
        {words.agreements.due} <DayText day={dueOn} lang={lang} />
      </span>
      {timing.isLate && <span className="owed">{say(words.agreements.daysLate, { n: timing.daysLate })}</span>}
      {isRunning && !timing.isLate && (
        <span className="note">{say(words.agreements.daysLeft, { n: timing.daysLeft! })}</span>
      )}
      {firstDueOn && firstDueOn !== dueOn && (
        <span className="note">
          {words.agreements.firstDue} <DayText day={firstDueOn} lang={lang} />
        </span>
      )}
    </>
  );
}

/** What follows when it is not met, and what waits for it. */
function Hangs({ obligation: { consequence, project, criterion, holdsUp } }: { obligation: ShownObligation }) {
  const { words, lang } = useSpoken();
  const [, gate] = /^(.+)\/G\d/.exec(criterion ?? '') ?? [];
  const number = /\/G(\d)/.exec(criterion ?? '')?.[1];
  return (
    <>
      {consequence && (
        <div className="note">
          {words.agreements.consequence}
          {words.shell.colon}
          <Text value={consequence} lang={lang} />
        </div>
      )}
      {(project || criterion || holdsUp) && (
        <div className="note">
          {words.agreements.holdsUp}
          {words.shell.colon}
          {criterion && gate && number ? (
            <Link to={`/projects/${encodeURIComponent(gate)}/gates/${number}`}>
              {words.agreements.criterionShort} <Code>{criterion}</Code>
            </Link>
          ) : (
            project && (
              <Link to={`/projects/${encodeURIComponent(project)}`}>
                {words.agreements.project} <Code>{project}</Code>
              </Link>
            )
          )}
          {holdsUp && (
            <>
              {(criterion || project) && ' · '}
              <Link to={obligationAddress(holdsUp)}>
                <Code>{holdsUp}</Code>
              </Link>
            </>
          )}
        </div>
      )}
    </>
  );
}

/** Every act on it, the latest first: which body, which day, in which words, with which paper. */
function Trace({ obligation }: { obligation: ShownObligation }) {
  const { words } = useSpoken();
  return (
    <ul className="plain">
      {obligation.steps.toReversed().map((one) => (
        <li key={one.number}>
          <b>{words.obligationActs[one.act]}</b> <Step obligation={obligation.ref} step={one} />
        </li>
      ))}
    </ul>
  );
}

function Step({ obligation, step }: { obligation: string; step: ShownStep }) {
  const { words, lang, say } = useSpoken();
  return (
    <>
      <div className="note">
        {step.organisation ? <Organisation reference={step.organisation} /> : words.stepSides[step.side]}
        {step.organisation && ` (${words.stepSides[step.side]})`}
        {step.byPerson && (
          <>
            {' '}
            · <Person id={step.byPerson} />
          </>
        )}{' '}
        · <DayText day={step.day} lang={lang} />
        {step.amendment && <> · {say(words.agreements.byAmendment, { n: step.amendment })}</>}
        {step.file && (
          <>
            {' '}
            ·{' '}
            <a href={fileAddress(step.file, { obligation, step: String(step.number) })}>{words.agreements.openProof}</a>
          </>
        )}
      </div>
      {step.dueAfter && (
        <div className="note">
          {words.agreements.due}
          {words.shell.colon}
          {step.dueBefore && (
            <>
              <DayText day={step.dueBefore} lang={lang} /> ←{' '}
            </>
          )}
          <DayText day={step.dueAfter} lang={lang} />
        </div>
      )}
      {step.words && <Said words={step.words} />}
    </>
  );
}

function Said({ words }: { words: LocalizedText }) {
  const { lang } = useSpoken();
  return (
    <p>
      <Quoted lang={lang}>
        <Text value={words} lang={lang} />
      </Quoted>
    </p>
  );
}
