import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../../web/kit/lists.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { transferSteps } from './transfer.ts';
import type { ListedTransfer } from './transfer-file.ts';
import { RecordTransferForm } from './transfer-forms.tsx';
import { TransferRow } from './transfer-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { agreement, project, organisation, step, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, bodies] = await Promise.all([
    read<{ total: number; items: ListedTransfer[] }>('transfers', {
      agreement,
      project,
      organisation,
      step,
      offset,
      limit: LIMIT,
    }),
    organisations(),
  ]);
  return { page, bodies };
}

/** Transfers of know-how as far as the reader may see them: those that stand still longest first. */
export function Component() {
  const { page, bodies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const w = words.transfers;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/agreements">{words.agreements.title}</Link> · <Link to="/studies">{words.studies.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      {may('transfer.edit') && (
        <>
          <div className="acts">
            <ActLink act="record" strong>
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordTransferForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="organisation"
          label={`${w.giver} / ${w.receiver}`}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name, lang) }))}
        />
        <ChoiceFilter
          name="step"
          label={w.step}
          any={words.list.any}
          options={transferSteps.map((one) => ({ value: String(one), label: `${one} · ${words.transferSteps[one]}` }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <TransferRow key={one.ref} transfer={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="transfers-file" />
    </>
  );
}
