import { useState } from 'react';
import type { LocalizedText, Quantity } from '../kernel/index.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { type EvidenceClass, type EvidenceType, evidenceClasses } from './evidence.ts';
import { say as plainOf } from './words.tsx';

const narrower = (type: EvidenceType | undefined): readonly EvidenceClass[] =>
  type ? evidenceClasses.slice(evidenceClasses.indexOf(type.class)) : evidenceClasses;

/** Brings one paper for one criterion, or for one condition still owed. */
export function BringForm({
  project,
  proves = [],
  conditions = [],
  types,
  minimum,
  today,
  subject,
  supersedes,
  onDone,
}: {
  project: string;
  proves?: string[];
  conditions?: string[];
  /** kinds of paper that fit */
  types: EvidenceType[];
  minimum?: Quantity | undefined;
  today: string;
  subject: LocalizedText;
  supersedes?: string | undefined;
  onDone: () => void;
}) {
  const { words, lang } = useSpoken();
  const [code, setCode] = useState(types.length === 1 ? types[0]!.code : '');
  const [findAPlace] = useState(() => findPlace(lang));
  const [findProducer] = useState(() => findOrganisation(lang));
  const type = types.find((one) => one.code === code);
  return (
    <ActForm
      verb="bring-evidence"
      fixed={{ project, proves, meets: conditions, ...(supersedes ? { supersedes } : {}) }}
      submit={words.gate.send}
      done={words.gate.brought}
      onDone={onDone}
    >
      <p className="help">
        {words.gate.proves}
        {words.shell.colon}
        {plainOf(subject, lang)}. {words.gate.bringHelp}
      </p>
      <FileField name="sha256" label={words.gate.file} required />
      <div className="sentence">
        <SelectField
          name="type"
          label={words.gate.type}
          required
          defaultValue={code}
          onChange={setCode}
          {...(types.length === 1 ? {} : { empty: '—' })}
          options={types.map((one) => ({ value: one.code, label: plainOf(one.title, lang) }))}
        />
        <DayField name="date" label={words.gate.date} required max={today} />
        <SearchField name="place" label={words.gate.place} find={findAPlace} />
        {minimum && (
          <>
            <TextField name="states.value" label={words.gate.states} required code inputMode="decimal" size={5} />
            <input type="hidden" name="states.unit" value={minimum.unit} />
          </>
        )}
      </div>
      <LocalizedField
        key={code}
        name="title"
        label={words.gate.evidenceTitle}
        required
        rows={1}
        value={type && { authentic: lang, [lang]: plainOf(type.title, lang) }}
      />
      <ChoiceField
        key={`class-${code}`}
        name="class"
        label={words.gate.class}
        value={type?.class ?? ''}
        options={narrower(type).map((one) => ({
          value: one,
          label: words.gate[`class_${one}`],
          ...(one === type?.class ? { hint: words.gate.classAsType } : {}),
        }))}
      />
      <details>
        <summary>{words.gate.producer}</summary>
        <SearchField name="producer" label={words.gate.producer} find={findProducer} />
      </details>
    </ActForm>
  );
}
