import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useToday } from '../desk/me.ts';
import type { RecordedSource } from '../documents/source.ts';
import { read, tryRead } from '../web/client.ts';
import { Amount, Code, DayText, PeriodText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { Nothing } from '../web/kit/lists.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import {
  type Agreement,
  type Aspect,
  agreementStatuses,
  aspects,
  type Clarification,
  type SourcesWording,
} from './agreement.ts';
import { claimForms, type RecordedClaim } from './claim.ts';
import type { FollowabilityItem } from './followability.rules.ts';
import { pledgeKinds, type RecordedPledge } from './pledge.ts';
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
          <b>{pledge.owner ? <Organisation reference={pledge.owner} /> : words.register.noOwner}</b>
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
                <Organisation reference={one.organisation} /> · <DayText day={one.on} lang={lang} />
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
                  .map((one, at) => (
                    <li key={at} className="note">
                      {t.find(`words.aspect-${one.aspect}`)}: {words.agreementStatuses[one.status]} ·{' '}
                      <DayText day={one.judgedOn} lang={lang} /> · <Text value={one.reason} lang={lang} />
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

function Claim({ claim, source }: { claim: RecordedClaim; source: RecordedSource | undefined }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  return (
    <article>
      <blockquote>
        <Text value={claim.text} lang={lang} />
      </blockquote>
      <p className="note">
        {t.find(`words.form-${claim.form}`)} · <Code>{claim.ref}</Code>
        {claim.locator && (
          <>
            {' '}
            · <bdi>{claim.locator}</bdi>
          </>
        )}
      </p>
      <p className="note">
        <Link to={`/sources/${claim.source}`} data-row="">
          {source ? <Text value={source.title} lang={lang} /> : claim.source}
        </Link>
        {source && (
          <>
            {' '}
            · <bdi>{source.publisher}</bdi> · {t.find(`words.confidence-${source.confidence}`)}
          </>
        )}
        {claim.saidOn && (
          <>
            {' '}
            · <PeriodText code={claim.saidOn} lang={lang} />
          </>
        )}
      </p>
      <dl className="pairs small">
        {claim.quantity && (
          <Pair term={t.find('words.aspect-amount')}>{<Amount quantity={claim.quantity} lang={lang} />}</Pair>
        )}
        {claim.deadline && (
          <Pair term={words.register.deadline}>{<PeriodText code={claim.deadline} lang={lang} />}</Pair>
        )}
        {claim.perimeter && (
          <Pair term={t.find('words.aspect-perimeter')}>{<Text value={claim.perimeter} lang={lang} />}</Pair>
        )}
        {claim.speaker && <Pair term={words.register.speaker}>{<Text value={claim.speaker} lang={lang} />}</Pair>}
      </dl>
    </article>
  );
}

const Pair = ({ term, children }: { term: string | undefined; children: React.ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

/** Inside words: confirmed, contradicted, unverified, with reason and counter-source. They never leave the desk. */
function AspectRow({
  aspect,
  pledge,
  agreement,
  claims,
}: {
  aspect: Aspect;
  pledge: string;
  agreement: Agreement | undefined;
  claims: RecordedClaim[];
}) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <li className="row">
      <div className="row-text">
        {t.find(`words.aspect-${aspect}`)}:{' '}
        {agreement ? words.agreementStatuses[agreement.status] : words.register.notJudged}
        {agreement && (
          <div className="note">
            <Text value={agreement.reason} lang={lang} />
            {agreement.counterClaim && (
              <>
                {' '}
                · {agreement.status === 'contradicted' ? words.register.counter : words.register.beside}{' '}
                <Code>{agreement.counterClaim}</Code>
              </>
            )}{' '}
            · <DayText day={agreement.judgedOn} lang={lang} /> ·{' '}
            {agreement.judgedBy ? <Person id={agreement.judgedBy} /> : <bdi>{agreement.judgedAs}</bdi>}
          </div>
        )}
      </div>
      {may('agreement.judge') && (
        <div className="row-side">
          <ActLink act="judge" about={aspect}>
            {words.register.judge}
          </ActLink>
        </div>
      )}
      <Panel act="judge" about={aspect} title={words.register.judge}>
        <ActForm verb="judge-agreement" fixed={{ pledge, aspect }} submit={words.register.judge} onDone={close}>
          <ChoiceField
            name="status"
            label={words.register.agreement}
            required
            value={agreement?.status ?? ''}
            options={agreementStatuses.map((one) => ({
              value: one,
              label: words.agreementStatuses[one],
              hint: words.agreementPublic[one],
            }))}
          />
          <SelectField
            name="counterClaim"
            label={words.register.counterClaim}
            empty="—"
            defaultValue={agreement?.counterClaim}
            options={claims.map((one) => ({
              value: one.ref,
              label: `${one.ref} · ${plain(one.text, lang).slice(0, 60)}`,
            }))}
          />
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
    </li>
  );
}

function Edit({ pledge, onDone }: { pledge: RecordedPledge; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const [find] = useState(() => findOrganisation(lang));
  return (
    <ActForm
      verb="revise-pledge"
      shape={({ regionalSplit, ...changes }) => ({
        ref: pledge.ref,
        version: pledge.version,
        changes: {
          ...changesOf(changes, pledge, [
            'summary',
            'quantity',
            'deadline',
            'owner',
            'definition',
            'measurement',
            'funding',
            'notMeasurable',
            'note',
          ]),
          ...(regionalSplit ? { regionalSplit: regionalSplit === 'yes' } : {}),
        },
      })}
      submit={words.form.save}
      onDone={onDone}
    >
      <LocalizedField name="title" label={words.projects.title} value={pledge.title} required rows={1} />
      <LocalizedField name="summary" label={words.projects.summary} value={pledge.summary} />
      <div className="sentence">
        <SelectField
          name="kind"
          label={words.list.kind}
          defaultValue={pledge.kind}
          options={pledgeKinds.map((one) => ({ value: one, label: t.find(`words.kind-${one}`) ?? one }))}
        />
        <TextField
          name="quantity.value"
          label={t.find('words.aspect-amount')}
          code
          defaultValue={pledge.quantity?.value}
          inputMode="decimal"
          size={8}
        />
        <TextField
          name="quantity.unit"
          label={t.find('words.follow-unit')}
          code
          defaultValue={pledge.quantity?.unit}
          size={6}
        />
        <TextField
          name="deadline"
          label={words.register.deadline}
          help={words.register.periodHelp}
          code
          defaultValue={pledge.deadline}
          size={8}
        />
        <SearchField
          name="owner"
          label={words.register.owner}
          find={find}
          defaultValue={pledge.owner ? { id: pledge.owner, label: pledge.owner } : undefined}
        />
        <SelectField
          name="regionalSplit"
          label={t.find('words.follow-regional-split')}
          defaultValue={pledge.regionalSplit === undefined ? '' : pledge.regionalSplit ? 'yes' : 'no'}
          empty="—"
          options={[
            { value: 'yes', label: words.register.yes },
            { value: 'no', label: words.register.no },
          ]}
        />
      </div>
      <LocalizedField name="definition" label={t.find('words.follow-definition')} value={pledge.definition} />
      <LocalizedField name="measurement" label={t.find('words.follow-measurement')} value={pledge.measurement} />
      <LocalizedField name="funding" label={t.find('words.follow-funding')} value={pledge.funding} />
      <LocalizedField name="notMeasurable" label={words.register.notMeasurable} value={pledge.notMeasurable} />
      <LocalizedField name="note" label={words.projects.note} value={pledge.note} />
    </ActForm>
  );
}

function RecordClaim({ pledge, count, onDone }: { pledge: string; count: number; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const [find] = useState(() => findTitled('sources', lang));
  return (
    <ActForm verb="record-claim" fixed={{ pledge }} submit={words.register.recordClaim} onDone={onDone}>
      <div className="sentence">
        <TextField
          name="ref"
          label={words.projects.ref}
          required
          code
          defaultValue={`${pledge}-${count + 1}`}
          size={8}
        />
        <SearchField name="source" label={words.register.inSource} required find={find} />
        <TextField name="locator" label={words.register.locator} />
        <TextField name="saidOn" label={words.register.saidOn} help={words.register.periodHelp} code size={10} />
      </div>
      <ChoiceField
        name="form"
        label={words.list.kind}
        required
        value="summary"
        options={claimForms.map((one) => ({ value: one, label: t.find(`words.form-${one}`) ?? one }))}
      />
      <LocalizedField name="text" label={words.register.claimText} required />
      <div className="sentence">
        <TextField name="quantity.value" label={t.find('words.aspect-amount')} code inputMode="decimal" size={8} />
        <TextField name="quantity.unit" label={t.find('words.follow-unit')} code size={6} />
        <TextField name="deadline" label={words.register.deadline} code size={8} />
      </div>
      <LocalizedField name="perimeter" label={t.find('words.aspect-perimeter')} rows={1} />
      <LocalizedField name="speaker" label={words.register.speaker} help={words.register.speakerHelp} rows={1} />
    </ActForm>
  );
}

function Clarify({ pledge, onDone }: { pledge: string; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findSource] = useState(() => findTitled('sources', lang));
  return (
    <ActForm verb="record-clarification" fixed={{ pledge }} submit={words.register.clarify} onDone={onDone}>
      <p className="help">{words.register.clarifyHelp}</p>
      <div className="sentence">
        <SearchField name="organisation" label={words.people.organisation} required find={findBody} />
        <DayField name="on" label={words.transcribed.date} required max={today} />
        <SearchField name="source" label={words.register.inSource} find={findSource} />
      </div>
      <LocalizedField name="text" label={words.register.clarifyText} required rows={3} />
    </ActForm>
  );
}
