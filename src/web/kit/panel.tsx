import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from './words.tsx';

/** Which act is open is in the address (`?act=decide`): a line of Today opens the form itself, and Back closes it. */
export function useOpenAct(): { open: string | undefined; about: string | undefined; close: () => void } {
  const [query, setQuery] = useSearchParams();
  return {
    open: query.get('act') ?? undefined,
    about: query.get('about') ?? undefined,
    close: () =>
      setQuery(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete('act');
          next.delete('about');
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}

/** Opens an act on this page. */
export function ActLink({
  act,
  about,
  children,
  strong,
  hotkey,
}: {
  act: string;
  about?: string;
  children: ReactNode;
  strong?: boolean;
  hotkey?: string;
}) {
  const [query] = useSearchParams();
  const to = new URLSearchParams(query);
  to.set('act', act);
  if (about) to.set('about', about);
  else to.delete('about');
  const isOpen = query.get('act') === act && (query.get('about') ?? undefined) === about;
  return (
    <Link
      to={`?${to}`}
      className={strong ? 'button' : 'act-link'}
      preventScrollReset
      aria-expanded={isOpen}
      {...(hotkey ? { 'data-hotkey': hotkey } : {})}
    >
      {children}
    </Link>
  );
}

/** The form of an act, opened in the page where its subject is: nothing covers what one decides on. */
export function Panel({
  act,
  about,
  title,
  children,
}: {
  act: string;
  about?: string;
  title: string;
  children: ReactNode;
}) {
  const { open, about: openAbout, close } = useOpenAct();
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const isOpen = open === act && (about === undefined || openAbout === about);
  useEffect(() => {
    if (!isOpen || !box.current) return;
    box.current.scrollIntoView({ block: 'nearest' });
    const first = box.current.querySelector<HTMLElement>(
      'form input:not([type=hidden]), form textarea, form select, form [role=spinbutton], form button[type=submit]',
    );
    first?.focus({ preventScroll: true });
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <section
      ref={box}
      className="panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="link" onClick={close}>
          {words.form.close}
        </button>
      </header>
      {children}
    </section>
  );
}
