import type { ReactNode } from 'react';
import { Legend, RegionMap, StageCounts } from '../web/charts/index.ts';
import { DayText, Num, plain, Text } from '../web/fmt.tsx';
import type { ChangeEntry, HomeDocument, ProjectDocument, RecordKind, Truth } from './documents.ts';
import { PromisedAndPaid } from './money.page.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { ItemRow, PledgeRow } from './parts.tsx';

/** `projects`: the projects of the same snapshot, drawn on the map and on the stages, one mark each. */
export type HomeData = { home: HomeDocument; projects: readonly ProjectDocument[] };

/** One mark for each project whose works lie in the region. */
export const marksIn = (projects: readonly ProjectDocument[], region: string): Truth[] =>
  projects
    .filter((project) => project.state !== 'cancelled' && project.works.some((share) => share.place.region === region))
    .map((project) => project.truth);

/** The state of the nation in three sentences, then its drawings. */
export const homePage: Page<HomeData> = ({ home, projects }, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const { pledges } = home;
  return (
    <Paper
      ctx={ctx}
      section="home"
      title={`${t.text('frame.brand')} · ${t.text('frame.tagline')}`}
      description={t.text('portal.description')}
    >
      <section className="lead">
        <h1 className="big">
          {t('portal.headline', {
            announced: t('portal.announced', { n: pledges.announced }),
            numbers: t('portal.carryNumber', { n: pledges.withNumber }),
            deadlines: t('portal.carryDeadline', { n: pledges.withDeadline }),
          })}
        </h1>
        <p>
          {t('portal.homeRegister', { items: t('portal.items', { n: pledges.items }) })}{' '}
          {pledges.bySources['sources-differ'] > 0
            ? t('portal.homeDiffer', { n: pledges.bySources['sources-differ'] })
            : t('portal.homeAgree')}
        </p>
        <p>{t('portal.homeTruth')}</p>
        <form className="ask" action={to.communes}>
          <label className="visually-hidden" htmlFor="q">
            {t('portal.communeName')}
          </label>
          <input id="q" name="q" type="search" placeholder={t.text('portal.communePlaceholder')} />
          <button type="submit">{t('portal.findCommune')}</button>
        </form>
      </section>

      <Legend lang={ctx.lang}>
        <li>
          <a href={to.legend}>{t('portal.wholeLegend')}</a>
        </li>
      </Legend>

      <section>
        <h2>{t('portal.fromPledgeToProof')}</h2>
        <p className="sub">{t('portal.lineExplained')}</p>
        <ul>
          {home.lines
            .filter((line) => line.heldByState)
            .map((line) => (
              <PledgeRow key={line.ref} pledge={line} projects={projects} ctx={ctx} />
            ))}
        </ul>
        <p className="more">
          <a href={to.pledges}>{t('portal.allItems', { n: pledges.items })}</a>
        </p>
      </section>

      <WhereProjectsStand home={home} projects={projects} ctx={ctx} />
      <Country home={home} projects={projects} ctx={ctx} />
      <div className="two section">
        <Money home={home} ctx={ctx} />
        <Changes home={home} ctx={ctx} />
      </div>
      {home.differing.length > 0 && (
        <section>
          <h2>{t('portal.whereSourcesDiffer')}</h2>
          <p className="sub">{t('portal.whereSourcesDifferSub')}</p>
          <ul className="plain">
            {home.differing.map((line) => (
              <ItemRow key={line.ref} item={line} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
    </Paper>
  );
};

type Part = { home: HomeDocument; ctx: PageContext };

function WhereProjectsStand({ home, projects, ctx }: Part & { projects: readonly ProjectDocument[] }): ReactNode {
  const t = wordsOf(ctx);
  if (home.projects.byStage.length === 0) return undefined;
  const stages = home.projects.byStage.map(({ stage, title }) => ({
    code: stage,
    title,
    marks: projects
      .filter((project) => project.level === 'project' && project.stage === stage && project.state !== 'cancelled')
      .map((project) => project.truth),
  }));
  return (
    <section>
      <h2>{t('portal.whereProjectsStand')}</h2>
      <p className="sub">{t('portal.whereProjectsStandSub', { n: home.projects.total })}</p>
      <StageCounts stages={stages} lang={ctx.lang} />
      <p className="more">
        <a href={addresses(ctx).projects}>{t('portal.allProjects')}</a>
      </p>
    </section>
  );
}

function Country({ home, projects, ctx }: Part & { projects: readonly ProjectDocument[] }): ReactNode {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const only = projects.filter((project) => project.level === 'project');
  const without = home.regions.filter((region) => region.works === 0).length;
  return (
    <section>
      <h2>{t('portal.whoGetsWhat')}</h2>
      <p className="sub">
        {t('portal.whoGetsWhatSub')} {t('portal.regionsWithout', { n: without })}
      </p>
      <div className="two map-and-list">
        {ctx.shapes && (
          <RegionMap
            shapes={ctx.shapes}
            lang={ctx.lang}
            regions={home.regions.map(({ place }) => ({
              code: place.code,
              name: plain(place.name, ctx.lang),
              marks: marksIn(only, place.code),
              href: to.region(place.code),
            }))}
          />
        )}
        <RegionTable home={home} ctx={ctx} />
      </div>
    </section>
  );
}

/** The map in words. */
export function RegionTable({ home, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('portal.region')}</th>
            <th scope="col" className="num">
              {t('portal.worksHere')}
            </th>
            <th scope="col" className="num">
              {t('portal.benefitHere')}
            </th>
          </tr>
        </thead>
        <tbody>
          {home.regions.map(({ place, works, benefit }) => (
            <tr key={place.code}>
              <td>
                <a href={addresses(ctx).region(place.code)}>
                  <Text value={place.name} lang={ctx.lang} />
                </a>
              </td>
              <td className="num">
                <Num value={works} lang={ctx.lang} />
              </td>
              <td className="num">
                <Num value={benefit} lang={ctx.lang} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Money({ home, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const money = home.announcedMoney;
  if (money.length === 0) return undefined;
  return (
    <section>
      <h2>{t('portal.moneyAnnounced')}</h2>
      <p className="sub">{t('portal.moneyAnnouncedSub')}</p>
      <PromisedAndPaid announced={money} ctx={ctx} />
      <p className="more">
        <a href={addresses(ctx).money}>{t('portal.moneyTitle')}</a>
      </p>
    </section>
  );
}

const addressOf = (kind: RecordKind, ref: string, ctx: PageContext): string | undefined => {
  const to = addresses(ctx);
  if (kind === 'pledge') return to.pledge(ref);
  if (kind === 'project') return to.project(ref);
  if (kind === 'source') return to.source(ref);
  if (kind === 'indicator') return to.indicator(ref);
  if (kind === 'envelope') return to.envelope(ref);
  if (kind === 'solution') return to.solution(ref);
  return kind === 'organisation' ? to.organisation(ref) : undefined;
};

export function ChangeList({
  title,
  entries,
  linked = true,
  ctx,
}: {
  title: ReactNode;
  entries: ChangeEntry[];
  linked?: boolean;
  ctx: PageContext;
}): ReactNode {
  const t = wordsOf(ctx);
  if (entries.length === 0) return undefined;
  const shown = entries.slice(0, 8);
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain tight">
        {shown.map((entry) => {
          const href = linked ? addressOf(entry.kind, entry.ref, ctx) : undefined;
          const name = <Text value={entry.title} lang={ctx.lang} />;
          return (
            <li key={`${entry.kind} ${entry.ref}`}>
              {href ? <a href={href}>{name}</a> : name}{' '}
              <small className="soft">{t(`words.record-${entry.kind}`)}</small>
            </li>
          );
        })}
      </ul>
      {entries.length > shown.length && (
        <p className="soft">{t('portal.andMore', { n: entries.length - shown.length })}</p>
      )}
    </>
  );
}

function Changes({ home, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const { since, added, changed, withdrawn } = home.changes;
  const nothing = added.length + changed.length + withdrawn.length === 0;
  return (
    <section>
      <h2>{t('portal.whatChanged')}</h2>
      {since === undefined ? (
        <p className="sub">
          {t('portal.firstSnapshot', {
            day: ctx.snapshot ? <DayText day={ctx.snapshot.on} lang={ctx.lang} /> : '',
            pledges: home.pledges.items,
            projects: home.projects.total,
            sources: home.sources.total,
          })}
        </p>
      ) : (
        <>
          <p className="sub">{nothing ? t('portal.nothingChanged') : t('portal.changedSince', { number: since })}</p>
          <ChangeList title={t('portal.added')} entries={added} ctx={ctx} />
          <ChangeList title={t('portal.changed')} entries={changed} ctx={ctx} />
          <ChangeList title={t('portal.withdrawn')} entries={withdrawn} linked={false} ctx={ctx} />
        </>
      )}
    </section>
  );
}
