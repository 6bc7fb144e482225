import { Worker } from 'node:worker_threads';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Paper } from './brief.ts';

/** What the press makes: a paper as PDF or Word, or a drawing as a picture. */
export type Order =
  | { make: 'pdf'; brief: Paper; standard?: 'a-3a' | 'ua-1' }
  | { make: 'docx'; brief: Paper }
  | { make: 'png'; svg: string; width: number };
export type Made = { bytes: Uint8Array } | { missing: string } | { broken: string };

/** So many papers may wait; who comes after is told to come back. */
const MOST_WAITING = 24;

/** After so long without work the press is put away: it holds about 200 MB. */
const IDLE = 60_000;

type Press = { worker: Worker; waiting: Map<number, (made: Made) => void>; idle: NodeJS.Timeout | undefined };
let press: Press | undefined;
let orders = 0;

/**
 * Sets a paper or draws a picture, in a thread of its own: nobody else waits while it works.
 *
 * refuses  'brief.press-missing' where the machine has no package for it · 'brief.press-busy'
 */
export async function print(order: Order): Promise<Result<Uint8Array>> {
  if ((press?.waiting.size ?? 0) >= MOST_WAITING) return refused('brief.press-busy');
  return answerOf(await send(order));
}

/** What the press made, or why it cannot; a press that broke is a bug. */
export function answerOf(made: Made): Result<Uint8Array> {
  if ('bytes' in made) return ok(made.bytes);
  if ('missing' in made) return refused('brief.press-missing', { platform: `${process.platform}-${process.arch}` });
  throw new Error(`the press broke: ${made.broken}`);
}

function send(order: Order): Promise<Made> {
  const { worker, waiting } = opened();
  orders += 1;
  const number = orders;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    worker.postMessage({ number, order });
  });
}

function opened(): Press {
  if (press) {
    clearTimeout(press.idle);
    return press;
  }
  const worker = new Worker(new URL('./press.worker.ts', import.meta.url));
  const own: Press = { worker, waiting: new Map(), idle: undefined };
  worker.unref();
  worker.on('message', ({ number, made }: { number: number; made: Made }) => {
    own.waiting.get(number)?.(made);
    own.waiting.delete(number);
    if (own.waiting.size === 0) own.idle = setTimeout(() => void putAway(own), IDLE).unref();
  });
  const ended = (why: string) => {
    if (press === own) press = undefined;
    for (const answer of own.waiting.values()) answer({ broken: why });
    own.waiting.clear();
  };
  worker.on('error', (error) => ended(String(error)));
  worker.on('exit', (code) => ended(`it ended with code ${code}`));
  press = own;
  return own;
}

async function putAway(own: Press): Promise<void> {
  if (press === own) press = undefined;
  clearTimeout(own.idle);
  await own.worker.terminate();
}

/** For a program that stops: a thread that waits for work would keep it alive. */
export async function closePress(): Promise<void> {
  if (press) await putAway(press);
}
