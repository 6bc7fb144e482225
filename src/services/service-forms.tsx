import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { channels, procedures, serviceCounts } from './digital-service.ts';
import type { ListedService } from './service-file.ts';

type Input = Record<string, unknown>;
const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

/** Whole numbers are typed as text; what is left empty stays out. */
const counted = (input: Input, names: readonly string[]): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, names.includes(name) ? Number(value) : value]),
  );

function ServiceFields({ service }: { service?: ListedService }) {
  const { words, lang } = useSpoken();
  const [texts] = useState(() => findTitled('legal-texts', lang));
  const [systems] = useState(() => findTitled('state-systems', lang));
  const [procedure, setProcedure] = useState<string>(service?.procedure ?? 'administrative-act');
  const w = words.services;
  return (
    <>
      <LocalizedField name="title" label={words.systems.name} required rows={1} value={service?.title} />
      <SelectField
        name="procedure"
        label={w.procedure}
        required
        defaultValue={procedure}
        onChange={setProcedure}
        options={procedures.map((one) => ({ value: one, label: words.procedures[one] }))}
      />
      {procedure === 'other' && (
        <>
          <TextField name="days" label={w.days} code inputMode="numeric" defaultValue={service?.days?.toString()} />
          <SearchField name="legalText" label={w.legalText} find={texts} defaultValue={known(service?.legalText)} />
        </>
      )}
      <SelectField
        name="channel"
        label={w.channel}
        required
        defaultValue={service?.channel ?? 'both'}
        options={channels.map((one) => ({ value: one, label: words.channels[one] }))}
      />
      <SearchField name="system" label={w.system} find={systems} defaultValue={known(service?.system)} />
      <LocalizedField name="note" label={words.systems.note} rows={2} value={service?.note} />
    </>
  );
}

export function RecordServiceForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [strategies] = useState(() => findTitled('strategies', lang));
  const w = words.services;
  return (
    <ActForm verb="record-digital-service" shape={(input) => counted(input, ['days'])} submit={w.record} onDone={close}>
      <TextField name="ref" label={words.systems.ref} required code />
      <SearchField name="strategy" label={words.systems.strategy} required find={strategies} />
      <SearchField name="administration" label={words.systems.administration} required find={bodies} />
      <ServiceFields />
    </ActForm>
  );
}

export function ReviseServiceForm({ service }: { service: ListedService }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-digital-service"
      shape={(input) => ({
        ref: service.ref,
        version: service.version,
        changes: changesOf(counted(input, ['days']), service, ['days', 'legalText', 'system', 'note']),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <ServiceFields service={service} />
    </ActForm>
  );
}

/** Requests of one period, in all or in one place. An empty count is not reported; zero is typed. */
export function ReportServiceForm({ service }: { service: ListedService }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [places] = useState(() => findPlace(lang));
  const [sources] = useState(() => findTitled('sources', lang));
  const w = words.services;
  return (
    <ActForm
      verb="report-digital-service"
      fixed={{ service: service.ref, version: service.version }}
      shape={(input) => counted(input, serviceCounts)}
      submit={w.report}
      onDone={close}
    >
      <p className="help">{w.reportHelp}</p>
      <TextField name="period" label={w.period} help={w.periodHelp} required code size={12} />
      <SearchField name="place" label={w.place} find={places} />
      {serviceCounts.map((one) => (
        <TextField
          key={one}
          name={one}
          label={words.serviceCounts[one]}
          required={one === 'requests'}
          code
          inputMode="numeric"
          size={12}
        />
      ))}
      <TextField name="medianDays" label={w.medianDays} code inputMode="decimal" size={8} />
      <SearchField name="source" label={words.systems.source} help={words.systems.groundHelp} find={sources} />
      <LocalizedField name="reference" label={words.systems.reference} rows={1} />
    </ActForm>
  );
}
