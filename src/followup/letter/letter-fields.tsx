import { useCallback, useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { type Linked, linkedKinds } from '../linked/linked.ts';
import { type Direction, type Enclosure, type Letter, letterKinds } from './letter.ts';

type Row = Record<string, unknown>;

/** Lines of the form that were opened and left empty say nothing. */
export const letterInput = (input: Row): Row => ({
  ...input,
  ...(Array.isArray(input.links) ? { links: input.links.filter((one: Row) => one.ref !== undefined) } : {}),
  ...(Array.isArray(input.enclosures)
    ? { enclosures: input.enclosures.filter((one: Row) => one.title !== undefined) }
    : {}),
});

/** What is asked of a new letter, going out or come in. */
export function NewLetterFields({ direction, about }: { direction: Direction; about?: Linked }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  const w = words.letters;
  const isOut = direction === 'outgoing';
  return (
    <>
      {isOut && (
        <SelectField
          name="kind"
          label={w.kind}
          required
          defaultValue="letter"
          options={letterKinds.map((one) => ({ value: one, label: words.letterKinds[one] }))}
        />
      )}
      <SearchField name="counterpart" label={isOut ? w.recipient : w.sender} required find={bodies} />
      {!isOut && (
        <>
          <TextField name="reference" label={w.reference} code />
          <DayField name="day" label={w.day} required max={today} />
          <DayField name="arrivedOn" label={w.arrivedOn} defaultValue={today} max={today} />
        </>
      )}
      <DraftFields isOut={isOut} links={about ? [about] : []} />
    </>
  );
}

/** What of a letter may change while it is a draft. */
export function DraftFields({
  isOut,
  letter,
  links,
}: {
  isOut: boolean;
  letter?: Pick<Letter, 'subject' | 'words' | 'enclosures' | 'answerWithin'>;
  links: readonly Linked[];
}) {
  const { words } = useSpoken();
  const w = words.letters;
  return (
    <>
      <LocalizedField name="subject" label={w.subject} required rows={1} value={letter?.subject} />
      {isOut && <LocalizedField name="words" label={w.words} rows={8} value={letter?.words} />}
      <TextField
        name="answerWithin"
        label={w.answerWithin}
        inputMode="numeric"
        size={4}
        defaultValue={letter?.answerWithin?.toString()}
      />
      <EnclosureFields enclosures={letter?.enclosures ?? []} />
      <LinkFields links={links} />
    </>
  );
}

function EnclosureFields({ enclosures }: { enclosures: readonly Enclosure[] }) {
  const { words, text } = useSpoken();
  const [count, setCount] = useState(enclosures.length);
  const w = words.letters;
  return (
    <fieldset>
      <legend>{w.enclosures}</legend>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added, at the end
        <div key={at}>
          <LocalizedField
            name={`enclosures.${at}.title`}
            label={text(w.enclosure, { n: at + 1 })}
            rows={1}
            value={enclosures[at]?.title}
          />
          <TextField
            name={`enclosures.${at}.copies`}
            label={w.copies}
            inputMode="numeric"
            size={4}
            defaultValue={String(enclosures[at]?.copies ?? 1)}
          />
          {enclosures[at]?.file ? (
            <input type="hidden" name={`enclosures.${at}.file`} value={enclosures[at].file} />
          ) : (
            <FileField name={`enclosures.${at}.file`} label={w.file} />
          )}
        </div>
      ))}
      <button type="button" className="button quiet" onClick={() => setCount(count + 1)}>
        {w.addEnclosure}
      </button>
    </fieldset>
  );
}

/** Records that it is about, each by kind and reference. */
export function LinkFields({ links }: { links: readonly Linked[] }) {
  const { words } = useSpoken();
  const [count, setCount] = useState(links.length);
  const w = words.letters;
  return (
    <fieldset>
      <legend>{w.links}</legend>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added, at the end
        <div key={at} className="sentence">
          <SelectField
            name={`links.${at}.kind`}
            label={w.linkKind}
            defaultValue={links[at]?.kind ?? 'project'}
            options={linkedKinds.map((one) => ({ value: one, label: words.linkedKinds[one] }))}
          />
          <TextField name={`links.${at}.ref`} label={w.linkRef} code defaultValue={links[at]?.ref} />
        </div>
      ))}
      <button type="button" className="button quiet" onClick={() => setCount(count + 1)}>
        {w.addLink}
      </button>
    </fieldset>
  );
}
