import type { ReactNode } from 'react';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { Maker } from './catalogue.page.tsx';
import type { SolutionDocument } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { PlaceName, SourceName, When } from './parts.tsx';

/** One solution: who made it, what «made here» rests on, and where somebody verified that it is used. */
export const solutionPage: Page<SolutionDocument> = (solution, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const { lang } = ctx;
  const none = t('frame.notReported');
  return (
    <Paper ctx={ctx} title={plain(solution.title, lang)}>
      <p className="crumb">
        <a href={to.catalogue}>{t('portal.catalogueTitle')}</a>
      </p>
      <section className="lead">
        <h1>
          <Text value={solution.title} lang={lang} marked />
        </h1>
        <p>
          <Text value={solution.purpose} lang={lang} marked />
        </p>
        <p>
          {t(`words.used-${solution.use}`)} · <Code>{solution.ref}</Code>
        </p>
      </section>
      <dl>
        <dt>{t('portal.solutionMaker')}</dt>
        <dd>
          <Maker body={solution.maker} name={solution.makerName} ctx={ctx} />
          {solution.makerCountry && (
            <>
              {' '}
              (<Code>{solution.makerCountry}</Code>)
            </>
          )}
        </dd>
        <dt>{t('portal.solutionOwner')}</dt>
        <dd>
          <Maker body={solution.owner} name={solution.ownerName} ctx={ctx} />
        </dd>
        <dt>{t('portal.solutionLicence')}</dt>
        <dd>
          {solution.licence && <Code>{solution.licence}</Code>}
          {solution.licenceWords && <Text value={solution.licenceWords} lang={lang} />}
          {!solution.licence && !solution.licenceWords && none}
        </dd>
        <dt>{t('portal.solutionHosting')}</dt>
        <dd>
          {solution.hostedBy && <Text value={solution.hostedBy} lang={lang} />}{' '}
          {solution.hostedIn && <Code>{solution.hostedIn}</Code>}
          {!solution.hostedBy && !solution.hostedIn && none}
        </dd>
        <dt>{t('portal.solutionData')}</dt>
        <dd>{solution.data ? <Text value={solution.data} lang={lang} /> : none}</dd>
      </dl>
      <section>
        <h2>{t('portal.solutionMade')}</h2>
        <p>{t(`words.made-${solution.outcome}`)}</p>
        <ul className="plain">
          {solution.criteria.map((one) => (
            <li key={one.criterion}>
              <b>{t(`words.criterion-${one.criterion}`)}</b>
              <p>
                {one.answer ? t(`words.answer-${one.answer}`) : none}
                {one.answer && <Ground of={one} ctx={ctx} />}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('portal.solutionUses')}</h2>
        {solution.uses.length === 0 && <p className="soft">{none}</p>}
        <ul className="plain">
          {solution.uses.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once to static HTML
            <li key={at}>
              <Maker body={one.user} name={one.userName} ctx={ctx} />
              {one.place && (
                <>
                  {' · '}
                  <PlaceName place={one.place} ctx={ctx} />
                </>
              )}
              <p>
                {t('portal.solutionSince')} <When code={one.since} ctx={ctx} /> · {t('portal.solutionVerified')}{' '}
                <DayText day={one.verifiedOn} lang={lang} />
                {one.endedOn && (
                  <>
                    {' '}
                    · {t('portal.solutionEnded')} <DayText day={one.endedOn} lang={lang} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Paper>
  );
};

type Grounded = Pick<SolutionDocument, 'source' | 'reference'>;

function Ground({ of: { source, reference }, ctx }: { of: Grounded; ctx: PageContext }): ReactNode {
  return (
    <>
      {source && (
        <>
          {' · '}
          <SourceName source={source} ctx={ctx} />
        </>
      )}
      {reference && (
        <>
          {' · '}
          <Text value={reference} lang={ctx.lang} />
        </>
      )}
    </>
  );
}
