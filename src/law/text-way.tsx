import { along, directionOf, stretch } from '../web/charts/direction.ts';
import { At, Dot, Mark, Segment } from '../web/charts/mark.tsx';
import { DayText, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Stay } from './legal-text.ts';
import type { TextFile } from './text-file.ts';
import { StayDays } from './text-row.tsx';

const Y = 20;

/**
 * The way of a text in the reading direction, with the days at each station: to come dashed, known from a source outlined, confirmed by
 * a second person solid, passed without anybody having reported it dotted. The withdrawal is drawn only where it happened.
 */
export function TextWay({ file: { text, stations, stays, moves } }: { file: TextFile }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  const dir = directionOf(lang);
  const last = new Map<string, Stay>(stays.map((one) => [one.station, one]));
  const confirmed = new Set(moves.flatMap((one) => (one.status === 'confirmed' ? [one.to] : [])));
  const shown = stations.filter((one) => one.ends !== 'withdrawn' || one.code === text.station);
  const here = shown.findIndex((one) => one.code === text.station);
  const truthOf = (at: number) => {
    const { code } = shown[at]!;
    if (at > here || (shown[here]?.ends === 'withdrawn' && at < here && !last.has(code))) return 'promised';
    if (!last.has(code)) return 'before-follow-up';
    return confirmed.has(code) ? 'verified' : 'declared';
  };
  const at = (index: number): number => (index + 0.5) / shown.length;
  return (
    <figure className={`stage-line text-way ${text.status === 'withdrawn' ? 'state-cancelled' : ''}`}>
      <svg className="sl-drawing" direction="ltr" width="100%" height={40} aria-hidden="true">
        {shown.slice(0, -1).map((one, index) => (
          <Segment key={one.code} truth={truthOf(index + 1)} {...stretch(at(index), at(index + 1), dir)} y={Y} />
        ))}
        {shown.map((one, index) => (
          <At key={one.code} x={along(at(index), dir)} y={Y}>
            {index === here && <circle className="here" r={15} />}
            <Dot truth={truthOf(index)} r={index === here ? 10 : 8.5} />
          </At>
        ))}
      </svg>
      <ol className="sl-stations">
        {shown.map((one, index) => {
          const stay = last.get(one.code);
          return (
            <li
              key={one.code}
              className={index === here ? 'sl-current' : index < here ? 'sl-past' : 'sl-ahead'}
              aria-current={index === here ? 'step' : undefined}
            >
              <span className="sl-mark">
                <Mark truth={truthOf(index)} size={22} />
              </span>
              <span className="sl-name">
                <Text value={one.title} lang={lang} />
                {stay?.from && !stay.atLeast && (
                  <small>
                    <DayText day={stay.from} lang={lang} />
                  </small>
                )}
                {stay && (stay.days !== undefined || (one.ends === undefined && !stay.from)) && (
                  <small>{stay.days === undefined ? w.sinceUnknown : <StayDays stay={stay} />}</small>
                )}
                {!stay && index < here && <small>{w.stationUnknown}</small>}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
