import { type ReactNode, useId, useState } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { useFieldProblem } from './act-form.tsx';
import { type DeskLang, deskLangs, useSpoken } from './words.tsx';

type FieldProps = {
  name: string;
  label: ReactNode;
  /** One more sentence under the field, for those who need it. */
  help?: ReactNode;
  required?: boolean;
};

/** Label, control, help and problem: the frame of every field. `children` gets the ids that tie them together. */
export function Field({
  name,
  label,
  help,
  required,
  wide,
  children,
}: FieldProps & {
  wide?: boolean;
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}) {
  const id = useId();
  const problem = useFieldProblem(name);
  const described = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={wide ? 'field wide' : 'field'} data-field={name} {...(required ? { 'data-required': '' } : {})}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: described, invalid: problem !== undefined })}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  defaultValue?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'search' | 'url';
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  /** Left to right whatever the page: references, addresses, figures. */
  code?: boolean;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'text';
  size?: number;
};

export function TextField({ defaultValue, type = 'text', code, size, ...props }: TextProps) {
  const { autoComplete = 'off', autoFocus, placeholder, inputMode, ...field } = props;
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          name={props.name}
          type={type}
          defaultValue={defaultValue}
          autoComplete={autoComplete}
          // biome-ignore lint/a11y/noAutofocus: only where the page is this one field
          autoFocus={autoFocus}
          placeholder={placeholder ?? ' '}
          inputMode={inputMode}
          size={size}
          dir={code ? 'ltr' : 'auto'}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={props.required || undefined}
        />
      )}
    </Field>
  );
}

export function LongField({ defaultValue, rows = 3, ...field }: FieldProps & { defaultValue?: string; rows?: number }) {
  return (
    <Field {...field} wide>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          name={field.name}
          rows={rows}
          defaultValue={defaultValue}
          dir="auto"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={field.required || undefined}
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  options,
  defaultValue = '',
  empty,
  onChange,
  ...field
}: FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** Text of the choice not yet made. */
  empty?: string;
  onChange?: (value: string) => void;
}) {
  return (
    <Field {...field}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          name={field.name}
          defaultValue={defaultValue}
          onChange={onChange && ((event) => onChange(event.target.value))}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          aria-required={field.required || undefined}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A few choices all in view; each may carry a sentence on what follows from it. */
export function ChoiceField({
  options,
  value,
  onChange,
  ...field
}: FieldProps & {
  options: readonly (Option & { hint?: string })[];
  value?: string;
  onChange?: (value: string) => void;
}) {
  const id = useId();
  const problem = useFieldProblem(field.name);
  return (
    <fieldset
      className="choice"
      data-field={field.name}
      {...(field.required ? { 'data-required': '' } : {})}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{field.label}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={field.name}
            value={one.value}
            {...(onChange
              ? { checked: value === one.value, onChange: () => onChange(one.value) }
              : { defaultChecked: value === one.value })}
          />
          <span>
            {one.label}
            {one.hint && <small>{one.hint}</small>}
          </span>
        </label>
      ))}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** Several boxes under one name, sent as a list. */
export function BoxesField({
  options,
  checked = [],
  ...field
}: FieldProps & { options: readonly (Option & { hint?: ReactNode })[]; checked?: readonly string[] }) {
  const id = useId();
  const problem = useFieldProblem(field.name);
  return (
    <fieldset
      className="choice"
      data-field={field.name}
      {...(field.required ? { 'data-required': '' } : {})}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{field.label}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="checkbox"
            name={`${field.name}[]`}
            value={one.value}
            defaultChecked={checked.includes(one.value)}
          />
          <span>
            {one.label}
            {one.hint && <small>{one.hint}</small>}
          </span>
        </label>
      ))}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/**
 * A text with its authentic language. It is written in one language first; translations are opened when wanted and are
 * never taken for the text itself.
 */
export function LocalizedField({
  name,
  label,
  help,
  required,
  value,
  rows = 2,
}: FieldProps & { value?: LocalizedText | undefined; rows?: number }) {
  const { lang, words, say } = useSpoken();
  const [authentic, setAuthentic] = useState<DeskLang>((value?.authentic as DeskLang | undefined) ?? lang);
  const [opened, setOpened] = useState(() => deskLangs.some((one) => one !== authentic && value?.[one]));
  const inOrder = [authentic, ...deskLangs.filter((one) => one !== authentic)];
  return (
    <div className="localized" data-field={name}>
      <input type="hidden" name={`${name}.authentic`} value={authentic} />
      {value?.zgh && <input type="hidden" name={`${name}.zgh`} value={value.zgh} />}
      {value?.validated?.map((one) => (
        <input key={one} type="hidden" name={`${name}.validated[]`} value={one} />
      ))}
      {inOrder.map((one, at) =>
        at > 0 && !opened ? null : (
          <Field
            key={one}
            wide
            name={`${name}.${one}`}
            required={at === 0 && (required ?? false)}
            label={at === 0 ? label : say(words.form.translationInto, { language: words.langs[one] })}
            help={at === 0 ? help : undefined}
          >
            {({ id, describedBy, invalid }) => (
              <textarea
                id={id}
                name={`${name}.${one}`}
                rows={rows}
                className={rows === 1 ? 'one-line' : ''}
                lang={one}
                dir={one === 'ar' ? 'rtl' : 'ltr'}
                defaultValue={value?.[one]}
                aria-describedby={describedBy}
                aria-invalid={invalid || undefined}
              />
            )}
          </Field>
        ),
      )}
      <p className="help localized-tools">
        <label>
          {words.form.authenticText}{' '}
          <select value={authentic} onChange={(event) => setAuthentic(event.target.value as DeskLang)}>
            {deskLangs.map((one) => (
              <option key={one} value={one}>
                {words.langs[one]}
              </option>
            ))}
          </select>
        </label>
        {!opened && (
          <button type="button" className="link" onClick={() => setOpened(true)}>
            {words.form.addTranslation}
          </button>
        )}
      </p>
    </div>
  );
}
