import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { reviewStates, riskClasses } from './ai-system.ts';
import type { AiFigures, ListedAiSystem } from './ai-system-file.ts';
import { RecordAiSystemForm } from './ai-system-forms.tsx';
import { AiSystemRow } from './ai-system-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { risk, review, strategy, organisation, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, figures] = await Promise.all([
    read<{ total: number; items: ListedAiSystem[] }>('ai-systems', {
      risk,
      review,
      strategy,
      organisation,
      offset,
      limit: LIMIT,
    }),
    read<AiFigures>('ai-system-figures', { strategy }),
  ]);
  return { page, figures };
}

/** The register of AI systems, as far as the reader may see it. */
export function Component() {
  const { page, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.aiSystems;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/law">{words.law.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      <Figures figures={figures} />
      {may('ai-system.declare') && (
        <>
          <div className="acts">
            <ActLink act="record" strong hotkey="a">
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordAiSystemForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="risk"
          label={w.risk}
          any={words.list.any}
          options={riskClasses.map((one) => ({ value: one, label: words.riskClasses[one] }))}
        />
        <ChoiceFilter
          name="review"
          label={w.nextReview}
          any={words.list.any}
          options={reviewStates.map((one) => ({ value: one, label: words.aiReviewStates[one] }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <AiSystemRow key={one.ref} system={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{figures.systems + figures.stopped === 0 ? w.awaited : w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="ai-systems-file" />
    </>
  );
}

/** Where no system is recorded, nothing is known of any: not reported, not zero. */
function Figures({ figures }: { figures: AiFigures }) {
  const { words, say } = useSpoken();
  const w = words.aiSystems;
  const { systems, classes, unclassed } = figures;
  const of = (n: number) => (systems === 0 ? w.notReported : <bdi>{say(w.figureOf, { n, of: systems })}</bdi>);
  return (
    <section>
      <dl className="pairs">
        <dt>{w.figureOverdue}</dt>
        <dd className={figures.overdue > 0 ? 'owed' : ''}>{of(figures.overdue)}</dd>
        <dt>{w.figureReviewed}</dt>
        <dd>{of(figures.reviewed)}</dd>
        <dt>{w.figureOverseen}</dt>
        <dd>{of(figures.overseen)}</dd>
        <dt>{w.figureRisk}</dt>
        <dd>
          {systems === 0
            ? w.notReported
            : [
                ...riskClasses.flatMap((one) =>
                  classes[one] > 0 ? [{ key: one, label: words.riskClasses[one], n: classes[one] }] : [],
                ),
                ...(unclassed > 0 ? [{ key: 'none', label: w.notReported, n: unclassed }] : []),
              ].map(({ key, label, n }) => (
                <div key={key}>
                  {label}
                  {words.shell.colon}
                  <bdi>{n}</bdi>
                </div>
              ))}
        </dd>
      </dl>
    </section>
  );
}
