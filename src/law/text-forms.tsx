import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { legalTextKinds } from './legal-text.ts';
import type { ListedText, TextFile } from './text-file.ts';

const known = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

function TextFields({ text }: { text?: ListedText }) {
  const { words, lang } = useSpoken();
  const [bodies] = useState(() => findOrganisation(lang));
  const [sources] = useState(() => findTitled('sources', lang));
  const [texts] = useState(() => findTitled('legal-texts', lang));
  const w = words.law;
  return (
    <>
      <LocalizedField name="title" label={w.name} required rows={1} value={text?.title} />
      <LocalizedField name="duty" label={w.duty} required rows={2} value={text?.duty} />
      <TextField name="number" label={w.number} code defaultValue={text?.number} />
      <SearchField name="authority" label={w.authority} find={bodies} defaultValue={known(text?.authority)} />
      <SearchField name="parent" label={w.parent} find={texts} defaultValue={known(text?.parent)} />
      <TextField name="parentArticle" label={w.parentArticle} defaultValue={text?.parentArticle} />
      <LocalizedField name="statusNote" label={w.statusNote} rows={2} value={text?.statusNote} />
      <SearchField name="source" label={w.source} required find={sources} defaultValue={known(text?.sources[0])} />
      <SelectField
        name="confidence"
        label={w.confidence}
        required
        defaultValue={text?.confidence ?? 'B'}
        options={['A', 'B', 'C'].map((one) => ({ value: one, label: one }))}
      />
    </>
  );
}

/** The form names one source; those known before stay behind it. */
const sourced = (
  { source, ...input }: Record<string, unknown>,
  before: readonly string[] = [],
): Record<string, unknown> => ({
  ...input,
  sources: [...new Set([...(source ? [String(source)] : []), ...before])],
});

export function RecordTextForm() {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.law;
  return (
    <ActForm verb="record-text" shape={(input) => sourced(input)} submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SelectField
        name="kind"
        label={w.kind}
        required
        defaultValue="draft-law"
        options={legalTextKinds.map((one) => ({ value: one, label: words.legalKinds[one] }))}
      />
      <TextFields />
    </ActForm>
  );
}

const revised = ['number', 'authority', 'parent', 'parentArticle', 'statusNote'] as const;

export function ReviseTextForm({ text }: { text: ListedText }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-text"
      shape={(input) => ({
        ref: text.ref,
        version: text.version,
        changes: changesOf(sourced(input, text.sources), text, revised),
      })}
      submit={words.form.save}
      onDone={close}
    >
      <TextFields text={text} />
    </ActForm>
  );
}

function GroundFields() {
  const { words, lang } = useSpoken();
  const [sources] = useState(() => findTitled('sources', lang));
  const w = words.law;
  return (
    <>
      <SearchField name="source" label={w.source} help={w.groundHelp} find={sources} />
      <LocalizedField name="reference" label={w.reference} rows={1} />
    </>
  );
}

/** The next station is offered first: most texts go forward. */
export function MoveTextForm({ file: { text, stations } }: { file: TextFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.law;
  const at = stations.findIndex((one) => one.code === text.station);
  const [to, setTo] = useState(stations[at + 1]?.code ?? stations[0]?.code ?? '');
  const isPublication = stations.some((one) => one.code === to && one.ends === 'published');
  return (
    <ActForm verb="move-text" fixed={{ text: text.ref, version: text.version }} submit={w.move} onDone={close}>
      <p className="help">{w.moveHelp}</p>
      <SelectField
        name="to"
        label={w.moveTo}
        required
        defaultValue={to}
        onChange={setTo}
        options={stations
          .filter((one) => one.code !== text.station)
          .map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
      />
      <DayField name="on" label={w.moveOn} required max={today} defaultValue={today} />
      {isPublication && <TextField name="bulletin" label={w.bulletin} required code />}
      <GroundFields />
      <LocalizedField name="reason" label={w.reason} rows={1} />
    </ActForm>
  );
}

export function PromiseTextForm({ text }: { text: ListedText }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const [bodies] = useState(() => findOrganisation(lang));
  const w = words.law;
  return (
    <ActForm verb="promise-text" fixed={{ text: text.ref, version: text.version }} submit={w.promise} onDone={close}>
      <DayField name="on" label={w.promiseOn} required />
      <SearchField name="by" label={w.promiseBy} required find={bodies} />
      <DayField name="saidOn" label={w.promiseSaid} required max={today} />
      <GroundFields />
    </ActForm>
  );
}
