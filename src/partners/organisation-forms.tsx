import { useState } from 'react';
import type { Problem } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { BoxesField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { organisationKinds, organisationLevels, type RecordedOrganisation } from './organisation.ts';

type Input = Record<string, unknown>;
const marks = ['citedOnly', 'generic'] as const;

/** Boxes come as a list; the record has a yes or no for each. */
const withMarks = ({ marks: ticked, ...input }: Input): Input => ({
  ...input,
  ...Object.fromEntries(marks.map((one) => [one, ((ticked as string[] | undefined) ?? []).includes(one)])),
});

/** A tutelage that is unknown or goes in a circle, and a place that is not there, are said at their field. */
const fieldOf = ({ code }: Problem): string | undefined => {
  if (code === 'place.unknown') return 'place';
  return code === 'organisation.tutelage-circle' || code === 'organisation.unknown' ? 'tutelage' : undefined;
};

export function RecordOrganisation({ onDone }: { onDone: (done: { ref: string }) => void }) {
  const { words } = useSpoken();
  const custom = useCustom('organisation');
  return (
    <ActForm<{ ref: string }>
      verb="record-organisation"
      shape={(input) => withMarks(custom.take(input))}
      at={(problem) => fieldOf(problem) ?? custom.at(problem)}
      submit={words.organisations.record}
      onDone={onDone}
    >
      <OrganisationFields />
      {custom.inputs}
    </ActForm>
  );
}

export function ReviseOrganisation({
  organisation,
  above,
  onDone,
}: {
  organisation: RecordedOrganisation;
  above: RecordedOrganisation | undefined;
  onDone: () => void;
}) {
  const { words } = useSpoken();
  const custom = useCustom('organisation', organisation.custom);
  return (
    <ActForm
      verb="revise-organisation"
      shape={(input) => ({
        ref: organisation.ref,
        version: organisation.version,
        changes: changesOf(withMarks(custom.take(input)), organisation, [
          'role',
          'tutelage',
          'tutelageNote',
          'place',
          'note',
          'identifiers',
        ]),
      })}
      at={(problem) => fieldOf(problem) ?? custom.at(problem)}
      submit={words.form.save}
      onDone={onDone}
    >
      <OrganisationFields organisation={organisation} above={above} />
      {custom.inputs}
    </ActForm>
  );
}

function OrganisationFields({
  organisation,
  above,
}: {
  organisation?: RecordedOrganisation;
  above?: RecordedOrganisation | undefined;
}) {
  const { words, lang } = useSpoken();
  const [findBody] = useState(() => findOrganisation(lang));
  const [find] = useState(() => findPlace(lang));
  const asFound = (ref: string | undefined) => (ref ? { id: ref, label: ref } : undefined);
  return (
    <>
      <LocalizedField name="name" label={words.organisations.name} required rows={1} value={organisation?.name} />
      <div className="sentence">
        {!organisation && (
          <TextField name="ref" label={words.projects.ref} help={words.organisations.refHelp} required code size={10} />
        )}
        <SelectField
          name="kind"
          label={words.list.kind}
          required
          defaultValue={organisation?.kind ?? 'agency'}
          options={organisationKinds.map((one) => ({ value: one, label: words.organisationKinds[one] }))}
        />
        <SelectField
          name="level"
          label={words.organisations.level}
          required
          defaultValue={organisation?.level ?? 'national'}
          options={organisationLevels.map((one) => ({ value: one, label: words.organisationLevels[one] }))}
        />
        <SearchField
          name="tutelage"
          label={words.organisations.tutelage}
          find={findBody}
          defaultValue={asFound(above?.ref ?? organisation?.tutelage)}
        />
        <SearchField
          name="place"
          label={words.organisations.place}
          find={find}
          defaultValue={asFound(organisation?.place)}
        />
      </div>
      <LocalizedField name="role" label={words.organisations.role} value={organisation?.role} />
      <LocalizedField
        name="tutelageNote"
        label={words.organisations.tutelageNote}
        rows={1}
        value={organisation?.tutelageNote}
      />
      <BoxesField
        name="marks"
        label={words.organisations.marks}
        options={marks.map((one) => ({ value: one, label: words.organisations[one] }))}
        checked={marks.filter((one) => organisation?.[one])}
      />
      <LocalizedField name="note" label={words.projects.note} rows={1} value={organisation?.note} />
      {[...(organisation?.identifiers ?? []), { scheme: '', value: '' }].map((one, at) => (
        <div key={`${one.scheme} ${one.value}`} className="sentence">
          <TextField
            name={`identifiers.${at}.scheme`}
            label={words.agreements.scheme}
            code
            size={12}
            defaultValue={one.scheme}
          />
          <TextField
            name={`identifiers.${at}.value`}
            label={words.agreements.identifier}
            code
            size={18}
            defaultValue={one.value}
          />
        </div>
      ))}
    </>
  );
}
