import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router';
import type { LocalizedText } from '../../kernel/localized.ts';
import type { Refusal } from '../../kernel/result.ts';
import { act, newKey, type Problem, read } from '../../web/client.ts';
import { Code, Text } from '../../web/fmt.tsx';
import { Nothing } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findAxis, findOrganisation, findProgramme } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { RecordedProject } from '../project.store.ts';
import { askedProjects, ProjectFilters } from '../project-filters.tsx';
import { type BulkField, type BulkPreview, bulkFields, MOST_AT_ONCE } from './bulk.ts';

type Told = Omit<BulkPreview, 'problems'> & { problems: (Refusal & { sentence?: string })[] };
type Undo = { field: BulkField; lines: { value?: string; refs: string[] }[] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [page, regions, strategies] = await Promise.all([
    read<{ total: number; items: RecordedProject[] }>('projects', {
      ...askedProjects(Object.fromEntries(new URL(request.url).searchParams)),
      limit: MOST_AT_ONCE,
    }),
    read<{ items: { code: string; name: LocalizedText }[] }>('places', { level: 'region' }),
    read<{ items: { ref: string; title: LocalizedText }[] }>('strategies'),
  ]);
  return { page, regions: regions.items, strategies: strategies.items };
}

/** One change on many projects: chosen, seen line by line, then done whole or not at all. */
export function Component() {
  const { page, regions, strategies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const revalidator = useRevalidator();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [field, setField] = useState<BulkField>('owner');
  const [value, setValue] = useState('');
  const [preview, setPreview] = useState<Told>();
  const [problem, setProblem] = useState<Problem>();
  const [undo, setUndo] = useState<Undo>();
  const refs = page.items.map((one) => one.ref).filter((ref) => chosen.has(ref));
  const choose = (next: ReadonlySet<string>) => {
    setChosen(next);
    setPreview(undefined);
  };
  const show = async (asked: { refs: readonly string[]; field: BulkField; value?: string }) => {
    setUndo(undefined);
    const answer = await act<Told>('preview-projects-revision', asked);
    setPreview(answer.ok ? answer.value : undefined);
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const asked = { refs, field, ...(value ? { value } : {}) };
  const enter = async () => {
    const answer = await act<{ undo: Undo['lines'] }>(
      'revise-projects',
      { ...asked, seen: preview?.seen },
      { idempotencyKey: newKey() },
    );
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setUndo({ field, lines: answer.value.undo });
    setPreview(undefined);
    await revalidator.revalidate();
  };
  const takeBack = async ({ value: before, refs: lines }: Undo['lines'][number]) => {
    setField(undo?.field ?? field);
    setValue(before ?? '');
    setChosen(new Set(lines));
    await show({ refs: lines, field: undo?.field ?? field, ...(before ? { value: before } : {}) });
  };
  const strategy = page.items.find((one) => chosen.has(one.ref))?.strategy ?? strategies[0]?.ref ?? '';
  const [find] = useState(() => ({ owner: findOrganisation(lang) }));
  return (
    <>
      <title>{`${words.bulk.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/projects">{words.nav.projects}</Link>
      </p>
      <h1 tabIndex={-1}>{words.bulk.title}</h1>
      <p className="lead">{words.bulk.lead}</p>
      <ProjectFilters regions={regions} strategies={strategies} />
      {page.total > page.items.length && <p className="note">{say(words.bulk.cut, { n: page.items.length })}</p>}
      <fieldset className="bulk-lines">
        <legend>{say(words.bulk.chosen, { n: refs.length })}</legend>
        <label className="check">
          <input
            type="checkbox"
            checked={refs.length > 0 && refs.length === page.items.length}
            onChange={(event) => choose(new Set(event.target.checked ? page.items.map((one) => one.ref) : []))}
          />
          <span>{words.bulk.all}</span>
        </label>
        <ul className="rows">
          {page.items.map((one) => (
            <li key={one.ref} className="row">
              <label className="row-text check">
                <input
                  type="checkbox"
                  checked={chosen.has(one.ref)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(one.ref);
                    else next.delete(one.ref);
                    choose(next);
                  }}
                />
                <span>
                  <Text value={one.title} lang={lang} /> <Code>{one.ref}</Code>
                </span>
              </label>
              <span className="row-side note">
                <Organisation reference={one.owner} none={words.projects.noOwner} />
              </span>
            </li>
          ))}
        </ul>
      </fieldset>
      {page.items.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <form
        className="panel bulk"
        aria-label={words.bulk.change}
        onSubmit={(event) => {
          event.preventDefault();
          void show(asked);
        }}
        onChange={() => setPreview(undefined)}
      >
        <div className="sentence">
          <label className="filter">
            <span>{words.bulk.field}</span>
            <select
              value={field}
              onChange={(event) => {
                setField(event.target.value as BulkField);
                setValue('');
              }}
            >
              {bulkFields.map((one) => (
                <option key={one} value={one}>
                  {words.bulkFields[one]}
                </option>
              ))}
            </select>
          </label>
          <Value
            key={`${field} ${strategy} ${value}`}
            field={field}
            strategy={strategy}
            find={find}
            value={value}
            onChosen={setValue}
          />
        </div>
        <p className="help">{words.bulk.empty}</p>
        <button type="submit" className="button quiet" disabled={refs.length === 0}>
          {words.bulk.preview}
        </button>
      </form>
      <div role="status">
        {problem && <p className="owed">{problem.sentence || words.problems.unknown}</p>}
        {preview && <Preview preview={preview} field={field} onEnter={enter} />}
        {undo && (
          <>
            <p>{words.form.done}</p>
            {undo.lines.map((one) => (
              <button key={one.value ?? ''} type="button" className="link" onClick={() => void takeBack(one)}>
                {say(words.bulk.undo, { n: one.refs.length })}
              </button>
            ))}
          </>
        )}
      </div>
    </>
  );
}

function Value({
  field,
  strategy,
  find,
  value,
  onChosen,
}: {
  field: BulkField;
  strategy: string;
  find: { owner: ReturnType<typeof findOrganisation> };
  value: string;
  onChosen: (id: string) => void;
}) {
  const { words, lang } = useSpoken();
  const [search] = useState(() =>
    field === 'owner' ? find.owner : field === 'axis' ? findAxis(strategy, lang) : findProgramme(strategy, lang),
  );
  return (
    <SearchField
      name="value"
      label={words.bulk.value}
      find={search}
      onChosen={onChosen}
      {...(value ? { defaultValue: { id: value, label: value } } : {})}
    />
  );
}

/** What would change, line by line, and what stands in the way: then nothing can be entered. */
function Preview({ preview, field, onEnter }: { preview: Told; field: BulkField; onEnter: () => Promise<void> }) {
  const { words, lang, say } = useSpoken();
  const shown = (one: string | undefined) =>
    one === undefined ? (
      words.bulk.nothing
    ) : field === 'owner' ? (
      <Organisation reference={one} none="" />
    ) : (
      <Code>{one}</Code>
    );
  return (
    <section aria-label={words.bulk.preview}>
      <h2>{say(words.bulk.moves, { n: preview.moves.length })}</h2>
      {preview.same > 0 && <p className="note">{say(words.bulk.same, { n: preview.same })}</p>}
      {preview.problems.length > 0 && (
        <div role="alert">
          <p className="owed">{say(words.bulk.refused, { n: preview.problems.length })}</p>
          <ul>
            {preview.problems.map((one) => (
              <li key={String(one.details?.project)}>
                <Code>{String(one.details?.project)}</Code>
                {words.shell.colon}
                {one.sentence ?? one.code}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="rows">
        {preview.moves.map((one) => (
          <li key={one.ref} className="row">
            <span className="row-text">
              <Text value={one.title} lang={lang} /> <Code>{one.ref}</Code>
            </span>
            <span className="row-side">
              <del>{shown(one.before)}</del> <ins>{shown(one.after)}</ins>
            </span>
          </li>
        ))}
      </ul>
      {preview.problems.length === 0 && preview.moves.length > 0 && (
        <button type="button" className="button" onClick={() => void onEnter()}>
          {say(words.bulk.enter, { n: preview.moves.length })}
        </button>
      )}
    </section>
  );
}
