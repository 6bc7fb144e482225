import { useState } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { plain } from '../../web/fmt.tsx';
import { Field, SelectField } from '../../web/kit/fields.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../../web/kit/sources.ts';
import { type DeskLang, useSpoken } from '../../web/kit/words.tsx';
import type { ToDecideInList } from './import-list.ts';
import {
  type CodeList,
  fieldsOf,
  type ListDecision,
  type ListField,
  type ListFieldName,
  type ListKind,
  type ListLink,
} from './list.ts';

const nouns = {
  project: 'projects',
  agreement: 'agreements',
  envelope: 'envelopes',
  strategy: 'strategies',
  source: 'sources',
  committee: 'committees',
  funding: 'fundings',
} as const;

/** Finds a record that a word of a list may stand for. */
const finderOf = (link: ListLink, lang: DeskLang) =>
  link === 'organisation' ? findOrganisation(lang) : findTitled(nouns[link], lang);

type Decide = (decision: ListDecision) => void;

/** Words that no record bears by name: each is decided once, for all rows that say it. */
export function OpenWords({
  open,
  names,
  decisions,
  onDecided,
}: {
  open: readonly ToDecideInList[];
  names: Record<string, LocalizedText>;
  decisions: readonly ListDecision[];
  onDecided: Decide;
}) {
  const { words } = useSpoken();
  return (
    <section data-tracker="decide">
      <h2>{words.tracker.decide}</h2>
      <p className="note">{words.tracker.decideLead}</p>
      <ul className="rows" aria-label={words.tracker.decide}>
        {open.map((one) => (
          <OpenWordRow
            key={`${one.field}:${one.value}`}
            one={one}
            names={names}
            made={decisions.find((each) => each.field === one.field && each.value === one.value)?.refs[0]}
            onDecided={onDecided}
          />
        ))}
      </ul>
    </section>
  );
}

function OpenWordRow({
  one,
  names,
  made,
  onDecided,
}: {
  one: ToDecideInList;
  names: Record<string, LocalizedText>;
  made: string | undefined;
  onDecided: Decide;
}) {
  const { words, lang, say, text } = useSpoken();
  const [isOther, setOther] = useState(one.guesses.length === 0);
  const [find] = useState(() => finderOf(one.of, lang));
  const decide = (ref: string) => onDecided({ field: one.field, value: one.value, refs: [ref] });
  return (
    <li className="row" data-decide={one.value}>
      <div className="row-text">
        <b dir="auto">{one.value}</b>
        <div className="note">
          {words.listFields[one.field]} · {say(words.tracker.inRows, { n: one.rows })}
        </div>
      </div>
      <div className="row-side tracker-meaning">
        {one.guesses.length > 0 && (
          <select
            aria-label={`${one.value}: ${words.tracker.choose}`}
            value={isOther ? 'other' : made && one.guesses.includes(made) ? `=${made}` : ''}
            onChange={(event) => {
              const { value } = event.target;
              setOther(value === 'other');
              if (value.startsWith('=')) decide(value.slice(1));
            }}
          >
            <option value="">{words.tracker.choose}</option>
            {one.guesses.map((id) => (
              <option key={id} value={`=${id}`}>
                {text(words.tracker.probably, { name: names[id] ? plain(names[id], lang) : id })}
              </option>
            ))}
            <option value="other">{words.tracker.another}</option>
          </select>
        )}
        {isOther && (
          <SearchField
            name={`decide-${one.value}`}
            label={words.listFields[one.field]}
            find={find}
            defaultValue={made ? { id: made, label: made } : undefined}
            onChosen={decide}
          />
        )}
      </div>
    </li>
  );
}

/** What stands for the whole list where no cell says it; fields that a row cannot do without come open. */
export function UsualFields({
  kind,
  mapped,
  lacks,
  decisions,
  onDecided,
}: {
  kind: ListKind;
  mapped: ReadonlySet<string>;
  lacks: readonly string[];
  decisions: readonly ListDecision[];
  onDecided: Decide;
}) {
  const { words } = useSpoken();
  const fields = (Object.entries(fieldsOf(kind)) as [ListFieldName, ListField][]).filter(
    ([field, how]) => how.usual && !mapped.has(field),
  );
  if (fields.length === 0) return null;
  const isSaid = decisions.some((one) => one.value === '');
  return (
    <details open={lacks.length > 0 || isSaid} data-usual="">
      <summary>{words.lists.usual}</summary>
      <p className="note">{words.lists.usualLead}</p>
      <div className="sentence">
        {fields.map(([field, how]) => (
          <UsualField
            key={field}
            field={field}
            how={how}
            value={decisions.find((one) => one.field === field && one.value === '')?.refs.join('; ')}
            onSaid={(text) => onDecided({ field, value: '', refs: text === '' ? [] : text.split(/\s*;\s*/) })}
          />
        ))}
      </div>
    </details>
  );
}

function UsualField({
  field,
  how,
  value,
  onSaid,
}: {
  field: ListFieldName;
  how: ListField;
  value: string | undefined;
  onSaid: (text: string) => void;
}) {
  const { words, lang } = useSpoken();
  const label = words.listFields[field];
  const [find] = useState(() => (how.is === 'link' ? finderOf(how.of, lang) : undefined));
  if (find)
    return (
      <SearchField
        name={`usual-${field}`}
        label={label}
        find={find}
        defaultValue={value ? { id: value, label: value } : undefined}
        onChosen={onSaid}
      />
    );
  if (how.is === 'code')
    return (
      <SelectField
        name={`usual-${field}`}
        label={label}
        empty=""
        defaultValue={value}
        options={Object.entries(codeWords(words)[how.of]).map(([code, word]) => ({ value: code, label: word }))}
        onChange={onSaid}
      />
    );
  return (
    <Field name={`usual-${field}`} label={label}>
      {({ id }) => (
        <input
          id={id}
          dir="auto"
          defaultValue={value}
          placeholder=" "
          onBlur={(event) => onSaid(event.target.value.trim())}
        />
      )}
    </Field>
  );
}

type Words = ReturnType<typeof useSpoken>['words'];
const codeWords = (words: Words): Record<CodeList, Record<string, string>> => ({
  step: words.moneySteps,
  nature: words.moneyNatures,
  instrument: words.instruments,
  standing: words.fundingStandings,
  agreementKind: words.agreementKinds,
  obligationKind: words.obligationKinds,
  partyRole: words.partyRoles,
});
