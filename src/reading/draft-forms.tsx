import { useState } from 'react';
import { pledgeKinds } from '../strategy/pledge.ts';
import { formatPeriod, formatQuantity } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { BoxesField, ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPlace } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { draftKinds, draftStatuses, type Span } from './draft.ts';
import type { ShownDraft } from './draft-card.tsx';
import { periodOf, quantityOf } from './draft-fields.rules.ts';
import { rejectReasons, saidFields } from './reading.ts';
import { moved } from './segments.rules.ts';

type FormProps = { draft: ShownDraft; onDone: (value: { pledge?: string }) => void };
type WithText = FormProps & { text: string };

const on = ({ reading, number, version }: ShownDraft) => ({ reading, number, version });
const known = (id: string | undefined) => (id ? { id, label: id } : undefined);

/** Numbers of a repaired text, each to be compared with the page. */
export function Confirming({ draft, text }: { draft: ShownDraft; text: string }) {
  const { words, lang } = useSpoken();
  const { as, found, toConfirm } = draft;
  if (toConfirm.length === 0) return null;
  const [first] = found.quantities;
  /** A number as it is said here, and in the very words of the page. */
  const shown = (value: string) => {
    const isAmount = as.quantity?.value === value;
    const own = isAmount ? first && quantityOf(first).value === value && first : found.deadline;
    const isReaders = own && (isAmount || (found.deadline && periodOf(found.deadline) === value));
    return {
      value,
      label: isAmount ? formatQuantity(as.quantity!, lang) : formatPeriod(value, lang),
      ...(isReaders ? { hint: <bdi>{text.slice(own.start, own.end)}</bdi> } : {}),
    };
  };
  return (
    <BoxesField name="confirmed" label={words.readings.confirm} required options={[...new Set(toConfirm)].map(shown)} />
  );
}

/** What was not confirmed is said beside the boxes. */
export const atConfirm = (code: string): string | undefined =>
  code === 'reading.numbers-unconfirmed' ? 'confirmed' : undefined;

/** Accepting where something is to be said: numbers of a repaired text, or other particulars of the item. */
export function AcceptForm({ draft, text, onDone }: WithText) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const [find] = useState(() => findOrganisation(lang));
  const { proposed } = draft;
  const w = words.readings;
  return (
    <ActForm<{ pledge: string }>
      verb="accept-draft"
      submit={w.accept}
      shape={({ confirmed, bound, ...pledge }) => ({
        ...on(draft),
        ...(confirmed ? { confirmed } : {}),
        pledge: { ...pledge, ...(bound ? { bound: [bound] } : {}) },
      })}
      at={({ code }) => atConfirm(code) ?? (code === 'pledge.ref-taken' ? 'ref' : undefined)}
      onDone={onDone}
    >
      <Confirming draft={draft} text={text} />
      <LocalizedField name="title" label={w.itemTitle} required rows={1} value={proposed?.title} />
      <div className="sentence">
        <TextField name="ref" label={w.ref} required code size={8} defaultValue={proposed?.ref} />
        <SelectField
          name="kind"
          label={words.list.kind}
          defaultValue={proposed?.kind}
          options={pledgeKinds.map((one) => ({ value: one, label: t.find(`words.kind-${one}`) ?? one }))}
        />
        <TextField name="topic" label={w.topic} required defaultValue={proposed?.topic} />
        <SearchField name="bound" label={w.bound} find={find} defaultValue={known(proposed?.bound[0])} />
        <SearchField name="owner" label={words.register.owner} find={find} defaultValue={known(proposed?.owner)} />
      </div>
    </ActForm>
  );
}

/** The draft corrected: its passage, what it promises, who is bound. */
export function ReviseForm({ draft, text, selected, onDone }: WithText & { selected: Span | undefined }) {
  const { words, lang } = useSpoken();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findWhere] = useState(() => findPlace(lang));
  const [own, setOwn] = useState<Span>({ start: draft.as.start, end: draft.as.end });
  const [taken, setTaken] = useState(selected);
  if (selected !== taken) {
    setTaken(selected);
    if (selected) setOwn(selected);
  }
  const { as } = draft;
  const w = words.readings;
  const nudges = [
    [w.startEarlier, 'start', -1],
    [w.startLater, 'start', 1],
    [w.endEarlier, 'end', -1],
    [w.endLater, 'end', 1],
  ] as const;
  return (
    <ActForm
      verb="revise-draft"
      submit={w.save}
      shape={({ said, ...typed }) => ({
        ...on(draft),
        ...(said ? { said } : {}),
        changes: changesOf(draft, { ...own, ...typed }),
      })}
      at={({ code }) =>
        code === 'reading.number-not-in-text'
          ? 'quantity.value'
          : code === 'reading.date-not-in-text'
            ? 'deadline'
            : undefined
      }
      onDone={onDone}
    >
      <fieldset className="choice">
        <legend>{w.span}</legend>
        <blockquote dir="auto">{text.slice(own.start, own.end)}</blockquote>
        <div className="acts tight">
          {nudges.map(([label, which, by]) => (
            <button
              key={label}
              type="button"
              className="button quiet"
              onClick={() => setOwn(moved(text, own, which, by))}
            >
              {label}
            </button>
          ))}
        </div>
        <p className="help">{w.spanHelp}</p>
      </fieldset>
      <div className="sentence">
        <SelectField
          name="kind"
          label={w.kind}
          defaultValue={as.kind}
          options={draftKinds.map((one) => ({ value: one, label: words.claimKinds[one] }))}
        />
        <SelectField
          name="status"
          label={w.status}
          defaultValue={as.status}
          options={draftStatuses.map((one) => ({ value: one, label: words.draftStatuses[one] }))}
        />
        <TextField
          name="quantity.value"
          label={w.amount}
          code
          inputMode="decimal"
          size={12}
          defaultValue={as.quantity?.value}
        />
        <TextField name="quantity.unit" label={w.unit} code size={8} defaultValue={as.quantity?.unit} />
        <TextField
          name="deadline"
          label={w.deadline}
          help={words.register.periodHelp}
          code
          size={10}
          defaultValue={as.deadline}
        />
        <SearchField name="place" label={w.place} find={findWhere} defaultValue={known(as.place)} />
        <SearchField name="organisation" label={w.bound} find={findBody} defaultValue={known(as.organisation)} />
      </div>
      <LocalizedField name="perimeter" label={w.perimeter} help={w.perimeterHelp} rows={1} value={as.perimeter} />
      <BoxesField
        name="said"
        label={w.said}
        checked={as.said ?? []}
        options={saidFields.map((one) => ({ value: one, label: one === 'quantity' ? w.saidQuantity : w.saidDeadline }))}
      />
    </ActForm>
  );
}

const emptiable = ['quantity', 'deadline', 'place', 'organisation', 'perimeter'] as const;

/** What of the fields is other than before; what is empty now is emptied. */
function changesOf({ as }: ShownDraft, typed: Record<string, unknown>): Record<string, unknown> {
  const { quantity } = typed as { quantity?: { value?: string } };
  const given: Record<string, unknown> = { ...typed, quantity: quantity?.value ? quantity : undefined };
  const before = as as unknown as Record<string, unknown>;
  const names = ['start', 'end', 'kind', 'status', ...emptiable];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(given[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, given[name] ?? null]),
  );
}

export function RejectForm({ draft, onDone }: FormProps) {
  const { words } = useSpoken();
  const w = words.readings;
  return (
    <ActForm verb="reject-draft" fixed={on(draft)} submit={w.reject} onDone={() => onDone({})}>
      <ChoiceField
        name="reason"
        label={w.why}
        required
        options={rejectReasons.map((one) => ({ value: one, label: words.rejectReasons[one] }))}
      />
      <LocalizedField name="words" label={w.words} rows={1} />
    </ActForm>
  );
}
