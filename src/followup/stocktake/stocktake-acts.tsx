import { useToday } from '../../desk/me.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StocktakeAct } from './stocktake.ts';
import type { StocktakeFile } from './stocktake-file.ts';

const offered: { act: StocktakeAct; verb: string; strong?: true; hotkey?: string }[] = [
  { act: 'freeze', verb: 'freeze-agenda', strong: true, hotkey: 'a' },
  { act: 'open', verb: 'open-stocktake', strong: true, hotkey: 'a' },
  { act: 'close', verb: 'close-stocktake', strong: true, hotkey: 'a' },
  { act: 'write', verb: 'write-minutes', strong: true, hotkey: 'a' },
  { act: 'approve', verb: 'approve-minutes', strong: true, hotkey: 'a' },
  { act: 'confirm', verb: 'confirm-minutes', strong: true, hotkey: 'a' },
  { act: 'return', verb: 'return-minutes', hotkey: 'r' },
  { act: 'contest', verb: 'contest-minutes', hotkey: 'r' },
  { act: 'reopen', verb: 'reopen-agenda' },
  { act: 'postpone', verb: 'postpone-stocktake' },
  { act: 'cancel', verb: 'cancel-stocktake' },
];
const withReason: readonly StocktakeAct[] = ['return', 'contest', 'reopen', 'postpone', 'cancel'];
const grave: readonly StocktakeAct[] = ['return', 'contest', 'cancel'];

/** What the reader may do with the meeting here and now. */
export function StocktakeActs({ file }: { file: StocktakeFile }) {
  const { words } = useSpoken();
  const open = offered.filter(({ act }) => file.acts.includes(act));
  const label = (act: StocktakeAct) =>
    words.stocktakes[act === 'write' && file.stocktake.state === 'written' ? 'rewrite' : act];
  return (
    <>
      {file.mayRecord && !file.acts.includes('close') && <p className="help">{words.stocktakes.onlyChair}</p>}
      {open.length > 0 && (
        <div className="acts">
          {open.map(({ act, strong, hotkey }) => (
            <ActLink key={act} act={act} {...(strong ? { strong } : {})} {...(hotkey ? { hotkey } : {})}>
              {label(act)}
            </ActLink>
          ))}
        </div>
      )}
      {open.map(({ act, verb }) => (
        <Panel key={act} act={act} title={label(act)}>
          <OneAct file={file} act={act} verb={verb} submit={label(act)} />
        </Panel>
      ))}
    </>
  );
}

function OneAct({
  file: { stocktake },
  act,
  verb,
  submit,
}: {
  file: StocktakeFile;
  act: StocktakeAct;
  verb: string;
  submit: string;
}) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  return (
    <ActForm
      verb={verb}
      fixed={{ id: stocktake.id, version: stocktake.version }}
      submit={submit}
      {...(grave.includes(act) ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {act === 'postpone' && <DayField name="until" label={words.stocktakes.newDay} required min={today} />}
      {act === 'write' && (
        <LocalizedField
          name="minutes"
          label={words.stocktakes.minutes}
          help={words.stocktakes.minutesHelp}
          required
          rows={8}
          value={stocktake.minutes}
        />
      )}
      {withReason.includes(act) && <LocalizedField name="reason" label={words.form.reason} required />}
    </ActForm>
  );
}
