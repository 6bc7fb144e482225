import { useState } from 'react';
import { Link } from 'react-router';
import { ActForm } from '../web/kit/act-form.tsx';
import { BoxesField, TextField } from '../web/kit/fields.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Door } from './sign-in.screen.tsx';

/** The secret of a one-time link stands behind `#`, which browsers never send; read once, then taken out of the address. */
function useSecret(): string {
  const [secret] = useState(() => {
    const found = window.location.hash.slice(1);
    if (found) window.history.replaceState(window.history.state, '', window.location.pathname);
    return found;
  });
  return secret;
}

const withoutRepeat = ({ repeat: _, ...input }: Record<string, unknown>): Record<string, unknown> => input;

/** Takes up an invitation. Whom the machine invited (the first administrator) also says who they are. */
export function Invitation() {
  const { words } = useSpoken();
  const secret = useSecret();
  const [name, setName] = useState<string>();
  return (
    <Door title={words.link.invitation}>
      {name === undefined ? (
        secret ? (
          <ActForm<{ signInName: string }>
            verb="accept-invitation"
            fixed={{ secret }}
            shape={withoutRepeat}
            submit={words.link.open}
            done={words.link.opened}
            onDone={(answer) => setName(answer.signInName)}
          >
            <p>{words.link.invitationHelp}</p>
            <TextField name="name" label={words.link.name} help={words.link.nameHelp} autoComplete="name" />
            <TextField
              name="email"
              label={words.link.email}
              help={words.link.emailHelp}
              code
              autoComplete="username"
              inputMode="email"
            />
            <TextField
              name="password"
              label={words.link.password}
              help={words.link.passwordHelp}
              type="password"
              required
              code
              autoComplete="new-password"
            />
          </ActForm>
        ) : (
          <p>{words.link.noSecret}</p>
        )
      ) : (
        <>
          <p>
            {words.link.openedHelp} <bdi dir="ltr">{name}</bdi>
          </p>
          <Link className="button" to="/sign-in">
            {words.signIn.title}
          </Link>
        </>
      )}
    </Door>
  );
}

/** Sets a new password through a link that another person issued. */
export function Recovery() {
  const { words, say } = useSpoken();
  const secret = useSecret();
  const [isDone, setDone] = useState(false);
  return (
    <Door title={words.link.recovery}>
      {isDone ? (
        <>
          <p>{words.link.recovered}</p>
          <Link className="button" to="/sign-in">
            {words.signIn.title}
          </Link>
        </>
      ) : secret ? (
        <ActForm
          verb="use-recovery-link"
          fixed={{ secret }}
          shape={({ keep, ...input }) => ({ ...input, keepPasskeys: keep !== undefined })}
          submit={words.link.setPassword}
          done={words.link.recovered}
          onDone={() => setDone(true)}
        >
          <p>{words.link.recoveryHelp}</p>
          <TextField
            name="password"
            label={words.link.password}
            help={words.link.passwordHelp}
            type="password"
            required
            code
            autoComplete="new-password"
          />
          <BoxesField
            name="keep"
            label={words.passkey.title}
            options={[{ value: 'yes', label: words.passkey.keep, hint: say(words.passkey.keepHelp) }]}
          />
        </ActForm>
      ) : (
        <p>{words.link.noSecret}</p>
      )}
    </Door>
  );
}
