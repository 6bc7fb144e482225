import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { ChoiceFilter, Filters, Nothing, Pages } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { QueueItem } from './get-publication.ts';

const LIMIT = 100;
const needs = ['to-classify', 'to-clear', 'to-publish', 'embargoed', 'review-due', 'nothing'] as const;
const kinds = ['strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope', 'solution'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [page, snapshots] = await Promise.all([
    read<{ total: number; items: QueueItem[] }>('publication-queue', {
      need: query.need,
      kind: query.kind,
      offset: query.offset,
      limit: LIMIT,
    }),
    read<{ items: { number: number; at: string; items?: number; sha256: string }[] }>('snapshots'),
  ]);
  return { page, snapshots: snapshots.items.slice(0, 5) };
}

/** What stands between the desk and the public: to class, to clear, to publish as one snapshot. */
export function Component() {
  const { page, snapshots } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say, text } = useSpoken();
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const publishable = page.items.filter((one) => one.need === 'to-publish');
  const name = (one: QueueItem) => `${one.kind}:${one.ref}`;
  const records = publishable.filter((one) => chosen.has(name(one))).map(({ kind, ref }) => ({ kind, ref }));
  return (
    <>
      <title>{`${words.nav.publication} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.nav.publication}</h1>
      <p className="lead">{words.publication.lead}</p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="need"
          label={words.publication.need}
          any={words.list.any}
          options={needs.map((one) => ({ value: one, label: words.needs[one] }))}
        />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={kinds.map((one) => ({ value: one, label: codeWord('record', one, lang) }))}
        />
      </Filters>
      {may('publication.publish') && publishable.length > 0 && (
        <ActForm
          verb="publish-records"
          fixed={{ records }}
          submit={`${words.publication.publish} (${records.length})`}
          done={words.publication.published}
          onDone={() => setChosen(new Set())}
        >
          <p className="help">{words.publication.publishHelp}</p>
          <p>
            <button type="button" className="link" onClick={() => setChosen(new Set(publishable.map(name)))}>
              {words.list.any}
            </button>
          </p>
        </ActForm>
      )}
      {page.items.length === 0 && <Nothing>{words.publication.nothing}</Nothing>}
      <ul className="rows">
        {page.items.map((one) => (
          <li key={name(one)} className="row">
            {one.need === 'to-publish' && may('publication.publish') && (
              <span className="row-mark">
                <input
                  type="checkbox"
                  className="tick"
                  aria-label={text(words.publication.select)}
                  checked={chosen.has(name(one))}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(name(one));
                    else next.delete(name(one));
                    setChosen(next);
                  }}
                />
              </span>
            )}
            <div className="row-text">
              <Link to={`/publication/${one.kind}/${encodeURIComponent(one.ref)}`} data-row="">
                <Text value={one.title} lang={lang} />
              </Link>
              <div className="note">
                {codeWord('record', one.kind, lang)} · <Code>{one.ref}</Code> · {words.publicationStates[one.state]}
                {one.snapshot && <> · {say(words.publication.snapshot, { n: one.snapshot })}</>}
                {one.clearedOn && (
                  <>
                    {' '}
                    · {words.publication.clearedOn} <DayText day={one.clearedOn} lang={lang} />
                  </>
                )}
              </div>
            </div>
            <div className="row-side">
              {one.need === 'nothing' ? null : (
                <span className={one.need === 'to-publish' ? '' : 'waits'}>{words.needs[one.need]}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Pages total={page.total} limit={LIMIT} />
      <h2>{words.publication.snapshots}</h2>
      <ul className="rows">
        {snapshots.map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {say(words.publication.snapshot, { n: one.number })}
              <div className="note">
                <DayText day={one.at.slice(0, 10)} lang={lang} /> · <Code>{one.sha256.slice(0, 16)}</Code>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
