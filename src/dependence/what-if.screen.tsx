import { Form, Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { read, tryRead } from '../web/client.ts';
import '../web/design/dependence.css';
import { formatShare, plain, Text } from '../web/fmt.tsx';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { DependenceView } from './dependence.ts';
import { FallResult } from './fall-result.tsx';
import type { WhatIfView } from './get-what-if.ts';

type Titled = { ref: string; title: LocalizedText };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const strategies = (await read<{ items: Titled[] }>('strategies')).items;
  const strategy = query.get('strategy') ?? strategies[0]?.ref;
  const [by, keepPaid] = [query.get('by') ?? undefined, query.get('keepPaid') ?? undefined];
  if (!strategy) return { strategies, strategy, view: undefined, answer: undefined };
  const partners = query.getAll('partner').join(',');
  const [view, answer] = await Promise.all([
    read<DependenceView>('dependence', { strategy, by }),
    partners ? tryRead<WhatIfView>('what-if', { strategy, partners, by, keepPaid }) : undefined,
  ]);
  return { strategies, strategy, view, answer };
}

/** Choose who leaves; see what falls with each, with all, and where the two differ. Everything chosen is in the address. */
export function Component() {
  const { strategies, strategy, view, answer } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const [query] = useSearchParams();
  const t = words.whatIf;
  const chosen = query.getAll('partner');
  const title = strategies.find((one) => one.ref === strategy)?.title;
  const bodies = view
    ? [...new Set(view.subjects.flatMap((one) => one.holders.map((each) => each.ref)))]
        .map((ref) => ({ ref, name: view.names[ref] ? plain(view.names[ref], lang) : ref }))
        .sort((a, b) => a.name.localeCompare(b.name, lang))
    : [];
  return (
    <>
      <title>{`${t.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to={`/dependence${strategy ? `?strategy=${encodeURIComponent(strategy)}` : ''}`}>
          {words.dependence.title}
        </Link>
        {title && (
          <>
            {' · '}
            <Text value={title} lang={lang} />
          </>
        )}
      </p>
      <h1 tabIndex={-1}>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Form key={query.toString()} className="who-leaves">
        {strategy && <input type="hidden" name="strategy" value={strategy} />}
        <fieldset>
          <legend>{t.choose}</legend>
          <div className="names">
            {bodies.map((one) => (
              <label key={one.ref}>
                <input type="checkbox" name="partner" value={one.ref} defaultChecked={chosen.includes(one.ref)} />
                <bdi>{one.name}</bdi>
              </label>
            ))}
          </div>
          {bodies.length === 0 && <p className="note">{words.dependence.nothing}</p>}
        </fieldset>
        <label>
          <input type="checkbox" name="by" value="group" defaultChecked={query.get('by') === 'group'} />
          {words.dependence.byGroup}
        </label>
        <label>
          <input type="checkbox" name="keepPaid" value="true" defaultChecked={query.get('keepPaid') === 'true'} />
          {t.keepPaid}
        </label>
        <div className="act-buttons">
          <button type="submit" className="button">
            {t.run}
          </button>
        </div>
      </Form>
      {answer && !answer.ok && <Sentence problem={answer.problem} />}
      {answer?.ok && (
        <>
          <p className="note">
            {say(t.rule, { share: formatShare(String(answer.value.threshold), lang, 0) })} {t.need}
          </p>
          <FallResult found={answer.value} />
        </>
      )}
    </>
  );
}
