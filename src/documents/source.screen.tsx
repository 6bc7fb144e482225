import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { Code, Hash, Name, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { Paper } from '../web/kit/paper.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import type { RecordedSource } from './source.ts';
import { SourceFields } from './sources.screen.tsx';

/** What a claim is, as far as the page of its source shows it. */
type ClaimLine = { ref: string; pledge?: string; text: LocalizedText; form: string; locator?: string };

export const loader = ({ params }: LoaderFunctionArgs) =>
  read<{ source: RecordedSource; claims: ClaimLine[] }>('source', { ref: params.ref });

/** One source with every claim that rests on it, and the document itself where we hold it. */
export function Component() {
  const { source, claims } = useLoaderData<typeof loader>() as { source: RecordedSource; claims: ClaimLine[] };
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const may = useMay();
  const { close } = useOpenAct();
  const isAddress = /^https?:\/\//.test(source.address);
  return (
    <>
      <title>{`${source.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/sources">{words.nav.sources}</Link> · <Code>{source.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={source.title} lang={lang} />
      </h1>
      <p className="lead">
        <Name name={source.publisher} names={source.publisherNames} lang={lang} /> ·{' '}
        {t.find(`words.source-${source.kind}`)}
        {source.publishedOn && (
          <>
            {' '}
            · <PeriodText code={source.publishedOn} lang={lang} />
          </>
        )}{' '}
        · {t.find(`words.confidence-${source.confidence}`)}
      </p>
      <p>
        {isAddress ? (
          <a href={source.address} rel="noreferrer" dir="ltr">
            {source.address}
          </a>
        ) : (
          <Name name={source.address} names={source.addressWords} lang={lang} />
        )}
      </p>
      {source.sha256 && (
        <p className="note">
          {source.held ? words.sourcesDesk.isHeld : words.sourcesDesk.notHeld} · <Hash hex={source.sha256} />{' '}
          {source.held && <Link to={`/files/${source.sha256}`}>{words.papers.card}</Link>}
        </p>
      )}
      <div className="acts">{may('source.edit') && <ActLink act="edit">{words.register.edit}</ActLink>}</div>
      <Panel act="edit" title={words.register.edit}>
        <ReviseSource source={source} onDone={close} />
      </Panel>
      {source.held && source.sha256 && <Paper sha256={source.sha256} title={source.ref} />}
      <CustomValues kind="source" values={source.custom} />
      <h2>{words.register.claims}</h2>
      {claims.length === 0 && <Nothing>{words.register.noClaim}</Nothing>}
      <ul className="rows">
        {claims.map((one) => (
          <li key={one.ref} className="row">
            <div className="row-text">
              {one.pledge ? (
                <Link to={`/pledges/${one.pledge}`} data-row="">
                  <Text value={one.text} lang={lang} />
                </Link>
              ) : (
                <Text value={one.text} lang={lang} />
              )}
              <div className="note">
                <Code>{one.ref}</Code> · {t.find(`words.form-${one.form}`)}
                {one.locator && (
                  <>
                    {' '}
                    · <bdi>{one.locator}</bdi>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function ReviseSource({ source, onDone }: { source: RecordedSource; onDone: () => void }) {
  const { words } = useSpoken();
  const custom = useCustom('source', source.custom);
  return (
    <ActForm
      verb="revise-source"
      shape={(input) => ({
        ref: source.ref,
        version: source.version,
        changes: {
          ...changesOf(custom.take(input), source, ['publisherNames', 'addressWords', 'publishedOn', 'note']),
          ...(input.sha256 ? { held: true } : {}),
        },
      })}
      at={custom.at}
      submit={words.form.save}
      onDone={onDone}
    >
      <SourceFields source={source} />
      {custom.inputs}
    </ActForm>
  );
}
