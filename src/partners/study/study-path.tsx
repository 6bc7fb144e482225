import { along, directionOf, stretch } from '../../web/charts/direction.ts';
import { At, Dot, Mark, Segment } from '../../web/charts/mark.tsx';
import { DayText } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StudyStage } from './study.ts';
import type { StudyFile } from './study-file.ts';

const way = ['requested', 'scoping', 'granted', 'contracted', 'delivered', 'reviewed'] as const;
const Y = 20;

/**
 * The way of a study in the reading direction: what is to come dashed, what is said to have happened outlined, the review solid when
 * a body outside the tutelage accepted it. A stage that was leapt over, such as the grant of a study that the state pays, is left out.
 */
export function StudyPath({ file: { study, trace, versions } }: { file: StudyFile }) {
  const { words, lang } = useSpoken();
  const dir = directionOf(lang);
  const reached = new Map<StudyStage, string>();
  for (const one of trace) if (one.from !== one.to) reached.set(one.to, one.effectiveOn);
  const isOver = study.stage === 'dropped';
  const last = way.findLastIndex((one) => reached.has(one) && (one !== 'reviewed' || study.stage === 'reviewed'));
  const shown = way.filter((one, at) => reached.has(one) || (at > last && !isOver));
  const at = (index: number): number => (index + 0.5) / shown.length;
  const isSolid = versions.some((one) => one.isCurrent && one.independence === 'independent');
  const truthOf = (stage: StudyStage) =>
    way.indexOf(stage as (typeof way)[number]) > last
      ? 'promised'
      : stage === 'reviewed' && isSolid
        ? 'verified'
        : 'declared';
  return (
    <figure className={`stage-line ${isOver ? 'state-cancelled' : ''}`}>
      <svg className="sl-drawing" direction="ltr" width="100%" height={40} aria-hidden="true">
        {shown.slice(0, -1).map((stage, index) => (
          <Segment key={stage} truth={truthOf(shown[index + 1]!)} {...stretch(at(index), at(index + 1), dir)} y={Y} />
        ))}
        {shown.map((stage, index) => (
          <At key={stage} x={along(at(index), dir)} y={Y}>
            {stage === study.stage && <circle className="here" r={15} />}
            <Dot truth={truthOf(stage)} r={stage === study.stage ? 10 : 8.5} />
          </At>
        ))}
      </svg>
      <ol className="sl-stations">
        {shown.map((stage) => {
          const on = reached.get(stage);
          return (
            <li
              key={stage}
              className={stage === study.stage ? 'sl-current' : on ? 'sl-past' : 'sl-ahead'}
              aria-current={stage === study.stage ? 'step' : undefined}
            >
              <span className="sl-mark">
                <Mark truth={truthOf(stage)} size={22} />
              </span>
              <span className="sl-name">
                {words.studyStages[stage]}
                <span className="visually-hidden">
                  {words.shell.colon}
                  {words.stationMarks[truthOf(stage)]}
                </span>
                {on && truthOf(stage) !== 'promised' && (
                  <small>
                    <DayText day={on} lang={lang} />
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
