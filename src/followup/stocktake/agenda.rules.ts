import { type AgendaItem, type AgendaReason, agendaReasons, type Candidate, type Subject } from './agenda.ts';

/** Minutes that the rule gives to an item of each kind; the secretary may give it more or less. */
export const minutesOf: Record<AgendaReason, number> = {
  'action-late': 5,
  carried: 10,
  decision: 15,
  gap: 10,
  contest: 10,
  warning: 10,
  hand: 10,
};

export type DrawnItem = Omit<Candidate, 'weight'> & { minutes: number };
export type Drawn = { items: DrawnItem[]; left: DrawnItem[] };

/**
 * The agenda that the rule draws: what was asked for and is late, then what the last meeting deferred, gates that wait
 * for a decision, gaps, contests and other warnings, the heaviest first. A project has one warning at most: the
 * heaviest stands for it. What the meeting has no time for is answered too, in `left`: nothing disappears.
 *
 * taken   subjects already on the agenda (by hand) and the minutes they take
 * length  minutes that the meeting may last
 * example draw([late action, gate], { subjects: [], minutes: 0 }, 18) → items [late action 5], left [gate 15]
 */
export function draw(
  candidates: readonly Candidate[],
  taken: { subjects: readonly Subject[]; minutes: number },
  length: number,
): Drawn {
  const seen = new Set(taken.subjects.map(subjectKey));
  const warned = new Set<string>();
  const drawn: Drawn = { items: [], left: [] };
  let spent = taken.minutes;
  for (const { weight: _, ...one } of candidates.toSorted(byWeight)) {
    const key = one.subject ? subjectKey(one.subject) : undefined;
    if (key !== undefined && seen.has(key)) continue;
    if (one.why === 'warning' && one.project !== undefined) {
      if (warned.has(one.project)) continue;
      warned.add(one.project);
    }
    if (key !== undefined) seen.add(key);
    const item = { ...one, minutes: minutesOf[one.why] };
    if (spent + item.minutes > length) {
      drawn.left.push(item);
      continue;
    }
    spent += item.minutes;
    drawn.items.push(item);
  }
  return drawn;
}

const subjectKey = ({ kind, ref }: Subject): string => `${kind} ${ref}`;

/** By kind, then by weight; equal ones by what they are about, so that the same facts draw the same agenda. */
const byWeight = (a: Candidate, b: Candidate): number =>
  agendaReasons.indexOf(a.why) - agendaReasons.indexOf(b.why) ||
  b.weight - a.weight ||
  nameOf(a).localeCompare(nameOf(b), 'en');
const nameOf = (one: Candidate): string =>
  one.subject ? subjectKey(one.subject) : (one.title?.[one.title.authentic] ?? '');

/** Items that nobody has dealt with yet: a meeting is not closed over them. */
export const waitingItems = (items: readonly Pick<AgendaItem, 'state' | 'position'>[]): number[] =>
  items.filter((one) => one.state === 'waiting').map((one) => one.position);
