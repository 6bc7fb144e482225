import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { useCustomFields } from '../../web/kit/custom-fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { RecordedProject } from '../project.store.ts';
import { askedProjects, ProjectFilters } from '../project-filters.tsx';
import { type DescribedField, describedFields, MOST_AT_ONCE } from './bulk.ts';
import { ChooseProjects } from './choose-projects.tsx';
import { MilestoneDates } from './milestone-change.tsx';
import { type MovedDate, movedDates } from './milestone-dates.ts';
import { ProjectChange } from './project-change.tsx';

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

const isDate = (what: string): what is MovedDate => (movedDates as readonly string[]).includes(what);

/** One change on many projects, or on their milestones: chosen, seen line by line, then done whole or not at all. */
export function Component() {
  const { page, regions, strategies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [turn, setTurn] = useState(0);
  const [what, setWhat] = useState<string>('owner');
  const added = useCustomFields('project').filter((one) => !one.retiredOn);
  const refs = page.items.map((one) => one.ref).filter((ref) => chosen.has(ref));
  const strategy = page.items.find((one) => chosen.has(one.ref))?.strategy ?? strategies[0]?.ref ?? '';
  const field = added.find((one) => `custom ${one.key}` === what) ?? (what as DescribedField);
  const choose = (next: ReadonlySet<string>) => {
    setChosen(next);
    setTurn(turn + 1);
  };
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
      <ChooseProjects projects={page.items} chosen={chosen} onChosen={choose} />
      <label className="filter bulk-field">
        <span>{words.bulk.field}</span>
        <select value={what} onChange={(event) => setWhat(event.target.value)}>
          <optgroup label={words.bulk.described}>
            {describedFields.map((one) => (
              <option key={one} value={one}>
                {words.bulkFields[one]}
              </option>
            ))}
          </optgroup>
          {added.length > 0 && (
            <optgroup label={words.bulk.added}>
              {added.map((one) => (
                <option key={one.key} value={`custom ${one.key}`}>
                  {plain(one.title, lang)}
                </option>
              ))}
            </optgroup>
          )}
          {may('milestone.edit') && (
            <optgroup label={words.bulk.milestones}>
              {movedDates.map((one) => (
                <option key={one} value={one}>
                  {words.bulkFields[one]}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {isDate(what) ? (
        <MilestoneDates key={what} projects={refs} date={what} turn={turn} />
      ) : (
        <ProjectChange key={what} refs={refs} field={field} strategy={strategy} turn={turn} />
      )}
    </>
  );
}
