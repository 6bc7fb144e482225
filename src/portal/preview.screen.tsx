import { useEffect, useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { Code, DayText, Hash, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { PortalDocument, RecordKind } from './documents.ts';
import type { RecordPublication } from './get-publication.ts';
import { type Ground, publicationClasses } from './publication.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const name = { kind: params.kind as RecordKind, ref: params.ref! };
  const [standing, shown, grounds] = await Promise.all([
    read<RecordPublication>('record-publication', name),
    read<{ document: PortalDocument; sha256: string }>('preview', name),
    read<{ items: Ground[] }>('withholding-grounds'),
  ]);
  return { name, standing, shown, grounds: grounds.items };
}

const pages: Partial<Record<RecordKind, string>> = {
  pledge: 'pledges',
  project: 'projects',
  source: 'sources',
  indicator: 'indicators',
  envelope: 'money',
  solution: 'catalogue',
};

/** One record as the public would see it, where it stands between desk and public, and the acts on it. */
export function Component() {
  const { name, standing, shown, grounds } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { record, need, sha256, changed } = standing;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const titled = shown.document as { title?: LocalizedText; name?: LocalizedText };
  const title = titled.title ?? titled.name;
  const fixed = { ...name, version: record.version };
  const isCleared = record.cleared !== undefined && need !== 'nothing';
  return (
    <>
      <title>{`${name.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/publication">{words.nav.publication}</Link> · {codeWord('record', name.kind, lang)} ·{' '}
        <Code>{name.ref}</Code>
      </p>
      <h1 tabIndex={-1}>{title ? <Text value={title} lang={lang} /> : name.ref}</h1>
      <p className="lead">
        {words.publicationStates[record.state]} · {words.publication.class}
        {words.shell.colon}
        {words.gate[`class_${record.class}`]}
        {record.published && <> · {say(words.publication.snapshot, { n: record.published.snapshot })}</>}
        {need !== 'nothing' && <span className="waits"> · {words.needs[need]}</span>}
      </p>
      {changed.length > 0 && (
        <p className="note">
          {words.publication.changed} <bdi dir="ltr">{changed.join(', ')}</bdi>
        </p>
      )}
      <div className="acts">
        {may('publication.clear') && need === 'to-clear' && (
          <ActLink act="clear" strong>
            {words.publication.clear}
          </ActLink>
        )}
        {may('publication.clear') && isCleared && <ActLink act="unclear">{words.publication.unclear}</ActLink>}
        {may('publication.classify') && record.state === 'draft' && (
          <ActLink act="share">{words.publication.share}</ActLink>
        )}
        {may('publication.classify') && record.state !== 'published' && (
          <ActLink act="class">{words.publication.setClass}</ActLink>
        )}
        {may('publication.classify') && <ActLink act="embargo">{words.publication.embargo}</ActLink>}
        {may('publication.withdraw') && record.state === 'published' && (
          <ActLink act="withdraw">{words.publication.withdraw}</ActLink>
        )}
        {record.state === 'published' && pages[name.kind] && (
          <a href={`/${lang}/${pages[name.kind]}/${name.ref}`}>{words.publication.publicPage}</a>
        )}
      </div>
      <Panel act="clear" title={words.publication.clear}>
        <ActForm verb="clear-record" fixed={{ ...fixed, sha256 }} submit={words.publication.clear} onDone={close}>
          <p className="help">
            {words.publication.clearHelp} <Hash hex={sha256} />
          </p>
        </ActForm>
      </Panel>
      <Panel act="unclear" title={words.publication.unclear}>
        <ActForm verb="unclear-record" fixed={fixed} submit={words.publication.unclear} onDone={close} />
      </Panel>
      <Panel act="share" title={words.publication.share}>
        <ActForm verb="share-record" fixed={fixed} submit={words.publication.share} onDone={close} />
      </Panel>
      <Panel act="class" title={words.publication.setClass}>
        <ActForm verb="set-class" fixed={fixed} submit={words.publication.setClass} onDone={close}>
          <ChoiceField
            name="class"
            label={words.publication.class}
            required
            value={record.class}
            options={publicationClasses.map((one) => ({ value: one, label: words.gate[`class_${one}`] }))}
          />
          <div className="sentence">
            <SelectField
              name="ground"
              label={words.publication.ground}
              empty="—"
              defaultValue={record.ground}
              options={grounds.map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
            />
            <DayField name="reviewOn" label={words.publication.reviewOn} defaultValue={record.reviewOn} />
          </div>
        </ActForm>
      </Panel>
      <Panel act="embargo" title={words.publication.embargo}>
        <ActForm
          verb="set-embargo"
          fixed={fixed}
          shape={({ day, ...input }) => ({ ...input, ...(day ? { until: `${day}T00:00:00+01:00` } : {}) })}
          submit={words.publication.embargo}
          onDone={close}
        >
          <DayField
            name="day"
            label={words.publication.embargoUntil}
            defaultValue={record.embargoUntil?.slice(0, 10)}
          />
        </ActForm>
      </Panel>
      <Panel act="withdraw" title={words.publication.withdraw}>
        <ActForm verb="withdraw-record" fixed={name} submit={words.publication.withdraw} tone="grave" onDone={close}>
          <p className="help">{words.publication.withdrawHelp}</p>
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
      {record.cleared && (
        <p className="note">
          {words.publication.clearedOn} <DayText day={record.cleared.on} lang={lang} /> ·{' '}
          <Person id={record.cleared.by.person} />
        </p>
      )}
      <h2>{words.publication.preview}</h2>
      <Page name={name} sha256={sha256} />
      <details>
        <summary>{words.publication.previewData}</summary>
        <pre className="paper" dir="ltr">
          {JSON.stringify(shown.document, null, 2)}
        </pre>
      </details>
    </>
  );
}

/** The page itself, in a frame that runs nothing; for a kind without a page only the data below tell what is public. */
function Page({ name, sha256 }: { name: { kind: RecordKind; ref: string }; sha256: string }) {
  const { words, lang } = useSpoken();
  const [html, setHtml] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is another page
  useEffect(() => {
    let isCurrent = true;
    void read<{ html?: string }>('preview-page', { ...name, lang }).then((found) => {
      if (isCurrent) setHtml(found.html);
    });
    return () => {
      isCurrent = false;
    };
  }, [name.kind, name.ref, lang, sha256]);
  if (html === undefined) return null;
  return (
    <iframe
      className="preview"
      title={words.publication.preview}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html}
    />
  );
}
