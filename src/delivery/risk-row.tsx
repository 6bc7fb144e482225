import { Link } from 'react-router';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ShownRisk } from './list-risks.ts';
import { AssessmentFields, RiskFields } from './risk-fields.tsx';
import { RiskHistory } from './risk-history.tsx';

/** Ranks come from a form as text. */
export const ranked = ({ likelihood, impact, ...input }: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  impact: Number(impact),
  ...(likelihood === undefined || input.kind === 'issue' ? {} : { likelihood: Number(likelihood) }),
});

/** Where an issue lies that came from a risk: in the same project, or in the same strategy. */
const placeOf = ({ project, strategy }: ShownRisk) => (project ? { project } : { strategy });

/** A risk or an issue as it stands, and what the reader may do with it; in a list of many, `linked` to its project. */
export function RiskRow({ risk, mayEdit, linked }: { risk: ShownRisk; mayEdit: boolean; linked?: boolean }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const on = { ref: risk.ref, version: risk.version };
  return (
    <li className="row">
      <div className="row-text">
        <Text value={risk.event} lang={lang} />
        <div className="note">
          {words.riskKinds[risk.kind]} · <Code>{risk.ref}</Code>
          {linked && risk.project && (
            <>
              {' '}
              · <Link to={`/projects/${risk.project}`}>{words.risks.ofProject}</Link>
            </>
          )}
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
          shape={(input) => ({ ...ranked({ ...input, kind: 'issue' }), fromRisk: risk.ref, ...placeOf(risk) })}
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
