import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { Amount, Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { agreementKinds, partySides, standings } from './agreement.ts';
import type { ListedAgreement } from './agreement-file.ts';
import { RecordAgreement } from './agreement-forms.tsx';

const LIMIT = 50;
type Named = { ref: string; name: LocalizedText };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { strategy, organisation, kind, standing, text: q, offset } = query;
  const [page, strategies, bodies] = await Promise.all([
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
  ]);
  return { page, strategies: strategies.items, bodies: bodies.items };
}

/** Agreements with partners: where each stands, and on either side what is owed, late and met. */
export function Component() {
  const { page, strategies, bodies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      <title>{`${words.agreements.title} · ${words.shell.brand}`}</title>
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

/** An agreement in a list: who stands on the other side, where it stands, and what each side owes. */
export function AgreementRow({ agreement }: { agreement: ListedAgreement }) {
  const { words, lang, say } = useSpoken();
  const partners = [...new Set(agreement.parties.flatMap((one) => (one.side === 'partner' ? one.organisation : [])))];
  return (
    <Row
      to={`/agreements/${encodeURIComponent(agreement.ref)}`}
      title={<Text value={agreement.title} lang={lang} />}
      note={
        <>
          <Code>{agreement.ref}</Code> · {words.agreementKinds[agreement.kind]} ·{' '}
          {partners.map((one, at) => (
            <span key={one}>
              {at > 0 && words.shell.comma}
              <Organisation reference={one} />
            </span>
          ))}
          {partySides.map((side) => {
            const { owed, late, met } = agreement.counts[side];
            return (
              <div key={side} className={late > 0 ? 'owed' : undefined}>
                {words.partySides[side]}
                {words.shell.colon}
                {say(words.agreements.counts, { owed, late, met })}
              </div>
            );
          })}
        </>
      }
      side={
        <>
          <span className="note">
            {words.standings[agreement.standing]}
            {agreement.validUntil && (
              <>
                {' '}
                · {words.agreements.validUntil} <DayText day={agreement.validUntil} lang={lang} />
              </>
            )}
          </span>
          {agreement.amount && (
            <span className="note">
              <Amount quantity={{ value: agreement.amount.amount, unit: agreement.amount.currency }} lang={lang} />
            </span>
          )}
        </>
      }
    />
  );
}
