import { along, directionOf, stretch } from '../../web/charts/direction.ts';
import { At, Dot, Mark, Segment } from '../../web/charts/mark.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { type StationMark, stations } from './transfer.ts';

const at = (index: number): number => (index + 0.5) / stations.length;
const Y = 20;

/**
 * A transfer as five stations in the reading direction: promised dashed, declared outlined, verified solid. The list is the text of
 * the drawing; where it is narrow it stands upright.
 */
export function TransferLine({ marks, step }: { marks: readonly StationMark[]; step: number }) {
  const { words, lang } = useSpoken();
  const dir = directionOf(lang);
  return (
    <figure className="stage-line">
      <svg className="sl-drawing" direction="ltr" width="100%" height={40} aria-hidden="true">
        {stations.slice(0, -1).map((station, index) => (
          <Segment
            key={station}
            truth={station < step ? marks[index]! : 'promised'}
            {...stretch(at(index), at(index + 1), dir)}
            y={Y}
          />
        ))}
        {stations.map((station, index) => (
          <At key={station} x={along(at(index), dir)} y={Y}>
            {station === step && <circle className="here" r={15} />}
            <Dot truth={marks[index]!} r={station === step ? 10 : 8.5} />
          </At>
        ))}
      </svg>
      <ol className="sl-stations">
        {stations.map((station, index) => (
          <li
            key={station}
            className={station === step ? 'sl-current' : station < step ? 'sl-past' : 'sl-ahead'}
            aria-current={station === step ? 'step' : undefined}
          >
            <span className="sl-mark">
              <Mark truth={marks[index]!} size={22} />
            </span>
            <span className="sl-name">
              <bdi>{station}</bdi> · {words.transferSteps[station]}
              <span className="visually-hidden">
                {words.shell.colon}
                {words.stationMarks[marks[index]!]}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** The five stations in miniature, for lists. */
export function TransferStrip({ marks, step }: { marks: readonly StationMark[]; step: number }) {
  const { lang } = useSpoken();
  const dir = directionOf(lang);
  const place = (index: number) => 0.06 + (index / (stations.length - 1)) * 0.88;
  return (
    <svg className="strip" direction="ltr" width="100%" height={22} aria-hidden="true">
      {stations.slice(0, -1).map((station, index) => (
        <Segment
          key={station}
          truth={station < step ? marks[index]! : 'promised'}
          {...stretch(place(index), place(index + 1), dir)}
          y={11}
        />
      ))}
      {stations.map((station, index) => (
        <At key={station} x={along(place(index), dir)} y={11}>
          <Dot truth={marks[index]!} r={station === step ? 7 : 4.5} />
        </At>
      ))}
    </svg>
  );
}
