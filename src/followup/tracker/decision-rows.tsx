import { useState } from 'react';
import { isRef } from '../../kernel/identifier.ts';
import { plain } from '../../web/fmt.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findAxis, findOrganisation, findPlace, findProgramme } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Decision } from './mapping.ts';
import type { ToDecide } from './plan.ts';
import type { TrackerPreview } from './preview-tracker.ts';

type Props = {
  preview: TrackerPreview;
  strategy: string;
  decisions: readonly Decision[];
  onDecided: (decisions: Decision[]) => void;
};

/** Words that no record bears by name: each gets a decision, and the next preview obeys it. */
export function DecisionRows({ preview, strategy, decisions, onDecided }: Props) {
  const { words } = useSpoken();
  const guessed = preview.toDecide.filter((one) => one.guesses.length > 0);
  return (
    <section data-tracker="decide">
      <h2>{words.tracker.decide}</h2>
      <p className="note">{words.tracker.decideLead}</p>
      {guessed.length > 1 && (
        <p className="acts">
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              onDecided(guessed.map(({ field, value, guesses }) => ({ field, value, refs: [guesses[0]!] })))
            }
          >
            {words.tracker.confirmAll}
          </button>
        </p>
      )}
      <ul className="rows">
        {preview.toDecide.map((one) => (
          <DecisionRow
            key={`${one.field}:${one.value}`}
            one={one}
            made={decisions.find((each) => each.field === one.field && each.value === one.value)}
            names={preview.names}
            strategy={strategy}
            onDecided={onDecided}
          />
        ))}
      </ul>
    </section>
  );
}

function DecisionRow({
  one,
  made,
  names,
  strategy,
  onDecided,
}: {
  one: ToDecide;
  made: Decision | undefined;
  names: TrackerPreview['names'];
  strategy: string;
  onDecided: Props['onDecided'];
}) {
  const { words, lang, say, text } = useSpoken();
  const [chosen, setChosen] = useState('');
  const choice = chosen || choiceOf(made, one);
  const [draft, setDraft] = useState({ ref: '', kind: 'agency' });
  const [find] = useState(() =>
    one.field === 'place'
      ? findPlace(lang)
      : one.field === 'axis'
        ? findAxis(strategy, lang)
        : one.field === 'programme'
          ? findProgramme(strategy, lang)
          : findOrganisation(lang),
  );
  const isBody = one.field === 'owner' || one.field === 'operator';
  const decide = (refs: string[]) => onDecided([{ field: one.field, value: one.value, refs }]);
  const choose = (value: string) => {
    setChosen(value);
    if (value === 'text') decide([]);
    else if (value.startsWith('=')) decide([value.slice(1)]);
  };
  const putDraft = (next: typeof draft) => {
    setDraft(next);
    const name = /\p{Script=Arabic}/u.test(one.value)
      ? { authentic: 'ar' as const, ar: one.value }
      : { authentic: 'fr' as const, fr: one.value };
    if (isRef(next.ref)) onDecided([{ field: one.field, value: one.value, refs: [], create: { ...next, name } }]);
  };
  return (
    <li className="row" data-decide={one.value}>
      <div className="row-text">
        <b dir="auto">{one.value}</b>
        <div className="note">
          {words.trackerFields[one.field]} · {say(words.tracker.inRows, { n: one.rows.length })}
        </div>
      </div>
      <div className="row-side tracker-meaning">
        <select
          aria-label={`${one.value}: ${words.tracker.choose}`}
          value={choice}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{words.tracker.choose}</option>
          {one.guesses.map((id) => (
            <option key={id} value={`=${id}`}>
              {text(words.tracker.probably, { name: names[id] ? plain(names[id], lang) : id })}
            </option>
          ))}
          <option value="other">{words.tracker.another}</option>
          <option value="text">{words.tracker.asWritten}</option>
          {isBody && <option value="draft">{words.tracker.draft}</option>}
        </select>
        {choice === 'other' && (
          <SearchField
            name={`decide-${one.value}`}
            label={words.trackerFields[one.field]}
            find={find}
            onChosen={(id) => decide([id])}
          />
        )}
        {choice === 'draft' && (
          <>
            <input
              dir="ltr"
              aria-label={words.tracker.draftRef}
              placeholder={words.tracker.draftRef}
              value={draft.ref}
              onChange={(event) => putDraft({ ...draft, ref: event.target.value.trim() })}
            />
            <select
              aria-label={words.tracker.draftKind}
              value={draft.kind}
              onChange={(event) => putDraft({ ...draft, kind: event.target.value })}
            >
              {(Object.keys(words.draftKinds) as (keyof typeof words.draftKinds)[]).map((kind) => (
                <option key={kind} value={kind}>
                  {words.draftKinds[kind]}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
    </li>
  );
}

/** The choice that a decision made elsewhere on the page stands for. */
function choiceOf(made: Decision | undefined, one: ToDecide): string {
  if (!made) return '';
  if (made.create) return 'draft';
  if (made.refs.length === 0) return 'text';
  return one.guesses.includes(made.refs[0]!) ? `=${made.refs[0]}` : 'other';
}
