import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { procedures } from './digital-service.ts';
import { NormList } from './norm-list.tsx';
import { Figures } from './service-figures.tsx';
import type { ListedService, ShownServiceFigures } from './service-file.ts';
import { RecordServiceForm } from './service-forms.tsx';
import { ServiceRow } from './service-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { procedure, punctual, strategy, organisation, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, figures] = await Promise.all([
    read<{ total: number; items: ListedService[] }>('digital-services', {
      procedure,
      punctual,
      strategy,
      organisation,
      offset,
      limit: LIMIT,
    }),
    read<ShownServiceFigures>('digital-service-figures', { strategy }),
  ]);
  return { page, figures };
}

/** Digital services with what they report, beside the delays that the law gives. */
export function Component() {
  const { page, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.services;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: figures.services })}</p>
      <Figures figures={figures} />
      {may('service.edit') && (
        <>
          <div className="acts">
            <ActLink act="record" strong hotkey="a">
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordServiceForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="procedure"
          label={w.procedure}
          any={words.list.any}
          options={procedures.map((one) => ({ value: one, label: words.procedures[one] }))}
        />
        <ChoiceFilter
          name="punctual"
          label={w.punctual}
          any={words.list.any}
          options={(['within', 'over', 'not-reported', 'no-delay'] as const).map((one) => ({
            value: one,
            label: words.punctuals[one],
          }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <ServiceRow key={one.ref} service={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{figures.services === 0 ? words.systems.notReported : w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="digital-services-file" />
      <NormList norms={figures.norms} />
    </>
  );
}
