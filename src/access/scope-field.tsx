import { useCallback, useState } from 'react';
import { SelectField } from '../web/kit/fields.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { ScopeKind } from './scope.ts';

/** Where a right holds, as two places of a sentence: which kind of thing, then which one. */
export function ScopeField({ kinds }: { kinds: readonly ScopeKind[] }) {
  const { words, lang } = useSpoken();
  const [kind, setKind] = useState<ScopeKind>(kinds[0]!);
  const asked = kinds.includes(kind) ? kind : kinds[0]!;
  const find = useCallback(
    (text: string) =>
      asked === 'organisation'
        ? findOrganisation(lang)(text)
        : asked === 'region'
          ? findPlace(lang)(text)
          : findTitled(asked === 'strategy' ? 'strategies' : 'projects', lang)(text),
    [asked, lang],
  );
  return (
    <>
      <SelectField
        key={kinds.join()}
        name="scope.kind"
        label={words.people.within}
        required
        defaultValue={asked}
        onChange={(value) => setKind(value as ScopeKind)}
        options={kinds.map((one) => ({ value: one, label: words.scopes[one] }))}
      />
      {asked === 'instance' ? (
        <input type="hidden" name="scope.id" value="*" />
      ) : (
        <SearchField key={asked} name="scope.id" label={words.people.whichOne} required find={find} />
      )}
    </>
  );
}
