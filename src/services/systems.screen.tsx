import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { NormList } from './norm-list.tsx';
import { sensitivities, ways } from './state-system.ts';
import { Figures } from './system-figures.tsx';
import type { ListedSystem, ShownFigures } from './system-file.ts';
import { RecordSystemForm } from './system-forms.tsx';
import { SystemRow } from './system-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { sensitivity, way, does, strategy, organisation, offset } = Object.fromEntries(
    new URL(request.url).searchParams,
  );
  const [page, figures] = await Promise.all([
    read<{ total: number; items: ListedSystem[] }>('state-systems', {
      sensitivity,
      way,
      does,
      strategy,
      organisation,
      offset,
      limit: LIMIT,
    }),
    read<ShownFigures>('state-system-figures', { strategy }),
  ]);
  return { page, figures };
}

/** Systems of the State as far as the reader may see them. */
export function Component() {
  const { page, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.systems;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: figures.systems })}</p>
      <p className="note">{w.restricted}</p>
      <Figures figures={figures} />
      {may('hosting.edit') && (
        <>
          <div className="acts">
            <ActLink act="record" strong hotkey="a">
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordSystemForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="sensitivity"
          label={w.sensitivity}
          any={words.list.any}
          options={sensitivities.map((one) => ({ value: one, label: words.sensitivities[one] }))}
        />
        <ChoiceFilter
          name="does"
          label={w.does}
          any={words.list.any}
          options={(['yes', 'no', 'not-reported'] as const).map((one) => ({ value: one, label: words.satisfies[one] }))}
        />
        <ChoiceFilter
          name="way"
          label={w.way}
          any={words.list.any}
          options={ways.map((one) => ({ value: one, label: words.systemWays[one] }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <SystemRow key={one.ref} system={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{figures.systems === 0 ? w.notReported : w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="state-systems-file" />
      <NormList norms={figures.norms} />
    </>
  );
}
