import { useState } from 'react';
import type { CustomField } from '../../platform/custom-field/custom-field.ts';
import { Code } from '../../web/fmt.tsx';
import { CustomInput } from '../../web/kit/custom-fields.tsx';
import { customAfter } from '../../web/kit/custom-input.ts';
import { FieldValue } from '../../web/kit/custom-values.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { Organisation } from '../../web/kit/names.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findAxis, findOrganisation, findProgramme } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { BulkChange, BulkPreview, BulkUndo, DescribedField } from './bulk.ts';
import { Outcome, Preview } from './preview.tsx';
import { useTwoSteps } from './two-steps.tsx';

/**
 * One value of one field on the projects chosen.
 *
 * field     what describes a project, or a field that an administrator added
 * strategy  of the projects chosen: its axes and programmes are offered
 * turn      changes with what is chosen
 */
export function ProjectChange({
  refs,
  field,
  strategy,
  turn,
}: {
  refs: readonly string[];
  field: DescribedField | CustomField;
  strategy: string;
  turn: number;
}) {
  const { words } = useSpoken();
  const { shown, problem, undo, forget, show, enter } = useTwoSteps<BulkChange, BulkPreview, BulkUndo>(
    'preview-projects-revision',
    'revise-projects',
    turn,
  );
  const isAdded = typeof field !== 'string';
  const named = isAdded ? { field: 'custom' as const, key: field.key } : { field };
  const asked = (input: Record<string, unknown>): BulkChange => {
    const value = isAdded
      ? customAfter([field], input.custom as Record<string, unknown> | undefined)?.[field.key]
      : input.value;
    return { refs, ...named, ...(value === undefined ? {} : { value }) };
  };
  const read = (value: unknown) =>
    value === undefined ? (
      words.bulk.nothing
    ) : isAdded ? (
      <FieldValue field={field} value={value} />
    ) : field === 'owner' ? (
      <Organisation reference={String(value)} none="" />
    ) : (
      <Code>{String(value)}</Code>
    );
  return (
    <>
      <form
        className="panel bulk"
        aria-label={words.bulk.change}
        onSubmit={(event) => {
          event.preventDefault();
          void show(asked(formInput(new FormData(event.currentTarget))));
        }}
        onChange={forget}
      >
        <div className="sentence">
          {isAdded ? (
            <CustomInput field={{ ...field, required: false }} value={undefined} />
          ) : (
            <Described key={strategy} field={field} strategy={strategy} onChosen={forget} />
          )}
        </div>
        <p className="help">{words.bulk.empty}</p>
        <button type="submit" className="button quiet" disabled={refs.length === 0}>
          {words.bulk.preview}
        </button>
      </form>
      <div role="status">
        {shown && (
          <Preview
            preview={shown.preview}
            counted={{ moves: words.bulk.moves, same: words.bulk.same, enter: words.bulk.enter }}
            value={read}
            onEnter={enter}
          />
        )}
        <Outcome
          problem={problem}
          undo={undo?.lines}
          back={words.bulk.undo}
          count={(one) => one.refs.length}
          onBack={(one) => show({ ...named, ...one })}
        />
      </div>
    </>
  );
}

function Described({ field, strategy, onChosen }: { field: DescribedField; strategy: string; onChosen: () => void }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() =>
    field === 'owner'
      ? findOrganisation(lang)
      : field === 'axis'
        ? findAxis(strategy, lang)
        : findProgramme(strategy, lang),
  );
  return <SearchField name="value" label={words.bulk.value} find={find} onChosen={onChosen} />;
}
