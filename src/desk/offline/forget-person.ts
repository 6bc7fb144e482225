import { act } from '../../web/client.ts';
import { forgetWrites, somethingWaits, writesOf } from '../../web/outbox/kept-writes.ts';

/** Takes out of this browser everything it kept for one person: answers, writes, photos, drafts. The shell is nobody's and stays. */
async function forgetPerson(person: string): Promise<void> {
  if ('caches' in globalThis)
    for (const name of await caches.keys())
      if (name.endsWith(person) || name === 'mutabaa-who') await caches.delete(name);
  await forgetWrites(person).catch(() => {});
  for (const key of Object.keys(localStorage)) if (key.includes(person)) localStorage.removeItem(key);
}

const LEFT = 'mutabaa.leave';

/**
 * Signs out and leaves nothing of the person behind. Without a network the session is ended by the next page that has one.
 *
 * returns  false when something still waits to be sent and nobody said that it may be thrown away: then nothing is done
 */
export async function leave(person: string, isSure = false): Promise<boolean> {
  if (!isSure && somethingWaits() && (await writesOf(person)).length > 0) return false;
  const left = await act('/auth/sign-out', {});
  await forgetPerson(person);
  if (!left.ok) localStorage.setItem(LEFT, '1');
  // a fresh page: what this one holds in memory goes too
  window.location.assign('/desk/sign-in');
  return true;
}

export async function finishLeaving(): Promise<void> {
  if ((await act('/auth/sign-out', {})).ok) localStorage.removeItem(LEFT);
}
