import { useState } from 'react';
import type { LocalizedText } from '../kernel/localized.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import {
  type Definition,
  directions,
  frequencies,
  natures,
  overTimeRules,
  resultLevels,
  sumOrNone,
  type Target,
  targetKinds,
} from './indicator.ts';
import { standingTargets } from './path.rules.ts';

type Input = Record<string, unknown>;
const asNumber = (input: Input): Input => ({ ...input, decimals: Number(input.decimals ?? 0) });

export function RecordIndicator({
  strategies,
  onDone,
}: {
  strategies: { ref: string; title: LocalizedText }[];
  onDone: (done: { ref: string }) => void;
}) {
  const { words, lang } = useSpoken();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findPledge] = useState(() => findTitled('pledges', lang));
  const custom = useCustom('indicator');
  return (
    <ActForm<{ ref: string }>
      verb="record-indicator"
      shape={(input) => ({ ...custom.take(input), definition: asNumber(input.definition as Input) })}
      at={custom.at}
      submit={words.results.record}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.projects.title} required rows={1} />
      <div className="sentence">
        <TextField name="ref" label={words.projects.ref} required code size={8} />
        <SelectField
          name="strategy"
          label={words.projects.strategy}
          required
          defaultValue={strategies[0]?.ref}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <SelectField
          name="level"
          label={words.results.level}
          required
          defaultValue="output"
          options={resultLevels.map((one) => ({ value: one, label: codeWord('result', one, lang) }))}
        />
        <SelectField
          name="frequency"
          label={words.results.frequency}
          required
          defaultValue="yearly"
          options={frequencies.map((one) => ({ value: one, label: codeWord('frequency', one, lang) }))}
        />
        <SearchField name="owner" label={words.results.owner} find={findBody} />
        <SearchField name="producer" label={words.results.producer} find={findBody} />
        <SearchField name="pledge" label={words.results.measures} find={findPledge} />
      </div>
      <DefinitionFields prefix="definition." />
      {custom.inputs}
    </ActForm>
  );
}

/** Another version of what is counted, begun from the one in force. */
export function DefineIndicator({ definition, onDone }: { definition: Definition; onDone: () => void }) {
  const { words } = useSpoken();
  return (
    <ActForm
      verb="define-indicator"
      shape={(input) => ({ ...asNumber(input), indicator: definition.indicator, after: definition.number })}
      submit={words.results.define}
      onDone={onDone}
    >
      <DefinitionFields prefix="" before={definition} />
      <LocalizedField name="breakReason" label={words.results.breakReason} help={words.results.breakHelp} />
    </ActForm>
  );
}

function DefinitionFields({ prefix, before }: { prefix: string; before?: Definition }) {
  const { words, lang } = useSpoken();
  const rule = { sum: words.results.sum, last: words.results.last, none: words.results.none };
  return (
    <>
      <LocalizedField name={`${prefix}definition`} label={words.results.counted} value={before?.definition} required />
      <div className="sentence">
        <TextField
          name={`${prefix}unit`}
          label={words.results.unit}
          required
          code
          defaultValue={before?.unit}
          size={8}
        />
        <TextField
          name={`${prefix}decimals`}
          label={words.results.decimals}
          code
          defaultValue={String(before?.decimals ?? 0)}
          inputMode="numeric"
          size={3}
        />
        <SelectField
          name={`${prefix}nature`}
          label={words.results.nature}
          required
          defaultValue={before?.nature ?? 'flow'}
          options={natures.map((one) => ({ value: one, label: codeWord('nature', one, lang) }))}
        />
        <SelectField
          name={`${prefix}direction`}
          label={words.results.direction}
          required
          defaultValue={before?.direction ?? 'up'}
          options={directions.map((one) => ({ value: one, label: codeWord('direction', one, lang) }))}
        />
        <SelectField
          name={`${prefix}overTime`}
          label={words.results.overTime}
          required
          defaultValue={before?.overTime ?? 'none'}
          options={overTimeRules.map((one) => ({ value: one, label: rule[one] }))}
        />
        <SelectField
          name={`${prefix}overPlaces`}
          label={words.results.overPlaces}
          required
          defaultValue={before?.overPlaces ?? 'none'}
          options={sumOrNone.map((one) => ({ value: one, label: rule[one] }))}
        />
        <SelectField
          name={`${prefix}overChain`}
          label={words.results.overChain}
          required
          defaultValue={before?.overChain ?? 'none'}
          options={sumOrNone.map((one) => ({ value: one, label: rule[one] }))}
        />
        <TextField name={`${prefix}formula`} label={words.results.formula} code defaultValue={before?.formula} />
      </div>
      <LocalizedField name={`${prefix}perimeter`} label={words.results.perimeter} value={before?.perimeter} />
      <LocalizedField name={`${prefix}method`} label={words.results.method} value={before?.method} />
    </>
  );
}

export function SetTarget({
  definition,
  targets,
  onDone,
}: {
  definition: Definition;
  targets: readonly Target[];
  onDone: () => void;
}) {
  const { words, lang } = useSpoken();
  const [findSource] = useState(() => findTitled('sources', lang));
  const [find] = useState(() => findPlace(lang));
  return (
    <ActForm
      verb="set-target"
      fixed={{ indicator: definition.indicator, definition: definition.number }}
      submit={words.results.setTarget}
      onDone={onDone}
    >
      <ChoiceField
        name="kind"
        label={words.results.kind}
        required
        value="target"
        options={targetKinds.map((one) => ({ value: one, label: codeWord('mark', one, lang) }))}
      />
      <div className="sentence">
        <TextField name="ref" label={words.projects.ref} required code size={12} />
        <TextField name="period" label={words.results.period} help={words.register.periodHelp} required code size={9} />
        <TextField name="value" label={words.results.value} required code inputMode="decimal" size={12} />
        <TextField name="high" label={words.results.high} code inputMode="decimal" size={12} />
        <SearchField name="place" label={words.results.place} find={find} />
        <SearchField name="sourceRef" label={words.results.source} find={findSource} />
        <SelectField
          name="replaces"
          label={words.results.replaces}
          empty={words.results.standsBeside}
          options={standingTargets(targets).map((one) => ({ value: one.ref, label: one.ref }))}
        />
      </div>
      <LocalizedField name="note" label={words.results.note} />
    </ActForm>
  );
}
