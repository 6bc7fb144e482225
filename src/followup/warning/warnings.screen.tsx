import { Fragment } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, plain, Text } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { PlaceName } from '../../web/kit/place-name.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { SavedViews } from '../../web/kit/saved-views.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ShownWarning } from '../list-warnings.ts';
import type { RecordedWarningRule } from '../warning-rule.store.ts';
import { warningStates } from './episode.ts';
import { WarningMark, WarningSentence, warningAddress } from './warning-words.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { rule, region, organisation, project, state, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, rules, regions, bodies] = await Promise.all([
    read<{ total: number; counts: Record<string, number>; items: ShownWarning[] }>('warnings', {
      rule,
      region,
      organisation,
      project,
      state,
      offset,
      limit: LIMIT,
    }),
    read<{ items: RecordedWarningRule[] }>('warning-rules'),
    read<{ items: { code: string; name: LocalizedText }[] }>('places', { level: 'region' }),
    organisations(),
  ]);
  return { page, rules: rules.items, regions: regions.items, bodies };
}

/** What the rules found at the last review: why, since when, who; the heaviest first. */
export function Component() {
  const { page, rules, regions, bodies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const byCode = new Map(rules.map((one) => [one.code as string, one]));
  return (
    <>
      <title>{`${words.warnings.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.warnings.title}</h1>
      <p className="lead">{say(words.warnings.lead, { n: page.total })}</p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="rule"
          label={words.warnings.rule}
          any={words.list.any}
          options={rules
            .filter((one) => one.active)
            .map((one) => ({ value: one.code, label: `${plain(one.title, lang)} (${page.counts[one.code] ?? 0})` }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={warningStates
            .filter((one) => one !== 'closed')
            .map((one) => ({ value: one, label: words.warningStates[one] }))}
        />
        <ChoiceFilter
          name="region"
          label={words.list.region}
          any={words.list.any}
          options={regions.map((one) => ({ value: one.code, label: plain(one.name, lang) }))}
        />
        <ChoiceFilter
          name="organisation"
          label={words.warnings.body}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name as LocalizedText, lang) }))}
        />
      </Filters>
      <SavedViews list="warnings" />
      <Rows label={words.warnings.title}>
        {page.items.map((one) => (
          <Row
            key={one.key}
            to={warningAddress(one.key)}
            mark={<WarningMark state={one.state} />}
            title={<Text value={byCode.get(one.rule)!.title} lang={lang} />}
            note={<Note warning={one} sentence={byCode.get(one.rule)!.sentence} />}
            side={<Standing warning={one} />}
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.warnings.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="warnings-file" />
    </>
  );
}

function Note({ warning, sentence }: { warning: ShownWarning; sentence: LocalizedText }) {
  const { lang } = useSpoken();
  const title = warning.title ?? warning.projectTitle;
  const named = warning.project ?? (warning.subject.kind === 'indicator' ? warning.subject.ref : undefined);
  const parts = [
    ...(title ? [<Text key="title" value={title} lang={lang} />] : []),
    ...(named ? [<Code key="named">{named}</Code>] : []),
    ...(warning.region ? [<PlaceName key="region" code={warning.region} />] : []),
    ...(warning.organisation ? [<Organisation key="body" reference={warning.organisation} />] : []),
  ];
  return (
    <>
      <WarningSentence sentence={sentence} numbers={warning.numbers} />
      <br />
      {parts.map((part, at) => (
        <Fragment key={part.key}>
          {at > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Standing({ warning }: { warning: ShownWarning }) {
  const { words, lang } = useSpoken();
  return (
    <span className="note">
      {words.warningStates[warning.state]} · {words.warnings.since} <DayText day={warning.since} lang={lang} />
    </span>
  );
}
