import { Name, Text } from '../web/fmt.tsx';
import type { SourceDocument } from './documents.ts';
import { addresses, type Page, Paper, wordsOf } from './page.tsx';
import { Dots, Empty, When } from './parts.tsx';

export type SourcesData = { sources: readonly SourceDocument[] };

/** Who says so: every source of the register, what rests on it. */
export const sourcesPage: Page<SourcesData> = ({ sources }, ctx) => {
  const t = wordsOf(ctx);
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
      <ul className="plain">
        {sources.map((source) => (
          <li key={source.ref}>
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
              <span>{t('portal.sentencesTaken', { n: source.claims.length })}</span>
            </Dots>
          </li>
        ))}
      </ul>
    </Paper>
  );
};
