import { useState } from 'react';
import type { Problem } from '../../web/client.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { DayField } from '../../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { type CustomField, customKinds, customTypes, type RecordedCustomField } from './custom-field.ts';

type Input = Record<string, unknown>;
const withRequired = (input: Input): Input => ({ ...input, required: input.required === 'yes' });

/** Refusals of a definition name the field by its key; here it is the key itself, or its list of choices, that is wrong. */
const fieldOf = ({ code }: Problem): string | undefined =>
  code === 'field.already-there' ? 'key' : code === 'field.choice-missing' ? 'choices' : undefined;

export function DefineField({ onDone }: { onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [type, setType] = useState<CustomField['type']>('text');
  return (
    <ActForm
      verb="set-custom-field"
      shape={withRequired}
      at={fieldOf}
      submit={words.settings.defineField}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.settings.fieldTitle} required rows={1} />
      <div className="sentence">
        <SelectField
          name="kind"
          label={words.settings.fieldKind}
          options={customKinds.map((one) => ({ value: one, label: codeWord('record', one, lang) }))}
          defaultValue="project"
        />
        <TextField name="key" label={words.settings.fieldKey} help={words.fields.keyHelp} required code />
        <SelectField
          name="type"
          label={words.settings.fieldType}
          defaultValue="text"
          onChange={(chosen) => setType(chosen as CustomField['type'])}
          options={customTypes.map((one) => ({ value: one, label: words.fieldTypes[one] }))}
        />
        {type === 'number' && <TextField name="unit" label={words.settings.fieldUnit} code size={8} />}
      </div>
      {type === 'choice' && <Choices />}
      <Required />
    </ActForm>
  );
}

/** Type and key stay under the values that were given; the rest may change, and a field is retired, never deleted. */
export function ReviseField({ field, onDone }: { field: RecordedCustomField; onDone: () => void }) {
  const { words } = useSpoken();
  const { kind, key, type, version } = field;
  return (
    <ActForm
      verb="set-custom-field"
      fixed={{ kind, key, type, version }}
      shape={withRequired}
      at={fieldOf}
      submit={words.form.save}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.settings.fieldTitle} required rows={1} value={field.title} />
      {type === 'number' && (
        <div className="sentence">
          <TextField name="unit" label={words.settings.fieldUnit} code size={8} defaultValue={field.unit} />
        </div>
      )}
      {type === 'choice' && <Choices choices={field.choices} />}
      <Required isRequired={field.required} />
      <DayField
        name="retiredOn"
        label={words.fields.retiredOn}
        help={words.fields.retiredHelp}
        defaultValue={field.retiredOn}
      />
    </ActForm>
  );
}

function Required({ isRequired = false }: { isRequired?: boolean }) {
  const { words } = useSpoken();
  return (
    <ChoiceField
      name="required"
      label={words.fields.required}
      value={isRequired ? 'yes' : 'no'}
      options={[
        { value: 'no', label: words.register.no },
        { value: 'yes', label: words.register.yes, hint: words.fields.requiredHelp },
      ]}
    />
  );
}

type Draft = { at: number; before?: NonNullable<CustomField['choices']>[number] };

/** The list of a choice: a code that stays, and what it is called. A choice that exists is renamed, not taken away. */
function Choices({ choices = [] }: { choices?: CustomField['choices'] }) {
  const { words } = useSpoken();
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    choices.length > 0 ? choices.map((before, at) => ({ at, before })) : [{ at: 0 }, { at: 1 }],
  );
  const next = Math.max(-1, ...drafts.map((one) => one.at)) + 1;
  return (
    <fieldset className="condition" data-field="choices">
      <legend>{words.fields.choices}</legend>
      {drafts.map(({ at, before }) => (
        <div key={at} className="choice-draft">
          {before ? (
            <input type="hidden" name={`choices.${at}.code`} value={before.code} />
          ) : (
            <div className="sentence">
              <TextField name={`choices.${at}.code`} label={words.settings.code} required code size={10} />
            </div>
          )}
          <LocalizedField
            name={`choices.${at}.title`}
            label={words.fields.choiceTitle}
            required
            rows={1}
            value={before?.title}
          />
          {!before && drafts.length > 1 && (
            <button type="button" className="link" onClick={() => setDrafts(drafts.filter((one) => one.at !== at))}>
              {words.form.remove}
            </button>
          )}
        </div>
      ))}
      <button type="button" className="link" onClick={() => setDrafts([...drafts, { at: next }])}>
        {words.fields.addChoice}
      </button>
    </fieldset>
  );
}
