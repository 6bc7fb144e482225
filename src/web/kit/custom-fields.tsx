import { type ReactNode, useEffect, useState } from 'react';
import type { CustomField, CustomKind, CustomValues } from '../../platform/custom-field/custom-field.ts';
import { type Problem, tryRead } from '../client.ts';
import { plain } from '../fmt.tsx';
import { customAfter } from './custom-input.ts';
import { DayField } from './day-field.tsx';
import { LocalizedField, SelectField, TextField } from './fields.tsx';
import { useSpoken } from './words.tsx';

const none: CustomValues = {};

/** The fields that administrators added to a kind of record, as they are now. */
export function useCustomFields(kind: CustomKind, isAsked = true): CustomField[] {
  const [fields, setFields] = useState<CustomField[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    let current = true;
    void tryRead<{ items: CustomField[] }>('custom-fields', { kind }).then((answer) => {
      if (current && answer.ok) setFields(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [kind, isAsked]);
  return fields;
}

export type Custom = {
  /** The fields themselves, to stand in a form. */
  inputs: ReactNode;
  /** The input of the act with the custom values as they will be, or without them where nothing changed. */
  take: (input: Record<string, unknown>) => Record<string, unknown>;
  /** The field that a refusal of a custom value is about. */
  at: (problem: Problem) => string | undefined;
};

/** Fields nobody foresaw, in the form that records or revises a record of their kind. */
export function useCustom(kind: CustomKind, values: CustomValues = none): Custom {
  const fields = useCustomFields(kind);
  const asked = fields.filter((one) => !one.retiredOn);
  return {
    inputs: asked.length === 0 ? null : <Inputs fields={asked} values={values} />,
    take: ({ custom, ...input }) => {
      const after = customAfter(fields, custom as Record<string, unknown> | undefined, values);
      return after ? { ...input, custom: after } : input;
    },
    at: (problem) => {
      const key = problem.details?.key;
      if (!problem.code.startsWith('field.') || typeof key !== 'string') return undefined;
      const isMoney = fields.some((one) => one.key === key && one.type === 'money');
      return isMoney ? `custom.${key}.amount` : `custom.${key}`;
    },
  };
}

function Inputs({ fields, values }: { fields: readonly CustomField[]; values: CustomValues }) {
  const { words } = useSpoken();
  const isLong = (one: CustomField): boolean => one.type === 'localized-text';
  return (
    <fieldset className="custom">
      <legend>{words.tracker.custom}</legend>
      <div className="sentence">
        {fields
          .filter((one) => !isLong(one))
          .map((one) => (
            <CustomInput key={one.key} field={one} value={values[one.key]} />
          ))}
      </div>
      {fields.filter(isLong).map((one) => (
        <CustomInput key={one.key} field={one} value={values[one.key]} />
      ))}
    </fieldset>
  );
}

/** Each type asks in its own way: a day by a calendar, a choice by its list, money with its currency. */
export function CustomInput({ field, value }: { field: CustomField; value: unknown }): ReactNode {
  const { words, lang } = useSpoken();
  const name = `custom.${field.key}`;
  const label = plain(field.title, lang) + (field.unit ? ` (${field.unit})` : '');
  const shared = { name, label, required: field.required };
  switch (field.type) {
    case 'text':
      return <TextField {...shared} defaultValue={value as string | undefined} />;
    case 'localized-text':
      return <LocalizedField {...shared} rows={1} value={value as never} />;
    case 'number':
      return <TextField {...shared} code inputMode="decimal" size={10} defaultValue={value as string | undefined} />;
    case 'day':
      return <DayField {...shared} defaultValue={value as string | undefined} />;
    case 'yes-no':
      return (
        <SelectField
          {...shared}
          empty="—"
          defaultValue={value === undefined ? '' : value ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: words.register.yes },
            { value: 'no', label: words.register.no },
          ]}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          empty="—"
          defaultValue={(value as string | undefined) ?? ''}
          options={(field.choices ?? []).map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
        />
      );
    case 'money': {
      const { amount, currency = 'MAD' } = (value ?? {}) as { amount?: string; currency?: string };
      return (
        <>
          <TextField {...shared} name={`${name}.amount`} code inputMode="decimal" size={12} defaultValue={amount} />
          <TextField name={`${name}.currency`} label={words.records.currency} code size={4} defaultValue={currency} />
        </>
      );
    }
  }
}
