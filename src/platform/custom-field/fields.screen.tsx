import { useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Code, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { Nothing } from '../../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { type CustomField, customKinds, customTypes } from './custom-field.ts';

export const loader = () => read<{ items: (CustomField & { version: number })[] }>('custom-fields');

/** Fields that nobody foresaw, per kind of record. */
export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <>
      <SettingTitle title={words.settings.fields} says={words.settings.fieldsSays}>
        {may('field.define') && (
          <ActLink act="define" strong>
            {words.settings.defineField}
          </ActLink>
        )}
      </SettingTitle>
      <Panel act="define" title={words.settings.defineField}>
        <ActForm verb="set-custom-field" submit={words.settings.defineField} onDone={close}>
          <LocalizedField name="title" label={words.settings.fieldTitle} required rows={1} />
          <div className="sentence">
            <SelectField
              name="kind"
              label={words.settings.fieldKind}
              options={customKinds.map((one) => ({ value: one, label: codeWord('record', one, lang) }))}
              defaultValue="project"
            />
            <TextField name="key" label={words.settings.fieldKey} required code />
            <SelectField
              name="type"
              label={words.settings.fieldType}
              defaultValue="text"
              options={customTypes
                .filter((one) => one !== 'choice')
                .map((one) => ({ value: one, label: words.fieldTypes[one] }))}
            />
            <TextField name="unit" label={words.settings.fieldUnit} code />
          </div>
        </ActForm>
      </Panel>
      {items.length === 0 && <Nothing>{words.settings.noFields}</Nothing>}
      <ul className="rows">
        {items.map((one) => (
          <li key={one.kind + one.key} className="row">
            <div className="row-text">
              <Text value={one.title} lang={lang} />
              <div className="note">
                {codeWord('record', one.kind, lang)} · <Code>{one.key}</Code> · {words.fieldTypes[one.type]}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
