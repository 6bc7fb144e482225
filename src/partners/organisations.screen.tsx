import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, plain, Text } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { forgetOrganisations } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { organisationKinds, organisationLevels, type RecordedOrganisation } from './organisation.ts';
import { RecordOrganisation } from './organisation-forms.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [page, all] = await Promise.all([
    read<{ total: number; items: RecordedOrganisation[] }>('organisations', {
      kind: query.kind,
      level: query.level,
      tutelage: query.tutelage,
      q: query.text,
      offset: query.offset,
      limit: LIMIT,
    }),
    read<{ items: RecordedOrganisation[] }>('organisations', { limit: 500 }),
  ]);
  const names = new Map(all.items.map((one) => [one.ref, one.name]));
  const heads = [...new Set(all.items.flatMap((one) => one.tutelage ?? []))];
  return { page, names, heads };
}

/** Every body that owes, carries out, checks or is cited, with the one above it. */
export function Component() {
  const { page, names, heads } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const navigate = useNavigate();
  const nameOf = (ref: string): string => {
    const name = names.get(ref);
    return name ? plain(name, lang) : ref;
  };
  return (
    <>
      <title>{`${words.nav.organisations} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.organisations}</h1>
        {may('organisation.edit') && (
          <ActLink act="record" strong>
            {words.organisations.record}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.organisations.lead}</p>
      <Panel act="record" title={words.organisations.record}>
        <RecordOrganisation
          onDone={({ ref }) => {
            forgetOrganisations();
            navigate(`/organisations/${encodeURIComponent(ref)}`);
          }}
        />
      </Panel>
      <Filters label={words.list.filters}>
        <SearchFilter label={words.list.search} />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={organisationKinds.map((one) => ({ value: one, label: words.organisationKinds[one] }))}
        />
        <ChoiceFilter
          name="level"
          label={words.organisations.level}
          any={words.list.any}
          options={organisationLevels.map((one) => ({ value: one, label: words.organisationLevels[one] }))}
        />
        <ChoiceFilter
          name="tutelage"
          label={words.organisations.anyTutelage}
          any={words.list.any}
          options={heads.map((one) => ({ value: one, label: nameOf(one) }))}
        />
      </Filters>
      <Rows label={words.nav.organisations}>
        {page.items.map((one) => (
          <Row
            key={one.ref}
            to={`/organisations/${encodeURIComponent(one.ref)}`}
            title={<Text value={one.name} lang={lang} />}
            note={
              <>
                <Code>{one.ref}</Code> · {words.organisationKinds[one.kind]}
                {one.level !== 'partner' && <> · {words.organisationLevels[one.level]}</>}
              </>
            }
            side={<span className="note">{one.tutelage && <bdi>{nameOf(one.tutelage)}</bdi>}</span>}
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="organisations-file" names={{ text: 'q' }} />
    </>
  );
}
