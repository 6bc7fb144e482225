import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { FiguresReview, type FigureToVerify } from '../results/figures-review.tsx';
import { read, tryRead } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { Paper } from '../web/kit/paper.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { EvidenceType } from './evidence.ts';
import type { ProjectView } from './get-project.ts';
import { Judge } from './judge.tsx';
import type { WaitingEvidence } from './list-work.ts';
import { parseGateRef } from './stage.ts';
import { say as plainOf } from './words.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('evidence');
  const [{ items }, templates, figures] = await Promise.all([
    read<{ items: WaitingEvidence[] }>('evidence-queue', { limit: 200 }),
    read<{ evidenceTypes: EvidenceType[] }>('templates'),
    tryRead<{ total: number; items: FigureToVerify[] }>('figures-to-verify', { limit: 50 }),
  ]);
  const chosen = items.find((one) => one.id === wanted) ?? items[0];
  const project = chosen && (await read<ProjectView>('project', { ref: chosen.project }));
  return {
    items,
    types: templates.evidenceTypes,
    chosen,
    project,
    figures: figures.ok ? figures.value : { total: 0, items: [] },
  };
}

/** What waits for my judgement: the paper on one side, what it is said to prove on the other. a accepts, r returns. */
export function Component() {
  const { items, types, chosen, project, figures } = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const [, setQuery] = useSearchParams();
  if (!chosen || !project)
    return (
      <>
        <h1 tabIndex={-1}>{words.nav.review}</h1>
        {figures.items.length === 0 && <Nothing>{words.review.nothing}</Nothing>}
        <FiguresReview figures={figures} />
      </>
    );
  const criteria = project.gates.flatMap((gate) =>
    gate.criteria.filter((one) => chosen.proves.includes(one.id)).map((one) => ({ gate, one })),
  );
  const conditions = project.gates.flatMap((gate) =>
    gate.conditions.filter((one) => chosen.conditions.includes(one.id)),
  );
  const evidence = [...criteria.flatMap(({ one }) => one.evidence), ...conditions.flatMap((one) => one.evidence)].find(
    (one) => one.id === chosen.id,
  );
  const type = types.find((one) => one.code === chosen.type);
  const at = items.findIndex((one) => one.id === chosen.id);
  const following = items[at + 1] ?? items[0];
  return (
    <>
      <title>{`${words.nav.review} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.nav.review}</h1>
      <p className="lead">{words.review.lead}</p>
      <div className="beside">
        <Paper sha256={chosen.sha256} evidence={chosen.id} title={plainOf(chosen.title, lang)} />
        <div>
          <h2 className="flush">
            <Text value={chosen.title} lang={lang} />
          </h2>
          <p className="note">
            {type && plainOf(type.title, lang)} · <DayText day={chosen.date} lang={lang} />
            {evidence && !('withheld' in evidence) && evidence.place && (
              <>
                {' '}
                · <PlaceName code={evidence.place} />
              </>
            )}
          </p>
          <p className="note">
            {words.gate.broughtBy} <Organisation reference={chosen.organisation} /> ·{' '}
            <span className={chosen.waits > 14 ? 'waits' : ''}>{say(words.review.waits, { n: chosen.waits })}</span>
          </p>
          <h3>{words.review.claims}</h3>
          <ul className="rows">
            {criteria.map(({ gate, one }) => (
              <li key={one.id} className="row">
                <div className="row-text">
                  <Link to={`/projects/${encodeURIComponent(project.ref)}/gates/${gate.number}`}>
                    <Text value={one.title} lang={lang} />
                  </Link>
                  {one.help && (
                    <div className="note">
                      <Text value={one.help} lang={lang} />
                    </div>
                  )}
                </div>
              </li>
            ))}
            {conditions.map((one) => (
              <li key={one.id} className="row">
                <div className="row-text">
                  {words.gate.condition}
                  {words.shell.colon}
                  <Text value={one.title} lang={lang} />
                </div>
              </li>
            ))}
          </ul>
          <p className="note">
            <Link to={`/projects/${encodeURIComponent(project.ref)}`}>
              <Text value={project.title} lang={lang} />
            </Link>
          </p>
          <div className="acts">
            <Judge
              key={chosen.id}
              evidence={chosen.id}
              keys
              onDone={() => setQuery(following && following.id !== chosen.id ? { evidence: following.id } : {})}
            />
          </div>
          <p className="note">
            <kbd>a</kbd> <kbd>r</kbd> {words.review.keys}
          </p>
        </div>
      </div>
      <h2>
        {words.review.queue} <small>{items.length}</small>
      </h2>
      <ul className="rows">
        {items.map((one) => {
          const gate = parseGateRef(one.proves[0]?.split('/').slice(0, -1).join('/') ?? '');
          return (
            <li key={one.id} className="row">
              <div className="row-text">
                <Link to={`?evidence=${one.id}`} data-row="" aria-current={one.id === chosen.id || undefined}>
                  <Text value={one.title} lang={lang} />
                </Link>
                <div className="note">
                  <Text value={one.projectTitle} lang={lang} />
                  {gate && <> · G{gate.number}</>}
                </div>
              </div>
              <div className="row-side note">
                <span>{say(words.review.waits, { n: one.waits })}</span>
              </div>
            </li>
          );
        })}
      </ul>
      <FiguresReview figures={figures} />
    </>
  );
}
