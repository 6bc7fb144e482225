import { useToday } from '../../desk/me.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { WarningFile } from './get-warning.ts';

/** What the reader may do with the warning here and now. */
export function WarningActs({ file }: { file: WarningFile }) {
  const { words, text } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday() as Day;
  const fixed = { key: file.key, version: file.version };
  const next = file.ladder.find((one) => one.isNext);
  const upTo = next && text(words.warnings.escalate, { to: words.escalationPosts[next.to] });
  const may = (act: (typeof file.acts)[number]): boolean => file.acts.includes(act);
  return (
    <>
      <div className="acts">
        {may('answer') && (
          <ActLink act="answer" strong hotkey="a">
            {words.warnings.answer}
          </ActLink>
        )}
        {may('snooze') && (
          <ActLink act="snooze" hotkey="r">
            {words.warnings.snooze}
          </ActLink>
        )}
        {may('escalate') && upTo && <ActLink act="escalate">{upTo}</ActLink>}
      </div>
      {may('answer') && (
        <Panel act="answer" title={words.warnings.answer}>
          <ActForm
            verb="answer-warning"
            fixed={fixed}
            submit={words.warnings.answer}
            done={words.warnings.done}
            onDone={close}
          >
            <LocalizedField
              name="words"
              label={words.warnings.answerWords}
              help={words.warnings.answerHelp}
              required
              rows={3}
            />
          </ActForm>
        </Panel>
      )}
      {may('snooze') && (
        <Panel act="snooze" title={words.warnings.snooze}>
          <ActForm
            verb="snooze-warning"
            fixed={fixed}
            submit={words.warnings.snooze}
            done={words.warnings.done}
            onDone={close}
          >
            <DayField
              name="until"
              label={words.warnings.snoozeUntil}
              help={words.warnings.snoozeHelp}
              required
              min={addDays(today, 1)}
              max={file.lastSnooze}
            />
            <LocalizedField name="words" label={words.form.reason} required rows={2} />
          </ActForm>
        </Panel>
      )}
      {may('escalate') && next && upTo && (
        <Panel act="escalate" title={upTo}>
          <ActForm
            verb="escalate-warning"
            fixed={{ ...fixed, to: next.to, organisation: next.organisation }}
            submit={upTo}
            done={words.warnings.done}
            onDone={close}
          >
            <p>
              {words.escalationPosts[next.to]} · <Organisation reference={next.organisation} />
            </p>
            <p className="help">{words.warnings.escalateHelp}</p>
            <LocalizedField name="words" label={words.warnings.escalateWords} rows={2} />
          </ActForm>
        </Panel>
      )}
    </>
  );
}
