import { type Answer, act, bringFile, newKey, type Problem } from '../client.ts';
import { keepWrite, keptPhoto, noteWrite, settleWrite, writesOf } from './kept-writes.ts';
import { nextOf, outcomeOf } from './outbox.rules.ts';
import { type Made, PHOTO, type Waiting } from './outbox.ts';

/** Told in every tab: a write was kept, answered or dropped. */
export type Told = { person: string; write?: Waiting; answer?: Answer<{ version?: number }> };

const listeners = new Set<(told: Told) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('mutabaa-outbox');
channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  for (const listen of listeners) listen(data);
});

export function onTold(listen: (told: Told) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function tell(told: Told): void {
  for (const listen of listeners) listen(told);
  channel?.postMessage(told);
}

/** One sender at a time in this browser: a second tab waits, then finds nothing left. Without locks the key still makes twice once. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('mutabaa-outbox', work) : work();

/** Sends what this person has waiting, in order, until nothing is left, the network is gone or a person is needed. */
export const sendWrites = (person: string): Promise<void> =>
  alone(async () => {
    for (;;) {
      const write = nextOf(await writesOf(person));
      if (!write) return;
      const answer = await send(write);
      const outcome = outcomeOf(answer);
      if (answer.ok) await settleWrite(write, answer.value.version);
      else if (outcome !== 'sent') await noteWrite(write, { state: outcome, problem: answer.problem });
      tell({ person, write, answer });
      if (outcome === 'waiting' || outcome === 'signed-out') return;
    }
  });

async function send({ person, verb, input, key }: Waiting): Promise<Answer<{ version?: number }>> {
  if (verb !== PHOTO) return act(verb, input, { idempotencyKey: key, person });
  const photo = await keptPhoto(person, String(input.sha256));
  if (!photo) return { ok: false, problem: problem('desk.photo-lost', 422) };
  const file = new File([photo], String(input.name), { type: photo.type });
  return (await bringFile(file, person)) as Answer<{ version?: number }>;
}

const problem = (code: string, status: number): Problem => ({ code, status, sentence: '', fields: [] });

/**
 * Keeps a write, then tries it. What is not answered stays and is said so by 'desk.queued'. A browser that has no room for it
 * sends it at once, and where there is no network either says 'desk.no-room': the words are then still on the page only.
 */
export async function write<T>(made: Omit<Made, 'key' | 'since' | 'bytes'>, photo?: Blob): Promise<Answer<T>> {
  const { person } = made;
  const whole: Made = {
    ...made,
    key: newKey(),
    since: new Date().toISOString(),
    bytes: photo?.size ?? new Blob([JSON.stringify(made.input)]).size,
  };
  void navigator.storage?.persist?.();
  let seq: number;
  try {
    seq = await inTime(keepWrite(whole, photo));
  } catch {
    const answer = await sendUnkept(whole, photo);
    return answer.ok || answer.problem.status > 0
      ? (answer as Answer<T>)
      : { ok: false, problem: problem('desk.no-room', 0) };
  }
  let answered: Told['answer'];
  const stop = onTold((told) => {
    if (told.write?.seq === seq) answered = told.answer;
  });
  tell({ person });
  try {
    await sendWrites(person);
  } finally {
    stop();
  }
  if (answered?.ok) return answered as Answer<T>;
  if (answered && outcomeOf(answered) !== 'waiting' && outcomeOf(answered) !== 'signed-out')
    return answered as Answer<T>;
  const isHere = (await writesOf(person)).some((one) => one.seq === seq);
  // another tab sent it: its answer was told there
  return isHere ? { ok: false, problem: problem('desk.queued', 0) } : { ok: true, value: {} as T };
}

/** A store that does not answer is as good as none; if it keeps the write after all, the key still makes twice once. */
const STORE_WAITS_MS = 10_000;
const inTime = <T>(kept: Promise<T>): Promise<T> =>
  Promise.race([
    kept,
    new Promise<T>((_, reject) => setTimeout(() => reject(new Error('the store does not answer')), STORE_WAITS_MS)),
  ]);

async function sendUnkept(made: Made, photo: Blob | undefined): Promise<Answer<unknown>> {
  if (photo) return bringFile(new File([photo], String(made.input.name), { type: photo.type }), made.person);
  return act(made.verb, made.input, { idempotencyKey: made.key, person: made.person });
}
