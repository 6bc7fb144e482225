import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { RecordedSource } from '../documents/source.ts';
import { read, tryRead } from '../web/client.ts';
import { Amount, Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { type Agreement, aspects, type Clarification, type SourcesWording } from './agreement.ts';
import { AspectRow } from './aspect-row.tsx';
import type { RecordedClaim } from './claim.ts';
import { Claim } from './claim-card.tsx';
import type { FollowabilityItem } from './followability.rules.ts';
import type { RecordedPledge } from './pledge.ts';
import { Clarify, Edit, RecordClaim } from './pledge-forms.tsx';
import { Ten } from './pledges.screen.tsx';

type PledgeRead = {
  pledge: RecordedPledge;
  claims: RecordedClaim[];
  agreements: Agreement[];
  history: (Agreement & { replacedOn?: string })[];
  clarifications: Clarification[];
  followability: { score: number; missing: FollowabilityItem[]; next?: FollowabilityItem };
  sources: SourcesWording;
};

type ProjectLine = { ref: string; title: RecordedPledge['title'] };

export async function loader({ params }: LoaderFunctionArgs) {
  const file = await read<PledgeRead>('pledge', { ref: params.ref });
  const refs = [...new Set(file.claims.map((one) => one.source))];
  const [projects, ...sources] = await Promise.all([
    tryRead<{ items: ProjectLine[] }>('projects', { pledge: params.ref }),
    ...refs.map((ref) => tryRead<{ source: RecordedSource }>('source', { ref })),
  ]);
  return {
    file,
    projects: projects.ok ? projects.value.items : [],
    sources: sources.flatMap((one) => (one.ok ? [one.value.source] : [])),
  };
}

/** One item of the register: the sentence it rests on first, then the sources side by side, then what it lacks. */
export function Component() {
  const { file, projects, sources } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { pledge, claims, agreements, clarifications, followability } = file;
  const { words, lang, say } = useSpoken();
  const t = wordsIn(lang);
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <>
      <title>{`${pledge.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/pledges">{words.nav.register}</Link> · <Code>{pledge.ref}</Code> ·{' '}
        {t.find(`words.kind-${pledge.kind}`)}
      </p>
      <h1 tabIndex={-1}>
        <Text value={pledge.title} lang={lang} />
      </h1>
      {pledge.summary && (
        <p className="lead">
          <Text value={pledge.summary} lang={lang} marked />
        </p>
      )}
      <div className="facts">
        <div>
          <b>{pledge.quantity ? <Amount quantity={pledge.quantity} lang={lang} /> : words.register.noQuantity}</b>
          <span>{t.find('words.aspect-amount')}</span>
        </div>
        <div>
          <b>{pledge.deadline ? <PeriodText code={pledge.deadline} lang={lang} /> : words.register.noDeadline}</b>
          <span>{words.register.deadline}</span>
        </div>
        <div>
          <b>{pledge.owner ? <Organisation reference={pledge.owner} link /> : words.register.noOwner}</b>
          <span>{words.register.owner}</span>
        </div>
        <div>
          <b>
            <Ten score={followability.score} />
          </b>
          <span>{say(words.register.ofTen, { n: followability.score })}</span>
        </div>
      </div>
      <div className="acts">
        {may('pledge.edit') && <ActLink act="edit">{words.register.edit}</ActLink>}
        {may('claim.record') && <ActLink act="claim">{words.register.recordClaim}</ActLink>}
        {may('clarification.record') && <ActLink act="clarify">{words.register.clarify}</ActLink>}
      </div>
      <Panel act="edit" title={words.register.edit}>
        <Edit pledge={pledge} onDone={close} />
      </Panel>
      <Panel act="claim" title={words.register.recordClaim}>
        <RecordClaim pledge={pledge.ref} count={claims.length} onDone={close} />
      </Panel>
      <Panel act="clarify" title={words.register.clarify}>
        <Clarify pledge={pledge.ref} onDone={close} />
      </Panel>

      {clarifications.length > 0 && (
        <section>
          <h2>{words.register.clarifications}</h2>
          {clarifications.map((one) => (
            <blockquote key={one.id}>
              <Text value={one.text} lang={lang} marked />
              <p className="note">
                <Organisation reference={one.organisation} link /> · <DayText day={one.on} lang={lang} />
              </p>
            </blockquote>
          ))}
        </section>
      )}

      <section>
        <h2>
          {words.register.claims} <small>{t.find(`words.sources-${file.sources}`)}</small>
        </h2>
        {claims.length === 0 && <Nothing>{words.register.noClaim}</Nothing>}
        <div className="side-by-side">
          {claims.map((one) => (
            <Claim key={one.ref} claim={one} source={sources.find((each) => each.ref === one.source)} />
          ))}
        </div>
      </section>

      <div className="two">
        <section>
          <h2>{words.register.agreement}</h2>
          <p className="note">{words.register.agreementLead}</p>
          <ul className="rows">
            {aspects.map((aspect) => (
              <AspectRow
                key={aspect}
                aspect={aspect}
                pledge={pledge.ref}
                agreement={agreements.find((one) => one.aspect === aspect)}
                claims={claims}
              />
            ))}
          </ul>
          {file.history.some((one) => one.replacedOn) && (
            <details>
              <summary>{words.register.earlier}</summary>
              <ul className="papers">
                {file.history
                  .filter((one) => one.replacedOn)
                  .map((one) => (
                    <li key={one.aspect + one.judgedOn + one.status} className="note">
                      {t.find(`words.aspect-${one.aspect}`)}
                      {words.shell.colon}
                      {words.agreementStatuses[one.status]} · <DayText day={one.judgedOn} lang={lang} /> ·{' '}
                      <Text value={one.reason} lang={lang} />
                    </li>
                  ))}
              </ul>
            </details>
          )}
        </section>
        <aside>
          <section>
            <h2>{words.register.followability}</h2>
            {followability.next && (
              <p>
                {words.register.askNext} <b>{t.find(`words.follow-${followability.next}`)}</b>
              </p>
            )}
            {followability.missing.length === 0 ? (
              <p className="note">{words.register.nothingMissing}</p>
            ) : (
              <p className="note">
                {words.register.missing}{' '}
                {followability.missing.map((one) => t.find(`words.follow-${one}`)).join(words.shell.comma)}
              </p>
            )}
            {pledge.notMeasurable && (
              <p>
                <Text value={pledge.notMeasurable} lang={lang} marked />
              </p>
            )}
          </section>
          <section>
            <h2>{words.register.projects}</h2>
            {projects.length === 0 && <p className="note">{words.register.noProject}</p>}
            <ul className="rows">
              {projects.map((one) => (
                <li key={one.ref} className="row">
                  <div className="row-text">
                    <Link to={`/projects/${encodeURIComponent(one.ref)}`} data-row="">
                      <Text value={one.title} lang={lang} />
                    </Link>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <CustomValues kind="pledge" values={pledge.custom} />
          {pledge.note && (
            <section>
              <h2>{words.projects.note}</h2>
              <p className="note">
                <Text value={pledge.note} lang={lang} />
              </p>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}
