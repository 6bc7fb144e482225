// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import { Children, Fragment, type ReactNode } from 'react';
import { isPeriodCode } from '../kernel/index.ts';
import { DotRow, PledgeLine, StageStrip } from '../web/charts/index.ts';
import { Code, DayText, Name, PeriodText, Text } from '../web/fmt.tsx';
import type {
  Link,
  OrganisationLink,
  PlaceLink,
  PledgeSummary,
  ProjectDocument,
  ProjectSummary,
  SourceLink,
  SourcesWording,
  StageStation,
  Truth,
  Withheld,
} from './documents.ts';
import { followabilityItems } from './documents.ts';
import { addresses, type PageContext, wordsOf } from './page.tsx';
import { placesServed } from './pledge-truth.rules.ts';

/** Pieces that several pages share. */
type WithContext<T> = T & { ctx: PageContext };

/** A thin eight-fold star: an empty place, never a decoration of content. */
export const Star = (): ReactNode => (
  <svg
    className="star"
    width="34"
    height="34"
    viewBox="-17 -17 34 34"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d="M-10-10H10V10H-10z" />
    <path d="M-10-10H10V10H-10z" transform="rotate(45)" />
  </svg>
);

export const Empty = ({ children }: { children: ReactNode }): ReactNode => (
  <div className="empty">
    <Star />
    <p>{children}</p>
  </div>
);

/** Words on one line with a dot between them; what is not there leaves no dot. */
export function Dots({
  as: Tag = 'span',
  className,
  children,
}: {
  as?: 'p' | 'span';
  className?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <Tag className={className}>
      {Children.toArray(children).map((child, at) => (
        <Fragment key={at}>
          {at > 0 && <span className="dot"> · </span>}
          {child}
        </Fragment>
      ))}
    </Tag>
  );
}

/** Things side by side with the comma of the language between them. */
export const Listed = ({ items, ctx }: WithContext<{ items: ReactNode[] }>): ReactNode =>
  items.map((item, at) => (
    <Fragment key={at}>
      {at > 0 && wordsOf(ctx)('frame.comma')}
      {item}
    </Fragment>
  ));

/** A body by its name; a link where its page is published. */
export const Body = ({ body, ctx }: WithContext<{ body: OrganisationLink }>): ReactNode => {
  const name = <Text value={body.title} lang={ctx.lang} />;
  return body.published ? <a href={addresses(ctx).organisation(body.ref)}>{name}</a> : name;
};

export const PlaceName = ({ place, ctx }: WithContext<{ place: PlaceLink }>): ReactNode => {
  const name = <Text value={place.name} lang={ctx.lang} />;
  if (place.level === 'region') return <a href={addresses(ctx).region(place.code)}>{name}</a>;
  if (place.level === 'commune') return <a href={addresses(ctx).commune(place.code)}>{name}</a>;
  return place.region ? <a href={addresses(ctx).region(place.region)}>{name}</a> : name;
};

/** A day, month, year or span, whatever the source gives; its own words when it is none of these. */
export const When = ({ code, ctx }: WithContext<{ code: string }>): ReactNode =>
  /^\d{4}-\d{2}-\d{2}$/.test(code) ? (
    <DayText day={code} lang={ctx.lang} />
  ) : isPeriodCode(code) ? (
    <PeriodText code={code} lang={ctx.lang} />
  ) : (
    <bdi>{code}</bdi>
  );

/** How the sources stand: a neutral wording, in saffron only where they differ. */
export const Standing = ({ wording, ctx }: WithContext<{ wording: SourcesWording }>): ReactNode => (
  <span className={wording === 'sources-differ' ? 'differ' : undefined}>
    {wordsOf(ctx)(`words.sources-${wording}`)}
  </span>
);

/** A thing that exists and is not shown: on which ground, until when. */
export function WithheldNote({ note, ctx }: WithContext<{ note: Withheld }>): ReactNode {
  const t = wordsOf(ctx);
  const event = note.opensOn && t.find(`words.opens-${note.opensOn}`);
  return (
    <span className="soft">
      {t(`words.withheld-${note.what}`)}
      {note.ground && (
        <>
          {t('frame.colon')}
          <Text value={note.ground} lang={ctx.lang} />
        </>
      )}
      {note.reviewOn && (
        <>
          {t('frame.comma')}
          {t('portal.reviewedOn', { day: <When code={note.reviewOn} ctx={ctx} /> })}
        </>
      )}
      {event && (
        <>
          {t('frame.comma')}
          {t('portal.opensOn', { event })}
        </>
      )}
    </span>
  );
}

export const isWithheld = (one: SourceLink | Withheld): one is Withheld => 'withheld' in one;

/** Who says so: title, publisher, date; the date once, where it is the day on which it was said. */
export function SourceName({
  source,
  saidOn,
  ctx,
}: WithContext<{ source: SourceLink | Withheld; saidOn?: string | undefined }>): ReactNode {
  if (isWithheld(source)) return <WithheldNote note={source} ctx={ctx} />;
  const title = <Text value={source.title} lang={ctx.lang} />;
  return (
    <Dots>
      <span>{source.published ? <a href={addresses(ctx).source(source.ref)}>{title}</a> : title}</span>
      <Name name={source.publisher} names={source.publisherNames} lang={ctx.lang} />
      {source.publishedOn && source.publishedOn !== saidOn && (
        <span>
          <When code={source.publishedOn} ctx={ctx} />
        </span>
      )}
    </Dots>
  );
}

/** One pledge of a list: its title, where it stands, its line; a pledge of so many regions as so many marks. */
export function PledgeRow({
  pledge,
  projects,
  ctx,
}: WithContext<{ pledge: PledgeSummary; projects: readonly ProjectDocument[] }>): ReactNode {
  const t = wordsOf(ctx);
  const regions = pledge.quantity?.unit === 'regions' ? Number(pledge.quantity.value) : 0;
  const serving = projects.filter((project) => project.pledges.some((link) => link.ref === pledge.ref));
  const marks = regions > 0 ? placesServed('regions', serving) : [];
  return (
    <li className="pledge">
      <div>
        <h3>
          <a href={addresses(ctx).pledge(pledge.ref)}>
            <Text value={pledge.title} lang={ctx.lang} />
          </a>
        </h3>
        <Dots as="p">
          <Code>{pledge.ref}</Code>
          <Standing wording={pledge.sources} ctx={ctx} />
          {t('portal.followable', { score: pledge.followability, of: followabilityItems.length })}
          {pledge.projects > 0 ? t('portal.servedBy', { n: pledge.projects }) : t('portal.noProject')}
        </Dots>
      </div>
      {regions > 0 ? (
        <div>
          <DotRow
            marks={marks}
            of={regions}
            lang={ctx.lang}
            label={t.text('portal.regionsNamedText', { regions: marks.length, total: regions })}
          />
          <small className="soft">{t('portal.regionsNamed', { regions: marks.length, total: regions })}</small>
        </div>
      ) : (
        <PledgeLine
          announcedOn={pledge.announcedOn}
          deadline={pledge.deadline}
          today={ctx.today}
          truth={pledge.truth}
          lang={ctx.lang}
        />
      )}
    </li>
  );
}

/** One item that is no pledge of the state: rules and facts have no line to draw. */
export const ItemRow = ({ item, ctx }: WithContext<{ item: PledgeSummary }>): ReactNode => (
  <li>
    <a href={addresses(ctx).pledge(item.ref)}>
      <Text value={item.title} lang={ctx.lang} />
    </a>
    <Dots as="p">
      <span>
        <Code>{item.ref}</Code>
      </span>
      <span>{wordsOf(ctx)(`words.kind-${item.pledgeKind}`)}</span>
      <Standing wording={item.sources} ctx={ctx} />
    </Dots>
  </li>
);

/** One project of a list with its line in miniature. */
export function ProjectRow({
  project,
  stages,
  places,
  isPrivate,
  of,
  ctx,
}: WithContext<{
  project: ProjectSummary;
  /** The nine stations, where the document of the project is at hand. */
  stages?: readonly StageStation[] | undefined;
  places?: PlaceLink[];
  isPrivate?: boolean;
  /** The body whose page it is: a row does not name it again. */
  of?: string | undefined;
}>): ReactNode {
  const t = wordsOf(ctx);
  const title = stages?.find((station) => station.code === project.stage)?.title;
  const stage = title ? <Text value={title} lang={ctx.lang} /> : t.find(`words.stage-${project.stage}`);
  return (
    <li className={isPrivate ? 'row is-private' : 'row'}>
      <div>
        <h3>
          <a href={addresses(ctx).project(project.ref)}>
            <Text value={project.title} lang={ctx.lang} />
          </a>
        </h3>
        <Dots as="p">
          <span>
            <Code>{project.ref}</Code>
          </span>
          {places && places.length > 0 && (
            <span>
              <Listed items={places.map((place) => <PlaceName key={place.code} place={place} ctx={ctx} />)} ctx={ctx} />
            </span>
          )}
          {project.owner ? (
            project.owner.ref !== of && (
              <span>
                <Body body={project.owner} ctx={ctx} />
              </span>
            )
          ) : (
            <span>{t('portal.ownerUnknown')}</span>
          )}
          {isPrivate && <span>{t('portal.notState')}</span>}
        </Dots>
      </div>
      {project.stageOrder > 0 ? (
        <div>
          <StageStrip
            order={project.stageOrder}
            truth={project.truth}
            truths={stages?.map((station) => station.truth)}
            lang={ctx.lang}
          />
          <p>
            <StageWords stage={stage} truth={project.truth} state={project.state} ctx={ctx} />
          </p>
        </div>
      ) : (
        <p>{t(`words.level-${project.level}`)}</p>
      )}
    </li>
  );
}

/** «المرحلة: التحديد · صرّح به صاحبه»: the stage, how true it is, and what stops it. */
export const StageWords = ({
  stage,
  truth,
  state,
  ctx,
}: WithContext<{ stage: ReactNode; truth: Truth; state: ProjectSummary['state'] }>): ReactNode => {
  const t = wordsOf(ctx);
  return (
    <Dots>
      <span>{stage}</span>
      <span>{t(`words.truth-${truth}`)}</span>
      {state !== 'active' && <b className="owed">{t(`words.state-${state}`)}</b>}
    </Dots>
  );
};

export const LinkTo = ({ link, href, ctx }: WithContext<{ link: Link; href: string }>): ReactNode =>
  link.published ? (
    <a href={href}>
      <Text value={link.title} lang={ctx.lang} />
    </a>
  ) : (
    <Text value={link.title} lang={ctx.lang} />
  );

/** A large quiet figure, or a few words; what has not reached us is said in words too. */
export const Figure = ({
  term,
  value,
  note,
  isText,
  ctx,
}: WithContext<{ term: ReactNode; value?: ReactNode; note?: ReactNode; isText?: boolean }>): ReactNode => (
  <div>
    <dt>{term}</dt>
    <dd className={value === undefined ? 'none' : isText ? 'text' : undefined}>
      {value ?? wordsOf(ctx)('frame.notReported')}
      {note && <small>{note}</small>}
    </dd>
  </div>
);

/** The same record as a sheet to print or to edit, and as a picture for a message. */
export function HandOver({
  kind,
  code,
  ctx,
}: WithContext<{ kind: 'project' | 'region' | 'pledge' | 'indicator'; code: string }>): ReactNode {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <p className="hand-over soft">
      {t('papers.asPaper')}
      {t('frame.colon')}
      <Dots>
        {(kind === 'project' || kind === 'region') && [
          <a key="pdf" href={to.paper(kind, code, 'pdf')} type="application/pdf">
            {t('papers.pdf', { format: 'PDF' })}
          </a>,
          <a key="docx" href={to.paper(kind, code, 'docx')}>
            {t('papers.word', { format: 'Word' })}
          </a>,
        ]}
        {kind !== 'region' && (
          <a href={to.paper(kind, code, 'png')} type="image/png">
            {t('papers.picture')}
          </a>
        )}
      </Dots>
    </p>
  );
}
