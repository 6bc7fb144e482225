import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { tryRead } from '../web/client.ts';
import '../web/design/dependence.css';
import { Amount, DayText, Num, Percent } from '../web/fmt.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectDependence } from './get-project-dependence.ts';
import { BodyLink } from './holders.tsx';
import type { Holding, ProjectOutput } from './holding.ts';
import {
  RecordHoldingForm,
  RecordOutputForm,
  RemoveHoldingForm,
  ReviseHoldingForm,
  ReviseOutputForm,
} from './holding-forms.tsx';

/** What a project stands on and who brings what; for those who may look at it, and nothing for others. */
export function DependenceOfProject({ project, strategy }: { project: string; strategy: string }) {
  const { words } = useSpoken();
  const t = words.dependence;
  const { close } = useOpenAct();
  const { state } = useRevalidator();
  const [found, setFound] = useState<ProjectDependence>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    void tryRead<ProjectDependence>('project-dependence', { project }).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [project, state]);
  if (!found || (found.holdings.length + found.outputs.length === 0 && !found.mayEdit)) return null;
  const bodies = [...new Set([...found.holdings, ...found.outputs].map((one) => one.organisation))];
  const query = new URLSearchParams({ strategy });
  for (const one of bodies.slice(0, 6)) query.append('partner', one);
  return (
    <section id="dependence">
      <div className="title">
        <h2>{t.ofProject}</h2>
        {found.mayEdit && (
          <span className="acts">
            <ActLink act="holding">{t.recordHolding}</ActLink>
            <ActLink act="output">{t.recordOutput}</ActLink>
          </span>
        )}
      </div>
      <Panel act="holding" title={t.recordHolding}>
        <RecordHoldingForm project={project} onDone={close} />
      </Panel>
      <Panel act="output" title={t.recordOutput}>
        <RecordOutputForm project={project} onDone={close} />
      </Panel>
      {found.holdings.length === 0 && <p className="note">{t.noHolding}</p>}
      <ul className="rows">
        {found.holdings.map((one) => (
          <HoldingRow key={one.ref} holding={one} found={found} />
        ))}
      </ul>
      {found.outputs.length === 0 && <p className="note">{t.noOutput}</p>}
      <ul className="rows">
        {found.outputs.map((one) => (
          <OutputRow key={one.ref} output={one} found={found} />
        ))}
      </ul>
      {bodies.length > 0 && (
        <p className="note">
          <Link to={`/dependence/what-if?${query}`}>{words.whatIf.projectTests}</Link>
        </p>
      )}
    </section>
  );
}

function HoldingRow({ holding, found }: { holding: Holding; found: ProjectDependence }) {
  const { words, lang, say } = useSpoken();
  const t = words.dependence;
  const { close } = useOpenAct();
  const [revise, remove] = [`revise-${holding.ref}`, `remove-${holding.ref}`];
  return (
    <li className="row">
      <div className="row-text">
        {words.dependenceSubjects[holding.layer]}
        {words.shell.colon}
        <BodyLink reference={holding.organisation} names={found.names} /> <Percent share={holding.share} lang={lang} />
        <div className="note">
          {holding.substitute ? (
            <>
              {t.substitute}
              {words.shell.colon}
              <BodyLink reference={holding.substitute} names={found.names} /> (
              {holding.testedOn ? (
                <>
                  {t.tested} <DayText day={holding.testedOn} lang={lang} />
                </>
              ) : (
                t.notTested
              )}
              )
            </>
          ) : (
            <span className="owed">{t.noSubstitute}</span>
          )}
          {' · '}
          {t.months}
          {words.shell.colon}
          {holding.switchMonths === undefined
            ? t.notKnown
            : say(words.whatIf.monthsTotal, { n: Number(holding.switchMonths) })}
          {' · '}
          {t.cost}
          {words.shell.colon}
          {holding.switchCost === undefined ? (
            t.notKnown
          ) : (
            <Amount quantity={{ value: holding.switchCost, unit: holding.switchCurrency! }} lang={lang} short />
          )}
        </div>
        <Panel act={revise} title={t.reviseHolding}>
          <ReviseHoldingForm holding={holding} names={found.names} onDone={close} />
        </Panel>
        <Panel act={remove} title={t.removeHolding}>
          <RemoveHoldingForm holding={holding} onDone={close} />
        </Panel>
      </div>
      {found.mayEdit && (
        <div className="row-side acts">
          <ActLink act={revise}>{t.reviseHolding}</ActLink>
          <ActLink act={remove}>{t.removeHolding}</ActLink>
        </div>
      )}
    </li>
  );
}

function OutputRow({ output, found }: { output: ProjectOutput; found: ProjectDependence }) {
  const { words, lang } = useSpoken();
  const t = words.dependence;
  const { close } = useOpenAct();
  const act = `revise-${output.ref}`;
  return (
    <li className="row">
      <div className="row-text">
        {words.outputKinds[output.kind]}
        {words.shell.colon}
        <BodyLink reference={output.organisation} names={found.names} />
        <div className="note">
          {t.promised} <Num value={output.promised} lang={lang} /> · {t.delivered}
          {words.shell.colon}
          {output.delivered === undefined ? (
            t.notReported
          ) : (
            <>
              <Num value={output.delivered} lang={lang} /> (<DayText day={output.deliveredOn!} lang={lang} />)
            </>
          )}
        </div>
        <Panel act={act} title={t.reviseOutput}>
          <ReviseOutputForm output={output} onDone={close} />
        </Panel>
      </div>
      {found.mayEdit && (
        <div className="row-side">
          <ActLink act={act}>{t.reviseOutput}</ActLink>
        </div>
      )}
    </li>
  );
}
