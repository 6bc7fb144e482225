import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from './words.tsx';

/** The heading of a page of settings: the way back, what it is, what it is for, and its main act. */
export function SettingTitle({ title, says, children }: { title: string; says: string; children?: ReactNode }) {
  const words = useWords();
  return (
    <>
      <title>{`${title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/settings">{words.nav.settings}</Link>
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
      <p className="lead">{says}</p>
    </>
  );
}
