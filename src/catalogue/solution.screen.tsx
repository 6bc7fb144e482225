import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { DelistingPanels, Delistings } from './solution-delisting.tsx';
import type { SolutionFile } from './solution-file.ts';
import { DeclareUseForm, ResubmitForm } from './solution-forms.tsx';
import { MadeHere, Submissions, Uses } from './solution-parts.tsx';
import { Facts } from './solution-words.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<SolutionFile>('solution', { ref: params.ref });

/** One solution: who made it and owns it, under which licence, where it runs, what «made here» rests on, and where it is used. */
export function Component() {
  const file = useLoaderData<typeof loader>() as SolutionFile;
  const { solution } = file;
  const { words, lang } = useSpoken();
  const w = words.catalogue;
  return (
    <>
      <title>{`${solution.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/catalogue">{w.title}</Link> · <Code>{solution.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={solution.name} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={solution.purpose} lang={lang} marked />
      </p>
      <p>
        {words.useStates[solution.use]} ·{' '}
        {solution.listedOn ? (
          <>
            {w.listedOn} <DayText day={solution.listedOn} lang={lang} />
          </>
        ) : solution.delistedOn ? (
          <>
            {w.delistedOn} <DayText day={solution.delistedOn} lang={lang} />
          </>
        ) : (
          w.notListed
        )}
        {solution.status && <span className="waits"> · {words.submissionStatuses[solution.status]}</span>}
      </p>
      <Facts of={solution} />
      <Acts file={file} />
      <MadeHere file={file} />
      <Uses file={file} />
      <Submissions file={file} />
      <Delistings file={file} />
    </>
  );
}

const verdicts = ['accept', 'return', 'refuse'] as const;

/** What the reader may do: judge what waits, submit again, declare a use. */
function Acts({ file }: { file: SolutionFile }) {
  const { solution, mayJudge, mayResubmit, mayDeclare } = file;
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  const fixed = { ref: solution.ref, version: solution.version };
  return (
    <>
      <div className="acts">
        {mayJudge &&
          verdicts.map((one) => (
            <ActLink key={one} act={one} strong={one === 'accept'}>
              {w[one]}
            </ActLink>
          ))}
        {mayDeclare && (
          <ActLink act="declare" strong hotkey="a">
            {w.declare}
          </ActLink>
        )}
        {mayResubmit && <ActLink act="resubmit">{w.resubmit}</ActLink>}
        {file.mayDelist && <ActLink act="delist">{w.delist}</ActLink>}
        {file.mayJudgeDelisting && (
          <>
            <ActLink act="confirm-delisting" strong>
              {w.confirmDelisting}
            </ActLink>
            <ActLink act="refuse-delisting">{w.refuseDelisting}</ActLink>
          </>
        )}
      </div>
      {mayJudge &&
        verdicts.map((one) => (
          <Panel key={one} act={one} title={w[one]}>
            <ActForm
              verb={`${one}-solution`}
              fixed={fixed}
              submit={w[one]}
              onDone={close}
              tone={one === 'refuse' ? 'grave' : 'plain'}
            >
              <LocalizedField
                name="words"
                label={one === 'accept' ? words.transfers.remark : words.form.reason}
                required={one !== 'accept'}
                rows={2}
              />
            </ActForm>
          </Panel>
        ))}
      {mayDeclare && (
        <Panel act="declare" title={w.declare}>
          <DeclareUseForm solution={solution} />
        </Panel>
      )}
      {mayResubmit && (
        <Panel act="resubmit" title={w.resubmit}>
          <ResubmitForm solution={solution} last={file.submissions.at(-1)} />
        </Panel>
      )}
      <DelistingPanels file={file} />
    </>
  );
}
