import { useState } from 'react';
import { Text } from '../../web/fmt.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import {
  type FeasibilityModel,
  type InputCode,
  inputUnits,
  type ModelInput,
  plantInputs,
  siteInputs,
} from './model.ts';

type Change = (next: FeasibilityModel) => void;
const ends = ['low', 'base', 'high'] as const;

/** All inputs with their ranges, what each rests on, and the year of hours; each change is computed at once. */
export function ModelInputs({ model, onChange }: { model: FeasibilityModel; onChange: Change }) {
  const { words } = useSpoken();
  const w = words.feasibility;
  return (
    <>
      <h2>{w.site}</h2>
      <SiteFields model={model} onChange={onChange} />
      <InputList codes={siteInputs} model={model} onChange={onChange} />
      <h2>{w.plant}</h2>
      <YearFields model={model} onChange={onChange} />
      <InputList codes={plantInputs} model={model} onChange={onChange} />
    </>
  );
}

function InputList({
  codes,
  model,
  onChange,
}: {
  codes: readonly InputCode[];
  model: FeasibilityModel;
  onChange: Change;
}) {
  return (
    <div className="model-inputs">
      {codes.map((code) => (
        <InputRow
          key={code}
          code={code}
          input={model.inputs[code]}
          model={model}
          onChange={(input) => onChange({ ...model, inputs: { ...model.inputs, [code]: input } })}
        />
      ))}
    </div>
  );
}

/** What the numbers of an input count, with the currencies of the model. */
export function useUnit(model: FeasibilityModel): (code: InputCode) => string {
  const { words } = useSpoken();
  return (code) =>
    words.modelUnits[inputUnits[code]].replace('{currency}', model.currency).replace('{power}', model.powerCurrency);
}

function InputRow({
  code,
  input,
  model,
  onChange,
}: {
  code: InputCode;
  input: ModelInput;
  model: FeasibilityModel;
  onChange: (input: ModelInput) => void;
}) {
  const { words, lang } = useSpoken();
  const unit = useUnit(model);
  const w = words.feasibility;
  const name = words.modelInputs[code];
  return (
    <fieldset className="model-input" data-input={code}>
      <legend>
        {name} <span className="note">({unit(code)})</span>
      </legend>
      <input
        type="range"
        aria-label={`${name} · ${w.base}`}
        min={input.low}
        max={input.high}
        step="any"
        value={input.base}
        disabled={input.low >= input.high}
        onChange={(event) => onChange({ ...input, base: rounded(event.target.valueAsNumber, input) })}
      />
      <div className="model-ends">
        {ends.map((end) => (
          <div key={end}>
            {w[end]}
            <NumberCell
              label={`${name} · ${w[end]}`}
              value={input[end]}
              onChange={(value) => onChange({ ...input, [end]: value })}
            />
          </div>
        ))}
      </div>
      <div className="model-says">
        <label>
          <input
            type="checkbox"
            checked={input.isAssumption}
            onChange={(event) => onChange({ ...input, isAssumption: event.target.checked })}
          />{' '}
          {w.isAssumption}
        </label>
        <label>
          {w.source}{' '}
          <input
            dir="ltr"
            size={28}
            aria-label={`${name} · ${w.source}`}
            value={input.source ?? ''}
            onChange={({ target }) => onChange(withSource(input, target.value.trim()))}
          />
        </label>
        {input.note && (
          <span className="note">
            <Text value={input.note} lang={lang} />
          </span>
        )}
      </div>
    </fieldset>
  );
}

const withSource = ({ source: _, ...input }: ModelInput, source: string): ModelInput =>
  source ? { ...input, source } : input;

/** A slider stops at four figures of its range: finer says nothing. */
function rounded(value: number, { low, high }: ModelInput): number {
  const step = 10 ** (Math.floor(Math.log10(high - low)) - 3);
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/** A number as it is typed; what is no number yet stays in the field and changes nothing. */
function NumberCell({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? String(value);
  return (
    <input
      dir="ltr"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={typed !== undefined && !Number.isFinite(numberOf(typed)) ? true : undefined}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = numberOf(target.value);
        if (Number.isFinite(number)) onChange(number);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

function SiteFields({ model, onChange }: { model: FeasibilityModel; onChange: Change }) {
  const { words } = useSpoken();
  const [phases, setPhases] = useState(model.phases.join(' '));
  const w = words.feasibility;
  return (
    <div className="sentence">
      <label>
        {w.capacityOf}{' '}
        <select
          value={model.capacityOf}
          onChange={({ target }) => onChange({ ...model, capacityOf: target.value as FeasibilityModel['capacityOf'] })}
        >
          <option value="it-load">{words.powerSubjects['it-load']}</option>
          <option value="facility">{words.powerSubjects.facility}</option>
        </select>
      </label>
      <label>
        {w.phases}{' '}
        <input
          dir="ltr"
          size={20}
          value={phases}
          onChange={({ target }) => {
            setPhases(target.value);
            const parts = target.value
              .split(/[\s;]+/)
              .filter(Boolean)
              .map(numberOf);
            if (parts.length > 0 && parts.every(Number.isFinite)) onChange({ ...model, phases: parts });
          }}
        />
      </label>
      <span>
        {w.life} <NumberCell label={w.life} value={model.life} onChange={(life) => onChange({ ...model, life })} />
      </span>
      <label>
        {w.currency}{' '}
        <input
          dir="ltr"
          size={4}
          value={model.currency}
          onChange={({ target }) => onChange({ ...model, currency: target.value.trim().toUpperCase() })}
        />
      </label>
      <label>
        {w.powerCurrency}{' '}
        <input
          dir="ltr"
          size={4}
          value={model.powerCurrency}
          onChange={({ target }) => onChange({ ...model, powerCurrency: target.value.trim().toUpperCase() })}
        />
      </label>
    </div>
  );
}

/** A year made by formula says so; a file is read when the version is saved. */
function YearFields({ model: { year, ...model }, onChange }: { model: FeasibilityModel; onChange: Change }) {
  const { words } = useSpoken();
  const w = words.feasibility;
  return (
    <>
      <p className={year.kind === 'synthetic' ? 'note owed' : 'note'}>
        {year.kind === 'synthetic' ? w.synthetic : w.fromFile}
        {year.kind === 'file' && (
          <>
            {' '}
            <button
              type="button"
              className="link"
              onClick={() => onChange({ ...model, year: { kind: 'synthetic', seed: 7 } })}
            >
              {w.makeSynthetic}
            </button>
          </>
        )}
      </p>
      <FileField
        name="hours"
        label={w.hoursFile}
        help={w.hoursHelp}
        accept=".csv,text/csv"
        onKept={({ sha256 }) => onChange({ ...model, year: { kind: 'file', file: sha256 } })}
      />
    </>
  );
}
