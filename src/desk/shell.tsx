import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigate, useNavigation, useRevalidator } from 'react-router';
import type { Right } from '../access/rights.ts';
import { act } from '../web/client.ts';
import { Text } from '../web/fmt.tsx';
import { type DeskLang, type DeskWords, deskLangs, useSpoken } from '../web/kit/words.tsx';
import { useLanguageSwitch } from './desk.tsx';
import { Keys, navKey } from './keys.tsx';
import { isDeskLang } from './language.ts';
import { type Me, useMay, useMe } from './me.ts';
import { keepTheme, keptTheme, type Theme, themes } from './theme.ts';

const WaitingLine = lazy(() => import('./offline/waiting-line.tsx'));
/** Set by the outbox while it holds something; nothing of it is loaded before. */
const isWaiting = () => localStorage.getItem('mutabaa.waiting') !== null;

type Section = { to: string; right: Right };

/** What one comes for first, in groups that stay few while the sections grow. */
const groups: { name: keyof DeskWords['navGroups']; sections: Section[] }[] = [
  {
    name: 'follow',
    sections: [
      { to: '/', right: 'project.read' },
      { to: '/warnings', right: 'warning.read' },
      { to: '/reports', right: 'report.read' },
      { to: '/stocktakes', right: 'stocktake.read' },
      { to: '/review', right: 'evidence.judge' },
      { to: '/actions', right: 'action.read' },
      { to: '/risks', right: 'risk.read' },
      { to: '/letters', right: 'letter.read' },
    ],
  },
  {
    name: 'followed',
    sections: [
      { to: '/pledges', right: 'pledge.read' },
      { to: '/projects', right: 'project.read' },
      { to: '/indicators', right: 'indicator.read' },
      { to: '/agreements', right: 'partnership.read' },
      { to: '/infrastructure', right: 'asset.read' },
      { to: '/systems', right: 'hosting.read' },
      { to: '/services', right: 'service.read' },
      { to: '/ai-systems', right: 'ai-system.read' },
      { to: '/training', right: 'training.read' },
      { to: '/catalogue', right: 'solution.read' },
      { to: '/law', right: 'law.read' },
      { to: '/money', right: 'money.read' },
      { to: '/dependence', right: 'dependence.read' },
      { to: '/sources', right: 'source.read' },
    ],
  },
  {
    name: 'proof',
    sections: [
      { to: '/publication', right: 'publication.read' },
      { to: '/ledger', right: 'ledger.read' },
    ],
  },
  {
    name: 'house',
    sections: [
      { to: '/people', right: 'person.read' },
      { to: '/organisations', right: 'organisation.read' },
      { to: '/settings', right: 'template.read' },
    ],
  },
];

/** The frame around every screen: where I am, who I am, what just happened. */
export function Shell() {
  const { words, lang } = useSpoken();
  const me = useMe();
  const navigation = useNavigation();
  const isMine = useOwnLanguage(me);
  useFocusOnArrival();
  if (!isMine) return <Loading />;
  return (
    <>
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      {me.exercise && <p className="exercise">{words.shell.exercise}</p>}
      {isWaiting() && (
        <Suspense>
          <WaitingLine person={me.person} />
        </Suspense>
      )}
      <div className="loading-line" data-on={navigation.state !== 'idle' || undefined} aria-hidden="true" />
      <div className="frame">
        <Bar me={me} />
        <div>
          <main id="main" className="wrap" aria-busy={navigation.state === 'loading'}>
            <Outlet />
          </main>
          <footer className="foot">
            <div className="wrap">
              <a href={`/${lang}/`}>{words.shell.portal}</a>
              <span>
                {words.shell.keysHint} <kbd>?</kbd>
              </span>
            </div>
          </footer>
        </div>
      </div>
      <Keys />
    </>
  );
}

function Bar({ me }: { me: Me }) {
  const { words } = useSpoken();
  const may = useMay();
  const location = useLocation();
  const [opened, setOpened] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another address is open
  useEffect(() => setOpened(false), [location]);
  return (
    <header className="bar">
      <NavLink to="/" className="brand">
        {words.shell.brand}
      </NavLink>
      <button
        type="button"
        className="menu-button"
        aria-expanded={opened}
        aria-controls="sections"
        onClick={() => setOpened(!opened)}
      >
        {words.shell.menu}
      </button>
      <div id="sections" className="sections" data-open={opened || undefined}>
        <Find />
        <nav aria-label={words.shell.sections}>
          {groups
            .map(({ name, sections }) => ({ name, open: sections.filter((one) => may(one.right)) }))
            .filter(({ open }) => open.length > 0)
            .map(({ name, open }) => (
              <div key={name}>
                <p id={`group-${name}`}>{words.navGroups[name]}</p>
                <ul aria-labelledby={`group-${name}`}>
                  {open.map(({ to }) => (
                    <li key={to}>
                      <NavLink to={to} end={to === '/'}>
                        {words.nav[navKey[to]!]}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </nav>
        <WhoAmI me={me} />
      </div>
    </header>
  );
}

/** Reached by `/`; the answer is a screen of its own. */
function Find() {
  const { words } = useSpoken();
  const navigate = useNavigate();
  return (
    <form
      className="find"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(`/search?q=${encodeURIComponent(event.currentTarget.q.value)}`);
      }}
    >
      <input type="search" name="q" aria-label={words.list.search} placeholder={words.list.search} />
    </form>
  );
}

/** My name opens what concerns only me: roles, language, light, account, leaving. */
function WhoAmI({ me }: { me: Me }) {
  const { words, lang } = useSpoken();
  const chooseLang = useLanguageSwitch();
  const navigate = useNavigate();
  const revalidator = useRevalidator();
  const [theme, setTheme] = useState<Theme>(keptTheme);
  const box = useClosing();
  const close = () => {
    if (box.current) box.current.open = false;
  };
  // the account remembers it, so that the next machine and every refusal speak it too
  const speak = async (chosen: DeskLang) => {
    chooseLang(chosen);
    await act('revise-me', { lang: chosen });
    await revalidator.revalidate();
  };
  const leave = async () => {
    const { leave: left } = await import('./offline/forget-person.ts');
    if (!(await left(me.person))) navigate('/outbox?leaving');
  };
  const roles = [...new Set(me.grants.map((one) => one.role))].map((one) => words.roles[one]).join(words.shell.comma);
  return (
    <details className="who" ref={box}>
      <summary>
        {me.name ?? words.shell.unnamed}
        <small>{me.office ? <Text value={me.office} lang={lang} /> : roles}</small>
      </summary>
      <div className="popover">
        <section>
          <p className="note">{roles || words.shell.noRole}</p>
          <Link to="/account" onClick={close}>
            {words.shell.account}
          </Link>
          <Link to="/rights" onClick={close}>
            {words.shell.rightsTable}
          </Link>
        </section>
        <section aria-label={words.shell.language}>
          <p className="note">{words.shell.language}</p>
          {deskLangs.map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === lang} onClick={() => void speak(one)}>
              {words.langsThemselves[one]}
              {one === lang && <Chosen />}
            </button>
          ))}
        </section>
        <section aria-label={words.shell.light}>
          <p className="note">{words.shell.light}</p>
          {themes.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === theme}
              onClick={() => {
                keepTheme(one);
                setTheme(one);
              }}
            >
              {words.themes[one]}
              {one === theme && <Chosen />}
            </button>
          ))}
        </section>
        <section>
          <button type="button" onClick={() => void leave()}>
            {words.shell.signOut}
          </button>
        </section>
      </div>
    </details>
  );
}

/**
 * The desk speaks the language of the account; a language that the desk does not speak leaves it as it is. False until it
 * does, so that nobody sees the page turn around on a machine where another language was spoken.
 */
function useOwnLanguage({ lang: own }: Me): boolean {
  const { lang } = useSpoken();
  const choose = useLanguageSwitch();
  const [settled, setSettled] = useState(!isDeskLang(own) || own === lang);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the account's own language is another one
  useEffect(() => {
    if (isDeskLang(own)) choose(own);
  }, [own]);
  useEffect(() => {
    if (lang === own) setSettled(true);
  }, [lang, own]);
  return settled;
}

/** A box of details that closes on Escape, which gives the focus back, and when the focus or a click goes elsewhere. */
function useClosing() {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.open = false;
      box.current.querySelector('summary')?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, []);
  return box;
}

const Chosen = () => (
  <svg className="chosen" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
  </svg>
);

/** A screen that opens is announced by its heading; filters and forms on the same screen leave the focus where it is. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what says that another screen is here
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (new URLSearchParams(window.location.search).has('act')) return;
    document.querySelector<HTMLElement>('main h1')?.focus();
    window.scrollTo(0, 0);
  }, [pathname]);
}

export const Loading = () => <div className="loading-line" data-on="" aria-hidden="true" />;
