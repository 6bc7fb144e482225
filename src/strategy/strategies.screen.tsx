import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { LocalizedField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { SettingTitle } from '../web/kit/setting-title.tsx';
import { findOrganisation } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { RecordedAxis, RecordedStrategy } from './strategy.ts';

type StrategyRead = { strategy: RecordedStrategy; axes: RecordedAxis[] };

export async function loader() {
  const { items } = await read<{ items: RecordedStrategy[] }>('strategies');
  return Promise.all(items.map((one) => read<StrategyRead>('strategy', { ref: one.ref })));
}

/** Strategies and their axes: what is followed. */
export function Component() {
  const found = useLoaderData<typeof loader>() as StrategyRead[];
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <>
      <SettingTitle title={words.settings.strategies} says={words.settings.strategiesSays}>
        {may('strategy.edit') && (
          <ActLink act="record" strong>
            {words.settings.recordStrategy}
          </ActLink>
        )}
      </SettingTitle>
      <Panel act="record" title={words.settings.recordStrategy}>
        <RecordStrategy onDone={close} />
      </Panel>
      {found.map(({ strategy, axes }) => (
        <section key={strategy.ref}>
          <div className="title">
            <h2>
              <Text value={strategy.title} lang={lang} />
            </h2>
            {may('strategy.edit') && (
              <span className="acts">
                <ActLink act="revise" about={strategy.ref}>
                  {words.settings.reviseStrategy}
                </ActLink>
                <ActLink act="axis" about={strategy.ref}>
                  {words.settings.recordAxis}
                </ActLink>
              </span>
            )}
          </div>
          <p className="note">
            <Code>{strategy.ref}</Code> · <PeriodText code={strategy.period} lang={lang} /> ·{' '}
            <Organisation reference={strategy.owner} link />
          </p>
          <Panel act="revise" about={strategy.ref} title={words.settings.reviseStrategy}>
            <ReviseStrategy strategy={strategy} onDone={close} />
          </Panel>
          <Panel act="axis" about={strategy.ref} title={words.settings.recordAxis}>
            <ActForm
              verb="record-axis"
              shape={({ order, ...input }) => ({ ...input, strategy: strategy.ref, order: Number(order) })}
              submit={words.settings.recordAxis}
              onDone={close}
            >
              <TextField name="ref" label={words.projects.ref} required code />
              <AxisFields order={axes.length + 1} />
            </ActForm>
          </Panel>
          <CustomValues kind="strategy" values={strategy.custom} />
          <ul className="rows">
            {axes.map((one) => (
              <li key={one.ref} className="row">
                <div className="row-text">
                  <Text value={one.title} lang={lang} />
                  <div className="note">
                    <Code>{one.ref}</Code>
                  </div>
                </div>
                {may('strategy.edit') && (
                  <div className="row-side">
                    <ActLink act="revise-axis" about={one.ref}>
                      {words.settings.reviseAxis}
                    </ActLink>
                  </div>
                )}
                <Panel act="revise-axis" about={one.ref} title={words.settings.reviseAxis}>
                  <ActForm
                    verb="revise-axis"
                    shape={({ order, ...input }) => ({
                      ref: one.ref,
                      version: one.version,
                      changes: { ...changesOf(input, one, ['summary']), order: Number(order) },
                    })}
                    submit={words.form.save}
                    onDone={close}
                  >
                    <AxisFields axis={one} order={one.order} />
                  </ActForm>
                </Panel>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function RecordStrategy({ onDone }: { onDone: () => void }) {
  const { words } = useSpoken();
  const custom = useCustom('strategy');
  return (
    <ActForm
      verb="record-strategy"
      shape={(input) => ({ sources: [], ...custom.take(input) })}
      at={custom.at}
      submit={words.settings.recordStrategy}
      onDone={onDone}
    >
      <StrategyFields />
      {custom.inputs}
    </ActForm>
  );
}

function ReviseStrategy({ strategy, onDone }: { strategy: RecordedStrategy; onDone: () => void }) {
  const { words } = useSpoken();
  const custom = useCustom('strategy', strategy.custom);
  return (
    <ActForm
      verb="revise-strategy"
      shape={(input) => ({
        ref: strategy.ref,
        version: strategy.version,
        changes: changesOf(custom.take(input), strategy, ['summary', 'owner']),
      })}
      at={custom.at}
      submit={words.form.save}
      onDone={onDone}
    >
      <StrategyFields strategy={strategy} />
      {custom.inputs}
    </ActForm>
  );
}

function StrategyFields({ strategy }: { strategy?: RecordedStrategy }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  return (
    <>
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={strategy?.title} />
      <div className="sentence">
        {!strategy && <TextField name="ref" label={words.projects.ref} required code />}
        <TextField
          name="period"
          label={words.settings.period}
          help={words.register.periodHelp}
          required
          code
          defaultValue={strategy?.period}
        />
        <SearchField
          name="owner"
          label={words.register.owner}
          find={find}
          defaultValue={strategy?.owner ? { id: strategy.owner, label: strategy.owner } : undefined}
        />
      </div>
      <LocalizedField name="summary" label={words.projects.summary} value={strategy?.summary} />
    </>
  );
}

function AxisFields({ axis, order }: { axis?: RecordedAxis; order: number }) {
  const { words } = useSpoken();
  return (
    <>
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={axis?.title} />
      <TextField
        name="order"
        label={words.settings.order}
        required
        code
        inputMode="numeric"
        defaultValue={String(order)}
      />
      <LocalizedField name="summary" label={words.projects.summary} value={axis?.summary} />
    </>
  );
}
