import { Link, type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import type { ProjectView } from '../delivery/get-project.ts';
import { loader as loadProject, Component as ProjectPage } from '../delivery/project.screen.tsx';
import { DependenceOfProject } from '../dependence/project-dependence.tsx';
import { type ProjectMoneyFile, ProjectMoneyView } from '../finance/project-money-view.tsx';
import { AssetsOfProject } from '../infrastructure/project-assets.tsx';
import { tryRead } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { Row, Rows } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Comments } from './comment/comments.tsx';
import type { ShownWarning } from './list-warnings.ts';
import { type RatingFile, TwoRatings } from './two-ratings.tsx';
import { WarningMark, WarningSentence, warningAddress } from './warning/warning-words.tsx';
import type { RecordedWarningRule } from './warning-rule.store.ts';

type Followed = {
  money?: ProjectMoneyFile;
  rating?: RatingFile;
  warnings: ShownWarning[];
  rules: RecordedWarningRule[];
};
/** Warnings shown with a project; the rest is one step away. */
const MOST = 5;

/** A project with what follows it from above: its money, both ratings and its warnings, for those who may read them. */
export async function loader(args: LoaderFunctionArgs) {
  const project = args.params.ref;
  const [page, money, rating, warnings, rules] = await Promise.all([
    loadProject(args),
    tryRead<ProjectMoneyFile>('project-money', { project }),
    tryRead<RatingFile>('rating', { project }),
    tryRead<{ items: ShownWarning[] }>('warnings', { project, limit: MOST + 1 }),
    tryRead<{ items: RecordedWarningRule[] }>('warning-rules'),
  ]);
  const followed: Followed = {
    ...(money.ok ? { money: money.value } : {}),
    ...(rating.ok ? { rating: rating.value } : {}),
    warnings: warnings.ok ? warnings.value.items : [],
    rules: rules.ok ? rules.value.items : [],
  };
  return { ...page, followed };
}

export function Component() {
  const { ref = '' } = useParams();
  const { followed, ...project } = useLoaderData<typeof loader>() as ProjectView & { followed: Followed };
  return (
    <>
      <ProjectPage
        beside={
          <>
            {followed.warnings.length > 0 && <OwnWarnings followed={followed} />}
            {followed.rating && <TwoRatings file={followed.rating} />}
            {project.level === 'project' && <AssetsOfProject project={project.ref} />}
            {followed.money && <ProjectMoneyView money={followed.money} />}
            {project.level === 'project' && <DependenceOfProject project={project.ref} strategy={project.strategy} />}
          </>
        }
      />
      <Comments about={{ kind: 'project', ref }} />
    </>
  );
}

function OwnWarnings({ followed: { warnings, rules } }: { followed: Followed }) {
  const { words, lang } = useSpoken();
  const project = warnings[0]?.project;
  return (
    <section>
      <h2>{words.warnings.ofProject}</h2>
      <Rows label={words.warnings.ofProject}>
        {warnings.slice(0, MOST).map((one) => {
          const rule = rules.find((each) => each.code === one.rule);
          return (
            rule && (
              <Row
                key={one.key}
                to={warningAddress(one.key)}
                mark={<WarningMark state={one.state} />}
                title={<Text value={rule.title} lang={lang} />}
                note={<WarningSentence sentence={rule.sentence} numbers={one.numbers} />}
                side={
                  <span className="note">
                    {words.warningStates[one.state]} · {words.warnings.since} <DayText day={one.since} lang={lang} />
                  </span>
                }
              />
            )
          );
        })}
      </Rows>
      {warnings.length > MOST && project && (
        <p className="note">
          <Link to={`/warnings?project=${encodeURIComponent(project)}`}>{words.warnings.title}</Link>
        </p>
      )}
    </section>
  );
}
