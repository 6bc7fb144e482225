import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { read } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { ChoiceFilter, Filters, Nothing, Pages } from '../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ShownRisk } from './list-risks.ts';
import { riskKinds, riskStates } from './risk.ts';
import { RiskFields } from './risk-fields.tsx';
import { RiskRow, ranked } from './risk-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { strategy, kind, state, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, strategies] = await Promise.all([
    read<{ total: number; mayRecord: boolean; items: ShownRisk[] }>('risks', {
      strategy,
      kind,
      state,
      offset,
      limit: LIMIT,
    }),
    read<{ items: { ref: string; title: LocalizedText; owner?: string }[] }>('strategies'),
  ]);
  return { page, strategies: strategies.items };
}

/** Risks and issues of all projects and of the strategies themselves, the gravest first; of a chosen strategy one may record its own. */
export function Component() {
  const { page, strategies } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const [query] = useSearchParams();
  const strategy = strategies.find((one) => one.ref === query.get('strategy'));
  return (
    <>
      <title>{`${words.risks.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.risks.title}</h1>
      <p className="lead">{say(words.risks.lead, { n: page.total })}</p>
      {strategy && page.mayRecord && (
        <>
          <div className="acts">
            <ActLink act="risk">{words.risks.recordOfStrategy}</ActLink>
          </div>
          <Panel act="risk" title={words.risks.recordOfStrategy}>
            <ActForm
              verb="record-risk"
              shape={(input) => ({ ...ranked(input), strategy: strategy.ref })}
              submit={words.risks.record}
              onDone={close}
            >
              <RiskFields owner={strategy.owner} />
            </ActForm>
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="strategy"
          label={words.projects.strategy}
          any={words.list.any}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
        <ChoiceFilter
          name="kind"
          label={words.risks.kind}
          any={words.list.any}
          options={riskKinds.map((one) => ({ value: one, label: words.riskKinds[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={riskStates.map((one) => ({ value: one, label: words.riskStates[one] }))}
        />
      </Filters>
      <SavedViews list="risks" />
      <ul className="rows" aria-label={words.risks.title}>
        {page.items.map((one) => (
          <RiskRow key={one.ref} risk={one} mayEdit={page.mayRecord} linked />
        ))}
      </ul>
      {page.items.length === 0 && <Nothing>{words.risks.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="risks-file" />
    </>
  );
}
