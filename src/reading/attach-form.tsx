import { useEffect, useState } from 'react';
import type { LocalizedText } from '../kernel/localized.ts';
import { tryRead } from '../web/client.ts';
import { Amount, Code, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { ChoiceField, LocalizedField } from '../web/kit/fields.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { Compared } from './attach-draft.ts';
import type { Difference, DifferenceOutcome, Said } from './difference.rules.ts';
import type { ShownDraft } from './draft-card.tsx';
import { atConfirm, Confirming } from './draft-forms.tsx';

/** Another claim of a pledge that is there: which one, and where the two differ, before anything is attached. */
export function AttachForm({
  draft,
  text,
  suggested,
  onDone,
}: {
  draft: ShownDraft;
  text: string;
  /** What a repetition of the draft became. */
  suggested: string | undefined;
  onDone: (value: { pledge?: string }) => void;
}) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findTitled('pledges', lang));
  const [pledge, setPledge] = useState(suggested ?? draft.matches[0]?.pledge);
  const isNew = suggested !== undefined && !draft.matches.some((one) => one.pledge === suggested);
  const { reading, number, version } = draft;
  const w = words.readings;
  return (
    <ActForm<{ pledge: string }>
      verb="attach-draft"
      submit={w.attach}
      shape={({ confirmed, perimeter }) => ({
        reading,
        number,
        version,
        pledge,
        ...(confirmed ? { confirmed } : {}),
        ...(perimeter ? { perimeter } : {}),
      })}
      at={({ code }) => atConfirm(code)}
      onDone={onDone}
    >
      {draft.matches.length > 0 || isNew ? (
        <ChoiceField
          name="near"
          label={w.matches}
          value={pledge ?? ''}
          onChange={setPledge}
          options={[
            ...(isNew ? [{ value: suggested, label: suggested, hint: w.ofRepeat }] : []),
            ...draft.matches.map((one) => ({
              value: one.pledge,
              label: `${one.pledge} · ${one.title[lang] ?? one.title[one.title.authentic] ?? ''}`,
              hint: one.reasons.map((reason) => words.matchReasons[reason]).join(words.shell.comma),
            })),
          ]}
        />
      ) : (
        <p className="note">{w.noMatch}</p>
      )}
      <SearchField name="other" label={w.otherPledge} find={find} onChosen={setPledge} />
      {pledge && <Differences draft={draft} pledge={pledge} />}
      <Confirming draft={draft} text={text} />
      <LocalizedField name="perimeter" label={w.perimeter} help={w.perimeterHelp} rows={1} value={draft.as.perimeter} />
    </ActForm>
  );
}

/** What two sentences on one pledge say, aspect by aspect, side by side. */
export function Differences({ draft, pledge }: { draft: Pick<ShownDraft, 'reading' | 'number'>; pledge: string }) {
  const { words, lang, say } = useSpoken();
  const [found, setFound] = useState<Compared>();
  const { reading, number } = draft;
  useEffect(() => {
    let current = true;
    setFound(undefined);
    void tryRead<Compared>('draft-differences', { reading, number, pledge }).then((answer) => {
      if (current && answer.ok) setFound(answer.value);
    });
    return () => {
      current = false;
    };
  }, [reading, number, pledge]);
  const w = words.readings;
  if (!found) return null;
  const agreeing = found.differences.filter((one) => one.outcome === 'same');
  const others = found.differences.filter((one) => one.outcome !== 'same');
  return (
    <section aria-live="polite" data-differences={pledge}>
      <h3>{w.differences}</h3>
      <p className="note">
        <Code>{pledge}</Code> <Text value={found.title as LocalizedText} lang={lang} />
      </p>
      {others.length > 0 && <Sides differences={others} />}
      {agreeing.length > 0 && (
        <details open={others.length === 0}>
          <summary>{say(w.agreeOn, { n: agreeing.length })}</summary>
          <Sides differences={agreeing} />
        </details>
      )}
    </section>
  );
}

/** What must be looked at first. */
const order: Record<DifferenceOutcome, number> = { differs: 0, look: 1, 'only-here': 2, 'only-there': 3, same: 4 };

/** Two sides, aspect by aspect. there: the other side, where it is one draft and no pledge with its claims */
export function Sides({ differences, there }: { differences: readonly Difference[]; there?: string }) {
  const { words } = useSpoken();
  const w = words.readings;
  return (
    <div className="scroll">
      <table className="reading-differences">
        <thead>
          <tr>
            {there === undefined && <th scope="col">{w.claim}</th>}
            <th scope="col">{w.aspect}</th>
            <th scope="col">{there === undefined ? w.here : w.thisDraft}</th>
            <th scope="col">{there ?? w.there}</th>
            <th scope="col">{w.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {differences
            .toSorted((a, b) => order[a.outcome] - order[b.outcome])
            .map((one) => (
              <tr key={`${one.claim} ${one.aspect}`} data-outcome={one.outcome}>
                {there === undefined && <th scope="row">{one.claim ? <Code>{one.claim}</Code> : w.pledgeItself}</th>}
                <td>{words.differenceAspects[one.aspect]}</td>
                <td>
                  <Side said={one.ours} difference={one} />
                </td>
                <td>
                  <Side said={one.theirs} difference={one} />
                </td>
                <td>{words.differenceOutcomes[one.outcome]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ said, difference }: { said: Said; difference: Difference }) {
  const { words, lang } = useSpoken();
  if (said.quantity) return <Amount quantity={said.quantity} lang={lang} />;
  if (said.deadline) return <PeriodText code={said.deadline} lang={lang} />;
  if (said.place) return <PlaceName code={said.place} />;
  if (said.perimeter) return <Text value={said.perimeter} lang={lang} />;
  return (
    <span className="soft">
      {difference.aspect === 'perimeter' ? words.readings.readQuote : words.readings.saysNothing}
    </span>
  );
}
