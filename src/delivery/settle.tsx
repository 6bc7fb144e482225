import { useMe } from '../desk/me.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { Paper } from '../web/kit/paper.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** Confirm or refuse what somebody else recorded; who recorded it is told that another person does. */
export function Settle({
  id,
  by,
  confirm,
  refuse,
  paper,
}: {
  id: string;
  by: string;
  confirm: { verb: string; field: string };
  refuse?: { verb: string; fixed: Record<string, unknown> };
  /** hash of the scanned act, shown to compare with */
  paper?: string;
}) {
  const { words } = useSpoken();
  const me = useMe();
  const { close } = useOpenAct();
  if (by === me.person) return <div className="row-side note">{words.project.recordedByYou}</div>;
  return (
    <>
      <div className="row-side">
        <ActLink act="confirm" about={id}>
          {words.project.confirm}
        </ActLink>
        {refuse && (
          <ActLink act="refuse" about={id}>
            {words.project.refuse}
          </ActLink>
        )}
      </div>
      <Panel act="confirm" about={id} title={words.project.confirm}>
        <ActForm verb={confirm.verb} fixed={{ [confirm.field]: id }} submit={words.project.confirm} onDone={close}>
          <p className="help">{words.project.confirmHelp}</p>
          {paper && <Paper sha256={paper} title={words.transcribed.act} />}
        </ActForm>
      </Panel>
      {refuse && (
        <Panel act="refuse" about={id} title={words.project.refuse}>
          <ActForm verb={refuse.verb} fixed={refuse.fixed} submit={words.project.refuse} tone="grave" onDone={close}>
            <LocalizedField name="reason" label={words.form.reason} required />
          </ActForm>
        </Panel>
      )}
    </>
  );
}
