import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useMe, useToday } from '../desk/me.ts';
import { type Day, daysBetween } from '../kernel/day.ts';
import { Door } from '../web/charts/door.tsx';
import { read } from '../web/client.ts';
import { Amount, Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { Paper } from '../web/kit/paper.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { ActFields, ActText, Hands } from './act-fields.tsx';
import { GateLine } from './gate-line.tsx';
import type { ProjectView } from './get-project.ts';
import { projectBonds } from './project.ts';
import { ProjectLine } from './project-line.tsx';
import { PlacesForm, PlacesText } from './project-places.tsx';
import { gateAfter, stages } from './stage.ts';
import type { StandingAct } from './standing-act.ts';
import { stageWord } from './words.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ProjectView>('project', { ref: params.ref });

/** One project: where it stands, what the next door waits for, what was decided, what waits for a second person. */
export function Component() {
  const project = useLoaderData<typeof loader>() as ProjectView;
  const { words, lang, say, dir } = useSpoken();
  const today = useToday() as Day;
  const number = project.position && gateAfter(project.position.stage);
  const gate = project.gates.find((one) => one.number === number);
  const missing = project.readiness?.missing.length ?? 0;
  return (
    <>
      <title>{`${project.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/projects">{words.nav.projects}</Link>
        {project.above.map((one) => (
          <span key={one.ref}>
            {' · '}
            <Link to={`/projects/${encodeURIComponent(one.ref)}`}>
              <Text value={one.title} lang={lang} />
            </Link>
          </span>
        ))}
      </p>
      <h1 tabIndex={-1}>
        <Text value={project.title} lang={lang} />
      </h1>
      <p className="lead">
        <Code>{project.ref}</Code> · <Organisation reference={project.owner} /> ·{' '}
        {codeWord('bound', project.bound, lang)}
      </p>
      {project.position && (
        <div className="stage-box">
          <ProjectLine project={project} today={today} lang={lang} />
        </div>
      )}
      {project.position && (
        <div className="facts">
          <div>
            <b>{stageWord(project.position.stage, lang)}</b>
            <span>
              {project.position.state === 'active' ? (
                say(words.projects.sinceDays, { n: project.daysInStage ?? 0 })
              ) : (
                <span className="owed">
                  {codeWord('state', project.position.state, lang)}
                  {project.stateSince && (
                    <>
                      {' '}
                      · <DayText day={project.stateSince} lang={lang} />
                    </>
                  )}
                </span>
              )}
            </span>
          </div>
          {gate && (
            <div>
              <b>
                {missing === 0 && project.readiness?.ready
                  ? words.gate.accepted
                  : say(words.project.missing, { n: missing })}
              </b>
              <span>
                {words.project.nextGate}: <Link to={`gates/${gate.number}`}>{stageWord(gate.to, lang)}</Link>
              </span>
            </div>
          )}
          {project.milestones.find((one) => !one.reachedOn) && <NextMilestone project={project} />}
          <div>
            <b>
              <bdi>{project.pledges.length}</bdi>
            </b>
            <span>{words.project.pledges}</span>
          </div>
        </div>
      )}
      {project.summary && (
        <p className="lead">
          <Text value={project.summary} lang={lang} marked />
        </p>
      )}
      <Waiting project={project} />
      <Acts project={project} today={today} />
      <div className="two">
        <div>
          {gate && (
            <section>
              <div className="title">
                <h2>
                  {words.project.nextGate}: {stageWord(gate.to, lang)}
                </h2>
                <Link to={`gates/${gate.number}`} className="button" data-row="">
                  {words.project.openGate}
                </Link>
              </div>
              {project.readiness?.ready && <p className="note">{words.project.ready}</p>}
              <GateLine gate={gate} base={`gates/${gate.number}`} />
            </section>
          )}
          {project.owed.length > 0 && (
            <section>
              <h2>{words.project.owed}</h2>
              <ul className="rows">
                {project.owed.map((one) => (
                  <li key={one.gate + one.code} className="row">
                    <div className="row-text">
                      <Link to={`gates/${one.gate.slice(-1)}`} data-row="">
                        <Text value={one.title} lang={lang} />
                      </Link>
                      <div className="note">
                        <Code>{one.gate}</Code>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {project.gates.some(isPast) && (
            <section>
              <h2>{words.project.gates}</h2>
              <ul className="rows">
                {project.gates.filter(isPast).map((one) => (
                  <li key={one.ref} className="row" id={one.ref.replace('/', '-').toLowerCase()}>
                    <span className="row-mark">
                      <Door state={one.door} dir={dir} size={20} />
                    </span>
                    <div className="row-text">
                      <Link to={`gates/${one.number}`} data-row="">
                        {say(words.gate.title, { from: stageWord(one.from, lang), to: stageWord(one.to, lang) })}
                      </Link>
                      <div className="note">{codeWord('door', one.door, lang)}</div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Milestones project={project} />
        </div>
        <aside>
          <section>
            <h2>{words.project.places}</h2>
            <PlacesText title={words.project.works} shares={project.works} assumed={project.sharesAssumed} />
            <PlacesText title={words.project.benefit} shares={project.benefit} assumed={project.sharesAssumed} />
          </section>
          <Pledges project={project} />
          {project.facts.length > 0 && (
            <section>
              <h2>{words.project.facts}</h2>
              <dl className="pairs">
                {project.facts.map((one, at) => (
                  <div key={at} style={{ display: 'contents' }}>
                    <dt>
                      <Text value={one.label} lang={lang} />
                    </dt>
                    <dd>
                      {one.quantity && <Amount quantity={one.quantity} lang={lang} />}{' '}
                      {one.text && <Text value={one.text} lang={lang} />}
                      <div className="note">
                        <PeriodText code={one.as_of} lang={lang} /> ·{' '}
                        <Link to={`/sources/${one.source}`}>{words.nav.sources}</Link>
                      </div>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <History project={project} />
          {project.below.length > 0 && (
            <section>
              <h2>{words.project.below}</h2>
              <ul className="rows">
                {project.below.map((one) => (
                  <li key={one.ref} className="row">
                    <div className="row-text">
                      <Link to={`/projects/${encodeURIComponent(one.ref)}`} data-row="">
                        <Text value={one.title} lang={lang} />
                      </Link>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

/** A door the project has left behind, in whatever way. */
const isPast = (gate: ProjectView['gates'][number]): boolean => gate.door !== 'closed';

function NextMilestone({ project }: { project: ProjectView }) {
  const { lang } = useSpoken();
  const next = project.milestones.find((one) => !one.reachedOn)!;
  return (
    <div>
      <b>
        <DayText day={next.expectedOn ?? next.plannedOn} lang={lang} />
      </b>
      <span>
        <Text value={next.title} lang={lang} />
      </span>
    </div>
  );
}

/** What one person proposed and another must confirm, with the paper to compare. */
function Waiting({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  const waiting = project.acts.filter((one) => one.status === 'proposed');
  const baseline = project.baselines.find((one) => one.status === 'proposed');
  if (waiting.length === 0 && !baseline) return null;
  return (
    <section>
      <h2>{words.project.waiting}</h2>
      <ul className="rows">
        {waiting.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              {words.acts[one.kind]} · <DayText day={one.effectiveOn} lang={lang} />
              {one.stage && <> · {stageWord(one.stage, lang)}</>}
              <div className="note">
                <Text value={one.reason} lang={lang} />
              </div>
              {one.act && (
                <div className="note">
                  <ActText act={one.act} />
                </div>
              )}
              <div className="note">
                <Hands recorded={one.proposedBy} />
              </div>
            </div>
            <Settle
              id={one.id}
              by={one.proposedBy.person}
              confirm={confirmVerbs[one.kind]}
              refuse={{ verb: 'refuse-act', fixed: { act: one.id } }}
              {...(one.act ? { paper: one.act.act } : {})}
            />
          </li>
        ))}
        {baseline && (
          <li className="row">
            <div className="row-text">
              {words.acts.baseline} · <DayText day={baseline.effectiveOn} lang={lang} />
              <div className="note">
                <Text value={baseline.reason} lang={lang} />
              </div>
              <div className="note">
                <Hands recorded={baseline.proposedBy} />
              </div>
            </div>
            <Settle
              id={baseline.id}
              by={baseline.proposedBy.person}
              confirm={{ verb: 'confirm-baseline', field: 'baseline' }}
            />
          </li>
        )}
      </ul>
    </section>
  );
}

const confirmVerbs: Record<StandingAct['kind'], { verb: string; field: string }> = {
  'take-over': { verb: 'confirm-take-over', field: 'takeOver' },
  'higher-instruction': { verb: 'confirm-higher-instruction', field: 'instruction' },
  suspension: { verb: 'confirm-suspension', field: 'act' },
  resumption: { verb: 'confirm-resumption', field: 'act' },
  cancellation: { verb: 'confirm-cancellation', field: 'act' },
};

/** Confirm or refuse what somebody else recorded; who recorded it is told that another person does. */
export function Settle({
  id,
  by,
  confirm,
  refuse,
  paper,
}: {
  id: string;
  by: string;
  confirm: { verb: string; field: string };
  refuse?: { verb: string; fixed: Record<string, unknown> };
  /** hash of the scanned act, shown to compare with */
  paper?: string;
}) {
  const { words } = useSpoken();
  const me = useMe();
  const { close } = useOpenAct();
  if (by === me.person) return <div className="row-side note">{words.project.recordedByYou}</div>;
  return (
    <>
      <div className="row-side">
        <ActLink act="confirm" about={id}>
          {words.project.confirm}
        </ActLink>
        {refuse && (
          <ActLink act="refuse" about={id}>
            {words.project.refuse}
          </ActLink>
        )}
      </div>
      <Panel act="confirm" about={id} title={words.project.confirm}>
        <ActForm verb={confirm.verb} fixed={{ [confirm.field]: id }} submit={words.project.confirm} onDone={close}>
          <p className="help">{words.project.confirmHelp}</p>
          {paper && <Paper sha256={paper} title={words.transcribed.act} />}
        </ActForm>
      </Panel>
      {refuse && (
        <Panel act="refuse" about={id} title={words.project.refuse}>
          <ActForm verb={refuse.verb} fixed={refuse.fixed} submit={words.project.refuse} tone="grave" onDone={close}>
            <LocalizedField name="reason" label={words.form.reason} required />
          </ActForm>
        </Panel>
      )}
    </>
  );
}

/** What may be done with the project from here; the table of its life says which verbs there are. */
function Acts({ project, today }: { project: ProjectView; today: Day }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const has = (verb: string) => project.verbs.includes(verb);
  const isUntouched =
    project.position?.stage === 'identification' && !project.acts.some((one) => one.kind === 'take-over');
  const changes = [
    { act: 'suspend', verb: 'propose-suspension', isOffered: has('suspend') && may('state.propose') },
    { act: 'resume', verb: 'propose-resumption', isOffered: has('resume') && may('state.propose') },
    { act: 'cancel', verb: 'propose-cancellation', isOffered: has('cancel') && may('state.propose') },
  ] as const;
  const fixed = { project: project.ref };
  return (
    <>
      <div className="acts">
        {may('project.revise') && <ActLink act="edit">{words.project.edit}</ActLink>}
        {may('project.revise') && <ActLink act="places">{words.project.editPlaces}</ActLink>}
        {may('project.revise') && <ActLink act="link">{words.project.linkPledge}</ActLink>}
        {may('milestone.edit') && <ActLink act="milestone">{words.project.recordMilestone}</ActLink>}
        {may('baseline.propose') && project.milestones.length > 0 && (
          <ActLink act="baseline">{words.project.proposeBaseline}</ActLink>
        )}
        {may('takeover.record') && isUntouched && <ActLink act="take-over">{words.project.takeOver}</ActLink>}
        {changes.map(
          (one) =>
            one.isOffered && (
              <ActLink key={one.act} act={one.act}>
                {words.project[one.act]}
              </ActLink>
            ),
        )}
        {may('status.contest') && <ActLink act="contest">{words.project.contest}</ActLink>}
      </div>
      <Panel act="edit" title={words.project.edit}>
        <Edit project={project} onDone={close} />
      </Panel>
      <Panel act="places" title={words.project.editPlaces}>
        <PlacesForm project={project} onDone={close} />
      </Panel>
      <Panel act="link" title={words.project.linkPledge}>
        <ActForm verb="link-project-pledge" fixed={fixed} submit={words.project.linkPledge} onDone={close}>
          <SearchField name="pledge" label={words.nav.register} required find={findTitled('pledges', lang)} />
        </ActForm>
      </Panel>
      <Panel act="milestone" title={words.project.recordMilestone}>
        <ActForm verb="record-milestone" fixed={fixed} submit={words.project.recordMilestone} onDone={close}>
          <LocalizedField name="title" label={words.project.milestoneTitle} required rows={1} />
          <div className="sentence">
            <DayField name="plannedOn" label={words.project.plannedOn} required />
            <DayField name="expectedOn" label={words.project.expectedOn} />
            {project.milestones.length > 0 && (
              <SelectField
                name="after[]"
                label={words.project.after}
                empty="—"
                options={project.milestones.map((one) => ({ value: one.ref, label: one.title[lang] ?? one.ref }))}
              />
            )}
          </div>
        </ActForm>
      </Panel>
      <Panel act="baseline" title={words.project.proposeBaseline}>
        <ActForm verb="propose-baseline" fixed={fixed} submit={words.project.proposeBaseline} onDone={close}>
          <p className="help">{words.project.baselineHelp}</p>
          <DayField name="effectiveOn" label={words.project.effectiveOn} required defaultValue={today} />
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
      <Panel act="take-over" title={words.project.takeOver}>
        <ActForm verb="take-over-project" fixed={fixed} submit={words.project.takeOver} onDone={close}>
          <p className="help">{words.project.takeOverHelp}</p>
          <SelectField
            name="stage"
            label={words.project.takeOverStage}
            required
            empty="—"
            options={stages.slice(1).map((one) => ({ value: one, label: stageWord(one, lang) }))}
          />
          <ActFields today={today} />
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
      {changes.map((one) => (
        <Panel key={one.act} act={one.act} title={words.project[one.act]}>
          <ActForm
            verb={one.verb}
            fixed={fixed}
            submit={words.project[one.act]}
            tone={one.act === 'cancel' ? 'grave' : 'plain'}
            onDone={close}
          >
            <LocalizedField name="reason" label={words.form.reason} required />
            <DayField name="effectiveOn" label={words.project.effectiveOn} required defaultValue={today} />
          </ActForm>
        </Panel>
      ))}
      <Panel act="contest" title={words.project.contest}>
        <ActForm verb="contest-status" fixed={fixed} submit={words.project.contest} onDone={close}>
          <ChoiceField
            name="subject"
            label={words.project.contestSubject}
            required
            options={(['stage', 'state', 'gate', 'evidence', 'milestone', 'place'] as const).map((one) => ({
              value: one,
              label: words.subjects[one],
            }))}
          />
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
    </>
  );
}

function Edit({ project, onDone }: { project: ProjectView; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  return (
    <ActForm
      verb="revise-project"
      shape={(input) => ({
        ref: project.ref,
        version: project.version,
        changes: changesOf(input, project, ['summary', 'owner', 'operator', 'note']),
      })}
      submit={words.form.save}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.projects.title} value={project.title} required rows={1} />
      <LocalizedField name="summary" label={words.projects.summary} value={project.summary} />
      <div className="sentence">
        <SearchField
          name="owner"
          label={words.projects.owner}
          find={find}
          defaultValue={project.owner ? { id: project.owner, label: project.owner } : undefined}
        />
        <SearchField
          name="operator"
          label={words.projects.operator}
          find={find}
          defaultValue={project.operator ? { id: project.operator, label: project.operator } : undefined}
        />
        <SelectField
          name="bound"
          label={words.projects.bond}
          defaultValue={project.bound}
          options={projectBonds.map((one) => ({ value: one, label: codeWord('bound', one, lang) }))}
        />
      </div>
      <LocalizedField name="note" label={words.projects.note} value={project.note} />
    </ActForm>
  );
}

function Pledges({ project }: { project: ProjectView }) {
  const { words } = useSpoken();
  return (
    <section>
      <h2>{words.project.pledges}</h2>
      {project.pledges.length === 0 ? (
        <p className="note">{words.project.noPledge}</p>
      ) : (
        <ul className="acts">
          {project.pledges.map((one) => (
            <li key={one}>
              <Link to={`/pledges/${one}`}>
                <Code>{one}</Code>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Milestones({ project }: { project: ProjectView }) {
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  if (project.milestones.length === 0) return null;
  return (
    <section>
      <h2>{words.project.milestones}</h2>
      <ul className="rows">
        {project.milestones.map((one) => {
          const variance = project.variances.find((each) => each.milestone === one.ref);
          const late =
            typeof variance?.againstFirst === 'number'
              ? variance.againstFirst
              : daysBetween(one.plannedOn, one.reachedOn ?? one.expectedOn ?? one.plannedOn);
          return (
            <li key={one.ref} className="row">
              <div className="row-text">
                <Text value={one.title} lang={lang} />
                <div className="note">
                  {one.reachedOn ? (
                    <>
                      {words.project.reachedOn} <DayText day={one.reachedOn} lang={lang} />
                    </>
                  ) : (
                    <>
                      {words.project.plannedOn} <DayText day={one.plannedOn} lang={lang} />
                    </>
                  )}
                  {late > 0 && <span className="waits"> · {say(words.project.late, { n: late })}</span>}
                </div>
              </div>
              {may('milestone.edit') && (
                <div className="row-side">
                  <ActLink act="revise-milestone" about={one.ref}>
                    {words.form.save}
                  </ActLink>
                </div>
              )}
              <Panel act="revise-milestone" about={one.ref} title={words.project.recordMilestone}>
                <ActForm
                  verb="revise-milestone"
                  shape={(input) => ({
                    ref: one.ref,
                    version: one.version,
                    changes: changesOf(input, one, ['expectedOn', 'reachedOn']),
                  })}
                  submit={words.form.save}
                  onDone={close}
                >
                  <div className="sentence">
                    <DayField name="plannedOn" label={words.project.plannedOn} defaultValue={one.plannedOn} required />
                    <DayField name="expectedOn" label={words.project.expectedOn} defaultValue={one.expectedOn} />
                    <DayField name="reachedOn" label={words.project.reachedOn} defaultValue={one.reachedOn} />
                  </div>
                </ActForm>
              </Panel>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was decided and what happened, newest first. */
function History({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  const lines = [
    ...project.gates.flatMap((gate) =>
      gate.decisions.map((one) => ({
        id: one.id,
        on: one.date,
        what: `${codeWord('outcome', one.verdict, lang)} · ${stageWord(gate.to, lang)}`,
        state: one.status,
        act: one,
        reason: one.reason,
        by: one.recordedBy,
        settled: one.settledBy,
      })),
    ),
    ...project.acts.map((one) => ({
      id: one.id,
      on: one.effectiveOn,
      what: words.acts[one.kind],
      state: one.status,
      act: one.act,
      reason: one.reason,
      by: one.proposedBy,
      settled: one.settledBy,
    })),
    ...project.baselines.map((one) => ({
      id: one.id,
      on: one.effectiveOn,
      what: words.acts.baseline,
      state: one.status,
      act: undefined,
      reason: one.reason,
      by: one.proposedBy,
      settled: one.settledBy,
    })),
  ].sort((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <>
      {lines.length > 0 && (
        <section>
          <h2>{words.project.history}</h2>
          <ul className="rows">
            {lines.map((one) => (
              <li key={one.id} className="row">
                <div className="row-text">
                  <DayText day={one.on} lang={lang} /> · {one.what}
                  {one.state !== 'confirmed' && <span className="waits"> · {words.actStates[one.state]}</span>}
                  {one.reason && (
                    <div className="note">
                      <Text value={one.reason} lang={lang} />
                    </div>
                  )}
                  {one.act && (
                    <div className="note">
                      <ActText act={one.act} />
                    </div>
                  )}
                  <div className="note">
                    <Hands recorded={one.by} settled={one.settled} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {project.contests.length > 0 && (
        <section>
          <h2>{words.project.contests}</h2>
          <ul className="rows">
            {project.contests.map((one, at) => (
              <li key={at} className="row">
                <div className="row-text">
                  <Text value={one.reason} lang={lang} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
