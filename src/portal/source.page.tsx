import type { ReactNode } from 'react';
import { Code, Hash, Name, plain, Text } from '../web/fmt.tsx';
import type { SourceDocument } from './documents.ts';
import { addresses, type Page, Paper, wordsOf } from './page.tsx';
import { Dots, Figure, LinkTo, When } from './parts.tsx';

/** An address of the web as a link; a place in an archive as text. */
const Found = ({ address }: { address: string }): ReactNode => {
  const looksLikeWeb = /^https?:\/\//.test(address);
  const isBareHost = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address);
  if (looksLikeWeb)
    return (
      <a href={address} rel="external noreferrer" dir="ltr">
        {address.replace(/^https?:\/\//, '')}
      </a>
    );
  return isBareHost ? <bdi dir="ltr">{address}</bdi> : <bdi>{address}</bdi>;
};

/** One source: where it is found, how sure it makes us, what rests on it. */
export const sourcePage: Page<SourceDocument> = (source, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <Paper ctx={ctx} section="sources" title={plain(source.title, ctx.lang)}>
      <Dots as="p" className="crumb">
        <a href={to.sources}>{t('frame.sources')}</a>
        <span>
          <Code>{source.ref}</Code>
        </span>
      </Dots>
      <section className="lead">
        <h1>
          <Text value={source.title} lang={ctx.lang} />
        </h1>
        {source.note && (
          <p>
            <Text value={source.note} lang={ctx.lang} />
          </p>
        )}
      </section>
      <dl className="figures">
        <Figure
          ctx={ctx}
          isText
          term={t('portal.publisher')}
          value={<Name name={source.publisher} names={source.publisherNames} lang={ctx.lang} />}
          note={t.find(`words.source-${source.sourceKind}`)}
        />
        <Figure
          ctx={ctx}
          term={t('portal.publishedOn')}
          value={source.publishedOn ? <When code={source.publishedOn} ctx={ctx} /> : t('charts.noAnnouncement')}
        />
        <Figure ctx={ctx} isText term={t('portal.confidence')} value={t(`words.confidence-${source.confidence}`)} />
      </dl>
      <section>
        <h2>{t('portal.whereFound')}</h2>
        <p>
          {source.addressWords ? (
            <Text value={source.addressWords} lang={ctx.lang} />
          ) : (
            <Found address={source.address} />
          )}
        </p>
        <p className="soft">
          {source.held && source.sha256 ? (
            <>
              <a href={to.file(source.sha256)}>{t('portal.copyHeld')}</a> <Hash hex={source.sha256} />
            </>
          ) : (
            <>
              {t('portal.copyNotHeld')} {source.sha256 && <Hash hex={source.sha256} />}
            </>
          )}
        </p>
      </section>
      <section>
        <h2>{t('portal.whatRestsOnIt')}</h2>
        {source.claims.length + source.projects.length + (source.indicators?.length ?? 0) === 0 && (
          <p className="soft">{t('portal.nothingRests')}</p>
        )}
        <ul className="plain">
          {source.claims.map((claim) => (
            <li key={claim.claim}>
              <Text value={claim.text} lang={ctx.lang} />
              <Dots as="p">
                <LinkTo link={claim.pledge} href={to.pledge(claim.pledge.ref)} ctx={ctx} />
                <span>{t(`words.form-${claim.form}`)}</span>
                {claim.locator && (
                  <span>
                    <Code>{claim.locator}</Code>
                  </span>
                )}
              </Dots>
            </li>
          ))}
          {source.projects.map((project) => (
            <li key={project.ref}>
              <LinkTo link={project} href={to.project(project.ref)} ctx={ctx} />
              <p>{t('words.record-project')}</p>
            </li>
          ))}
          {source.indicators?.map((one) => (
            <li key={one.ref}>
              <LinkTo link={one} href={to.indicator(one.ref)} ctx={ctx} />
              <p>{t('words.record-indicator')}</p>
            </li>
          ))}
        </ul>
      </section>
    </Paper>
  );
};
