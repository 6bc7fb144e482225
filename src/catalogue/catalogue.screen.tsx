import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { sectors, solutionShows, useStates } from './solution.ts';
import type { CatalogueFigures, ListedSolution } from './solution-file.ts';
import { SubmitForm } from './solution-forms.tsx';
import { SolutionRow } from './solution-row.tsx';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { sector, use, show, organisation, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const [page, figures] = await Promise.all([
    read<{ total: number; items: ListedSolution[] }>('solutions', {
      sector,
      use,
      show,
      organisation,
      offset,
      limit: LIMIT,
    }),
    read<CatalogueFigures>('catalogue-figures'),
  ]);
  return { page, figures };
}

/** The catalogue: solutions in use with verified evidence, of those listed; then each solution. */
export function Component() {
  const { page, figures } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, say } = useSpoken();
  const may = useMay();
  const w = words.catalogue;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{say(w.lead, { n: page.total })}</p>
      <Figures figures={figures} />
      {may('solution.submit') && (
        <>
          <div className="acts">
            <ActLink act="submit" strong hotkey="a">
              {w.submit}
            </ActLink>
          </div>
          <Panel act="submit" title={w.submit}>
            <SubmitForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="sector"
          label={w.sector}
          any={words.list.any}
          options={sectors.map((one) => ({ value: one, label: words.solutionSectors[one] }))}
        />
        <ChoiceFilter
          name="use"
          label={w.filterUse}
          any={words.list.any}
          options={useStates.map((one) => ({ value: one, label: words.useStates[one] }))}
        />
        <ChoiceFilter
          name="show"
          label={w.filterShow}
          any={words.list.any}
          options={solutionShows.map((one) => ({ value: one, label: words.solutionShows[one] }))}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <SolutionRow key={one.ref} solution={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{figures.listed === 0 ? w.awaited : w.none}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
      <SaveList verb="solutions-file" />
    </>
  );
}

/** Where nothing is listed, nothing can be in use: that is not reported, not zero. */
function Figures({ figures: { listed, uses, made, submitted } }: { figures: CatalogueFigures }) {
  const { words, say } = useSpoken();
  const w = words.catalogue;
  const of = (use: number) => (listed === 0 ? w.notReported : <bdi>{say(w.figureOf, { use, of: listed })}</bdi>);
  return (
    <section>
      <dl className="pairs">
        <dt>{w.figureInUse}</dt>
        <dd>{of(uses['in-use'])}</dd>
        <dt>{w.figureDeclared}</dt>
        <dd>{of(uses.declared)}</dd>
        {uses.ended > 0 && (
          <>
            <dt>{w.figureEnded}</dt>
            <dd>{of(uses.ended)}</dd>
          </>
        )}
        <dt>{w.figureMade}</dt>
        <dd>{of(made.met)}</dd>
        {submitted > 0 && (
          <>
            <dt>{w.figureSubmitted}</dt>
            <dd>
              <bdi>{submitted}</bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
