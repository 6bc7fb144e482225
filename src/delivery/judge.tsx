import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** Accept at once, or return with a reason. */
export function Judge({ evidence, onDone, keys }: { evidence: string; onDone?: () => void; keys?: boolean }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const end = () => {
    close();
    onDone?.();
  };
  return (
    <>
      <ActLink act="accept" about={evidence} {...(keys ? { hotkey: 'a', strong: true } : {})}>
        {words.gate.accept}
      </ActLink>
      <ActLink act="return" about={evidence} {...(keys ? { hotkey: 'r' } : {})}>
        {words.gate.return}
      </ActLink>
      <Panel act="accept" about={evidence} title={words.gate.accept}>
        <ActForm
          verb="accept-evidence"
          fixed={{ evidence }}
          submit={words.gate.accept}
          done={words.gate.accepted}
          onDone={end}
        />
      </Panel>
      <Panel act="return" about={evidence} title={words.gate.return}>
        <ActForm
          verb="return-evidence"
          fixed={{ evidence }}
          submit={words.gate.return}
          done={words.gate.returned}
          onDone={end}
        >
          <LocalizedField name="reason" label={words.gate.reasonReturn} required rows={2} />
        </ActForm>
      </Panel>
    </>
  );
}
