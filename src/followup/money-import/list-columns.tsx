import { Code } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { DecimalChoice, UnitChoice } from '../tracker/amount-choices.tsx';
import { fieldsOf, type ListColumn, type ListKind, type ListTarget, type ProposedListColumn } from './list.ts';

type Props = { kind: ListKind; columns: ProposedListColumn[]; onChange: (columns: ProposedListColumn[]) => void };

/** What each column of a list says: one line a column, its header and samples beside the choice. */
export function ListColumns({ kind, columns, onChange }: Props) {
  const { words } = useSpoken();
  const set = (at: number, meaning: ListColumn) =>
    onChange(columns.map((one, index) => (index === at ? { ...one, meaning, sure: true } : one)));
  return (
    <ul className="rows tracker-columns" aria-label={words.tracker.columns}>
      {columns.map((one, at) => (
        <li key={one.column} className="row" data-column={one.letter}>
          <div className="row-text">
            <Code>{one.letter}</Code> <b dir="auto">{one.meaning.header}</b>
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
            <Choices kind={kind} meaning={one.meaning} set={(meaning) => set(at, meaning)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Choices({ kind, meaning, set }: { kind: ListKind; meaning: ListColumn; set: (meaning: ListColumn) => void }) {
  const { words } = useSpoken();
  const name = meaning.header;
  const how = fieldsOf(kind)[meaning.field];
  const fields = [...Object.keys(fieldsOf(kind)), 'leave'] as ListTarget[];
  return (
    <>
      <select
        aria-label={`${name}: ${words.tracker.becomes}`}
        value={meaning.field}
        onChange={(event) => set(withField(meaning, event.target.value as ListTarget))}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {words.listFields[field]}
          </option>
        ))}
      </select>
      {meaning.field === 'yearAmount' && (
        <input
          type="number"
          min={1900}
          max={2200}
          aria-label={`${name}: ${words.lists.year}`}
          value={meaning.number ?? ''}
          onChange={(event) => set({ ...meaning, number: Number(event.target.value) })}
        />
      )}
      {how?.is === 'amount' && <UnitChoice name={name} meaning={meaning} set={set} />}
      {(how?.is === 'amount' || how?.is === 'quantity') && <DecimalChoice name={name} meaning={meaning} set={set} />}
      {meaning.field !== 'leave' && how?.is !== 'amount' && (
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

/** Another field for a column; the amount of a year takes its year from the header where one stands there. */
function withField({ number: _, ...meaning }: ListColumn, field: ListTarget): ListColumn {
  if (field !== 'yearAmount') return { ...meaning, field };
  const year = /(?:19|20|21)\d{2}/.exec(meaning.header)?.[0];
  return { ...meaning, field, number: Number(year ?? new Date().getFullYear()) };
}
