import { Worker } from 'node:worker_threads';
import type { Improved, LinearProgram, Solve, Solved, SolveOptions } from '../../analysis/index.ts';

export type SolverOrder = {
  program: LinearProgram;
  seconds: number | null;
  gap: number;
  start: readonly number[] | null;
};
type Told = { number: number } & ({ improved: Improved } | { solved: Solved } | { broken: string });
type Waiting = { settle(told: Told): void; fail(why: Error): void };

/** What solves, as answers say it. */
export const SOLVER = 'HiGHS 1.15.3';

/** Milliseconds without work after which the thread is let go. */
const IDLE = 30_000;
type Thread = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };
let orders = 0;

/**
 * A solver in a thread of its own.
 *
 * solve  by HiGHS: solving blocks, and the program must go on answering. Orders wait for each other. throws when the solver breaks; that
 *        a programme has no solution is an answer
 * close  ends the thread, also in the middle of an order; whoever still waits for it is told that it ended
 */
export type Solver = { solve: Solve; close(): Promise<void> };

export function openSolver(): Solver {
  let thread: Thread | undefined;

  function opened(): Thread {
    if (thread) {
      clearTimeout(thread.idle);
      thread.worker.ref();
      return thread;
    }
    const worker = new Worker(new URL('./highs.worker.ts', import.meta.url));
    const own: Thread = { worker, waiting: new Map() };
    worker.on('message', (told: Told) => {
      own.waiting.get(told.number)?.settle(told);
      if ('improved' in told) return;
      own.waiting.delete(told.number);
      if (own.waiting.size > 0) return;
      // A thread that waits for work keeps no program alive.
      worker.unref();
      own.idle = setTimeout(() => void close(), IDLE).unref();
    });
    const ended = (why: Error) => {
      if (thread === own) thread = undefined;
      for (const { fail } of own.waiting.values()) fail(why);
      own.waiting.clear();
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`the solver ended with code ${code}`)));
    thread = own;
    return own;
  }

  async function close(): Promise<void> {
    const own = thread;
    thread = undefined;
    clearTimeout(own?.idle);
    await own?.worker.terminate();
  }

  const solve: Solve = (program, options: SolveOptions = {}) => {
    const { worker, waiting } = opened();
    orders += 1;
    const number = orders;
    const order: SolverOrder = {
      program,
      seconds: options.seconds ?? null,
      gap: options.gap ?? 0,
      start: options.start ?? null,
    };
    return new Promise((resolve, reject) => {
      waiting.set(number, {
        settle(told) {
          if ('improved' in told) options.improved?.(told.improved);
          else if ('solved' in told) resolve(told.solved);
          else reject(new Error(`the solver broke: ${told.broken}`));
        },
        fail: reject,
      });
      worker.postMessage({ number, order });
    });
  };
  return { solve, close };
}

/** The solver that those share who wait for their answer. */
export const { solve: solveByHighs, close: closeSolver } = openSolver();
