import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, Name, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { ChoiceFilter, Filters, Nothing, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { confidences, type RecordedSource, sourceKinds } from './source.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { items } = await read<{ items: RecordedSource[] }>('sources', {
    kind: query.kind,
    confidence: query.confidence,
    held: query.held,
    limit: 500,
  });
  const text = (query.text ?? '').toLowerCase();
  return items.filter((one) => {
    const all = [one.ref, one.publisher, one.title.ar, one.title.fr, one.title.en].join(' ').toLowerCase();
    return all.includes(text);
  });
}

/** Where everything comes from: each document with its publisher, date and how far it can be trusted. */
export function Component() {
  const sources = useLoaderData<typeof loader>() as RecordedSource[];
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const may = useMay();
  return (
    <>
      <title>{`${words.nav.sources} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.sources}</h1>
        {may('reading.read') && <Link to="/readings">{words.readings.title}</Link>}
        {may('source.edit') && (
          <ActLink act="record" strong>
            {words.sourcesDesk.record}
          </ActLink>
        )}
      </div>
      <Panel act="record" title={words.sourcesDesk.record}>
        <RecordSource />
      </Panel>
      <Filters label={words.list.filters}>
        <SearchFilter label={words.list.search} />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={sourceKinds.map((one) => ({ value: one, label: t.find(`words.source-${one}`) ?? one }))}
        />
        <ChoiceFilter
          name="confidence"
          label={words.sourcesDesk.confidence}
          any={words.list.any}
          options={confidences.map((one) => ({ value: one, label: `${one} · ${t.find(`words.confidence-${one}`)}` }))}
        />
        <ChoiceFilter
          name="held"
          label={words.sourcesDesk.held}
          any={words.list.any}
          options={[
            { value: 'true', label: words.register.yes },
            { value: 'false', label: words.register.no },
          ]}
        />
      </Filters>
      <SavedViews list="sources" />
      <Rows label={words.nav.sources}>
        {sources.map((one) => (
          <Row
            key={one.ref}
            to={`/sources/${one.ref}`}
            title={<Text value={one.title} lang={lang} />}
            note={
              <>
                <Name name={one.publisher} names={one.publisherNames} lang={lang} /> ·{' '}
                {t.find(`words.source-${one.kind}`)}
                {one.publishedOn && (
                  <>
                    {' '}
                    · <PeriodText code={one.publishedOn} lang={lang} />
                  </>
                )}
              </>
            }
            side={
              <span className="note">
                <Code>{one.confidence}</Code> {one.held ? words.sourcesDesk.isHeld : words.sourcesDesk.notHeld}
              </span>
            }
          />
        ))}
      </Rows>
      {sources.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
    </>
  );
}

function RecordSource() {
  const { words } = useSpoken();
  const navigate = useNavigate();
  const custom = useCustom('source');
  return (
    <ActForm<{ ref: string }>
      verb="record-source"
      shape={(input) => ({ ...custom.take(input), held: input.sha256 !== undefined })}
      at={custom.at}
      submit={words.sourcesDesk.record}
      onDone={({ ref }) => navigate(`/sources/${ref}`)}
    >
      <SourceFields />
      {custom.inputs}
    </ActForm>
  );
}

export function SourceFields({ source }: { source?: RecordedSource }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  return (
    <>
      <LocalizedField name="title" label={words.projects.title} required rows={1} value={source?.title} />
      <div className="sentence">
        {!source && <TextField name="ref" label={words.projects.ref} required code defaultValue="S-" size={14} />}
        <SelectField
          name="kind"
          label={words.list.kind}
          required
          defaultValue={source?.kind ?? 'official'}
          options={sourceKinds.map((one) => ({ value: one, label: t.find(`words.source-${one}`) ?? one }))}
        />
        <TextField name="publisher" label={words.sourcesDesk.publisher} required defaultValue={source?.publisher} />
        <TextField
          name="publishedOn"
          label={words.sourcesDesk.publishedOn}
          help={words.register.periodHelp}
          code
          size={10}
          defaultValue={source?.publishedOn}
        />
        <SelectField
          name="confidence"
          label={words.sourcesDesk.confidence}
          required
          defaultValue={source?.confidence ?? 'B'}
          options={confidences.map((one) => ({ value: one, label: `${one} · ${t.find(`words.confidence-${one}`)}` }))}
        />
      </div>
      <LocalizedField
        name="publisherNames"
        label={words.sourcesDesk.publisherNames}
        rows={1}
        value={source?.publisherNames}
      />
      <TextField name="address" label={words.sourcesDesk.address} required code defaultValue={source?.address} />
      <LocalizedField
        name="addressWords"
        label={words.sourcesDesk.addressWords}
        rows={1}
        value={source?.addressWords}
      />
      <FileField name="sha256" label={words.sourcesDesk.file} help={words.sourcesDesk.fileHelp} />
      <LocalizedField name="note" label={words.projects.note} rows={1} value={source?.note} />
    </>
  );
}
