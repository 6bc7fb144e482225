import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { SolutionFile } from './solution-file.ts';
import { Answer } from './solution-parts.tsx';

/** To propose that a solution is taken off, and to confirm or refuse what another body proposed. */
export function DelistingPanels({ file: { solution, mayDelist, mayJudgeDelisting } }: { file: SolutionFile }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  const form = { fixed: { ref: solution.ref, version: solution.version }, onDone: close };
  return (
    <>
      {mayDelist && (
        <Panel act="delist" title={w.delist}>
          <ActForm
            verb="propose-delisting"
            submit={w.delist}
            tone="grave"
            shape={({ told, ...said }) => ({ ...said, isReasonPublic: told === 'public' })}
            {...form}
          >
            <p className="help">{w.delistHelp}</p>
            <LocalizedField name="words" label={words.form.reason} required rows={2} />
            <SelectField
              name="told"
              label={w.reasonTold}
              defaultValue="inside"
              options={(['inside', 'public'] as const).map((one) => ({ value: one, label: words.reasonsTold[one] }))}
            />
          </ActForm>
        </Panel>
      )}
      {mayJudgeDelisting && (
        <>
          <Panel act="confirm-delisting" title={w.confirmDelisting}>
            <ActForm verb="confirm-delisting" submit={w.confirmDelisting} tone="grave" {...form}>
              <p className="help">{w.confirmDelistingHelp}</p>
              <LocalizedField name="words" label={words.transfers.remark} rows={2} />
            </ActForm>
          </Panel>
          <Panel act="refuse-delisting" title={w.refuseDelisting}>
            <ActForm verb="refuse-delisting" submit={w.refuseDelisting} {...form}>
              <LocalizedField name="words" label={words.form.reason} required rows={2} />
            </ActForm>
          </Panel>
        </>
      )}
    </>
  );
}

/** Each time somebody proposed to take it off, the latest first, with what became of it. */
export function Delistings({ file: { delistings } }: { file: SolutionFile }) {
  const { words, lang } = useSpoken();
  const w = words.catalogue;
  if (delistings.length === 0) return null;
  return (
    <section>
      <h2>{w.delistings}</h2>
      <ul className="rows">
        {delistings.toReversed().map((one) => (
          <li className="row" key={one.id}>
            <div className="row-text">
              <bdi>{one.number}</bdi> ·{' '}
              {one.reason ? (
                <>
                  <Text value={one.reason} lang={lang} />{' '}
                  <span className="note">({words.reasonsTold[one.isReasonPublic ? 'public' : 'inside']})</span>
                </>
              ) : (
                words.reasonsTold.inside
              )}
              <div className="note">
                {w.inNameOf} <Organisation reference={one.organisation} />
                {one.proposedBy && (
                  <>
                    {' ('}
                    <Person id={one.proposedBy} />)
                  </>
                )}{' '}
                · <DayText day={one.proposedOn} lang={lang} />
              </div>
              <Answer of={one} />
            </div>
            <div className="row-side">
              <span className={one.status === 'proposed' ? 'note waits' : 'note'}>
                {words.delistingStatuses[one.status]}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
