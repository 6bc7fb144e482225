import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useToday } from '../desk/me.ts';
import { Door } from '../web/charts/door.tsx';
import { read } from '../web/client.ts';
import { Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ActFields, ActText, Hands } from './act-fields.tsx';
import { ConditionRow } from './condition-row.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecisionRow } from './decision-row.tsx';
import type { EvidenceType } from './evidence.ts';
import type { GateView } from './gate-view.ts';
import type { ProjectView } from './get-project.ts';
import { Settle } from './settle.tsx';

import { type GateNumber, gateRef } from './stage.ts';
import { stageWord } from './words.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const ref = gateRef(params.ref!, Number(params.number) as GateNumber);
  const [gate, project, templates] = await Promise.all([
    read<GateView>('gate', { ref }),
    read<ProjectView>('project', { ref: params.ref }),
    read<{ evidenceTypes: EvidenceType[] }>('templates'),
  ]);
  return { gate, project, types: templates.evidenceTypes };
}

/**
 * A gate: what it asks, what was brought for each criterion, what is missing, what was decided.
 *
 * beside  what those above the domain know of a criterion, such as what the budget says of running costs
 */
export function Component({ beside }: { beside?: (criterion: GateView['criteria'][number]) => ReactNode }) {
  const { gate, project, types } = useLoaderData<typeof loader>();
  const { words, lang, say, dir } = useSpoken();
  const may = useMay();
  const today = useToday();
  const isBegun = gate.begunOn !== undefined;
  const isCurrent = isBegun && gate.from === project.position?.stage && project.position.state === 'active';
  const waiting = gate.decisions.find((one) => one.status === 'recorded');
  const { close } = useOpenAct();
  return (
    <>
      <title>{`${gate.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/projects">{words.nav.projects}</Link> ·{' '}
        <Link to={`/projects/${encodeURIComponent(project.ref)}`}>
          <Text value={project.title} lang={lang} />
        </Link>
      </p>
      <div className="title">
        <h1 tabIndex={-1}>
          {say(words.gate.title, { from: stageWord(gate.from, lang), to: stageWord(gate.to, lang) })}
        </h1>
        <span className="gate-door">
          <Door state={gate.door} dir={dir} size={34} /> {codeWord('door', gate.door, lang)}
        </span>
      </div>
      {!isBegun && <Nothing>{words.gate.notOpen}</Nothing>}
      {isCurrent && (
        <p className="lead" role="status">
          {gate.missing.length === 0 ? words.project.ready : say(words.project.missing, { n: gate.missing.length })}
        </p>
      )}
      {waiting && (
        <section>
          <h2>{words.project.waiting}</h2>
          <ul className="rows">
            <DecisionRow decision={waiting} gate={gate} />
          </ul>
        </section>
      )}
      {isBegun && (
        <section>
          <h2>
            {words.gate.criteria}{' '}
            {gate.templateVersion && <small>{say(words.gate.version, { n: gate.templateVersion })}</small>}
          </h2>
          {gate.acceptorMayDecide === false && <p className="note">{words.gate.acceptorMayNot}</p>}
          <ul className="rows">
            {gate.criteria.map((one) => (
              <CriterionRow
                key={one.id}
                criterion={one}
                gate={gate}
                project={project.ref}
                types={types}
                today={today}
                beside={beside?.(one)}
              />
            ))}
          </ul>
        </section>
      )}
      {isCurrent && !waiting && may('decision.record') && (
        <div className="acts">
          <ActLink act="decide" strong>
            {words.gate.decide}
          </ActLink>
          {may('instruction.record') && <ActLink act="instruct">{words.gate.instruct}</ActLink>}
        </div>
      )}
      {isCurrent && (
        <>
          <Panel act="decide" title={words.gate.decideTitle}>
            <DecideForm gate={gate} today={today} onDone={close} />
          </Panel>
          <Panel act="instruct" title={words.gate.instruct}>
            <ActForm
              verb="record-higher-instruction"
              fixed={{ gate: gate.ref }}
              submit={words.gate.instruct}
              tone="grave"
              onDone={close}
            >
              <p className="help">{words.gate.instructHelp}</p>
              <ActFields today={today} />
              <LocalizedField name="reason" label={words.gate.reason} required />
            </ActForm>
          </Panel>
        </>
      )}
      {gate.instruction && (
        <section>
          <h2>{words.acts['higher-instruction']}</h2>
          <ul className="rows">
            <li className="row">
              <div className="row-text">
                {words.actStates[gate.instruction.status]} ·{' '}
                {gate.instruction.act && <ActText act={gate.instruction.act} />}
                <div className="note">
                  <Text value={gate.instruction.reason} lang={lang} />
                </div>
                <div className="note">
                  <Hands recorded={gate.instruction.proposedBy} settled={gate.instruction.settledBy} />
                </div>
              </div>
              {gate.instruction.status === 'proposed' && (
                <Settle
                  id={gate.instruction.id}
                  by={gate.instruction.proposedBy.person}
                  confirm={{ verb: 'confirm-higher-instruction', field: 'instruction' }}
                  refuse={{ verb: 'refuse-act', fixed: { act: gate.instruction.id } }}
                  {...(gate.instruction.act ? { paper: gate.instruction.act.act } : {})}
                />
              )}
            </li>
          </ul>
        </section>
      )}
      {gate.conditions.length > 0 && (
        <section>
          <h2>{words.gate.conditions}</h2>
          <ul className="rows">
            {gate.conditions.map((one) => (
              <ConditionRow key={one.id} condition={one} project={project.ref} types={types} today={today} />
            ))}
          </ul>
        </section>
      )}
      {gate.decisions.some((one) => one.status !== 'recorded') && (
        <section>
          <h2>{words.gate.decisions}</h2>
          <ul className="rows">
            {gate.decisions
              .filter((one) => one.status !== 'recorded')
              .map((one) => (
                <DecisionRow key={one.id} decision={one} gate={gate} />
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
