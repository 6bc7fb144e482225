// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import { directionOf } from '../web/charts/direction.ts';
import { awaited, Door, gateAnchor, Mark, StageLine } from '../web/charts/index.ts';
import { Amount, Code, Hash, Percent, plain, Text } from '../web/fmt.tsx';
import type { CriterionEntry, EvidenceEntry, GateEntry, ProjectDocument, Truth } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import {
  Body,
  Dots,
  Figure,
  HandOver,
  LinkTo,
  Listed,
  PlaceName,
  ProjectRow,
  SourceName,
  When,
  WithheldNote,
} from './parts.tsx';

type Part = { project: ProjectDocument; ctx: PageContext };

/** One project: its line of nine stations, what each door rests on, where it lies, who says so. */
export const projectPage: Page<ProjectDocument> = (project, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const hasLine = project.stages.length > 0;
  // A programme lies where its projects lie: only one with a place of its own says where.
  const isPlaced = project.level === 'project' || project.works.length + project.benefit.length > 0;
  return (
    <Paper
      ctx={ctx}
      section="projects"
      title={plain(project.title, ctx.lang)}
      description={project.summary && plain(project.summary, ctx.lang)}
      card={{ kind: 'project', ref: project.ref }}
    >
      <Dots as="p" className="crumb">
        <a href={to.projects}>{t('frame.projects')}</a>
        {project.parent && <LinkTo link={project.parent} href={to.project(project.parent.ref)} ctx={ctx} />}
        {project.axis && (
          <span>
            <Text value={project.axis.title} lang={ctx.lang} />
          </span>
        )}
      </Dots>
      <section className="lead">
        <h1>
          <Text value={project.title} lang={ctx.lang} />
        </h1>
        <Dots as="p" className="kind">
          <span>
            <Code>{project.ref}</Code>
          </span>
          {project.level !== 'project' && t(`words.level-${project.level}`)}
          {project.bound && <span>{t(`words.bound-${project.bound}`)}</span>}
          {project.state !== 'active' && <b className="owed">{t(`words.state-${project.state}`)}</b>}
        </Dots>
        {project.summary && (
          <p>
            <Text value={project.summary} lang={ctx.lang} />
          </p>
        )}
        {project.stateChange?.reason && (
          <p className="owed">
            <When code={project.stateChange.on} ctx={ctx} />
            {t('frame.colon')}
            <Text value={project.stateChange.reason} lang={ctx.lang} marked />
          </p>
        )}
      </section>

      {hasLine && (
        <>
          <StageLine
            stages={project.stages}
            gates={project.gates}
            state={project.state}
            today={ctx.today}
            lang={ctx.lang}
          />
          {project.takeOver && <TakeOver project={project} ctx={ctx} />}
        </>
      )}

      <Facts project={project} ctx={ctx} />
      {hasLine && <Gates project={project} ctx={ctx} />}
      {project.children.length > 0 && (
        <section>
          <h2>{t('frame.projects')}</h2>
          <ul>
            {project.children.map((child) => (
              <ProjectRow key={child.ref} project={child} of={project.owner?.ref} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
      {project.milestones.length > 0 && <Milestones project={project} ctx={ctx} />}
      <div className="two section">
        {isPlaced && <Places project={project} ctx={ctx} />}
        <WhoAndWhy project={project} ctx={ctx} />
      </div>
      <Behind project={project} ctx={ctx} />
      <HandOver kind="project" code={project.ref} ctx={ctx} />
    </Paper>
  );
};

function TakeOver({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const { takeOver } = project;
  return (
    takeOver && (
      <p className="sentence">
        {t('portal.takenOver', { day: <When code={takeOver.on} ctx={ctx} /> })}{' '}
        {takeOver.basis && <Text value={takeOver.basis} lang={ctx.lang} />}
      </p>
    )
  );
}

/** What is known in figures, each with its source; an owner or a cost that nobody reported shows as such. */
function Facts({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <dl className="figures">
      {project.facts.map((fact, at) => (
        <Figure
          key={at}
          ctx={ctx}
          isText={!fact.quantity}
          term={<Text value={fact.label} lang={ctx.lang} />}
          value={
            fact.quantity ? (
              <Amount quantity={fact.quantity} lang={ctx.lang} />
            ) : fact.text ? (
              <Text value={fact.text} lang={ctx.lang} />
            ) : undefined
          }
          note={
            <Dots>
              {fact.source && <SourceName source={fact.source} ctx={ctx} />}
              {fact.confidence && <span>{t(`words.confidence-${fact.confidence}`)}</span>}
            </Dots>
          }
        />
      ))}
      <Figure
        ctx={ctx}
        isText
        term={t('portal.owner')}
        value={project.owner ? <Body body={project.owner} ctx={ctx} /> : t('portal.ownerUnknown')}
      />
      {project.level === 'project' && <Figure ctx={ctx} term={t('portal.paid')} />}
    </dl>
  );
}

const truthOf: Record<CriterionEntry['status'], Truth> = {
  'not-brought': 'promised',
  brought: 'declared',
  returned: 'promised',
  accepted: 'verified',
};

/** The doors: the next one first with what it waits for, then those that were passed with what they rest on. */
function Gates({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const next = project.gates.find((gate) => gate.order === project.stageOrder);
  const behind = project.gates.filter((gate) => gate.order < project.stageOrder).reverse();
  const passed = behind.filter((gate) => gate.door !== 'before-follow-up');
  const unexamined = behind.filter((gate) => gate.door === 'before-follow-up');
  const ahead = project.gates.filter((gate) => gate.order > project.stageOrder);
  return (
    <section>
      <h2>{t('portal.gates')}</h2>
      <p className="sub">{t('portal.gatesSub')}</p>
      {next && <GateBlock gate={next} project={project} ctx={ctx} isNext />}
      {passed.map((gate) => (
        <GateBlock key={gate.ref} gate={gate} project={project} ctx={ctx} />
      ))}
      {unexamined.length > 0 && (
        <details>
          <summary>{t('portal.gatesUnexamined', { n: unexamined.length })}</summary>
          {unexamined.map((gate) => (
            <GateBlock key={gate.ref} gate={gate} project={project} ctx={ctx} />
          ))}
        </details>
      )}
      {ahead.length > 0 && (
        <details>
          <summary>{t('portal.gatesAhead', { n: ahead.length })}</summary>
          {ahead.map((gate) => (
            <GateBlock key={gate.ref} gate={gate} project={project} ctx={ctx} />
          ))}
        </details>
      )}
    </section>
  );
}

function StageName({ code, project, ctx }: Part & { code: string }): ReactNode {
  const station = project.stages.find((each) => each.code === code);
  return station ? <Text value={station.title} lang={ctx.lang} /> : (wordsOf(ctx).find(`words.stage-${code}`) ?? code);
}

function GateBlock({ gate, project, ctx, isNext }: Part & { gate: GateEntry; isNext?: boolean }): ReactNode {
  const t = wordsOf(ctx);
  const missing = awaited(gate);
  return (
    <article className="gate" id={gateAnchor(gate)}>
      <Door state={gate.door} dir={directionOf(ctx.lang)} size={28} />
      <div>
        <h3>
          {t('portal.gateBetween', {
            from: <StageName code={gate.from} project={project} ctx={ctx} />,
            to: <StageName code={gate.to} project={project} ctx={ctx} />,
          })}
        </h3>
        <p className={gate.door === 'broken' ? 'owed' : 'soft'}>
          {t(`words.door-${gate.door}`)}
          {isNext && missing > 0 && (
            <>
              {t('frame.comma')}
              {t('charts.awaits', { n: missing })}
            </>
          )}
        </p>
        {gate.decision && (
          <Dots as="p">
            <b>{t(`words.outcome-${gate.decision.outcome}`)}</b>
            <Act act={gate.decision} ctx={ctx} />
          </Dots>
        )}
        {gate.instruction && (
          <Dots as="p" className="owed">
            <b>{t('portal.instruction')}</b>
            <Act act={gate.instruction} ctx={ctx} />
          </Dots>
        )}
        {gate.owed.length > 0 && (
          <p className="owed">
            {t('portal.stillOwed')}{' '}
            <Listed ctx={ctx} items={gate.owed.map((what, at) => <Text key={at} value={what} lang={ctx.lang} />)} />
          </p>
        )}
        {gate.conditions.length > 0 && (
          <ul className="plain tight">
            {gate.conditions.map((condition, at) => (
              <li key={at}>
                <Text value={condition.text} lang={ctx.lang} />{' '}
                <small className={condition.status === 'owed' ? 'owed' : 'soft'}>
                  {t(`words.condition-${condition.status}`)}
                  {t('frame.comma')}
                  <When code={condition.due} ctx={ctx} />
                </small>
              </li>
            ))}
          </ul>
        )}
        {gate.criteria.length > 0 && gate.door !== 'before-follow-up' && (
          <details open={isNext === true || gate.door === 'broken'}>
            <summary>{t('portal.criteria', { n: gate.criteria.length })}</summary>
            <ul className="plain with-mark">
              {gate.criteria.map((criterion) => (
                <Criterion key={criterion.code} criterion={criterion} ctx={ctx} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </article>
  );
}

const Act = ({
  act,
  ctx,
}: {
  act: NonNullable<GateEntry['decision']> | NonNullable<GateEntry['instruction']>;
  ctx: PageContext;
}): ReactNode => (
  <Dots>
    <span>
      <Text value={act.authority} lang={ctx.lang} />
    </span>
    {act.instrument && (
      <span>
        <Text value={act.instrument} lang={ctx.lang} />
      </span>
    )}
    {act.reference && <bdi>{act.reference}</bdi>}
    <span>
      <When code={act.on} ctx={ctx} />
    </span>
    {act.sha256 && <a href={addresses(ctx).file(act.sha256)}>{wordsOf(ctx)('portal.scannedAct')}</a>}
  </Dots>
);

function Criterion({ criterion, ctx }: { criterion: CriterionEntry; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  // A check inside one house is not drawn solid.
  const inside = criterion.evidence.some(
    (one) =>
      !one.withheld &&
      one.status === 'accepted' &&
      (one.independence === 'same-tutelage' || one.independence === 'self'),
  );
  const truth = criterion.status === 'accepted' && inside ? 'declared' : truthOf[criterion.status];
  return (
    <li>
      <Mark truth={truth} />
      <div>
        <Text value={criterion.title} lang={ctx.lang} />
        {!criterion.mandatory && <small className="soft"> ({t('portal.optional')})</small>}
        <p className="soft small">{t(`words.criterion-${criterion.status}`)}</p>
        {criterion.evidence.map((evidence, at) => (
          <p key={at} className="small">
            <Evidence evidence={evidence} ctx={ctx} />
          </p>
        ))}
      </div>
    </li>
  );
}

function Evidence({ evidence, ctx }: { evidence: EvidenceEntry; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  if (evidence.withheld)
    return (
      <Dots>
        {evidence.typeTitle && (
          <span>
            <Text value={evidence.typeTitle} lang={ctx.lang} />
          </span>
        )}
        <WithheldNote note={evidence} ctx={ctx} />
        <span>{t(`words.evidence-${evidence.status}`)}</span>
      </Dots>
    );
  return (
    <Dots>
      <a href={addresses(ctx).file(evidence.sha256)}>
        <Text value={evidence.title} lang={ctx.lang} />
      </a>
      <span>
        <When code={evidence.date} ctx={ctx} />
      </span>
      {evidence.broughtBy && (
        <span>
          <Body body={evidence.broughtBy} ctx={ctx} />
        </span>
      )}
      <span>
        {evidence.independence && evidence.status === 'accepted'
          ? t(`words.independence-${evidence.independence}`)
          : t(`words.evidence-${evidence.status}`)}
      </span>
      <Hash hex={evidence.sha256} />
    </Dots>
  );
}

function Milestones({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <section>
      <h2>{t('portal.milestones')}</h2>
      <ul className="plain with-mark">
        {project.milestones.map((milestone) => (
          <li key={milestone.ref}>
            <Mark truth={milestone.truth} />
            <div>
              <Text value={milestone.title} lang={ctx.lang} />
              <Dots as="p" className="soft small">
                {milestone.reachedOn && (
                  <span>{t('portal.reachedOn', { day: <When code={milestone.reachedOn} ctx={ctx} /> })}</span>
                )}
                {milestone.currentDue && (
                  <span>{t('portal.dueOn', { day: <When code={milestone.currentDue} ctx={ctx} /> })}</span>
                )}
                {milestone.firstDue && milestone.firstDue !== milestone.currentDue && (
                  <span>{t('portal.firstDueOn', { day: <When code={milestone.firstDue} ctx={ctx} /> })}</span>
                )}
              </Dots>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Places({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const list = (title: ReactNode, shares: ProjectDocument['works']) => (
    <>
      <h3>{title}</h3>
      {shares.length === 0 ? (
        <p className="soft">{t('portal.placeUnknown')}</p>
      ) : (
        <ul className="plain tight">
          {shares.map(({ place, share }) => (
            <li key={place.code}>
              <PlaceName place={place} ctx={ctx} />
              {shares.length > 1 && (
                <>
                  {' '}
                  <Percent share={share} lang={ctx.lang} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <section>
      <h2>{t('portal.where')}</h2>
      {list(t('portal.worksPlace'), project.works)}
      {list(t('portal.benefitPlace'), project.benefit)}
      {project.sharesAssumed && <p className="soft small">{t('portal.sharesAssumed')}</p>}
    </section>
  );
}

function WhoAndWhy({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <section>
      <h2>{t('portal.serves')}</h2>
      {project.pledges.length === 0 ? (
        <p className="soft">{t('portal.servesNone')}</p>
      ) : (
        <ul className="plain tight">
          {project.pledges.map((pledge) => (
            <li key={pledge.ref}>
              <LinkTo link={pledge} href={to.pledge(pledge.ref)} ctx={ctx} />
            </li>
          ))}
        </ul>
      )}
      {project.partners.length > 0 && (
        <>
          <h3>{t('portal.partners')}</h3>
          <ul className="plain tight">
            {project.partners.map((body, at) => (
              <li key={at}>
                <Body body={body} ctx={ctx} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the page rests on: sources, what was assumed, what happened. */
function Behind({ project, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <section className="two">
      <div>
        <h2>{t('portal.whoSaysSo')}</h2>
        {project.sources.length === 0 ? (
          <p className="soft">{t('frame.notReported')}</p>
        ) : (
          <ul className="plain">
            {project.sources.map((source) => (
              <li key={source.ref}>
                <SourceName source={source} ctx={ctx} />
              </li>
            ))}
          </ul>
        )}
        {project.note && (
          <p className="soft small more">
            <Text value={project.note} lang={ctx.lang} />
          </p>
        )}
      </div>
      {project.history.length > 0 && (
        <div>
          <h2>{t('portal.history')}</h2>
          <ol className="plain tight">
            {[...project.history].reverse().map((event, at) => (
              <li key={at}>
                <When code={event.on} ctx={ctx} />
                {t('frame.colon')}
                {event.title ? (
                  <Text value={event.title} lang={ctx.lang} />
                ) : (
                  (t.find(`portal.event-${event.what}`) ?? event.what)
                )}
                {event.stage && (
                  <>
                    {t('frame.comma')}
                    {t('portal.event-to', { stage: <StageName code={event.stage} project={project} ctx={ctx} /> })}
                  </>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
