import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { tryRead } from '../web/client.ts';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';
import type { ShownRisk } from './list-risks.ts';
import { AssessmentFields, RiskFields } from './risk-fields.tsx';
import { RiskHistory } from './risk-history.tsx';

/** Risks and issues of the project, the gravest first; read on their own, since most come here for something else. */
export function Risks({ project }: { project: ProjectView }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const { state } = useRevalidator();
  const [found, setFound] = useState<{ items: ShownRisk[]; mayRecord: boolean }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    void tryRead<{ items: ShownRisk[]; mayRecord: boolean }>('risks', { project: project.ref, limit: 200 }).then(
      (answer) => {
        if (current && answer.ok) setFound(answer.value);
      },
    );
    return () => {
      current = false;
    };
  }, [project.ref, state]);
  if (!found || (found.items.length === 0 && !found.mayRecord)) return null;
  return (
    <section>
      <div className="title">
        <h2>{words.risks.title}</h2>
        {found.mayRecord && <ActLink act="risk">{words.risks.record}</ActLink>}
      </div>
      <Panel act="risk" title={words.risks.record}>
        <ActForm
          verb="record-risk"
          shape={(input) => ({ ...ranked(input), project: project.ref })}
          submit={words.risks.record}
          onDone={close}
        >
          <RiskFields owner={project.owner} />
        </ActForm>
      </Panel>
      {found.items.length === 0 && <p className="note">{words.risks.none}</p>}
      <ul className="rows">
        {found.items.map((one) => (
          <RiskRow key={one.ref} risk={one} project={project} mayEdit={found.mayRecord} />
        ))}
      </ul>
    </section>
  );
}

/** Ranks come from a form as text. */
const ranked = ({ likelihood, impact, ...input }: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  impact: Number(impact),
  ...(likelihood === undefined || input.kind === 'issue' ? {} : { likelihood: Number(likelihood) }),
});

function RiskRow({ risk, project, mayEdit }: { risk: ShownRisk; project: ProjectView; mayEdit: boolean }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const on = { ref: risk.ref, version: risk.version };
  return (
    <li className="row">
      <div className="row-text">
        <Text value={risk.event} lang={lang} />
        <div className="note">
          {words.riskKinds[risk.kind]} · <Code>{risk.ref}</Code>
          {(['cause', 'consequence'] as const).map((part) => {
            const said = risk[part];
            return (
              said && (
                <span key={part}>
                  {' '}
                  · {words.risks[part]}
                  {words.shell.colon}
                  <Text value={said} lang={lang} />
                </span>
              )
            );
          })}
        </div>
        <div className="note">
          {risk.treatment ? words.treatments[risk.treatment] : words.risks.noTreatment}
          {risk.response && (
            <>
              {words.shell.colon}
              <Text value={risk.response} lang={lang} />
            </>
          )}{' '}
          · <Organisation reference={risk.organisation} />
        </div>
        {risk.fromRisk && (
          <div className="note">
            {words.risks.from} <Code>{risk.fromRisk}</Code>
          </div>
        )}
      </div>
      <div className="row-side">
        <span className={risk.state === 'open' && risk.level === 'critical' ? 'owed' : 'note'}>
          {risk.state === 'open' ? words.levelsOfRisk[risk.level] : words.riskStates[risk.state]}
        </span>
        {risk.state === 'open' && (
          <span className={risk.isReviewDue ? 'owed' : 'note'}>
            {risk.isReviewDue ? words.risks.reviewDue : words.risks.review} <DayText day={risk.reviewOn} lang={lang} />
          </span>
        )}
      </div>
      <div className="row-under acts tight">
        <ActLink act="risk-history" about={risk.ref}>
          {words.risks.history}
        </ActLink>
        {mayEdit && risk.state === 'open' && (
          <ActLink act="assess" about={risk.ref}>
            {words.risks.assess}
          </ActLink>
        )}
        {mayEdit && risk.state === 'open' && risk.kind === 'risk' && (
          <ActLink act="happened" about={risk.ref}>
            {words.risks.happened}
          </ActLink>
        )}
        {mayEdit && risk.state !== 'closed' && (
          <ActLink act="close-risk" about={risk.ref}>
            {words.risks.close}
          </ActLink>
        )}
        {mayEdit && risk.state === 'closed' && (
          <ActLink act="reopen-risk" about={risk.ref}>
            {words.risks.reopen}
          </ActLink>
        )}
      </div>
      <Panel act="risk-history" about={risk.ref} title={words.risks.history}>
        <RiskHistory reference={risk.ref} />
      </Panel>
      <Panel act="assess" about={risk.ref} title={words.risks.assess}>
        <ActForm
          verb="assess-risk"
          shape={(input) => ({ ...ranked(input), ...on })}
          submit={words.form.save}
          onDone={close}
        >
          {(['cause', 'consequence'] as const).map(
            (part) => !risk[part] && <LocalizedField key={part} name={part} label={words.risks[part]} rows={1} />,
          )}
          <AssessmentFields kind={risk.kind} risk={risk} />
          <LocalizedField name="words" label={words.form.reason} required />
        </ActForm>
      </Panel>
      <Panel act="happened" about={risk.ref} title={words.risks.happened}>
        <ActForm
          verb="record-risk"
          shape={(input) => ({ ...ranked({ ...input, kind: 'issue' }), fromRisk: risk.ref, project: project.ref })}
          submit={words.risks.happened}
          onDone={close}
        >
          <p className="help">{words.risks.happenedHelp}</p>
          <RiskFields owner={risk.organisation} from={risk} />
        </ActForm>
      </Panel>
      {(['close-risk', 'reopen-risk'] as const).map((act) => (
        <Panel key={act} act={act} about={risk.ref} title={words.risks[act === 'close-risk' ? 'close' : 'reopen']}>
          <ActForm verb={act} fixed={on} submit={words.risks[act === 'close-risk' ? 'close' : 'reopen']} onDone={close}>
            <LocalizedField name="words" label={words.form.reason} required />
          </ActForm>
        </Panel>
      ))}
    </li>
  );
}
