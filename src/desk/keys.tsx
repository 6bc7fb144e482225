import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../web/kit/words.tsx';
import { letterOf } from './letter-of.ts';

/** Where `g` and a letter lead. */
const places: Record<string, string> = {
  t: '/',
  r: '/pledges',
  s: '/sources',
  p: '/projects',
  i: '/indicators',
  q: '/reports',
  w: '/warnings',
  m: '/stocktakes',
  x: '/actions',
  e: '/risks',
  d: '/dependence',
  k: '/letters',
  v: '/review',
  n: '/publication',
  h: '/people',
  o: '/organisations',
  a: '/agreements',
  j: '/law',
  f: '/infrastructure',
  u: '/training',
  y: '/systems',
  z: '/catalogue',
  b: '/money',
  l: '/ledger',
  c: '/settings',
};

const AFTER_G_MS = 1200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, [role=spinbutton], [role=combobox], input:not([type=radio], [type=checkbox])'));

function walk(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  if (rows.length === 0) return;
  const at = rows.findIndex(
    (one) => one === document.activeElement || one.closest('li')?.contains(document.activeElement),
  );
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[next]!.focus();
  rows[next]!.scrollIntoView({ block: 'nearest' });
}

/** What the page in sight adds: the first button of each key is the one that is pressed. */
const ownKeys = (): [string, string][] => [
  ...new Map(
    [...document.querySelectorAll<HTMLElement>('main [data-hotkey]')]
      .reverse()
      .map((one): [string, string] => [one.dataset.hotkey!, one.dataset.says ?? one.textContent]),
  ),
];

/** The keys of the desk. A page adds its own by marking a button `data-hotkey="a"`: it is pressed as if by hand. */
export function Keys() {
  const navigate = useNavigate();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [own, setOwn] = useState<[string, string][]>([]);
  useEffect(() => {
    let afterG = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (dialog.current?.open || isTyping(event.target)) return;
      const letter = letterOf(event);
      if (Date.now() - afterG < AFTER_G_MS && places[letter] !== undefined) {
        afterG = 0;
        event.preventDefault();
        navigate(places[letter]);
        return;
      }
      const marked = document.querySelector<HTMLElement>(`main [data-hotkey="${CSS.escape(letter)}"]`);
      if (marked) {
        event.preventDefault();
        marked.click();
      } else if (letter === 'g') afterG = Date.now();
      else if (letter === '?') {
        setOwn(ownKeys());
        dialog.current?.showModal();
      } else if (letter === 'j') walk(1);
      else if (letter === 'k') walk(-1);
      else if (letter === '/') {
        event.preventDefault();
        const fields = [...document.querySelectorAll<HTMLElement>('.find input, main [data-search]')];
        const inSight = fields.find((one) => one.checkVisibility());
        if (inSight) inSight.focus();
        else navigate('/search');
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);

  const lines: [string, string][] = [
    ['?', words.keys.help],
    ['/', words.keys.search],
    ['j  k', words.keys.walk],
    ['Enter', words.keys.open],
    ['Esc', words.keys.close],
    ...(own.length > 0 ? own : [['a  r', words.keys.judge] as [string, string]]),
    ...Object.entries(places).map(([letter, place]): [string, string] => [`g ${letter}`, words.nav[navKey[place]!]]),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a dialog closes on Escape by itself
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby="keys-title"
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="title">
        <h2 id="keys-title">{words.keys.title}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {words.form.close}
        </button>
      </div>
      <dl className="keys">
        {lines.map(([key, meaning]) => (
          <div key={key}>
            <dt dir="ltr">
              {key.split(/\s+/).map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

type NavWord =
  | 'today'
  | 'register'
  | 'sources'
  | 'projects'
  | 'indicators'
  | 'reports'
  | 'stocktakes'
  | 'actions'
  | 'risks'
  | 'dependence'
  | 'review'
  | 'publication'
  | 'people'
  | 'organisations'
  | 'agreements'
  | 'law'
  | 'infrastructure'
  | 'training'
  | 'systems'
  | 'catalogue'
  | 'services'
  | 'money'
  | 'warnings'
  | 'letters'
  | 'aiSystems'
  | 'ledger'
  | 'settings';
export const navKey: Record<string, NavWord> = {
  '/': 'today',
  '/pledges': 'register',
  '/sources': 'sources',
  '/projects': 'projects',
  '/indicators': 'indicators',
  '/warnings': 'warnings',
  '/reports': 'reports',
  '/stocktakes': 'stocktakes',
  '/letters': 'letters',
  '/actions': 'actions',
  '/risks': 'risks',
  '/dependence': 'dependence',
  '/review': 'review',
  '/publication': 'publication',
  '/people': 'people',
  '/organisations': 'organisations',
  '/agreements': 'agreements',
  '/law': 'law',
  '/infrastructure': 'infrastructure',
  '/training': 'training',
  '/systems': 'systems',
  '/catalogue': 'catalogue',
  '/services': 'services',
  '/ai-systems': 'aiSystems',
  '/money': 'money',
  '/ledger': 'ledger',
  '/settings': 'settings',
};
