import { Code } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { DecimalChoice, UnitChoice } from './amount-choices.tsx';
import {
  type ColumnMeaning,
  type ProposedColumn,
  type TrackerCustomType,
  type TrackerField,
  trackerCustomTypes,
  trackerFields,
} from './mapping.ts';

type Props = { columns: ProposedColumn[]; onChange: (columns: ProposedColumn[]) => void };

/** What each column becomes: one line a column, its header and samples beside the choice. */
export function ColumnRows({ columns, onChange }: Props) {
  const { words } = useSpoken();
  const set = (at: number, meaning: ColumnMeaning) =>
    onChange(columns.map((one, index) => (index === at ? { ...one, meaning, sure: true } : one)));
  return (
    <ul className="rows tracker-columns">
      {columns.map((one, at) => (
        <li key={`${one.column}`} className="row" data-column={one.letter || one.meaning.header}>
          <div className="row-text">
            {one.letter && <Code>{one.letter}</Code>}{' '}
            <b dir="auto">{one.column < 0 ? words.tracker.sections : one.meaning.header}</b>
            {!one.sure && <span className="owed"> · {words.tracker.look}</span>}
            <div className="note">
              {one.samples.map((sample) => (
                <bdi key={sample} className="sample">
                  {sample}
                </bdi>
              ))}
            </div>
          </div>
          <div className="row-side tracker-meaning">
            <Choices one={one} set={(meaning) => set(at, meaning)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Choices({ one, set }: { one: ProposedColumn; set: (meaning: ColumnMeaning) => void }) {
  const { words } = useSpoken();
  const { meaning } = one;
  const custom = meaning.field === 'custom' ? meaning.custom : undefined;
  const name = one.column < 0 ? words.tracker.sections : meaning.header;
  return (
    <>
      <select
        aria-label={`${name}: ${words.tracker.becomes}`}
        value={meaning.field}
        onChange={(event) => set(withField(meaning, event.target.value as TrackerField))}
      >
        {trackerFields.map((field) => (
          <option key={field} value={field}>
            {words.trackerFields[field]}
          </option>
        ))}
      </select>
      {custom && (
        <select
          aria-label={`${name}: ${words.tracker.type}`}
          value={custom.type}
          onChange={(event) =>
            set({ ...meaning, custom: { ...custom, type: event.target.value as TrackerCustomType } })
          }
        >
          {trackerCustomTypes.map((type) => (
            <option key={type} value={type}>
              {words.fieldTypes[type]}
            </option>
          ))}
        </select>
      )}
      {custom?.type === 'money' && <UnitChoice name={name} meaning={meaning} set={set} />}
      {(custom?.type === 'money' || custom?.type === 'number') && (
        <DecimalChoice name={name} meaning={meaning} set={set} />
      )}
      {(meaning.field === 'milestone-title' || meaning.field === 'milestone-day') && (
        <input
          type="number"
          min={1}
          max={50}
          aria-label={`${name}: ${words.tracker.number}`}
          value={meaning.number ?? 1}
          onChange={(event) => set({ ...meaning, number: Math.max(1, Number(event.target.value) || 1) })}
        />
      )}
      {(meaning.field === 'axis' || meaning.field === 'programme' || meaning.field === 'owner') && one.column >= 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={meaning.fillDown ?? false}
            onChange={(event) => set({ ...meaning, fillDown: event.target.checked })}
          />{' '}
          {words.tracker.fillDown}
        </label>
      )}
    </>
  );
}

/** Another field for a column: a field of its own needs a key, which its header had or its letter gives. */
function withField(meaning: ColumnMeaning, field: TrackerField): ColumnMeaning {
  if (field !== 'custom' || meaning.custom) return { ...meaning, field };
  const key = `column_${[...meaning.header].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 1_000_000, 7)}`;
  const isArabic = /\p{Script=Arabic}/u.test(meaning.header);
  const title = isArabic
    ? { authentic: 'ar' as const, ar: meaning.header }
    : { authentic: 'fr' as const, fr: meaning.header };
  return { ...meaning, field, custom: { key, type: 'text', title } };
}
