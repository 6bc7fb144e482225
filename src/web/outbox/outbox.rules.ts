import type { Answer } from '../client.ts';
import { PHOTO, type Waiting, type WaitingState } from './outbox.ts';

/** What an answer makes of a write: it is there, it stays for later, or a person is needed. */
export type Outcome = 'sent' | WaitingState;

const COMES_BACK: readonly number[] = [0, 408, 425, 429, 500, 502, 503, 504, 507];

/** example  no network, a server that is away or full → 'waiting' · 401 → 'signed-out' · 'conflict.changed' → 'conflict' · 422 → 'refused' */
export function outcomeOf(answer: Answer<unknown>): Outcome {
  if (answer.ok) return 'sent';
  const { status, code } = answer.problem;
  if (COMES_BACK.includes(status)) return 'waiting';
  if (status === 401 || code === 'request.other-person') return 'signed-out';
  return code === 'conflict.changed' ? 'conflict' : 'refused';
}

const isStuck = ({ state }: Waiting): boolean => state === 'conflict' || state === 'refused';

/**
 * The next write to send: the oldest that stands behind no other of the same thing that waits for a person. A refused
 * photo holds nothing up, since the page that names it is refused by itself.
 */
export function nextOf(list: readonly Waiting[]): Waiting | undefined {
  const held = new Set<string>();
  for (const one of list) {
    if (isStuck(one)) {
      if (one.verb !== PHOTO) held.add(one.about);
      continue;
    }
    if (!held.has(one.about)) return one;
  }
  return undefined;
}

/**
 * Writes made on the version that this one was made on, and that leave after it: what I wrote on top of my own words is no
 * conflict with them.
 */
export const followersOf = (sent: Waiting, list: readonly Waiting[]): Waiting[] =>
  list.filter(
    (one) =>
      one.seq > sent.seq &&
      one.about === sent.about &&
      one.input.version !== undefined &&
      one.input.version === sent.input.version,
  );

/** Writes of the same thing that waited for a person, who has now written anew: the new words stand in their place. */
export const replacedBy = (made: Pick<Waiting, 'about' | 'person' | 'verb'>, list: readonly Waiting[]): Waiting[] => {
  if (made.verb === PHOTO) return [];
  const own = list.filter((one) => one.about === made.about && one.person === made.person && one.verb !== PHOTO);
  // what waits behind a conflict was written before it was seen
  const first = own.findIndex(isStuck);
  return first < 0 ? [] : own.slice(first);
};
