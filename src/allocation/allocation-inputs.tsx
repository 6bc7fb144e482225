import { type ReactNode, useState } from 'react';
import { useSpoken } from '../web/kit/words.tsx';
import { floorsInMoney } from './allocation.rules.ts';
import type { AllocationInputs } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { computedMoney, useNames } from './told.tsx';

type Fields = { file: AllocationFile; inputs: AllocationInputs; onChange: (next: AllocationInputs) => void };

/** Budget, floors, rural share, penalty and what a benefit counts: each change is a draft until it is saved. */
export function AllocationInputFields({ file, inputs, onChange }: Fields) {
  const { words, lang, text } = useSpoken();
  const w = words.allocation;
  const { benefit } = inputs;
  const number = (typed: string): number | undefined => (typed === '' ? undefined : Number(typed.replace(',', '.')));
  const isAt = (value: number | undefined, most: number): value is number =>
    value !== undefined && value >= 0 && value <= most;
  return (
    <section>
      <h2>{w.inputs}</h2>
      <div className="allocation-fields">
        <Cell
          label={text(w.budget, { currency: inputs.currency })}
          value={inputs.budget}
          onTyped={(typed) => {
            const budget = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
            if (!/^\d+(\.\d+)?$/.test(budget)) return false;
            onChange({ ...inputs, budget });
            return true;
          }}
        />
        <Cell
          label={w.envelope}
          value={inputs.envelope ?? ''}
          onTyped={(envelope) => {
            const { envelope: _, ...rest } = inputs;
            onChange(envelope === '' ? rest : { ...rest, envelope });
            return true;
          }}
        />
        <Cell
          label={w.floor}
          value={String(inputs.floor)}
          onTyped={(typed) => {
            const floor = number(typed);
            if (!isAt(floor, 100)) return false;
            onChange({ ...inputs, floor });
            return true;
          }}
        />
        <Cell
          label={w.ruralLeast}
          value={inputs.ruralShare === undefined ? '' : String(inputs.ruralShare)}
          onTyped={(typed) => {
            const ruralShare = number(typed);
            const { ruralShare: _, ...rest } = inputs;
            if (ruralShare !== undefined && !isAt(ruralShare, 1)) return false;
            onChange(ruralShare === undefined ? rest : { ...rest, ruralShare });
            return true;
          }}
        />
        <Cell
          label={w.penaltyField}
          value={String(inputs.penalty)}
          onTyped={(typed) => {
            const penalty = number(typed);
            if (!isAt(penalty, 1e12)) return false;
            onChange({ ...inputs, penalty });
            return true;
          }}
        />
        <Cell
          label={w.unit}
          isText
          value={benefit.unit[lang] ?? benefit.unit[benefit.unit.authentic] ?? ''}
          onTyped={(typed) => {
            if (typed === '') return false;
            const unit =
              benefit.unit[lang] === undefined
                ? { authentic: lang, [lang]: typed }
                : { ...benefit.unit, [lang]: typed };
            onChange({ ...inputs, benefit: { ...benefit, unit } });
            return true;
          }}
        />
        <Cell
          label={w.unitSource}
          value={benefit.source ?? ''}
          onTyped={(source) => {
            const { source: _, ...rest } = benefit;
            onChange({ ...inputs, benefit: source === '' ? rest : { ...rest, source } });
            return true;
          }}
        >
          <label className="inline">
            <input
              type="checkbox"
              checked={benefit.isAssumption}
              onChange={({ target }) => onChange({ ...inputs, benefit: { ...benefit, isAssumption: target.checked } })}
            />{' '}
            {w.isAssumption}
          </label>
        </Cell>
      </div>
      <h3>{w.floors}</h3>
      <p className="note">{w.floorsMean}</p>
      <Floors file={file} inputs={inputs} onChange={onChange} />
    </section>
  );
}

function Floors({ file, inputs, onChange }: Fields) {
  const { words, lang, say, text } = useSpoken();
  const { region: nameOf } = useNames(file);
  const w = words.allocation;
  const money = floorsInMoney(inputs, file.regions);
  return (
    <div className="allocation-fields">
      {file.regions.map(({ region }) => {
        const own = inputs.floors.find((one) => one.region === region)?.floor;
        const others = inputs.floors.filter((one) => one.region !== region);
        return (
          <Cell
            key={region}
            label={text(w.floorOf, { region: nameOf(region) })}
            value={own === undefined ? '' : String(own)}
            name={region}
            onTyped={(typed) => {
              const floor = Number(typed.replace(',', '.'));
              if (typed !== '' && !(floor >= 0 && floor <= 100)) return false;
              const floors = typed === '' ? others : [...others, { region, floor }];
              onChange({ ...inputs, floors: floors.sort((a, b) => (a.region < b.region ? -1 : 1)) });
              return true;
            }}
          >
            <span className="note">
              {say(w.least, { amount: computedMoney(money.get(region) ?? 0, file.currency, lang) })}
            </span>
          </Cell>
        );
      })}
    </div>
  );
}

/** A value as it is typed; what says nothing yet stays in the field, is marked, and changes nothing. */
function Cell({
  label,
  value,
  name,
  isText,
  onTyped,
  children,
}: {
  label: string;
  value: string;
  name?: string;
  isText?: boolean;
  onTyped: (typed: string) => boolean;
  children?: ReactNode;
}) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  return (
    <div className="field">
      <label>
        <span>{label}</span>
        <input
          dir={isText ? 'auto' : 'ltr'}
          data-floor={name}
          aria-invalid={isWrong || undefined}
          value={typed ?? value}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(!onTyped(target.value.trim()));
          }}
          onBlur={() => {
            if (!isWrong) setTyped(undefined);
          }}
        />
      </label>
      {children}
    </div>
  );
}
