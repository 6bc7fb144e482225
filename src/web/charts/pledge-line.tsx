import type { ReactNode } from 'react';
import { type Day, daysBetween, parsePeriod } from '../../kernel/index.ts';
import type { Truth } from '../../portal/documents.ts';
import { formatPeriod, type PageLang } from '../fmt.tsx';
import { wordsIn } from '../locales/index.ts';
import { along, anchor, directionOf, isolate, stretch } from './direction.ts';
import { At, Dot, Segment } from './mark.tsx';

export type PledgeLineProps = {
  announcedOn?: string | undefined;
  deadline?: string | undefined;
  today: Day;
  truth: Truth;
  lang: PageLang;
};

const pad = 0.03;
const inside = (part: number): number => pad + Math.min(1, Math.max(0, part)) * (1 - 2 * pad);
const first = (code: string | undefined): Day | undefined => {
  const parsed = code === undefined ? undefined : parsePeriod(code);
  return parsed?.ok ? parsed.value.first : undefined;
};
const last = (code: string | undefined): Day | undefined => {
  const parsed = code === undefined ? undefined : parsePeriod(code);
  return parsed?.ok ? parsed.value.last : undefined;
};

/** Where today stands between announcement and deadline, 0 to 1; over 1 when the deadline has passed. */
export function elapsed(announcedOn: string | undefined, deadline: string | undefined, today: Day): number | undefined {
  const from = first(announcedOn);
  const to = last(deadline);
  if (!from || !to || to <= from) return undefined;
  return daysBetween(from, today) / daysBetween(from, to);
}

/**
 * A pledge from its announcement to its deadline, with today between them. What lies ahead is dashed; what lies behind
 * is drawn as true as the best step shown for it. Without a deadline the line ends in the open.
 */
export function PledgeLine({ announcedOn, deadline, today, truth, lang }: PledgeLineProps): ReactNode {
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  const part = elapsed(announcedOn, deadline, today);
  const isLate = part !== undefined && part > 1 && truth !== 'verified';
  const now = part === undefined ? undefined : inside(isLate ? 1 : part);
  const start = announcedOn ? formatPeriod(announcedOn, lang) : t.text('charts.noAnnouncement');
  const end = deadline ? formatPeriod(deadline, lang) : t.text('charts.noDeadline');
  const y = 26;
  return (
    <svg
      className={isLate ? 'pledge-line is-late' : 'pledge-line'}
      direction="ltr"
      width="100%"
      height={58}
      role="img"
      aria-label={t.text('charts.pledgeLine', { start, end, truth: t.text(`words.truth-${truth}`) })}
    >
      {now !== undefined && truth !== 'promised' ? (
        <>
          <Segment truth={truth} {...stretch(inside(0), now, dir)} y={y} />
          {now < inside(1) && <Segment truth="promised" {...stretch(now, inside(1), dir)} y={y} />}
        </>
      ) : (
        <Segment truth="promised" {...stretch(inside(0), deadline ? inside(1) : 0.88, dir)} y={y} />
      )}
      <At x={along(inside(0), dir)} y={y}>
        <circle className="origin" r={5} />
      </At>
      {deadline ? (
        <At x={along(inside(1), dir)} y={y}>
          <Dot truth={truth === 'verified' ? 'verified' : 'promised'} r={7.5} />
        </At>
      ) : (
        [0.905, 0.935, 0.965].map((part) => (
          <At key={part} x={along(part, dir)} y={y}>
            <circle className="open-end" r={1.7} />
          </At>
        ))
      )}
      {now !== undefined && (
        <At x={along(now, dir)} y={y}>
          <path className="today" d="M0 -15V15" />
          <text
            className="today-word"
            textAnchor={anchor(now > 0.8 ? 'end' : now < 0.2 ? 'start' : 'middle', dir)}
            y={-19}
            fontSize={12}
          >
            {isolate(t.text('frame.today'), dir)}
          </text>
        </At>
      )}
      <text x={along(0, dir)} y={54} textAnchor={anchor('start', dir)} fontSize={13}>
        {isolate(start, dir)}
      </text>
      <text x={along(1, dir)} y={54} textAnchor={anchor('end', dir)} fontSize={13}>
        {isolate(end, dir)}
      </text>
    </svg>
  );
}
