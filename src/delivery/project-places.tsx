import { useState } from 'react';
import { Percent } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { TextField } from '../web/kit/fields.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findPlace } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';
import type { PlaceShare } from './project.ts';

export function PlacesText({
  title,
  shares,
  assumed,
}: {
  title: string;
  shares: readonly PlaceShare[];
  assumed: boolean;
}) {
  const { words, lang } = useSpoken();
  return (
    <p>
      <span className="note">
        {title}
        {words.shell.colon}
      </span>
      {shares.length === 0 && words.project.noPlace}
      {shares.map((one, at) => (
        <span key={one.place}>
          {at > 0 && words.shell.comma}
          <PlaceName code={one.place} />
          {shares.length > 1 && (
            <>
              {' '}
              <Percent share={one.share} lang={lang} />
            </>
          )}
        </span>
      ))}
      {assumed && shares.length > 1 && <span className="note"> ({words.project.assumed})</span>}
    </p>
  );
}

/** Where the works lie and whom the benefit reaches: two lists whose shares make one each. */
export function PlacesForm({ project, onDone }: { project: ProjectView; onDone: () => void }) {
  const { words } = useSpoken();
  return (
    <ActForm
      verb="place-project"
      fixed={{ project: project.ref, version: project.version, assumed: false }}
      submit={words.form.save}
      onDone={onDone}
    >
      <p className="help">{words.project.placesHelp}</p>
      <Shares name="works" title={words.project.works} shares={project.works} />
      <Shares name="benefit" title={words.project.benefit} shares={project.benefit} />
    </ActForm>
  );
}

function Shares({ name, title, shares }: { name: string; title: string; shares: readonly PlaceShare[] }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findPlace(lang));
  const [rows, setRows] = useState<(PlaceShare & { key: number })[]>(() =>
    (shares.length > 0 ? shares : [{ place: '', share: '1' }]).map((one, key) => ({ ...one, key })),
  );
  return (
    <fieldset>
      <legend>{title}</legend>
      {rows.map((one, at) => (
        <div key={one.key} className="sentence">
          <SearchField
            name={`${name}.${at}.place`}
            label={words.gate.place}
            find={find}
            defaultValue={one.place ? { id: one.place, label: one.place } : undefined}
          />
          <TextField
            name={`${name}.${at}.share`}
            label={words.project.share}
            code
            defaultValue={one.share}
            inputMode="decimal"
            size={5}
          />
          {rows.length > 1 && (
            <button type="button" className="link" onClick={() => setRows(rows.filter((each) => each !== one))}>
              {words.form.remove}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => setRows([...rows, { place: '', share: '', key: Math.max(...rows.map((each) => each.key)) + 1 }])}
      >
        {words.form.add}
      </button>
    </fieldset>
  );
}
