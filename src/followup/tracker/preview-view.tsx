import { Code, DayText, Num, plain, Text } from '../../web/fmt.tsx';
import { CustomValue } from '../../web/kit/custom-value.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Remark } from './layout.ts';
import type { ProposedColumn } from './mapping.ts';
import type { PlannedMilestone } from './plan.ts';
import type { ShownChange, ShownRow, TrackerPreview } from './preview-tracker.ts';

type Said = Remark & { sentence?: string };
/** The same lists as the program says them, with a sentence for each. */
export type Told = { problems: Said[]; remarks: Said[] };
type Options = { leaveOut: boolean; take: 'register' | 'file'; prefix: string };

const SHOWN = 200;
const decided = new Set(['tracker.guess-to-confirm', 'tracker.word-to-decide']);

/** What an import would do: counts, what stands in the way, what changes cell by cell, what is left out. */
export function PreviewView({
  preview,
  columns,
  options,
  onOptions,
}: {
  preview: TrackerPreview & Told;
  columns: readonly ProposedColumn[];
  options: Options;
  onOptions: (options: Partial<Options>) => void;
}) {
  const { words, lang, say } = useSpoken();
  const { counts, cells } = preview;
  const problems = preview.problems.filter((one) => !decided.has(one.code));
  const changed = preview.rows.filter((one) => one.changes.length > 0);
  const titles = preview.fields.map((one) => plain(one.title, lang));
  return (
    <div data-tracker="shown">
      <dl className="facts">
        {(
          [
            [counts.new, words.tracker.outcomeNew],
            [counts.changed, words.tracker.outcomeChanged],
            [counts.same, words.tracker.outcomeSame],
            [cells.taken, `${words.tracker.cells} · ${words.tracker.taken}`],
            [cells.left, `${words.tracker.cells} · ${words.tracker.left}`],
            [cells.silent, `${words.tracker.cells} · ${words.tracker.silent}`],
          ] as const
        ).map(([value, word]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Num value={value} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <section data-tracker="problems">
          <h2>
            {words.tracker.problems} <small>{<Num value={problems.length} lang={lang} />}</small>
          </h2>
          <p className="note">{words.tracker.problemsLead}</p>
          <Sentences list={problems} tone="refused" />
        </section>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={options.leaveOut}
          onChange={(event) => onOptions({ leaveOut: event.target.checked })}
        />{' '}
        {words.tracker.leaveOut}
      </label>
      {counts.new > 0 && preview.rows.some((one) => one.ref.startsWith(`${options.prefix}-`)) && (
        <p>
          <label>
            {words.tracker.prefix}{' '}
            <input
              dir="ltr"
              size={8}
              value={options.prefix}
              onChange={(event) => onOptions({ prefix: event.target.value.trim() })}
            />
          </label>
        </p>
      )}
      {counts.conflicts > 0 && (
        <fieldset className="choice">
          <legend>{words.tracker.take}</legend>
          {(['register', 'file'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="take"
                checked={options.take === one}
                onChange={() => onOptions({ take: one })}
              />
              <span>{one === 'register' ? words.tracker.takeRegister : words.tracker.takeFile}</span>
            </label>
          ))}
        </fieldset>
      )}
      {titles.length > 0 && (
        <p className="note">{say(words.tracker.fields, { names: titles.join(words.shell.comma) })}</p>
      )}
      {columns.some((one) => one.meaning.field === 'custom' && one.meaning.custom?.type === 'money') && (
        <p className="note">{words.tracker.money}</p>
      )}
      {preview.takeOvers.length > 0 && (
        <p className="note">{say(words.tracker.takeOvers, { n: preview.takeOvers.length })}</p>
      )}
      {preview.gone.length > 0 && (
        <p className="note">{say(words.tracker.gone, { refs: preview.gone.join(words.shell.comma) })}</p>
      )}
      {changed.length > 0 && (
        <section>
          <h2>{words.tracker.changes}</h2>
          <ul className="rows">
            {changed.slice(0, SHOWN).map((one) => (
              <ChangedRow key={one.row} one={one} columns={columns} />
            ))}
          </ul>
        </section>
      )}
      <section data-tracker="remarks">
        <h2>{words.tracker.remarks}</h2>
        {preview.remarks.length === 0 && <p className="note">{words.tracker.noRemarks}</p>}
        {[...Map.groupBy(preview.remarks, (one) => one.code).entries()].map(([code, list]) => (
          <Group key={code} list={list} />
        ))}
      </section>
    </div>
  );
}

function Sentences({ list, tone }: { list: readonly Said[]; tone?: string }) {
  return (
    <ul className="sentences">
      {list.slice(0, SHOWN).map((one) => (
        <li key={`${one.code} ${one.details.row} ${one.details.column} ${one.details.value}`} className={tone}>
          {one.sentence ?? one.code}
        </li>
      ))}
    </ul>
  );
}

/** Remarks of one kind: the first is said, the others open. */
function Group({ list }: { list: readonly Said[] }) {
  const { words, say } = useSpoken();
  const [first, ...others] = list;
  if (others.length === 0) return <Sentences list={list} />;
  return (
    <details>
      <summary>
        {first!.sentence ?? first!.code}{' '}
        <span className="soft">{say(words.tracker.similar, { n: others.length })}</span>
      </summary>
      <Sentences list={others} />
    </details>
  );
}

function ChangedRow({ one, columns }: { one: ShownRow; columns: readonly ProposedColumn[] }) {
  const { words, lang } = useSpoken();
  return (
    <li className="row">
      <div className="row-text">
        <Code>{one.ref}</Code> · <Text value={one.title} lang={lang} />
        {one.changes.map((change) => (
          <div key={change.field} className="side-by-side" data-change={change.field}>
            <div>
              <span className="note">
                {change.column && <Code>{change.column}</Code>} <FieldName field={change.field} columns={columns} />
              </span>
              {change.conflict && <div className="owed">{words.tracker.conflict}</div>}
            </div>
            <div>
              <span className="note">{words.tracker.before}</span>
              <Value change={change} value={change.before} columns={columns} />
            </div>
            <div>
              <span className="note">{words.tracker.after}</span>
              <Value change={change} value={change.after} columns={columns} />
            </div>
          </div>
        ))}
      </div>
    </li>
  );
}

function FieldName({ field, columns }: { field: string; columns: readonly ProposedColumn[] }) {
  const { words } = useSpoken();
  const key = field.startsWith('custom.') ? field.slice('custom.'.length) : undefined;
  const header = key && columns.find((one) => one.meaning.custom?.key === key)?.meaning.header;
  if (key) return <bdi>{header ?? key}</bdi>;
  const name = field.startsWith('milestone.') ? field.slice('milestone.'.length) : field;
  const known = (words.trackerFields as Record<string, string>)[name];
  return <>{known ?? words.trackerFields.milestone}</>;
}

function Value({
  change,
  value,
  columns,
}: {
  change: ShownChange;
  value: unknown;
  columns: readonly ProposedColumn[];
}) {
  const { lang, words } = useSpoken();
  if (typeof value === 'string' && ['owner', 'operator'].includes(change.field))
    return (
      <div>
        <Organisation reference={value} />
      </div>
    );
  if (Array.isArray(value))
    return <div>{value.map((one: { place: string }) => one.place).join(words.shell.comma)}</div>;
  const milestone = value as Partial<PlannedMilestone> | undefined;
  if (milestone?.plannedOn && milestone.title)
    return (
      <div>
        <Text value={milestone.title} lang={lang} /> · <DayText day={milestone.plannedOn} lang={lang} />
      </div>
    );
  const unit = columns.find((one) => `custom.${one.meaning.custom?.key}` === change.field)?.meaning.custom?.unit;
  return (
    <div>
      <CustomValue value={value} unit={unit} />
    </div>
  );
}
