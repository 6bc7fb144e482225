import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SavedView, ViewList } from '../../access/saved-view.ts';
import { useMay } from '../../desk/me.ts';
import { act, tryRead } from '../client.ts';
import { ActForm } from './act-form.tsx';
import { TextField } from './fields.tsx';
import { useSpoken } from './words.tsx';

/** What of an address is no filter. */
const unasked = ['offset', 'act', 'about'];

/** The filters as an address keeps them, always in one order, so that the same view is known again. */
function filtersOf(query: URLSearchParams): string {
  const kept = [...query].filter(([name, value]) => !unasked.includes(name) && value !== '');
  return String(new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}

/** Views of this list that I keep or that are shared, and a way to keep it as it is filtered now. */
export function SavedViews({ list }: { list: ViewList }) {
  const { words } = useSpoken();
  const may = useMay();
  const [query] = useSearchParams();
  const [views, setViews] = useState<SavedView[]>([]);
  const filters = filtersOf(query);
  const load = () =>
    tryRead<{ items: SavedView[] }>('saved-views', { list }).then(
      (answer) => answer.ok && setViews(answer.value.items),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is read once for a list
  useEffect(() => void load(), [list]);
  const now = views.find((one) => one.query === filters);
  const change = async (verb: string, input: object) => {
    await act(verb, input);
    await load();
  };
  if (views.length === 0 && filters === '') return null;
  return (
    <div className="views">
      {views.length > 0 && (
        <nav aria-label={words.views.title}>
          <span className="note">{words.views.title}</span>
          {views.map((one) => (
            <Link key={one.id} to={`?${one.query}`} aria-current={one === now ? 'true' : undefined}>
              <bdi>{one.name}</bdi>
              {!one.isMine && <small className="soft"> · {words.views.shared}</small>}
            </Link>
          ))}
        </nav>
      )}
      {!now && filters !== '' && (
        <details key={filters}>
          <summary>{words.views.keep}</summary>
          <ActForm
            verb="save-view"
            submit={words.form.save}
            fixed={{ list, query: filters }}
            onDone={() => void load()}
          >
            <TextField name="name" label={words.views.name} required />
          </ActForm>
        </details>
      )}
      {now && (
        <>
          {may('view.share') && (now.isMine || now.shared) && (
            <button
              type="button"
              className="link"
              onClick={() => void change('share-view', { id: now.id, shared: !now.shared })}
            >
              {now.shared ? words.views.unshare : words.views.share}
            </button>
          )}
          {now.isMine && (
            <button type="button" className="link" onClick={() => void change('remove-view', { id: now.id })}>
              {words.views.remove}
            </button>
          )}
        </>
      )}
    </div>
  );
}
