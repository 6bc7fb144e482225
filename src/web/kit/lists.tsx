import { type FormEvent, type ReactNode, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Star } from './mark.tsx';
import { useSpoken, useWords } from './words.tsx';

/** A list walked with j and k (or their Arabic keys) and opened with Enter: each row holds one link marked `data-row`. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

export function Row({
  to,
  title,
  mark,
  note,
  side,
}: {
  to: string;
  title: ReactNode;
  mark?: ReactNode;
  note?: ReactNode;
  side?: ReactNode;
}) {
  return (
    <li className="row">
      {mark !== undefined && <span className="row-mark">{mark}</span>}
      <div className="row-text">
        <Link to={to} data-row="">
          {title}
        </Link>
        {note && <div className="note">{note}</div>}
      </div>
      {side && <div className="row-side">{side}</div>}
    </li>
  );
}

export function Nothing({ children }: { children: ReactNode }) {
  return (
    <div className="nothing">
      <Star />
      <p>{children}</p>
    </div>
  );
}

/** Filters live in the address: they can be sent to somebody, and Back undoes them. Choosing applies; typing waits for Enter. */
export function Filters({ children, label }: { children: ReactNode; label: string }) {
  const [query, setQuery] = useSearchParams();
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (!form.current) return;
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) if (value !== '') next.append(name, String(value));
    setQuery(next);
  };
  return (
    <search>
      <form
        key={query.toString()}
        ref={form}
        className="filters"
        aria-label={label}
        onSubmit={apply}
        onChange={(event) => {
          if ((event.target as HTMLElement).tagName === 'SELECT') apply();
        }}
      >
        {children}
        {[...query.keys()].some((one) => one !== 'act' && one !== 'about') && (
          <button type="button" className="link" onClick={() => setQuery({})}>
            {words.list.clear}
          </button>
        )}
      </form>
    </search>
  );
}

export function SearchFilter({ name = 'text', label }: { name?: string; label: string }) {
  const [query] = useSearchParams();
  return (
    <label className="filter grow">
      <span>{label}</span>
      <input
        type="search"
        name={name}
        defaultValue={query.get(name) ?? ''}
        dir="auto"
        data-search=""
        autoComplete="off"
      />
    </label>
  );
}

export function ChoiceFilter({
  name,
  label,
  any,
  options,
}: {
  name: string;
  label: string;
  any: string;
  options: readonly { value: string; label: string }[];
}) {
  const [query] = useSearchParams();
  return (
    <label className="filter">
      <span>{label}</span>
      <select name={name} defaultValue={query.get(name) ?? ''}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Next and previous of a list that comes in pieces; the place is in the address too. */
export function Pages({ total, limit }: { total: number; limit: number }) {
  const [query] = useSearchParams();
  const { words, say } = useSpoken();
  const offset = Number(query.get('offset') ?? 0);
  if (total <= limit) return null;
  const at = (next: number) => {
    const to = new URLSearchParams(query);
    if (next > 0) to.set('offset', String(next));
    else to.delete('offset');
    return `?${to}`;
  };
  return (
    <nav className="pages" aria-label={words.list.pages}>
      {offset > 0 && <Link to={at(Math.max(0, offset - limit))}>{words.list.previous}</Link>}
      <span>{say(words.list.range, { from: offset + 1, to: Math.min(total, offset + limit), total })}</span>
      {offset + limit < total && <Link to={at(offset + limit)}>{words.list.next}</Link>}
    </nav>
  );
}
