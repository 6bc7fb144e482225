import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import '../web/design/dependence.css';
import { plain } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { DependenceView } from './dependence.ts';
import { SubjectHolders } from './holders.tsx';

type Titled = { ref: string; title: LocalizedText };

/** The strategy that is asked for, else the first that the reader may look at. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { strategy: wanted, axis, by } = Object.fromEntries(new URL(request.url).searchParams);
  const strategies = (await read<{ items: Titled[] }>('strategies')).items;
  const strategy = wanted ?? strategies[0]?.ref;
  if (!strategy) return { strategies, strategy, axes: [], view: undefined };
  const [view, axes] = await Promise.all([
    read<DependenceView>('dependence', { strategy, axis, by }),
    read<{ axes: Titled[] }>('strategy', { ref: strategy }),
  ]);
  return { strategies, strategy, axes: axes.axes, view };
}

/** On whom a strategy hangs, subject by subject, in plain words; the withdrawal test is one step away. */
export function Component() {
  const { strategies, strategy, axes, view } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const t = words.dependence;
  return (
    <>
      <title>{`${t.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {strategy && (
        <div className="acts">
          <Link className="button" to={`/dependence/what-if?strategy=${encodeURIComponent(strategy)}`}>
            {words.whatIf.title}
          </Link>
        </div>
      )}
      <Filters label={words.list.filters}>
        {strategies.length > 1 && (
          <ChoiceFilter
            name="strategy"
            label={t.strategy}
            any={plain(strategies[0]!.title, lang)}
            options={strategies.slice(1).map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
          />
        )}
        <ChoiceFilter
          name="axis"
          label={t.axis}
          any={words.list.any}
          options={axes.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter name="by" label={t.by} any={t.byBody} options={[{ value: 'group', label: t.byGroup }]} />
      </Filters>
      {!view || view.subjects.length === 0 ? (
        <Nothing>{t.nothing}</Nothing>
      ) : (
        <>
          {view.unconverted > 0 && <p className="note">{say(t.unconverted, { n: view.unconverted })}</p>}
          <div className="subjects">
            {view.subjects.map((one) => (
              <SubjectHolders
                key={one.subject}
                found={one}
                names={view.names}
                currency={view.currency}
                sole={view.marks['sole-holder']!}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
