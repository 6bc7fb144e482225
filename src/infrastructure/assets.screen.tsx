import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { assetKinds } from './asset.ts';
import { Figures } from './asset-figures.tsx';
import type { AssetFigures, ListedAsset } from './asset-file.ts';
import { RecordAssetForm } from './asset-forms.tsx';
import { AssetRow } from './asset-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { kind, strategy, project, organisation, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, figures] = await Promise.all([
    read<{ total: number; items: ListedAsset[] }>('assets', {
      kind,
      strategy,
      project,
      organisation,
      offset,
      limit: LIMIT,
    }),
    read<AssetFigures>('asset-figures', { strategy }),
  ]);
  return { page, figures };
}

/** Assets as far as the reader may see them, beside the stage of their projects. */
export function Component() {
  const { page, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.infrastructure;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/studies?kind=feasibility">{words.studies.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      <Figures figures={figures} />
      {may('asset.edit') && (
        <>
          <div className="acts">
            <ActLink act="record" strong>
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordAssetForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="kind"
          label={w.kind}
          any={words.list.any}
          options={assetKinds.map((one) => ({ value: one, label: words.assetKinds[one] }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <AssetRow key={one.ref} asset={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="assets-file" />
    </>
  );
}
