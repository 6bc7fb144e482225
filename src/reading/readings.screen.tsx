import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay, useToday } from '../desk/me.ts';
import { confidences, sourceKinds } from '../documents/source.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { DayText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../web/kit/lists.tsx';
import '../web/design/reading.css';
import { SearchField } from '../web/kit/search-field.tsx';
import { findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { Progress } from './progress.tsx';
import { readingStates } from './reading.ts';
import { readingLanguages } from './stored-text.ts';
import type { ReadingLine } from './visible-readings.ts';

type Named = { ref: string; title: LocalizedText };
const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { strategy, state, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, strategies] = await Promise.all([
    read<{ total: number; items: ReadingLine[] }>('document-readings', { strategy, state, offset, limit: LIMIT }),
    read<{ items: Named[] }>('strategies'),
  ]);
  return { page, strategies: strategies.items };
}

/** Documents read for what they promise, and the place where one drops the next. */
export function Component() {
  const { page, strategies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const w = words.readings;
  const options = strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }));
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <p>
        <Link to="/lexicon">{words.lexicon.link}</Link>
      </p>
      {may('reading.review') && <ReadForm strategies={strategies} />}
      <Filters label={words.list.filters}>
        {options.length > 1 && (
          <ChoiceFilter name="strategy" label={w.strategy} any={words.list.any} options={options} />
        )}
        <ChoiceFilter
          name="state"
          label={w.state}
          any={words.list.any}
          options={readingStates.map((one) => ({ value: one, label: words.readingStates[one] }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <Row
            key={one.id}
            to={`/readings/${one.id}`}
            title={<Text value={one.title} lang={lang} />}
            note={
              <>
                {words.readingStates[one.state]} · <DayText day={one.documentDate ?? one.askedOn} lang={lang} />
              </>
            }
            side={one.state === 'read' && <Progress counts={one.counts} />}
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

/** A file, whose document it is, and from which day its dates count; the reading begins as soon as it is sent. */
function ReadForm({ strategies }: { strategies: Named[] }) {
  const { words, lang } = useSpoken();
  const navigate = useNavigate();
  const today = useToday();
  const [file, setFile] = useState<string>();
  const [isKnown, setKnown] = useState(false);
  const [find] = useState(() => findTitled('sources', lang));
  const w = words.readings;
  return (
    <section className="panel" aria-label={w.open}>
      <ActForm<{ id: string }>
        verb="read-document"
        submit={w.read}
        shape={({ newSource, ...rest }) => ({
          ...rest,
          ...(newSource ? { newSource: { ...newSource, publishedOn: rest.documentDate } } : {}),
        })}
        at={({ code }) => (code.startsWith('reading.source') || code.startsWith('source.') ? 'source' : undefined)}
        onDone={({ id }) => navigate(`/readings/${id}`)}
      >
        <FileField
          name="file"
          label={w.file}
          help={w.fileHelp}
          required
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          onKept={(kept) => setFile(kept.sha256)}
        />
        {file && (
          <>
            {strategies.length > 1 ? (
              <SelectField
                name="strategy"
                label={w.strategy}
                required
                defaultValue={strategies[0]?.ref}
                options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
              />
            ) : (
              <input type="hidden" name="strategy" value={strategies[0]?.ref ?? ''} />
            )}
            <ChoiceField
              name="known"
              label={w.whichSource}
              value={isKnown ? 'known' : 'new'}
              onChange={(value) => setKnown(value === 'known')}
              options={[
                { value: 'new', label: w.newSource },
                { value: 'known', label: w.knownSource },
              ]}
            />
            {isKnown ? (
              <SearchField name="source" label={w.knownSource} required find={find} />
            ) : (
              <NewSource file={file} />
            )}
            <div className="sentence">
              <DayField name="documentDate" label={w.documentDate} help={w.documentDateHelp} max={today} />
              <SelectField
                name="language"
                label={w.language}
                empty={w.languageTold}
                options={readingLanguages.map((one) => ({ value: one, label: words.langs[one] }))}
              />
            </div>
          </>
        )}
      </ActForm>
    </section>
  );
}

function NewSource({ file }: { file: string }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  return (
    <>
      <LocalizedField name="newSource.title" label={words.readings.itemTitle} required rows={1} />
      <div className="sentence">
        <TextField
          name="newSource.ref"
          label={words.readings.ref}
          required
          code
          size={14}
          defaultValue={`S-doc-${file.slice(0, 8)}`}
        />
        <SelectField
          name="newSource.kind"
          label={words.list.kind}
          defaultValue="official"
          options={sourceKinds.map((one) => ({ value: one, label: t.find(`words.source-${one}`) ?? one }))}
        />
        <TextField name="newSource.publisher" label={words.sourcesDesk.publisher} required />
        <SelectField
          name="newSource.confidence"
          label={words.sourcesDesk.confidence}
          defaultValue="B"
          options={confidences.map((one) => ({ value: one, label: `${one} · ${t.find(`words.confidence-${one}`)}` }))}
        />
      </div>
      <TextField name="newSource.address" label={words.sourcesDesk.address} required code />
    </>
  );
}
