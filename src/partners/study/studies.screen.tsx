import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../../web/kit/lists.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { studyKinds, studyStages } from './study.ts';
import type { ListedStudy } from './study-file.ts';
import { RecordStudyForm } from './study-forms.tsx';
import { StudyRow } from './study-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { strategy, agreement, project, organisation, kind, stage, offset } = Object.fromEntries(
    new URL(request.url).searchParams,
  );
  const [page, bodies] = await Promise.all([
    read<{ total: number; items: ListedStudy[] }>('studies', {
      strategy,
      agreement,
      project,
      organisation,
      kind,
      stage,
      offset,
      limit: LIMIT,
    }),
    organisations(),
  ]);
  return { page, bodies };
}

/** Studies as far as the reader may see them, those under way first; one that unlocks nothing says so. */
export function Component() {
  const { page, bodies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const w = words.studies;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/agreements">{words.agreements.title}</Link> · <Link to="/transfers">{words.transfers.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      {may('study.edit') && (
        <>
          <div className="acts">
            <ActLink act="record" strong>
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordStudyForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="kind"
          label={w.kind}
          any={words.list.any}
          options={studyKinds.map((one) => ({ value: one, label: words.studyKinds[one] }))}
        />
        <ChoiceFilter
          name="stage"
          label={w.stage}
          any={words.list.any}
          options={studyStages.map((one) => ({ value: one, label: words.studyStages[one] }))}
        />
        <ChoiceFilter
          name="organisation"
          label={`${w.funder} / ${w.contractor}`}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name, lang) }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <StudyRow key={one.ref} study={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="studies-file" />
    </>
  );
}
