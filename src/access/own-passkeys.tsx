import { type ReactNode, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { act, type Problem } from '../web/client.ts';
import { ActForm, Sentence } from '../web/kit/act-form.tsx';
import { TextField } from '../web/kit/fields.tsx';
import { useSay } from '../web/kit/notice.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { knowsPasskeys, makePasskey } from '../web/passkey.ts';
import { deviceName } from './device-name.ts';
import type { Passkey } from './passkey.ts';

/** My passkeys: what each is called, when it was added and last used; adding and removing ask for the password again. */
export function OwnPasskeys({
  passkeys,
  instant,
}: {
  passkeys: readonly Passkey[];
  instant: (text: string) => ReactNode;
}) {
  const { words, say, text } = useSpoken();
  const { close } = useOpenAct();
  return (
    <>
      <div className="title">
        <h2>{words.passkey.title}</h2>
        <ActLink act="passkey">{words.passkey.add}</ActLink>
      </div>
      <p className="note">{say(words.passkey.lead)}</p>
      <Panel act="passkey" title={words.passkey.add}>
        <AddPasskey onDone={close} />
      </Panel>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map((one) => (
            <li key={one.id} className="row">
              <div className="row-text">
                <bdi>{one.label}</bdi>
                <div className="note">
                  {words.passkey.addedOn} {instant(one.createdAt)} ·{' '}
                  {one.lastUsedAt ? (
                    <>
                      {words.account.lastUsed} {instant(one.lastUsedAt)}
                    </>
                  ) : (
                    words.passkey.neverUsed
                  )}
                  {one.host !== window.location.hostname && (
                    <>
                      {' '}
                      · {words.passkey.onlyAt} <bdi dir="ltr">{one.host}</bdi>
                    </>
                  )}
                </div>
                <Panel act="passkey-off" about={one.id} title={text(words.passkey.removing, { label: one.label })}>
                  <ActForm
                    verb="/auth/passkey/remove"
                    fixed={{ passkey: one.id }}
                    submit={words.form.remove}
                    done={words.passkey.removed}
                    tone="grave"
                    onDone={close}
                  >
                    <p>{words.passkey.removeHelp}</p>
                    <PasswordAgain />
                  </ActForm>
                </Panel>
              </div>
              <div className="row-side">
                <ActLink act="passkey-off" about={one.id}>
                  {words.form.remove}
                </ActLink>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PasswordAgain() {
  const { words } = useSpoken();
  return (
    <TextField
      name="password"
      type="password"
      label={words.account.currentPassword}
      required
      code
      autoComplete="current-password"
    />
  );
}

/** Name and password first; then the browser asks the device, and what it answers is kept. */
function AddPasskey({ onDone }: { onDone: () => void }) {
  const { words, say, text } = useSpoken();
  const notice = useSay();
  const revalidator = useRevalidator();
  const label = useRef('');
  const [problem, setProblem] = useState<Problem>();
  if (!knowsPasskeys()) return <p>{say(words.passkey.unavailable)}</p>;

  async function keep(options: object) {
    const made = await makePasskey(options);
    if ('why' in made)
      return setProblem({
        code: `passkey.${made.why}`,
        status: 0,
        sentence: text(words.passkey[made.why]),
        fields: [],
      });
    const answer = await act('/auth/passkey/add', { label: label.current, answer: made.answer });
    if (!answer.ok) return setProblem(answer.problem);
    notice(words.passkey.added);
    await revalidator.revalidate();
    onDone();
  }
  return (
    <ActForm<object>
      verb="/auth/passkey/offer"
      shape={({ label: called, ...input }) => {
        label.current = String(called);
        setProblem(undefined);
        return input;
      }}
      submit={words.account.next}
      done={words.passkey.goOn}
      onDone={(options) => void keep(options)}
    >
      <TextField
        name="label"
        label={words.passkey.label}
        defaultValue={deviceName(window.navigator.userAgent)}
        required
      />
      <PasswordAgain />
      {problem && <Sentence problem={problem} />}
    </ActForm>
  );
}
