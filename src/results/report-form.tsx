import { useState } from 'react';
import { type MissingReason, missingReasons } from '../kernel/missing.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findPlace } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';

type Input = Record<string, unknown>;

/** Several figures of one indicator, one a line; what is wrong with a line is said by its number, and nothing is kept. */
export function ReportFigures({ indicator, onDone }: { indicator: string; onDone: () => void }) {
  const { words, lang, text } = useSpoken();
  const [lines, setLines] = useState([0, 1, 2]);
  const [find] = useState(() => findPlace(lang));
  return (
    <ActForm
      verb="report-figures"
      shape={({ items, source }) => ({
        items: ((items as Input[] | undefined) ?? [])
          .filter((one) => one.period !== undefined || one.value !== undefined)
          .map((one) => ({ ...one, indicator, ...(source === undefined ? {} : { source }) })),
      })}
      submit={words.results.report}
      done={words.results.reported}
      onDone={onDone}
    >
      <p className="help">{words.results.reportHelp}</p>
      {lines.map((at) => (
        <fieldset key={at}>
          <legend>{text(words.results.line, { n: at + 1 })}</legend>
          <div className="sentence">
            <TextField
              name={`items.${at}.period`}
              label={words.results.period}
              required={at === 0}
              code
              size={9}
              placeholder="2026-Q1"
            />
            <TextField name={`items.${at}.value`} label={words.results.value} code inputMode="decimal" size={12} />
            <TextField name={`items.${at}.low`} label={words.results.low} code inputMode="decimal" size={8} />
            <TextField name={`items.${at}.high`} label={words.results.high} code inputMode="decimal" size={8} />
            <SelectField
              name={`items.${at}.missing`}
              label={words.results.absent}
              empty="—"
              options={missingReasons.map((one: MissingReason) => ({
                value: one,
                label: codeWord('missing', one, lang),
              }))}
            />
            <SearchField name={`items.${at}.place`} label={words.results.place} find={find} />
          </div>
        </fieldset>
      ))}
      <p>
        <button type="button" className="link" onClick={() => setLines([...lines, lines.length])}>
          {words.results.addLine}
        </button>
      </p>
      <LocalizedField name="source" label={words.results.source} rows={1} />
    </ActForm>
  );
}
