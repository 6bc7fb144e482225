import { useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { Nothing } from '../../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { RecordedCustomField } from './custom-field.ts';
import { DefineField, ReviseField } from './field-forms.tsx';

export const loader = () => read<{ items: RecordedCustomField[] }>('custom-fields');

/** Fields that nobody foresaw, per kind of record. */
export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const { words } = useSpoken();
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
        <DefineField onDone={close} />
      </Panel>
      {items.length === 0 && <Nothing>{words.settings.noFields}</Nothing>}
      <ul className="rows">
        {items.map((one) => (
          <FieldRow key={one.kind + one.key} field={one} />
        ))}
      </ul>
    </>
  );
}

function FieldRow({ field }: { field: RecordedCustomField }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const about = `${field.kind}/${field.key}`;
  return (
    <li className="row">
      <div className="row-text">
        <Text value={field.title} lang={lang} />
        <div className="note">
          {codeWord('record', field.kind, lang)} · <Code>{field.key}</Code> · {words.fieldTypes[field.type]}
          {field.unit && (
            <>
              {' '}
              (<bdi>{field.unit}</bdi>)
            </>
          )}
          {field.required && <> · {words.fields.isRequired}</>}
          {field.retiredOn && (
            <>
              {' '}
              · {words.fields.isRetired} <DayText day={field.retiredOn} lang={lang} />
            </>
          )}
        </div>
        {field.choices && (
          <div className="note">
            {field.choices.map((one, at) => (
              <span key={one.code}>
                {at > 0 && words.shell.comma}
                <Text value={one.title} lang={lang} />
              </span>
            ))}
          </div>
        )}
      </div>
      {may('field.define') && (
        <div className="row-side">
          <ActLink act="revise" about={about}>
            {words.fields.revise}
          </ActLink>
        </div>
      )}
      <Panel act="revise" about={about} title={words.fields.revise}>
        <ReviseField field={field} onDone={close} />
      </Panel>
    </li>
  );
}
