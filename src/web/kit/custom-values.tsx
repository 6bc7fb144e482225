import type { CustomField, CustomKind, CustomValues as Values } from '../../platform/custom-field/custom-field.ts';
import { Text } from '../fmt.tsx';
import { useCustomFields } from './custom-fields.tsx';
import { CustomValue } from './custom-value.tsx';
import { useSpoken } from './words.tsx';

/** What the fields of an administrator say of a record, each under its title; nothing where none is filled. */
export function CustomValues({ kind, values = {} }: { kind: CustomKind; values?: Values | undefined }) {
  const { words, lang } = useSpoken();
  const entries = Object.entries(values);
  const fields = useCustomFields(kind, entries.length > 0);
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{words.tracker.custom}</h2>
      <dl className="pairs">
        {entries.map(([key, value]) => {
          const field = fields.find((one) => one.key === key);
          return (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{field ? <Text value={field.title} lang={lang} /> : <bdi>{key}</bdi>}</dt>
              <dd>
                <FieldValue field={field} value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** One value as its field says it: a choice by its title, a number with its unit. */
export function FieldValue({ field, value }: { field: CustomField | undefined; value: unknown }) {
  const { lang } = useSpoken();
  const choice = field?.choices?.find((one) => one.code === value);
  return choice ? <Text value={choice.title} lang={lang} /> : <CustomValue value={value} unit={field?.unit} />;
}
