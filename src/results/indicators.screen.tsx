import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { Amount, Code, PeriodText, plain, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type Definition, type RecordedIndicator, resultLevels, type Target } from './indicator.ts';
import { RecordIndicator } from './indicator-forms.tsx';
import { type Path, pathStates } from './path.rules.ts';

type Line = { indicator: RecordedIndicator; definition?: Definition; targets: Target[]; path: Path };
type Titled = { ref: string; title: LocalizedText };
type Named = { ref: string; name: LocalizedText };
const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [page, strategies, organisations] = await Promise.all([
    read<{ total: number; items: Line[] }>('indicators', {
      strategy: query.strategy,
      level: query.level,
      state: query.state,
      owner: query.owner,
      q: query.text,
      offset: query.offset,
      limit: LIMIT,
    }),
    read<{ items: Titled[] }>('strategies'),
    read<{ items: Named[] }>('organisations', { limit: 500 }),
  ]);
  return { page, strategies: strategies.items, organisations: organisations.items };
}

/** What is measured: each indicator with its next target, its last figure and where it stands. */
export function Component() {
  const { page, strategies, organisations } = useLoaderData<typeof loader>();
  const { words, lang } = useSpoken();
  const may = useMay();
  return (
    <>
      <title>{`${words.nav.indicators} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.indicators}</h1>
        {may('indicator.edit') && (
          <ActLink act="record" strong>
            {words.results.record}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.results.lead}</p>
      <Panel act="record" title={words.results.record}>
        <Record strategies={strategies} />
      </Panel>
      <Filters label={words.list.filters}>
        <SearchFilter label={words.list.search} />
        <ChoiceFilter
          name="strategy"
          label={words.projects.strategy}
          any={words.list.any}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="level"
          label={words.results.level}
          any={words.list.any}
          options={resultLevels.map((one) => ({ value: one, label: codeWord('result', one, lang) }))}
        />
        <ChoiceFilter
          name="state"
          label={words.results.pathState}
          any={words.list.any}
          options={pathStates.map((one) => ({ value: one, label: codeWord('path', one, lang) }))}
        />
        <ChoiceFilter
          name="owner"
          label={words.results.owner}
          any={words.list.any}
          options={organisations.map((one) => ({ value: one.ref, label: plain(one.name, lang) }))}
        />
      </Filters>
      <SavedViews list="indicators" />
      <Rows label={words.nav.indicators}>
        {page.items.map((one) => (
          <IndicatorRow key={one.indicator.ref} line={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="indicators-file" names={{ text: 'q' }} />
    </>
  );
}

function Record({ strategies }: { strategies: Titled[] }) {
  const navigate = useNavigate();
  return (
    <RecordIndicator strategies={strategies} onDone={({ ref }) => navigate(`/indicators/${encodeURIComponent(ref)}`)} />
  );
}

function IndicatorRow({ line }: { line: Line }) {
  const { indicator, definition, path } = line;
  const { words, lang } = useSpoken();
  const unit = definition?.unit ?? '';
  return (
    <Row
      to={`/indicators/${encodeURIComponent(indicator.ref)}`}
      title={<Text value={indicator.title} lang={lang} />}
      note={
        <>
          <Code>{indicator.ref}</Code> · {codeWord('result', indicator.level, lang)}
          {path.next && (
            <>
              {' '}
              · {codeWord('mark', 'target', lang)}
              {words.shell.colon}
              <Amount quantity={{ value: path.next.value, unit }} lang={lang} /> (
              <PeriodText code={path.next.period} lang={lang} />)
            </>
          )}
        </>
      }
      side={
        <span className="note">
          {path.actual ? (
            <>
              <Amount quantity={{ value: path.actual.value, unit }} lang={lang} /> ·{' '}
              <span className={`path-${path.state}`}>{codeWord('path', path.state, lang)}</span>
            </>
          ) : (
            codeWord('missing', 'not-reported', lang)
          )}
        </span>
      }
    />
  );
}
