import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { HostingText } from './hosting-text.tsx';
import { NormList } from './norm-list.tsx';
import { SaidItem } from './said-item.tsx';
import type { ShownHosting, SystemFile } from './system-file.ts';
import { DeclareHostingForm, ReviseSystemForm } from './system-forms.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<SystemFile>('state-system', { ref: params.ref });

/** One system of the State: where it is, what its class needs, where it shall be by when, and everything that was said of it. */
export function Component() {
  const file = useLoaderData<typeof loader>() as SystemFile;
  const { system, projectTitle, mayEdit, mayReport } = file;
  const { words, lang } = useSpoken();
  const w = words.systems;
  return (
    <>
      <title>{`${system.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/systems">{w.title}</Link> · <Code>{system.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={system.title} lang={lang} />
      </h1>
      <dl className="pairs">
        <dt>{w.administration}</dt>
        <dd>
          <Organisation reference={system.administration} link />
        </dd>
        {system.owner && (
          <>
            <dt>{w.owner}</dt>
            <dd>
              <Organisation reference={system.owner} link />
            </dd>
          </>
        )}
        <dt>{w.sensitivity}</dt>
        <dd>
          {words.sensitivities[system.sensitivity]} · {w.class}
          {words.shell.colon}
          {words.systemClasses[system.class]}
        </dd>
        {system.project && projectTitle && (
          <>
            <dt>{w.project}</dt>
            <dd>
              <Link to={`/projects/${encodeURIComponent(system.project)}`}>
                <Text value={projectTitle} lang={lang} />
              </Link>
            </dd>
          </>
        )}
        <Standing file={file} />
      </dl>
      {system.note && (
        <p className="note">
          <Text value={system.note} lang={lang} />
        </p>
      )}
      <div className="acts">
        {mayReport && (
          <ActLink act="declare" strong hotkey="a">
            {w.declare}
          </ActLink>
        )}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
      </div>
      <Panel act="declare" title={w.declare}>
        <DeclareHostingForm system={system} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseSystemForm system={system} />
      </Panel>
      <NormList norms={file.norms} />
      <section>
        <h2>{w.statements}</h2>
        {file.statements.length === 0 && <p className="note">{w.noStatements}</p>}
        <ul className="rows">
          {file.statements.toReversed().map((one) => (
            <SaidItem key={one.id} said={one} verbs={{ verify: 'verify-hosting', return: 'return-hosting' }}>
              {words.hostingKinds[one.kind]} · <Stands hosting={one} file={file} />
            </SaidItem>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Where it is and shall be, whether that is enough, and how far the migration has come. */
function Standing({ file }: { file: SystemFile }) {
  const { words, lang } = useSpoken();
  const { system } = file;
  const w = words.systems;
  return (
    <>
      <dt>{w.now}</dt>
      <dd>
        {system.now ? <Stands hosting={system.now} file={file} /> : w.notReported}
        {system.now && <span className="note"> · {words.saidStatuses[system.now.status]}</span>}
      </dd>
      {system.nowVerified && (
        <>
          <dt>{w.nowVerified}</dt>
          <dd>
            <Stands hosting={system.nowVerified} file={file} />
          </dd>
        </>
      )}
      <dt>{w.asked}</dt>
      <dd>{system.asked ? words.hostingLevels[system.asked.level as 1 | 2] : w.notAsked}</dd>
      {system.asked && (
        <>
          <dt>{w.does}</dt>
          <dd>
            <span className={system.does === 'no' ? 'owed' : ''}>{words.satisfies[system.does]}</span>
            {system.doesVerified !== system.does && (
              <span className="note">
                {' '}
                · {words.saidStatuses.verified}
                {words.shell.colon}
                {words.satisfies[system.doesVerified]}
              </span>
            )}
          </dd>
        </>
      )}
      <dt>{w.target}</dt>
      <dd>{system.target ? <Stands hosting={system.target} file={file} /> : w.notReported}</dd>
      {system.target && system.asked && (
        <>
          <dt>{w.promiseDoes}</dt>
          <dd>{words.satisfies[system.promiseDoes]}</dd>
        </>
      )}
      <dt>{w.way}</dt>
      <dd>
        <span className={system.way === 'overdue' ? 'owed' : ''}>{words.systemWays[system.way]}</span>
        {system.moved && (
          <>
            {' '}
            · <DayText day={system.moved.asOf} lang={lang} />
          </>
        )}
      </dd>
    </>
  );
}

function Stands({ hosting, file }: { hosting: ShownHosting; file: SystemFile }) {
  const { words, lang } = useSpoken();
  const w = words.systems;
  const asset = file.assets.find((one) => one.ref === hosting.asset);
  return (
    <>
      <HostingText hosting={hosting} />
      {asset && (
        <>
          {' · '}
          <Link to={`/infrastructure/${encodeURIComponent(asset.ref)}`}>
            <Text value={asset.title} lang={lang} />
          </Link>
        </>
      )}{' '}
      · {w.since} <DayText day={hosting.asOf} lang={lang} />
      {hosting.due && (
        <>
          {' '}
          · {w.dueBy} <DayText day={hosting.due} lang={lang} />
        </>
      )}
    </>
  );
}
