import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { TextBlock } from '../delivery/legal/text-blocks.ts';
import type { LawFigures } from '../delivery/legal/text-duties.ts';
import { useMay } from '../desk/me.ts';
import { read, tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Figures } from './law-figures.tsx';
import { legalTextKinds, legalTextStatuses, type Station } from './legal-text.ts';
import type { ListedText } from './text-file.ts';
import { RecordTextForm } from './text-forms.tsx';
import { TextRow } from './text-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { kind, station, status, overdue, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, stations, blocks, figures] = await Promise.all([
    read<{ total: number; items: ListedText[] }>('legal-texts', {
      kind,
      station,
      status,
      overdue,
      offset,
      limit: LIMIT,
    }),
    read<{ items: Station[] }>('legal-stations'),
    tryRead<{ items: TextBlock[] }>('text-blocks'),
    tryRead<LawFigures>('law-figures'),
  ]);
  return {
    page,
    stations: stations.items,
    blocks: blocks.ok ? blocks.value.items : [],
    figures: figures.ok ? figures.value : undefined,
  };
}

/** How many projects each text holds back. */
const projectsHeld = (blocks: readonly TextBlock[], text: string): number =>
  new Set(blocks.flatMap((one) => (one.text === text && one.holds ? [one.project] : []))).size;

/** Legal texts: those on their way first, the longest waiting before the others. */
export function Component() {
  const { page, stations, blocks, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const w = words.law;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      {figures && <Figures figures={figures} />}
      {may('ai-system.read') && (
        <p>
          <Link to="/ai-systems">{words.aiSystems.openRegister}</Link>
        </p>
      )}
      {may('law.follow') && (
        <>
          <div className="acts">
            <ActLink act="record" strong>
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordTextForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="status"
          label={w.status}
          any={words.list.any}
          options={legalTextStatuses.map((one) => ({ value: one, label: words.legalStatuses[one] }))}
        />
        <ChoiceFilter
          name="station"
          label={w.station}
          any={words.list.any}
          options={stations.map((one) => ({ value: one.code, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="kind"
          label={w.kind}
          any={words.list.any}
          options={legalTextKinds.map((one) => ({ value: one, label: words.legalKinds[one] }))}
        />
        <ChoiceFilter
          name="overdue"
          label={w.promises}
          any={words.list.any}
          options={[{ value: 'true', label: w.onlyOverdue }]}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <TextRow key={one.ref} text={one} blocks={projectsHeld(blocks, one.ref)} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="legal-texts-file" />
    </>
  );
}
