import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read, tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { agreementKinds, standings } from './agreement.ts';
import type { ListedAgreement } from './agreement-file.ts';
import { RecordAgreement } from './agreement-forms.tsx';
import { AgreementRow } from './agreement-row.tsx';
import type { CooperationFigures } from './cooperation-figures.ts';
import { Cooperation } from './cooperation-figures.tsx';

const LIMIT = 50;
type Named = { ref: string; name: LocalizedText };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { strategy, organisation, kind, standing, text: q, offset } = query;
  const [page, strategies, bodies, figures] = await Promise.all([
    read<{ total: number; items: ListedAgreement[] }>('agreements', {
      strategy,
      organisation,
      kind,
      standing,
      q,
      offset,
      limit: LIMIT,
    }),
    read<{ items: { ref: string; title: LocalizedText }[] }>('strategies'),
    read<{ items: Named[] }>('organisations', { level: 'partner', limit: 500 }),
    tryRead<CooperationFigures>('cooperation-figures'),
  ]);
  return {
    page,
    strategies: strategies.items,
    bodies: bodies.items,
    figures: figures.ok ? figures.value : undefined,
  };
}

/** Agreements with partners: where each stands, and on either side what is owed, late and met. */
export function Component() {
  const { page, strategies, bodies, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      <title>{`${words.agreements.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        {may('transfer.read') && <Link to="/transfers">{words.transfers.title}</Link>}
        {may('transfer.read') && may('study.read') && ' · '}
        {may('study.read') && <Link to="/studies">{words.studies.title}</Link>}
        {may('partnership.edit') && may('list.import') && (
          <>
            {' · '}
            <Link to="/money/import?kind=agreements">{words.lists.title}</Link>
          </>
        )}
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{words.agreements.title}</h1>
        {may('partnership.edit') && (
          <ActLink act="record" strong>
            {words.agreements.record}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.agreements.lead}</p>
      <Panel act="record" title={words.agreements.record}>
        <RecordAgreement
          strategies={strategies}
          onDone={({ ref }) => navigate(`/agreements/${encodeURIComponent(ref)}`)}
        />
      </Panel>
      {figures && <Cooperation figures={figures} />}
      <Filters label={words.list.filters}>
        <SearchFilter label={words.list.search} />
        <ChoiceFilter
          name="organisation"
          label={words.agreements.party}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name, lang) }))}
        />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={agreementKinds.map((one) => ({ value: one, label: words.agreementKinds[one] }))}
        />
        <ChoiceFilter
          name="standing"
          label={words.agreements.standing}
          any={words.list.any}
          options={standings.map((one) => ({ value: one, label: words.standings[one] }))}
        />
        <ChoiceFilter
          name="strategy"
          label={words.projects.strategy}
          any={words.list.any}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
      </Filters>
      <Rows label={words.agreements.title}>
        {page.items.map((one) => (
          <AgreementRow key={one.ref} agreement={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.agreements.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="agreements-file" names={{ text: 'q' }} />
    </>
  );
}
