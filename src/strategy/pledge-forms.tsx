import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { claimForms } from './claim.ts';
import { pledgeKinds, type RecordedPledge } from './pledge.ts';

export function Edit({ pledge, onDone }: { pledge: RecordedPledge; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const [find] = useState(() => findOrganisation(lang));
  const custom = useCustom('pledge', pledge.custom);
  return (
    <ActForm
      verb="revise-pledge"
      shape={({ regionalSplit, ...changes }) => ({
        ref: pledge.ref,
        version: pledge.version,
        changes: {
          ...changesOf(custom.take(changes), pledge, [
            'summary',
            'quantity',
            'deadline',
            'owner',
            'definition',
            'measurement',
            'funding',
            'notMeasurable',
            'note',
          ]),
          ...(regionalSplit ? { regionalSplit: regionalSplit === 'yes' } : {}),
        },
      })}
      at={custom.at}
      submit={words.form.save}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.projects.title} value={pledge.title} required rows={1} />
      <LocalizedField name="summary" label={words.projects.summary} value={pledge.summary} />
      <div className="sentence">
        <SelectField
          name="kind"
          label={words.list.kind}
          defaultValue={pledge.kind}
          options={pledgeKinds.map((one) => ({ value: one, label: t.find(`words.kind-${one}`) ?? one }))}
        />
        <TextField
          name="quantity.value"
          label={t.find('words.aspect-amount')}
          code
          defaultValue={pledge.quantity?.value}
          inputMode="decimal"
          size={8}
        />
        <TextField
          name="quantity.unit"
          label={t.find('words.follow-unit')}
          code
          defaultValue={pledge.quantity?.unit}
          size={6}
        />
        <TextField
          name="deadline"
          label={words.register.deadline}
          help={words.register.periodHelp}
          code
          defaultValue={pledge.deadline}
          size={8}
        />
        <SearchField
          name="owner"
          label={words.register.owner}
          find={find}
          defaultValue={pledge.owner ? { id: pledge.owner, label: pledge.owner } : undefined}
        />
        <SelectField
          name="regionalSplit"
          label={t.find('words.follow-regional-split')}
          defaultValue={pledge.regionalSplit === undefined ? '' : pledge.regionalSplit ? 'yes' : 'no'}
          empty="—"
          options={[
            { value: 'yes', label: words.register.yes },
            { value: 'no', label: words.register.no },
          ]}
        />
      </div>
      <LocalizedField name="definition" label={t.find('words.follow-definition')} value={pledge.definition} />
      <LocalizedField name="measurement" label={t.find('words.follow-measurement')} value={pledge.measurement} />
      <LocalizedField name="funding" label={t.find('words.follow-funding')} value={pledge.funding} />
      <LocalizedField name="notMeasurable" label={words.register.notMeasurable} value={pledge.notMeasurable} />
      <LocalizedField name="note" label={words.projects.note} value={pledge.note} />
      {custom.inputs}
    </ActForm>
  );
}

export function RecordClaim({ pledge, count, onDone }: { pledge: string; count: number; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const [find] = useState(() => findTitled('sources', lang));
  return (
    <ActForm verb="record-claim" fixed={{ pledge }} submit={words.register.recordClaim} onDone={onDone}>
      <div className="sentence">
        <TextField
          name="ref"
          label={words.projects.ref}
          required
          code
          defaultValue={`${pledge}-${count + 1}`}
          size={8}
        />
        <SearchField name="source" label={words.register.inSource} required find={find} />
        <TextField name="locator" label={words.register.locator} />
        <TextField name="saidOn" label={words.register.saidOn} help={words.register.periodHelp} code size={10} />
      </div>
      <ChoiceField
        name="form"
        label={words.list.kind}
        required
        value="summary"
        options={claimForms.map((one) => ({ value: one, label: t.find(`words.form-${one}`) ?? one }))}
      />
      <LocalizedField name="text" label={words.register.claimText} required />
      <div className="sentence">
        <TextField name="quantity.value" label={t.find('words.aspect-amount')} code inputMode="decimal" size={8} />
        <TextField name="quantity.unit" label={t.find('words.follow-unit')} code size={6} />
        <TextField name="deadline" label={words.register.deadline} code size={8} />
      </div>
      <LocalizedField name="perimeter" label={t.find('words.aspect-perimeter')} rows={1} />
      <LocalizedField name="speaker" label={words.register.speaker} help={words.register.speakerHelp} rows={1} />
    </ActForm>
  );
}

export function Clarify({ pledge, onDone }: { pledge: string; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findSource] = useState(() => findTitled('sources', lang));
  return (
    <ActForm verb="record-clarification" fixed={{ pledge }} submit={words.register.clarify} onDone={onDone}>
      <p className="help">{words.register.clarifyHelp}</p>
      <div className="sentence">
        <SearchField name="organisation" label={words.people.organisation} required find={findBody} />
        <DayField name="on" label={words.transcribed.date} required max={today} />
        <SearchField name="source" label={words.register.inSource} find={findSource} />
      </div>
      <LocalizedField name="text" label={words.register.clarifyText} required rows={3} />
    </ActForm>
  );
}
