import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { audiences, credentials } from './institute.ts';
import type { ListedInstitute } from './institute-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);
type Input = Record<string, unknown>;

/** Whole numbers are typed as text. */
export const heads = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

function InstituteFields({ institute }: { institute?: ListedInstitute }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const [places] = useState(() => findPlace(lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const [sources] = useState(() => findTitled('sources', lang));
  const t = words.training;
  return (
    <>
      <LocalizedField name="title" label={t.name} required rows={1} value={institute?.title} />
      <LocalizedField name="subject" label={t.subject} required rows={2} value={institute?.subject} />
      <SearchField name="organisation" label={t.body} find={bodies} defaultValue={known(institute?.organisation)} />
      <SearchField name="place" label={t.place} required find={places} defaultValue={known(institute?.place)} />
      <LocalizedField name="placeNote" label={t.placeNote} rows={1} value={institute?.placeNote} />
      <SearchField name="project" label={t.project} find={projects} defaultValue={known(institute?.project)} />
      <TextField name="signedOn" label={t.signed} help={t.periodHelp} code defaultValue={institute?.signedOn} />
      <TextField name="openedOn" label={t.opened} help={t.periodHelp} code defaultValue={institute?.openedOn} />
      <LocalizedField name="statusNote" label={t.statusNote} rows={1} value={institute?.statusNote} />
      <SearchField name="source" label={t.source} required find={sources} defaultValue={known(institute?.sources[0])} />
      <SelectField
        name="confidence"
        label={t.confidence}
        required
        defaultValue={institute?.confidence ?? 'B'}
        options={['A', 'B', 'C'].map((one) => ({ value: one, label: one }))}
      />
    </>
  );
}

/** The form names one source; those known before stay behind it. */
const sourced = ({ source, ...input }: Input, before: readonly string[] = []): Input => ({
  ...input,
  sources: [...new Set([...(source ? [String(source)] : []), ...before])],
});

export function RecordInstituteForm() {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const t = words.training;
  return (
    <ActForm verb="record-institute" shape={(input) => sourced(input)} submit={t.recordInstitute} onDone={close}>
      <TextField name="ref" label={t.ref} required code />
      <InstituteFields />
    </ActForm>
  );
}

const emptied = ['organisation', 'project', 'placeNote', 'signedOn', 'openedOn', 'statusNote'] as const;

export function ReviseInstituteForm({ institute }: { institute: ListedInstitute }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-institute"
      shape={(input) => ({
        ref: institute.ref,
        version: institute.version,
        changes: changesOf(sourced(input, institute.sources), institute, emptied),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <InstituteFields institute={institute} />
    </ActForm>
  );
}

export function RecordProgrammeForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [strategies] = useState(() => findTitled('strategies', lang));
  const [pledges] = useState(() => findTitled('pledges', lang));
  const t = words.training;
  return (
    <ActForm
      verb="record-training-programme"
      shape={({ months, pledge, ...input }) => ({
        ...input,
        months: heads(months),
        pledges: pledge ? [pledge] : [],
      })}
      submit={t.recordProgramme}
      onDone={close}
    >
      <TextField name="ref" label={t.ref} required code />
      <SearchField name="strategy" label={t.strategy} required find={strategies} />
      <LocalizedField name="title" label={t.name} required rows={1} />
      <SelectField
        name="audience"
        label={t.audience}
        required
        defaultValue="youth"
        options={audiences.map((one) => ({ value: one, label: words.audiences[one] }))}
      />
      <SelectField
        name="credential"
        label={t.credential}
        required
        defaultValue="graduate"
        options={credentials.map((one) => ({ value: one, label: words.credentials[one] }))}
      />
      <TextField name="months" label={t.months} required code inputMode="numeric" />
      <SearchField name="pledge" label={t.pledge} find={pledges} />
      <LocalizedField name="note" label={t.note} rows={1} />
    </ActForm>
  );
}

/** institute: where the form stands on the page of one */
export function RecordCohortForm({ institute }: { institute?: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [programmes] = useState(() => findTitled('training-programmes', lang));
  const [institutes] = useState(() => findTitled('institutes', lang));
  const t = words.training;
  return (
    <ActForm
      verb="record-cohort"
      fixed={institute ? { institute } : {}}
      shape={({ places, ...input }) => ({ ...input, places: heads(places) })}
      submit={t.recordCohort}
      onDone={close}
    >
      <SearchField name="programme" label={t.programme} required find={programmes} />
      {!institute && <SearchField name="institute" label={t.institute} required find={institutes} />}
      <TextField name="intake" label={t.intake} help={t.intakeHelp} required code />
      <DayField name="endsOn" label={t.endsOn} required />
      <TextField name="places" label={t.places} code inputMode="numeric" />
      <LocalizedField name="note" label={t.note} rows={1} />
    </ActForm>
  );
}
