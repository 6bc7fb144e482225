import { useMay } from '../desk/me.ts';
import { daysBetween } from '../kernel/day.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';

export function NextMilestone({ project }: { project: ProjectView }) {
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

export function Milestones({ project }: { project: ProjectView }) {
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
