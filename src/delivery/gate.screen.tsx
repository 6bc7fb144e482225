import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useMe, useToday } from '../desk/me.ts';
import { Door } from '../web/charts/door.tsx';
import { fileAddress, read } from '../web/client.ts';
import { Amount, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ActFields, ActText, Hands } from './act-fields.tsx';
import { BringForm } from './bring-form.tsx';
import type { EvidenceType } from './evidence.ts';
import { type Verdict, verdicts } from './gate.ts';
import type { EvidenceView, GateView } from './gate-view.ts';
import type { ProjectView } from './get-project.ts';
import { Settle } from './project.screen.tsx';
import { type GateNumber, gateRef } from './stage.ts';
import { CriterionMark, say as plainOf, stageWord } from './words.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const ref = gateRef(params.ref!, Number(params.number) as GateNumber);
  const [gate, project, templates] = await Promise.all([
    read<GateView>('gate', { ref }),
    read<ProjectView>('project', { ref: params.ref }),
    read<{ evidenceTypes: EvidenceType[] }>('templates'),
  ]);
  return { gate, project, types: templates.evidenceTypes };
}

/** A gate: what it asks, what was brought for each criterion, what is missing, what was decided. */
export function Component() {
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

type Criterion = GateView['criteria'][number];

function CriterionRow({
  criterion,
  gate,
  project,
  types,
  today,
}: {
  criterion: Criterion;
  gate: GateView;
  project: string;
  types: EvidenceType[];
  today: string;
}) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const [last] = criterion.evidence.filter((one) => one.status === 'returned').slice(-1);
  const isWaiting = criterion.evidence.some((one) => one.status === 'brought');
  return (
    <li className="row">
      <span className="row-mark">
        <CriterionMark status={criterion.status} evidence={criterion.evidence} />
      </span>
      <div className="row-text">
        <Text value={criterion.title} lang={lang} />
        <div className={criterion.status === 'not-brought' && criterion.mandatory ? 'note owed' : 'note'}>
          {codeWord('criterion', criterion.status, lang)} ·{' '}
          {criterion.mandatory ? words.gate.mandatory : words.gate.optional}
          {criterion.minimum && (
            <>
              {' '}
              · {words.gate.atLeast} <Amount quantity={criterion.minimum} lang={lang} />
            </>
          )}
        </div>
        {criterion.help && (
          <div className="note">
            <Text value={criterion.help} lang={lang} />
          </div>
        )}
        <ul className="papers">
          {criterion.evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one} types={types} />
          ))}
        </ul>
      </div>
      <div className="row-side">
        {gate.takesEvidence && criterion.status !== 'accepted' && !isWaiting && may('evidence.bring') && (
          <ActLink act="bring" about={criterion.id}>
            {words.gate.bring}
          </ActLink>
        )}
      </div>
      <Panel act="bring" about={criterion.id} title={words.gate.bringTitle}>
        <BringForm
          project={project}
          proves={[criterion.id]}
          types={types.filter((one) => criterion.takes.includes(one.code))}
          minimum={criterion.minimum}
          today={today}
          subject={criterion.title}
          supersedes={last?.id}
          onDone={close}
        />
      </Panel>
    </li>
  );
}

/** One paper: what it is, who brought it, what was said of it, and the acts of whoever may judge it. */
function EvidenceLine({ evidence, types }: { evidence: EvidenceView; types: EvidenceType[] }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const me = useMe();
  const type = types.find((one) => one.code === evidence.type);
  if ('withheld' in evidence)
    return (
      <li>
        {words.gate.withheld}: {type ? plainOf(type.title, lang) : evidence.type} ·{' '}
        {codeWord('evidence', evidence.status, lang)}
        {evidence.ground && (
          <>
            {' '}
            · <Text value={evidence.ground} lang={lang} />
          </>
        )}
      </li>
    );
  const isMine = evidence.broughtBy.person === me.person;
  return (
    <li>
      <a href={fileAddress(evidence.sha256, evidence.id)} target="_blank" rel="noreferrer">
        <Text value={evidence.title} lang={lang} />
      </a>
      <div className="note">
        {type && plainOf(type.title, lang)} · <DayText day={evidence.date} lang={lang} />
        {evidence.states && (
          <>
            {' '}
            · <Amount quantity={evidence.states} lang={lang} />
          </>
        )}{' '}
        · {words.gate.broughtBy} <Person id={evidence.broughtBy.person} />
        {evidence.organisation && (
          <>
            {' '}
            (<Organisation reference={evidence.organisation} />)
          </>
        )}{' '}
        · {words.gate[`class_${evidence.class}`]}
      </div>
      {evidence.status !== 'brought' && (
        <div className={evidence.status === 'returned' ? 'note owed' : 'note'}>
          {codeWord('evidence', evidence.status, lang)}
          {evidence.judgedBy && (
            <>
              : <Person id={evidence.judgedBy.person} />
            </>
          )}
          {evidence.judgedOn && (
            <>
              {words.shell.comma}
              <DayText day={evidence.judgedOn} lang={lang} />
            </>
          )}
          {evidence.independence && evidence.status === 'accepted' && (
            <> · {codeWord('independence', evidence.independence, lang)}</>
          )}
          {evidence.reason && (
            <>
              {' '}
              · <Text value={evidence.reason} lang={lang} />
            </>
          )}
        </div>
      )}
      {evidence.status === 'brought' && isMine && <div className="note waits">{words.gate.youBrought}</div>}
      {evidence.status === 'brought' && !isMine && may('evidence.judge') && (
        <div className="acts tight">
          <Link to={`/review?evidence=${evidence.id}`}>{words.gate.review}</Link>
          <Judge evidence={evidence.id} />
        </div>
      )}
    </li>
  );
}

/** Accept at once, or return with a reason. */
export function Judge({ evidence, onDone, keys }: { evidence: string; onDone?: () => void; keys?: boolean }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const end = () => {
    close();
    onDone?.();
  };
  return (
    <>
      <ActLink act="accept" about={evidence} {...(keys ? { hotkey: 'a', strong: true } : {})}>
        {words.gate.accept}
      </ActLink>
      <ActLink act="return" about={evidence} {...(keys ? { hotkey: 'r' } : {})}>
        {words.gate.return}
      </ActLink>
      <Panel act="accept" about={evidence} title={words.gate.accept}>
        <ActForm
          verb="accept-evidence"
          fixed={{ evidence }}
          submit={words.gate.accept}
          done={words.gate.accepted}
          onDone={end}
        />
      </Panel>
      <Panel act="return" about={evidence} title={words.gate.return}>
        <ActForm
          verb="return-evidence"
          fixed={{ evidence }}
          submit={words.gate.return}
          done={words.gate.returned}
          onDone={end}
        >
          <LocalizedField name="reason" label={words.gate.reasonReturn} required rows={2} />
        </ActForm>
      </Panel>
    </>
  );
}

function DecisionRow({ decision, gate }: { decision: GateView['decisions'][number]; gate: GateView }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const conditions = gate.conditions.filter((one) => one.decision === decision.id);
  return (
    <li className="row">
      <div className="row-text">
        <b>{codeWord('outcome', decision.verdict, lang)}</b> · {words.actStates[decision.status]}
        <div>
          <ActText act={decision} />
        </div>
        {decision.reason && (
          <div className="note">
            <Text value={decision.reason} lang={lang} />
          </div>
        )}
        {decision.status === 'recorded' &&
          conditions.map((one) => (
            <div key={one.id} className="note">
              {words.gate.condition}: <Text value={one.title} lang={lang} /> · {words.gate.conditionDue}{' '}
              <DayText day={one.dueOn} lang={lang} />
            </div>
          ))}
        <div className="note">
          <Hands recorded={decision.recordedBy} settled={decision.settledBy} />
        </div>
        {decision.refusalReason && (
          <div className="note owed">
            <Text value={decision.refusalReason} lang={lang} />
          </div>
        )}
      </div>
      {decision.status === 'recorded' && may('decision.confirm') && (
        <Settle
          id={decision.id}
          by={decision.recordedBy.person}
          confirm={{ verb: 'confirm-decision', field: 'decision' }}
          refuse={{ verb: 'refuse-decision-transcription', fixed: { decision: decision.id } }}
          paper={decision.act}
        />
      )}
    </li>
  );
}

function DecideForm({ gate, today, onDone }: { gate: GateView; today: string; onDone: () => void }) {
  const { words } = useSpoken();
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [conditions, setConditions] = useState([0]);
  const label: Record<Verdict, string> = {
    pass: words.gate.pass,
    'pass-with-conditions': words.gate['pass-with-conditions'],
    return: words.gate.return_,
    stop: words.gate.stop,
  };
  const hint: Partial<Record<Verdict, string>> = {
    pass: words.gate.passHint,
    'pass-with-conditions': words.gate.conditionsHint,
  };
  return (
    <ActForm
      verb="record-decision"
      fixed={{ gate: gate.ref }}
      submit={words.gate.decide}
      done={words.gate.recorded}
      onDone={onDone}
    >
      <ActFields today={today} />
      <ChoiceField
        name="verdict"
        label={words.gate.verdict}
        required
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
        options={verdicts.map((one) => ({ value: one, label: label[one], ...(hint[one] ? { hint: hint[one] } : {}) }))}
      />
      {verdict === 'pass-with-conditions' && (
        <fieldset>
          <legend>{words.gate.conditions}</legend>
          {conditions.map((key, at) => (
            <div key={key} className="condition">
              <LocalizedField name={`conditions.${at}.title`} label={words.gate.condition} required rows={1} />
              <div className="sentence">
                <DayField name={`conditions.${at}.dueOn`} label={words.gate.conditionDue} required />
                {conditions.length > 1 && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => setConditions(conditions.filter((one) => one !== key))}
                  >
                    {words.form.remove}
                  </button>
                )}
              </div>
            </div>
          ))}
          <button
            type="button"
            className="link"
            onClick={() => setConditions([...conditions, Math.max(...conditions) + 1])}
          >
            {words.gate.addCondition}
          </button>
        </fieldset>
      )}
      {(verdict === 'return' || verdict === 'stop') && (
        <LocalizedField name="reason" label={words.gate.reason} required rows={2} />
      )}
    </ActForm>
  );
}

function ConditionRow({
  condition,
  project,
  types,
  today,
}: {
  condition: GateView['conditions'][number];
  project: string;
  types: EvidenceType[];
  today: string;
}) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const accepted = condition.evidence.filter((one) => one.status === 'accepted' && !('withheld' in one));
  const isMet = condition.status === 'met';
  return (
    <li className="row">
      <span className="row-mark">
        <Mark truth={isMet ? 'verified' : condition.status === 'overdue' ? 'returned' : 'promised'} />
      </span>
      <div className="row-text">
        <Text value={condition.title} lang={lang} />
        <div className={condition.status === 'overdue' ? 'note owed' : 'note'}>
          {isMet ? (
            codeWord('condition', 'met', lang)
          ) : (
            <>
              {condition.status === 'overdue' ? words.gate.overdue : words.gate.due}{' '}
              <DayText day={condition.dueOn} lang={lang} />
            </>
          )}
          {condition.metOn && (
            <>
              {' '}
              · <DayText day={condition.metOn} lang={lang} />
            </>
          )}
        </div>
        <ul className="papers">
          {condition.evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one} types={types} />
          ))}
        </ul>
      </div>
      {!isMet && (
        <div className="row-side">
          {may('evidence.bring') && (
            <ActLink act="bring-condition" about={condition.id}>
              {words.gate.bringFor}
            </ActLink>
          )}
          {may('condition.meet') && accepted.length > 0 && (
            <ActLink act="meet" about={condition.id}>
              {words.gate.meet}
            </ActLink>
          )}
        </div>
      )}
      <Panel act="bring-condition" about={condition.id} title={words.gate.bringTitle}>
        <BringForm
          project={project}
          conditions={[condition.id]}
          types={types}
          today={today}
          subject={condition.title}
          onDone={close}
        />
      </Panel>
      <Panel act="meet" about={condition.id} title={words.gate.meet}>
        <ActForm verb="meet-condition" fixed={{ condition: condition.id }} submit={words.gate.meet} onDone={close}>
          <SelectField
            name="evidence"
            label={words.gate.meetWith}
            required
            options={accepted.map((one) => ({
              value: one.id,
              label: 'withheld' in one ? one.type : plainOf(one.title, lang),
            }))}
          />
        </ActForm>
      </Panel>
    </li>
  );
}
