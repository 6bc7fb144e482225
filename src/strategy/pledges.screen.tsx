import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { Amount, Code, PeriodText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { useCustom } from '../web/kit/custom-fields.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { type SourcesWording, sourcesWordings } from './agreement.ts';
import { type FollowabilityItem, followabilityItems } from './followability.rules.ts';
import { pledgeKinds, type RecordedPledge } from './pledge.ts';

type Line = RecordedPledge & {
  claims: number;
  sources: SourcesWording;
  followability: { score: number; missing: FollowabilityItem[]; next?: FollowabilityItem };
};
type Strategy = { ref: string; title: LocalizedText };
const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [page, strategies] = await Promise.all([
    read<{ total: number; items: Line[] }>('pledges', {
      kind: query.kind,
      sources: query.sources,
      lacks: query.lacks,
      strategy: query.strategy,
      owner: query.owner,
      organisation: query.organisation,
      q: query.text,
      offset: query.offset,
      limit: LIMIT,
    }),
    read<{ items: Strategy[] }>('strategies'),
  ]);
  return { page, strategies: strategies.items };
}

/** The register: what was promised, how its sources stand, and what it still lacks to be followed. */
export function Component() {
  const { page, strategies } = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const t = wordsIn(lang);
  return (
    <>
      <title>{`${words.nav.register} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.register}</h1>
        {may('reading.read') && <Link to="/readings">{words.readings.title}</Link>}
        {may('pledge.edit') && (
          <ActLink act="record" strong>
            {words.register.record}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.register.lead}</p>
      <Panel act="record" title={words.register.record}>
        <Record strategies={strategies} />
      </Panel>
      <Filters label={words.list.filters}>
        <SearchFilter label={words.projects.searchLabel} />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={pledgeKinds.map((one) => ({ value: one, label: t.find(`words.kind-${one}`) ?? one }))}
        />
        <ChoiceFilter
          name="sources"
          label={words.nav.sources}
          any={words.list.any}
          options={sourcesWordings.map((one) => ({ value: one, label: t.find(`words.sources-${one}`) ?? one }))}
        />
        <ChoiceFilter
          name="lacks"
          label={words.register.lacks}
          any={words.list.any}
          options={followabilityItems.map((one) => ({ value: one, label: t.find(`words.follow-${one}`) ?? one }))}
        />
      </Filters>
      <SavedViews list="pledges" />
      <Rows label={words.nav.register}>
        {page.items.map((one) => (
          <Row
            key={one.ref}
            to={`/pledges/${one.ref}`}
            title={<Text value={one.title} lang={lang} />}
            note={
              <>
                <Code>{one.ref}</Code> · {t.find(`words.kind-${one.kind}`)}
                {one.quantity && (
                  <>
                    {' '}
                    · <Amount quantity={one.quantity} lang={lang} />
                  </>
                )}
                {one.deadline && (
                  <>
                    {' '}
                    · <PeriodText code={one.deadline} lang={lang} />
                  </>
                )}{' '}
                ·{' '}
                <span className={one.sources === 'sources-differ' ? 'waits' : ''}>
                  {t.find(`words.sources-${one.sources}`)}
                </span>
              </>
            }
            side={
              <span className="note">
                <Ten score={one.followability.score} /> {say(words.register.outOfTen, { n: one.followability.score })}
              </span>
            }
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="pledges-file" names={{ text: 'q' }} />
    </>
  );
}

const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten small marks, filled as far as the pledge can be followed. */
export function Ten({ score }: { score: number }) {
  return (
    <span className="ten" aria-hidden="true">
      {tenths.map((at) => (
        <i key={at} data-on={at <= score || undefined} />
      ))}
    </span>
  );
}

function Record({ strategies }: { strategies: Strategy[] }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const navigate = useNavigate();
  const [find] = useState(() => findOrganisation(lang));
  const custom = useCustom('pledge');
  return (
    <ActForm<{ ref: string }>
      verb="record-pledge"
      shape={(input) => ({ bound: [], ...custom.take(input) })}
      at={custom.at}
      submit={words.register.record}
      onDone={({ ref }) => navigate(`/pledges/${ref}`)}
    >
      <LocalizedField name="title" label={words.projects.title} required rows={1} />
      <div className="sentence">
        <TextField name="ref" label={words.projects.ref} required code size={6} />
        <SelectField
          name="strategy"
          label={words.projects.strategy}
          required
          defaultValue={strategies[0]?.ref}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <SelectField
          name="kind"
          label={words.list.kind}
          required
          defaultValue="state-pledge"
          options={pledgeKinds.map((one) => ({ value: one, label: t.find(`words.kind-${one}`) ?? one }))}
        />
        <TextField name="topic" label={words.register.topic} required />
        <SearchField name="owner" label={words.register.owner} find={find} />
      </div>
      <LocalizedField name="summary" label={words.projects.summary} />
      {custom.inputs}
    </ActForm>
  );
}
