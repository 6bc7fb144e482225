import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { hostingKinds, locations, sensitivities } from './state-system.ts';
import type { ListedSystem } from './system-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

function SystemFields({ system }: { system?: ListedSystem }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const [projects] = useState(() => findTitled('projects', lang));
  const w = words.systems;
  return (
    <>
      <LocalizedField name="title" label={w.name} required rows={1} value={system?.title} />
      <SelectField
        name="sensitivity"
        label={w.sensitivity}
        required
        defaultValue={system?.sensitivity ?? 'sensitive-system'}
        options={sensitivities.map((one) => ({ value: one, label: words.sensitivities[one] }))}
      />
      <SearchField name="owner" label={w.owner} find={bodies} defaultValue={known(system?.owner)} />
      <SearchField name="project" label={w.project} find={projects} defaultValue={known(system?.project)} />
      <LocalizedField name="note" label={w.note} rows={2} value={system?.note} />
    </>
  );
}

export function RecordSystemForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [strategies] = useState(() => findTitled('strategies', lang));
  const w = words.systems;
  return (
    <ActForm verb="record-state-system" submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SearchField name="strategy" label={w.strategy} required find={strategies} />
      <SearchField name="administration" label={w.administration} required find={bodies} />
      <SystemFields />
    </ActForm>
  );
}

export function ReviseSystemForm({ system }: { system: ListedSystem }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-state-system"
      shape={(input) => ({
        ref: system.ref,
        version: system.version,
        changes: changesOf(input, system, ['owner', 'project', 'note']),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <SystemFields system={system} />
    </ActForm>
  );
}

/** What is said of the hosting; a migration that is done begins with what was promised. */
export function DeclareHostingForm({ system }: { system: ListedSystem }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [assets] = useState(() => findTitled('assets', lang));
  const [sources] = useState(() => findTitled('sources', lang));
  const [kind, setKind] = useState<string>('hosting');
  const [place, setPlace] = useState<string>('');
  const promised = kind === 'migration' ? system.target : undefined;
  const w = words.systems;
  return (
    <ActForm
      verb="declare-hosting"
      fixed={{ system: system.ref, version: system.version }}
      shape={({ level, ...input }) => ({ ...input, ...(level === undefined ? {} : { level: Number(level) }) })}
      submit={w.declare}
      onDone={close}
    >
      <p className="help">{w.declareHelp}</p>
      <SelectField
        name="kind"
        label={w.kind}
        required
        defaultValue={kind}
        onChange={(value) => {
          setKind(value);
          setPlace(value === 'migration' ? (system.target?.location ?? '') : '');
        }}
        options={hostingKinds.map((one) => ({ value: one, label: words.hostingKinds[one] }))}
      />
      <div key={kind}>
        <SearchField name="provider" label={w.provider} find={bodies} defaultValue={known(promised?.provider)} />
        <LocalizedField name="providerName" label={w.providerName} rows={1} value={promised?.providerName} />
        <SelectField
          name="location"
          label={w.location}
          empty={w.notReported}
          defaultValue={promised?.location}
          onChange={setPlace}
          options={locations.map((one) => ({ value: one, label: words.hostingLocations[one] }))}
        />
        {place === 'abroad' && (
          <TextField name="country" label={w.country} code size={4} defaultValue={promised?.country} />
        )}
        <SelectField
          name="level"
          label={w.level}
          empty={w.notReported}
          defaultValue={promised?.level?.toString()}
          options={([0, 1, 2] as const).map((one) => ({ value: String(one), label: words.hostingLevels[one] }))}
        />
        <SearchField name="asset" label={w.asset} find={assets} defaultValue={known(promised?.asset)} />
      </div>
      <DayField name="asOf" label={w.asOf} required />
      {kind === 'target' && <DayField name="due" label={w.due} required />}
      <SearchField name="source" label={w.source} help={w.groundHelp} find={sources} />
      <LocalizedField name="reference" label={w.reference} rows={1} />
    </ActForm>
  );
}
