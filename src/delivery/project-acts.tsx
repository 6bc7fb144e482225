import { useState } from 'react';
import { useMay } from '../desk/me.ts';
import type { Day } from '../kernel/day.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { ActFields } from './act-fields.tsx';
import { contestSubjects } from './contest.ts';
import type { ProjectView } from './get-project.ts';
import { projectBonds } from './project.ts';
import { PlacesForm } from './project-places.tsx';
import { stages } from './stage.ts';
import { stageWord } from './words.tsx';

/** What may be done with the project from here; the table of its life says which verbs there are. */
export function Acts({ project, today }: { project: ProjectView; today: Day }) {
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
            options={contestSubjects.map((one) => ({
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

export function Edit({ project, onDone }: { project: ProjectView; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  const custom = useCustom('project', project.custom);
  return (
    <ActForm
      verb="revise-project"
      shape={(input) => ({
        ref: project.ref,
        version: project.version,
        changes: changesOf(custom.take(input), project, ['summary', 'owner', 'operator', 'note']),
      })}
      at={custom.at}
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
      {custom.inputs}
    </ActForm>
  );
}
