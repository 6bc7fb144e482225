import { useSpoken } from '../../web/kit/words.tsx';
import type { ColumnMeaning } from './mapping.ts';

type Choice<Field extends string> = {
  /** the column, as the label of the choice names it */
  name: string;
  meaning: ColumnMeaning<Field>;
  set: (meaning: ColumnMeaning<Field>) => void;
};

/** Units that people write amounts in; what stands for each is a word of money, not of ours. */
const units: readonly { label: string; currency: string; scale: number }[] = [
  { label: 'DH', currency: 'MAD', scale: 0 },
  { label: 'KDH', currency: 'MAD', scale: 3 },
  { label: 'MDH', currency: 'MAD', scale: 6 },
  { label: 'MMDH', currency: 'MAD', scale: 9 },
  { label: 'EUR', currency: 'EUR', scale: 0 },
  { label: 'M EUR', currency: 'EUR', scale: 6 },
  { label: 'USD', currency: 'USD', scale: 0 },
  { label: 'M USD', currency: 'USD', scale: 6 },
];

/** In which currency, and in how many of it, the amounts of a column are written. */
export function UnitChoice<Field extends string>({ name, meaning, set }: Choice<Field>) {
  const { words } = useSpoken();
  return (
    <select
      aria-label={`${name}: ${words.tracker.unit}`}
      value={meaning.unit ? `${meaning.unit.currency} ${meaning.unit.scale}` : ''}
      onChange={(event) => {
        const { unit: _, ...rest } = meaning;
        const [currency, scale] = event.target.value.split(' ');
        set(currency ? { ...rest, unit: { currency, scale: Number(scale) } } : rest);
      }}
    >
      <option value="">{words.tracker.noUnit}</option>
      {units.map(({ label, currency, scale }) => (
        <option key={label} value={`${currency} ${scale}`}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Which sign the figures of a column write before their decimals. */
export function DecimalChoice<Field extends string>({ name, meaning, set }: Choice<Field>) {
  const { words } = useSpoken();
  return (
    <select
      aria-label={`${name}: ${words.tracker.decimal}`}
      value={meaning.decimal ?? ''}
      onChange={(event) => {
        const { decimal: _, ...rest } = meaning;
        set(event.target.value ? { ...rest, decimal: event.target.value as ',' | '.' } : rest);
      }}
    >
      <option value="">{words.tracker.anyDecimal}</option>
      <option value=",">{words.tracker.comma}</option>
      <option value=".">{words.tracker.point}</option>
    </select>
  );
}
