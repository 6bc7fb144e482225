import { useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { LongField } from '../web/kit/fields.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SettingTitle } from '../web/kit/setting-title.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { PackProposal } from './pack-change.ts';

export const loader = () => read<{ items: PackProposal[] }>('pack-changes', { limit: 200 });

/** Changes that newer packs propose, each beside what was shipped before and what stands here. */
export function Component() {
  const { items } = useLoaderData<typeof loader>() as { items: PackProposal[] };
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <>
      <SettingTitle title={words.settings.packs} says={words.settings.packsSays} />
      {items.length === 0 && <Nothing>{words.settings.noChanges}</Nothing>}
      <ul className="rows">
        {items.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              {codeWord('record', one.kind, lang)} <Code>{one.ref}</Code> · <Code>{one.field}</Code>
              <div className="side-by-side">
                <Value title={words.settings.shipped} value={one.base} />
                <Value title={words.settings.here} value={one.ours} />
                <Value title={words.settings.proposed} value={one.theirs} />
              </div>
            </div>
            {may('pack.decide') && (
              <div className="row-side">
                <ActLink act="accept" about={one.id}>
                  {words.settings.accept}
                </ActLink>
                <ActLink act="reject" about={one.id}>
                  {words.settings.reject}
                </ActLink>
              </div>
            )}
            {(['accept', 'reject'] as const).map((what) => (
              <Panel key={what} act={what} about={one.id} title={words.settings[what]}>
                <ActForm
                  verb={`${what}-pack-change`}
                  fixed={{ id: one.id }}
                  submit={words.settings[what]}
                  onDone={close}
                >
                  <LongField name="reason" label={words.form.reason} required={what === 'reject'} rows={2} />
                </ActForm>
              </Panel>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Value({ title, value }: { title: string; value: unknown }) {
  return (
    <div>
      <span className="note">{title}</span>
      <div dir="auto">
        {typeof value === 'string' ? value : value === undefined ? '—' : <code>{JSON.stringify(value, null, 1)}</code>}
      </div>
    </div>
  );
}
