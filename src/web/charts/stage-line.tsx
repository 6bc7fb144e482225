// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import { type Day, daysBetween } from '../../kernel/index.ts';
import type { GateEntry, ProjectDocument, StageStation, Truth } from '../../portal/documents.ts';
import { FromToday, type PageLang, Text } from '../fmt.tsx';
import { wordsIn } from '../locales/index.ts';
import { along, directionOf, stretch } from './direction.ts';
import { Door, DoorShape } from './door.tsx';
import { At, Dot, Mark, Segment } from './mark.tsx';

export type StageLineProps = {
  stages: readonly StageStation[];
  gates: readonly GateEntry[];
  state: ProjectDocument['state'];
  today: Day;
  lang: PageLang;
};

/** Where a door leads on the page: to the evidence of its gate. */
export const gateAnchor = (gate: Pick<GateEntry, 'ref'>): string => gate.ref.replace('/', '-').toLowerCase();

const truthOfPath = (station: StageStation): Truth => (station.position === 'past' ? station.truth : 'promised');

/** Mandatory criteria not yet met by accepted evidence. */
export const awaited = (gate: GateEntry): number =>
  gate.criteria.filter((criterion) => criterion.mandatory && criterion.status !== 'accepted').length;

/** What a door says in two words: how many proofs it waits for when it is the next one, how it was passed otherwise. */
function doorWords(gate: GateEntry | undefined, isNext: boolean, lang: PageLang): ReactNode {
  const t = wordsIn(lang);
  if (!gate) return undefined;
  if (gate.door === 'closed') {
    const count = awaited(gate);
    return isNext && count > 0 ? t('charts.awaits', { n: count }) : undefined;
  }
  return gate.door === 'open' ? undefined : t(`charts.door-short-${gate.door}`);
}

/**
 * A project as a line of stations with doors between them. Wide: a line in the reading direction, labels beneath.
 * Narrow: the same list upright. The list is the text of the chart; the drawing repeats it.
 */
export function StageLine({ stages, gates, state, today, lang }: StageLineProps): ReactNode {
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  const count = stages.length;
  const at = (index: number) => (index + 0.5) / count;
  const y = 34;
  const next = stages.findIndex((station) => station.position === 'current');
  return (
    <figure className={`stage-line state-${state}`}>
      <div className="sl-doors" aria-hidden="true">
        {gates.map((gate) => {
          const words = doorWords(gate, gate.order === next + 1, lang);
          return (
            words && (
              <span
                key={gate.ref}
                className={`sl-door-word w-${gate.door}`}
                style={{ insetInlineStart: `${(gate.order / count) * 100}%` }}
              >
                <span>{words}</span>
              </span>
            )
          );
        })}
      </div>
      <svg className="sl-drawing" direction="ltr" width="100%" height={68} aria-hidden="true">
        {stages.slice(0, -1).map((station, index) => (
          <Segment key={station.code} truth={truthOfPath(station)} {...stretch(at(index), at(index + 1), dir)} y={y} />
        ))}
        {gates.map((gate) => (
          <At key={gate.ref} x={along(gate.order / count, dir)} y={y}>
            <a href={`#${gateAnchor(gate)}`} tabIndex={-1}>
              <rect x={-22} y={-30} width={44} height={60} fill="transparent" />
              <DoorShape state={gate.door} dir={dir} />
            </a>
          </At>
        ))}
        {stages.map((station, index) => (
          <At key={station.code} x={along(at(index), dir)} y={y}>
            {station.position === 'current' && <circle className="here" r={15} />}
            <Dot truth={station.truth} r={station.position === 'current' ? 10 : 8.5} />
          </At>
        ))}
      </svg>
      <ol className="sl-stations">
        {stages.map((station, index) => {
          const gate = gates.find((each) => each.order === index + 1);
          const words = doorWords(gate, index === next, lang);
          return (
            <li
              key={station.code}
              className={`sl-${station.position}`}
              aria-current={station.position === 'current' ? 'step' : undefined}
            >
              <span className="sl-mark">
                <Mark truth={station.truth} size={22} />
              </span>
              <span className="sl-name">
                <Text value={station.title} lang={lang} />
                {station.position !== 'ahead' && (
                  <span className="visually-hidden">: {t(`words.truth-${station.truth}`)}</span>
                )}
                {station.position === 'current' && station.enteredOn && (
                  <small>
                    <FromToday days={daysBetween(today, station.enteredOn as Day)} lang={lang} />
                  </small>
                )}
              </span>
              {gate && (
                <span className="sl-gate">
                  <Door state={gate.door} dir={dir} size={16} />
                  <small>{words ?? t(`words.door-${gate.door}`)}</small>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

/**
 * The line in miniature for lists: nine small marks, the current one larger. Its words stand beside it.
 *
 * truths  of the stations already reached, in order; where only the current one is known, those before it are drawn as
 *         not examined, the least that can be said
 */
export function StageStrip({
  order,
  truth,
  truths,
  lang,
  of = 9,
}: {
  order: number;
  truth: Truth;
  truths?: readonly Truth[] | undefined;
  lang: PageLang;
  of?: number;
}): ReactNode {
  const dir = directionOf(lang);
  const at = (index: number) => 0.05 + (index / (of - 1)) * 0.9;
  const truthAt = (index: number): Truth =>
    index + 1 === order ? truth : index + 1 > order ? 'promised' : (truths?.[index] ?? 'before-follow-up');
  return (
    <svg className="strip" direction="ltr" width="100%" height={22} aria-hidden="true">
      {Array.from({ length: of - 1 }, (_, index) => (
        <Segment
          key={index}
          truth={index + 1 < order ? truthAt(index) : 'promised'}
          {...stretch(at(index), at(index + 1), dir)}
          y={11}
        />
      ))}
      {Array.from({ length: of }, (_, index) => (
        <At key={index} x={along(at(index), dir)} y={11}>
          <Dot truth={truthAt(index)} r={index + 1 === order ? 7 : 3.5} />
        </At>
      ))}
    </svg>
  );
}
