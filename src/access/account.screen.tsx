import { useState } from 'react';
import { useLoaderData, useRevalidator } from 'react-router';
import { useMe } from '../desk/me.ts';
import { act, read } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { BoxesField, SelectField, TextField } from '../web/kit/fields.tsx';
import { useSay } from '../web/kit/notice.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';
import { deviceName } from './device-name.ts';
import { OwnPasskeys } from './own-passkeys.tsx';
import type { Passkey } from './passkey.ts';
import { ScopeText } from './scope-text.tsx';
import { Secret } from './secret-link.tsx';

type Session = { id: string; createdAt: string; lastSeenAt: string; address: string; device: string; current: boolean };
type Token = {
  id: string;
  label: string;
  rights: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  revokedAt?: string;
};

export async function loader() {
  const [{ sessions }, { tokens }, { passkeys }] = await Promise.all([
    read<{ sessions: Session[] }>('my-sessions'),
    read<{ tokens: Token[] }>('my-tokens'),
    read<{ passkeys: Passkey[] }>('my-passkeys'),
  ]);
  return { sessions, passkeys, tokens: tokens.filter((one) => !one.revokedAt) };
}

/** What concerns only me: roles, password, second factor, passkeys, sessions, tokens. */
export function Component() {
  const { sessions, passkeys, tokens } = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const me = useMe();
  const { close } = useOpenAct();
  const instant = (text: string) => (
    <bdi>
      {new Intl.DateTimeFormat(lang === 'ar' ? 'ar-MA' : lang, { dateStyle: 'long', timeStyle: 'short' }).format(
        new Date(text),
      )}
    </bdi>
  );
  return (
    <>
      <title>{`${words.shell.account} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{me.name ?? words.shell.account}</h1>
      <p className="lead">
        <bdi dir="ltr">{me.email}</bdi>
      </p>
      <h2>{words.people.roles}</h2>
      <ul className="rows">
        {me.grants.map((one) => (
          <li key={`${one.role}${one.scope.kind}${one.scope.id}${one.from ?? ''}`} className="row">
            <div className="row-text">
              {words.roles[one.role]} · <ScopeText scope={one.scope} />
              {one.from && <div className="note">{words.account.byDelegation}</div>}
            </div>
          </li>
        ))}
        {me.grants.length === 0 && <li className="row">{words.shell.noRole}</li>}
      </ul>
      <h2>{words.account.myself}</h2>
      <div className="acts">
        <ActLink act="name">{words.account.nameAndLanguage}</ActLink>
        <ActLink act="password">{words.account.changePassword}</ActLink>
      </div>
      <Panel act="name" title={words.account.nameAndLanguage}>
        <ActForm verb="revise-me" submit={words.form.save} onDone={close}>
          <TextField name="name" label={words.link.name} defaultValue={me.name} required />
          <SelectField
            name="lang"
            label={words.account.mailLanguage}
            defaultValue={me.lang}
            options={deskLangs.map((one) => ({ value: one, label: words.langs[one] }))}
          />
        </ActForm>
      </Panel>
      <Panel act="password" title={words.account.changePassword}>
        <ActForm
          verb="/auth/change-password"
          submit={words.account.changePassword}
          done={words.link.recovered}
          onDone={close}
        >
          <TextField
            name="current"
            type="password"
            label={words.account.currentPassword}
            required
            code
            autoComplete="current-password"
          />
          <TextField
            name="next"
            type="password"
            label={words.account.newPassword}
            help={words.link.passwordHelp}
            required
            code
            autoComplete="new-password"
          />
        </ActForm>
      </Panel>

      <h2>{words.account.secondFactor}</h2>
      <p className="note">
        {me.secondFactor ? say(words.account.factorOn, { n: me.recoveryCodesLeft }) : words.account.factorOff}
      </p>
      <div className="acts">
        {me.secondFactor ? (
          <>
            <ActLink act="codes">{words.account.newCodes}</ActLink>
            <ActLink act="factor-off">{words.account.disableFactor}</ActLink>
          </>
        ) : (
          <ActLink act="factor">{words.account.enrolFactor}</ActLink>
        )}
      </div>
      <Panel act="factor" title={words.account.enrolFactor}>
        <Enrol />
      </Panel>
      <Panel act="codes" title={words.account.newCodes}>
        <Codes />
      </Panel>
      <Panel act="factor-off" title={words.account.disableFactor}>
        <ActForm verb="/auth/factor/disable" submit={words.account.disableFactor} tone="grave" onDone={close}>
          <TextField
            name="password"
            type="password"
            label={words.account.currentPassword}
            required
            code
            autoComplete="current-password"
          />
          <TextField name="code" label={words.signIn.code} required code autoComplete="one-time-code" />
        </ActForm>
      </Panel>

      <OwnPasskeys passkeys={passkeys} instant={instant} />

      <h2>{words.account.sessions}</h2>
      <ul className="rows">
        {sessions.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <bdi>{deviceName(one.device) || words.account.unknownDevice}</bdi>
              {one.current && <span className="note"> · {words.account.thisOne}</span>}
              <div className="note">
                {words.account.lastSeen} {instant(one.lastSeenAt)} · <bdi dir="ltr">{one.address}</bdi>
              </div>
            </div>
            {!one.current && (
              <div className="row-side">
                <Direct verb="end-sessions" input={{ session: one.id }}>
                  {words.account.end}
                </Direct>
              </div>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p className="acts">
          <Direct verb="end-sessions" input={{}}>
            {words.account.endOthers}
          </Direct>
        </p>
      )}

      <div className="title">
        <h2>{words.account.tokens}</h2>
        <ActLink act="token">{words.account.makeToken}</ActLink>
      </div>
      <p className="note">{words.account.tokensLead}</p>
      <Panel act="token" title={words.account.makeToken}>
        <MakeToken />
      </Panel>
      <ul className="rows">
        {tokens.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <bdi>{one.label}</bdi>
              <div className="note">
                <bdi dir="ltr">{one.rights.join(', ')}</bdi> · {words.people.validUntil} {instant(one.expiresAt)}
                {one.lastUsedAt && (
                  <>
                    {' '}
                    · {words.account.lastUsed} {instant(one.lastUsedAt)}
                  </>
                )}
              </div>
            </div>
            <div className="row-side">
              <Direct verb="revoke-token" input={{ token: one.id }}>
                {words.account.end}
              </Direct>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An act that needs nothing more than being asked for. */
function Direct({ verb, input, children }: { verb: string; input: object; children: string }) {
  const { words } = useSpoken();
  const notice = useSay();
  const revalidator = useRevalidator();
  return (
    <button
      type="button"
      className="link"
      onClick={async () => {
        const answer = await act(verb, input);
        if (answer.ok) notice(words.form.done);
        else notice(answer.problem.sentence || words.problems.unknown, 'refused');
        void revalidator.revalidate();
      }}
    >
      {children}
    </button>
  );
}

function Enrol() {
  const { words } = useSpoken();
  const [asked, setAsked] = useState<{ secret: string; address: string }>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <Secret text={codes.join('   ')} help={words.account.codesHelp} />;
  if (!asked)
    return (
      <ActForm<{ secret: string; address: string }>
        verb="/auth/factor/enrol"
        submit={words.account.next}
        onDone={setAsked}
      >
        <TextField
          name="password"
          type="password"
          label={words.account.currentPassword}
          required
          code
          autoComplete="current-password"
        />
      </ActForm>
    );
  return (
    <>
      <Secret text={asked.secret.replace(/(.{4})/g, '$1 ').trim()} help={words.account.enrolHelp} />
      <p>
        <a href={asked.address}>{words.account.openInApp}</a>
      </p>
      <ActForm<{ recoveryCodes: string[] }>
        verb="/auth/factor/confirm"
        submit={words.account.confirmFactor}
        onDone={(answer) => setCodes(answer.recoveryCodes)}
      >
        <TextField
          name="code"
          label={words.signIn.code}
          required
          code
          autoComplete="one-time-code"
          inputMode="numeric"
        />
      </ActForm>
    </>
  );
}

function Codes() {
  const { words } = useSpoken();
  const [codes, setCodes] = useState<string[]>();
  if (codes) return <Secret text={codes.join('   ')} help={words.account.codesHelp} />;
  return (
    <ActForm<{ recoveryCodes: string[] }>
      verb="/auth/factor/recovery-codes"
      submit={words.account.newCodes}
      onDone={(answer) => setCodes(answer.recoveryCodes)}
    >
      <TextField
        name="password"
        type="password"
        label={words.account.currentPassword}
        required
        code
        autoComplete="current-password"
      />
    </ActForm>
  );
}

function MakeToken() {
  const { words } = useSpoken();
  const me = useMe();
  const [made, setMade] = useState<{ secret: string; expiresAt: string }>();
  if (made) return <Secret text={made.secret} help={words.account.tokenHelp} until={made.expiresAt} />;
  return (
    <ActForm<{ secret: string; expiresAt: string }>
      verb="create-token"
      shape={(input) => ({ ...input, days: Number(input.days) })}
      submit={words.account.makeToken}
      onDone={setMade}
    >
      <div className="sentence">
        <TextField name="label" label={words.account.tokenLabel} required />
        <SelectField
          name="days"
          label={words.account.tokenDays}
          defaultValue="90"
          options={['7', '30', '90', '365'].map((one) => ({ value: one, label: one }))}
        />
      </div>
      <BoxesField
        name="rights"
        label={words.account.tokenRights}
        required
        options={me.rights
          .filter((one) => !one.startsWith('public.') && !one.startsWith('self.'))
          .map((one) => ({ value: one, label: one }))}
      />
    </ActForm>
  );
}
