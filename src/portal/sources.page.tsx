import type { ReactNode } from 'react';
import { Name, Text } from '../web/fmt.tsx';
import type { SourceDocument } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty, When } from './parts.tsx';

export type SourcesData = { sources: readonly SourceDocument[] };

/** Who says so: every source of the register, what rests on it. */
export const sourcesPage: Page<SourcesData> = ({ sources }, ctx) => {
  const t = wordsOf(ctx);
  const restedOn = sources.filter(
    (source) => source.claims.length + source.projects.length + (source.indicators?.length ?? 0) > 0,
  );
  const others = sources.filter((source) => !restedOn.includes(source));
  const held = sources.filter((source) => source.held).length;
  return (
    <Paper
      ctx={ctx}
      section="sources"
      title={t.text('frame.sources')}
      description={t.text('portal.sourcesDescription')}
    >
      <section className="lead">
        <h1>{t('portal.sourcesTitle', { n: sources.length })}</h1>
        <p>{t('portal.sourcesLead', { held })}</p>
      </section>
      {sources.length === 0 && <Empty>{t('frame.notReported')}</Empty>}
      {[restedOn, others].map(
        (group) =>
          group.length > 0 && (
            <section key={group === others ? 'others' : 'rested-on'}>
              <h2>{t(group === others ? 'portal.otherSources' : 'portal.sourcesRestedOn', { n: group.length })}</h2>
              <ul className="plain">
                {group.map((source) => (
                  <SourceRow key={source.ref} source={source} ctx={ctx} />
                ))}
              </ul>
            </section>
          ),
      )}
    </Paper>
  );
};

const SourceRow = ({ source, ctx }: { source: SourceDocument; ctx: PageContext }): ReactNode => {
  const t = wordsOf(ctx);
  return (
    <li>
      <a href={addresses(ctx).source(source.ref)}>
        <Text value={source.title} lang={ctx.lang} />
      </a>
      <Dots as="p">
        <Name name={source.publisher} names={source.publisherNames} lang={ctx.lang} />
        <span>{t.find(`words.source-${source.sourceKind}`) ?? source.sourceKind}</span>
        {source.publishedOn && (
          <span>
            <When code={source.publishedOn} ctx={ctx} />
          </span>
        )}
        <span>{t(`words.confidence-${source.confidence}`)}</span>
        {source.claims.length > 0 && <span>{t('portal.sentencesTaken', { n: source.claims.length })}</span>}
        {source.projects.length > 0 && <span>{t('portal.servesProjects', { n: source.projects.length })}</span>}
      </Dots>
    </li>
  );
};
