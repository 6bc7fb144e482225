import { useSearchParams } from 'react-router';
import { useSpoken } from './words.tsx';

/**
 * Saves a list as it is filtered, by the same read as the list. Links, so that the browser saves them as any other file.
 *
 * names  filters whose name in the address is another one for the verb
 */
export function SaveList({
  verb,
  names = {},
  fixed = {},
}: {
  verb: string;
  names?: Readonly<Record<string, string>>;
  fixed?: Readonly<Record<string, string>>;
}) {
  const { words, lang } = useSpoken();
  const [query] = useSearchParams();
  const asked = new URLSearchParams({ ...fixed, lang });
  for (const [name, value] of query) if (!unasked.has(name) && value) asked.set(names[name] ?? name, value);
  return (
    <p className="note save-list">
      {words.workbook.listOut}{' '}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={`/api/v1/${verb}?${asked}&format=${format}`} download data-save={format}>
          {words.workbook[format]}
        </a>
      ))}
    </p>
  );
}

/** What of an address is no filter. */
const unasked = new Set(['offset', 'act', 'about']);
