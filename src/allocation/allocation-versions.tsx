import { useState } from 'react';
import { Link } from 'react-router';
import { tryRead } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AllocationInputs, Candidate } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { candidatesText } from './candidates-text.rules.ts';

/** Saves the draft as a version; a list of candidates takes the place of those before. */
export function SaveVersion({
  file,
  inputs,
  onChange,
}: {
  file: AllocationFile;
  inputs: AllocationInputs;
  onChange: (next: AllocationInputs) => void;
}) {
  const { words, lang, text } = useSpoken();
  const [list, setList] = useState('');
  const w = words.allocation;
  const { allocation, versions, regions, today } = file;

  async function fromRegister() {
    const { by, place } = today;
    const found = await tryRead<{ items: Candidate[] }>('register-candidates', {
      strategy: allocation.strategy,
      by,
      place,
    });
    if (!found.ok) return;
    setList(candidatesText(found.value.items, regions, lang));
    const unit = { authentic: lang, [lang]: w.registerUnit };
    onChange({ ...inputs, benefit: { unit, isAssumption: true } });
  }

  return (
    <section>
      <h2>{w.save}</h2>
      <div className="acts">
        {inputs.candidates.length > 0 && (
          <button
            type="button"
            className="button quiet"
            onClick={() => setList(candidatesText(inputs.candidates, regions, lang))}
          >
            {w.listCurrent}
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => void fromRegister()}>
          {w.listRegister}
        </button>
        <label className="inline">
          {w.listFile}{' '}
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => void target.files?.[0]?.text().then(setList)}
          />
        </label>
      </div>
      <ActForm
        verb="save-allocation"
        fixed={{ allocation: allocation.ref, from: versions.length }}
        shape={({ note, allocation: ref, from }) => ({
          allocation: ref,
          from,
          inputs,
          ...(list.trim() === '' ? {} : { list }),
          ...(note ? { note } : {}),
        })}
        submit={text(w.saveAs, { n: versions.length + 1 })}
        done={w.saved}
      >
        <div className="field wide">
          <label>
            <span>{w.list}</span>
            <textarea rows={6} dir="ltr" value={list} onChange={({ target }) => setList(target.value)} data-list="" />
          </label>
          <p className="help">{w.listHelp}</p>
        </div>
        <LocalizedField name="note" label={w.note} rows={1} />
      </ActForm>
    </section>
  );
}

/** Every saved version, the latest first, and what the solver found. */
export function Versions({ file: { allocation, versions } }: { file: AllocationFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.allocation;
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>{w.versions}</h2>
      <ul className="rows">
        {versions.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              <Link to={`/allocations/${encodeURIComponent(allocation.ref)}?number=${one.number}`} data-row="">
                {say(w.version, { n: one.number })}
              </Link>
              <div className="note">
                {!one.savedBy.startsWith('system:') && <Person id={one.savedBy} />} ·{' '}
                <DayText day={one.savedOn} lang={lang} /> ·{' '}
                {say(w.assumptions, { n: one.assumptions, all: one.candidates + 1 })}
              </div>
              {one.note && <Text value={one.note} lang={lang} />}
            </div>
            <div className="row-side">
              <span className="note">{one.status ? words.allocationStatuses[one.status] : w.notSolved}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
