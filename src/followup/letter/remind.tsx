import { Link, useNavigate } from 'react-router';
import { useMay, useMe } from '../../desk/me.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { TextField } from '../../web/kit/fields.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Linked } from '../linked/linked.ts';

/** Working days that a reminder gives when nobody says otherwise. */
const WITHIN = '5';

/** Beside something overdue: the letters that speak of it, and a reminder drafted from it. */
export function Remind({ about, isOverdue }: { about: Linked; isOverdue: boolean }) {
  const { words } = useSpoken();
  const may = useMay();
  const { organisation } = useMe();
  const navigate = useNavigate();
  const w = words.letters;
  if (!may('letter.read')) return null;
  const canRemind = isOverdue && may('letter.write') && organisation !== undefined;
  return (
    <section>
      <h2>{w.title}</h2>
      <div className="acts">
        <Link to={`/letters?${new URLSearchParams({ aboutKind: about.kind, aboutRef: about.ref })}`}>
          {w.aboutThis}
        </Link>
        {canRemind && <ActLink act="remind">{w.remind}</ActLink>}
      </div>
      {canRemind && (
        <Panel act="remind" title={w.remind}>
          <ActForm<{ id: string }>
            verb="draft-reminder"
            fixed={{ about }}
            submit={w.remind}
            onDone={({ id }) => navigate(`/letters/${id}`)}
          >
            <p className="help">{w.remindHelp}</p>
            <TextField name="answerWithin" label={w.answerDays} inputMode="numeric" size={4} defaultValue={WITHIN} />
          </ActForm>
        </Panel>
      )}
    </section>
  );
}
