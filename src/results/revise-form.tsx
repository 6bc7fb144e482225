import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { SearchField } from '../web/kit/search-field.tsx';
import { findIndicator, findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { frequencies, type RecordedIndicator, resultLevels } from './indicator.ts';

/** What an indicator is called, who reports it and where it stands; what it counts is another version, by another form. */
export function ReviseIndicator({ indicator, onDone }: { indicator: RecordedIndicator; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findPledge] = useState(() => findTitled('pledges', lang));
  const [findAbove] = useState(() => findIndicator(lang));
  const custom = useCustom('indicator', indicator.custom);
  const held = (ref: string | undefined) => (ref ? { id: ref, label: ref } : undefined);
  return (
    <ActForm
      verb="revise-indicator"
      shape={(input) => ({
        ref: indicator.ref,
        version: indicator.version,
        changes: changesOf(custom.take(input), indicator, ['owner', 'producer', 'pledge', 'feeds', 'note']),
      })}
      at={(problem) => (problem.code === 'indicator.feeds-circle' ? 'feeds' : custom.at(problem))}
      submit={words.form.save}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={indicator.title} />
      <div className="sentence">
        <SelectField
          name="level"
          label={words.results.level}
          required
          defaultValue={indicator.level}
          options={resultLevels.map((one) => ({ value: one, label: codeWord('result', one, lang) }))}
        />
        <SelectField
          name="frequency"
          label={words.results.frequency}
          required
          defaultValue={indicator.frequency}
          options={frequencies.map((one) => ({ value: one, label: codeWord('frequency', one, lang) }))}
        />
        <SearchField name="owner" label={words.results.owner} find={findBody} defaultValue={held(indicator.owner)} />
        <SearchField
          name="producer"
          label={words.results.producer}
          find={findBody}
          defaultValue={held(indicator.producer)}
        />
        <SearchField
          name="pledge"
          label={words.results.measures}
          find={findPledge}
          defaultValue={held(indicator.pledge)}
        />
        <SearchField name="feeds" label={words.results.feeds} find={findAbove} defaultValue={held(indicator.feeds)} />
      </div>
      <LocalizedField name="note" label={words.results.note} rows={1} value={indicator.note} />
      {custom.inputs}
    </ActForm>
  );
}
