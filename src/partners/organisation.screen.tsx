import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { myRights, useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { RowHistory } from '../ledger/row-history.tsx';
import { read, tryRead } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { forgetOrganisations } from '../web/kit/sources.ts';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';
import type { RecordedOrganisation } from './organisation.ts';
import { agreementsOfBody, BodyAgreements } from './organisation-agreements.tsx';
import { ReviseOrganisation } from './organisation-forms.tsx';
import { People, Tied, type TiedLine, type Worker } from './organisation-tied.tsx';

export type OrganisationRead = {
  organisation: RecordedOrganisation;
  above: RecordedOrganisation[];
  under: RecordedOrganisation[];
  row: string;
};
type Page<T> = { total: number; items: T[] };
type Titled = { ref: string; title: LocalizedText };

const LIMIT = 20;

/** What of a list the reader may see; nothing where the list is not for them. */
async function lines(noun: string, query: Record<string, string>): Promise<Page<Titled>> {
  const answer = await tryRead<Page<Titled>>(noun, { ...query, limit: LIMIT });
  return answer.ok ? answer.value : { total: 0, items: [] };
}

export async function loader({ params }: LoaderFunctionArgs) {
  const ref = params.ref!;
  const rights = await myRights();
  const [file, owned, operated, pledges, indicators, people, agreements] = await Promise.all([
    read<OrganisationRead>('organisation', { ref }),
    lines('projects', { owner: ref, level: 'project' }),
    lines('projects', { operator: ref, level: 'project' }),
    lines('pledges', { organisation: ref }),
    tryRead<Page<{ indicator: Titled }>>('indicators', { owner: ref, limit: LIMIT }),
    rights.includes('person.read') ? tryRead<{ people: Worker[] }>('people', { state: 'active' }) : undefined,
    agreementsOfBody(ref),
  ]);
  const measured = indicators.ok ? indicators.value : { total: 0, items: [] };
  return {
    file,
    owned,
    operated,
    pledges,
    agreements,
    indicators: { total: measured.total, items: measured.items.map((one) => one.indicator) },
    people: people?.ok ? people.value.people.filter((one) => one.organisation === ref) : [],
  };
}

/**
 * One body: its names, who stands above and under it, what it carries, who works there, and how its record came to be.
 *
 * beside  what those above the domain know of it
 */
export function Component({ beside }: { beside?: ReactNode }) {
  const { file, owned, operated, pledges, indicators, people, agreements } = useLoaderData<typeof loader>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { organisation, above, under, row } = file;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const filter = encodeURIComponent(organisation.ref);
  const tied: TiedLine[] = [
    { title: words.organisations.projects, base: '/projects', page: owned, all: `/projects?owner=${filter}` },
    { title: words.organisations.operates, base: '/projects', page: operated, all: `/projects?operator=${filter}` },
    { title: words.organisations.pledges, base: '/pledges', page: pledges, all: `/pledges?organisation=${filter}` },
    {
      title: words.organisations.indicators,
      base: '/indicators',
      page: indicators,
      all: `/indicators?owner=${filter}`,
    },
  ];
  return (
    <>
      <title>{`${organisation.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/organisations">{words.nav.organisations}</Link> · <Code>{organisation.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={organisation.name} lang={lang} />
      </h1>
      <p className="lead">
        {words.organisationKinds[organisation.kind]}
        {organisation.level !== 'partner' && <> · {words.organisationLevels[organisation.level]}</>}
        {organisation.place && (
          <>
            {' '}
            · <PlaceName code={organisation.place} />
          </>
        )}
      </p>
      {organisation.role && (
        <p>
          <Text value={organisation.role} lang={lang} marked />
        </p>
      )}
      {organisation.citedOnly && <p className="note">{words.organisations.citedOnly}</p>}
      {organisation.generic && <p className="note">{words.organisations.generic}</p>}
      <div className="acts">
        {may('organisation.edit') && <ActLink act="edit">{words.organisations.revise}</ActLink>}
      </div>
      <Panel act="edit" title={words.organisations.revise}>
        <ReviseOrganisation
          organisation={organisation}
          above={above[0]}
          onDone={() => {
            forgetOrganisations();
            close();
          }}
        />
      </Panel>
      <div className="two">
        <div>
          <BodyAgreements of={agreements} body={organisation.ref} />
          {tied.map((one) => (
            <Tied key={one.title} {...one} />
          ))}
          {agreements.agreements.total === 0 && tied.every((one) => one.page.total === 0) && (
            <p className="note">{words.organisations.nothingHere}</p>
          )}
          {beside}
          <People people={people} />
        </div>
        <aside>
          <section>
            <h2>{words.organisations.above}</h2>
            {above.length === 0 ? (
              <p className="note">{words.organisations.noTutelage}</p>
            ) : (
              <ol className="rows">
                {above.map((one) => (
                  <Body key={one.ref} body={one} />
                ))}
              </ol>
            )}
            {organisation.tutelageNote && (
              <p className="note">
                <Text value={organisation.tutelageNote} lang={lang} />
              </p>
            )}
          </section>
          {under.length > 0 && (
            <section>
              <h2>{words.organisations.under}</h2>
              <ul className="rows">
                {under.map((one) => (
                  <Body key={one.ref} body={one} />
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{words.organisations.names}</h2>
            <dl className="pairs">
              {deskLangs
                .filter((one) => organisation.name[one])
                .map((one) => (
                  <div key={one} style={{ display: 'contents' }}>
                    <dt>{words.langs[one]}</dt>
                    <dd>
                      <bdi lang={one}>{organisation.name[one]}</bdi>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
          {organisation.identifiers && (
            <section>
              <h2>{words.agreements.identifiers}</h2>
              <dl className="pairs">
                {organisation.identifiers.map((one) => (
                  <div key={`${one.scheme} ${one.value}`} style={{ display: 'contents' }}>
                    <dt>
                      <Code>{one.scheme}</Code>
                    </dt>
                    <dd>
                      <bdi>{one.value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {organisation.note && (
            <section>
              <h2>{words.projects.note}</h2>
              <p className="note">
                <Text value={organisation.note} lang={lang} />
              </p>
            </section>
          )}
          <CustomValues kind="organisation" values={organisation.custom} />
          <RowHistory
            table="organisation"
            row={row}
            version={organisation.version}
            says={{
              name: words.organisations.name,
              kind: words.list.kind,
              level: words.organisations.level,
              role: words.organisations.role,
              tutelage: words.organisations.anyTutelage,
              tutelage_note: words.organisations.tutelageNote,
              place: words.organisations.place,
              cited_only: words.organisations.marks,
              generic: words.organisations.marks,
              note: words.projects.note,
              custom: words.tracker.custom,
            }}
          />
        </aside>
      </div>
    </>
  );
}

function Body({ body }: { body: RecordedOrganisation }) {
  const { words, lang } = useSpoken();
  return (
    <li className="row">
      <div className="row-text">
        <Link to={`/organisations/${encodeURIComponent(body.ref)}`} data-row="">
          <Text value={body.name} lang={lang} />
        </Link>
        <div className="note">{words.organisationKinds[body.kind]}</div>
      </div>
    </li>
  );
}
