import { answersOf, isKept, isOldShell, MOST_ANSWERS, shellOf, WHO } from './kept.rules.ts';

/** Set by the build: the version of the desk, then the files of its shell. */
const [VERSION = '', ...FILES] = '__SHELL__'.split(' ');
const PAGE = '/desk/';
const PAGE_WAITS_MS = 4000;
const ANSWER_WAITS_MS = 8000;

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void };
type Posted = Extendable & { data: { keep?: string[] }; source: { postMessage(message: unknown): void } | null };
type Worker = {
  addEventListener(kind: 'install' | 'activate', listen: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listen: (event: Posted) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
};
const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellOf(VERSION))
      .then((cache) => cache.addAll([PAGE, ...FILES]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((one) => isOldShell(one, VERSION)).map((one) => caches.delete(one))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (pathname.startsWith('/auth/')) return event.respondWith(forgettingWho(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && pathname.startsWith(PAGE)) return event.respondWith(page(request));
  if (pathname.startsWith(`${PAGE}assets/`)) return event.respondWith(file(request.url));
  if (isKept(pathname)) return event.respondWith(answer(request));
});

// a page that was open before the worker was says what it had loaded by then
worker.addEventListener('message', (event) => {
  const { keep } = event.data;
  if (!keep) return;
  const one = async (address: string) => {
    const { pathname } = new URL(address);
    if (pathname.startsWith(`${PAGE}assets/`)) await file(address);
    else if (isKept(pathname)) await answer(new Request(address, { headers: { Accept: 'application/json' } }));
  };
  event.waitUntil(Promise.allSettled(keep.map(one)).then(() => event.source?.postMessage({ kept: true })));
});

/** The page itself: the newest where the network gives it in time, else the one of this version. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(shellOf(VERSION))).match(PAGE);
  try {
    return await inTime(fetch(request), kept ? PAGE_WAITS_MS : undefined);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** A file whose name holds its hash never changes: once kept it is not asked for again. */
async function file(address: string): Promise<Response> {
  const cache = await caches.open(shellOf(VERSION));
  const kept = await cache.match(address);
  if (kept) return kept;
  const found = await fetch(address);
  if (found.ok) await cache.put(address, found.clone());
  return found;
}

/** An answer of the program, kept for the person whom it names; without a network the one kept last for who was here. */
async function answer(request: Request): Promise<Response> {
  const who = await whoIsHere();
  const kept = who === undefined ? undefined : await (await caches.open(answersOf(who))).match(request.url);
  let found: Response;
  try {
    found = await inTime(fetch(request), kept ? ANSWER_WAITS_MS : undefined);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
  const person = found.headers.get('Mutabaa-Person');
  if (found.status === 401) await noteWho(undefined);
  if (!found.ok || person === null) return found;
  await noteWho(person);
  const headers = new Headers(found.headers);
  headers.set('Mutabaa-Kept', new Date().toISOString());
  const body = await found.clone().arrayBuffer();
  const cache = await caches.open(answersOf(person));
  await cache.put(request.url, new Response(body, { status: 200, headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_ANSWERS)).map((one) => cache.delete(one)));
  return found;
}

async function forgettingWho(request: Request): Promise<Response> {
  await noteWho(undefined);
  return fetch(request);
}

const whoIsHere = async (): Promise<string | undefined> => (await (await caches.open(WHO)).match('/who'))?.text();

async function noteWho(person: string | undefined): Promise<void> {
  const cache = await caches.open(WHO);
  if (person === undefined) await cache.delete('/who');
  else await cache.put('/who', new Response(person));
}

function inTime(asked: Promise<Response>, ms: number | undefined): Promise<Response> {
  if (ms === undefined) return asked;
  return Promise.race([
    asked,
    new Promise<Response>((_, reject) => setTimeout(() => reject(new TypeError('the network is too slow')), ms)),
  ]);
}
