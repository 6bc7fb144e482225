import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { type Result, refused } from '../../kernel/index.ts';
import { MEMORY, TIME } from './limits.ts';
import type { Answer, Order } from './orders.ts';

/** So many orders may wait; who comes after is told to come back. */
const MOST_WAITING = 24;
/** Milliseconds without work after which the process is put away. */
const IDLE = 60_000;
/** Milliseconds between two looks at what the process holds. */
const WATCH = 100;
/** Orders after which a new process begins, so that nothing that one file left behind grows. */
const MOST_ORDERS = 200;

export type Limits = { time: number; slowTime: number; resident: number };
const usual: Limits = { time: TIME.read, slowTime: TIME.recognise, resident: MEMORY.resident };

type Job = { order: Order; limits: Limits; done: (result: Result<unknown>) => void; fail: (error: Error) => void };
type Apart = { child: ChildProcess; orders: number; peak: number };

const waiting: Job[] = [];
let apart: Apart | undefined;
let current: Job | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Has an order carried out by a process of its own, one at a time: a file that never ends or takes all memory ends that
 * process, and the program goes on.
 *
 * refuses  'reading.file-busy' · 'reading.file-too-slow' · 'reading.file-too-heavy', and what the order refuses
 */
export function runApart<O extends Order>(order: O, limits: Partial<Limits> = {}): Promise<Answer<O['what']>> {
  if (waiting.length >= MOST_WAITING) return Promise.resolve(refused('reading.file-busy'));
  return new Promise((resolve, reject) => {
    const done = resolve as (result: Result<unknown>) => void;
    waiting.push({ order, limits: { ...usual, ...limits }, done, fail: reject });
    next();
  });
}

/** Most bytes that the process was seen to hold, in its life. */
export const peakMemory = (): number => apart?.peak ?? 0;

function next(): void {
  if (current) return;
  const job = waiting.shift();
  clearTimeout(idle);
  if (!job) {
    apart?.child.unref();
    apart?.child.channel?.unref();
    idle = setTimeout(() => void closeApart(), IDLE).unref();
    return;
  }
  current = job;
  carryOut(job, opened());
}

function carryOut(job: Job, own: Apart): void {
  own.orders += 1;
  const number = own.orders;
  const { child } = own;
  child.ref();
  child.channel?.ref();
  let timer = setTimeout(() => end(refused('reading.file-too-slow'), true), job.limits.time);
  const watch = setInterval(() => {
    const held = residentBytes(child.pid);
    own.peak = Math.max(own.peak, held);
    if (held > job.limits.resident) end(refused('reading.file-too-heavy'), true);
  }, WATCH);
  const end = (result: Result<unknown> | Error, isOver: boolean) => {
    clearTimeout(timer);
    clearInterval(watch);
    child.off('message', heard);
    child.off('exit', ended);
    current = undefined;
    if (isOver || own.orders >= MOST_ORDERS) putAway(own);
    if (result instanceof Error) job.fail(result);
    else job.done(result);
    next();
  };
  const heard = (message: { number: number; answer?: Result<unknown>; slow?: true; broken?: string }) => {
    if (message.number !== number) return;
    if (message.answer) end(message.answer, false);
    else if (message.broken) end(new Error(`a file could not be read: ${message.broken}`), true);
    else {
      clearTimeout(timer);
      timer = setTimeout(() => end(refused('reading.file-too-slow'), true), job.limits.slowTime);
    }
  };
  // a full heap ends by a signal; a code of its own would be a bug
  const ended = (code: number | null) =>
    end(
      code === null ? refused('reading.file-too-heavy') : new Error(`the reading of files ended with code ${code}`),
      true,
    );
  child.on('message', heard);
  child.on('exit', ended);
  child.send({ number, order: job.order });
}

function opened(): Apart {
  if (apart) return apart;
  const child = fork(new URL('./apart.child.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${MEMORY.heap / 1024 / 1024}`, '--disable-warning=ExperimentalWarning'],
    // what reads files that nobody knows is told nothing: no address of a database, no key
    env: { PATH: process.env.PATH, TMPDIR: os.tmpdir() },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // a group of its own, so that programs which it started end with it
    detached: process.platform !== 'win32',
  });
  child.on('error', () => child.kill('SIGKILL'));
  apart = { child, orders: 0, peak: 0 };
  return apart;
}

function putAway(own: Apart): void {
  if (apart === own) apart = undefined;
  own.child.removeAllListeners();
  own.child.on('error', () => {});
  if (own.child.exitCode !== null || own.child.pid === undefined) return;
  try {
    if (process.platform === 'win32') own.child.kill('SIGKILL');
    else process.kill(-own.child.pid, 'SIGKILL');
  } catch {
    // it was gone already
  }
}

function residentBytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

/** For a program that stops: a process that waits for files would outlive it. */
export async function closeApart(): Promise<void> {
  clearTimeout(idle);
  if (apart) putAway(apart);
}
