import type { PackExerciseEvent } from '../../packs/schema.ts';
import { addDays, type Day, day, period } from '../kernel/index.ts';

/** What the replay does next: an event of the pack, or the publication of what has changed since the last one. */
export type Scene =
  | { kind: 'event'; at: string; event: PackExerciseEvent; place: number }
  | { kind: 'publication'; at: string };

const MORNING = 8;
const AFTERNOON = 16;
const instant = (on: string, hour: number, minute: number): string =>
  `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`;

/**
 * The invented year in order: the events of a day one minute after another from eight in the morning, and a publication
 * in the afternoon of the last day of each quarter and of the last event.
 */
export function scenesOf(events: readonly PackExerciseEvent[]): Scene[] {
  const scenes: Scene[] = [];
  let minute = 0;
  for (const [place, event] of events.entries()) {
    const before = events[place - 1];
    minute = before?.at === event.at ? minute + 1 : 0;
    const quarter = before && quarterEnd(before.at);
    if (quarter && quarter < event.at) scenes.push({ kind: 'publication', at: instant(quarter, AFTERNOON, 0) });
    scenes.push({ kind: 'event', at: instant(event.at, MORNING, minute), event, place });
  }
  const last = events.at(-1);
  if (last) scenes.push({ kind: 'publication', at: instant(last.at, AFTERNOON, 0) });
  return scenes;
}

/** Last day of the quarter a day lies in. example  2031-05-20 → 2031-06-30 */
function quarterEnd(on: string): Day {
  const [year, month] = on.split('-').map(Number) as [number, number];
  return period(`${year}-Q${Math.ceil(month / 3)}`).last;
}

/** First and last instant of the invented year: its New Year's morning, and the morning after its last event. */
export function yearOf(events: readonly PackExerciseEvent[]): { begins: string; ends: string } {
  const [first, last] = [events[0]!.at, events.at(-1)!.at];
  return {
    begins: instant(`${first.slice(0, 4)}-01-01`, MORNING, 0),
    ends: instant(addDays(day(last), 1), MORNING, 0),
  };
}

/**
 * The input of an event with its names turned into what they stand for.
 *
 * made    what earlier events made: 'P02.D2' → an id, 'P02.D2.1' → the id of its first condition
 * file    SHA-256 of the paper that '@file' stands for
 * throws  on a name that nothing made: the pack is shipped right
 */
export function inputOf(
  event: PackExerciseEvent,
  made: Readonly<Record<string, string>>,
  file?: string,
): Record<string, unknown> {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, put(each)]));
    if (typeof value !== 'string' || !value.startsWith('@')) return value;
    const found = value === '@file' ? file : made[value.slice(1)];
    if (found === undefined) throw new Error(`The exercise names ${value} on ${event.at}, which nothing made before.`);
    return found;
  };
  return put(event.input) as Record<string, unknown>;
}

type Made = {
  id?: string;
  /** hash of a file that the act kept */
  file?: string;
  conditions?: string[];
  ids?: string[];
  letters?: { id: string }[];
  reports?: { id: string; project: string }[];
  /** Lines that were recorded; other acts answer with how many. */
  recorded?: { id: string }[] | number;
};

/** Names under which later events call what an event made: the parts of a thing by number, its file, reports by their project. */
export function namesFrom(event: PackExerciseEvent, answer: unknown): Record<string, string> {
  if (event.as === undefined) return {};
  const { id, file, conditions = [], ids = [], letters = [], reports = [], recorded } = answer as Made;
  const lines = Array.isArray(recorded) ? recorded : [];
  const parts = [...conditions, ...ids, ...[...letters, ...lines].map((one) => one.id)].map((one, n) => [
    `${event.as}.${n + 1}`,
    one,
  ]);
  const ofProjects = reports.map((one) => [`${event.as}.${one.project}`, one.id]);
  const kept = file === undefined ? [] : [[`${event.as}.file`, file]];
  return Object.fromEntries([...(id === undefined ? [] : [[event.as, id]]), ...kept, ...parts, ...ofProjects]);
}
