import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { dataClasses, reviewOutcomes, riskClasses } from './ai-system.ts';
import type { ListedAiSystem } from './ai-system-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

function AiSystemFields({ system }: { system?: ListedAiSystem }) {
  const { words, lang } = useSpoken();
  const [projects] = useState(() => findTitled('projects', lang));
  const [laws] = useState(() => findTitled('legal-texts', lang));
  const w = words.aiSystems;
  return (
    <>
      <LocalizedField name="title" label={w.name} required rows={1} value={system?.title} />
      <LocalizedField name="purpose" label={w.purpose} required rows={2} value={system?.purpose} />
      <SelectField
        name="state"
        label={w.state}
        required
        defaultValue={system?.state ?? 'in-use'}
        options={(['planned', 'in-use'] as const).map((one) => ({ value: one, label: words.aiStates[one] }))}
      />
      <TextField name="since" label={w.since} code size={12} defaultValue={system?.since} />
      <LocalizedField name="data" label={w.data} rows={2} value={system?.data} />
      <SelectField
        name="dataClass"
        label={w.dataClass}
        empty={w.notReported}
        defaultValue={system?.dataClass}
        options={dataClasses.map((one) => ({ value: one, label: words.dataClasses[one] }))}
      />
      <SelectField
        name="risk"
        label={w.risk}
        empty={w.notReported}
        defaultValue={system?.risk}
        options={riskClasses.map((one) => ({ value: one, label: words.riskClasses[one] }))}
      />
      <SearchField
        name="riskBasis"
        label={w.riskBasis}
        help={w.riskBasisHelp}
        find={laws}
        defaultValue={known(system?.riskBasis)}
      />
      <LocalizedField name="stoppedBy" label={w.stoppedBy} rows={1} value={system?.stoppedBy} />
      <LocalizedField name="stoppedHow" label={w.stoppedHow} rows={1} value={system?.stoppedHow} />
      <DayField name="reviewDue" label={w.nextReview} defaultValue={system?.reviewDue} />
      <SearchField name="project" label={w.project} find={projects} defaultValue={known(system?.project)} />
      <TextField name="solution" label={w.solution} code defaultValue={system?.solution} />
      <SearchField name="text" label={w.text} find={laws} defaultValue={known(system?.texts[0])} />
      <LocalizedField name="reference" label={w.reference} rows={1} value={system?.reference} />
    </>
  );
}

/** The form names one text; those known before stay behind it. */
const shaped = ({ text, ...input }: Record<string, unknown>, before: readonly string[] = []) => ({
  ...input,
  texts: [...new Set([...(text ? [String(text)] : []), ...before])],
});

export function RecordAiSystemForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [bodies] = useState(() => findOrganisation(lang));
  const [strategies] = useState(() => findTitled('strategies', lang));
  const w = words.aiSystems;
  return (
    <ActForm verb="record-ai-system" shape={(input) => shaped(input)} submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SearchField name="strategy" label={w.strategy} required find={strategies} />
      <SearchField name="administration" label={w.administration} required find={bodies} />
      <AiSystemFields />
    </ActForm>
  );
}

const emptied = [
  'since',
  'data',
  'dataClass',
  'risk',
  'riskBasis',
  'stoppedBy',
  'stoppedHow',
  'reviewDue',
  'project',
  'solution',
  'reference',
] as const;

export function ReviseAiSystemForm({ system }: { system: ListedAiSystem }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-ai-system"
      shape={(input) => ({
        ref: system.ref,
        version: system.version,
        changes: changesOf(shaped(input, system.texts), system, emptied),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <AiSystemFields system={system} />
    </ActForm>
  );
}

export function ReviewForm({ system: { ref, version } }: { system: ListedAiSystem }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.aiSystems;
  return (
    <ActForm verb="review-ai-system" fixed={{ ref, version }} submit={w.review} onDone={close}>
      <p className="help">{w.reviewHelp}</p>
      <DayField name="on" label={w.reviewedOn} required />
      <SelectField
        name="outcome"
        label={w.outcome}
        required
        defaultValue="kept"
        options={reviewOutcomes.map((one) => ({ value: one, label: words.aiReviewOutcomes[one] }))}
      />
      <LocalizedField name="findings" label={w.findings} required rows={3} />
      <DayField name="nextOn" label={w.nextReview} required />
      <LocalizedField name="reference" label={w.reference} rows={1} />
      <FileField name="file" label={w.file} />
    </ActForm>
  );
}

export function StopForm({ system: { ref, version } }: { system: ListedAiSystem }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.aiSystems;
  return (
    <ActForm verb="stop-ai-system" fixed={{ ref, version }} submit={w.stop} onDone={close} tone="grave">
      <DayField name="on" label={w.stoppedOn} required />
      <LocalizedField name="words" label={words.form.reason} required rows={2} />
    </ActForm>
  );
}
