import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { type LocalizedText, textIn } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { Code } from '../../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../../web/kit/lists.tsx';
import { SavedViews } from '../../web/kit/saved-views.tsx';
import { type DeskLang, useSpoken } from '../../web/kit/words.tsx';
import '../../web/design/find.css';
import { obligationAddress } from '../../partners/obligation-address.ts';
import { linkedAddress } from '../linked/linked-address.ts';
import { highlighted } from './highlight.ts';
import { type Found, type SearchAnswer, type SearchKind, searchKinds } from './search.ts';

const LIMIT = 50;
const FEW = 5;

export async function loader({ request }: LoaderFunctionArgs) {
  const { q, kind, offset } = Object.fromEntries(new URL(request.url).searchParams);
  if (!q?.trim()) return undefined;
  return read<SearchAnswer>('find', { q, kind, offset, each: kind ? LIMIT : FEW });
}

/** Words looked for in everything the reader may see, in groups by kind; the whole question is in the address. */
export function Component() {
  const found = useLoaderData<typeof loader>() as SearchAnswer | undefined;
  const { words, say } = useSpoken();
  const [query] = useSearchParams();
  const kind = query.get('kind');
  return (
    <>
      <title>{`${query.get('q') ?? words.find.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.find.title}</h1>
      <Filters label={words.find.title}>
        <SearchFilter name="q" label={words.find.label} />
        <ChoiceFilter
          name="kind"
          label={words.list.kind}
          any={words.list.any}
          options={searchKinds.map((one) => ({ value: one, label: words.findKinds[one] }))}
        />
      </Filters>
      <SavedViews list="search" />
      <div role="status">
        {found && found.total > 0 && <p className="lead">{say(words.find.found, { n: found.total })}</p>}
        {found?.isNear && <p className="note">{words.find.near}</p>}
        {found?.isCut && <p className="note">{words.find.cut}</p>}
        {!found && <p className="lead">{words.find.lead}</p>}
      </div>
      {found?.groups.map((group) => (
        <section key={group.kind} aria-labelledby={`found-${group.kind}`}>
          <h2 id={`found-${group.kind}`}>{words.findKinds[group.kind]}</h2>
          <Rows>
            {group.items.map((one) => (
              <Line key={one.key} found={one} asked={query.get('q') ?? ''} />
            ))}
          </Rows>
          {!kind && group.total > group.items.length && (
            <p>
              <Link to={`?${new URLSearchParams({ q: query.get('q') ?? '', kind: group.kind })}`}>
                {say(words.find.all, { n: group.total })}
              </Link>
            </p>
          )}
          {kind && <Pages total={group.total} limit={LIMIT} />}
        </section>
      ))}
      {found && found.groups.length === 0 && <Nothing>{words.find.nothing}</Nothing>}
    </>
  );
}

function Line({ found, asked }: { found: Found; asked: string }) {
  const { lang } = useSpoken();
  const text = <Marked text={found.title} asked={asked} lang={lang} />;
  const title = found.kind === 'comment' ? <span className="found-words">{text}</span> : text;
  const note = (
    <span className="found-note">
      {found.kind !== 'action' && <Code>{found.ref}</Code>}
      {found.note && (
        <>
          {found.kind !== 'action' && ' · '}
          <Marked text={found.note} asked={asked} lang={lang} />
        </>
      )}
    </span>
  );
  const to = addressOf(found);
  if (to !== undefined) return <Row to={to} title={title} note={note} />;
  return (
    <li className="row">
      <div className="row-text">
        {title}
        <div className="note">{note}</div>
      </div>
    </li>
  );
}

/** A text in the reader's language with the words found marked. */
function Marked({ text, asked, lang }: { text: LocalizedText; asked: string; lang: DeskLang }): ReactNode {
  const shown = textIn(text, lang);
  return (
    <bdi lang={shown.lang} dir={shown.lang === 'ar' ? 'rtl' : 'ltr'}>
      {highlighted(shown.text, asked).map(({ text: piece, isFound }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
        isFound ? <mark key={at}>{piece}</mark> : piece,
      )}
    </bdi>
  );
}

/** Where a thing is read; undefined for what has no screen of its own. */
function addressOf({ kind, ref, key, project, about }: Found): string | undefined {
  const at = (path: string, name: string) => `/${path}/${encodeURIComponent(name)}`;
  const addresses: Record<SearchKind, () => string | undefined> = {
    strategy: () => '/settings/strategies',
    axis: () => '/settings/strategies',
    pledge: () => at('pledges', ref),
    claim: () => at('pledges', ref),
    project: () => at('projects', ref),
    milestone: () => project && at('projects', project),
    evidence: () => project && at('projects', project),
    risk: () => project && at('projects', project),
    indicator: () => at('indicators', ref),
    action: () => at('actions', key),
    committee: () => at('committees', ref),
    source: () => at('sources', ref),
    organisation: () => at('organisations', ref),
    place: () => `/projects?place=${encodeURIComponent(ref)}`,
    'legal-text': () => at('law', ref),
    solution: () => at('catalogue', ref),
    'digital-service': () => at('services', ref),
    'state-system': () => at('systems', ref),
    'ai-system': () => at('ai-systems', ref),
    letter: () => at('letters', key),
    question: () => at('questions', key),
    recommendation: () => at('recommendations', ref),
    agreement: () => at('agreements', ref),
    obligation: () => obligationAddress(ref),
    transfer: () => at('transfers', ref),
    study: () => at('studies', ref),
    comment: () => about && linkedAddress(about),
  };
  return addresses[kind]();
}
