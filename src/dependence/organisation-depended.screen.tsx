import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import { useMay } from '../desk/me.ts';
import { MoneyOfBody, moneyOfBody } from '../finance/organisation-money.tsx';
import { loader as loadOrganisation, Component as OrganisationPage } from '../partners/organisation.screen.tsx';
import { tryRead } from '../web/client.ts';
import '../web/design/dependence.css';
import { Amount, Num, Percent, plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { ExitTest, ProjectLink } from './fall-result.tsx';
import type { PartnerDependence } from './get-partner-dependence.ts';
import { BodyLink } from './holders.tsx';

/** A body with its money and what hangs on it, for those who may look at that. */
export async function loader(args: LoaderFunctionArgs) {
  const [page, money, hanging] = await Promise.all([
    loadOrganisation(args),
    moneyOfBody(args.params.ref!),
    tryRead<PartnerDependence>('partner-dependence', { organisation: args.params.ref }),
  ]);
  return { ...page, money, hanging: hanging.ok ? hanging.value : undefined };
}

export function Component() {
  const { ref = '' } = useParams();
  const { money, hanging } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const beside = (
    <>
      {money && <MoneyOfBody money={money} />}
      {hanging && <HangsOn organisation={ref} found={hanging} />}
    </>
  );
  return <OrganisationPage beside={beside} />;
}

function HangsOn({ organisation, found }: { organisation: string; found: PartnerDependence }) {
  const { words, lang } = useSpoken();
  const t = words.dependence;
  const may = useMay();
  const { close } = useOpenAct();
  const holder = found.holder?.holder;
  if (found.items.length === 0 && !may('dependence.edit')) return null;
  return (
    <section id="dependence">
      <div className="title">
        <h2>{t.hangsOn}</h2>
        {may('dependence.edit') && <ActLink act="holder">{t.setHolder}</ActLink>}
      </div>
      <Panel act="holder" title={t.setHolder}>
        <ActForm
          verb="set-holder"
          fixed={{ organisation, ...(found.holder ? { version: found.holder.version } : {}) }}
          submit={t.setHolder}
          onDone={close}
        >
          <SearchField
            name="holder"
            label={t.holderField}
            find={findOrganisation(lang)}
            defaultValue={
              holder
                ? { id: holder, label: found.names[holder] ? plain(found.names[holder], lang) : holder }
                : undefined
            }
          />
        </ActForm>
      </Panel>
      {found.holder && (
        <p>
          {holder ? (
            <>
              {t.held} <BodyLink reference={holder} names={found.names} />
              {found.top && found.top !== holder && (
                <>
                  {' · '}
                  <BodyLink reference={found.top} names={found.names} />
                </>
              )}
            </>
          ) : (
            t.heldNobody
          )}
        </p>
      )}
      {found.items.length === 0 && <p className="note">{t.nothing}</p>}
      <ul className="rows">
        {found.items.map((one) => (
          <li key={one.project} className="row">
            <div className="row-text">
              <ProjectLink project={one.project} found={found} />
              <div className="note">
                {one.signed.map((each) => (
                  <span key={each.amount}>
                    {t.signedHere} <Amount
                      quantity={{ value: each.amount, unit: found.currency }}
                      lang={lang}
                      short
                    />{' '}
                  </span>
                ))}
                {one.holdings.map((each) => (
                  <span key={each.ref}>
                    {words.dependenceSubjects[each.layer]} <Percent share={each.share} lang={lang} />{' '}
                  </span>
                ))}
                {one.outputs.map((each) => (
                  <span key={each.ref}>
                    {words.outputKinds[each.kind]} <Num value={each.promised} lang={lang} />{' '}
                  </span>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {found.exit.lines.length > 0 && (
        <>
          <h3>{t.leave}</h3>
          <ExitTest exit={found.exit} found={found} />
        </>
      )}
      {found.items.length > 0 && (
        <p className="note">
          <Link to={`/dependence/what-if?partner=${encodeURIComponent(organisation)}`}>{t.whatIfOf}</Link>
        </p>
      )}
    </section>
  );
}
