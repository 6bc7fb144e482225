import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLanguageSwitch } from '../desk/desk.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { TextField } from '../web/kit/fields.tsx';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';

/** The way in: name and password, then the code of the second factor where there is one. */
export function SignIn() {
  const { words } = useSpoken();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [step, setStep] = useState<'open' | 'second-factor' | 'begin'>('begin');
  const arrive = ({ state }: { state: 'open' | 'second-factor' }) => {
    if (state === 'second-factor') return setStep(state);
    const next = query.get('next') ?? '/';
    navigate(next.startsWith('/') && !next.startsWith('//') ? next : '/', { replace: true });
  };
  return (
    <Door title={step === 'second-factor' ? words.signIn.codeTitle : words.signIn.title}>
      {step === 'second-factor' ? (
        <ActForm
          verb="/auth/second-factor"
          submit={words.signIn.enter}
          done={words.signIn.welcome}
          onDone={arrive}
          onCancel={() => setStep('begin')}
        >
          <p>{words.signIn.codeHelp}</p>
          <TextField name="code" label={words.signIn.code} required code autoFocus autoComplete="one-time-code" />
        </ActForm>
      ) : (
        <ActForm verb="/auth/sign-in" submit={words.signIn.enter} done={words.signIn.welcome} onDone={arrive}>
          <TextField
            name="name"
            label={words.signIn.name}
            required
            code
            autoFocus
            autoComplete="username"
            inputMode="email"
          />
          <TextField
            name="password"
            label={words.signIn.password}
            type="password"
            required
            code
            autoComplete="current-password"
          />
          <p className="help">{words.signIn.forgotten}</p>
        </ActForm>
      )}
    </Door>
  );
}

/** A page outside the desk: one heading, one form, the choice of language. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const { words, lang } = useSpoken();
  const choose = useLanguageSwitch();
  return (
    <main className="door-page">
      <p className="brand">{words.shell.brand}</p>
      <h1>{title}</h1>
      {children}
      <p className="langs">
        {deskLangs.map((one) => (
          <button
            key={one}
            type="button"
            className="link"
            lang={one}
            aria-current={one === lang || undefined}
            onClick={() => choose(one)}
          >
            {words.langsThemselves[one]}
          </button>
        ))}
        <a href={`/${lang}/`}>{words.shell.portal}</a>
      </p>
    </main>
  );
}
