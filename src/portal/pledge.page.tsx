// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import { PledgeLine } from '../web/charts/index.ts';
import { Amount, Code, plain, Text } from '../web/fmt.tsx';
import type {
  AspectEntry,
  ClaimEntry,
  IndicatorDocument,
  PledgeDocument,
  ProjectDocument,
  Truth,
} from './documents.ts';
import { followabilityItems } from './documents.ts';
import { IndicatorRow } from './indicators.page.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import {
  Body,
  Dots,
  Empty,
  Figure,
  HandOver,
  Listed,
  PlaceName,
  ProjectRow,
  SourceName,
  Standing,
  When,
  WithheldNote,
} from './parts.tsx';
import { pledgeTruth } from './pledge-truth.rules.ts';

/** `projects`: documents of the projects that serve it, for their places. */
export type PledgeData = {
  pledge: PledgeDocument;
  projects: readonly ProjectDocument[];
  /** Documents of the indicators that measure it. */
  indicators?: readonly IndicatorDocument[];
};
type Part = { pledge: PledgeDocument; ctx: PageContext };

/** One pledge: what was promised and where the sentence is, where sources differ, what is done, what is lacking. */
export const pledgePage: Page<PledgeData> = ({ pledge, projects, indicators = [] }, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const truth: Truth = pledge.truth ?? pledgeTruth(pledge, projects);
  const lead = leadOf(pledge);
  return (
    <Paper
      ctx={ctx}
      section="pledges"
      title={plain(pledge.title, ctx.lang)}
      description={pledge.summary && plain(pledge.summary, ctx.lang)}
      card={{ kind: 'pledge', ref: pledge.ref }}
    >
      <Dots as="p" className="crumb">
        <a href={to.pledges}>{t('frame.pledges')}</a>
        <span>
          <Text value={pledge.strategy.title} lang={ctx.lang} />
        </span>
        {pledge.axis && (
          <span>
            <Text value={pledge.axis.title} lang={ctx.lang} />
          </span>
        )}
      </Dots>
      <section className="lead">
        <h1>
          <Text value={pledge.title} lang={ctx.lang} />
        </h1>
        <Dots as="p" className="kind">
          <span>
            <Code>{pledge.ref}</Code>
          </span>
          <span>{t(`words.kind-${pledge.pledgeKind}`)}</span>
          <Standing wording={pledge.sources} ctx={ctx} />
        </Dots>
        {lead && <Sentence claim={lead} ctx={ctx} />}
      </section>

      {pledge.clarifications.map((one, at) => (
        <div className="clarification" key={at}>
          <b>{t('portal.clarification')}</b> <Body body={one.organisation} ctx={ctx} />
          {t('frame.comma')}
          <When code={one.on} ctx={ctx} />
          <p>
            <Text value={one.text} lang={ctx.lang} marked />
          </p>
        </div>
      ))}

      {pledge.heldByState && (
        <PledgeLine
          announcedOn={pledge.announcedOn}
          deadline={pledge.deadline}
          today={ctx.today}
          truth={truth}
          lang={ctx.lang}
        />
      )}

      <dl className="figures">
        <Figure
          ctx={ctx}
          term={t('portal.amount')}
          value={pledge.quantity ? <Amount quantity={pledge.quantity} lang={ctx.lang} /> : t('portal.noNumber')}
        />
        <Figure
          ctx={ctx}
          term={t('portal.deadline')}
          value={pledge.deadline ? <When code={pledge.deadline} ctx={ctx} /> : t('charts.noDeadline')}
        />
        <Figure
          ctx={ctx}
          isText
          term={t('portal.owner')}
          value={pledge.owner ? <Body body={pledge.owner} ctx={ctx} /> : t('portal.ownerUnknown')}
        />
        {pledge.place && (
          <Figure ctx={ctx} term={t('portal.place')} value={<PlaceName place={pledge.place} ctx={ctx} />} />
        )}
        <Figure ctx={ctx} term={t('portal.realised')} />
      </dl>

      <section className="two">
        <div>
          <h2>{t('portal.whatWasPromised')}</h2>
          {pledge.summary && (
            <p>
              <Text value={pledge.summary} lang={ctx.lang} />
            </p>
          )}
          {pledge.notMeasurable && (
            <p className="sentence">
              <Text value={pledge.notMeasurable} lang={ctx.lang} />
            </p>
          )}
          <Details pledge={pledge} ctx={ctx} />
        </div>
        <Needs pledge={pledge} ctx={ctx} />
      </section>

      <Sources pledge={pledge} ctx={ctx} />

      {indicators.length > 0 && (
        <section>
          <h2>{t('portal.itsIndicators')}</h2>
          <ul className="plain">
            {indicators.map((one) => (
              <IndicatorRow key={one.ref} indicator={one} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}

      <section>
        <h2>{t('portal.whatIsDone')}</h2>
        {pledge.projects.length === 0 && pledge.withheld.length === 0 && <Empty>{t('portal.noProjectLong')}</Empty>}
        <ul>
          {pledge.projects.map((project) => {
            const document = projects.find((one) => one.ref === project.ref);
            return (
              <ProjectRow
                key={project.ref}
                project={project}
                stages={document?.stages}
                places={document?.works.map((share) => share.place) ?? []}
                isPrivate={document?.bound === 'not-state'}
                ctx={ctx}
              />
            );
          })}
        </ul>
        {pledge.withheld.map((note, at) => (
          <p key={at}>
            <WithheldNote note={note} ctx={ctx} />
          </p>
        ))}
      </section>

      <section>
        <h2>{t('portal.whatNext')}</h2>
        <ul className="plain">
          {pledge.followability.next && (
            <li>{t('portal.askFor', { what: <b>{t(`words.follow-${pledge.followability.next}`)}</b> })}</li>
          )}
          {pledge.heldByState && pledge.projects.length === 0 && <li>{t('portal.nextProject')}</li>}
          {pledge.sources === 'sources-differ' && <li>{t('portal.nextClarification')}</li>}
          {pledge.heldByState && <li>{t('portal.nextReport')}</li>}
        </ul>
      </section>
      <HandOver kind="pledge" code={pledge.ref} ctx={ctx} />
    </Paper>
  );
};

/** The sentence a pledge rests on, with who said it, where and when. */
export function Sentence({ claim, ctx }: { claim: ClaimEntry; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  return (
    <figure className="sentence">
      <blockquote>
        {claim.form === 'quote' ? (
          <q>
            <Text value={claim.text} lang={ctx.lang} />
          </q>
        ) : (
          <Text value={claim.text} lang={ctx.lang} />
        )}
      </blockquote>
      <figcaption>
        <SaidBy claim={claim} ctx={ctx} />
        <br />
        {t(`words.form-${claim.form}`)}
      </figcaption>
    </figure>
  );
}

function SaidBy({ claim, ctx }: { claim: ClaimEntry; ctx: PageContext }): ReactNode {
  return (
    <Dots>
      {claim.speaker && (
        <span>
          <Text value={claim.speaker} lang={ctx.lang} />
        </span>
      )}
      {claim.saidOn && (
        <span>
          <When code={claim.saidOn} ctx={ctx} />
        </span>
      )}
      <SourceName source={claim.source} saidOn={claim.saidOn} ctx={ctx} />
      {claim.locator && (
        <span>
          <Code>{claim.locator}</Code>
        </span>
      )}
    </Dots>
  );
}

function Details({ pledge, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const lines: [ReactNode, ReactNode][] = [];
  if (pledge.definition)
    lines.push([t('portal.definition'), <Text key="d" value={pledge.definition} lang={ctx.lang} />]);
  if (pledge.baseline)
    lines.push([
      t('portal.baseline'),
      <>
        <Amount quantity={pledge.baseline.quantity} lang={ctx.lang} />
        {t('frame.comma')}
        <When code={pledge.baseline.period} ctx={ctx} />
      </>,
    ]);
  for (const step of pledge.yearlyPath ?? [])
    lines.push([
      <When key={step.period} code={step.period} ctx={ctx} />,
      <Amount key="a" quantity={step.quantity} lang={ctx.lang} />,
    ]);
  if (pledge.measurement)
    lines.push([t('portal.measurement'), <Text key="m" value={pledge.measurement} lang={ctx.lang} />]);
  if (pledge.funding) lines.push([t('portal.funding'), <Text key="f" value={pledge.funding} lang={ctx.lang} />]);
  if (pledge.legalBasis)
    lines.push([t('portal.legalBasis'), <Text key="l" value={pledge.legalBasis} lang={ctx.lang} />]);
  if (pledge.bound.length > 0)
    lines.push([
      t('portal.bound'),
      <Listed key="b" ctx={ctx} items={pledge.bound.map((body, at) => <Body key={at} body={body} ctx={ctx} />)} />,
    ]);
  return (
    <dl className="terms">
      {lines.map(([term, value], at) => (
        <div key={at}>
          <dt className="soft">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The ten things a pledge needs to be followed; what is missing is named. */
function Needs({ pledge, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const { score, missing } = pledge.followability;
  return (
    <div>
      <h2>{t('portal.needs')}</h2>
      <p className="sub">{t('portal.needsSub', { score, of: followabilityItems.length, n: missing.length })}</p>
      <ul className="needs">
        {followabilityItems.map((item) => {
          const isMissing = missing.includes(item);
          return (
            <li key={item} className={isMissing ? 'is-missing' : undefined}>
              <svg
                className="mark"
                width="18"
                height="18"
                viewBox="-9 -9 18 18"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                aria-hidden="true"
              >
                <path d={isMissing ? 'M-5 0H5' : 'M-6 0L-2 5L6 -5'} />
              </svg>
              <span>
                {t(`words.follow-${item}`)}
                {isMissing && <span className="visually-hidden"> {t('portal.missing')}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What a claim says on one aspect; undefined when it is silent. A perimeter without a word of its own is in the sentence. */
const saysOn = (claim: ClaimEntry, aspect: AspectEntry['aspect'], ctx: PageContext): ReactNode => {
  if (aspect === 'amount') return claim.quantity && <Amount quantity={claim.quantity} lang={ctx.lang} />;
  if (aspect === 'date')
    return claim.deadline ? (
      <When code={claim.deadline} ctx={ctx} />
    ) : (
      claim.saidOn && <When code={claim.saidOn} ctx={ctx} />
    );
  return claim.perimeter ? (
    <Text value={claim.perimeter} lang={ctx.lang} />
  ) : (
    <span className="its-sentence">
      <Text value={claim.text} lang={ctx.lang} />
    </span>
  );
};

/** Who says so: for each aspect the sources side by side, without a verdict; then every sentence. */
function Sources({ pledge, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <section>
      <h2>{t('portal.whoSaysSo')}</h2>
      <p className="sub">{t('portal.whoSaysSoSub')}</p>
      {pledge.aspects.map((aspect) => {
        const claims = pledge.claims.filter((claim) => aspect.claims.includes(claim.ref));
        return (
          <div key={aspect.aspect}>
            <h3 className="aspect">
              {t(`words.aspect-${aspect.aspect}`)}
              <small>
                <Standing wording={aspect.wording} ctx={ctx} />
              </small>
            </h3>
            <ul className="side-by-side">
              {claims.map((claim) => (
                <li key={claim.ref}>
                  <b>{saysOn(claim, aspect.aspect, ctx) ?? <span className="soft">{t('portal.silent')}</span>}</b>
                  <span className="said">
                    <SourceName source={claim.source} ctx={ctx} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <details open={pledge.aspects.length === 0}>
        <summary>{t('portal.everySentence', { n: pledge.claims.length })}</summary>
        <ul className="plain">
          {pledge.claims.map((claim) => (
            <li key={claim.ref} id={claim.ref.toLowerCase()}>
              <Text value={claim.text} lang={ctx.lang} marked />
              <p>
                <SaidBy claim={claim} ctx={ctx} />
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The sentence a pledge opens with: of its best source, and among equals the one that leads the record. */
function leadOf({ claims, leadClaim }: PledgeDocument): ClaimEntry | undefined {
  const rank = (claim: ClaimEntry): string =>
    `${'confidence' in claim.source ? claim.source.confidence : 'D'}${claim.ref === leadClaim ? 0 : 1}`;
  return [...claims].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))[0];
}
