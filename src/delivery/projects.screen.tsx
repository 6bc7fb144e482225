import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { StageStrip } from '../web/charts/stage-line.tsx';
import { read } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { Nothing, Pages, Row, Rows } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { RecordedProject } from './project.store.ts';
import { projectBonds, projectLevels } from './project.ts';
import { askedProjects, ProjectFilters } from './project-filters.tsx';
import { stageOrder } from './stage.ts';
import { say as plainOf } from './words.tsx';

type Line = RecordedProject & { daysInStage?: number };
type Named = { ref: string; title: LocalizedText };
const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [page, regions, strategies] = await Promise.all([
    read<{ total: number; items: Line[] }>('projects', {
      ...askedProjects(query),
      offset: query.offset,
      limit: LIMIT,
    }),
    read<{ items: { code: string; name: LocalizedText }[] }>('places', { level: 'region' }),
    read<{ items: Named[] }>('strategies'),
  ]);
  return { page, regions: regions.items, strategies: strategies.items };
}

/** Every project the reader may see, each as its nine stations in miniature. */
export function Component() {
  const { page, regions, strategies } = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const [query] = useSearchParams();
  return (
    <>
      <title>{`${words.nav.projects} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.projects}</h1>
        {may('workbook.read') && <Link to={`/workbook?${query}`}>{words.workbook.link}</Link>}
        {may('tracker.import') && <Link to="/tracker">{words.tracker.link}</Link>}
        {may('project.record') && (
          <ActLink act="record" strong>
            {words.projects.record}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.projects.lead}</p>
      <p className="views">
        <Link to="/tree">{words.tree.title}</Link>
        <Link to={`/timeline?${query}`}>{words.timeline.title}</Link>
        {may('project.revise') && <Link to={`/bulk?${query}`}>{words.bulk.title}</Link>}
      </p>
      <Panel act="record" title={words.projects.record}>
        <RecordProject strategies={strategies} />
      </Panel>
      <ProjectFilters regions={regions} strategies={strategies} />
      <SavedViews list="projects" />
      <Rows label={words.nav.projects}>
        {page.items.map((one) => (
          <Row
            key={one.ref}
            to={`/projects/${encodeURIComponent(one.ref)}`}
            title={<Text value={one.title} lang={lang} />}
            note={
              <>
                <Code>{one.ref}</Code> · <Organisation reference={one.owner} none={words.projects.noOwner} />
              </>
            }
            side={
              one.position && (
                <div className="strip-box">
                  <StageStrip order={stageOrder(one.position.stage)} truth="declared" lang={lang} />
                  <span className="note">
                    {codeWord('stage', one.position.stage, lang)}
                    {one.daysInStage !== undefined && <> · {say(words.projects.sinceDays, { n: one.daysInStage })}</>}
                    {one.position.state !== 'active' && (
                      <span className="owed"> · {codeWord('state', one.position.state, lang)}</span>
                    )}
                  </span>
                </div>
              )
            }
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="projects-file" names={{ text: 'q' }} fixed={{ level: 'project' }} />
    </>
  );
}

function RecordProject({ strategies }: { strategies: Named[] }) {
  const { words, lang } = useSpoken();
  const navigate = useNavigate();
  const [findOwner] = useState(() => findOrganisation(lang));
  const [findParent] = useState(() => findTitled('projects', lang));
  const custom = useCustom('project');
  return (
    <ActForm<{ ref: string }>
      verb="record-project"
      shape={custom.take}
      at={custom.at}
      submit={words.projects.record}
      onDone={({ ref }) => navigate(`/projects/${encodeURIComponent(ref)}`)}
    >
      <LocalizedField name="title" label={words.projects.title} required rows={1} />
      <div className="sentence">
        <TextField name="ref" label={words.projects.ref} help={words.projects.refHelp} required code size={8} />
        <SelectField
          name="level"
          label={words.projects.level}
          defaultValue="project"
          options={projectLevels.map((one) => ({ value: one, label: codeWord('level', one, lang) }))}
        />
        <SelectField
          name="strategy"
          label={words.projects.strategy}
          required
          defaultValue={strategies[0]?.ref}
          options={strategies.map((one) => ({ value: one.ref, label: plainOf(one.title, lang) }))}
        />
        <SearchField name="parent" label={words.projects.parent} find={findParent} />
        <SelectField
          name="bound"
          label={words.projects.bond}
          defaultValue="state"
          options={projectBonds.map((one) => ({ value: one, label: codeWord('bound', one, lang) }))}
        />
        <SearchField name="owner" label={words.projects.owner} find={findOwner} />
      </div>
      <LocalizedField name="summary" label={words.projects.summary} rows={2} />
      {custom.inputs}
    </ActForm>
  );
}
