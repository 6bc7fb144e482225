import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Num, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { findOrganisation } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { escalationPosts } from '../cycle/reporting-calendar.ts';
import { warnedRoles } from '../warning.ts';
import type { RecordedWarningRule } from '../warning-rule.store.ts';

export const loader = () => read<{ items: RecordedWarningRule[] }>('warning-rules');

/** When the program warns, whom it asks, in which words: data that an administrator revises. */
export function Component() {
  const { items } = useLoaderData<typeof loader>() as { items: RecordedWarningRule[] };
  const { words } = useSpoken();
  return (
    <>
      <SettingTitle title={words.warnings.settings} says={words.warnings.settingsSays} />
      <ul className="rows">
        {items.map((one) => (
          <RuleLine key={one.code} rule={one} />
        ))}
      </ul>
    </>
  );
}

function RuleLine({ rule }: { rule: RecordedWarningRule }) {
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <li className="row">
      <div className="row-text">
        <Text value={rule.title} lang={lang} />
        <div className="note">
          {rule.active ? words.warnings.on : words.warnings.off} ·{' '}
          {say(words.warnings.threshold, { unit: words.thresholdUnits[rule.unit] })}
          {words.shell.colon}
          <Num value={rule.threshold} lang={lang} /> · {words.warnings.asked}
          {words.shell.colon}
          {words.warnedRoles[rule.role]}
        </div>
        <div className="note">
          {rule.active ? <GoesUp rule={rule} /> : rule.whyNotActive && <Text value={rule.whyNotActive} lang={lang} />}
        </div>
        <Panel act="revise-rule" about={rule.code} title={words.warnings.revise}>
          <Revise rule={rule} onDone={close} />
        </Panel>
      </div>
      {may('template.edit') && (
        <div className="row-side">
          <ActLink act="revise-rule" about={rule.code}>
            {words.warnings.revise}
          </ActLink>
        </div>
      )}
    </li>
  );
}

function GoesUp({ rule }: { rule: RecordedWarningRule }) {
  const { words, lang, say } = useSpoken();
  if (rule.escalateAfter.length === 0) return <>{words.warnings.goesUpNever}</>;
  return (
    <>
      {words.warnings.goesUp}
      {words.shell.colon}
      {rule.escalateAfter.map(({ after, to }, at) => (
        <span key={to}>
          {at > 0 && words.shell.comma}
          {say(words.warnings.goesUpAfter, {
            to: words.escalationPosts[to],
            n: <Num value={after} lang={lang} />,
          })}
        </span>
      ))}
    </>
  );
}

type Typed = {
  title: RecordedWarningRule['title'];
  sentence: RecordedWarningRule['sentence'];
  toDo: RecordedWarningRule['toDo'];
  threshold: string;
  role: RecordedWarningRule['role'];
  organisation?: string;
  after?: Partial<Record<(typeof escalationPosts)[number], string>>;
  active?: string;
  whyNotActive?: RecordedWarningRule['whyNotActive'];
};

function Revise({ rule, onDone }: { rule: RecordedWarningRule; onDone: () => void }) {
  const { words, lang, text } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  const stepOf = (to: (typeof escalationPosts)[number]) => rule.escalateAfter.find((one) => one.to === to)?.after;
  return (
    <ActForm
      verb="revise-warning-rule"
      submit={words.form.save}
      onDone={onDone}
      shape={(input) => {
        const { after = {}, active, threshold, ...typed } = input as unknown as Typed;
        const escalateAfter = escalationPosts.flatMap((to) => (after[to] ? [{ after: Number(after[to]), to }] : []));
        const changes = {
          ...typed,
          threshold: Number(String(threshold).replace(',', '.')),
          escalateAfter,
          active: active === 'on',
        };
        return { code: rule.code, version: rule.version, changes };
      }}
    >
      <LocalizedField name="title" label={words.warnings.ruleTitle} required rows={1} value={rule.title} />
      <LocalizedField name="sentence" label={words.warnings.sentence} required rows={2} value={rule.sentence} />
      <LocalizedField name="toDo" label={words.warnings.toDo} required rows={2} value={rule.toDo} />
      <div className="sentence">
        <TextField
          name="threshold"
          label={text(words.warnings.threshold, { unit: words.thresholdUnits[rule.unit] })}
          required
          code
          size={6}
          inputMode="decimal"
          defaultValue={String(rule.threshold)}
        />
        <SelectField
          name="role"
          label={words.warnings.asked}
          defaultValue={rule.role}
          options={warnedRoles.map((one) => ({ value: one, label: words.warnedRoles[one] }))}
        />
        <SearchField name="organisation" label={words.warnings.body} find={find} />
      </div>
      <fieldset>
        <legend>{words.warnings.goesUp}</legend>
        <p className="help">{words.warnings.goesUpHelp}</p>
        <div className="sentence">
          {escalationPosts.map((to) => (
            <TextField
              key={to}
              name={`after.${to}`}
              label={words.escalationPosts[to]}
              code
              size={4}
              inputMode="numeric"
              defaultValue={stepOf(to) === undefined ? '' : String(stepOf(to))}
            />
          ))}
        </div>
      </fieldset>
      <ChoiceField
        name="active"
        label={words.warnings.active}
        value={rule.active ? 'on' : 'off'}
        options={[
          { value: 'on', label: words.warnings.on },
          { value: 'off', label: words.warnings.off },
        ]}
      />
      <LocalizedField
        name="whyNotActive"
        label={words.warnings.whyOff}
        rows={2}
        {...(rule.whyNotActive ? { value: rule.whyNotActive } : {})}
      />
    </ActForm>
  );
}
