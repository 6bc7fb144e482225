import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLanguageSwitch } from '../desk/desk.tsx';
import { moreWords } from '../desk/language.ts';
import { act, type Problem } from '../web/client.ts';
import { ActForm, Sentence } from '../web/kit/act-form.tsx';
import { TextField } from '../web/kit/fields.tsx';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';

type Arrived = { state: 'open' | 'second-factor' };

/** The way in: name and password, then the code of the second factor where there is one; or a passkey. */
export function SignIn() {
  const { words } = useSpoken();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [step, setStep] = useState<'open' | 'second-factor' | 'begin'>('begin');
  const arrive = ({ state }: Arrived) => {
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
        <>
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
          <ByPasskey onDone={arrive} />
        </>
      )}
    </Door>
  );
}

/** Signs in with a key that the device keeps; what asks the browser for it is loaded when it is wanted. */
function ByPasskey({ onDone }: { onDone: (arrived: Arrived) => void }) {
  const { words, text } = useSpoken();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function given(): Promise<Problem | undefined> {
    const [{ givePasskey }] = await Promise.all([import('../web/passkey.ts'), moreWords()]);
    const asked = await act<object>('/auth/passkey/ask', {});
    if (!asked.ok) return asked.problem;
    const found = await givePasskey(asked.value);
    if ('why' in found)
      return { code: `passkey.${found.why}`, status: 0, sentence: text(words.passkey[found.why]), fields: [] };
    const answer = await act<Arrived>('/auth/passkey/sign-in', { answer: found.answer });
    if (!answer.ok) return answer.problem;
    onDone(answer.value);
    return undefined;
  }
  async function enter() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    setProblem(await given());
    setBusy(false);
  }
  return (
    <div className="by-passkey">
      {problem && <Sentence problem={problem} />}
      <button type="button" className="button quiet" aria-disabled={busy} onClick={() => void enter()}>
        {words.signIn.passkey}
      </button>
    </div>
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
