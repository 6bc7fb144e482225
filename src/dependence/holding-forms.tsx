import { useCallback } from 'react';
import { useToday } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { type Holding, layers, outputKinds, type ProjectOutput } from './holding.ts';

type Names = Record<string, LocalizedText>;

const useBodies = () => {
  const { lang } = useSpoken();
  return useCallback((text: string) => findOrganisation(lang)(text), [lang]);
};

function HoldingFields({ holding, names }: { holding?: Holding; names: Names }) {
  const { words, lang } = useSpoken();
  const t = words.dependence;
  const bodies = useBodies();
  const today = useToday();
  const substitute = holding?.substitute;
  return (
    <>
      <TextField
        name="share"
        label={t.shareField}
        help={t.shareHelp}
        required
        code
        inputMode="decimal"
        defaultValue={holding?.share ?? '1'}
      />
      <SearchField
        name="substitute"
        label={t.substitute}
        find={bodies}
        defaultValue={
          substitute
            ? { id: substitute, label: names[substitute] ? plain(names[substitute], lang) : substitute }
            : undefined
        }
      />
      <DayField name="testedOn" label={t.tested} max={today} defaultValue={holding?.testedOn} />
      <TextField name="switchMonths" label={t.months} code inputMode="numeric" defaultValue={holding?.switchMonths} />
      <TextField name="switchCost" label={t.cost} code inputMode="decimal" defaultValue={holding?.switchCost} />
      <TextField name="switchCurrency" label={t.currency} code size={4} defaultValue={holding?.switchCurrency} />
      <TextField name="source" label={t.source} code defaultValue={holding?.source} />
    </>
  );
}

export function RecordHoldingForm({ project, onDone }: { project: string; onDone: () => void }) {
  const { words } = useSpoken();
  const t = words.dependence;
  const bodies = useBodies();
  return (
    <ActForm verb="record-holding" fixed={{ project }} submit={t.recordHolding} onDone={onDone}>
      <SelectField
        name="layer"
        label={t.layer}
        required
        empty=""
        options={layers.map((one) => ({ value: one, label: words.dependenceSubjects[one] }))}
      />
      <SearchField name="organisation" label={t.holder} required find={bodies} />
      <HoldingFields names={{}} />
    </ActForm>
  );
}

const shownOfHolding = ['substitute', 'testedOn', 'switchMonths', 'switchCost', 'switchCurrency', 'source'];

export function ReviseHoldingForm({ holding, names, onDone }: { holding: Holding; names: Names; onDone: () => void }) {
  const { words } = useSpoken();
  return (
    <ActForm
      verb="revise-holding"
      shape={(input) => ({
        ref: holding.ref,
        version: holding.version,
        changes: changesOf(input, holding, shownOfHolding),
      })}
      submit={words.dependence.reviseHolding}
      onDone={onDone}
    >
      <HoldingFields holding={holding} names={names} />
    </ActForm>
  );
}

export function RemoveHoldingForm({ holding, onDone }: { holding: Holding; onDone: () => void }) {
  const { words } = useSpoken();
  return (
    <ActForm
      verb="remove-holding"
      fixed={{ ref: holding.ref, version: holding.version }}
      submit={words.dependence.removeHolding}
      tone="grave"
      onDone={onDone}
    >
      <LocalizedField name="reason" label={words.form.reason} required />
    </ActForm>
  );
}

function OutputFields({ output }: { output?: ProjectOutput }) {
  const { words } = useSpoken();
  const t = words.dependence;
  const today = useToday();
  return (
    <>
      <TextField name="promised" label={t.promised} required code inputMode="decimal" defaultValue={output?.promised} />
      <TextField name="delivered" label={t.delivered} code inputMode="decimal" defaultValue={output?.delivered} />
      <DayField name="deliveredOn" label={t.deliveredOn} max={today} defaultValue={output?.deliveredOn} />
      <TextField name="source" label={t.source} code defaultValue={output?.source} />
    </>
  );
}

export function RecordOutputForm({ project, onDone }: { project: string; onDone: () => void }) {
  const { words } = useSpoken();
  const t = words.dependence;
  const bodies = useBodies();
  return (
    <ActForm verb="record-output" fixed={{ project }} submit={t.recordOutput} onDone={onDone}>
      <SelectField
        name="kind"
        label={t.kind}
        required
        empty=""
        options={outputKinds.map((one) => ({ value: one, label: words.outputKinds[one] }))}
      />
      <SearchField name="organisation" label={t.holder} required find={bodies} />
      <OutputFields />
    </ActForm>
  );
}

export function ReviseOutputForm({ output, onDone }: { output: ProjectOutput; onDone: () => void }) {
  const { words } = useSpoken();
  return (
    <ActForm
      verb="revise-output"
      shape={(input) => ({
        ref: output.ref,
        version: output.version,
        changes: changesOf(input, output, ['delivered', 'deliveredOn', 'source']),
      })}
      submit={words.dependence.reviseOutput}
      onDone={onDone}
    >
      <OutputFields output={output} />
    </ActForm>
  );
}
