import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { followersOf, replacedBy } from './outbox.rules.ts';
import { type Made, PHOTO, type Waiting } from './outbox.ts';

/** What this browser keeps until it is sent: writes in their order, and the bytes of photos under their hash. */
interface Kept extends DBSchema {
  writes: { key: number; value: Omit<Waiting, 'seq'> & { seq?: number }; indexes: { person: string } };
  photos: { key: [person: string, sha256: string]; value: Blob };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

const database = (): Promise<IDBPDatabase<Kept>> =>
  (opened ??= openDB<Kept>('mutabaa', 1, {
    upgrade: (db) => {
      db.createObjectStore('writes', { keyPath: 'seq', autoIncrement: true }).createIndex('person', 'person');
      db.createObjectStore('photos');
    },
    // another tab runs a newer version: let go, and open again when asked
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

/** Told to the frame of the desk without opening the store: something waits here. */
const FLAG = 'mutabaa.waiting';
export const somethingWaits = (): boolean => localStorage.getItem(FLAG) !== null;

/** Writes of one person, oldest first. */
export async function writesOf(person: string): Promise<Waiting[]> {
  const writes = (await (await database()).getAllFromIndex('writes', 'person', person)) as Waiting[];
  return writes.sort((a, b) => a.seq - b.seq);
}

/** Writes about one thing, oldest first; none where this browser keeps nothing. */
export async function writesAbout(about: string): Promise<Waiting[]> {
  try {
    const all = (await (await database()).getAll('writes')) as Waiting[];
    return all.filter((one) => one.about === about);
  } catch {
    return [];
  }
}

async function raiseFlag(): Promise<void> {
  if ((await (await database()).count('writes')) > 0) localStorage.setItem(FLAG, '1');
  else localStorage.removeItem(FLAG);
}

/**
 * Keeps a write before it is tried; those that it stands in the place of go in the same transaction. A photo comes with its bytes.
 *
 * throws   QuotaExceededError when this browser has no room left
 */
export async function keepWrite(made: Made, photo?: Blob): Promise<number> {
  const tx = (await database()).transaction(['writes', 'photos'], 'readwrite', { durability: 'strict' });
  try {
    const writes = tx.objectStore('writes');
    const known = (await writes.index('person').getAll(made.person)) as Waiting[];
    for (const old of replacedBy(made, known)) await writes.delete(old.seq);
    if (photo) await tx.objectStore('photos').put(photo, [made.person, String(made.input.sha256)]);
    const seq = await writes.add({ ...made, state: 'waiting' });
    await tx.done;
    await raiseFlag();
    return seq;
  } catch (error) {
    // all of it or nothing: what it would have stood in the place of stays
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // the browser had ended it already
    }
    throw error;
  }
}

/** Takes out what was sent, and moves what was written on top of it to the version that it made. */
export async function settleWrite(sent: Waiting, version: number | undefined): Promise<void> {
  const tx = (await database()).transaction(['writes', 'photos'], 'readwrite', { durability: 'strict' });
  const writes = tx.objectStore('writes');
  if (version !== undefined)
    for (const next of followersOf(sent, (await writes.index('person').getAll(sent.person)) as Waiting[]))
      await writes.put({ ...next, input: { ...next.input, version } });
  await writes.delete(sent.seq);
  if (sent.verb === PHOTO) await tx.objectStore('photos').delete([sent.person, String(sent.input.sha256)]);
  await tx.done;
  await raiseFlag();
}

/** Notes why a write is still here; one that was taken out meanwhile stays out. */
export async function noteWrite({ seq }: Waiting, note: Pick<Waiting, 'state' | 'problem'>): Promise<void> {
  const tx = (await database()).transaction('writes', 'readwrite');
  const known = await tx.store.get(seq);
  if (known) {
    const { problem: _, ...rest } = known;
    await tx.store.put({ ...rest, ...note });
  }
  await tx.done;
}

/** Drops a write because its person says so. */
export const dropWrite = (write: Waiting): Promise<void> => settleWrite(write, undefined);

export const keptPhoto = async (person: string, sha256: string): Promise<Blob | undefined> =>
  (await database()).get('photos', [person, sha256]);

/** Everything of one person, when they leave for good. */
export async function forgetWrites(person: string): Promise<void> {
  for (const write of await writesOf(person)) await dropWrite(write);
}
