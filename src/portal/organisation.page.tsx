import { plain, Text } from '../web/fmt.tsx';
import type { OrganisationDocument } from './documents.ts';
import { addresses, type Page, Paper, wordsOf } from './page.tsx';
import { Body, LinkTo, ProjectRow } from './parts.tsx';

/** One body: under whose authority it stands, what it is held to, what it does. */
export const organisationPage: Page<OrganisationDocument> = (body, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const owned = new Set(body.owns.map((link) => link.ref));
  const pledges = [...body.owns, ...body.bound.filter((link) => !owned.has(link.ref))];
  return (
    <Paper ctx={ctx} title={plain(body.name, ctx.lang)}>
      <section className="lead">
        <h1>
          <Text value={body.name} lang={ctx.lang} />
        </h1>
        {body.role && (
          <p>
            <Text value={body.role} lang={ctx.lang} />
          </p>
        )}
        {body.tutelage && (
          <p>
            {t('portal.under')}
            {t('frame.colon')}
            <Body body={body.tutelage} ctx={ctx} />
          </p>
        )}
        {body.citedOnly && <p>{t('portal.citedOnly')}</p>}
      </section>
      <section>
        <h2>{t('portal.heldTo')}</h2>
        {pledges.length === 0 ? (
          <p className="soft">{t('portal.heldToNone')}</p>
        ) : (
          <ul className="plain">
            {pledges.map((pledge) => (
              <li key={pledge.ref}>
                <LinkTo link={pledge} href={to.pledge(pledge.ref)} ctx={ctx} />
                {owned.has(pledge.ref) && <p>{t('portal.owner')}</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
      {body.projects.length > 0 && (
        <section>
          <h2>{t('frame.projects')}</h2>
          <ul>
            {body.projects.map((project) => (
              <ProjectRow key={project.ref} project={project} of={body.ref} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
    </Paper>
  );
};
