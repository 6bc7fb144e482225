import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, Quoted, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { BoxesField, ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SettingTitle } from '../web/kit/setting-title.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type EvidenceType, evidenceClasses, openingEvents } from './evidence.ts';
import { type CriterionTemplate, criterionTypes, type GateTemplate } from './gate.ts';
import { gateSides } from './stage.ts';
import type { StageLabel } from './template.store.ts';
import { say as plainOf, stageWord } from './words.tsx';

type Templates = {
  stages: (StageLabel & { version: number })[];
  evidenceTypes: (EvidenceType & { version: number })[];
  gates: GateTemplate[];
};

export const loader = () => read<Templates>('templates');

/** Stages, checklists of the gates and kinds of evidence: data that an administrator issues anew, never edits under a gate. */
export function Component() {
  const { stages, evidenceTypes, gates } = useLoaderData<typeof loader>() as Templates;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const mayEdit = may('template.edit');
  return (
    <>
      <SettingTitle title={words.settings.gates} says={words.settings.gatesSays} />
      {gates.map((gate) => (
        <section key={gate.number}>
          <div className="title">
            <h2>
              <Text value={gate.title} lang={lang} /> <small>{say(words.gate.version, { n: gate.version })}</small>
            </h2>
            {mayEdit && (
              <ActLink act="issue" about={String(gate.number)}>
                {words.settings.newVersion}
              </ActLink>
            )}
          </div>
          <p className="note">
            {words.settings.gateOf} <Quoted lang={lang}>{stageWord(gateSides(gate.number).from, lang)}</Quoted>
            {gate.acceptorMayDecide ? '' : ` · ${words.gate.acceptorMayNot}`}
          </p>
          <Panel act="issue" about={String(gate.number)} title={words.settings.newVersion}>
            <Issue gate={gate} types={evidenceTypes} onDone={close} />
          </Panel>
          <ul className="rows">
            {gate.criteria.map((one) => (
              <li key={one.code} className="row">
                <div className="row-text">
                  <Text value={one.title} lang={lang} />
                  <div className="note">
                    {one.mandatory ? words.gate.mandatory : words.gate.optional} · {words.criterionTypes[one.type]} ·{' '}
                    {words.settings.takes}{' '}
                    {one.evidence
                      .map((code) => evidenceTypes.find((each) => each.code === code))
                      .map((each) => (each ? plainOf(each.title, lang) : ''))
                      .join(words.shell.comma)}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="title">
        <h2>{words.settings.evidenceTypes}</h2>
        {mayEdit && <ActLink act="type">{words.settings.recordType}</ActLink>}
      </div>
      <Panel act="type" title={words.settings.recordType}>
        <ActForm verb="record-evidence-type" submit={words.settings.recordType} onDone={close}>
          <TextField name="code" label={words.settings.code} required code />
          <TypeFields />
        </ActForm>
      </Panel>
      <ul className="rows">
        {evidenceTypes.map((one) => (
          <li key={one.code} className="row">
            <div className="row-text">
              <Text value={one.title} lang={lang} />
              <div className="note">
                <Code>{one.code}</Code> · {words.gate[`class_${one.class}`]}
                {one.opensOn && (
                  <>
                    {' '}
                    · {words.gate.opensOn} {codeWord('opens', one.opensOn, lang)}
                  </>
                )}
              </div>
            </div>
            {mayEdit && (
              <div className="row-side">
                <ActLink act="revise-type" about={one.code}>
                  {words.settings.reviseType}
                </ActLink>
              </div>
            )}
            <Panel act="revise-type" about={one.code} title={words.settings.reviseType}>
              <ActForm
                verb="revise-evidence-type"
                shape={(input) => ({
                  code: one.code,
                  version: one.version,
                  changes: changesOf(input, one, ['ground', 'opensOn']),
                })}
                submit={words.form.save}
                onDone={close}
              >
                <TypeFields type={one} />
              </ActForm>
            </Panel>
          </li>
        ))}
      </ul>
      <h2>{words.settings.stages}</h2>
      <ul className="rows">
        {stages.map((one) => (
          <li key={one.stage} className="row">
            <div className="row-text">
              <Text value={one.title} lang={lang} />
              {one.summary && (
                <div className="note">
                  <Text value={one.summary} lang={lang} />
                </div>
              )}
            </div>
            {mayEdit && (
              <div className="row-side">
                <ActLink act="stage" about={one.stage}>
                  {words.settings.reviseStage}
                </ActLink>
              </div>
            )}
            <Panel act="stage" about={one.stage} title={words.settings.reviseStage}>
              <ActForm
                verb="revise-stage-label"
                shape={(input) => ({
                  stage: one.stage,
                  version: one.version,
                  changes: changesOf(input, one, ['summary']),
                })}
                submit={words.form.save}
                onDone={close}
              >
                <LocalizedField name="title" label={words.projects.title} required rows={1} value={one.title} />
                <LocalizedField name="summary" label={words.projects.summary} value={one.summary} />
              </ActForm>
            </Panel>
          </li>
        ))}
      </ul>
    </>
  );
}

function TypeFields({ type }: { type?: EvidenceType }) {
  const { words, lang } = useSpoken();
  return (
    <>
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={type?.title} />
      <ChoiceField
        name="class"
        label={words.gate.class}
        required
        value={type?.class ?? 'internal'}
        options={evidenceClasses.map((one) => ({ value: one, label: words.gate[`class_${one}`] }))}
      />
      <LocalizedField name="ground" label={words.publication.ground} rows={1} value={type?.ground} />
      <SelectField
        name="opensOn"
        label={words.gate.opensOn}
        empty="—"
        defaultValue={type?.opensOn}
        options={openingEvents.map((one) => ({ value: one, label: codeWord('opens', one, lang) }))}
      />
    </>
  );
}

type Draft = Partial<CriterionTemplate> & { key: number };

/** The next version of a checklist, begun from the present one. Gates already begun keep theirs. */
function Issue({ gate, types, onDone }: { gate: GateTemplate; types: EvidenceType[]; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [drafts, setDrafts] = useState<Draft[]>(() => gate.criteria.map((one, key) => ({ ...one, key })));
  const shape = ({ criteria, ...input }: Record<string, unknown>) => ({
    ...input,
    number: gate.number,
    replaces: gate.version,
    acceptorMayDecide: input.acceptorMayDecide === 'yes',
    criteria: ((criteria ?? []) as (Record<string, unknown> & { mandatory?: string })[]).map((one, at) => {
      const { key: _, ...before } = drafts[at] ?? { key: 0 };
      return { class: 'internal', ...before, ...one, mandatory: one.mandatory === 'yes' };
    }),
  });
  return (
    <ActForm verb="record-gate-template" shape={shape} submit={words.settings.newVersion} onDone={onDone}>
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={gate.title} />
      <ChoiceField
        name="acceptorMayDecide"
        label={words.settings.acceptorMayDecide}
        value={gate.acceptorMayDecide ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words.register.yes },
          { value: 'no', label: words.register.no },
        ]}
      />
      {drafts.map((one, at) => (
        <fieldset key={one.key} className="condition">
          <legend>{words.settings.criterion}</legend>
          <LocalizedField
            name={`criteria.${at}.title`}
            label={words.projects.title}
            required
            rows={1}
            value={one.title}
          />
          <div className="sentence">
            <TextField name={`criteria.${at}.code`} label={words.settings.code} required code defaultValue={one.code} />
            <SelectField
              name={`criteria.${at}.type`}
              label={words.list.kind}
              defaultValue={one.type ?? 'study'}
              options={criterionTypes.map((each) => ({ value: each, label: words.criterionTypes[each] }))}
            />
            <SelectField
              name={`criteria.${at}.mandatory`}
              label={words.gate.mandatory}
              defaultValue={one.mandatory === false ? 'no' : 'yes'}
              options={[
                { value: 'yes', label: words.register.yes },
                { value: 'no', label: words.register.no },
              ]}
            />
          </div>
          <details>
            <summary>{words.settings.takes}</summary>
            <BoxesField
              name={`criteria.${at}.evidence`}
              label={words.settings.takes}
              checked={one.evidence ?? []}
              options={types.map((each) => ({ value: each.code, label: plainOf(each.title, lang) }))}
            />
          </details>
          <button
            type="button"
            className="link"
            onClick={() => setDrafts(drafts.filter((each) => each.key !== one.key))}
          >
            {words.form.remove}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => setDrafts([...drafts, { key: Math.max(0, ...drafts.map((one) => one.key)) + 1 }])}
      >
        {words.settings.addCriterion}
      </button>
    </ActForm>
  );
}
